put_in(%{}, [:a, :b], 1)
