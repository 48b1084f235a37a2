defmodule Q do
  def run do
    recieve do
      x -> x
    end
  end
end
