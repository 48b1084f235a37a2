cond do
  1 == 2 -> 1
end
