{:ok, d} = DynamicSupervisor.start_link(max_children: 0)
DynamicSupervisor.start_child(d, {Agent, fn -> 1 end}) |> IO.inspect()
DynamicSupervisor.start_child(d, Nope) |> IO.inspect()
