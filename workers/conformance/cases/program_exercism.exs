defmodule Zipper do
  defstruct [:focus, :trail]
  def from(t), do: %Zipper{focus: t, trail: []}
  def left(%{focus: %{left: nil}}), do: nil

  def left(%{focus: %{left: l} = f, trail: t}),
    do: %Zipper{focus: l, trail: [{:left, f.value, f.right} | t]}

  def right(%{focus: %{right: nil}}), do: nil

  def right(%{focus: %{right: r} = f, trail: t}),
    do: %Zipper{focus: r, trail: [{:right, f.value, f.left} | t]}

  def up(%{trail: []}), do: nil

  def up(%{focus: f, trail: [{:left, v, r} | t]}),
    do: %Zipper{focus: %{value: v, left: f, right: r}, trail: t}

  def up(%{focus: f, trail: [{:right, v, l} | t]}),
    do: %Zipper{focus: %{value: v, left: l, right: f}, trail: t}

  def set(z, v), do: put_in(z.focus.value, v)
  def tree(z), do: if(u = up(z), do: tree(u), else: z.focus)
end

leaf = fn v -> %{value: v, left: nil, right: nil} end
t = %{value: 1, left: %{leaf.(2) | right: leaf.(3)}, right: leaf.(4)}

IO.inspect(
  t
  |> Zipper.from()
  |> Zipper.left()
  |> Zipper.right()
  |> Zipper.set(9)
  |> Zipper.tree()
)

IO.inspect(t |> Zipper.from() |> Zipper.left() |> Zipper.left())

defmodule RunLength do
  def encode(s), do: Regex.replace(~r/(.)\1+/, s, fn run, c -> "#{String.length(run)}#{c}" end)

  def decode(s),
    do:
      Regex.replace(~r/(\d+)(.)/, s, fn _, n, c -> String.duplicate(c, String.to_integer(n)) end)
end

IO.inspect({RunLength.encode("WWWWaabbbc  "), RunLength.decode("12WB12W3B")})

defmodule Bowling do
  def score(rolls), do: frames(rolls, 1, 0)
  defp frames(_, 11, total), do: total
  defp frames([10, a, b | _] = [_ | rest], n, t), do: frames(rest, n + 1, t + 10 + a + b)

  defp frames([a, b, c | _] = [_, _ | rest], n, t) when a + b == 10,
    do: frames(rest, n + 1, t + 10 + c)

  defp frames([a, b | rest], n, t) when a + b < 10, do: frames(rest, n + 1, t + a + b)
  defp frames(_, _, _), do: {:error, "bad game"}
end

IO.inspect([
  Bowling.score(List.duplicate(10, 12)),
  Bowling.score(List.duplicate(5, 21)),
  Bowling.score([3, 4, 10, 2]),
  Bowling.score(List.duplicate(1, 20))
])

defmodule Poker do
  @ranks ~w(2 3 4 5 6 7 8 9 10 J Q K A) |> Enum.with_index(2) |> Map.new()
  def rank(hand) do
    cards = for c <- String.split(hand), {r, s} = String.split_at(c, -1), do: {@ranks[r], s}
    values = cards |> Enum.map(&elem(&1, 0)) |> Enum.sort(:desc)
    groups = values |> Enum.frequencies() |> Enum.map(fn {v, n} -> {n, v} end) |> Enum.sort(:desc)
    flush = cards |> Enum.uniq_by(&elem(&1, 1)) |> length() == 1

    straight =
      case values do
        [14, 5, 4, 3, 2] -> 5
        [h | _] -> if values == Enum.to_list(h..(h - 4)//-1), do: h
      end

    kinds = Enum.map(groups, &elem(&1, 0))

    cond do
      flush and straight -> {8, straight}
      hd(kinds) == 4 -> {7, groups}
      kinds == [3, 2] -> {6, groups}
      flush -> {5, values}
      straight -> {4, straight}
      hd(kinds) == 3 -> {3, groups}
      kinds == [2, 2, 1] -> {2, groups}
      hd(kinds) == 2 -> {1, groups}
      true -> {0, values}
    end
  end

  def best(hands), do: Enum.max_by(hands, &rank/1)
end

IO.inspect(Poker.best(["4S 5S 7H 8D JC", "2S 4H 6S 4D JH", "3S 3H 2S 3D 3C", "AS 2S 3S 4S 5S"]))
IO.inspect(Poker.rank("10H JH QH KH AH"))

brackets = fn s ->
  s
  |> String.graphemes()
  |> Enum.reduce_while([], fn
    c, st when c in ["(", "[", "{"] -> {:cont, [c | st]}
    ")", ["(" | st] -> {:cont, st}
    "]", ["[" | st] -> {:cont, st}
    "}", ["{" | st] -> {:cont, st}
    c, _ when c in [")", "]", "}"] -> {:halt, :bad}
    _, st -> {:cont, st}
  end) == []
end

IO.inspect(Enum.map(["{[()]}", "([)]", "((", "a(b)c"], brackets))

isbn = fn s ->
  (d = String.replace(s, "-", "")) =~ ~r/^\d{9}[\dX]$/ and
    d
    |> String.graphemes()
    |> Enum.map(&if(&1 == "X", do: 10, else: String.to_integer(&1)))
    |> Enum.zip(10..1//-1)
    |> Enum.reduce(0, fn {a, b}, acc -> acc + a * b end)
    |> rem(11) == 0
end

IO.inspect(Enum.map(["3-598-21508-8", "3-598-21507-X", "3-598-21508-9", "abc"], isbn))

say = fn say, n ->
  ones =
    ~w(zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen)

  tens = ~w(_ _ twenty thirty forty fifty sixty seventy eighty ninety)

  cond do
    n < 20 ->
      Enum.at(ones, n)

    n < 100 ->
      Enum.at(tens, div(n, 10)) <>
        if(rem(n, 10) > 0, do: "-" <> Enum.at(ones, rem(n, 10)), else: "")

    n < 1000 ->
      say.(say, div(n, 100)) <>
        " hundred" <> if(rem(n, 100) > 0, do: " " <> say.(say, rem(n, 100)), else: "")

    true ->
      say.(say, div(n, 1000)) <>
        " thousand" <> if(rem(n, 1000) > 0, do: " " <> say.(say, rem(n, 1000)), else: "")
  end
end

IO.inspect(Enum.map([0, 14, 50, 98, 155, 987_654], &say.(say, &1)))

sublist = fn a, b ->
  cond do
    a === b -> :equal
    a == [] or Enum.any?(Enum.chunk_every(b, length(a), 1, :discard), &(&1 === a)) -> :sublist
    b == [] or Enum.any?(Enum.chunk_every(a, length(b), 1, :discard), &(&1 === b)) -> :superlist
    true -> :unequal
  end
end

IO.inspect([
  sublist.([1], [1.0]),
  sublist.([2, 3], [1, 2, 3]),
  sublist.([1, 2], []),
  sublist.([], [])
])

IO.puts(
  for row <- 0..4,
      into: "",
      do:
        String.duplicate(" ", 4 - row) <>
          Enum.map_join(0..row, " ", fn k ->
            "#{Enum.reduce(1..k//1, 1, fn i, a -> div(a * (row - i + 1), i) end)}"
          end) <> "\n"
)

IO.inspect(
  "the quick brown the lazy THE"
  |> String.downcase()
  |> String.split()
  |> Enum.frequencies()
  |> Enum.sort_by(fn {w, n} -> {-n, w} end)
)

IO.inspect(
  Enum.reduce(~w(R A L A A), {{0, 0}, :north}, fn
    "R", {p, d} -> {p, %{north: :east, east: :south, south: :west, west: :north}[d]}
    "L", {p, d} -> {p, %{north: :west, west: :south, south: :east, east: :north}[d]}
    "A", {{x, y}, :north} -> {{x, y + 1}, :north}
    "A", {{x, y}, :south} -> {{x, y - 1}, :south}
    "A", {{x, y}, :east} -> {{x + 1, y}, :east}
    "A", {{x, y}, :west} -> {{x - 1, y}, :west}
  end)
)
