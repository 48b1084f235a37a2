{:ok, v} = {:error, :nope}
IO.inspect(v)
