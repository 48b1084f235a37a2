# Static formation: a starting node waits for the nodes of its configuration.
# In: kernel's sync_nodes_mandatory, sync_nodes_optional (lists of nodes), sync_nodes_timeout (milliseconds or :infinity).
# Out: a started server once all nodes were seen or the time is over; {:mandatory_nodes_down, nodes} when a mandatory one was not.

defmodule :kernel_config do
  @moduledoc false

  def start_link, do: :gen_server.start_link(:kernel_config, [], [])

  def init([]) do
    :erlang.process_flag(:trap_exit, true)

    result =
      case :application.get_env(:kernel, :sync_nodes_timeout) do
        {:ok, time} when time == :infinity or (is_integer(time) and time >= 0) -> synchronize(time)
        {:ok, other} -> {:stop, {:badkey, {:sync_nodes_timeout, other}}}
        :undefined -> {:ok, []}
      end

    if result == {:ok, []} and :erlang.whereis(:dist_ac) != :undefined, do: :dist_ac.synchronized()
    result
  end

  def handle_call(_, _, state), do: {:reply, :ok, state}
  def handle_cast(_, state), do: {:noreply, state}
  def handle_info(_, state), do: {:noreply, state}
  def terminate(_, _), do: :ok

  # Who starts later connects to us, so each node is tried once and then awaited.
  defp synchronize(time) do
    mandatory = nodes(:sync_nodes_mandatory)
    optional = nodes(:sync_nodes_optional)

    if :erlang.is_alive() and mandatory ++ optional != [] do
      :ok = :net_kernel.monitor_nodes(true)
      timer = if time == :infinity, do: :none, else: :erlang.start_timer(time, self(), :sync_nodes)
      :erlang.spawn_link(fn -> :lists.foreach(&:erlang.spawn(:net_kernel, :connect_node, [&1]), mandatory ++ optional) end)
      left = await((mandatory ++ optional) -- :erlang.nodes(), timer)
      :net_kernel.monitor_nodes(false)
      if timer != :none, do: :erlang.cancel_timer(timer)

      case :lists.filter(fn node -> :lists.member(node, left) end, mandatory) do
        [] -> {:ok, []}
        missing -> {:stop, {:mandatory_nodes_down, missing}}
      end
    else
      {:ok, []}
    end
  end

  defp nodes(key), do: :lists.delete(node(), :lists.uniq(:application.get_env(:kernel, key, [])))

  defp await([], _timer), do: []

  defp await(left, timer) do
    receive do
      {:nodeup, node} -> await(:lists.delete(node, left), timer)
      {:timeout, ^timer, :sync_nodes} -> left
    end
  end
end
