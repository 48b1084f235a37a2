Enum.reduce([], fn a, b -> a + b end)
