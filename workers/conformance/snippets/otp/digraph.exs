g = :digraph.new(); elem(g, 0)

g = :digraph.new(); elem(g, 4)

g = :digraph.new(); {:digraph.add_vertex(g), :digraph.add_vertex(g)}

g = :digraph.new(); :digraph.add_vertex(g, :a)

g = :digraph.new(); :digraph.add_vertex(g, :a, "l"); :digraph.vertex(g, :a)

g = :digraph.new(); :digraph.add_vertex(g, :a, 1); :digraph.add_vertex(g, :a, 2); {:digraph.vertex(g, :a), :digraph.no_vertices(g)}

g = :digraph.new(); :digraph.vertex(g, :none)

g = :digraph.new(); {:digraph.vertices(g), :digraph.edges(g), :digraph.no_edges(g), :digraph.no_vertices(g)}

g = :digraph.new(); :digraph.info(g) |> Keyword.delete(:memory)

g = :digraph.new(); :digraph.delete(g)

g = :digraph.new(); :digraph.del_vertex(g, :x)

g = :digraph.new(); :digraph.del_edge(g, :x)

g = :digraph.new(); {:digraph.in_degree(g, :x), :digraph.out_degree(g, :x), :digraph.edges(g, :x)}

g = :digraph.new(); :digraph.add_edge(g, :x, :y)

g = :digraph.new(); :digraph.add_vertex(g, :x); :digraph.add_edge(g, :x, :y)

g = :digraph.new(); :digraph.add_vertex(g, 1); {:digraph.add_edge(g, 1, 1), :digraph.add_edge(g, 1, 1, :lab)}

g = :digraph.new(); :digraph.delete(g); :digraph.vertices(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); Enum.sort(:digraph.vertices(g))

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); Enum.sort(:digraph.edges(g))

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); {:digraph.no_vertices(g), :digraph.no_edges(g)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.edge(g, :e1)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.edge(g, :none)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); Enum.sort(:digraph.out_neighbours(g, :a))

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.out_neighbours(g, :a)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.in_neighbours(g, :c)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.out_edges(g, :a)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.in_edges(g, :c)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); Enum.sort(:digraph.edges(g, :b))

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); {:digraph.in_degree(g, :c), :digraph.out_degree(g, :c)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.get_path(g, :a, :c)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.get_short_path(g, :a, :c)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.get_path(g, :c, :a)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.get_cycle(g, :a)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.get_short_cycle(g, :a)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.del_edge(g, :e3); :digraph.get_short_path(g, :a, :c)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.del_edges(g, [:e1, :e2]); :digraph.edges(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.del_vertex(g, :b); {Enum.sort(:digraph.vertices(g)), :digraph.edges(g)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.del_vertices(g, [:a, :b]); {:digraph.vertices(g), :digraph.edges(g)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.del_path(g, :a, :c); :digraph.edges(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.add_edge(g, :e1, :b, :a, 1)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.add_edge(g, :e1, :a, :b, :new); :digraph.edge(g, :e1)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.add_edge(g, :e4, :c, :a, []); {:digraph.get_cycle(g, :a), :digraph.get_short_cycle(g, :a)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); h = :digraph_utils.subgraph(g, [:a, :b]); {Enum.sort(:digraph.vertices(h)), :digraph.edges(h), :digraph.edge(h, :e1)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); h = :digraph_utils.subgraph(g, [:a, :b, :z], keep_labels: false); {Enum.sort(:digraph.vertices(h)), :digraph.edge(h, :e1)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); h = :digraph_utils.subgraph(g, [:a, :b], type: [:acyclic, :private]); Keyword.delete(:digraph.info(h), :memory)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.subgraph(g, [:a], [:foo])

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.subgraph(g, [:a], type: :foo)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.topsort(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.is_acyclic(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.is_tree(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.is_arborescence(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.arborescence_root(g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph.del_edge(g, :e3); {:digraph_utils.is_tree(g), :digraph_utils.is_arborescence(g), :digraph_utils.arborescence_root(g)}

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); Enum.sort(:digraph_utils.reachable([:b], g))

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.reachable_neighbours([:c], g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); Enum.sort(:digraph_utils.reaching([:b], g))

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.reaching_neighbours([:a], g)

g = :digraph.new(); for v <- [:a, :b, :c], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e1, :a, :b, 1); :digraph.add_edge(g, :e2, :b, :c, 2); :digraph.add_edge(g, :e3, :a, :c, 3); :digraph_utils.reachable([:nope], g)

g = :digraph.new([:acyclic]); for v <- 1..3, do: :digraph.add_vertex(g, v); {:digraph.add_edge(g, 1, 2), :digraph.add_edge(g, 2, 3), :digraph.add_edge(g, 3, 1)}

g = :digraph.new([:acyclic]); for v <- 1..3, do: :digraph.add_vertex(g, v); :digraph.add_edge(g, 1, 1)

g = :digraph.new([:acyclic]); for v <- 1..3, do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :e, 1, 2, []); :digraph.add_edge(g, :f, 2, 1, [])

g = :digraph.new([:acyclic]); for v <- 1..3, do: :digraph.add_vertex(g, v); Keyword.delete(:digraph.info(g), :memory)

g = :digraph.new([:acyclic]); for v <- 1..3, do: :digraph.add_vertex(g, v); elem(g, 4)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; sets.(:digraph_utils.components(c))

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; sets.(:digraph_utils.strong_components(c))

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; sets.(:digraph_utils.cyclic_strong_components(c))

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.topsort(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.loop_vertices(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.is_acyclic(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.is_tree(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.is_arborescence(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.arborescence_root(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.preorder(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.postorder(c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable([1], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable([4], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable([6], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable([2, 5], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable([], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable_neighbours([1], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable_neighbours([4], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable_neighbours([6], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable_neighbours([2, 5], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reachable_neighbours([], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching([1], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching([4], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching([6], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching([2, 5], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching([], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching_neighbours([1], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching_neighbours([4], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching_neighbours([6], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching_neighbours([2, 5], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; :digraph_utils.reaching_neighbours([], c)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; for v <- 1..6, do: {:digraph.get_cycle(c, v), :digraph.get_short_cycle(c, v)}

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; for v <- 1..6, w <- 1..6, do: :digraph.get_path(c, v, w)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; for v <- 1..6, w <- 1..6, do: :digraph.get_short_path(c, v, w)

c = :digraph.new(); for v <- 1..6, do: :digraph.add_vertex(c, v); for {a, b} <- [{1, 2}, {2, 3}, {3, 1}, {3, 4}, {4, 5}, {5, 4}, {6, 6}], do: :digraph.add_edge(c, a, b); sets = fn l -> l |> Enum.map(&Enum.sort/1) |> Enum.sort() end; d = :digraph_utils.condensation(c); {sets.(:digraph.vertices(d)), for(e <- :digraph.edges(d), {_, a, b, l} = :digraph.edge(d, e), do: {Enum.sort(a), Enum.sort(b), l})}

g = :digraph.new(); for v <- 1..5, do: :digraph.add_vertex(g, v); for {a, b} <- [{1, 2}, {1, 3}, {3, 4}, {3, 5}], do: :digraph.add_edge(g, a, b); {:digraph_utils.is_tree(g), :digraph_utils.is_arborescence(g), :digraph_utils.arborescence_root(g), :digraph_utils.topsort(g) |> Enum.sort()}

g = :digraph.new(); for v <- [:shirt, :tie, :jacket], do: :digraph.add_vertex(g, v); :digraph.add_edge(g, :shirt, :tie); :digraph.add_edge(g, :tie, :jacket); {:digraph_utils.topsort(g), :digraph_utils.preorder(g) |> length(), :digraph_utils.postorder(g) |> length()}

:digraph.new([:foo])

:digraph.new(:foo)

Keyword.delete(:digraph.info(:digraph.new([:private, :acyclic])), :memory)

:digraph.vertices(:foo)

:digraph.add_vertex({:digraph, 1})

:digraph_utils.reachable(:a, :digraph.new())

g = :digraph.new([:private]); parent = self(); spawn(fn -> send(parent, try do :digraph.vertices(g) rescue e -> e.__struct__ end) end); receive do m -> m end

g = :digraph.new([:protected]); :digraph.add_vertex(g, 1); parent = self(); spawn(fn -> send(parent, :digraph.vertices(g)) end); receive do m -> m end
