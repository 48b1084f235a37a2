defmodule FirstOfBody do
  foo?
  bar?
  if foo1? do
    :a
  end
  if bar1? do
    :b
  end
  x = nope1 + nope2
  IO.puts nope3
end
