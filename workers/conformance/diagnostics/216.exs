Enum.sum("abc")
