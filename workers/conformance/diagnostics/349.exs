Enum.map([1, 2], &String.upcase/1)
