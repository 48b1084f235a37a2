with {:ok, a} <- {:error, 1},
     {:ok, b} <- {:ok, a} do
  b
else
  :nothing -> 1
end
