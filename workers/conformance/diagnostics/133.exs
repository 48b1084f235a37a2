defmodule S do
  @type t(a) :: list(b)
end
