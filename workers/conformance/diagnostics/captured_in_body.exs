defmodule CapturedInBody do
  def foo(x), do: x
  IO.inspect(&foo/1)
  IO.inspect(zoo)
end
