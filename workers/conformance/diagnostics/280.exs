defmodule N do
  def f, do: undefined_thing
end
