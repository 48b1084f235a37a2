# shortest paths, flood fills, cycles, intervals: the kind of puzzles people do in December
defmodule Grid do
  def parse(text),
    do:
      for(
        {row, y} <- text |> String.split() |> Enum.with_index(),
        {c, x} <- row |> String.to_charlist() |> Enum.with_index(),
        into: %{},
        do: {{x, y}, c}
      )

  def near({x, y}), do: [{x + 1, y}, {x - 1, y}, {x, y + 1}, {x, y - 1}]
  def find(g, c), do: Enum.find_value(g, fn {p, v} -> v == c && p end)

  def bfs(g, from, to) do
    Stream.iterate({MapSet.new([from]), MapSet.new([from]), 0}, fn {front, seen, n} ->
      next =
        for p <- front,
            q <- near(p),
            g[q] not in [nil, ?#],
            q not in seen,
            into: MapSet.new(),
            do: q

      {next, MapSet.union(seen, next), n + 1}
    end)
    |> Enum.find_value(fn {front, _, n} ->
      cond do
        to in front -> n
        MapSet.size(front) == 0 -> :none
        true -> nil
      end
    end)
  end

  def dijkstra(g, from, to), do: dijkstra(g, to, :gb_sets.singleton({0, from}), %{from => 0})

  defp dijkstra(g, to, heap, best) do
    {{d, p}, heap} = :gb_sets.take_smallest(heap)

    if p == to,
      do: d,
      else:
        (
          {heap, best} =
            for q <- near(p),
                c = g[q],
                c in ?0..?9,
                nd = d + c - ?0,
                nd < Map.get(best, q, :infinity),
                reduce: {heap, best} do
              {h, b} -> {:gb_sets.add({nd, q}, h), Map.put(b, q, nd)}
            end

          dijkstra(g, to, heap, best)
        )
  end

  def regions(g) do
    Enum.reduce(Enum.sort(Map.keys(g)), {%{}, []}, fn p, {seen, out} ->
      if seen[p],
        do: {seen, out},
        else:
          (
            r = fill(g, [p], MapSet.new())

            {Map.merge(seen, Map.new(r, &{&1, true})),
             [{<<g[p]>>, MapSet.size(r), perimeter(r)} | out]}
          )
    end)
    |> elem(1)
    |> Enum.reverse()
  end

  defp fill(_, [], seen), do: seen

  defp fill(g, [p | rest], seen) do
    if p in seen,
      do: fill(g, rest, seen),
      else: fill(g, Enum.filter(near(p), &(g[&1] == g[p])) ++ rest, MapSet.put(seen, p))
  end

  defp perimeter(r), do: Enum.sum(for p <- r, do: Enum.count(near(p), &(&1 not in r)))
end

maze =
  Grid.parse("""
  S..#....
  .#.#.##.
  .#...#..
  .#####.#
  ......E.
  """)

IO.inspect(Grid.bfs(maze, Grid.find(maze, ?S), Grid.find(maze, ?E)))
cost = Grid.parse("1163\n1381\n2136\n3694")
IO.inspect(Grid.dijkstra(cost, {0, 0}, {3, 3}))
IO.inspect(Grid.regions(Grid.parse("AABB\nACCB\nAAAB")))

life = fn cells ->
  cells
  |> Enum.flat_map(fn {x, y} ->
    for dx <- -1..1, dy <- -1..1, {dx, dy} != {0, 0}, do: {x + dx, y + dy}
  end)
  |> Enum.frequencies()
  |> Enum.filter(fn {p, n} -> n == 3 or (n == 2 and p in cells) end)
  |> MapSet.new(&elem(&1, 0))
end

glider = MapSet.new([{1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}])
IO.inspect(Stream.iterate(glider, life) |> Enum.at(4) |> Enum.sort())

merge = fn ranges ->
  ranges
  |> Enum.sort()
  |> Enum.reduce([], fn
    {a, b}, [{c, d} | t] when a <= d + 1 -> [{c, max(b, d)} | t]
    r, acc -> [r | acc]
  end)
  |> Enum.reverse()
end

IO.inspect(merge.([{5, 8}, {1, 3}, {4, 4}, {10, 12}, {11, 11}]))

collatz = fn f, n, memo ->
  case memo do
    %{^n => v} ->
      {v, memo}

    _ ->
      {v, memo} = f.(f, if(rem(n, 2) == 0, do: div(n, 2), else: 3 * n + 1), memo)
      {v + 1, Map.put(memo, n, v + 1)}
  end
end

{best, _} =
  Enum.map_reduce(1..2000, %{1 => 1}, fn n, memo ->
    {v, m} = collatz.(collatz, n, memo)
    {{v, n}, m}
  end)

IO.inspect(Enum.max(best))

perms = fn perms, l ->
  case l do
    [] -> [[]]
    l -> for x <- l, r <- perms.(perms, l -- [x]), do: [x | r]
  end
end

IO.inspect(perms.(perms, [1, 2, 3]) |> length())
IO.inspect(for a <- 1..20, b <- a..20, c <- b..20, a * a + b * b == c * c, do: {a, b, c})
hash = :crypto.hash(:md5, "abcdef609043") |> Base.encode16(case: :lower)
IO.inspect(hash)
IO.inspect(Enum.zip_with(~w(123 456 789) |> Enum.map(&String.graphemes/1), &Enum.join/1))
program = "b inc 5 if a > 1\na inc 1 if b < 5\nc dec -10 if a >= 1\nc inc -20 if c == 10"

regs =
  for line <- String.split(program, "\n"), reduce: %{} do
    regs ->
      [r, op, n, "if", l, cmp, v] = String.split(line)
      test = apply(Kernel, String.to_atom(cmp), [Map.get(regs, l, 0), String.to_integer(v)])

      if test,
        do:
          Map.update(regs, r, 0, & &1)
          |> Map.update!(r, &(&1 + if(op == "inc", do: 1, else: -1) * String.to_integer(n))),
        else: regs
  end

IO.inspect(regs)
