# The application of the shell: what its shells share.

defmodule IEx.App do
  @moduledoc false

  use Application

  @doc "Starts what the shells of the node share."
  def start(_type, _args), do: Supervisor.start_link([IEx.Broker], strategy: :one_for_one, name: IEx.Supervisor)
end
