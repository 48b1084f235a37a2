cond do
  true -> 1
  x ->
end
