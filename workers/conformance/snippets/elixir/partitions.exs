# PartitionSupervisor: resizing, names of registries

PartitionSupervisor.start_link(child_spec: {Agent, fn -> 1 end}, name: Some, auto_shutdown: :any_significant)

PartitionSupervisor.child_spec([])

{:ok, _} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> 1 end}, name: Some, partitions: 3); {PartitionSupervisor.resize!(Some, 2), PartitionSupervisor.count_children(Some), for({id, pid, _, _} <- PartitionSupervisor.which_children(Some), do: {id, is_pid(pid)})}

{:ok, _} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> 1 end}, name: Other, partitions: 3); PartitionSupervisor.resize!(Other, 4)

{:ok, _} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> 1 end}, name: Third, partitions: 3); PartitionSupervisor.resize!(Third, 0); IO.inspect(PartitionSupervisor.resize!(Third, 3)); IO.inspect(Agent.get({:via, PartitionSupervisor, {Third, 5}}, & &1)); PartitionSupervisor.resize!(Third, 0); Agent.get({:via, PartitionSupervisor, {Third, 5}}, & &1)

PartitionSupervisor.resize!(NoneOfThat, 1)

{:ok, _} = Registry.start_link(keys: :unique, name: Names); via = {:via, Registry, {Names, :parts}}; {:ok, _} = PartitionSupervisor.start_link(child_spec: {Agent, fn -> 1 end}, name: via, partitions: 3); {PartitionSupervisor.partitions(via), PartitionSupervisor.resize!(via, 1), Agent.get({:via, PartitionSupervisor, {via, 5}}, & &1)}

{:ok, _} = Registry.start_link(keys: :unique, name: Names2); PartitionSupervisor.partitions({:via, Registry, {Names2, :none}})
