defmodule UnquotedNowhere do
  @a 1
  def a(x) do
    unquote(zoo)
    nofun(x)
  end
  @b foo
end
