if :a and true, do: 1
