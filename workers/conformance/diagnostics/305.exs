defmodule P do
  def unquote(:f)(x), do: x
  def unquote("g")(x), do: x
end
