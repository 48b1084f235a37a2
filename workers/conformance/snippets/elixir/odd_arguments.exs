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

Macro.escape(&Enum.map/2)

Macro.escape({:p, [a: fn -> 1 end], [1]}, prune_metadata: true)

x = {1, 2}; match?(<<1::size(^x - 5)>>, <<1::3>>)

x = {1, 2}; case <<1, 2>> do <<a, b::size(x)>> -> {a, b}; _ -> :no end

x = -1; case <<1, 2>> do <<a, b::size(x)>> -> {a, b}; _ -> :no end

<<a, b::size(a - 10)>> = <<1, 2>>

case <<1, 2>> do <<a, b::binary-size(a - 10)>> -> {a, b}; _ -> :no end

case <<1, 2>> do <<a, b::binary-size(div(a, 0))>> -> {a, b}; _ -> :no end

x = nil; for <<a::size(x) <- "ab">>, do: a

put_in([:a, :b], [1], :z)

update_in([:a, :b], [1], & &1)

get_in([:a, :b], [1])

pop_in([:a, :b], [1])

get_and_update_in([:a], [1], fn x -> {x, 2} end)

List.ends_with?([1, 2, 3], 1)

List.ends_with?(1, [1])

List.starts_with?(1, [1])

List.starts_with?([1], 1)

Map.new(%{a: 1}, 1)

Map.new([a: 1], 1)

Macro.traverse([1], 0, 1, fn x, a -> {x, a} end)

Macro.prewalk([1], 1)

Macro.postwalk({:a, 1, {}}, 0, fn x, a -> {x, a} end)

Keyword.intersect(1, [])

Keyword.intersect([a: 1], [a: 1], 1)

Enum.min_max_by([1], 1)

Enum.sort([1], 1)

Enum.sort_by([1], & &1, 1)

Enum.sort_by([1], 1)

Enum.group_by(fn _, _ -> 1 end, & &1)

Enum.to_list(fn _, _ -> 1 end)

Enum.map(fn _, _ -> 1 end, & &1)

Enum.count(fn _, _ -> 1 end)

MapSet.new(fn _, _ -> 1 end)

Enum.reduce(fn _, _ -> 1 end, 0, fn a, b -> a + b end)

EEx.eval_string("<%= 1 %>\n <% 2 %>\n", [], trim: 1)

Path.relative_to("/a", "/b", force: 1)

Date.shift(~D[2016-01-03], [a: 1])

Enum.concat([[4, 5], [1 | 2]])

Enum.concat([1], [2 | 3])

Enum.min_max([], 1)

Enum.zip([1], 1)

Enum.join([1 | 2])

Enum.count([1 | 2])

Enum.member?([1 | 2], 3)

length([1 | 2])

Enum.map([1 | 2], & &1)

Enum.filter([1 | 2], & &1)

Enum.each([1 | 2], & &1)

Enum.find([nil | 2], & &1)

Enum.flat_map([1 | 2], &[&1])

Enum.take([1 | 2], 3)

Enum.drop([1 | 2], 3)

Enum.with_index([1 | 2])

Enum.reduce([1 | 2], 0, &+/2)

Enum.split([1 | 2], 4)

Enum.zip([1 | 2], [3, 4])

Enum.sort([1 | 2])

Enum.to_list([1 | 2])

Enum.reject([1 | 2], & &1)

Enum.empty?([1 | 2])

Enum.scan([1 | 2], &+/2)

Enum.random([1 | 2])

Enum.take_while([1 | 2], & &1)

Enum.drop_while([1 | 2], & &1)

Enum.split_while([1 | 2], & &1)

Enum.flat_map_reduce([1 | 2], 0, &{[&1], &2})

Enum.unzip([{1, 2} | 3])

List.flatten([1 | 2])

List.delete([1 | 2], 3)

List.insert_at([1 | 2], 5, 3)

List.to_tuple([1 | 2])

List.wrap([1 | 2])

List.first([1 | 2])

List.duplicate([1 | 2], 2)

List.keyfind([{1, 2} | 3], 4, 0)

List.update_at([1 | 2], 3, & &1)

List.pop_at([1 | 2], 3)

Keyword.get([{:a, 1} | 2], :b)

Keyword.keyword?([{:a, 1} | 2])

Map.new([{:a, 1} | 2])

Keyword.merge([a: 1], [{:b, 1} | 2])

Path.relative_to("/a", "/b", force: nil)

Path.relative_to("/a/c", "/a", force: 1)

Path.relative_to("a/c", "/a", force: 1)

Path.relative_to("a/c", "a", force: 1)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {0, 0}, "A/B", "C", 1.5, 0)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {0, 0}, "A/B", "C", 0, nil)

Calendar.ISO.datetime_to_string(2015, 2, :a, 1, 2, 3, {0, 0}, "A/B", "C", 0, nil)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {0, 0}, "A/B", "C", 0, 0, :a)

Keyword.intersect([a: 1], [a: 2], 1)

Keyword.intersect([a: 1, a: 2], [a: 2, b: 1])

EEx.eval_string("<%= 1 %>\n <% 2 %>\n", [], trim: nil)

List.ends_with?([1], [1 | 2])

Enum.sort_by([1], 1, 2)

Enum.sort_by([3, 1], & &1, {:desc, Integer})

Enum.sort_by([~D[2020-01-01], ~D[2019-02-02]], & &1, Date)

Enum.sort_by([~D[2020-01-01], ~D[2019-02-02]], & &1, {:desc, Date})

Enum.sort_by(%{a: 1, b: 2}, &elem(&1, 1), &>=/2)

Enum.sort([2, 1, 3], {:desc, Foo})

Enum.sort([2], {:up, Foo})

Enum.max([2, 1], Foo)

Enum.sort([1, 2, 5, -2, 1.0], :desc)

Enum.sort([1.0, 1, 2, 1], :desc)

Enum.sort(Stream.map([1.0, 1, 2, 1], & &1), :desc)

Enum.sort(MapSet.new([1.0, 1, 2]), :desc)

Enum.sort([1.0, 1, 2, 1], :asc)

Enum.sort([1.0, 1, 2, 1], &>=/2)

Enum.sort([1.0, 1, 2, 1], &>/2)

Enum.sort_by([1.0, 1, 2, 1], & &1, :desc)

Enum.sort_by([{1.0, :a}, {1, :b}, {2, :c}, {1, :d}], &elem(&1, 0), :desc)

Enum.sort_by(Stream.map([{1.0, :a}, {1, :b}, {2, :c}, {1, :d}], & &1), &elem(&1, 0), :desc)

List.keysort([{1.0, :a}, {1, :b}, {2, :c}, {1, :d}], 0, :desc)

List.keysort([{1.0, :a}, {1, :b}, {2, :c}, {1, :d}], 0)

List.zip([{1, 2}, [3, 4]])

List.zip([{1, 2}, {3, 4}])

List.zip([1..2, [3, 4]])

List.zip([[1], %{}])

List.zip([[1], nil])

List.zip(1)

List.zip([[], 1])

Stream.take_every([], -1) |> Enum.to_list()

Stream.take_every([], :a) |> Enum.to_list()

Stream.drop_every([], -1) |> Enum.to_list()

Stream.map_every([], -1, & &1) |> Enum.to_list()

Stream.map_every([], 2, 1) |> Enum.to_list()

Stream.map_every([1], 1, 1)

Stream.map_every([1], 0, 1) |> Enum.to_list()

Enum.take_every([], -1)

Enum.drop_every([], -1)

Enum.map_every([], -1, & &1)

Keyword.split_with([c: 1, d: nil], fn {_, v} -> v end)

Map.split_with(%{c: 1, d: nil}, fn {_, v} -> v end)

Enum.split_with([1, nil], & &1)

Map.split_with(1, & &1)

Map.filter(%{a: 1, b: nil}, fn {_, v} -> v end)

Map.reject(%{a: 1, b: nil}, fn {_, v} -> v end)
