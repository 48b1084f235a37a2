# What one module of a file knows of another.
defmodule Types.Forms do
  def area({:circle, r}), do: 3 * r * r
  def area({:square, a}), do: a * a
  def name(:circle), do: "round"
  def name(:square), do: "edged"
end

defmodule Types.Users do
  def describe, do: Types.Forms.name(:oval)
  def size, do: Types.Forms.area(5)
  def text, do: Types.Forms.name(:circle) + 1
  def missing, do: Types.Forms.volume(1)
end
