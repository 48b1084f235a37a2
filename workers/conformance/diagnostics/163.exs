cond do
  false -> 1
  nil -> 2
end
