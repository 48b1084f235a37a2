# One child per cluster: every node starts a Highlander for it, the one that gets the global name runs the child, the
# others watch that one. Public API of the Hex package highlander.

defmodule Highlander do
  @moduledoc "Runs a single child process across a cluster of nodes."

  use GenServer
  require Logger

  def child_spec(child_child_spec) do
    child_child_spec = Supervisor.child_spec(child_child_spec, [])

    Logger.debug("Starting Highlander with #{inspect(child_child_spec.id)} as uniqueness key")

    %{
      id: child_child_spec.id,
      start: {GenServer, :start_link, [__MODULE__, child_child_spec, []]}
    }
  end

  @impl true
  def init(child_spec) do
    Process.flag(:trap_exit, true)
    {:ok, try_to_register(%{child_spec: child_spec})}
  end

  @impl true
  def handle_info({:DOWN, ref, :process, _pid, _reason}, %{ref: ref} = state) do
    {:noreply, try_to_register(Map.delete(state, :ref))}
  end

  def handle_info({:EXIT, _pid, :name_conflict}, %{pid: pid} = state) do
    :ok = Supervisor.stop(pid, :shutdown)
    {:stop, {:shutdown, :name_conflict}, Map.delete(state, :pid)}
  end

  def handle_info({:EXIT, pid, reason}, %{pid: pid} = state) do
    {:stop, reason, Map.delete(state, :pid)}
  end

  def handle_info(_message, state), do: {:noreply, state}

  @impl true
  def terminate(reason, %{pid: pid}), do: Supervisor.stop(pid, reason)
  def terminate(_reason, _state), do: nil

  defp try_to_register(%{child_spec: child_spec} = state) do
    case :global.register_name(name(child_spec), self(), &resolve_conflict/3) do
      :yes -> start_child(state)
      :no -> watch_holder(state)
    end
  end

  defp start_child(%{child_spec: child_spec} = state) do
    {:ok, pid} = Supervisor.start_link([child_spec], strategy: :one_for_one)
    Map.put(state, :pid, pid)
  end

  defp watch_holder(%{child_spec: child_spec} = state) do
    case :global.whereis_name(name(child_spec)) do
      :undefined -> try_to_register(state)
      holder -> Map.put(state, :ref, Process.monitor(holder))
    end
  end

  # After a split two holders meet: the second one gives up.
  defp resolve_conflict(_name, keeper, loser) do
    Process.exit(loser, :name_conflict)
    keeper
  end

  defp name(%{id: id}), do: {__MODULE__, id}
end
