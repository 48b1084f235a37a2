# Captures of what is deprecated or not there, where the name stands.
defmodule Captured.Old do
  @deprecated "use b"
  def a(x), do: x
end

defmodule Captured.Places do
  def x, do: &Captured.Old.a/1
  def v, do: &Captured.Old.nope/1
end
