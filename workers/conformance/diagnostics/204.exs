Enum.mapp([1], 2)
