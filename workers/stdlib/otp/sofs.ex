# Sets of sets, after sofs' manual page (OTP 27). A set is {:Set, ordered elements, type of an element}, an ordered set
# {:OrdSet, term, type}; types are atoms, tuples of types, [type] for sets, :_ for any. Types are in sofs/types.ex.

defmodule :sofs do
  @moduledoc "Functions for manipulating sets of sets."
  alias :nodebook_sofs_functions, as: Functions
  alias :nodebook_sofs_products, as: Products
  alias :nodebook_sofs_types, as: Types

  defmacrop bad, do: quote(do: :erlang.error(:badarg))

  defp make(elements, type), do: {:Set, :lists.usort(elements), type}
  defp object(external, [type]), do: {:Set, external, type}
  defp object(external, type), do: {:OrdSet, external, type}

  defp unify!(a, b) do
    case Types.unify(a, b) do
      :none -> :erlang.error(:type_mismatch)
      type -> type
    end
  end

  # -- making sets -----------------------------------------------------------

  @doc "The empty set."
  def empty_set, do: {:Set, [], :_}
  @doc "A set of the elements of a list, each an atom to sofs."
  def set(list) when is_list(list), do: make(list, :atom)
  def set(_), do: bad()
  @doc "A set of a list with the type [element type]."
  def set(list, [type]) when is_list(list), do: from_term(list, [type])
  def set(_, _), do: bad()

  @doc "A set of a term whose lists are ordered already."
  def from_external(term, type), do: object(term, type)
  @doc "A set or ordered set of a term; its type is found."
  def from_term(term), do: from_term(term, :_)

  @doc "A set or ordered set of a term with a type."
  def from_term(term, type) do
    if not Types.valid?(type), do: bad()
    {external, found} = Types.read(term, type)
    object(external, found)
  end

  @doc "A set of a list of sets, or an ordered set of a tuple of them."
  def from_sets(sets) when is_list(sets) do
    type = :lists.foldl(fn s, acc -> unify!(type(s), acc) end, :_, sets)
    make(for(s <- sets, do: to_external(s)), type)
  end

  def from_sets(sets) when is_tuple(sets) do
    sets = Tuple.to_list(sets)
    {:OrdSet, List.to_tuple(for s <- sets, do: to_external(s)), List.to_tuple(for s <- sets, do: type(s))}
  end

  @doc "A relation of a list of tuples."
  def relation([]), do: {:Set, [], {:atom, :atom}}

  def relation([first | _] = tuples) when is_tuple(first), do: relation(tuples, tuple_size(first))
  def relation(_), do: bad()

  @doc "A relation of a list of tuples of a size or of a type."
  def relation(tuples, n) when is_list(tuples) and is_integer(n) and n > 0 do
    if not Enum.all?(tuples, &(is_tuple(&1) and tuple_size(&1) == n)), do: bad()
    make(tuples, :erlang.make_tuple(n, :atom))
  end

  def relation(tuples, type) when is_list(tuples), do: from_term(tuples, type)
  def relation(_, _), do: bad()

  @doc "A function of a list of pairs: raises :bad_function when a first element is there twice."
  def a_function(pairs), do: a_function(pairs, [{:atom, :atom}])

  @doc "Like a_function/1 with a type."
  def a_function(pairs, type) do
    set = from_term(pairs, type)
    if is_a_function(set), do: set, else: :erlang.error(:bad_function)
  end

  @doc "A family of a list of {index, list}."
  def family(pairs), do: family(pairs, [{:atom, [:atom]}])
  @doc "Like family/1 with a type."
  def family(pairs, type), do: a_function(pairs, type)

  # -- questions -------------------------------------------------------------

  @doc "The term that a set stands for."
  def to_external({kind, external, _}) when kind in [:Set, :OrdSet], do: external
  @doc "The type of a set."
  def type({:Set, _, type}), do: [type]
  def type({:OrdSet, _, type}), do: type

  @doc "The elements of a set of sets, or of an ordered set, as sets."
  def to_sets({:Set, elements, type}), do: for(x <- elements, do: object(x, type))
  def to_sets({:OrdSet, tuple, type}) when is_tuple(type), do: Enum.zip_with(Tuple.to_list(tuple), Tuple.to_list(type), &object/2) |> List.to_tuple()
  def to_sets(_), do: bad()

  @doc "How many elements there are."
  def no_elements({:Set, elements, _}), do: length(elements)
  def no_elements({:OrdSet, tuple, type}) when is_tuple(type), do: tuple_size(tuple)
  def no_elements(_), do: bad()
  @doc "Whether a term is a set or ordered set."
  def is_sofs_set({kind, _, _}) when kind in [:Set, :OrdSet], do: true
  def is_sofs_set(_), do: false
  @doc "Whether it is a set, not an ordered one."
  def is_set({kind, _, _}), do: kind == :Set
  @doc "Whether it is the empty set."
  def is_empty_set({:Set, elements, _}), do: elements == []
  def is_empty_set({:OrdSet, _, _}), do: false
  @doc "Whether a term is a type."
  def is_type(type), do: Types.valid?(type)

  @doc "Whether two sets of the same type are equal."
  def is_equal(a, b) do
    if Types.unify(type(a), type(b)) == :none, do: :erlang.error(:type_mismatch)
    to_external(a) == to_external(b)
  end

  @doc "Whether all elements of the first set are in the second."
  def is_subset({:Set, a, t}, {:Set, b, u}) do
    unify!(t, u)
    :ordsets.is_subset(a, b)
  end

  @doc "Whether the sets have no element in common."
  def is_disjoint({:Set, a, t}, {:Set, b, u}) do
    unify!(t, u)
    :ordsets.is_disjoint(a, b)
  end

  @doc "Whether a relation has each first element once."
  def is_a_function({:Set, pairs, {_, _}}), do: length(pairs) == length(:lists.ukeysort(1, pairs))
  def is_a_function({:Set, [], :_}), do: true
  def is_a_function(_), do: bad()

  # -- sets ------------------------------------------------------------------

  @doc "The elements of either set."
  def union({:Set, a, t}, {:Set, b, u}), do: {:Set, :ordsets.union(a, b), unify!(t, u)}
  @doc "The elements of any set of a set of sets."
  def union({:Set, sets, [t]}), do: {:Set, :lists.umerge(sets), t}
  def union({:Set, [], :_} = s), do: s
  def union(_), do: bad()

  @doc "The elements of both sets."
  def intersection({:Set, a, t}, {:Set, b, u}), do: {:Set, :ordsets.intersection(a, b), unify!(t, u)}
  @doc "The elements of every set of a set of sets, which must have one."
  def intersection({:Set, [_ | _] = sets, [t]}), do: {:Set, :ordsets.intersection(sets), t}
  def intersection(_), do: bad()

  @doc "The elements of the first set that are not in the second."
  def difference({:Set, a, t}, {:Set, b, u}), do: {:Set, :ordsets.subtract(a, b), unify!(t, u)}

  @doc "The elements of one of the sets, not of both."
  def symdiff(a, b), do: union(difference(a, b), difference(b, a))
  @doc "{elements of the first only, of both, of the second only}."
  def symmetric_partition(a, b), do: {difference(a, b), intersection(a, b), difference(b, a)}

  @doc "The product of two sets."
  def product(a, b), do: product({a, b})

  @doc "The product of a tuple of sets."
  def product(sets) when is_tuple(sets) do
    sets = Tuple.to_list(sets)
    tuples = :lists.foldr(fn {:Set, l, _}, acc -> for(x <- l, t <- acc, do: [x | t]) end, [[]], sets)
    make(for(t <- tuples, do: List.to_tuple(t)), List.to_tuple(for {:Set, _, t} <- sets, do: t))
  end

  # -- functions of elements ---------------------------------------------------

  @doc "The set of what the function makes of the elements."
  def projection(fun, {:Set, l, t}), do: make(for(x <- l, do: elem(Functions.apply_to(fun, x, t), 0)), Functions.result_type(fun, l, t))

  @doc "The function from each element to what the function makes of it."
  def substitution(fun, {:Set, l, t}), do: make(for(x <- l, do: {x, elem(Functions.apply_to(fun, x, t), 0)}), {t, Functions.result_type(fun, l, t)})

  @doc "The elements for which the function answers true."
  def specification(fun, {:Set, l, t}), do: {:Set, :lists.filter(fn x -> Functions.holds?(fun, x, t) end, l), t}
  @doc "The elements in sets by what the function makes of them."
  def partition(fun, {:Set, l, t}) do
    groups = Enum.group_by(l, fn x -> elem(Functions.apply_to(fun, x, t), 0) end)
    make(for({_, xs} <- groups, do: :lists.usort(xs)), [t])
  end

  @doc "The coarsest partition in which elements of the same sets are together."
  def partition({:Set, sets, [t]}) do
    groups = Enum.group_by(:lists.umerge(sets), fn x -> for(s <- sets, do: :ordsets.is_element(x, s)) end)
    make(for({_, xs} <- groups, do: xs), [t])
  end

  @doc "{elements whose image is in the second set, the others}."
  def partition(fun, {:Set, l, t}, {:Set, s, _}) do
    {yes, no} = :lists.partition(fn x -> :ordsets.is_element(elem(Functions.apply_to(fun, x, t), 0), s) end, l)
    {{:Set, yes, t}, {:Set, no, t}}
  end

  @doc "The family from what the function makes of elements to those elements."
  def partition_family(fun, {:Set, l, t}) do
    groups = Enum.group_by(l, fn x -> elem(Functions.apply_to(fun, x, t), 0) end)
    make(for({k, xs} <- groups, do: {k, :lists.usort(xs)}), {Functions.result_type(fun, l, t), [t]})
  end

  @continued_in ["sofs/relations.ex"]

  # -- families --------------------------------------------------------------

  @doc "The family from first elements to the sets of what they are related to."
  def relation_to_family(r) do
    {l, a, b} = pairs(r)
    make(for({k, ys} <- Enum.group_by(l, &elem(&1, 0), &elem(&1, 1)), do: {k, :lists.usort(ys)}), {a, [b]})
  end

  defp members({:Set, l, {a, [t]}}), do: {l, a, t}
  defp members({:Set, [], :_}), do: {[], :_, :_}
  defp members(_), do: bad()

  @doc "The relation of indices to the elements of their sets."
  def family_to_relation(f) do
    {l, a, t} = members(f)
    make(for({k, xs} <- l, x <- xs, do: {k, x}), {a, t})
  end

  defp each(f, fun) do
    {l, a, t} = members(f)
    made = for {k, xs} <- l, do: {k, fun.({:Set, xs, t})}
    result = case made do [{_, s} | _] -> type(s); [] -> [:_] end
    make(for({k, s} <- made, do: {k, to_external(s)}), {a, result})
  end

  @doc "The domains of a family of relations."
  def family_domain(f), do: each(f, &domain/1)
  @doc "The ranges of a family of relations."
  def family_range(f), do: each(f, &range/1)
  @doc "The fields of a family of relations."
  def family_field(f), do: each(f, &field/1)
  @doc "The unions of a family of sets of sets."
  def family_union(f), do: each(f, &union/1)
  @doc "The intersections of a family of sets of sets."
  def family_intersection(f), do: each(f, &intersection/1)
  @doc "What a function makes of the sets of a family."
  def family_projection(fun, f), do: each(f, fun)

  @doc "The sets of a family for which a function answers true."
  def family_specification(fun, f) do
    {l, a, t} = members(f)
    {:Set, :lists.filter(fn {_, xs} -> Functions.holds?(fun, xs, [t]) end, l), {a, [t]}}
  end

  @doc "The elements of any set of a family."
  def union_of_family(f), do: union(range(f))
  @doc "The elements of every set of a family."
  def intersection_of_family(f), do: intersection(range(f))
  @doc "Both families; sets of the same index are united."
  def family_union(f, g), do: relation_or(f, g, &:ordsets.union/2, :all)
  @doc "The indices of both families with what their sets have in common."
  def family_intersection(f, g), do: relation_or(f, g, &:ordsets.intersection/2, :both)
  @doc "The first family; sets without the elements of the second's."
  def family_difference(f, g), do: relation_or(f, g, &:ordsets.subtract/2, :first)

  defp relation_or(f, g, fun, which) do
    {l, a, t} = members(f)
    {m, b, u} = members(g)
    {first, second} = {Map.new(l), Map.new(m)}

    keys =
      case which do
        :all -> Map.keys(Map.merge(first, second))
        :both -> for k <- Map.keys(first), is_map_key(second, k), do: k
        :first -> Map.keys(first)
      end

    make(for(k <- keys, do: {k, fun.(Map.get(first, k, []), Map.get(second, k, []))}), {unify!(a, b), [unify!(t, u)]})
  end

  # -- graphs ----------------------------------------------------------------

  @doc "The family from the vertices of a graph to what they have edges to."
  def digraph_to_family(g), do: digraph_to_family(g, [{:atom, [:atom]}])
  @doc "Like digraph_to_family/1 with a type."
  def digraph_to_family(g, type), do: from_term(for(v <- :digraph.vertices(g), do: {v, :digraph.out_neighbours(g, v)}), type)
  @doc "A graph with an edge from each index to the elements of its set."
  def family_to_digraph(f), do: family_to_digraph(f, [])

  @doc "Like family_to_digraph/1 with the properties that :digraph.new/1 takes."
  def family_to_digraph(f, properties), do: Products.graph(elem(members(f), 0), properties)
end
