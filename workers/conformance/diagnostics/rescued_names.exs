defmodule A do
  def f(x) do
    try do
      x
    rescue
      e in RuntimeEror -> e
      e in [ArgumentError, Foo.Bar] -> e
      Baz -> 1
    end
  end
  def g do
    raise Foo
  rescue
    e -> e.message
  end
  def h do
    raise "a"
  rescue
    e in ArgumentError -> e.msg
    e in [ArgumentError, RuntimeError] -> e.message
    e in [ArgumentError, KeyError] -> e.foo
    e in _ -> e.message
  end
  def i do
    raise "a"
  rescue
    e -> e.__struct__
  end
  def j do
    raise "a"
  rescue
    e -> e.reason
  end
  def k do
    raise "a"
  rescue
    e -> e + 1
  end
end
