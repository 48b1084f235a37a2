Registry.start_link(keys: :uniq, name: Reg)
