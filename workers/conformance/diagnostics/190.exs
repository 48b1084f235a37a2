defmodule A do
  defexception [:a]
end
raise A, a: 1
