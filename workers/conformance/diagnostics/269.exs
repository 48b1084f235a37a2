defmodule N do
  import String
  require Logger
  def f, do: 1
end
