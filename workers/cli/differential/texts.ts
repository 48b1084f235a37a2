// Strings and what reads and writes them: regexes, encodings, formats, versions and addresses.

import type { Vocabulary } from "./vocabulary.ts";

const REGEXES = [
  "~r/(?<first>\\\\w)(?<rest>\\\\w*)/",
  "~r/[[:alpha:]]+/u",
  "~r/^.|.$/",
  "~r/(a|b)?(c)?/",
  "~r/\\\\b/",
  "~r/x*/",
  "~r/L+/i",
  "~r/ (?=\\\\w)/x",
  "~r/\\\\p{Lu}/u",
  "~r/(.)\\\\1/",
];
const INSPECTED = [
  "limit: 2",
  "pretty: true, width: 10",
  "base: :hex",
  "charlists: :as_lists",
  "binaries: :as_binaries",
  "structs: false",
  "printable_limit: 3",
  "custom_options: [sort_maps: true]",
];
const VERSIONS = ['"1.2.3"', '"1.2.3-rc.1"', '"2.0.0"', '"1.2"', '"0.1.0+build"'];
const REQUIREMENTS = [
  '"~> 1.2"',
  '">= 1.0.0 and < 2.0.0"',
  '"== 1.2.3 or ~> 2.0.0-dev"',
  '"1.2.3"',
  '"!= 1.2.3"',
  '"~> bad"',
];
const ADDRESSES = [
  '"http://user:pw@example.com:8080/a/b?x=1&y=%20#top"',
  '"//host/path"',
  '"mailto:a@b.c"',
  '"/only/path"',
  '"HTTP://Example.COM"',
  '"http://[::1]:80"',
  '"http://a b"',
];
const FORMATS = [
  '"~p ~w"',
  '"~s|~ts"',
  '"~10p~-10w"',
  '"~.3f ~e"',
  '"~b ~.16B"',
  '"~c~c"',
  '"~5..0b~n~i"',
  '"~tp ~0p"',
];

export const TEXTS: Vocabulary = {
  string: [
    ({ e, w }) => `inspect(${e("any")}, ${w.pick(INSPECTED)})`,
    ({ e, one }) =>
      `String.${one("capitalize", "upcase", "downcase")}(${e("string")}, ${one(":ascii", ":greek", ":turkic", ":default")})`,
    ({ e, one }) => `String.normalize(${e("string")}, ${one(":nfc", ":nfd", ":nfkc", ":nfkd")})`,
    ({ e, one }) => `String.${one("trim", "trim_leading", "trim_trailing")}(${e("string")}, ${e("string")})`,
    ({ e, one }) =>
      `String.replace_${one("prefix", "suffix", "leading", "trailing")}(${e("string")}, ${e("string")}, ${e("string")})`,
    ({ e, w }) =>
      `Regex.replace(${w.pick(REGEXES)}, ${e("string")}, ${w.pick(['"[\\\\0]"', '"\\\\1-\\\\2"', "fn x -> x <> x end", "&String.upcase/1"])})`,
    ({ e, one }) => `String.${one("first", "last")}(${e("string")})`,
    ({ e, w }) => `Regex.escape(${e("string")} <> ${w.pick(['".*"', '"[x]"'])})`,
    ({ e, one }) =>
      `Base.${one("encode16", "encode32", "encode64", "url_encode64", "hex_encode32")}(${e("string")}${one("", ", case: :lower", ", padding: false")})`,
    ({ e, one }) =>
      `Base.${one("decode16!", "decode32!", "decode64!", "url_decode64!")}(${one('"61"', '"YQ=="', '"ME======"', '"YQ"', e("string"))}${one("", ", ignore: :whitespace")})`,
    ({ e, one }) =>
      `URI.${one("encode", "encode_www_form", "decode", "decode_www_form")}(${one(e("string"), '"a%20b+c%C3%A9"', '"100%"')})`,
    ({ e }) => `URI.encode_query(${e("keyword")})`,
    ({ w, one }) => `to_string(URI.merge(${w.pick(ADDRESSES)}, ${one('"../x?q"', '"#f"', '"//o"', '"http://z"')}))`,
    ({ w }) => `URI.new!(${w.pick(ADDRESSES)}).host`,
    ({ e, w }) => `to_string(:io_lib.format(${w.pick(FORMATS)}, [${e("any")}, ${e("any")}]))`,
    ({ e }) => `IO.iodata_to_binary([${e("string")}, ${e("list")}, [${e("string")} | ${e("string")}]])`,
    ({ e, one }) => `List.to_string([${e("string")}, ${e("list")}${one("", ", ?é", ', [~c"a"]')}])`,
    ({ e, one }) => `Float.to_string(${e("float")})${one("", ' <> "!"')}`,
    ({ e, one }) =>
      `:erlang.float_to_binary(${e("float")}, [${one("decimals: 2", "scientific: 3", ":short", ":compact, {:decimals, 4}")}])`,
    ({ e }) => `JSON.encode!(${e("any")})`,
    ({ e, one }) => `Macro.${one("camelize", "underscore")}(${e("string")})`,
    ({ e }) => `Path.join(${e("string")}, ${e("string")})`,
    ({ e, one }) =>
      `Path.${one("basename", "dirname", "extname", "rootname")}(${e("string")} <> ${one('"/b.ex"', '".tar.gz"', '"/"')})`,
    ({ e, one }) => `Path.${one("expand", "relative_to", "absname")}(${e("string")}, "/r/s")`,
    ({ w }) => `to_string(Version.parse!(${w.pick(VERSIONS)}))`,
    ({ e, one }) =>
      `:string.${one("titlecase", "uppercase", "casefold", "trim", "reverse", "chomp")}(${e("string")}) |> to_string()`,
    ({ e, one }) =>
      `Exception.message(${one("%ArgumentError{}", "%KeyError{key: :a, term: %{b: 1}}", "%RuntimeError{}", "%BadMapError{term: 1}")}) <> ${e("string")}`,
    ({ e }) => `Macro.to_string(Macro.escape(${e("any")}))`,
    ({ e, one }) => `Enum.join(${e(one("set", "range", "stream") as "set")} |> Enum.take(4), ${one('"-"', '""')})`,
  ],
  words: [
    ({ e, one }) =>
      `String.split(${e("string")}, ${one('["a", ","]', '"l", parts: 2', "~r/[aeiou]/, include_captures: true", "~r/,/, trim: true, parts: 2", '["", "a"]')})`,
    ({ e, w }) => `Regex.split(${w.pick(REGEXES)}, ${e("string")})`,
    ({ e, w, one }) =>
      `Regex.scan(${w.pick(REGEXES)}, ${e("string")}${one("", ", capture: :first", ", capture: :all_but_first", ", return: :index")})`,
    ({ e, w, one }) =>
      `List.wrap(Regex.run(${w.pick(REGEXES)}, ${e("string")}${one("", ", capture: :all_names", ", return: :index")}))`,
    ({ e, one }) => `String.splitter(${e("string")}, ${one('","', '["a", "l"]')}, trim: true) |> Enum.to_list()`,
    ({ e, one }) => `:binary.split(${e("string")}, ${one('"a"', '[",", "l"]')}, [:global])`,
    ({ e, one }) => `:string.${one("lexemes", "split")}(${e("string")}, ${one('", "', '"a"')})`,
    ({ e }) => `OptionParser.split(${e("string")})`,
    ({ e, w }) => `Regex.names(${w.pick(REGEXES)}) ++ ${e("words")}`,
    ({ e }) => `Path.split(${e("string")})`,
    ({ e }) => `String.codepoints(String.normalize(${e("string")}, :nfd))`,
  ],
  map: [
    ({ e, w }) => `(Regex.named_captures(${w.pick(REGEXES)}, ${e("string")}) || %{})`,
    ({ one }) => `URI.decode_query(${one('"a=1&b=%20+&c"', '"=x&&a=2"', '"%zz"')})`,
    ({ one }) =>
      `JSON.decode!(${one('~s({"a": [1, 2.5, null], "b": "\\\\u00e9"})', '~s({"a": })', '~s({"x": true} y)', "~s({})")})`,
  ],
  // not as maps: the order of their keys is that in which the node came to know them
  keyword: [
    ({ w }) => `(for {k, v} <- Enum.sort(Map.from_struct(URI.parse(${w.pick(ADDRESSES)}))), do: {:"its_#{k}", v})`,
    ({ w }) => `Enum.sort(Map.from_struct(Version.parse!(${w.pick(VERSIONS)})))`,
  ],
  list: [
    ({ e, one }) =>
      `:binary.bin_to_list(:unicode.characters_to_binary(${e("string")}, :utf8, ${one(":utf16", "{:utf32, :little}", ":latin1")}))`,
    ({ e, one }) => `Integer.digits(${e("int")}, ${one("2", "10", "16")})`,
    ({ e }) => `Integer.to_charlist(${e("int")})`,
    ({ e }) => `:string.to_graphemes(${e("string")})`,
    ({ e, one }) => `:binary.matches(${e("string")}, ${one('"a"', '["l", "o"]')})`,
    ({ e, one }) =>
      `OptionParser.parse(${e("words")} ++ ["--n", "3", "-v"], ${one("switches: [n: :integer, v: :boolean]", "strict: [n: :float], aliases: [v: :verbose]", "strict: [n: :count]")}) |> Tuple.to_list()`,
  ],
  int: [
    ({ e }) => `String.to_integer(${e("string")}, 16)`,
    ({ e }) => `:erlang.crc32(${e("string")})`,
    ({ e }) => `String.jaro_distance(${e("string")}, ${e("string")}) |> round()`,
    ({ e, one }) => `:string.${one("length", "to_integer")}(${e("string")})`,
    ({ e }) => `IO.iodata_length([${e("string")}, ${e("list")}])`,
    ({ one, small }) => `Integer.pow(${one("2", "-3", "0")}, ${small()})`,
  ],
  float: [
    ({ e }) => `String.jaro_distance(${e("string")}, ${e("string")})`,
    ({ e, one }) => `String.to_float(${one('"1.5"', '"1e3"', '"-2.5e-3"', e("string"))})`,
  ],
  bool: [
    ({ e, w }) => `Regex.match?(${w.pick(REGEXES)}, ${e("string")})`,
    ({ w }) => `Version.match?(${w.pick(VERSIONS)}, ${w.pick(REQUIREMENTS)})`,
    ({ e, one }) => `String.${one("equivalent?", "contains?")}(${e("string")}, ${e("string")})`,
    ({ e, one }) => `String.${one("printable?", "valid?")}(${e(one("string", "bits") as "bits")})`,
    ({ e }) => `(${e("string")} =~ ${e("string")})`,
    ({ e, one }) => `List.ascii_printable?(${e("list")}${one("", ", 2")})`,
  ],
  atom: [
    ({ w }) => `Version.compare(${w.pick(VERSIONS)}, ${w.pick(VERSIONS)})`,
    ({ e, one }) => `Module.concat(${one("Foo", '"Bar"')}, ${e("atom")})`,
    // which atoms exist else is a matter of what a node has loaded
    ({ e }) => `String.to_existing_atom(${e("string")} <> "!never made")`,
    ({ e }) => `Macro.classify_atom(${e("atom")})`,
  ],
  tuple: [
    ({ e, one }) => `Float.parse(${one(e("string"), '"1.5e3x"', '"-.5"', '"12"')})`,
    ({ e }) => `Float.ratio(${e("float")})`,
    ({ e }) => `String.next_grapheme(${e("string")})`,
    ({ e }) => `Integer.extended_gcd(${e("int")}, ${e("int")})`,
    ({ e, one }) => `:string.${one("to_float", "to_integer")}(${one('"12.5x"', '"7"', e("string"))})`,
    ({ e }) => `Base.decode64(${e("string")}) |> then(&{&1})`,
    ({ e, one }) => `:unicode.characters_to_list(${e("bits")}${one("", ", :utf16")}) |> then(&{&1})`,
    ({ w }) => `{Version.parse_requirement(${w.pick(REQUIREMENTS)}) |> elem(0)}`,
    ({ one, e }) => `JSON.decode(${one(e("string"), '"[1,"', '"1.5e3"', '"nul"', '"\\"\\\\ud83d\\""')})`,
    ({ e }) => `{String.myers_difference(${e("string")}, ${e("string")})}`,
    ({ e }) => `{List.myers_difference(${e("list")}, ${e("list")})}`,
  ],
  bits: [
    ({ e, one }) => `:crypto.hash(${one(":md5", ":sha", ":sha256")}, ${e("string")})`,
    ({ e }) => `:erlang.term_to_binary(${e("list")})`,
    ({ e, one }) => `:unicode.characters_to_binary(${e("string")}, :utf8, ${one(":utf16", ":utf32", ":latin1")})`,
    ({ e, one }) => `:binary.part(${e("bits")}, ${one("0", "1")}, ${one("1", "-1", "2")})`,
    ({ e, one }) => `:binary.replace(${e("bits")}, <<1>>, <<9, 9>>${one("", ", [:global]")})`,
  ],
};
