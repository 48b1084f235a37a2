update_in([1], [Access.at(:x)], & &1)
