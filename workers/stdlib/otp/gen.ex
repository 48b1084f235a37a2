# What the generic behaviours share: named start, the call protocol with aliases, replies, stop.
# In: a behaviour module, a name, a callback module. Out: a started process, or the answer to a request.
# Behaviour after gen_server's manual page; the wire form of a call is {label, {pid, tag}, request}.
defmodule :gen do
  @moduledoc false

  # -- start -----------------------------------------------------------------

  def start(gen_mod, link, name, mod, args, options) do
    case where(name) do
      :undefined -> do_spawn(gen_mod, link, name, mod, args, options)
      pid -> already(link, pid)
    end
  end

  def start(gen_mod, link, mod, args, options) do
    init = [gen_mod, self(), parent_tag(link), mod, args, options]
    spawn_init(link, init, options)
  end

  defp already(:monitor, pid), do: {:error, {:already_started, pid}}
  defp already(_, pid), do: {:error, {:already_started, pid}}

  defp do_spawn(gen_mod, link, name, mod, args, options) do
    spawn_init(link, [gen_mod, self(), parent_tag(link), name, mod, args, options], options)
  end

  defp parent_tag(:link), do: self()
  defp parent_tag(_), do: :self

  defp spawn_init(:link, args, options),
    do: :proc_lib.start_link(:gen, :init_it, args, timeout(options), spawn_opts(options))

  defp spawn_init(:monitor, args, options) do
    case :proc_lib.start_monitor(:gen, :init_it, args, timeout(options), spawn_opts(options)) do
      {{:ok, pid}, ref} ->
        {:ok, {pid, ref}}

      {other, ref} ->
        receive do
          {:DOWN, ^ref, _, _, _} -> :ok
        end

        other
    end
  end

  defp spawn_init(_, args, options),
    do: :proc_lib.start(:gen, :init_it, args, timeout(options), spawn_opts(options))

  defp timeout(options) do
    case :lists.keyfind(:timeout, 1, options) do
      {_, time} -> time
      false -> :infinity
    end
  end

  defp spawn_opts(options) do
    case :lists.keyfind(:spawn_opt, 1, options) do
      {_, opts} -> opts
      false -> []
    end
  end

  def hibernate_after(options) do
    case :lists.keyfind(:hibernate_after, 1, options) do
      {_, time} -> time
      false -> :infinity
    end
  end

  def debug_options(name, options) do
    case :lists.keyfind(:debug, 1, options) do
      {_, opts} -> :sys.debug_options(opts, name)
      false -> []
    end
  end

  # -- in the new process ----------------------------------------------------

  def init_it(gen_mod, starter, parent, mod, args, options) do
    init_it2(gen_mod, starter, parent, self(), mod, args, options)
  end

  def init_it(gen_mod, starter, parent, name, mod, args, options) do
    case register_name(name) do
      true ->
        init_it2(gen_mod, starter, parent, name, mod, args, options)

      {false, pid} ->
        :proc_lib.init_fail(starter, {:error, {:already_started, pid}}, {:exit, :normal})
    end
  end

  defp init_it2(gen_mod, starter, parent, name, mod, args, options) do
    gen_mod.init_it(starter, parent, name, mod, args, options)
  end

  def name({:local, name}), do: name
  def name({:global, name}), do: name
  def name({:via, _, name}), do: name
  def name(pid), do: pid

  defp where({:local, name}), do: :erlang.whereis(name)
  defp where({:global, name}), do: :global.whereis_name(name)
  defp where({:via, mod, name}), do: mod.whereis_name(name)

  def register_name({:local, name}) do
    try do
      :erlang.register(name, self())
      true
    catch
      :error, _ -> {false, :erlang.whereis(name)}
    end
  end

  def register_name({:global, name} = full) do
    case :global.register_name(name, self()) do
      :yes -> true
      :no -> {false, where(full)}
    end
  end

  def register_name({:via, mod, name} = full) do
    case mod.register_name(name, self()) do
      :yes -> true
      :no -> {false, where(full)}
    end
  end

  def unregister_name({:local, name}) do
    try do
      :erlang.unregister(name)
    catch
      _, _ -> :ok
    end
  end

  def unregister_name({:global, name}), do: :global.unregister_name(name)
  def unregister_name({:via, mod, name}), do: mod.unregister_name(name)
  def unregister_name(pid) when is_pid(pid), do: pid

  # -- calls -----------------------------------------------------------------

  def call(process, label, request), do: call(process, label, request, 5000)

  def call(process, label, request, timeout) when is_pid(process),
    do: do_call(process, label, request, timeout)

  def call(process, label, request, timeout) when is_atom(process) and process != :undefined do
    case :erlang.whereis(process) do
      :undefined -> :erlang.exit(:noproc)
      pid -> do_call(pid, label, request, timeout)
    end
  end

  def call({:global, name}, label, request, timeout) do
    case :global.whereis_name(name) do
      :undefined -> :erlang.exit(:noproc)
      pid -> do_call(pid, label, request, timeout)
    end
  end

  def call({:via, mod, name}, label, request, timeout) do
    case mod.whereis_name(name) do
      :undefined -> :erlang.exit(:noproc)
      pid -> do_call(pid, label, request, timeout)
    end
  end

  def call({name, node}, label, request, timeout) when is_atom(name) and is_atom(node) do
    cond do
      node == node() -> call(name, label, request, timeout)
      node() == :nonode@nohost -> :erlang.exit({:nodedown, node})
      true -> do_call({name, node}, label, request, timeout)
    end
  end

  def do_call(process, label, request, timeout) do
    ref = :erlang.monitor(:process, process, alias: :demonitor)
    tag = [:alias | ref]
    send_quietly(process, {label, {self(), tag}, request})

    receive do
      {^tag, reply} ->
        :erlang.demonitor(ref, [:flush])
        {:ok, reply}

      {:DOWN, ^ref, _, object, :noconnection} ->
        :erlang.exit({:nodedown, node_of(object, process)})

      {:DOWN, ^ref, _, _, reason} ->
        :erlang.exit(reason)
    after
      timeout ->
        :erlang.demonitor(ref, [:flush])

        receive do
          {^tag, reply} -> {:ok, reply}
        after
          0 -> :erlang.exit(:timeout)
        end
    end
  end

  # The connection was tried when the monitor was set up; sending must not try again and wait.
  defp send_quietly(process, message), do: :erlang.send(process, message, [:noconnect])

  defp node_of({_, node}, _), do: node
  defp node_of(pid, _) when is_pid(pid), do: node(pid)
  defp node_of(_, {_, node}), do: node
  defp node_of(_, pid), do: node(pid)

  def reply({_to, [:alias | ref] = tag}, reply) when is_reference(ref) do
    send(ref, {tag, reply})
    :ok
  end

  def reply({_to, [[:alias | ref] | _] = tag}, reply) when is_reference(ref) do
    send(ref, {tag, reply})
    :ok
  end

  def reply({to, tag}, reply) do
    try do
      send(to, {tag, reply})
      :ok
    catch
      _, _ -> :ok
    end
  end

  # -- asynchronous requests -------------------------------------------------

  def send_request(process, label, request) do
    target = resolve(process)

    if target == :undefined do
      ref = :erlang.make_ref()
      send(self(), {:DOWN, ref, :process, process, :noproc})
      ref
    else
      ref = :erlang.monitor(:process, target, alias: :reply_demonitor)
      send_quietly(target, {label, {self(), [:alias | ref]}, request})
      ref
    end
  end

  @doc "Like send_request/3; adds the request to a collection under a label."
  def send_request(process, tag, request, label, ids) when is_map(ids),
    do: :maps.put(send_request(process, tag, request), label, ids)

  # A collection of requests is a map of monitor to label.
  def reqids_new, do: %{}
  def reqids_size(ids) when is_map(ids), do: map_size(ids)
  def reqids_size(_), do: :erlang.error(:badarg)
  def reqids_add(id, label, ids) when is_reference(id) and is_map(ids) and not is_map_key(ids, id), do: :maps.put(id, label, ids)
  def reqids_add(_, _, _), do: :erlang.error(:badarg)
  def reqids_to_list(ids) when is_map(ids), do: :maps.to_list(ids)
  def reqids_to_list(_), do: :erlang.error(:badarg)

  def wait_response(ids, timeout, delete), do: :nodebook_gen_requests.wait(ids, timeout, delete)
  def receive_response(ids, timeout, delete), do: :nodebook_gen_requests.receive(ids, timeout, delete)
  def check_response(msg, ids, delete), do: :nodebook_gen_requests.check(msg, ids, delete)

  defp resolve({:global, name}), do: :global.whereis_name(name)
  defp resolve({:via, mod, name}), do: mod.whereis_name(name)
  defp resolve(name) when is_atom(name), do: :erlang.whereis(name)
  defp resolve(other), do: other

  def receive_response(ref, timeout), do: await_response(ref, wait_time(timeout))

  def wait_response(ref, timeout), do: await(ref, wait_time(timeout))

  def check_response({[:alias | ref], reply}, ref) do
    :erlang.demonitor(ref, [:flush])
    {:reply, reply}
  end

  def check_response({:DOWN, ref, _, object, reason}, ref), do: {:error, {down(reason, object), object}}
  def check_response(_, _), do: :no_reply

  defp await(ref, timeout) do
    receive do
      {[:alias | ^ref], reply} ->
        :erlang.demonitor(ref, [:flush])
        {:reply, reply}

      {:DOWN, ^ref, _, object, reason} ->
        {:error, {down(reason, object), object}}
    after
      timeout -> :timeout
    end
  end

  defp await_response(ref, timeout) do
    case await(ref, timeout) do
      :timeout ->
        :erlang.demonitor(ref, [:flush])

        receive do
          {[:alias | ^ref], reply} -> {:reply, reply}
        after
          0 -> :timeout
        end

      answer ->
        answer
    end
  end

  @doc false
  def wait_time({:abs, at}), do: max(at - :erlang.monotonic_time(:millisecond), 0)
  def wait_time(timeout), do: timeout

  @doc false
  def down(:noconnection, {_, node}), do: {:nodedown, node}
  def down(:noconnection, pid) when is_pid(pid), do: {:nodedown, node(pid)}
  def down(reason, _), do: reason

  # -- stop ------------------------------------------------------------------

  def stop(process), do: stop(process, :normal, :infinity)

  def stop(process, reason, timeout) do
    case stop_target(process) do
      :undefined -> :erlang.exit(:noproc)
      target -> :proc_lib.stop(target, reason, timeout)
    end
  end

  defp stop_target({:global, name}), do: :global.whereis_name(name)
  defp stop_target({:via, mod, name}), do: mod.whereis_name(name)
  defp stop_target(name) when is_atom(name), do: :erlang.whereis(name)
  defp stop_target({name, node}) when node == :erlang.node(), do: :erlang.whereis(name)
  defp stop_target(other), do: other

  # -- what reports need -----------------------------------------------------

  @doc "What is known of the process that waits for an answer, for a crash report."
  def client_info({pid, _tag}) when is_pid(pid), do: client_info(pid)

  def client_info(pid) when is_pid(pid) and node(pid) == :erlang.node() do
    case :erlang.process_info(pid, [:current_stacktrace, :registered_name]) do
      :undefined -> {pid, :dead}
      [{_, stack}, {_, []}] -> {pid, {pid, stack}}
      [{_, stack}, {_, name}] -> {pid, {name, stack}}
    end
  end

  def client_info(pid) when is_pid(pid), do: {pid, {:remote, node(pid)}}
  def client_info(_), do: :undefined

  @doc "Runs Mod:format_status/1 where it exists, else returns the status as it is."
  def format_status(mod, opt, status, dict_state) do
    if :erlang.function_exported(mod, :format_status, 1) do
      try do
        mod.format_status(status)
      catch
        _, _ -> %{status | state: "Module:format_status/1 crashed"}
      end
    else
      if :erlang.function_exported(mod, :format_status, 2) do
        try do
          %{status | state: {:"$status", mod.format_status(opt, dict_state)}}
        catch
          _, _ -> status
        end
      else
        status
      end
    end
  end

  def format_status_header(text, name) when is_pid(name), do: text ++ [?\s | :erlang.pid_to_list(name)]
  def format_status_header(text, name) when is_atom(name), do: text ++ [?\s | :erlang.atom_to_list(name)]
  def format_status_header(text, name), do: {text, name}
end
