case 3 do
  1 -> :one
  2 -> :two
end
