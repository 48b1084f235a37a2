defmodule Worker do
  @callback work(integer) :: integer
end
defmodule Lazy do
  @behaviour Worker
  @impl true
  def work(a, b), do: a + b
end
