{:ok, x} = {:error, :enoent}
x
