defmodule A do
  def f do
    try do
      1
    rescue
      _ -> 2
    else
      2 -> 3
    end
  end
end
A.f()
