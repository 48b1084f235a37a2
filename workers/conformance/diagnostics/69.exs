defmodule A do
  def f do
    IO.puts(name)
  end
end
