defmodule Mix.Tasks.Phx.Server do
  @shortdoc "Starts applications and their servers"
  @moduledoc "Starts the application with its endpoints serving, and keeps running unless IEx does."
  use Mix.Task

  @impl true
  def run(args) do
    Application.put_env(:phoenix, :serve_endpoints, true, persistent: true)
    Mix.Tasks.Run.run(if iex_running?(), do: args, else: args ++ ["--no-halt"])
  end

  defp iex_running?, do: Code.ensure_loaded?(IEx) and IEx.started?()
end
