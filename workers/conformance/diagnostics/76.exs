case 1 do
  ^y -> :ok
end
