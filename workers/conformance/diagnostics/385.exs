<<a::16, b>> = "a"
IO.inspect({a, b})
