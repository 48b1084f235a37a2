defmodule A do
  def g do
    raise "a"
  rescue
    ArgumentError -> 1
    e in ArgumentError -> e
    e -> e
    RuntimeError -> 1
  end
end
