defmodule A do
  def f do
    raise "a"
  rescue
    Enum -> 1
    x in String -> x
    y in [ArgumentError, Enum] -> y
    z in URI -> z.nope
  end
  def i do
    raise "a"
  rescue
    e in _ -> e.message
  end
  def j do
    raise "a"
  rescue
    _e -> 1
    e -> e.__struct__
  end
  def k do
    raise "a"
  rescue
    e in [ArgumentError, KeyError] -> e.foo
  end
  def l do
    raise "a"
  rescue
    e in [ArgumentError, KeyError] -> e.term
  end
  def m do
    raise "a"
  rescue
    e in KeyError -> e.trm
    e -> {e.__exception__, Exception.message(e), Map.get(e, :message), e[:message], e.message()}
  end
end
