try do
  1 / 0
rescue
  KeyError -> :no
end
