defmodule Q do
  def run do
    IO.puts("a)
  end
end
