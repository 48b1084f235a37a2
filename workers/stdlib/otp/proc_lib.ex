# Processes that know their ancestors, acknowledge their start and leave a crash report.
# In: the function to run. Out: a process whose dictionary holds :"$ancestors" and :"$initial_call".
# Behaviour after the manual page of proc_lib (OTP 27).
defmodule :proc_lib do
  @moduledoc "Starting and ending processes that follow the OTP design principles."
  import Kernel, except: [spawn: 1, spawn: 3, spawn_link: 1, spawn_link: 3]

  def spawn(fun) when is_function(fun, 0), do: spawn_opt(fun, [])
  def spawn(m, f, a), do: spawn_opt(m, f, a, [])
  def spawn(node, fun), do: spawn_opt(node, fun, [])
  def spawn(node, m, f, a), do: spawn_opt(node, m, f, a, [])
  def spawn_link(fun) when is_function(fun, 0), do: spawn_opt(fun, [:link])
  def spawn_link(m, f, a), do: spawn_opt(m, f, a, [:link])
  def spawn_link(node, fun), do: spawn_opt(node, fun, [:link])
  def spawn_link(node, m, f, a), do: spawn_opt(node, m, f, a, [:link])

  def spawn_opt(fun, opts) do
    parent = get_my_name()
    ancestors = get_ancestors()
    :erlang.spawn_opt(:proc_lib, :init_p, [parent, ancestors, fun], opts)
  end

  def spawn_opt(node, fun, opts) do
    parent = get_my_name()
    ancestors = get_ancestors()
    :erlang.spawn_opt(node, :proc_lib, :init_p, [parent, ancestors, fun], opts)
  end

  def spawn_opt(m, f, a, opts) do
    parent = get_my_name()
    ancestors = get_ancestors()
    :erlang.spawn_opt(:proc_lib, :init_p, [parent, ancestors, m, f, a], opts)
  end

  def spawn_opt(node, m, f, a, opts) do
    parent = get_my_name()
    ancestors = get_ancestors()
    :erlang.spawn_opt(node, :proc_lib, :init_p, [parent, ancestors, m, f, a], opts)
  end

  # -- inside the new process ------------------------------------------------

  def init_p(parent, ancestors, fun) do
    :erlang.put(:"$ancestors", [parent | ancestors])
    :erlang.put(:"$initial_call", fun_mfa(fun))
    init_p_fun(fun)
  end

  def init_p(parent, ancestors, m, f, a) do
    :erlang.put(:"$ancestors", [parent | ancestors])
    :erlang.put(:"$initial_call", trans_init(m, f, a))
    init_p_do_apply(m, f, a)
  end

  defp init_p_fun(fun) do
    try do
      fun.()
    catch
      class, reason -> exit_p(class, reason, __STACKTRACE__)
    end
  end

  def init_p_do_apply(m, f, a) do
    try do
      apply(m, f, a)
    catch
      class, reason -> exit_p(class, reason, __STACKTRACE__)
    end
  end

  # A process of this machine has no stack and heap to give back: it goes on in the function, in tail position.
  def hibernate(m, f, a), do: apply(m, f, a)

  defp exit_p(:error, reason, stack) do
    :nodebook_crash_report.log(:error, reason, stack)
    :erlang.exit({reason, stack})
  end

  defp exit_p(:exit, reason, stack) do
    :nodebook_crash_report.log(:exit, reason, stack)
    :erlang.exit(reason)
  end

  defp exit_p(:throw, reason, stack) do
    :nodebook_crash_report.log(:throw, reason, stack)
    :erlang.exit({{:nocatch, reason}, stack})
  end

  # -- synchronous start -----------------------------------------------------

  def start(m, f, a), do: start(m, f, a, :infinity, [])
  def start(m, f, a, timeout), do: start(m, f, a, timeout, [])

  def start(m, f, a, timeout, opts) do
    {pid, ref} = do_spawn_monitor(m, f, a, opts)
    sync_start(pid, ref, timeout, false)
  end

  def start_link(m, f, a), do: start_link(m, f, a, :infinity, [])
  def start_link(m, f, a, timeout), do: start_link(m, f, a, timeout, [])

  def start_link(m, f, a, timeout, opts) do
    {pid, ref} = do_spawn_monitor(m, f, a, [:link | opts])
    sync_start(pid, ref, timeout, true)
  end

  def start_monitor(m, f, a), do: start_monitor(m, f, a, :infinity, [])
  def start_monitor(m, f, a, timeout), do: start_monitor(m, f, a, timeout, [])

  def start_monitor(m, f, a, timeout, opts) do
    {pid, ref} = do_spawn_monitor(m, f, a, opts)

    receive do
      {:ack, ^pid, result} -> {result, ref}
      {:nack, ^pid, result} -> {result, ref}
      {:DOWN, ^ref, :process, ^pid, reason} = down ->
        send(self(), down)
        {{:error, reason}, ref}
    after
      timeout ->
        :erlang.exit(pid, :kill)

        receive do
          {:DOWN, ^ref, :process, ^pid, _} = down ->
            send(self(), down)
            {{:error, :timeout}, ref}
        end
    end
  end

  defp do_spawn_monitor(m, f, a, opts) do
    if :lists.member(:monitor, opts) or :lists.keymember(:monitor, 1, opts) do
      :erlang.error(:badarg, [m, f, a, opts])
    end

    spawn_opt(m, f, a, [:monitor | opts])
  end

  defp sync_start(pid, ref, timeout, linked) do
    receive do
      {:ack, ^pid, result} ->
        :erlang.demonitor(ref, [:flush])
        result

      {:nack, ^pid, result} ->
        receive do
          {:DOWN, ^ref, :process, ^pid, _} -> :ok
        end

        if linked, do: flush_exit(pid)
        result

      {:DOWN, ^ref, :process, ^pid, reason} ->
        if linked, do: flush_exit(pid)
        {:error, reason}
    after
      timeout ->
        if linked, do: :erlang.unlink(pid)
        :erlang.exit(pid, :kill)

        receive do
          {:DOWN, ^ref, :process, ^pid, _} -> :ok
        end

        if linked, do: flush_exit(pid)
        {:error, :timeout}
    end
  end

  defp flush_exit(pid) do
    receive do
      {:EXIT, ^pid, _} -> :ok
    after
      0 -> :ok
    end
  end

  def init_ack(result) do
    [parent | _] = :erlang.get(:"$ancestors")
    init_ack(parent_pid(parent), result)
  end

  def init_ack(parent, result) do
    send(parent, {:ack, self(), result})
    :ok
  end

  def init_fail(result, exception) do
    [parent | _] = :erlang.get(:"$ancestors")
    init_fail(parent_pid(parent), result, exception)
  end

  def init_fail(parent, result, exception) do
    init_nack(parent, result)

    case exception do
      {:error, reason} -> :erlang.error(reason)
      {:exit, reason} -> :erlang.exit(reason)
      {:throw, reason} -> :erlang.throw(reason)
      {class, reason, stack} -> :erlang.raise(class, reason, stack)
    end
  end

  @doc false
  # For who raises by itself, so that the stack trace begins there.
  def init_nack(parent, result), do: send(parent, {:nack, self(), result})

  defp parent_pid(name) when is_atom(name), do: :erlang.whereis(name)
  defp parent_pid(pid), do: pid

  # -- who am I --------------------------------------------------------------

  defp get_my_name do
    case :erlang.process_info(self(), :registered_name) do
      {:registered_name, name} -> name
      _ -> self()
    end
  end

  defp get_ancestors do
    case :erlang.get(:"$ancestors") do
      list when is_list(list) -> list
      _ -> []
    end
  end

  defp fun_mfa(fun) do
    {:module, m} = :erlang.fun_info(fun, :module)
    {:name, f} = :erlang.fun_info(fun, :name)
    {:arity, a} = :erlang.fun_info(fun, :arity)
    {m, f, a}
  end

  defp trans_init(:gen, :init_it, [_gen, _, _, :supervisor, {:self, mod, _}, _]),
    do: {:supervisor, mod, 1}

  defp trans_init(:gen, :init_it, [_gen, _, _, :supervisor, {_, mod, _}, _]),
    do: {:supervisor, mod, 1}

  defp trans_init(:gen, :init_it, [_gen, _, _, _, :supervisor, {_, mod, _}, _]),
    do: {:supervisor, mod, 1}

  defp trans_init(:gen, :init_it, [:gen_event | _]), do: {:gen_event, :init_it, 6}
  defp trans_init(:gen, :init_it, [_gen, _, _, mod, _, _]) when is_atom(mod), do: {mod, :init, 1}
  defp trans_init(:gen, :init_it, [_gen, _, _, _, mod | _]) when is_atom(mod), do: {mod, :init, 1}
  defp trans_init(m, f, a), do: {m, f, length(a)}

  def initial_call(info) do
    case raw_initial_call(info) do
      {m, f, arity} -> {m, f, dummy_args(arity, 0)}
      false -> false
    end
  end

  def translate_initial_call(info) do
    case raw_initial_call(info) do
      {_, _, _} = mfa -> mfa
      false -> {:proc_lib, :init_p, 5}
    end
  end

  defp raw_initial_call(pid) when is_pid(pid) do
    case :erlang.process_info(pid, :dictionary) do
      {:dictionary, dict} -> dict_initial_call(dict)
      _ -> false
    end
  end

  defp raw_initial_call(info) when is_list(info) do
    case :lists.keyfind(:dictionary, 1, info) do
      {:dictionary, dict} -> dict_initial_call(dict)
      false -> false
    end
  end

  defp dict_initial_call(dict) do
    case :lists.keyfind(:"$initial_call", 1, dict) do
      {_, mfa} -> mfa
      false -> false
    end
  end

  defp dummy_args(0, _), do: []
  defp dummy_args(n, i), do: [:erlang.binary_to_atom("Argument__" <> :erlang.integer_to_binary(i + 1), :utf8) | dummy_args(n - 1, i + 1)]

  def set_label(label) do
    :erlang.put(:"$process_label", label)
    :ok
  end

  def get_label(pid) do
    cond do
      pid == self() ->
        :erlang.get(:"$process_label")

      node(pid) != node() ->
        :undefined

      true ->
        case :erlang.process_info(pid, :dictionary) do
          {:dictionary, dict} ->
            case :lists.keyfind(:"$process_label", 1, dict) do
              {_, label} -> label
              false -> :undefined
            end

          _ ->
            :undefined
        end
    end
  end

  def stop(process), do: stop(process, :normal, :infinity)

  def stop(process, reason, timeout) do
    {pid, ref} =
      :erlang.spawn_monitor(fn ->
        :erlang.exit(do_stop(process, reason))
      end)

    receive do
      {:DOWN, ^ref, _, _, {:done, ^reason}} ->
        :ok

      {:DOWN, ^ref, _, _, {:done, other}} ->
        :erlang.exit(other)

      {:DOWN, ^ref, _, _, crash} ->
        :erlang.exit(crash)
    after
      timeout ->
        :erlang.exit(pid, :kill)

        receive do
          {:DOWN, ^ref, _, _, _} -> :ok
        end

        :erlang.exit(:timeout)
    end
  end

  # Runs in a helper process: asks for termination, waits for the end.
  defp do_stop(process, reason) do
    ref = :erlang.monitor(:process, process)

    answer =
      try do
        :sys.terminate(process, reason, :infinity)
      catch
        :exit, r -> {:failed, r}
      end

    case answer do
      {:failed, {:noproc, _}} ->
        flush_down(ref)
        :noproc

      {:failed, {{:nodedown, node}, _}} ->
        flush_down(ref)
        {:nodedown, node}

      _ ->
        receive do
          {:DOWN, ^ref, _, _, r} -> {:done, r}
        end
    end
  end

  defp flush_down(ref) do
    :erlang.demonitor(ref, [:flush])
  end

  # -- crash reports ---------------------------------------------------------

  def report_cb(%{label: {:proc_lib, :crash}, report: report}, _extra), do: format(report)

  @doc "The text of a crash report, in an encoding."
  def format(report, _encoding), do: format(report)
  @doc "Like format/2, with terms to a depth."
  def format(report, _encoding, _depth), do: format(report)

  def format(report), do: :nodebook_crash_report.format(report)
end
