Enum.join([{1}], ",")
