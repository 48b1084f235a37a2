defmodule N do
  def f do
    try do
      raise "a"
    rescue
      e in Nope -> e
    end
  end
end
N.f()
