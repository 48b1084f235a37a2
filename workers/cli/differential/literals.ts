// A type → a literal of it.

import { TYPES, type Type, type Writer } from "./writer.ts";

const ATOMS = [":c", ":x", ":ok", ":error", "nil", ":foo_bar", ':"with space"', "Foo", ":up?", ":+"];

const WORDS = [
  "",
  "a",
  "elixir",
  "Hello World",
  "żółw",
  "日本語",
  "e\\u0301",
  "tab\\there",
  "  pad ",
  "a,b,,c",
  "ß",
  "👍🏽!",
  "x1y22",
];

const INTS = [
  "0",
  "1",
  "2",
  "3",
  "7",
  "10",
  "-1",
  "-5",
  "100",
  "255",
  "1024",
  "4294967296",
  "9007199254740991",
  "123456789012345678901234567890",
  "-9007199254740993",
];

const FLOATS = ["0.0", "1.0", "-1.5", "3.14", "1.0e10", "1.0e-7", "123456.789", "2.5", "0.1", "1.0e22", "-0.0001"];

/** A literal. */
export function literal(w: Writer, type: Type): string {
  switch (type) {
    case "int":
      return w.pick(INTS);
    case "float":
      return w.pick(FLOATS);
    case "bool":
      return w.pick(["true", "false"]);
    case "atom":
      return w.pick(ATOMS);
    case "string":
      return `"${w.pick(WORDS)}"`;
    case "list":
      return w.pick([
        "[]",
        "[1, 2, 3]",
        "[3, 1, 2, 3]",
        "Enum.to_list(1..5)",
        "[10]",
        "[-1, 0, 1]",
        '~c"abc"',
        "Enum.to_list(5..1//-2)",
      ]);
    case "words":
      return w.pick(["[]", '["a", "b"]', "~w(one two three)", '["x", "", "x"]', '["b", "A", "ä"]']);
    case "map":
      return w.pick([
        "%{}",
        "%{c: 1}",
        "%{c: 1, x: 2, y: 3}",
        '%{"k" => 1, 2 => :two}',
        "%{1.0 => 1, 1 => 2}",
        "%{[1] => {2}, nil => nil}",
      ]);
    case "tuple":
      return w.pick(["{}", "{1}", "{:ok, 1}", "{:error, :reason}", '{1, 2.0, "3"}']);
    case "keyword":
      return w.pick(["[]", "[c: 1]", "[c: 1, x: 2, c: 3]", "[d: 1, do: 2]"]);
    case "bits":
      return w.pick(["<<>>", "<<1, 2, 3>>", "<<255, 0>>", "<<5::3>>", "<<1::1, 2::7>>", "<<300::16>>", '<<"ab", 0>>']);
    case "date":
      return w.pick(["~D[2024-02-29]", "~D[2023-12-31]", "~D[1999-01-01]", "~D[0000-01-01]", "~D[-0044-03-15]"]);
    case "time":
      return w.pick(["~T[00:00:00]", "~T[23:59:59.999]", "~T[12:30:01.000001]", "~T[07:05:00.5]"]);
    case "naive":
      return w.pick(["~N[2024-02-29 12:00:00]", "~N[2000-01-01 00:00:00.123]", "~N[1970-01-01 23:59:59]"]);
    case "datetime":
      return w.pick(["~U[2024-02-29 12:00:00Z]", "~U[1970-01-01 00:00:00.000001Z]", "~U[2038-01-19 03:14:07.5Z]"]);
    case "set":
      return w.pick(["MapSet.new()", "MapSet.new([1, 2, 3])", 'MapSet.new([:c, "x", 2.0])', "MapSet.new(1..20)"]);
    case "range":
      return w.pick(["1..3", "0..-5//-2", "1..0//1", "10..20//5", "-3..3"]);
    case "stream":
      return w.pick(["Stream.map(1..3, & &1)", "Stream.take(Stream.cycle([1, 2]), 5)", "1..4", "[3, 1, 2]"]);
    default:
      return literal(w, w.pick(TYPES));
  }
}
