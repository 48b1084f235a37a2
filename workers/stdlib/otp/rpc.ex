# Calling functions on other nodes.
# In: a node (or nodes) and a function. Out: its value, or how it failed. The server :rex of each node runs a call in a
# process of its own whose group leader is the caller's. Behaviour after the manual pages of erpc and rpc (OTP 27).
defmodule :rpc do
  @moduledoc "Remote Procedure Call services, and the server :rex behind them."

  def call(node, m, f, a), do: call(node, m, f, a, :infinity)

  def call(node, m, f, a, timeout) do
    try do
      :erpc.call(node, m, f, a, timeout)
    catch
      class, reason -> bad(class, reason)
    end
  end

  # Errors of the call are values; what was thrown is the value.
  defp bad(:throw, value), do: value
  defp bad(:exit, {:exception, reason}), do: {:badrpc, {:EXIT, reason}}
  defp bad(:exit, {:signal, reason}), do: {:badrpc, {:EXIT, reason}}
  defp bad(:error, {:exception, reason, stack}), do: {:badrpc, {:EXIT, {reason, stack}}}
  defp bad(:error, {:erpc, :noconnection}), do: {:badrpc, :nodedown}
  defp bad(:error, {:erpc, :timeout}), do: {:badrpc, :timeout}
  defp bad(:error, {:erpc, :badarg}), do: :erlang.error(:badarg)
  defp bad(:error, {:erpc, reason}), do: {:badrpc, reason}
  defp bad(class, reason), do: {:badrpc, {class, reason}}

  def block_call(node, m, f, a), do: call(node, m, f, a)
  def block_call(node, m, f, a, timeout), do: call(node, m, f, a, timeout)

  def cast(node, m, f, a) do
    :erpc.cast(node, m, f, a)
    true
  end

  def eval_everywhere(m, f, a), do: eval_everywhere([node() | :erlang.nodes()], m, f, a)

  def eval_everywhere(nodes, m, f, a) do
    :erpc.multicast(nodes, m, f, a)
    :abcast
  end

  def multicall(m, f, a), do: multicall([node() | :erlang.nodes()], m, f, a, :infinity)
  def multicall(nodes, m, f, a) when is_list(nodes), do: multicall(nodes, m, f, a, :infinity)
  def multicall(m, f, a, timeout), do: multicall([node() | :erlang.nodes()], m, f, a, timeout)

  def multicall(nodes, m, f, a, _timeout) when not (is_list(nodes) and is_atom(m) and is_atom(f) and is_list(a)),
    do: :erlang.error(:badarg)

  def multicall(nodes, m, f, a, timeout) do
    answers = :lists.zip(nodes, :erpc.multicall(nodes, m, f, a, timeout))

    {good, bad} =
      :lists.foldl(
        fn
          {_, {:ok, value}}, {good, bad} ->
            {[value | good], bad}

          {node, {class, reason}}, {good, bad} ->
            case bad(class, reason) do
              {:badrpc, :nodedown} -> {good, [node | bad]}
              {:badrpc, :timeout} -> {good, [node | bad]}
              value -> {[value | good], bad}
            end
        end,
        {[], []},
        answers
      )

    {:lists.reverse(good), :lists.reverse(bad)}
  end

  def async_call(node, m, f, a) do
    me = self()

    :erlang.spawn(fn ->
      result = call(node, m, f, a)
      send(me, {self(), {:promise_reply, result}})
    end)
  end

  def yield(key) do
    {:value, value} = nb_yield(key, :infinity)
    value
  end

  def nb_yield(key), do: nb_yield(key, 0)

  def nb_yield(key, timeout) do
    receive do
      {^key, {:promise_reply, result}} -> {:value, result}
    after
      timeout -> :timeout
    end
  end

  def abcast(name, msg), do: abcast([node() | :erlang.nodes()], name, msg)

  def abcast(nodes, name, msg) do
    :lists.foreach(fn node -> send({name, node}, msg) end, nodes)
    :abcast
  end

  def sbcast(name, msg), do: sbcast([node() | :erlang.nodes()], name, msg)

  def sbcast(nodes, name, msg) do
    {good, bad} =
      :lists.partition(
        fn node -> is_pid(call(node, :erlang, :whereis, [name])) and send({name, node}, msg) == msg end,
        nodes
      )

    {good, bad}
  end

  def server_call(node, name, reply_wrapper, msg) do
    ref = :erlang.monitor(:process, {name, node})
    send({name, node}, {self(), msg})

    receive do
      {:DOWN, ^ref, _, _, _} ->
        {:error, :nodedown}

      {^reply_wrapper, ^node, reply} ->
        :erlang.demonitor(ref, [:flush])
        reply
    end
  end

  def multi_server_call(name, msg), do: multi_server_call([node() | :erlang.nodes()], name, msg)

  def multi_server_call(nodes, name, msg) do
    answers = :lists.map(fn node -> {node, server_call(node, name, name, msg)} end, nodes)

    {:lists.filtermap(fn
       {_, {:error, :nodedown}} -> false
       {_, reply} -> {true, reply}
     end, answers),
     :lists.filtermap(fn
       {node, {:error, :nodedown}} -> {true, node}
       _ -> false
     end, answers)}
  end

  def pmap({m, f}, extra, list) do
    keys = for x <- list, do: async_call(node(), m, f, [x | extra])
    for key <- keys, do: yield(key)
  end

  @doc "Runs each {module, function, arguments} on some node at the same time; the values in order."
  def parallel_eval(calls) do
    nodes = [node() | :erlang.nodes()]

    calls
    |> Enum.with_index(fn {m, f, a}, i -> async_call(Enum.at(nodes, rem(i, length(nodes))), m, f, a) end)
    |> Enum.map(&yield/1)
  end

  def pinfo(pid) when node(pid) == :erlang.node(), do: :erlang.process_info(pid)
  def pinfo(pid), do: call(node(pid), :erlang, :process_info, [pid])
  def pinfo(pid, item) when node(pid) == :erlang.node(), do: :erlang.process_info(pid, item)
  def pinfo(pid, item), do: call(node(pid), :erlang, :process_info, [pid, item])

  # -- :rex ------------------------------------------------------------------

  def start_link, do: :gen_server.start_link({:local, :rex}, :rpc, [], [])
  def init([]), do: {:ok, %{}}

  def handle_call(_, _from, state), do: {:noreply, state}
  def handle_cast(_, state), do: {:noreply, state}

  def handle_info(_, state), do: {:noreply, state}
  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}
end
