defmodule A do
  def f(x) do
    if x = 1, do: x
    try do
      1
    rescue
      e -> 2
    end
    for a <- [1], do: 2
    fn b -> 1 end
  end
end
