Enum.zip([1], 2)
