Enum.map([1, 2], &Strin.upcase/1)
