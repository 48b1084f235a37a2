foo = fn
  1 -> 2
  3, 4 -> 5
end
