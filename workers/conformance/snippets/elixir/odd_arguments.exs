Regex.compile(1)

Regex.compile(1, "z")

Regex.compile("a", 1)

Regex.compile!(1)

Regex.compile!("a", 1)

Regex.compile("a", [:x])

Regex.compile("a", "z")

Regex.split(~r/-/, "a-b", parts: 0)

Regex.split(~r/-/, nil, 1)

Regex.run(~r/a/, "aéb", return: :list)

Regex.run(~r/a/, 1)

Regex.run(1, "a")

Regex.scan(1, "a")

Regex.named_captures(1, "a")

Regex.named_captures(~r/a/, 1)

Regex.replace(~r/a/, "a", nil)

Regex.replace(~r/a/, "a", "x", global: 1)

Regex.replace(~r/a/, "a", "x", 1)

Regex.replace(1, "a", "x", [])

Regex.match?(1, "a")

Regex.match?(~r/a/, 1)

Regex.names(1)

Regex.escape(1)

Regex.source(1)

Regex.recompile(1)

Regex.recompile!(1)

Regex.opts(1)

String.split("a", "b", parts: <<1>>)

String.split("a", "b", parts: 0)

String.split("a", "b", trim: 1)

String.split("a", "", parts: %{})

String.split("a", ~r/b/, parts: %{})

String.split(" a b ", " ", trim: 1)

String.replace("a,b,c", ",", "[]", insert_replaced: :a)

String.ends_with?("language", 1)

String.starts_with?(1, "a")

Calendar.ISO.shift_time(13, 0, 0, 1, Duration.new!(hour: 2))

Calendar.ISO.shift_time(13, :a, 0, {1,2}, Duration.new!(hour: 2))

Time.compare(~D[2020-01-01], 2)

Time.compare(~T[00:00:00], 2)

Time.compare(~T[00:00:00], ~D[2020-01-01])

Calendar.ISO.day_of_era(["a"], 1, 1)

Calendar.ISO.day_of_era(2, 13, 1)

Calendar.ISO.day_of_era(2, 12, 0)

Calendar.ISO.day_of_era(2, 12, :a)

Calendar.strftime(~D[2000-01-02], "%x", preferred_date: nil)

Calendar.ISO.parse_duration(1.5)

Calendar.ISO.naive_datetime_to_iso_days(~D[2020-01-01], 11, -3, 0, 0, 0, {0, 0})

OptionParser.parse(["--debug"], strict: [:a])

OptionParser.parse(["--debug"], switches: [:a])

OptionParser.parse(["--debug"], strict: [{"a", 1}])

OptionParser.next([], strict: [a: 1])

inspect([1, 2, 3], limit: :a)

inspect(%{a: 1}, limit: :a)

inspect("abc", printable_limit: :a)

inspect(1, base: :a)

inspect("ab", base: :a)

Module.concat(1)

Module.concat(1, 2)

Macro.unescape_string("a", 1)

Macro.unescape_string("\\n", 1)

Macro.generate_arguments(1.5, Foo)

Macro.generate_arguments(1, "a")

Macro.generate_arguments(0, "a")

Macro.operator?(:a, :b)

Macro.underscore(1)

Macro.camelize(1)

Path.type([{1, 2}])

Path.type(String)

Path.wildcard(1)

Path.wildcard(<<255>>)

List.to_charlist([{}])

List.to_string([{}])

List.keysort([a: 1], 1, 2)

Enum.max_by([1], 1, &>/2)

Enum.max([], [])

Enum.max([1], [])

Enum.min([], [])

Enum.min_by([1], [], 1)

Enum.max_by([], & &1, [])

Config.Reader.eval!("x", "a", 1)

Record.extract(:user, from: 1)

Record.extract(:user, from_lib: 1)

Record.extract(:user, 1)

JSON.decode([1 | 2])

Exception.format_mfa(Foo, :bar, %{a: 1})

Exception.format_stacktrace_entry({1, :map, 2, []})

Keyword.get_and_update!([a: 1], :b, fn v -> v end)

Keyword.get_and_update!([a: 1], 1, fn v -> v end)

Keyword.filter([1, 2], fn {_k, v} -> v end)

Keyword.reject([1, 2], fn {_k, v} -> v end)

Keyword.map([1, 2], fn {_k, v} -> v end)

List.first(1)

apply(String, nil, ["a"])

apply(5, :foo, nil)

apply(5, :foo, [])

URI.to_string(%URI{host: "a:b", scheme: 1})

Macro.escape({:p, [line: 3, column: 4], [1]}, prune_metadata: 1)

apply(5, :foo, [1])

apply(5, :foo, [1 | 2])

apply(5, "a", [])

apply(5, "a", nil)

apply(Enum, "a", nil)

apply(Enum, "a", [])

apply(Enum, :a, nil)

apply(Enum, :map, [1 | 2])

apply("a", 1, [1])

apply(Enum, nil, [1])

apply(nil, nil, [1])

apply(nil, :a, [1])

apply(Foo, nil, [])

apply(1, [])

x = 5; x.foo

x = 5; x.foo()

x = 5; x.foo(1)

x = "a"; x.foo(1, 2)

x = {1}; x.foo

x = nil; x.foo

x = nil; x.foo(1)

x = [a: 1]; x.a

x = [a: 1]; x.a()

x = %{a: 1}; x.b

x = %{a: 1}; x.b()

x = %{a: 1}; x.a(1)

x = Enum; x.foo

x = Enum; x.foo(1)

x = true; x.foo(1)

String.replace("a,b", ",", "[]", insert_replaced: :a)

String.replace("a,b", ",", "[]", insert_replaced: 9)

String.replace("a,b", ",", "[]", insert_replaced: [0, 1])

String.replace("a,b", ",", "[]", insert_replaced: [0, 9])

String.replace("a,b", ",", "[]", global: 1)

String.replace("a,b", ",", "[]", foo: 1)

String.replace("a,b", ",", fn _ -> 1 end)

String.replace("a,b", [",", ""], "x")

String.replace("a,b", 1, "x")

String.replace("a,b", ",", 1)

Enum.slide([1,2,3], -1, nil)

Enum.slide([1,2,3], 0..1, nil)

Enum.slide([1,2,3], nil, 1)

Enum.slide([1,2,3], 5..1, 1)

Enum.slide([1,2,3], 5..7, 1)

Enum.slide([1,2,3], 0..7, 9)

Enum.slide([1,2,3], -1..-3//1, 0)

Enum.slide([1,2,3], -2..-1, -3)

Enum.slide([1,2,3], -10..-9, 2)

&1.5

f = &1.5

fn -> &1.5 end

&(&1.5)

&1

&1.a

x = 1; <<x::binary>>

x = 1; <<"a", x::binary>>

x = 1; x <> "a"

x = 1; "a" <> x

x = 1; (fn -> x <> "a" end).()

x = 1; for y <- [1], do: y <> "a"

x = :a; <<x>>

x = :a; <<x::float>>

x = :a; <<1, x::size(3)>>

x = 1.5; <<x::utf8>>

x = -1; <<x::utf8>>

x = "a"; <<x::binary-size(5)>>

x = "a"; <<x::size(5)>>

x = <<1::3>>; <<x::binary>>

x = <<1::3>>; x <> "a"

x = :a; <<1::size(x)>>

x = -1; <<1::size(x)>>

x = 1; <<x::bits>>

x = 1; <<"a", x::bits-size(3)>>

x = nil; "abc" <> x

x = nil; "abc #{x}" <> x

x = [1]; "a" <> x <> "b"

x = %{}; <<x::utf16>>
