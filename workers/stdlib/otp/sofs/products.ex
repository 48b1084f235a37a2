# Products of relations, and graphs of families. In: lists of pairs with their types, as :sofs keeps them. Out: lists of pairs.
defmodule :nodebook_sofs_products do
  @moduledoc false

  @doc "The pairs of x and a tuple of what each relation relates it to, and their type."
  def tuples([{_, a, _} | _] = all) do
    keys = :ordsets.intersection(for {l, _, _} <- all, do: :lists.usort(for({x, _} <- l, do: x)))
    choices = fn x -> for({l, _, _} <- all, do: for({^x, y} <- l, do: y)) end
    pairs = for x <- keys, t <- choose(choices.(x)), do: {x, List.to_tuple(t)}
    {pairs, {a, List.to_tuple(for {_, _, b} <- all, do: b)}}
  end

  @doc "The pairs of a tuple and a tuple of what the relations relate its elements to."
  def related(tuples, all) do
    for x <- tuples,
        ys <- choose(for {k, {m, _, _}} <- Enum.zip(Tuple.to_list(x), all), do: for({^k, y} <- m, do: y)),
        do: {x, List.to_tuple(ys)}
  end

  # All lists with one element of each list.
  defp choose(lists), do: :lists.foldr(fn ys, acc -> for(y <- ys, rest <- acc, do: [y | rest]) end, [[]], lists)

  @doc "Tuples of two lists joined where positions are equal (or always, for nil), without the position of the second."
  def join(l, i, m, j) do
    for x <- l, y <- m, i == nil or elem(x, i - 1) == elem(y, j - 1) do
      List.to_tuple(Tuple.to_list(x) ++ Tuple.to_list(Tuple.delete_at(y, j - 1)))
    end
  end

  @doc "A graph with an edge from each index to the elements of its set; raises :cyclic when it may have no cycle."
  def graph(family, properties) do
    g = :digraph.new(properties)
    for {k, xs} <- family, v <- [k | xs], do: :digraph.add_vertex(g, v)

    for {k, xs} <- family, x <- xs do
      if match?({:error, {:bad_edge, _}}, :digraph.add_edge(g, k, x)) do
        :digraph.delete(g)
        :erlang.error(:cyclic)
      end
    end

    g
  end
end
