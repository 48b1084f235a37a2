defmodule A do
  def f do
    raise "a"
  rescue
    e -> IO.puts("failed: " <> e.message)
  end
end
