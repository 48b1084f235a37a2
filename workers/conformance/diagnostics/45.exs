defmodule A do
  def f(x) do
    1
    "abc"
    :ok
    x
    [1, x]
    {1, 2}
    x == 2
    x + 1
    not x
    %{a: 1}
    fn -> 1 end
    length(x)
    x
  end
end
