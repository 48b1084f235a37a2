case 1 do
  1 -> :a
  else -> :b
end
