defp g do
  1
end
