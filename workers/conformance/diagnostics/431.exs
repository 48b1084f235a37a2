Map.update!(%{}, :a, & &1)
