get_in(%{a: 1}, [:a, :b])
