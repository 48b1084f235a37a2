// Random Elixir programs from a seed: arithmetic, data structures, patterns, comprehensions, binaries, strings, pipelines,
// exceptions and processes. Each program is one paragraph that evaluates to a value or raises; what it says depends on
// nothing but itself.

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Type =
  | "int"
  | "float"
  | "bool"
  | "atom"
  | "string"
  | "list"
  | "words"
  | "map"
  | "tuple"
  | "keyword"
  | "bits"
  | "any";
type Scope = readonly (readonly [name: string, type: Type])[];

const TYPES: readonly Type[] = [
  "int",
  "float",
  "bool",
  "atom",
  "string",
  "list",
  "words",
  "map",
  "tuple",
  "keyword",
  "bits",
];
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

export class Generator {
  readonly #random: () => number;
  #fresh = 0;
  constructor(seed: number) {
    this.#random = randomOf(seed);
  }

  #int(n: number): number {
    return Math.floor(this.#random() * n);
  }
  #pick<T>(items: readonly T[]): T {
    return items[this.#int(items.length)] as T;
  }
  #name(): string {
    return `v${this.#fresh++}`;
  }

  /** One program: a module of that name whose function evaluates it. */
  program(module: string): string {
    this.#fresh = 0;
    const lines: string[] = [];
    const scope: [string, Type][] = [];
    for (let n = this.#int(4); n > 0; n--) {
      const type = this.#pick(TYPES);
      const name = this.#name();
      lines.push(`${name} = ${this.#expr(type, 2, scope)}`);
      scope.push([name, type]);
    }
    const used = scope.map(([name]) => name);
    const result = this.#expr(this.#pick([...TYPES, "any", "any"]), 4, scope);
    lines.push(used.length === 0 ? result : `{${result}, ${used.join(", ")}}`);
    return `defmodule ${module} do\ndef run do\n${lines.join("\n")}\nend\nend\n${module}.run()`;
  }

  #expr(type: Type, depth: number, scope: Scope): string {
    const known = scope.filter(([, t]) => t === type);
    if (known.length > 0 && this.#random() < 0.35) return this.#pick(known)[0];
    if (depth <= 0) return this.#leaf(type, scope);
    const roll = this.#random();
    if (roll < 0.3) return this.#form(type, depth, scope);
    // now and then something of a wrong type, for the errors
    if (roll < 0.315) return this.#expr(this.#pick(TYPES), depth - 1, scope);
    return this.#call(type, depth - 1, scope);
  }

  #leaf(type: Type, scope: Scope): string {
    switch (type) {
      case "int":
        return this.#pick(INTS);
      case "float":
        return this.#pick(FLOATS);
      case "bool":
        return this.#pick(["true", "false"]);
      case "atom":
        return this.#pick(ATOMS);
      case "string":
        return `"${this.#pick(WORDS)}"`;
      case "list":
        return this.#pick([
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
        return this.#pick(["[]", '["a", "b"]', "~w(one two three)", '["x", "", "x"]', '["b", "A", "ä"]']);
      case "map":
        return this.#pick([
          "%{}",
          "%{c: 1}",
          "%{c: 1, x: 2, y: 3}",
          '%{"k" => 1, 2 => :two}',
          "%{1.0 => 1, 1 => 2}",
          "%{[1] => {2}, nil => nil}",
        ]);
      case "tuple":
        return this.#pick(["{}", "{1}", "{:ok, 1}", "{:error, :reason}", '{1, 2.0, "3"}']);
      case "keyword":
        return this.#pick(["[]", "[c: 1]", "[c: 1, x: 2, c: 3]", "[d: 1, do: 2]"]);
      case "bits":
        return this.#pick([
          "<<>>",
          "<<1, 2, 3>>",
          "<<255, 0>>",
          "<<5::3>>",
          "<<1::1, 2::7>>",
          "<<300::16>>",
          '<<"ab", 0>>',
        ]);
      default:
        return this.#leaf(this.#pick(TYPES), scope);
    }
  }

  /** case, if, with, try, for, receive and the like around expressions of that type. */
  #form(type: Type, depth: number, scope: Scope): string {
    const e = (t: Type, more: Scope = []): string => this.#expr(t, depth - 1, [...scope, ...more]);
    const x = this.#name();
    const y = this.#name();
    switch (this.#int(16)) {
      case 0:
        return `if(${e("bool")}, do: ${e(type)}, else: ${e(type)})`;
      case 1:
        return `case (${e("int")}) do\n${x} when ${x} > 2 -> ${e(type, [[x, "int"]])}\n0 -> ${e(type)}\n_ -> ${e(type)}\nend`;
      case 2:
        return `case (${e("list")}) do\n[${x} | ${y}] -> ${e(type, [
          [x, "int"],
          [y, "list"],
        ])}\n[] -> ${e(type)}\nend`;
      case 3:
        return `case (${e("tuple")}) do\n{:ok, ${x}} when is_integer(${x}) -> ${e(type, [[x, "int"]])}\n{_} -> ${e(type)}\n${y} when tuple_size(${y}) == 2 -> ${e(type)}\n_ -> ${e(type)}\nend`;
      case 4:
        return `case Map.merge(%{}, Process.get(:none, ${e("map")})) do\n%{c: ${x}, x: _} -> ${e(type, [[x, "int"]])}\n%{c: 1} -> ${e(type)}\n%{} -> ${e(type)}\nend`;
      case 5:
        return `cond do\n(${e("bool")}) -> ${e(type)}\n(${e("list")}) == [] -> ${e(type)}\ntrue -> ${e(type)}\nend`;
      case 6:
        return `with {:ok, ${x}} <- ${this.#pick(["{:ok, 5}", `(${e("tuple")})`])}, ${y} when ${y} >= 0 <- ${x} do\n${e(
          type,
          [
            [x, "int"],
            [y, "int"],
          ],
        )}\nelse\n{:error, _} -> ${e(type)}\n_ -> ${e(type)}\nend`;
      case 7:
        return `try do\n${e(type)}\nrescue\n${x} in [${this.#pick(["ArithmeticError", "ArgumentError, KeyError", "FunctionClauseError"])}] -> {:rescued, Exception.message(${x})}\nend`;
      case 8:
        return `try do\n${this.#pick(["throw", "exit", "raise"])}(${this.#pick([e("string"), e("string"), e("atom")])})\n${e(type)}\nrescue\n${x} -> ${x}\ncatch\nkind, ${y} -> {kind, ${y}}\nafter\n${e("any")}\nend`;
      case 9:
        return `(fn ${x}, ${y} -> ${e(type, [
          [x, "int"],
          [y, "list"],
        ])} end).(${e("int")}, ${e("list")})`;
      case 10:
        return `(\n${x} = ${e("int")}\n${e(type, [[x, "int"]])}\n)`;
      case 11:
        return `Task.await(Task.async(fn -> ${e(type)} end))`;
      case 12:
        return `(\nsend(self(), {:m, ${e("int")}})\nreceive do\n{:m, ${x}} -> ${e(type, [[x, "int"]])}\nafter\n1000 -> :late\nend\n)`;
      case 13:
        return `(\n[${x} | ${y}] = ${e("list")}\n${e(type, [
          [x, "int"],
          [y, "list"],
        ])}\n)`;
      case 14:
        return `(\n<<${x}::${this.#pick(["8", "4", "16-little", "signed-8"])}, ${y}::bitstring>> = ${e("bits")}\n${e(
          type,
          [
            [x, "int"],
            [y, "bits"],
          ],
        )}\n)`;
      default:
        return `Enum.reduce(Enum.take(${e("list")}, 4), ${e(type)}, fn ${x}, ${y} -> ${e(type, [
          [x, "int"],
          [y, type],
        ])} end)`;
    }
  }

  #fun(from: Type, to: Type, depth: number, scope: Scope): string {
    const x = this.#name();
    return `fn ${x} -> ${this.#expr(to, depth, [...scope, [x, from]])} end`;
  }

  #call(type: Type, depth: number, scope: Scope): string {
    const e = (t: Type): string => this.#expr(t, depth, scope);
    const f = (from: Type, to: Type): string => this.#fun(from, to, depth - 1, scope);
    const small = (): string => this.#pick(["0", "1", "2", "3", "-1", "5"]);
    switch (type) {
      case "int":
        return this.#pick<() => string>([
          () => `(${e("int")} ${this.#pick(["+", "-", "*"])} ${e("int")})`,
          () => `${this.#pick(["div", "rem"])}(${e("int")}, ${e("int")})`,
          () => `Integer.${this.#pick(["mod", "floor_div", "gcd"])}(${e("int")}, ${e("int")})`,
          () => `Bitwise.${this.#pick(["band", "bor", "bxor"])}(${e("int")}, ${e("int")})`,
          () => `Bitwise.${this.#pick(["bsl", "bsr"])}(${e("int")}, ${small()})`,
          () => `length(${e("list")})`,
          () => `Enum.${this.#pick(["sum", "count", "product"])}(${e("list")})`,
          () => `Enum.${this.#pick(["max", "min"])}(${e("list")}, fn -> 0 end)`,
          () => `Enum.count(${e("list")}, ${f("int", "bool")})`,
          () => `Enum.at(${e("list")}, ${small()}, 42)`,
          () => `String.length(${e("string")})`,
          () => `byte_size(${e("string")})`,
          () => `bit_size(${e("bits")})`,
          () => `map_size(${e("map")})`,
          () => `tuple_size(${e("tuple")})`,
          () => `${this.#pick(["trunc", "round", "floor", "ceil"])}(${e("float")})`,
          () => `abs(${e("int")})`,
          () => `${this.#pick(["max", "min"])}(${e("int")}, ${e("int")})`,
          () => `Map.get(${e("map")}, :c, ${small()})`,
          () => `Keyword.get(${e("keyword")}, :c, 0)`,
          () => `Enum.reduce(${e("list")}, 0, &(&1 + &2))`,
          () => `String.to_integer(${this.#pick(['"12"', '"-7"', e("string")])})`,
          () => `hd(${e("list")})`,
          () => `Integer.undigits(${e("list")})`,
          () => `-(${e("int")})`,
        ])();
      case "float":
        return this.#pick<() => string>([
          () => `(${e("float")} ${this.#pick(["+", "-", "*", "/"])} ${e(this.#pick<Type>(["int", "float"]))})`,
          () => `(${e("int")} / ${e("int")})`,
          () => `Float.round(${e("float")}, ${this.#pick(["0", "1", "2", "3"])})`,
          () => `Float.${this.#pick(["floor", "ceil"])}(${e("float")})`,
          () => `:math.${this.#pick(["sqrt", "floor", "ceil"])}(${e("float")})`,
          // of whole numbers: a C library's power of others may be off in the last digit
          () => `:math.pow(${small()}, ${small()})`,
          () => `Enum.sum([${e("float")}, ${e("int")}])`,
        ])();
      case "bool":
        return this.#pick<() => string>([
          () => `(${e("any")} ${this.#pick(["==", "!=", "===", "<", ">", "<=", ">="])} ${e("any")})`,
          () => `(${e("int")} ${this.#pick(["==", "<", ">=", "==="])} ${e(this.#pick<Type>(["int", "float"]))})`,
          () => `(${e("bool")} ${this.#pick(["and", "or", "&&", "||"])} ${e("bool")})`,
          () => `not ${e("bool")}`,
          () => `(${e("int")} in ${e("list")})`,
          () =>
            `is_${this.#pick(["list", "map", "integer", "binary", "atom", "number", "bitstring", "tuple"])}(${e("any")})`,
          () => `Enum.${this.#pick(["any?", "all?"])}(${e("list")}, ${f("int", "bool")})`,
          () => `Enum.member?(${e("list")}, ${e("int")})`,
          () => `String.${this.#pick(["contains?", "starts_with?", "ends_with?"])}(${e("string")}, ${e("string")})`,
          () => `Map.has_key?(${e("map")}, ${e("atom")})`,
          () => `match?({:ok, _}, ${e("tuple")})`,
          () => `Regex.match?(~r/${this.#pick(["a+", "^\\\\w*$", "[0-9]{2}", "(?i)HELLO", "\\\\s"])}/, ${e("string")})`,
          () => `(Bitwise.band(${e("int")}, 1) == 1)`,
        ])();
      case "atom":
        return this.#pick<() => string>([
          () => `elem(${e("tuple")}, 0)`,
          // not of a literal: its compiler makes the atom, so that small maps have it in another place
          () => `String.to_atom(Process.get(:none, ${e("string")}))`,
          () => `(${e("bool")} && ${e("atom")})`,
          () => `Enum.find([:x, :y], fn _ -> ${e("bool")} end)`,
          () => `Map.get(${e("map")}, ${e("atom")})`,
        ])();
      case "string":
        return this.#pick<() => string>([
          () => `(${e("string")} <> ${e("string")})`,
          () => `"#{${e(this.#pick<Type>(["int", "float", "atom", "string"]))}}-#{${e("int")}}"`,
          () =>
            `String.${this.#pick(["upcase", "downcase", "capitalize", "reverse", "trim", "trim_leading"])}(${e("string")})`,
          () => `String.slice(${e("string")}, ${small()}, ${this.#pick(["0", "1", "2", "10"])})`,
          () => `String.slice(${e("string")}, ${this.#pick(["1..2", "0..-2//1", "-3..-1//1", "2..1//1"])})`,
          () =>
            `String.replace(${e("string")}, ${this.#pick(['"a"', '"l"', "~r/[aeiou]/", "~r/(.)(.)/u"])}, ${this.#pick(['"_"', '"<\\\\0>"', '""'])})`,
          () =>
            `String.pad_${this.#pick(["leading", "trailing"])}(${e("string")}, 6, ${this.#pick(['" "', '"0"', '"ab"'])})`,
          () => `String.duplicate(${e("string")}, ${this.#pick(["0", "1", "3"])})`,
          () => `Enum.join(${e(this.#pick<Type>(["list", "words"]))}, ${this.#pick(['""', '", "'])})`,
          () => `Enum.map_join(${e("list")}, "/", ${f("int", this.#pick<Type>(["int", "string"]))})`,
          () => `inspect(${e("any")})`,
          () => `Integer.to_string(${e("int")}, ${this.#pick(["2", "10", "16", "36"])})`,
          () => `to_string(${e(this.#pick<Type>(["int", "float", "atom", "list"]))})`,
          () => `Atom.to_string(${e("atom")})`,
          () => `String.at(${e("string")}, ${small()})`,
          () => `List.to_string(${e("words")})`,
        ])();
      case "list":
        return this.#pick<() => string>([
          () => `Enum.map(${e("list")}, ${f("int", "int")})`,
          () =>
            `Enum.${this.#pick(["filter", "reject", "take_while", "drop_while"])}(${e("list")}, ${f("int", "bool")})`,
          () => `Enum.${this.#pick(["sort", "reverse", "uniq", "dedup"])}(${e("list")})`,
          () => `Enum.${this.#pick(["take", "drop"])}(${e("list")}, ${small()})`,
          () => `(${e("list")} ${this.#pick(["++", "--"])} ${e("list")})`,
          () => `[${e("int")} | ${e("list")}]`,
          () => `[${e("int")}, ${e("int")}]`,
          () => `(for ${this.#comprehension(depth, scope)})`,
          () => `Enum.flat_map(Enum.take(${e("list")}, 3), ${f("int", "list")})`,
          () => `Enum.concat(${e("list")}, ${e("list")})`,
          () => `Enum.sort_by(${e("list")}, ${f("int", "int")}${this.#pick(["", ", :desc"])})`,
          () => `Enum.slice(${e("list")}, ${this.#pick(["1..2", "0..-2//1", "-2..-1//1"])})`,
          () =>
            `List.${this.#pick(["delete", "insert_at"]).replace("insert_at", `replace_at`) === "delete" ? `delete(${e("list")}, ${e("int")})` : `replace_at(${e("list")}, ${small()}, ${e("int")})`}`,
          () => `List.insert_at(${e("list")}, ${small()}, ${e("int")})`,
          () => `Enum.scan(${e("list")}, &(&1 + &2))`,
          () => `String.to_charlist(${e("string")})`,
          () => `Map.values(${e("map")})`,
          () => `Integer.digits(${e("int")})`,
          () =>
            `((${e("list")}) |> Stream.map(${f("int", "int")}) |> Stream.filter(${f("int", "bool")}) |> Enum.map(& &1))`,
          () => `Enum.to_list(${this.#pick(["1..3", "3..1//-1", "0..10//4", "1..0//1"])})`,
          () => `tl(${e("list")})`,
          () => `:lists.${this.#pick(["usort", "reverse", "sort"])}(${e("list")})`,
          () => `:binary.bin_to_list(${e("bits")})`,
        ])();
      case "words":
        return this.#pick<() => string>([
          () => `String.split(${e("string")}${this.#pick(["", ', ","', ', ""', ', "", trim: true', ", ~r/[ ,]/"])})`,
          () => `String.graphemes(${e("string")})`,
          () => `Enum.map(${e("list")}, ${f("int", "string")})`,
          () => `Enum.sort(${e("words")}${this.#pick(["", ", :desc"])})`,
          () => `Regex.scan(~r/${this.#pick(["[a-z]", "\\\\w+", "(.)l"])}/, ${e("string")})`,
          () => `(for <<c::utf8 <- (${e("string")}) >>, do: <<c::utf8>>)`,
          () => `Enum.uniq(${e("words")})`,
          () => `String.codepoints(${e("string")})`,
        ])();
      case "map":
        return this.#pick<() => string>([
          // not Map.put(Map.put(…)): its compiler makes one update of the two, and looks at the map last
          () => `Map.put(Process.get(:none, ${e("map")}), ${e("atom")}, ${e("any")})`,
          () => `Map.delete(${e("map")}, ${e("atom")})`,
          () => `Map.merge(${e("map")}, ${e("map")})`,
          // the keys not within the braces: its compiler makes an update within a key one that may add
          () => {
            const [x, y] = [this.#name(), this.#name()];
            return `(\n${x} = ${e("atom")}\n${y} = ${e("int")}\n%{${x} => ${e("any")}, ${y} => ${e("any")}}\n)`;
          },
          // not %{%{…} | c: 1}: its compiler forgets that a literal has no such key when nothing needs the value
          () => `%{Process.get(:none, ${e("map")}) | c: ${e("int")}}`,
          () => `Enum.group_by(${e("list")}, ${f("int", "any")})`,
          () => `Enum.frequencies(${e(this.#pick<Type>(["list", "words"]))})`,
          () => `Map.new(${e("list")}, fn x -> {x, ${e("any")}} end)`,
          () => `Map.update(${e("map")}, :c, 0, &(&1))`,
          () => `Enum.into(${e("keyword")}, ${e("map")})`,
          () => `(for x <- (${e("list")}), into: %{}, do: {x, ${e("any")}})`,
          () => `Map.take(${e("map")}, [:c, ${e("atom")}])`,
          () => `Map.filter(${e("map")}, fn {_, v} -> is_integer(v) end)`,
          () => `(m = ${e("map")}; put_in(m[:c], ${e("any")}))`,
        ])();
      case "tuple":
        return this.#pick<() => string>([
          () => `{${e("atom")}, ${e("any")}}`,
          () => `{${e("any")}, ${e("any")}, ${e("any")}}`,
          () => `List.to_tuple(${e("list")})`,
          // not put_elem(put_elem(…)): its compiler makes one update of the two, and keeps the first value
          () => `put_elem(Process.get(:none, ${e("tuple")}), ${this.#pick(["0", "1"])}, ${e("any")})`,
          () => `Enum.split(${e("list")}, ${small()})`,
          () => `Enum.split_with(${e("list")}, ${f("int", "bool")})`,
          () => `Enum.min_max(${e("list")}, fn -> {:none, :none} end)`,
          () => `Map.pop(${e("map")}, :c)`,
          () => `Integer.parse(${e("string")})`,
          () => `String.split_at(${e("string")}, ${small()})`,
          () => `Enum.map_reduce(${e("list")}, 0, fn x, acc -> {x * 2, acc + x} end)`,
          () => `Tuple.insert_at(${e("tuple")}, 0, ${e("any")})`,
          () => `List.to_tuple(Tuple.to_list(${e("tuple")}))`,
        ])();
      case "keyword":
        return this.#pick<() => string>([
          () => `Keyword.put(${e("keyword")}, :c, ${e("any")})`,
          () => `Keyword.merge(${e("keyword")}, ${e("keyword")})`,
          () => `Keyword.delete(${e("keyword")}, :c)`,
          () => `Enum.zip(${e("list")}, ${e("list")})`,
          () => `Enum.with_index(${e(this.#pick<Type>(["list", "words"]))})`,
          () => `Map.to_list(${e("map")})`,
          () => `Enum.zip([:c, :x], ${e("list")})`,
          () => `Enum.chunk_every(${e("list")}, 2)`,
          () => `Enum.sort(${e("keyword")})`,
        ])();
      case "bits":
        return this.#pick<() => string>([
          () => `<<(${e("int")})::${this.#pick(["8", "4", "16", "32-little", "7", "64-signed", "128"])}>>`,
          () => `<<(${e("bits")})::bitstring, ${e("int")}::8>>`,
          () => `<<(${e("float")})::${this.#pick(["float", "float-32", "float-little"])}>>`,
          () => `<<(${e("string")})::binary, 0>>`,
          () => `(for <<b::1 <- (${e("bits")}) >>, into: <<>>, do: <<b::2>>)`,
          () => `binary_part(${e("string")}, 0, ${this.#pick(["0", "1", "2"])})`,
          () =>
            `:binary.${this.#pick(["copy", "encode_unsigned"]) === "copy" ? `copy(${e("string")}, 2)` : `encode_unsigned(${e("int")})`}`,
        ])();
      default:
        return this.#expr(this.#pick(TYPES), depth, scope);
    }
  }

  #comprehension(depth: number, scope: Scope): string {
    const x = this.#name();
    const y = this.#name();
    const inner: Scope = [...scope, [x, "int"]];
    const parts = [`${x} <- (${this.#expr("list", depth - 1, scope)})`];
    if (this.#random() < 0.4) parts.push(`(${this.#expr("bool", depth - 1, inner)})`);
    if (this.#random() < 0.3) {
      parts.push(`${y} <- (${this.#expr("list", depth - 1, inner)})`);
      return `${parts.join(", ")}${this.#pick(["", ", uniq: true"])}, do: (${this.#expr("int", depth - 1, [...inner, [y, "int"]])})`;
    }
    return `${parts.join(", ")}, do: (${this.#expr("int", depth - 1, inner)})`;
  }
}
