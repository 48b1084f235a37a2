defmodule Worker do
  @callback work(integer) :: integer
  @callback rest() :: :ok
end
defmodule Lazy do
  @behaviour Worker
  @impl true
  def work(a), do: a
  def rest, do: :ok
end
