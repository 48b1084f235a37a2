defmodule S do
  @callback f(integer)
end
