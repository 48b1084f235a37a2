{:ok, _} = Registry.start_link(keys: :duplicate, name: Reg)
Registry.update_value(Reg, "a", fn x -> x end)
