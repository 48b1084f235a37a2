defmodule N do
  @deprecated "use g/0"
  def f, do: 1
end
defmodule O do
  def h, do: N.f()
end
