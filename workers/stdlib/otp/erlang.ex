# The part of :erlang that waits: processes on other nodes, connections.
# In: node names. Out: pids, booleans. A spawn on another node is a request (:erlang.nodebook_spawn_request, which answers
# its reference) that is answered by {:spawn_reply, ref, :ok, pid} or {:spawn_reply, ref, :error, reason}; with the option
# :monitor the same reference is the monitor's.
defmodule :erlang do
  @moduledoc false

  def spawn(node, fun), do: spawn_opt(node, :erlang, :apply, [fun, []], [])
  def spawn(node, m, f, a), do: spawn_opt(node, m, f, a, [])
  def spawn_link(node, fun), do: spawn_opt(node, :erlang, :apply, [fun, []], [:link])
  def spawn_link(node, m, f, a), do: spawn_opt(node, m, f, a, [:link])
  def spawn_monitor(node, fun), do: spawn_opt(node, :erlang, :apply, [fun, []], [:monitor])
  def spawn_monitor(node, m, f, a), do: spawn_opt(node, m, f, a, [:monitor])
  def spawn_opt(node, fun, opts), do: spawn_opt(node, :erlang, :apply, [fun, []], opts)

  def spawn_opt(node, m, f, a, opts) do
    cond do
      node == :erlang.node() ->
        :erlang.spawn_opt(m, f, a, opts)

      not :erlang.is_alive() ->
        unreachable(node, opts, :noconnection)

      true ->
        case :erlang.nodebook_spawn_request(node, m, f, a, opts) do
          ref when is_reference(ref) ->
            receive do
              {:spawn_reply, ^ref, :ok, pid} -> if monitored?(opts), do: {pid, ref}, else: pid
              {:spawn_reply, ^ref, :error, reason} -> unreachable(node, opts, reason)
            end

          local ->
            local
        end
    end
  end

  # What the caller gets is the pid of a process that has ended with that reason.
  defp unreachable(_node, opts, reason) do
    if :lists.member(:link, opts),
      do: :erlang.spawn_opt(:erlang, :exit, [reason], opts),
      else: :erlang.spawn_opt(:erlang, :exit, [reason], opts)
  end

  defp monitored?([:monitor | _]), do: true
  defp monitored?([{:monitor, _} | _]), do: true
  defp monitored?([_ | rest]), do: monitored?(rest)
  defp monitored?([]), do: false

  def disconnect_node(node) do
    if :erlang.is_alive(), do: :net_kernel.disconnect(node), else: :ignored
  end

  def monitor_node(node, flag, _options), do: :erlang.monitor_node(node, flag)

  def apply(fun, args), do: :erlang.apply(fun, args)
  def apply(m, f, args), do: :erlang.apply(m, f, args)

  # A process of this machine has no stack and heap to give back.
  def hibernate(m, f, a), do: :erlang.apply(m, f, a)
end
