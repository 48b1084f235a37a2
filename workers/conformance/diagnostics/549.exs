case {:a, 1} do
  {:b, _} -> 1
end
