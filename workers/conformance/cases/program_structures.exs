defmodule LRU do
  defstruct size: 3, items: %{}, clock: 0

  def put(%LRU{} = c, k, v) do
    c = if map_size(c.items) >= c.size and not is_map_key(c.items, k), do: evict(c), else: c
    %{c | items: Map.put(c.items, k, {v, c.clock}), clock: c.clock + 1}
  end

  def get(%LRU{items: items} = c, k) do
    case items do
      %{^k => {v, _}} -> {v, %{c | items: Map.put(items, k, {v, c.clock}), clock: c.clock + 1}}
      _ -> {nil, c}
    end
  end

  defp evict(c),
    do:
      update_in(
        c.items,
        &Map.delete(&1, c.items |> Enum.min_by(fn {_, {_, at}} -> at end) |> elem(0))
      )

  @behaviour Access
  def fetch(c, k), do: with({:ok, {v, _}} <- Map.fetch(c.items, k), do: {:ok, v})

  def get_and_update(c, k, f) do
    case f.(elem(Map.get(c.items, k, {nil, 0}), 0)) do
      {old, new} -> {old, put(c, k, new)}
      :pop -> pop(c, k)
    end
  end

  def pop(c, k), do: {c[k], %{c | items: Map.delete(c.items, k)}}
end

defmodule Main do
  def run do
    q = Enum.reduce(1..5, :queue.new(), &:queue.in/2)
    {{:value, a}, q} = :queue.out(q)
    {{:value, b}, q} = :queue.out_r(q)
    IO.inspect({a, b, :queue.to_list(q), :queue.len(q), :queue.member(3, q), :queue.peek(q)})

    t =
      Enum.reduce([d: 4, a: 1, c: 3], :gb_trees.empty(), fn {k, v}, t ->
        :gb_trees.insert(k, v, t)
      end)

    IO.inspect(
      {:gb_trees.to_list(t), :gb_trees.smallest(t), :gb_trees.lookup(:c, t),
       :gb_trees.next(:gb_trees.iterator(t)) |> Tuple.delete_at(2)}
    )

    g = :digraph.new()
    for v <- ~w(shirt tie jacket belt trousers shoes socks)a, do: :digraph.add_vertex(g, v)

    for {x, y} <- [
          shirt: :tie,
          tie: :jacket,
          shirt: :belt,
          belt: :jacket,
          trousers: :shoes,
          trousers: :belt,
          socks: :shoes
        ],
        do: :digraph.add_edge(g, x, y)

    order = :digraph_utils.topsort(g)

    IO.inspect(
      Enum.all?(:digraph.edges(g), fn e ->
        {_, x, y, _} = :digraph.edge(g, e)
        Enum.find_index(order, &(&1 == x)) < Enum.find_index(order, &(&1 == y))
      end)
    )

    IO.inspect(
      {:digraph_utils.is_acyclic(g), :digraph.get_path(g, :shirt, :jacket) |> length(),
       Enum.sort(:digraph_utils.reachable([:trousers], g)), :digraph.out_degree(g, :shirt)}
    )

    arr = :array.from_list([1, 2, 3]) |> then(&:array.set(5, :x, &1))

    IO.inspect(
      {:array.to_list(arr), :array.size(arr),
       :array.foldl(fn i, v, acc -> [{i, v} | acc] end, [], arr) |> length()}
    )

    c = Enum.reduce([a: 1, b: 2, c: 3], %LRU{}, fn {k, v}, c -> LRU.put(c, k, v) end)
    {1, c} = LRU.get(c, :a)
    c = LRU.put(c, :d, 4)

    IO.inspect(
      {Map.keys(c.items), c[:a], c[:b], get_in(c, [:d]), put_in(c[:a], 9)[:a],
       pop_in(c[:c]) |> elem(0)}
    )

    data = %{
      users: [%{name: "a", langs: [%{id: 1, tags: ~w(x y)}]}, %{name: "b", langs: []}],
      meta: [ver: {1, 2}]
    }

    IO.inspect(get_in(data, [:users, Access.all(), :langs, Access.all(), :tags, Access.at(0)]))

    IO.inspect(
      update_in(data, [:users, Access.filter(&(&1.name == "a")), :name], &String.upcase/1)
      |> get_in([:users, Access.all(), :name])
    )

    IO.inspect(put_in(data, [:meta, :ver, Access.elem(1)], 7).meta)

    IO.inspect(
      get_and_update_in(data.users, [Access.at(1), :langs], &{&1, [:new | &1]})
      |> elem(1)
      |> Enum.at(1)
    )

    IO.inspect(pop_in(data, [:users, Access.at(0), :langs, Access.at(0), :tags]) |> elem(0))
    IO.inspect(update_in(data.meta[:ver], fn {a, b} -> {b, a} end).meta)
    IO.inspect(get_in(data, [:nope, :deeper]))
    IO.inspect(Access.slice(1..2) |> then(&get_in([1, 2, 3, 4], [&1])))
    s1 = MapSet.new([1, 2, 3])
    s2 = MapSet.new([3, 4])

    IO.inspect(
      {MapSet.union(s1, s2), MapSet.difference(s1, s2), MapSet.symmetric_difference(s1, s2),
       MapSet.subset?(MapSet.new([1]), s1), MapSet.disjoint?(s1, s2)}
    )

    IO.inspect(
      {Range.size(1..10//3), Enum.to_list(10..1//-4), 5 in 1..9//2, Range.disjoint?(1..3, 4..6),
       Enum.slice(0..20, 3..-3//5)}
    )

    IO.inspect(Keyword.merge([a: 1, b: 2, a: 3], [b: 5, c: 6], fn _, x, y -> x + y end))

    IO.inspect(
      {Keyword.pop_values([a: 1, b: 2, a: 3], :a), Keyword.split([a: 1, b: 2, c: 3], [:a, :c]),
       Keyword.validate([a: 1], [:a, b: 2]), Keyword.validate([z: 1], [:a])}
    )

    IO.inspect(Enum.group_by(~w(apple avocado bean beet corn), &String.first/1, &String.length/1))

    IO.inspect(
      {Enum.chunk_by([1, 1, 2, 3, 3], & &1),
       Enum.chunk_while(
         1..7,
         [],
         fn x, acc ->
           if rem(x, 3) == 0, do: {:cont, Enum.reverse([x | acc]), []}, else: {:cont, [x | acc]}
         end,
         fn
           [] -> {:cont, []}
           acc -> {:cont, Enum.reverse(acc), []}
         end
       )}
    )

    IO.inspect(
      {Enum.flat_map_reduce(1..5, 0, fn x, a ->
         if a > 5, do: {:halt, a}, else: {[x, -x], a + x}
       end), Enum.scan(1..5, &*/2),
       Enum.zip_reduce([1, 2], [3, 4], 0, fn a, b, acc -> acc + a * b end)}
    )

    IO.inspect(
      {Enum.min_max_by(~w(aa b cccc), &byte_size/1), Enum.split_with(1..6, &(rem(&1, 2) == 0)),
       Enum.dedup_by([1, 3, 2, 4], &rem(&1, 2)), Enum.with_index(~w(a b), 5),
       Enum.slide(0..5, 1..2, 4)}
    )

    IO.inspect(
      :ets.new(:t, [:ordered_set])
      |> tap(&:ets.insert(&1, for(i <- 1..5, do: {i, i * i})))
      |> :ets.select([{{:"$1", :"$2"}, [{:>, :"$2", 5}], [{{:"$2", :"$1"}}]}])
    )

    b = :ets.new(:b, [:bag])
    :ets.insert(b, x: 1, x: 2, y: 3, x: 1)

    IO.inspect(
      {:ets.lookup(b, :x), :ets.tab2list(b), :ets.match(b, {:"$1", 3}), :ets.info(b, :size)}
    )

    IO.inspect(Bitwise.bor(0b1010, 0b0101) |> Integer.to_string(2) |> String.pad_leading(8, "0"))

    IO.inspect(
      {Integer.digits(12345, 100), Integer.undigits([1, 2, 3], 16), Integer.gcd(84, 36),
       Integer.extended_gcd(240, 46), Integer.floor_div(-7, 2), Integer.mod(-7, 2), rem(-7, 2),
       div(-7, 2), 2 ** 100}
    )

    IO.inspect(
      {Float.round(2.675, 2), Float.ceil(1.21, 1), Float.ratio(0.375), trunc(-2.7), round(2.5),
       0.1 + 0.2, 1.0e-7, 123_456_789.0e5, Float.to_string(100.0),
       :erlang.float_to_binary(3.14159, decimals: 2)}
    )
  end
end

Main.run()
