cond do
  1 > 2 -> :no
  nil -> :no
end
