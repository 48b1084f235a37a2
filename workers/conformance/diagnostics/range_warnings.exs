defmodule Ranges do
  @five 5

  def down(x), do: x in 5..1
  def guard(x) when x in 5..1, do: x
  def open(x, y, z) when x in y..z, do: x
  def made, do: @five..1
  def fine(x), do: x in 5..1//-1
  def match(a..b), do: {a, b}
  def negative(x), do: x in -1..-@five
end

5..1

defmodule Uniques do
  def statement(list) do
    for x <- list, uniq: true do
      IO.puts(x)
    end

    :ok
  end

  def ignored(list) do
    _ = for x <- list, uniq: true, do: x
    _ = for x <- list, uniq: true, into: %{}, do: {x, 1}
    _x = for x <- list, uniq: true, do: x
    _ = for x <- list, uniq: true, do: x
  end
end

for x <- [1, 2], uniq: true, do: x
for x <- [1, 2], uniq: false, do: x

defmodule Told do
  def unquote(:"odd name")() do
    IO.warn("said", __ENV__)
  end
end

Told."odd name"()
