Enum.at([1], :a)
