Map.from_struct(%{a: 1})
