Enum.map([1, 2], String.upcase)
