defmodule A do
  def f do
    1 + 2
    [1, 2]
    x = 5
    x
    x == 1
    :ok
    "a"
    fn -> 1 end
    %{}
    nil
  end
end
