# Sudoku, A*, Huffman, LZ, base64 and matrices by hand.
defmodule Sudoku do
  def solve(text) do
    grid = text |> String.replace(~r/[^0-9.]/, "") |> String.graphemes() |> Enum.with_index() |> Map.new(fn {c, i} -> {{div(i, 9), rem(i, 9)}, if(c in [".", "0"], do: nil, else: String.to_integer(c))} end)
    search(grid)
  end

  defp search(grid) do
    case for({at, nil} <- grid, do: {MapSet.size(options(grid, at)), at}) |> Enum.min(fn -> nil end) do
      nil -> grid
      {0, _} -> nil
      {_, at} -> grid |> options(at) |> Enum.find_value(&search(Map.put(grid, at, &1)))
    end
  end

  defp options(grid, {r, c}) do
    used = for i <- 0..8, at <- [{r, i}, {i, c}, {div(r, 3) * 3 + div(i, 3), div(c, 3) * 3 + rem(i, 3)}], v = grid[at], into: MapSet.new(), do: v
    MapSet.difference(MapSet.new(1..9), used)
  end

  def show(grid), do: for(r <- 0..8, do: Enum.map_join(0..8, " ", &grid[{r, &1}])) |> Enum.join("\n")
end

IO.puts(Sudoku.show(Sudoku.solve("53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79")))

defmodule AStar do
  def path(rows) do
    cells = for {row, y} <- Enum.with_index(rows), {c, x} <- Enum.with_index(String.to_charlist(row)), into: %{}, do: {{x, y}, c}
    {from, _} = Enum.find(cells, &(elem(&1, 1) == ?S))
    {to, _} = Enum.find(cells, &(elem(&1, 1) == ?E))
    go(:gb_sets.singleton({dist(from, to), 0, from}), %{from => nil}, %{from => 0}, cells, to)
  end

  defp go(open, came, cost, cells, to) do
    if :gb_sets.is_empty(open), do: throw(:no_way)
    {{_, g, at}, open} = :gb_sets.take_smallest(open)

    if at == to do
      Stream.unfold(to, fn nil -> nil; p -> {p, came[p]} end) |> Enum.reverse()
    else
      {x, y} = at

      {open, came, cost} =
        for p <- [{x, y - 1}, {x - 1, y}, {x + 1, y}, {x, y + 1}], cells[p] in [?., ?E], cost[p] == nil or g + 1 < cost[p], reduce: {open, came, cost} do
          {o, c, k} -> {:gb_sets.add({g + 1 + dist(p, to), g + 1, p}, o), Map.put(c, p, at), Map.put(k, p, g + 1)}
        end

      go(open, came, cost, cells, to)
    end
  end

  defp dist({a, b}, {c, d}), do: abs(a - c) + abs(b - d)
end

map = ["S.#.....", "..#.###.", "....#...", ".##.#.#.", "...#..#E"]
path = AStar.path(map)
IO.inspect({length(path), hd(path), List.last(path)})
IO.inspect(path, limit: 8)

defmodule Huffman do
  def tree(text) do
    text |> String.graphemes() |> Enum.frequencies() |> Enum.map(fn {c, n} -> {n, c} end) |> Enum.sort() |> build()
  end

  defp build([{_, t}]), do: t
  defp build([{a, x}, {b, y} | rest]), do: build(Enum.sort([{a + b, {x, y}} | rest]))
  def codes({l, r}), do: Map.new(Enum.map(codes(l), fn {c, b} -> {c, <<0::1, b::bits>>} end) ++ Enum.map(codes(r), fn {c, b} -> {c, <<1::1, b::bits>>} end))
  def codes(c), do: %{c => <<>>}
  def encode(text, codes), do: for(g <- String.graphemes(text), into: <<>>, do: codes[g])
  def decode(bits, tree), do: decode(bits, tree, tree, [])
  defp decode(<<>>, _, t, acc) when is_binary(t), do: [t | acc] |> Enum.reverse() |> Enum.join()
  defp decode(bits, tree, t, acc) when is_binary(t), do: decode(bits, tree, tree, [t | acc])
  defp decode(<<0::1, r::bits>>, tree, {l, _}, acc), do: decode(r, tree, l, acc)
  defp decode(<<1::1, r::bits>>, tree, {_, h}, acc), do: decode(r, tree, h, acc)
end

text = "abracadabra alakazam"
tree = Huffman.tree(text)
bits = Huffman.encode(text, Huffman.codes(tree))
IO.inspect(tree)
IO.inspect({bit_size(bits), bits, Huffman.decode(bits, tree)})

defmodule LZ do
  def pack(bin), do: pack(bin, Map.new(0..255, &{<<&1>>, &1}), "", [])
  defp pack(<<>>, d, w, out), do: Enum.reverse(if w == "", do: out, else: [d[w] | out])
  defp pack(<<b, r::binary>>, d, w, out) do
    wb = <<w::binary, b>>
    if Map.has_key?(d, wb), do: pack(r, d, wb, out), else: pack(r, Map.put(d, wb, map_size(d)), <<b>>, [d[w] | out])
  end

  def unpack([f | rest]) do
    d = Map.new(0..255, &{&1, <<&1>>})
    {out, _, _} = Enum.reduce(rest, {[d[f]], d[f], d}, fn k, {out, w, d} ->
      entry = Map.get_lazy(d, k, fn -> w <> binary_part(w, 0, 1) end)
      {[out, entry], entry, Map.put(d, map_size(d), w <> binary_part(entry, 0, 1))}
    end)
    IO.iodata_to_binary(out)
  end
end

packed = LZ.pack("TOBEORNOTTOBEORTOBEORNOT")
IO.inspect(packed)
IO.inspect(LZ.unpack(packed))

defmodule B64 do
  @alphabet List.to_tuple(Enum.to_list(?A..?Z) ++ Enum.to_list(?a..?z) ++ Enum.to_list(?0..?9) ++ ~c"+/")
  def encode(<<a::6, b::6, c::6, d::6, rest::bits>>), do: <<at(a), at(b), at(c), at(d)>> <> encode(rest)
  def encode(<<a::6, b::6, c::4>>), do: <<at(a), at(b), at(Bitwise.bsl(c, 2)), ?=>>
  def encode(<<a::6, b::2>>), do: <<at(a), at(Bitwise.bsl(b, 4)), ?=, ?=>>
  def encode(<<>>), do: ""
  defp at(i), do: elem(@alphabet, i)
end

for s <- ["", "f", "fo", "foo", "foob", "hé!"], do: IO.inspect({s, B64.encode(s), B64.encode(s) == Base.encode64(s)})

defmodule Mat do
  def mul(a, b), do: for(r <- a, do: for(c <- Enum.zip_with(b, & &1), do: Enum.zip_with(r, c, &*/2) |> Enum.sum()))
  def pow(m, 1), do: m
  def pow(m, n) when rem(n, 2) == 0, do: m |> mul(m) |> pow(div(n, 2))
  def pow(m, n), do: mul(m, pow(m, n - 1))
  def det([[x]]), do: x
  def det([h | t]), do: h |> Enum.with_index() |> Enum.map(fn {x, i} -> x * (-1) ** i * det(Enum.map(t, &List.delete_at(&1, i))) end) |> Enum.sum()
end

IO.inspect(Mat.pow([[1, 1], [1, 0]], 200))
IO.inspect(Mat.det([[2, -3, 1], [2, 0, -1], [1, 4, 5]]))
