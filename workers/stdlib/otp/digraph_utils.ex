# Algorithms on directed graphs, after digraph_utils' manual page (OTP 27). All of them walk depth first: a walk visits what
# it has not seen and answers trees of vertices, the last visited first.

defmodule :digraph_utils do
  @moduledoc "Algorithms for directed graphs."

  @doc "The components: sets of vertices that are connected when directions are not looked at."
  def components(g), do: forest(g, &around/2)

  @doc "The strong components: sets of vertices with paths between any two."
  def strong_components(g), do: forest(g, &:digraph.in_neighbours/2, postorder_reversed(g))

  @doc "The strong components that have a cycle."
  def cyclic_strong_components(g), do: remove_singletons(strong_components(g), g, [])

  defp remove_singletons([[v] = one | rest], g, acc) do
    if loop?(g, v), do: remove_singletons(rest, g, [one | acc]), else: remove_singletons(rest, g, acc)
  end

  defp remove_singletons([many | rest], g, acc), do: remove_singletons(rest, g, [many | acc])
  defp remove_singletons([], _g, acc), do: acc

  @doc "The vertices that can be reached from these, themselves among them."
  def reachable(vs, g) when is_list(vs), do: :lists.append(forest(g, &:digraph.out_neighbours/2, vs, :first))

  @doc "The vertices that can be reached from these over one edge or more."
  def reachable_neighbours(vs, g) when is_list(vs), do: :lists.append(forest(g, &:digraph.out_neighbours/2, vs, :not_first))

  @doc "The vertices from which these can be reached, themselves among them."
  def reaching(vs, g) when is_list(vs), do: :lists.append(forest(g, &:digraph.in_neighbours/2, vs, :first))

  @doc "The vertices from which these can be reached over one edge or more."
  def reaching_neighbours(vs, g) when is_list(vs), do: :lists.append(forest(g, &:digraph.in_neighbours/2, vs, :not_first))

  @doc "The vertices so that edges go from earlier to later ones, or false when there is a cycle."
  def topsort(g) do
    order = postorder_reversed(g)

    if length(forest(g, &:digraph.in_neighbours/2, order)) == length(:digraph.vertices(g)) and loop_vertices(g) == [],
      do: order,
      else: false
  end

  @doc "Whether the graph has no cycle."
  def is_acyclic(g), do: loop_vertices(g) == [] and topsort(g) != false

  @doc "Whether the graph is an arborescence: a tree whose edges all go away from one root."
  def is_arborescence(g), do: arborescence_root(g) != :no

  @doc "{:yes, root} when the graph is an arborescence, else :no."
  def arborescence_root(g) do
    roots =
      for v <- :digraph.vertices(g), degree = :digraph.in_degree(g, v), degree != 1, do: {degree, v}

    case roots do
      [{0, root}] -> if :digraph.no_edges(g) == :digraph.no_vertices(g) - 1, do: {:yes, root}, else: :no
      _ -> :no
    end
  end

  @doc "Whether the graph is a tree when directions are not looked at."
  def is_tree(g), do: :digraph.no_edges(g) == :digraph.no_vertices(g) - 1 and length(components(g)) == 1

  @doc "The vertices with an edge to themselves."
  def loop_vertices(g), do: for(v <- :digraph.vertices(g), loop?(g, v), do: v)

  defp loop?(g, v), do: :lists.member(v, :digraph.out_neighbours(g, v))

  @doc "A new graph of some of the vertices and the edges between them."
  def subgraph(g, vs), do: subgraph(g, vs, [])

  @doc "Like subgraph/2, with options: {:type, :inherit or what :digraph.new/1 takes}, {:keep_labels, boolean}."
  def subgraph(g, vs, options) do
    {type, keep} = sub_options(options, :inherit, true)

    type =
      if type == :inherit do
        info = :digraph.info(g)
        [info[:cyclicity], info[:protection]]
      else
        type
      end

    sub = :digraph.new(type)

    for v <- vs do
      case :digraph.vertex(g, v) do
        {_, label} -> :digraph.add_vertex(sub, v, if(keep, do: label, else: []))
        false -> :ok
      end
    end

    for v <- :digraph.vertices(sub), e <- :digraph.out_edges(g, v) do
      {_, _, w, label} = :digraph.edge(g, e)
      if :digraph.vertex(sub, w), do: :digraph.add_edge(sub, e, v, w, if(keep, do: label, else: []))
    end

    sub
  end

  defp sub_options([{:type, :inherit} | rest], _, keep), do: sub_options(rest, :inherit, keep)
  defp sub_options([{:type, type} | rest], _, keep) when is_list(type), do: sub_options(rest, type, keep)
  defp sub_options([{:keep_labels, keep} | rest], type, _) when is_boolean(keep), do: sub_options(rest, type, keep)
  defp sub_options([], type, keep), do: {type, keep}
  defp sub_options(_, _, _), do: :erlang.error(:badarg)

  @doc "A new graph whose vertices are the strong components."
  def condensation(g) do
    components = strong_components(g)
    of = for component <- components, v <- component, into: %{}, do: {v, component}
    new = :digraph.new()

    for component <- components do
      :digraph.add_vertex(new, component)
      to = for v <- component, w <- :digraph.out_neighbours(g, v), of[w] != component, do: of[w]

      for other <- :lists.usort(to) do
        :digraph.add_vertex(new, other)
        :digraph.add_edge(new, component, other)
      end
    end

    new
  end

  @doc "The vertices in the order in which a depth first walk meets them."
  def preorder(g), do: :lists.reverse(:lists.append(forest(g, &:digraph.out_neighbours/2)))

  @doc "The vertices in the order in which a depth first walk leaves them."
  def postorder(g), do: :lists.reverse(postorder_reversed(g))

  defp postorder_reversed(g) do
    {order, _} = leave(:digraph.vertices(g), g, [], %{})
    order
  end

  defp leave([v | rest], g, acc, seen) do
    if is_map_key(seen, v) do
      leave(rest, g, acc, seen)
    else
      {acc, seen} = leave(:digraph.out_neighbours(g, v), g, acc, :maps.put(v, true, seen))
      leave(rest, g, [v | acc], seen)
    end
  end

  defp leave([], _g, acc, seen), do: {acc, seen}

  # -- walks -----------------------------------------------------------------

  defp forest(g, near), do: forest(g, near, :digraph.vertices(g))
  defp forest(g, near, vs), do: forest(g, near, vs, :first)

  defp forest(g, near, vs, how) do
    {trees, _} =
      :lists.foldl(
        fn v, {trees, seen} ->
          {tree, seen} = walk(if(how == :first, do: [v], else: near.(g, v)), near, g, seen, [])
          {if(tree == [], do: trees, else: [tree | trees]), seen}
        end,
        {[], %{}},
        vs
      )

    trees
  end

  defp walk([v | rest], near, g, seen, acc) do
    if is_map_key(seen, v) do
      walk(rest, near, g, seen, acc)
    else
      walk(near.(g, v) ++ rest, near, g, :maps.put(v, true, seen), [v | acc])
    end
  end

  defp walk([], _near, _g, seen, acc), do: {acc, seen}

  defp around(g, v), do: :digraph.in_neighbours(g, v) ++ :digraph.out_neighbours(g, v)
end
