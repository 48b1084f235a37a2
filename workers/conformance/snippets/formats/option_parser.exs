# OptionParser

OptionParser.parse(["--debug"], strict: [debug: :boolean])

OptionParser.parse(["--source", "lib"], strict: [source: :string])

OptionParser.parse(["--source-path", "lib", "test/enum_test.exs", "--verbose"], strict: [source_path: :string, verbose: :boolean])

OptionParser.parse(["--no-op", "path/to/file"], switches: [op: :boolean])

OptionParser.parse(["--debug"], switches: [key: :string])

OptionParser.parse(["--debug", "--ok"], switches: [])

OptionParser.parse(["--debug", "value"], switches: [key: :string])

OptionParser.parse(["--option-parser-example-unseen"], switches: [])

OptionParser.parse(["--option-parser-example-unseen2", "x", "--y-unseen=1"], switches: [], allow_nonexistent_atoms: true)

OptionParser.parse(["-d"], aliases: [d: :debug], strict: [debug: :boolean])

OptionParser.parse(["--unlock", "path/to/file"], strict: [unlock: :boolean])

OptionParser.parse(["--unlock", "--limit", "0", "path/to/file"], strict: [unlock: :boolean, limit: :integer])

OptionParser.parse(["--limit", "3"], strict: [limit: :integer])

OptionParser.parse(["--limit", "xyz"], strict: [limit: :integer])

OptionParser.parse(["--limit", "-3"], strict: [limit: :integer])

OptionParser.parse(["--limit=-3", "--limit=3x"], strict: [limit: :integer])

OptionParser.parse(["--ratio", "1.5", "--ratio", "x"], strict: [ratio: :float])

OptionParser.parse(["--ratio", "1"], strict: [ratio: :float])

OptionParser.parse(["--ratio", "1.5e3"], strict: [ratio: :float])

OptionParser.parse(["--verbose"], switches: [verbose: :count])

OptionParser.parse(["-v", "-v"], aliases: [v: :verbose], strict: [verbose: :count])

OptionParser.parse(["-vvv"], aliases: [v: :verbose], strict: [verbose: :count])

OptionParser.parse(["--verbose=2"], strict: [verbose: :count])

OptionParser.parse(["--unknown", "xyz"], strict: [])

OptionParser.parse(["--limit", "3", "--unknown", "xyz"], switches: [limit: :integer])

OptionParser.parse(["--unlock", "path/to/file", "--unlock", "path/to/another/file"], strict: [unlock: :keep])

OptionParser.parse(["--n", "1", "--n", "2", "--n", "x"], strict: [n: [:integer, :keep]])

OptionParser.parse(["--n", "1", "--n", "2"], strict: [n: :integer])

OptionParser.parse(["--b", "--no-b", "--b"], strict: [b: [:boolean, :keep]])

OptionParser.parse(["--", "lib"], return_separator: true, strict: [])

OptionParser.parse(["--no-halt", "--", "lib"], return_separator: true, switches: [halt: :boolean])

OptionParser.parse(["script.exs", "--no-halt", "--", "foo"], return_separator: true, switches: [halt: :boolean])

OptionParser.parse(["a", "--", "--b", "c"], strict: [b: :boolean])

OptionParser.parse(["--b=true", "--c=false", "--d=x"], strict: [b: :boolean, c: :boolean, d: :boolean])

OptionParser.parse(["--no-b=true"], strict: [b: :boolean])

OptionParser.parse(["--no-s"], strict: [s: :string])

OptionParser.parse(["--s"], strict: [s: :string])

OptionParser.parse(["--s", "--t"], strict: [s: :string, t: :boolean])

OptionParser.parse(["--s", "-"], strict: [s: :string])

OptionParser.parse(["--s="], strict: [s: :string])

OptionParser.parse(["--s=a=b"], strict: [s: :string])

OptionParser.parse(["--s", ""], strict: [s: :string])

OptionParser.parse(["--a_b", "1"], strict: [a_b: :string])

OptionParser.parse(["--a-b", "1"], strict: [a_b: :string])

OptionParser.parse(["--A-b", "1"], strict: [a_b: :string])

OptionParser.parse(["-"], strict: [])

OptionParser.parse(["---x"], strict: [x: :boolean])

OptionParser.parse(["-abc"], aliases: [a: :all, b: :bold, c: :count], strict: [all: :boolean, bold: :boolean, count: :boolean])

OptionParser.parse(["-abx"], aliases: [a: :all, b: :bold], strict: [all: :boolean, bold: :boolean])

OptionParser.parse(["-p", "80"], aliases: [p: :port], strict: [port: :integer])

OptionParser.parse(["-p80"], aliases: [p: :port], strict: [port: :integer])

OptionParser.parse(["-p=80"], aliases: [p: :port], strict: [port: :integer])

OptionParser.parse(["-vp", "80"], aliases: [p: :port, v: :verbose], strict: [port: :integer, verbose: :boolean])

OptionParser.parse(["-x"], strict: [])

OptionParser.parse(["-x"], switches: [])

OptionParser.parse(["-x", "y"], switches: [], aliases: [x: :ex])

OptionParser.parse(["-1"], switches: [])

OptionParser.parse(["-1", "--n", "-2"], strict: [n: :integer])

OptionParser.parse(["-5.5"], strict: [])

OptionParser.parse(["--port", "80", "x"], switches: [port: :integer], strict: [port: :integer])

OptionParser.parse(["--port", "80", "x"], [])

OptionParser.parse(["--port", "80"], strict: [port: :foo])

OptionParser.parse(["--port", "80"], strict: [port: [:foo]])

OptionParser.parse(["--port"], strict: [port: [:count, :keep]])

OptionParser.parse(["--port"], strict: [{"port", :string}])

OptionParser.parse(["-pp"], strict: [port: :integer], aliases: [pp: :port])

OptionParser.parse([], strict: [])

OptionParser.parse("x", strict: [])

OptionParser.parse([:x], strict: [])

OptionParser.parse!(["--debug", "path/to/file"], strict: [debug: :boolean])

OptionParser.parse!(["--limit", "xyz"], strict: [limit: :integer])

OptionParser.parse!(["--unknown", "xyz"], strict: [])

OptionParser.parse!(["-l", "xyz", "-f", "bar"], switches: [limit: :integer, foo: :integer], aliases: [l: :limit, f: :foo])

OptionParser.parse!(["--limt", "3"], strict: [limit: :integer])

OptionParser.parse!(["--verbos", "--limits", "1"], strict: [limit: :integer, verbose: :boolean])

OptionParser.parse!(["--s"], strict: [s: :string])

OptionParser.parse!(["--b=x"], strict: [b: :boolean])

OptionParser.parse!(["--a_b"], strict: [a_b: :boolean])

OptionParser.parse!(["--f", "x", "--c=1"], strict: [f: :float, c: :count])

OptionParser.parse!(["--never-seen-xyz-switch"], switches: [])

OptionParser.parse_head(["--source", "lib", "test/enum_test.exs", "--verbose"], switches: [source: :string, verbose: :boolean])

OptionParser.parse_head(["--verbose", "--source", "lib", "test/enum_test.exs", "--unlock"], switches: [verbose: :boolean, source: :string, unlock: :boolean])

OptionParser.parse_head(["a", "--b"], strict: [b: :boolean])

OptionParser.parse_head(["--", "--b"], strict: [b: :boolean])

OptionParser.parse_head!(["--source", "lib", "path/to/file", "--verbose"], switches: [source: :string, verbose: :boolean])

OptionParser.parse_head!(["--number", "lib", "test/enum_test.exs", "--verbose"], strict: [number: :integer])

OptionParser.parse_head!(["--verbose", "--source", "lib", "test/enum_test.exs", "--unlock"], strict: [verbose: :integer, source: :integer])

OptionParser.next(["--debug", "x"], strict: [debug: :boolean])

OptionParser.next(["--limit", "x", "y"], strict: [limit: :integer])

OptionParser.next(["--unknown", "x"], strict: [])

OptionParser.next(["x", "--y"], strict: [])

OptionParser.next(["--", "--y"], strict: [])

OptionParser.next([], strict: [])

OptionParser.next(["-abc", "z"], strict: [a: :boolean, b: :boolean, c: :boolean], aliases: [a: :a, b: :b, c: :c])

OptionParser.next(["--no-x"], strict: [x: :boolean])

OptionParser.next(["--s", "-x"], strict: [s: :string])

for s <- ["foo bar", "foo \"bar baz\"", "foo 'bar baz'", "a\\ b c", "'it''s'", "\"a\\\"b\"", "  lead  trail  ", "", "a\tb", "a\nb", "--x=\"y z\"", "'a\\'b'", "\"\"", "a\"b\"c", "\\\"", "'\"'", "a\\\\b"], do: {s, OptionParser.split(s)}

OptionParser.split("foo \"bar")

OptionParser.split("foo 'bar")

OptionParser.split("foo \\")

OptionParser.to_argv(foo_bar: "baz")

OptionParser.to_argv(bool: true, bool: false, discarded: nil)

OptionParser.to_argv([number: 2], switches: [])

OptionParser.to_argv([number: 2], switches: [number: :count])

OptionParser.to_argv(a: 1, b: 1.5, c: :atom, d: ~c"x", f: "")

OptionParser.to_argv(%{key: "v"})

OptionParser.to_argv([])

OptionParser.to_argv([{"a", 1}])

raise OptionParser.ParseError, "oops"

for argv <- [["--A-b", "1", "2"], ["--zzz-nope-q", "1", "2"], ["--unknown=3", "1"], ["--=x", "2"], ["---x=5", "2"], ["-d5", "2"], ["-dx", "2"], ["-d-5", "2"], ["-d55"], ["-5d"], ["-ab-c"], ["-1x"], ["--1"], ["-xy=3", "2"], ["-é", "2"]], do: OptionParser.next(argv, strict: [debug: :integer, a_b: :string], aliases: [d: :debug, é: :debug])

for argv <- [["--zzz-nope-r=5", "1"], ["--a_b=2"], ["--debug", "-1"], ["--debug", "-"], ["--debug", "--", "2"], ["-x=5", "2"], ["-xy", "2"], ["---x", "2"]], do: OptionParser.next(argv, switches: [])

OptionParser.parse(["--b", "5", "--c", "--c", "--no-c"], strict: [b: [:boolean, :integer], c: :count])

for argv <- [["--i", "+5"], ["--i", ""], ["--i", "1.0"], ["--i", "1_000"]], do: OptionParser.parse(argv, strict: [i: :integer])

for argv <- [["--f", "1."], ["--f", "-1.5"], ["-f", "-1.5"]], do: OptionParser.parse(argv, strict: [f: :float], aliases: [f: :f])

OptionParser.parse!(["--no-limit"], strict: [limit: :integer])

OptionParser.parse!(["--k"], strict: [k: :keep])

OptionParser.parse!(["--foo-baz"], strict: [foo_bar: :integer, foo_bax: :string])

OptionParser.parse(["--x"], strict: 5)

for s <- ["a 'b\"c' \"d'e\"", "a\\", "\"a' 'b\"", "'' x", "a'' x", " '' "], do: OptionParser.split(s)

OptionParser.to_argv([a: 0], switches: [a: :count])

OptionParser.parse_head(["x", "--"], strict: [])

OptionParser.parse_head(["--", "x"], strict: [], return_separator: true)

for argv <- [["-ab3"], ["-a3b"], ["-b12.5"], ["-b3x"], ["-ab3=bar"], ["-b-3"], ["-3ab"], ["-ab=3"]], types <- [[first: :boolean, second: :integer], [first: :integer, second: :float]] do
  {argv, OptionParser.parse(argv, aliases: [a: :first, b: :second], strict: types), OptionParser.parse(argv, aliases: [a: :first, b: :second], switches: types)}
end
