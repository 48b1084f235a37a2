defmodule E do
  defexception [:code]
end
raise E, code: 3
