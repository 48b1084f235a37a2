# Directed graphs in three tables: vertices {v, label}, edges {e, v1, v2, label}, and for each vertex which edges go in and
# out, {{:in, v}, e} and {{:out, v}, e}. In: a graph, vertices, edges. Out: the same; errors as digraph's manual page says
# (OTP 27).

defmodule :digraph do
  @moduledoc "Directed graphs."

  @doc "An empty graph that may have cycles."
  def new, do: new([])

  @doc "An empty graph with properties: :cyclic or :acyclic, :protected or :private."
  def new(options) do
    {cyclic, protection} = read_options(options, true, :protected)
    [v, e, n] = for {name, type} <- [vertices: :set, edges: :set, neighbours: :bag], do: :ets.new(name, [type, protection])
    :ets.insert(n, [{:"$vid", 0}, {:"$eid", 0}])
    {:digraph, v, e, n, cyclic}
  end

  defp read_options([:cyclic | rest], _, p), do: read_options(rest, true, p)
  defp read_options([:acyclic | rest], _, p), do: read_options(rest, false, p)
  defp read_options([p | rest], c, _) when p in [:protected, :private], do: read_options(rest, c, p)
  defp read_options([], c, p), do: {c, p}
  defp read_options(_, _, _), do: :erlang.error(:badarg)

  defp vertices_of({:digraph, v, _, _, _}), do: v
  defp vertices_of(other), do: :erlang.error({:badrecord, other})
  defp edges_of({:digraph, _, e, _, _}), do: e
  defp edges_of(other), do: :erlang.error({:badrecord, other})
  defp neighbours_of({:digraph, _, _, n, _}), do: n
  defp neighbours_of(other), do: :erlang.error({:badrecord, other})
  defp cyclic?({:digraph, _, _, _, cyclic}), do: cyclic
  defp cyclic?(other), do: :erlang.error({:badrecord, other})

  @doc "Deletes the graph's tables."
  def delete(g) do
    :ets.delete(vertices_of(g))
    :ets.delete(edges_of(g))
    :ets.delete(neighbours_of(g))
  end

  @doc "What the graph is: cyclicity, memory in words, protection."
  def info(g) do
    tables = [vertices_of(g), edges_of(g), neighbours_of(g)]

    [
      cyclicity: if(cyclic?(g), do: :cyclic, else: :acyclic),
      memory: :lists.sum(for t <- tables, do: :ets.info(t, :memory)),
      protection: :ets.info(hd(tables), :protection)
    ]
  end

  # -- vertices --------------------------------------------------------------

  @doc "Adds a vertex of the graph's own naming; answers it."
  def add_vertex(g) do
    n = neighbours_of(g)
    [{_, id}] = :ets.lookup(n, :"$vid")
    :ets.delete(n, :"$vid")
    :ets.insert(n, {:"$vid", id + 1})
    add_vertex(g, [:"$v" | id])
  end

  @doc "Adds a vertex with the label [], or gives it that label."
  def add_vertex(g, v), do: add_vertex(g, v, [])

  @doc "Adds a vertex with a label, or changes its label."
  def add_vertex(g, v, label) do
    :ets.insert(vertices_of(g), {v, label})
    v
  end

  @doc "Deletes a vertex and its edges."
  def del_vertex(g, v) do
    :lists.foreach(fn e -> del_edge(g, e) end, edges(g, v))
    :ets.delete(vertices_of(g), v)
  end

  @doc "Deletes vertices and their edges."
  def del_vertices(g, vs) do
    :lists.foreach(fn v -> del_vertex(g, v) end, vs)
    true
  end

  @doc "{vertex, label}, or false."
  def vertex(g, v) do
    case :ets.lookup(vertices_of(g), v) do
      [] -> false
      [found] -> found
    end
  end

  @doc "How many vertices there are."
  def no_vertices(g), do: :ets.info(vertices_of(g), :size)
  @doc "All vertices, in no special order."
  def vertices(g), do: :ets.select(vertices_of(g), [{{:"$1", :_}, [], [:"$1"]}])

  @doc "How many edges come in."
  def in_degree(g, v), do: length(:ets.lookup(neighbours_of(g), {:in, v}))
  @doc "How many edges go out."
  def out_degree(g, v), do: length(:ets.lookup(neighbours_of(g), {:out, v}))
  @doc "The vertices with an edge to this one."
  def in_neighbours(g, v), do: ends(in_edges(g, v), edges_of(g), 2, [])
  @doc "The vertices that this one has an edge to."
  def out_neighbours(g, v), do: ends(out_edges(g, v), edges_of(g), 3, [])

  defp ends([e | rest], table, at, acc), do: ends(rest, table, at, [:ets.lookup_element(table, e, at) | acc])
  defp ends([], _, _, acc), do: acc

  # -- edges -----------------------------------------------------------------

  @doc "The edges that come in."
  def in_edges(g, v), do: for({_, e} <- :ets.lookup(neighbours_of(g), {:in, v}), do: e)
  @doc "The edges that go out."
  def out_edges(g, v), do: for({_, e} <- :ets.lookup(neighbours_of(g), {:out, v}), do: e)

  @doc "Adds an edge of the graph's own naming; answers it or {:error, {:bad_vertex, v}} or {:error, {:bad_edge, path}}."
  def add_edge(g, v1, v2), do: add_edge(g, v1, v2, [])

  @doc "Like add_edge/3, with a label."
  def add_edge(g, v1, v2, label) do
    n = neighbours_of(g)
    [{_, id}] = :ets.lookup(n, :"$eid")
    :ets.delete(n, :"$eid")
    :ets.insert(n, {:"$eid", id + 1})
    add_edge(g, [:"$e" | id], v1, v2, label)
  end

  @doc "Adds an edge of that name, or changes its label."
  def add_edge(g, e, v1, v2, label) do
    known = vertices_of(g)

    cond do
      not :ets.member(known, v1) -> {:error, {:bad_vertex, v1}}
      not :ets.member(known, v2) -> {:error, {:bad_vertex, v2}}
      other?(g, e, v1, v2) -> {:error, {:bad_edge, [v1, v2]}}
      cyclic?(g) -> put_edge(g, e, v1, v2, label)
      v1 === v2 -> {:error, {:bad_edge, [v1, v2]}}
      true -> put_acyclic(get_path(g, v2, v1), g, e, v1, v2, label)
    end
  end

  defp put_acyclic(false, g, e, v1, v2, label), do: put_edge(g, e, v1, v2, label)
  defp put_acyclic(path, _, _, _, _, _), do: {:error, {:bad_edge, path}}

  # The name belongs to an edge between other vertices.
  defp other?(g, e, v1, v2) do
    case edge(g, e) do
      false -> false
      {_, a, b, _} -> a !== v1 or b !== v2
    end
  end

  defp put_edge(g, e, v1, v2, label) do
    :ets.insert(neighbours_of(g), [{{:out, v1}, e}, {{:in, v2}, e}])
    :ets.insert(edges_of(g), {e, v1, v2, label})
    e
  end

  @doc "Deletes an edge."
  def del_edge(g, e) do
    case edge(g, e) do
      false ->
        true

      {_, v1, v2, _} ->
        n = neighbours_of(g)
        :ets.delete_object(n, {{:in, v2}, e})
        :ets.delete_object(n, {{:out, v1}, e})
        :ets.delete(edges_of(g), e)
    end
  end

  @doc "Deletes edges."
  def del_edges(g, es) do
    :lists.foreach(fn e -> del_edge(g, e) end, es)
    true
  end

  @doc "{edge, from, to, label}, or false."
  def edge(g, e) do
    case :ets.lookup(edges_of(g), e) do
      [] -> false
      [found] -> found
    end
  end

  @doc "How many edges there are."
  def no_edges(g), do: :ets.info(edges_of(g), :size)
  @doc "All edges, in no special order."
  def edges(g), do: :ets.select(edges_of(g), [{{:"$1", :_, :_, :_}, [], [:"$1"]}])

  @doc "The edges that come into or go out of a vertex."
  def edges(g, v) do
    :ets.select(neighbours_of(g), [{{{:out, v}, :"$1"}, [], [:"$1"]}, {{{:in, v}, :"$1"}, [], [:"$1"]}])
    |> Enum.uniq()
  end

  # -- paths -----------------------------------------------------------------

  @doc "Deletes edges until there is no path from the first vertex to the second."
  def del_path(g, v1, v2) do
    case get_path(g, v1, v2) do
      false ->
        true

      path ->
        for [a, b] <- Enum.chunk_every(path, 2, 1, :discard), e <- out_edges(g, a), elem(edge(g, e), 2) === b, do: del_edge(g, e)
        del_path(g, v1, v2)
    end
  end

  @doc "Some simple path of one edge or more, as a list of vertices, or false."
  def get_path(g, v1, v2), do: deep(out_neighbours(g, v1), v2, [], [v1], %{v1 => true}, 1, g, 1)

  @doc "Some cycle through the vertex, [v] for an edge to itself only, or false."
  def get_cycle(g, v) do
    case deep(out_neighbours(g, v), v, [], [v], %{v => true}, 2, g, 1) do
      false -> if :lists.member(v, out_neighbours(g, v)), do: [v], else: false
      path -> path
    end
  end

  # Depth first; `back` holds the neighbours of earlier vertices that were not tried yet, with the path to them.
  defp deep([w | _], w, _back, path, _seen, min, _g, n) when n >= min, do: :lists.reverse([w | path])

  defp deep([w | ws], goal, back, path, seen, min, g, n) do
    if is_map_key(seen, w) do
      deep(ws, goal, back, path, seen, min, g, n)
    else
      deep(out_neighbours(g, w), goal, [{ws, path} | back], [w | path], :maps.put(w, true, seen), min, g, n + 1)
    end
  end

  defp deep([], goal, [{ws, path} | back], _, seen, min, g, n), do: deep(ws, goal, back, path, seen, min, g, n - 1)
  defp deep([], _, [], _, _, _, _, _), do: false

  @doc "A path with as few edges as there can be, or false."
  def get_short_path(g, v1, v2), do: wide(for(w <- out_neighbours(g, v1), do: [w, v1]), [], v2, %{}, g)

  @doc "A cycle through the vertex with as few edges as there can be: [v, v] for an edge to itself."
  def get_short_cycle(g, v), do: get_short_path(g, v, v)

  # Breadth first over paths, newest vertex first.
  defp wide([[w | _] = path | _], _later, w, _seen, _g), do: :lists.reverse(path)

  defp wide([[w | _] = path | rest], later, goal, seen, g) do
    if is_map_key(seen, w) do
      wide(rest, later, goal, seen, g)
    else
      next = for x <- out_neighbours(g, w), do: [x | path]
      wide(rest, :lists.reverse(next, later), goal, :maps.put(w, true, seen), g)
    end
  end

  defp wide([], [], _, _, _), do: false
  defp wide([], later, goal, seen, g), do: wide(:lists.reverse(later), [], goal, seen, g)
end
