Registry.start_link(keys: :unique)
