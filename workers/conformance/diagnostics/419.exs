Enum.map([1], 5)
