defmodule Worker do
  @callback work(integer) :: integer
  @callback rest() :: :ok
end
defmodule Lazy do
  @behaviour Worker
  def rest, do: :ok
end
