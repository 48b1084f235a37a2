defmodule E do
  defexception message: "default"
end
raise E
