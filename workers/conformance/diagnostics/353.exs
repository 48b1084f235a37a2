try do
  throw(:x)
catch
  :y -> 1
end
