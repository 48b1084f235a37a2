defmodule Once do
  def branches(x) do
    case x do
      1 -> Atom.to_charlist(1)
      2 -> Atom.to_charlist("a")
    end
  end

  def conditions(x) do
    cond do
      x > 1 -> Atom.to_charlist(1)
      x > 2 -> Atom.to_charlist("a")
    end
  end

  def before(x) do
    _ = Atom.to_charlist(x + 1)
    _ = Atom.to_charlist("z")

    if x do
      Atom.to_charlist(1)
    end
  end

  def functions do
    f = fn -> Atom.to_charlist(1) end
    g = fn -> Atom.to_charlist("b") end
    {f, g}
  end

  def tried do
    try do
      Atom.to_charlist(1)
    rescue
      _ -> Atom.to_charlist("b")
    after
      Atom.to_charlist(2)
    end
  end

  def never(x) when is_atom(x) do
    text = Atom.to_string(x)

    first =
      case text do
        1 -> 1
        2 -> 2
        _ -> 3
      end

    case text do
      4 -> 1
      _ -> first
    end
  end
end
