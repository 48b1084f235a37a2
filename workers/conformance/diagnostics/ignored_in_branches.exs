defmodule A do
  def k(x) do
    if x do
      Atom.to_charlist(x)
    end
    :ok
  end
  def l(x) do
    case x do
      1 -> x + 1
      2 -> x == 2
      3 -> :a
      4 -> {x, 1}
      5 -> self()
      6 -> "abc"
      7 -> [x]
      8 -> fn -> 1 end
      9 -> %{a: x}
      _ -> hd(x)
    end
    :ok
  end
  def m(x) do
    cond do
      x > 1 -> x + 2
      true -> x * 2
    end
    if x, do: x + 1, else: x - 1
    :ok
  end
  def n(x) do
    for y <- x, do: y + 1
    for _y <- x, do: 1
    with 1 <- x, do: x + 1
    try do
      x + 1
    rescue
      _ -> x + 2
    end
    (fn -> x + 1 end).()
    receive do
      1 -> x + 3
    after 0 -> x + 4
    end
    unless x, do: x + 7
    x && x + 8
    x || x + 9
    x and x + 9
    :ok
  end
end
