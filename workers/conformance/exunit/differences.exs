# What an assertion shows of both sides, in colours.
ExUnit.start(seed: 0, colors: [enabled: true])

defmodule Account do
  defstruct [:owner, balance: 0]
end

defmodule Money do
  defstruct [:cents]

  defimpl Inspect do
    def inspect(%{cents: cents}, _), do: "#Money<#{cents}>"
  end
end

defmodule DifferencesTest do
  use ExUnit.Case

  @words [:sun, :rain]
  defmacrop point(x, y), do: quote(do: {:point, unquote(x), unquote(y)})
  defp value(term), do: Function.identity(term)

  test "a moved element" do
    assert value([:salt, :milk, :egg]) == [:milk, :egg, :salt]
  end

  test "more elements on the right" do
    assert value([{:n, 1}, {:n, 2}]) == [{:m, 0}, {:n, 1}, {:n, 3}]
  end

  test "fewer elements on the right" do
    assert value([[1, 2], [3, 4], [5]]) == [[1, 2], [3, 5]]
  end

  test "improper lists" do
    assert value([1, 2 | 3]) == [1, 4, 5 | 3]
  end

  test "keyword lists" do
    assert value(port: 4000, host: "here") == [port: 4001, hots: "here"]
  end

  test "a keyword list and tuples" do
    assert value(port: 4000) == [{:port, 4001}, {:tls, true}]
  end

  test "charlists" do
    assert value(~c"spring water") == ~c"string waiter"
  end

  test "strings with escapes" do
    assert value("one\n\"two\"") == "one\t\"too\""
  end

  test "an empty string" do
    assert value("") == "full"
  end

  test "numbers" do
    assert value({10_000, 1.25, -7}) == {10_001, 1.5, 7}
  end

  test "nested maps" do
    assert value(%{a: %{b: [1, 2], c: "x"}, z: nil}) == %{a: %{b: [1, 3], c: "x"}, y: nil}
  end

  test "keys that are no atoms" do
    assert value(%{1 => :a, "k" => 2}) == %{1 => :b, x: 2}
  end

  test "structs" do
    assert value(%Account{owner: "Ada", balance: 10}) == %Account{owner: "Ida", balance: 12}
  end

  test "a struct and a map" do
    assert value(%Account{owner: "Ada"}) == %{owner: "Ada"}
  end

  test "structs that say how they look" do
    assert value({~D[2024-01-31], %Money{cents: 105}}) == {~D[2024-02-01], %Money{cents: 150}}
  end

  test "long values break" do
    long = for n <- 1..6, do: %{name: "number #{n} of the list", id: n}
    assert value(long) == List.replace_at(long, 3, %{name: "number four of the list", id: 4})
  end

  test "strictly equal" do
    assert value(%{a: 1, b: [1]}) === %{a: 1.0, b: [1]}
  end

  test "functions" do
    assert value(&String.length/1) == (&String.upcase/1)
  end

  test "a pattern of tuples" do
    assert {:ok, name, 3} = value({:error, "x", 4})
    name
  end

  test "a variable twice" do
    assert {x, x} = value({1, 2})
  end

  test "pins" do
    owner = "Ada"
    assert %{owner: ^owner, tags: [^owner | _]} = value(%{owner: "Ida", tags: ["Ada", "b"]})
  end

  test "a pattern of lists" do
    assert [1, [_, 2] | rest] = value([1, [0, 3], 4, 5])
    rest
  end

  test "lists that are joined" do
    assert @words ++ [last] = value([:sun, :snow, :fog])
    last
  end

  test "a pattern of maps" do
    assert %{id: 7, name: name, tags: []} = value(%{id: 8, name: "n", size: 3})
    name
  end

  test "a pattern of structs" do
    assert %Account{balance: 3} = value(%Account{owner: "Ada", balance: 4})
  end

  test "another struct" do
    assert %Account{balance: 3} = value(%Money{cents: 4})
  end

  test "the kind of a struct as a variable" do
    assert %kind{balance: 3} = value(%Account{balance: 4})
    kind
  end

  test "sigils in patterns" do
    assert {~D[2024-01-01], :x} = value({~D[2024-01-02], :y})
  end

  test "macros in patterns" do
    assert point(1, y) = value({:point, 2, 3})
    y
  end

  test "binaries that are joined" do
    assert "GET " <> path = value("PUT /index")
    path
  end

  test "binaries of literals" do
    assert "one " <> "two" = value("one too")
  end

  test "bits" do
    assert <<1, rest::binary>> = value(<<2, 3>>)
    rest
  end

  test "guards" do
    assert match?(n when is_integer(n) and n > 3 and n < 9, value(12))
  end

  test "guards, either of them" do
    assert match?({:ok, n} when n == 1 or n > 5, value({:ok, 3}))
  end

  test "a guard on a pattern that does not match" do
    assert match?({:ok, n} when n > 1, value({:error, 3}))
  end

  test "messages" do
    send(self(), {:done, 1, %{a: 1}})
    send(self(), :other)
    tag = 2
    assert_received {:done, ^tag, %{a: 2}}
  end

  test "an inequality" do
    assert value(3) < 2
  end
end
