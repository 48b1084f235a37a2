defmodule P do
  IO.puts("in body")
  raise "in body"
end
