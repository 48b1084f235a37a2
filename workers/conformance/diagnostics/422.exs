Enum.fetch!([1], 5)
