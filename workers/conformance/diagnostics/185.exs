defmodule A.B do
  def f, do: C.g()
  alias A.C
end
