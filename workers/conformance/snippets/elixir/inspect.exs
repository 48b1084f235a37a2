inspect(1)

inspect(:a)

inspect([nil, true, :"foo bar", :"Elixir.Foo", Foo.Bar, :foo?, :foo!, :"foo-bar", :+, :"::", :.., :"..//", :{}, :%{}, :<<>>, :|>, :a@b, :"1a", :"", :Foo, :é, :"é b"])

inspect(["a", "a\n\"b\"", "é", "\u0000", <<255>>, <<1, 2>>, "", <<1::3>>, <<5, 1::3>>])

inspect(~c"abc")

inspect([97, 98])

inspect([0, 1, 97])

inspect(~c"abc", charlists: :as_lists)

inspect([1, 2], charlists: :as_charlists)

inspect([65 | 66])

inspect("abc", binaries: :as_binaries)

inspect(<<255>>, binaries: :as_strings)

inspect([1, 2, 3], limit: 2)

inspect(Enum.to_list(1..100))

inspect(Enum.to_list(1..60), limit: :infinity)

inspect([[1, 2, 3], [4, 5, 6], [7]], limit: 4)

inspect({1, {2, {3, 4}}, 5}, limit: 3)

inspect(Map.new(1..5, &{&1, &1}), limit: 3)

inspect("abcdef", printable_limit: 3)

inspect(~c"abcdef", printable_limit: 3)

inspect(["abcdef", "ghi"], printable_limit: 4)

inspect(255, base: :hex)

inspect([10, -10, 0], base: :octal)

inspect(10, base: :binary)

inspect("ab", base: :hex)

inspect(<<1, 255>>, base: :hex)

inspect([a: 1, b: 2])

inspect([{:a, 1}, {"b", 2}])

inspect([{:"foo bar", 1}, {:nil, 2}, {:Foo, 3}, {:+, 4}])

inspect(%{:a => 1})

inspect(%{"a" => 1, 2 => :b})

inspect(%{{1, 2} => [3]})

inspect(%{})

inspect({})

inspect([])

inspect({:a, "b"})

inspect(1.0e10)

inspect([1.0, 1.5e300, 1.0e-10, -0.0, 123456789.123, 1.0e16, 1.0e15, 0.1])

inspect(12345678901234567890)

inspect(&Enum.map/2)

inspect(&:lists.map/2)

inspect(&Kernel.+/2)

inspect(1..10)

inspect(1..10//2)

inspect(10..1//-1)

inspect(MapSet.new([1, 2]))

inspect(MapSet.new())

inspect(%{__struct__: Foo})

inspect(%{__struct__: Foo, a: 1})

inspect(%RuntimeError{message: "x"})

inspect(~D[2020-01-01])

inspect(%ArgumentError{})

inspect(Enum.to_list(1..40), pretty: true)

inspect(Enum.map(1..12, &String.duplicate("x", &1)), pretty: true)

inspect(%{1 => String.duplicate("a", 40), 2 => String.duplicate("b", 40)}, pretty: true)

inspect({String.duplicate("a", 40), String.duplicate("b", 40)}, pretty: true)

inspect([a: String.duplicate("a", 40), b: String.duplicate("b", 40)], pretty: true)

inspect([a: [b: [c: String.duplicate("a", 70)]]], pretty: true)

inspect(%{1 => %{2 => %{3 => String.duplicate("a", 70)}}}, pretty: true)

inspect([1, 2, 3], pretty: true, width: 5)

inspect([1, 2, 3], pretty: true, width: 0)

inspect({[1, 2], %{1 => 2}}, pretty: true, width: 1)

inspect([:aaaa, :bbbb, :cccc, :dddd], width: 15, pretty: true)

inspect(String.duplicate("a b ", 50), pretty: true)

inspect(["line1\nline2", "x"], pretty: true)

inspect([1, [2, [3, [4]]]], pretty: true, width: 6)

inspect(%{a: 1}, syntax_colors: [number: :red, atom: :blue, map: :green])

inspect([1, "a", :b, nil, true, 'c'], syntax_colors: [number: :red, atom: :blue, string: :green, list: :yellow, nil: :cyan, boolean: :magenta])

inspect({1, "x"}, syntax_colors: [tuple: :red, string: :green])

inspect([a: 1], syntax_colors: [atom: :blue, number: :red])

inspect(1..3, custom_options: [a: 1])

inspect([1, 2], inspect_fun: fn x, opts -> if is_integer(x), do: "<#{x}>", else: Inspect.inspect(x, opts) end)

inspect("a\tb\r\e\a\b\d\0\v\f")

inspect("\u200B\u2028\uFEFF")

inspect("#{"\#{x}"} #")

inspect(~c"it's \"q\"")

inspect('a\'b')

inspect(:"a\"b")

inspect(:"a\nb")

inspect([:a | :b])

inspect([1, 2 | 3])

inspect([[]])

inspect({nil})

inspect([a: nil])

inspect(%{nil => 1})

inspect(%{true => 1, false: 2} |> Map.delete(false))

inspect(%{"a b": 1})

inspect(%{Foo => 1})

inspect(%{1.5 => 2})

inspect(<<1, 2, 3>>)

inspect(<<0, 1>> <> "abc")

inspect(:crypto)

inspect(String.Chars)

inspect(:"Elixir")

inspect(Elixir)

inspect(:"Elixir.foo")

inspect(:"Elixir.Foo.bar")

inspect(nil)

inspect(fn -> 1 end) =~ "#Function<"

inspect(self()) =~ ~r/#PID<0\.\d+\.0>/

inspect(make_ref()) =~ "#Reference<"

inspect(Inspect.Opts.new(limit: 3).limit)

Inspect.Opts.default_inspect_fun() |> is_function(2)

defmodule InsA do
  defstruct [:x, y: 2]
end
inspect(struct(InsA, x: 1))

defmodule InsB do
  @derive {Inspect, only: [:x]}
  defstruct [:x, y: 2]
end
inspect(struct(InsB, x: 1))

defmodule InsC do
  @derive {Inspect, except: [:x]}
  defstruct [:x, y: 2]
end
inspect(struct(InsC, x: 1))

defmodule InsD do
  @derive {Inspect, optional: [:x]}
  defstruct [:x, y: 2]
end
{inspect(struct(InsD, x: 1)), inspect(struct(InsD))}

defmodule InsE do
  defstruct [:a]
  defimpl Inspect do
    def inspect(e, _), do: "#E<#{e.a}>"
  end
end
inspect([struct(InsE, a: 1)])

defmodule InsF do
  defstruct [:a]
  defimpl Inspect do
    def inspect(_, _), do: raise "oops"
  end
end
inspect(struct(InsF, a: 1)) |> String.split("\n") |> hd()

defmodule InsG do
  defstruct [:a]
  defimpl Inspect do
    import Inspect.Algebra
    def inspect(g, opts), do: concat(["#G<", to_doc(g.a, opts), ">"])
  end
end
inspect(struct(InsG, a: [1, 2]), pretty: true)

IO.inspect([1, 2], label: "x")

IO.inspect("a", label: :lbl, limit: 1)

inspect(Version.parse!("1.2.3"))

inspect(URI.parse("http://a/b"))

inspect(%{a: self()}) =~ "%{a: #PID<"

inspect(%ErlangError{original: 1})

inspect(["é", ~c"é", [233]])

inspect(List.to_string([0x1F600]))

inspect({:ok, %{1 => [a: {1, 2}]}})

inspect(for x <- 1..3, do: {x, "#{x}"})

inspect("a", width: 1)

inspect(10000000)

inspect(Enum.map(1..3, &%{&1 => &1}))

inspect([:"a", :b, {1}], pretty: true, width: 8)

inspect(MapSet.new(1..30), pretty: true, width: 40)

inspect(%{"key" => MapSet.new(["aaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"]), "other" => "cccccccccccccccccc"}, pretty: true)

inspect(%RuntimeError{message: String.duplicate("m", 80)}, pretty: true)

inspect({:a, [b: 1, c: %{1 => "ddddddddddddddddddddddddd"}], "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}, pretty: true)
