{:ok, x, y} = {:ok, 1}
