case 1 do
  x when x > 0 x
end
