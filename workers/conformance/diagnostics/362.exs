defmodule M do
  def all, do: __info__(:functions)
end
