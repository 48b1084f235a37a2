cond do
  1 == 2 -> 1
  else -> 2
end
