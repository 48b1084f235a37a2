# The first process of a node: starts the terminal, the log, the applications that every node has; ends the node in order.
# In: boot options from the place that the node runs in. Out: a running node; then it waits for init:stop.
#
# boot(options), options a map:
#   node:    nil, or {name, :shortnames | :longnames} with name "node1" or "node1@host"
#   cookie:  atom or nil          hidden: boolean
#   config:  [{app, [{key, value}]}], set before any application starts
#   erl:     what `--erl` gave, a list of binaries: -config FILE, -APP KEY VALUE; these set over config
#   args:    the command line after the program, a list of binaries
#   then:    {m, f, a} run in a process of its own (linked to nobody) once the node is up, or nil
defmodule :init do
  @moduledoc "Coordination of system startup."

  def boot(options) do
    system(options)

    case Map.get(options, :then) do
      {m, f, a} -> :erlang.spawn(m, f, a)
      nil -> :ok
    end

    loop(options)
  end

  @doc "Boots from another process: returns when everything is started; the caller then writes to the terminal."
  def start(options) do
    {_pid, ref} = :erlang.spawn_monitor(:init, :boot, [Map.put(options, :then, {:init, :ready, [self()]})])

    receive do
      :init_ready ->
        :erlang.demonitor(ref, [:flush])
        :erlang.group_leader(:erlang.whereis(:user), self())
        :ok

      {:DOWN, ^ref, _, _, reason} ->
        {:error, reason}
    end
  end

  @doc false
  def ready(pid), do: send(pid, :init_ready)

  @doc "The first half of boot: everything is started, the caller's group leader is the terminal; it must call loop/1 later."
  def system(options) do
    :erlang.register(:init, self())
    :erlang.process_flag(:trap_exit, true)
    {:ok, user} = :user.start_link()
    {:ok, _} = :user.start_error_link()
    :erlang.group_leader(user, self())
    {:ok, _} = :logger.start_link()
    :ok = :logger.add_handler(:default, :logger_std_h, :nodebook_logger_setup.default_handler())
    {:ok, _} = :application_controller.start_link()
    :persistent_term.put({:init, :options}, options)
    register_specs()
    :nodebook_app_table.configure(Map.get(options, :config, []))
    :nodebook_app_table.configure(:nodebook_erl_flags.env(Map.get(options, :erl, [])))

    if cookie = Map.get(options, :cookie), do: :erlang.set_cookie(cookie)

    case :application.ensure_all_started([:kernel, :stdlib, :compiler, :elixir, :logger], :permanent) do
      {:ok, _} -> :ok
      # the application controller is about to end the node
      {:error, _} -> wait()
    end
  end

  defp wait do
    receive do
      _ -> wait()
    end
  end

  defp register_specs do
    :lists.foreach(
      fn {app, vsn, description, keys} ->
        :application_controller.register_spec(
          {:application, app, [{:vsn, vsn}, {:description, description} | keys]}
        )
      end,
      [
        {:kernel, ~c"10.2.7.1", ~c"ERTS  CXC 138 10", [mod: {:kernel, []}, env: [net_ticktime: 60, prevent_overlapping_partitions: true]]},
        {:stdlib, ~c"6.2.2.1", ~c"ERTS  CXC 138 10", [applications: [:kernel]]},
        {:compiler, ~c"8.6.1.3", ~c"ERTS  CXC 138 10", [applications: [:kernel, :stdlib]]},
        {:crypto, ~c"5.5.3.2", ~c"CRYPTO", [applications: [:kernel, :stdlib]]},
        {:public_key, ~c"1.17.1.2", ~c"Public key infrastructure", [applications: [:kernel, :stdlib, :crypto]]},
        {:ssl, ~c"11.2.12.6", ~c"Erlang/OTP SSL application", [applications: [:kernel, :stdlib, :crypto, :public_key]]},
        {:sasl, ~c"4.2.2", ~c"SASL  CXC 138 11", [applications: [:kernel, :stdlib]]},
        {:elixir, ~c"1.18.3", ~c"elixir", [applications: [:kernel, :stdlib, :compiler], env: elixir_env()]},
        {:eex, ~c"1.18.3", ~c"eex", [applications: [:kernel, :stdlib, :elixir]]},
        {:logger, ~c"1.18.3", ~c"logger", [applications: [:kernel, :stdlib, :elixir], mod: {Logger.App, []}]},
        {:mix, ~c"1.18.3", ~c"mix", [applications: [:kernel, :stdlib, :elixir]]},
        {:iex, ~c"1.18.3", ~c"iex", [applications: [:kernel, :stdlib, :elixir], mod: {IEx.App, []}, env: iex_env()]},
        {:ex_unit, ~c"1.18.3", ~c"ex_unit", [applications: [:kernel, :stdlib, :elixir], mod: {ExUnit, []}]}
      ]
    )
  end

  defp iex_env do
    [
      alive_prompt: "%prefix(%node)%counter>",
      auto_reload: false,
      colors: [],
      default_prompt: "%prefix(%counter)>",
      history_size: 20,
      inspect: [pretty: true]
    ]
  end

  # texts have colours where they go to a terminal
  defp elixir_env do
    [
      ansi_enabled: :prim_tty.isatty(:stdout),
      check_endianness: true,
      dbg_callback: {Macro, :dbg, []},
      time_zone_database: Calendar.UTCOnlyTimeZoneDatabase,
      ansi_syntax_colors: [
        atom: :cyan,
        binary: :default_color,
        boolean: :magenta,
        charlist: :yellow,
        list: :default_color,
        map: :default_color,
        nil: :magenta,
        number: :yellow,
        string: :green,
        tuple: :default_color,
        variable: :light_cyan,
        call: :default_color,
        operator: :default_color
      ]
    ]
  end

  @doc "Waits for the end of the node."
  def loop(options) do
    receive do
      {:stop, status} ->
        shut_down(status)

      {:EXIT, _, _} ->
        loop(options)

      _ ->
        loop(options)
    end
  end

  # Applications end in reverse order of their start; what was logged is written.
  defp shut_down(status) do
    try do
      :application_controller.stop_all()
    catch
      _, _ -> :ok
    end

    try do
      :logger_std_h.filesync(:default)
    catch
      _, _ -> :ok
    end

    :erlang.halt(status)
  end

  def stop, do: stop(0)

  def stop(status) do
    send(:init, {:stop, status})
    :ok
  end

  def reboot, do: stop()

  def script_id, do: {~c"Erlang/OTP", :erlang.system_info(:otp_release)}

  def get_status, do: {:started, :started}

  def get_plain_arguments,
    do: :lists.map(fn arg -> :unicode.characters_to_list(arg) end, Map.get(options(), :args, []))

  def get_argument(:root), do: {:ok, [[~c"/usr/local/lib/erlang"]]}
  def get_argument(:progname), do: {:ok, [[~c"erl"]]}
  def get_argument(:home), do: {:ok, [[~c"/root"]]}
  def get_argument(_), do: :error
  def get_arguments, do: []

  defp options, do: :persistent_term.get({:init, :options}, %{})
end

defmodule :kernel do
  @moduledoc false
  # The kernel application: its supervisors and the servers that make nodes a cluster.

  def start(_type, _args) do
    :supervisor.start_link({:local, :kernel_sup}, :kernel, [])
  end

  def stop(_), do: :ok

  def init([]) do
    options = :persistent_term.get({:init, :options}, %{})

    distribution =
      case Map.get(options, :node) do
        nil -> []
        {name, kind} -> [child(:net_sup, :erl_distribution, [[name, kind, options]], :supervisor)]
      end

    # with nobody to share them with applications are started as others are
    spread =
      if distribution != [] and :application.get_env(:kernel, :distributed) != :undefined,
        do: [child(:dist_ac, :dist_ac, [], :worker)],
        else: []

    children =
      [
        child(:code_server, :code_server, [], :worker),
        child(:rex, :rpc, [], :worker),
        child(:global_name_server, :global, [], :worker),
        child(:kernel_safe_sup, :supervisor, [{:local, :kernel_safe_sup}, :kernel, :safe], :supervisor)
      ] ++ distribution ++ spread ++ [child(:kernel_config, :kernel_config, [], :worker)]

    {:ok, {%{strategy: :one_for_all, intensity: 0, period: 1}, children}}
  end

  def init(:safe), do: {:ok, {%{strategy: :one_for_one, intensity: 4, period: 3600}, []}}

  defp child(id, mod, args, type),
    do: %{id: id, start: {mod, :start_link, args}, restart: :permanent, shutdown: 2000, type: type, modules: [mod]}
end

defmodule :erl_distribution do
  @moduledoc false
  # Supervises net_kernel; started with the node's name or later by net_kernel:start.

  def start_link(args), do: :supervisor.start_link({:local, :net_sup}, :erl_distribution, args)

  def init([name, kind, options]) do
    {:ok,
     {%{strategy: :one_for_one, intensity: 0, period: 1},
      [
        %{
          id: :net_kernel,
          start: {:net_kernel, :start_link, [%{name: name, kind: kind, hidden: Map.get(options, :hidden, false)}]},
          restart: :permanent,
          shutdown: 2000,
          type: :worker,
          modules: [:net_kernel]
        }
      ]}}
  end

  @doc "Starts distribution on a node that runs without."
  def start(name, kind, hidden) do
    :supervisor.start_child(:kernel_sup, %{
      id: :net_sup,
      start: {:erl_distribution, :start_link, [[name, kind, %{hidden: hidden}]]},
      restart: :temporary,
      shutdown: 2000,
      type: :supervisor,
      modules: [:erl_distribution]
    })
  end

  def stop do
    case :supervisor.terminate_child(:kernel_sup, :net_sup) do
      :ok ->
        :supervisor.delete_child(:kernel_sup, :net_sup)
        :ok

      _ ->
        {:error, :not_found}
    end
  end
end

defmodule :code_server do
  @moduledoc false
  # Loads modules on request of other processes that need it to happen in one place.
  def start_link, do: :gen_server.start_link({:local, :code_server}, :code_server, [], [])
  def init([]), do: {:ok, []}
  def handle_call(_, _, state), do: {:reply, :ok, state}
  def handle_cast(_, state), do: {:noreply, state}
  def handle_info(_, state), do: {:noreply, state}
  def terminate(_, _), do: :ok
end
