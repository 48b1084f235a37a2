# Relations: sets of pairs and of longer tuples. In: relations and functions. Out: relations, domains, ranges, partitions.

defmodule :sofs do
  defp pairs({:Set, l, {a, b}}), do: {l, a, b}
  defp pairs({:Set, [], :_}), do: {[], :_, :_}
  defp pairs(_), do: bad()

  @doc "The first elements of a relation."
  def domain(r) do
    {l, a, _} = pairs(r)
    make(for({x, _} <- l, do: x), a)
  end

  @doc "The second elements of a relation."
  def range(r) do
    {l, _, b} = pairs(r)
    make(for({_, y} <- l, do: y), b)
  end

  @doc "The elements of a relation."
  def field(r), do: union(domain(r), range(r))

  @doc "The relation turned around."
  def converse(r) do
    {l, a, b} = pairs(r)
    make(for({x, y} <- l, do: {y, x}), {b, a})
  end

  @doc "The function turned around; raises :bad_function when that is none."
  def inverse(f) do
    g = converse(f)
    if is_a_function(f) and is_a_function(g), do: g, else: :erlang.error(:bad_function)
  end

  @doc "What the elements of a set are related to."
  def image(r, s), do: range(restriction(r, s))
  @doc "What is related to the elements of a set."
  def inverse_image(r, s), do: image(converse(r), s)

  @doc "The pairs whose first element is in the set."
  def restriction(r, {:Set, s, _}) do
    {l, a, b} = pairs(r)
    {:Set, :lists.filter(fn {x, _} -> :ordsets.is_element(x, s) end, l), {a, b}}
  end

  @doc "The elements whose image is in the second set."
  def restriction(fun, a, b), do: elem(partition(fun, a, b), 0)

  @doc "The pairs whose first element is not in the set."
  def drestriction(r, {:Set, s, _}) do
    {l, a, b} = pairs(r)
    {:Set, :lists.filter(fn {x, _} -> not :ordsets.is_element(x, s) end, l), {a, b}}
  end

  @doc "The elements whose image is not in the second set."
  def drestriction(fun, a, b), do: elem(partition(fun, a, b), 1)

  @doc "The second function after the first; raises :bad_function when that has no value somewhere."
  def composite(f, g) do
    {l, a, b} = pairs(f)
    {m, c, d} = pairs(g)
    unify!(b, c)
    second = Map.new(m)
    if not (is_a_function(f) and is_a_function(g) and Enum.all?(l, fn {_, y} -> is_map_key(second, y) end)), do: :erlang.error(:bad_function)
    make(for({x, y} <- l, do: {x, second[y]}), {a, d})
  end

  @doc "The function from each element to one value."
  def constant_function({:Set, l, t}, value), do: make(for(x <- l, do: {x, to_external(value)}), {t, type(value)})

  @doc "The relation of x to z where x is related to some y by the first, and y to z by the second."
  def relative_product(r, s) when elem(r, 0) == :Set do
    {l, a, b} = pairs(r)
    {m, c, d} = pairs(s)
    unify!(b, c)
    second = Enum.group_by(m, &elem(&1, 0), &elem(&1, 1))
    make(for({x, y} <- l, z <- Map.get(second, y, []), do: {x, z}), {a, d})
  end

  def relative_product(relations, s) when is_tuple(relations), do: relative_product(relative_product(relations), s)
  def relative_product(relations, s) when is_list(relations), do: relative_product(relative_product(relations), s)

  @doc "The relation of x to tuples of what the relations relate x to."
  def relative_product(relations) when is_tuple(relations), do: relative_product(Tuple.to_list(relations))

  def relative_product([_ | _] = relations) do
    {l, type} = Products.tuples(for r <- relations, do: pairs(r))
    make(l, type)
  end

  def relative_product(_), do: bad()

  @doc "The relation of y to z where the same x is related to both."
  def relative_product1(r, s), do: relative_product(converse(r), s)

  @doc "The relation of tuples of the domains to tuples of the ranges, where the first tuples are in the set."
  def multiple_relative_product(relations, {:Set, l, t}) when is_tuple(relations) do
    all = for r <- Tuple.to_list(relations), do: pairs(r)
    make(Products.related(l, all), {t, List.to_tuple(for {_, _, b} <- all, do: b)})
  end

  @doc "Joins two relations of tuples where a position of the first equals one of the second, which is left out."
  def join({:Set, l, t}, i, {:Set, m, u}, j) do
    [type] = Products.join([t], nil, [u], j)
    make(Products.join(l, i, m, j), type)
  end

  @doc "The relation with the elements of a set that have no value related to one."
  def extension(r, s, value), do: union(r, constant_function(difference(s, domain(r)), value))

  @doc "Without the pairs of an element with itself."
  def strict_relation({:Set, l, t}), do: {:Set, :lists.filter(fn {x, y} -> x != y end, l), t}

  @doc "With a pair of each element with itself."
  def weak_relation(r) do
    {:Set, all, t} = field(r)
    {:Set, l, _} = r
    make(l ++ for(x <- all, do: {x, x}), {t, t})
  end

  @doc "The relation of elements to the sets of a set of sets that they are in."
  def canonical_relation({:Set, sets, [t]}), do: make(for(s <- sets, x <- s, do: {x, s}), {t, [t]})
  def canonical_relation({:Set, [], :_}), do: {:Set, [], :_}
end
