to_string(%{a: 1})
