# Macros that are deprecated, or that are called as if they were functions.
defmodule Old do
  @deprecated "Use other/1"
  defmacro macro(x), do: x
  @deprecated "Use other/2"
  defmacro macro(x, y \\ 1, z), do: [x, y, z]
end

defmodule Caller do
  use Bitwise
  require Old
  require Logger
  def a(x), do: Old.macro(x)
  def b(x), do: Old.macro(x, 2)
  def c(x), do: [Old.macro(x, 2, 3), 3 &&& 1]
  def d(x), do: Logger.warn("a #{x}")
  def e(x), do: to_char_list(x)
end

defmodule Importer do
  import Old
  def a(x), do: macro(x)
  def c(x), do: Logger.warn(x)
end
