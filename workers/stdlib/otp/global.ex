# Names and locks that all connected nodes share: what callers use. The tables are kept by :nodebook_global_server (ETS
# :global_names, :global_locks) on each node; a change of a name happens under a lock held on all nodes, and is then told to
# each of them. Locks and changes of names are OTP's own messages. Behaviour after global's manual page (OTP 27).
defmodule :global do
  @moduledoc "A global name registration facility."
  import Kernel, except: [send: 2]

  # -- names -----------------------------------------------------------------

  def whereis_name(name) do
    case :ets.lookup(:global_names, name) do
      [{_, pid, _, _}] ->
        if node(pid) == node() and not :erlang.is_process_alive(pid), do: :undefined, else: pid

      [] ->
        :undefined
    end
  end

  def registered_names, do: :lists.map(fn [name] -> name end, :ets.match(:global_names, {:"$1", :_, :_, :_}))

  def register_name(name, pid), do: register_name(name, pid, &:global.random_exit_name/3)

  def register_name(name, pid, method) when is_pid(pid) do
    change(fn nodes ->
      if whereis_name(name) == :undefined and only_name?(name, pid) do
        tell(nodes, {:register, name, pid, method(method)})
        :yes
      else
        :no
      end
    end)
  end

  # A process has one name unless kernel's global_multi_name_action allows more.
  defp only_name?(name, pid) do
    names = :lists.append(:ets.match(:global_names, {:"$1", pid, :_, :_}))

    if names == [] or :application.get_env(:kernel, :global_multi_name_action) == {:ok, :allow} do
      true
    else
      :logger.log(:error, ~c"global: ~w registered under several names: ~tw\n", [pid, [name | names]])
      false
    end
  end

  defp method({m, f}), do: Function.capture(m, f, 3)
  defp method(fun) when is_function(fun, 3), do: fun

  def re_register_name(name, pid), do: re_register_name(name, pid, &:global.random_exit_name/3)

  def re_register_name(name, pid, method) when is_pid(pid) do
    change(fn nodes ->
      tell(nodes, {:register, name, pid, method(method)})
      :yes
    end)
  end

  def unregister_name(name) do
    case :ets.member(:global_names, name) do
      false ->
        :ok

      true ->
        change(fn nodes ->
          tell(nodes, {:unregister, name})
          :ok
        end)
    end
  end

  defp change(fun) do
    id = {:global, self()}
    nodes = lock_forever(id, 1)

    try do
      fun.(nodes)
    after
      del_lock(id, nodes)
    end
  end

  # The set of nodes may be another one at the next try; those that were locked are answered, and are to be unlocked.
  defp lock_forever(id, times) do
    nodes = [node() | known()]

    if try_lock(id, nodes) do
      nodes
    else
      pause(times)
      lock_forever(id, times + 1)
    end
  end

  defp tell(nodes, change) do
    :gen_server.multi_call(nodes, :global_name_server, change, :infinity)
    :ok
  end

  # Nodes in step with us; the news that one has gone may not have come to the server yet.
  @doc false
  def known do
    now = :erlang.nodes()
    :lists.filter(fn node -> :lists.member(node, now) end, :nodebook_global_tables.known_or_coming())
  end

  def send(name, msg) do
    case whereis_name(name) do
      :undefined ->
        :erlang.exit({:badarg, {name, msg}})

      pid ->
        Kernel.send(pid, msg)
        pid
    end
  end

  # -- resolve functions -----------------------------------------------------

  def random_exit_name(name, pid1, pid2) do
    {keep, drop} = ordered(pid1, pid2)
    :logger.log(:info, ~c"global: Name conflict terminating ~tw~n", [{name, drop}])
    :erlang.exit(drop, :kill)
    keep
  end

  def random_notify_name(name, pid1, pid2) do
    {keep, drop} = ordered(pid1, pid2)
    Kernel.send(drop, {:global_name_conflict, name})
    keep
  end

  def notify_all_name(name, pid1, pid2) do
    Kernel.send(pid1, {:global_name_conflict, name, pid2})
    Kernel.send(pid2, {:global_name_conflict, name, pid1})
    :none
  end

  defp ordered(pid1, pid2), do: if(node(pid1) < node(pid2), do: {pid1, pid2}, else: {pid2, pid1})

  # -- locks -----------------------------------------------------------------

  def set_lock(id), do: set_lock(id, [node() | :erlang.nodes()], :infinity)
  def set_lock(id, nodes), do: set_lock(id, nodes, :infinity)
  def set_lock({_, _} = id, nodes, retries), do: set_lock(id, nodes, retries, 1)

  defp set_lock(id, nodes, retries, times) do
    cond do
      try_lock(id, nodes) ->
        true

      retries == 0 ->
        false

      true ->
        pause(times)
        set_lock(id, nodes, if(retries == :infinity, do: :infinity, else: retries - 1), times + 1)
    end
  end

  @doc false
  # All take it, or nobody keeps it. The greatest node is asked first: whoever gets it there gets the others mostly.
  def try_lock(_id, []), do: true

  def try_lock(id, nodes) do
    [boss | rest] = :lists.reverse(:lists.usort(nodes))

    case ask_lock(id, [boss]) do
      :ok ->
        case ask_lock(id, rest) do
          :ok ->
            true

          {:refused, yes} ->
            del_lock(id, [boss | yes])
            false
        end

      {:refused, _} ->
        false
    end
  end

  defp ask_lock(_id, []), do: :ok

  defp ask_lock(id, nodes) do
    {answers, _bad} = :gen_server.multi_call(nodes, :global_name_server, {:set_lock, id}, :infinity)
    yes = :lists.filtermap(fn {node, answer} -> if answer, do: {true, node}, else: false end, answers)
    if length(yes) == length(answers), do: :ok, else: {:refused, yes}
  end

  # Waits longer with each try, by chance, so that two do not meet again and again.
  @doc false
  def pause(times) do
    longest = if times > 5, do: 8000, else: div(:erlang.bsl(1, times) * 1000, 8)
    wait = :rand.uniform(max(div(longest, 4), 10))

    receive do
    after
      wait -> :ok
    end
  end

  def del_lock(id), do: del_lock(id, [node() | :erlang.nodes()])

  def del_lock({_, _} = id, nodes) do
    :gen_server.multi_call(nodes, :global_name_server, {:del_lock, id}, :infinity)
    true
  end

  def trans(id, fun), do: trans(id, fun, [node() | :erlang.nodes()], :infinity)
  def trans(id, fun, nodes), do: trans(id, fun, nodes, :infinity)

  def trans(id, fun, nodes, retries) do
    if set_lock(id, nodes, retries) do
      try do
        fun.()
      after
        del_lock(id, nodes)
      end
    else
      :aborted
    end
  end

  def sync, do: :gen_server.call(:global_name_server, :sync, :infinity)
  def info, do: :gen_server.call(:global_name_server, :info, :infinity)
  def disconnect, do: :lists.filter(fn node -> :net_kernel.disconnect(node) == true end, :erlang.nodes())

  def start_link, do: :gen_server.start_link({:local, :global_name_server}, :nodebook_global_server, [], [])

  @doc false
  # The resolve function of a name that two nodes hold: called on the node of our process, by a node of either kind.
  def resolve_it(method, name, pid1, pid2) do
    try do
      method.(name, pid1, pid2)
    catch
      _, reason -> {:EXIT, reason}
    end
  end
end
