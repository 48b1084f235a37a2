Keyword.get(%{a: 1}, :a)
