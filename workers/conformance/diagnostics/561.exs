ExUnit.Assertions.assert(1 == 2)
