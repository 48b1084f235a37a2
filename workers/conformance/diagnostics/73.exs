defmodule B do
  @callback run(integer) :: atom
  @callback stop() :: :ok
end
defmodule A do
  @behaviour B
  @impl true
  def run(x), do: x
  def stop, do: :ok
end
