with {:ok, x} <- {:ok, 1}, {:ok, y} <- :nope do
  x + y
else
  {:error, e} -> e
end
