defmodule N do
  def f do
    if is_binary(3), do: 1, else: 2
    "a" <> 1
  end
end
