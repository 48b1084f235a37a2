Enum.sort_by([1], 2)
