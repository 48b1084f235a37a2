PartitionSupervisor.start_link(child_spec: Agent)
