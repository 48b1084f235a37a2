Registry.start_link(name: Reg)
