# Conveniences for processes: thin names over what the machine offers.
# In: pids, names, references. Out: the same as :erlang gives, with nil instead of :undefined.
defmodule Process do
  @moduledoc "Conveniences for working with processes and the process dictionary."

  @doc "Whether a process of this node lives."
  def alive?(pid), do: :erlang.is_process_alive(pid)

  @doc "The dictionary of the caller."
  def get, do: :erlang.get()
  @doc "The keys in the dictionary of the caller."
  def get_keys, do: :erlang.get_keys()
  @doc "The keys that have this value in the dictionary of the caller."
  def get_keys(value), do: :erlang.get_keys(value)

  @doc "A value in the dictionary of the caller, or a default."
  def get(key, default \\ nil) do
    case :erlang.get(key) do
      :undefined -> default
      value -> value
    end
  end

  @doc "Keeps a value in the dictionary of the caller; answers the old one."
  def put(key, value), do: nillify(:erlang.put(key, value))
  @doc "Removes a key from the dictionary of the caller; answers its value."
  def delete(key), do: nillify(:erlang.erase(key))

  @doc "Sends an exit signal. `:kill` ends any process; `:normal` none but the caller."
  def exit(pid, reason), do: :erlang.exit(pid, reason)

  @doc "Does nothing for so many ms."
  def sleep(timeout)

  # as long as a receive can wait, and then the rest
  def sleep(timeout) when is_integer(timeout) and timeout > 0xFFFFFFFF do
    receive after: (0xFFFFFFFF -> sleep(timeout - 0xFFFFFFFF))
  end

  def sleep(timeout)
      when is_integer(timeout) and timeout >= 0
      when timeout == :infinity do
    receive do
    after
      timeout -> :ok
    end
  end

  @doc "Sends a message with options: `:noconnect` and `:nosuspend` rather give up than wait."
  def send(dest, msg, options), do: :erlang.send(dest, msg, options)

  @doc "Sends a message after so many ms; answers the timer."
  def send_after(dest, msg, time, opts \\ []), do: :erlang.send_after(time, dest, msg, opts)

  @doc "Stops a timer: the time that was left in ms, or false when it is over."
  def cancel_timer(timer_ref, options \\ []), do: :erlang.cancel_timer(timer_ref, options)
  @doc "The ms that are left of a timer, or false."
  def read_timer(timer_ref), do: :erlang.read_timer(timer_ref)

  @doc "Starts a process with options, such as `:monitor`."
  def spawn(fun, opts), do: :erlang.spawn_opt(fun, opts)
  @doc "spawn/2 with module, function and arguments."
  def spawn(mod, fun, args, opts), do: :erlang.spawn_opt(mod, fun, args, opts)

  @doc "Asks for one message `:DOWN` when a process ends; answers the reference that it will carry."
  def monitor(item), do: :erlang.monitor(:process, item)
  @doc "monitor/1 with options, such as `alias:`."
  def monitor(item, options), do: :erlang.monitor(:process, item, options)
  @doc "Ends a monitor; `:flush` removes its message, `:info` asks whether it was there."
  def demonitor(monitor_ref, options \\ []), do: :erlang.demonitor(monitor_ref, options)

  @doc "An alias of the caller: a reference that messages can be sent to until unalias/1."
  def alias, do: :erlang.alias()
  @doc "An alias of the caller, with options: `:explicit_unalias`, `:reply`."
  def alias(options), do: :erlang.alias(options)
  @doc "Ends an alias; messages to it are dropped from then on."
  def unalias(alias), do: :erlang.unalias(alias)

  @doc "All processes of this node."
  def list, do: :erlang.processes()

  @doc "Links to a process: the end of one is told to the other."
  def link(pid_or_port), do: :erlang.link(pid_or_port)
  @doc "Removes the link to a process."
  def unlink(pid_or_port), do: :erlang.unlink(pid_or_port)

  @doc "Gives a process a name on this node."
  def register(pid_or_port, name) when is_atom(name) and name not in [nil, false, true, :undefined] do
    :erlang.register(name, pid_or_port)
  catch
    :error, :badarg when node(pid_or_port) != node() ->
      raise ArgumentError, "could not register #{inspect(pid_or_port)} because it belongs to another node"

    :error, :badarg ->
      raise ArgumentError,
            "could not register #{inspect(pid_or_port)} with name #{inspect(name)} because it is not alive, " <>
              "the name is already taken, or it has already been given another name"
  end

  @doc "Takes a name away."
  def unregister(name), do: :erlang.unregister(name)

  @doc "The process or port that has a name, or nil."
  def whereis(name), do: nillify(:erlang.whereis(name))
  @doc "The process that the caller's output goes to."
  def group_leader, do: :erlang.group_leader()
  @doc "Sets the group leader of a process."
  def group_leader(pid, leader), do: :erlang.group_leader(leader, pid)
  @doc "The names that processes of this node have."
  def registered, do: :erlang.registered()

  @doc "Sets a flag of the caller, such as `:trap_exit`; answers the old value."
  def flag(flag, value), do: :erlang.process_flag(flag, value)
  @doc "Sets a flag of another process."
  def flag(pid, flag, value), do: :erlang.process_flag(pid, flag, value)

  @doc "What is known of a process, or nil when it is dead."
  def info(pid), do: nillify(:erlang.process_info(pid))

  @doc "One or several things that are known of a process."
  def info(pid, spec) when is_atom(spec) or is_tuple(spec) do
    case :erlang.process_info(pid, spec) do
      :undefined -> nil
      [] when spec == :registered_name -> {:registered_name, []}
      other -> other
    end
  end

  def info(pid, specs) when is_list(specs), do: nillify(:erlang.process_info(pid, specs))

  @doc "Forgets the stack and sleeps until a message comes, then calls the function."
  def hibernate(mod, fun_name, args), do: :erlang.hibernate(mod, fun_name, args)
  @doc "Labels the caller for tools that show processes."
  def set_label(label), do: :proc_lib.set_label(label)

  @compile {:inline, nillify: 1}
  defp nillify(:undefined), do: nil
  defp nillify(other), do: other
end
