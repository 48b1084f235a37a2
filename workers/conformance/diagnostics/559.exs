defmodule E do
  defexception [:a]
end
raise E, a: 1
