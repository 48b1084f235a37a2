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
        unreachable(node, m, f, a, opts, :noconnection)

      true ->
        case :erlang.nodebook_spawn_request(node, m, f, a, opts) do
          ref when is_reference(ref) ->
            receive do
              {:spawn_reply, ^ref, :ok, pid} -> if monitored?(opts), do: {pid, ref}, else: pid
              {:spawn_reply, ^ref, :error, reason} -> unreachable(node, m, f, a, opts, reason)
            end

          local ->
            local
        end
    end
  end

  # What the caller gets is the pid of a process that has ended with that reason.
  defp unreachable(node, m, f, a, opts, reason) do
    {text, options} = if opts == [], do: {~c"", []}, else: {~c" (~0p)", [opts]}

    if reason == :noconnection,
      do: :logger.log(:warning, ~c"** Can not start ~w:~w,~p" ++ text ++ ~c" on ~w **~n", [m, f, a] ++ options ++ [node])

    :erlang.spawn_opt(:erlang, :exit, [reason], opts)
  end

  def spawn_request(fun), do: spawn_request(:erlang.node(), :erlang, :apply, [fun, []], [])
  def spawn_request(fun, opts) when is_function(fun), do: spawn_request(:erlang.node(), :erlang, :apply, [fun, []], opts)
  def spawn_request(node, fun), do: spawn_request(node, :erlang, :apply, [fun, []], [])
  def spawn_request(node, fun, opts) when is_function(fun), do: spawn_request(node, :erlang, :apply, [fun, []], opts)
  def spawn_request(m, f, a), do: spawn_request(:erlang.node(), m, f, a, [])
  def spawn_request(m, f, a, opts) when is_list(a), do: spawn_request(:erlang.node(), m, f, a, opts)
  def spawn_request(node, m, f, a), do: spawn_request(node, m, f, a, [])

  def spawn_request(node, m, f, a, opts) when is_atom(node) and is_atom(m) and is_atom(f) and is_list(a) and is_list(opts) do
    cond do
      node == :erlang.node() ->
        {pid, ref} =
          case :erlang.spawn_opt(m, f, a, opts) do
            {pid, ref} -> {pid, ref}
            pid -> {pid, make_ref()}
          end

        spawn_reply(opts, [:yes, :success_only], ref, :ok, pid)

      not :erlang.is_alive() ->
        spawn_reply(opts, [:yes, :error_only], make_ref(), :error, :noconnection)

      true ->
        :erlang.nodebook_spawn_request(node, m, f, a, opts)
    end
  end

  def spawn_request(_, _, _, _, _), do: :erlang.error(:badarg)

  defp spawn_reply(opts, wanted, ref, kind, value) do
    if :lists.member(:proplists.get_value(:reply, opts, :yes), wanted),
      do: send(self(), {:proplists.get_value(:reply_tag, opts, :spawn_reply), ref, kind, value})

    ref
  end

  def get_cookie(node) do
    cond do
      not is_atom(node) -> :erlang.error(:badarg)
      not :erlang.is_alive() -> :nocookie
      true -> :nodebook_dist.get_cookie(node)
    end
  end

  defp monitored?([:monitor | _]), do: true
  defp monitored?([{:monitor, _} | _]), do: true
  defp monitored?([_ | rest]), do: monitored?(rest)
  defp monitored?([]), do: false

  # A program in a port. One that is named by its file must be there; its arguments are not read by the shell.
  def open_port({:spawn, command}, options) when is_list(command) or is_binary(command) do
    line = :unicode.characters_to_list(command)
    if :lists.keymember(:args, 1, options), do: :erlang.error(:badarg, [{:spawn, command}, options])
    :erlang.nodebook_open_program(line, line, options)
  end

  def open_port({:spawn_executable, file} = name, options) when is_list(file) or is_binary(file) do
    file = :unicode.characters_to_list(file)
    if not System.Program.executable?(List.to_string(file)), do: :erlang.error(:enoent, [name, options])
    words = [System.Program.named(List.to_string(file)) | :proplists.get_value(:args, options, [])]
    line = Enum.map_join(words, " ", &System.Program.quoted(to_string(&1)))
    :erlang.nodebook_open_program(file, line, options)
  end

  def open_port({_, _} = name, options), do: :erlang.error(:badarg, [name, options])
  def open_port(_, _), do: :erlang.error(:badarg)

  def disconnect_node(node) do
    if :erlang.is_alive(), do: :net_kernel.disconnect(node), else: :ignored
  end

  def monitor_node(node, flag, options) do
    if options -- [:allow_passive_connect] == [], do: :erlang.monitor_node(node, flag), else: :erlang.error(:badarg)
  end

  def apply(fun, args), do: :erlang.apply(fun, args)
  def apply(m, f, args), do: :erlang.apply(m, f, args)

  # A process of this machine has no stack and heap to give back.
  def hibernate(m, f, a), do: :erlang.apply(m, f, a)

  # Object code that is prepared by :code. What is no code of that module is told of and refused.
  def load_module(module, object) when is_atom(module) and is_binary(object) do
    if :code.object_of?(module, object) and :nodebook_code.load_object(object), do: {:module, module}, else: {:error, :badfile}
  end

  def load_module(module, object), do: :erlang.error(:badarg, [module, object])

  # Nothing of another language can be loaded: no library is where it is looked for.
  def load_nif(path, info) do
    case (is_list(path) or is_binary(path)) and file_name(path) do
      name when is_binary(name) ->
        text = ~c"Failed to load NIF library: '" ++ :erlang.binary_to_list(name) ++ ~c".so: cannot open shared object file: No such file or directory'"
        {:error, {:load_failed, text}}

      _ ->
        :erlang.error(:badarg, [path, info])
    end
  end

  defp file_name(path) do
    :unicode.characters_to_binary(path)
  rescue
    ArgumentError -> false
  end

  # The connections of this machine are no processes or ports that could ask.
  def dist_ctrl_get_data(_handle), do: :erlang.error(:notsup)
  def dist_ctrl_get_data_notification(_handle), do: :erlang.error(:notsup)
  def dist_ctrl_get_opt(_handle, _option), do: :erlang.error(:notsup)
  def dist_ctrl_set_opt(_handle, _option, _value), do: :erlang.error(:notsup)
  def dist_ctrl_input_handler(_handle, _pid), do: :erlang.error(:notsup)
  def dist_ctrl_put_data(_handle, _data), do: :erlang.error(:badarg)

  @doc "Prints where a process is on the standard error device: a line for each call, the innermost first."
  def process_display(pid, kind) do
    case kind == :backtrace and is_pid(pid) and node(pid) == node() and :erlang.process_info(pid, :current_stacktrace) do
      {_, frames} -> :io.put_chars(:standard_error, :lists.map(&["  ", Exception.format_stacktrace_entry(&1), ?\n], displayed(pid, frames)))
      _ -> :erlang.error(:badarg, [pid, kind], error_info: %{module: :erl_erts_errors})
    end

    true
  end

  # of a caller, not this function
  defp displayed(pid, [_ | frames]) when pid == self(), do: frames
  defp displayed(_pid, frames), do: frames
end
