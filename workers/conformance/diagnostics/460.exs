List.delete_at([1], "a")
