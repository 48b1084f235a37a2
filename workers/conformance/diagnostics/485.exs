defmodule Q do
  def run do
    x = [1, 2
    y = 3
  end
end
