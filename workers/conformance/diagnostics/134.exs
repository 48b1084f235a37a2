defmodule S do
  @type t :: integer
  @type t :: atom
end
