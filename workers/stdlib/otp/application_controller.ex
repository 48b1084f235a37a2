# The keeper of loaded and running applications.
# In: specifications, start and stop requests, exits of application masters. Out: masters that run applications in
# dependency order, the log line of an exit, the end of the node when a permanent application ends.
# Table :ac_tab: {{:env, app, key}, value}, {{:spec, app}, spec} (known), {{:loaded, app}, keys}.
defmodule :application_controller do
  @moduledoc false

  def start_link, do: :gen_server.start_link({:local, :application_controller}, :application_controller, [], [])

  @doc "Makes a specification known, so that `load(app)` finds it."
  def register_spec({:application, app, _} = spec) do
    :ets.insert(:ac_tab, {{:spec, app}, spec})
    :ok
  end

  @doc "Makes the folder of an application known (a binary): its priv folder and sources are there."
  def register_lib_dir(app, dir) do
    :ets.insert(:ac_tab, {{:lib_dir, app}, dir})
    :ok
  end

  # -- reads -----------------------------------------------------------------

  def get_env(app, key) do
    case :ets.whereis(:ac_tab) do
      :undefined ->
        :undefined

      _ ->
        case :ets.lookup(:ac_tab, {:env, app, key}) do
          [{_, value}] -> {:ok, value}
          [] -> :undefined
        end
    end
  end

  def get_all_env(app), do: :lists.map(fn [k, v] -> {k, v} end, :ets.match(:ac_tab, {{:env, app, :"$1"}, :"$2"}))

  def set_env(app, key, value) do
    :ets.insert(:ac_tab, {{:env, app, key}, value})
    :ok
  end

  def unset_env(app, key) do
    :ets.delete(:ac_tab, {:env, app, key})
    :ok
  end

  def get_key(app, :env), do: if(loaded?(app), do: {:ok, get_all_env(app)}, else: :undefined)

  def get_key(app, key) do
    case :ets.lookup(:ac_tab, {:loaded, app}) do
      [{_, keys}] ->
        case keys do
          %{^key => value} -> {:ok, value}
          _ -> :undefined
        end

      [] ->
        :undefined
    end
  end

  def get_all_key(app) do
    case :ets.lookup(:ac_tab, {:loaded, app}) do
      [{_, keys}] ->
        names = [:description, :id, :vsn, :modules, :maxP, :maxT, :registered, :included_applications, :optional_applications, :applications, :env, :mod, :start_phases]

        {:ok,
         :lists.map(
           fn
             :env -> {:env, get_all_env(app)}
             name -> {name, Map.get(keys, name)}
           end,
           names
         )}

      [] ->
        :undefined
    end
  end

  defp loaded?(app), do: :ets.member(:ac_tab, {:loaded, app})

  def loaded_applications do
    :lists.map(fn [app, keys] -> {app, keys.description, keys.vsn} end, :ets.match(:ac_tab, {{:loaded, :"$1"}, :"$2"}))
  end

  def running?(app), do: :ets.member(:ac_tab, {:running, app})

  def get_application(pid) do
    leader =
      if pid == self() do
        :erlang.group_leader()
      else
        case :erlang.process_info(pid, :group_leader) do
          {_, gl} -> gl
          _ -> :undefined
        end
      end

    case :ets.match(:ac_tab, {{:leader, :"$1"}, leader}) do
      [[app] | _] -> {:ok, app}
      [] -> :undefined
    end
  end

  def get_application_module(module) do
    found =
      :lists.search(
        fn [_, keys] -> :lists.member(module, keys.modules) end,
        :ets.match(:ac_tab, {{:loaded, :"$1"}, :"$2"})
      )

    case found do
      {:value, [app, _]} -> {:ok, app}
      false -> library_application(:erlang.atom_to_binary(module))
    end
  end

  # The library's own modules by their names; they are too many to list in each specification.
  @elixir :binary.split("Access Agent Application Atom Base Behaviour Bitwise Calendar Code Collectable Config Date DateTime Dict DynamicSupervisor Enum Enumerable Exception File Float Function GenEvent GenServer HashDict HashSet IO Inspect Integer JSON Kernel Keyword List Macro Map MapSet Module NaiveDateTime Node OptionParser PartitionSupervisor Path Port Process Protocol Range Record Regex Registry Set Stream String StringIO Supervisor System Task Time Tuple URI Version ArgumentError ArithmeticError BadArityError BadBooleanError BadFunctionError BadMapError BadStructError CaseClauseError CompileError CondClauseError ErlangError FunctionClauseError KeyError MatchError MissingApplicationsError RuntimeError SyntaxError SystemLimitError TokenMissingError TryClauseError UndefinedFunctionError UnicodeConversionError WithClauseError", " ", [:global])
  @kernel :binary.split("application application_controller application_master code code_server erl_boot_server erl_ddll erl_distribution erpc rpc error_logger file file_io_server file_server gen_sctp gen_tcp gen_udp global global_group group heart inet inet_db inet_res kernel logger logger_filters logger_formatter logger_std_h net_adm net_kernel os pg seq_trace socket user user_drv init_kernel disk_log", " ", [:global])
  @stdlib :binary.split("array base64 beam_lib binary calendar dets dict digraph epp erl_anno erl_eval erl_parse erl_scan ets eval_bits file_sorter filelib filename gb_sets gb_trees gen gen_event gen_fsm gen_server gen_statem io io_lib io_lib_format io_lib_pretty json lists log_mf_h maps math ms_transform orddict ordsets peer pool proc_lib proplists qlc queue rand random re sets shell slave sofs string supervisor supervisor_bridge sys timer unicode uri_string win32reg zip", " ", [:global])

  defp library_application("Elixir.Logger" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :logger}
  defp library_application("Elixir.IEx" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :iex}
  defp library_application("Elixir.Mix" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :mix}

  defp library_application("Elixir.ExUnit" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :ex_unit}
  defp library_application("Elixir.EEx" <> rest) when rest == "" or binary_part(rest, 0, 1) == ".", do: {:ok, :eex}

  defp library_application("Elixir." <> name) do
    [root | _] = :binary.split(name, ".")
    if :lists.member(root, @elixir), do: {:ok, :elixir}, else: :undefined
  end

  defp library_application(name) do
    cond do
      :lists.member(name, @stdlib) -> {:ok, :stdlib}
      :lists.member(name, @kernel) -> {:ok, :kernel}
      true -> :undefined
    end
  end

  def master(app) do
    case :ets.lookup(:ac_tab, {:running, app}) do
      [{_, pid, _}] -> pid
      [] -> :undefined
    end
  end

  def get_supervisor(app) do
    case master(app) do
      pid when is_pid(pid) -> :application_master.get_child(pid)
      _ -> :undefined
    end
  end

  # -- requests --------------------------------------------------------------

  def load(app), do: call({:load, app})
  def unload(app), do: call({:unload, app})
  def start_application(app, type), do: call({:start, app, type})
  def stop_application(app), do: call({:stop, app})
  def which_applications, do: call(:which_applications)
  def stop_all, do: call(:stop_all)

  defp call(request), do: :gen_server.call(:application_controller, request, :infinity)

  # -- the server ------------------------------------------------------------
  # running: [{app, type, master}] newest first; starting: [{app, type, master, [from]}]; waiting calls keep their `from`.

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    :ets.new(:ac_tab, [:set, :public, :named_table, {:read_concurrency, true}])
    {:ok, %{running: [], starting: [], stopping: []}}
  end

  def handle_call({:load, {:application, app, _} = spec}, _from, state) do
    if loaded?(app) do
      {:reply, {:error, {:already_loaded, app}}, state}
    else
      :ets.insert(:ac_tab, {{:spec, app}, spec})
      {:reply, do_load(spec), state}
    end
  end

  def handle_call({:load, app}, _from, state) do
    if loaded?(app) do
      {:reply, {:error, {:already_loaded, app}}, state}
    else
      case find_spec(app) do
        {:ok, spec} -> {:reply, do_load(spec), state}
        :error -> {:reply, {:error, {~c"no such file or directory", :erlang.atom_to_list(app) ++ ~c".app"}}, state}
      end
    end
  end

  def handle_call({:unload, app}, _from, state) do
    cond do
      running?(app) ->
        {:reply, {:error, {:running, app}}, state}

      loaded?(app) ->
        :ets.delete(:ac_tab, {:loaded, app})
        :ets.match_delete(:ac_tab, {{:env, app, :_}, :_})
        {:reply, :ok, state}

      true ->
        {:reply, {:error, {:not_loaded, app}}, state}
    end
  end

  def handle_call({:start, app, type}, from, state) do
    cond do
      running?(app) ->
        {:reply, {:error, {:already_started, app}}, state}

      :lists.keymember(app, 1, state.starting) ->
        {_, t, master, waiting} = :lists.keyfind(app, 1, state.starting)
        {:noreply, %{state | starting: :lists.keyreplace(app, 1, state.starting, {app, t, master, waiting ++ [from]})}}

      type not in [:temporary, :transient, :permanent] ->
        {:reply, {:error, {:invalid_restart_type, type}}, state}

      true ->
        [{_, keys}] = :ets.lookup(:ac_tab, {:loaded, app})

        case missing(keys) do
          {:missing, dependency} ->
            {:reply, {:error, {:not_started, dependency}}, state}

          :ok ->
            master = :application_master.start(app, keys, self())
            :ets.insert(:ac_tab, {{:leader, app}, master})
            {:noreply, %{state | starting: [{app, type, master, [from]} | state.starting]}}
        end
    end
  end

  def handle_call({:stop, app}, from, state) do
    case :lists.keyfind(app, 1, state.running) do
      {_, type, master} ->
        :application_master.stop(master)
        {:noreply, %{state | stopping: [{app, type, master, from} | state.stopping]}}

      false ->
        {:reply, {:error, {:not_started, app}}, state}
    end
  end

  def handle_call(:stop_all, _from, state) do
    :lists.foreach(
      fn {_app, _type, master} ->
        if is_pid(master) do
          ref = :erlang.monitor(:process, master)
          :application_master.stop(master)

          receive do
            {:DOWN, ^ref, _, _, _} -> :ok
          end
        end
      end,
      state.running
    )

    :lists.foreach(fn {app, _, _} -> :ets.delete(:ac_tab, {:running, app}) end, state.running)
    {:reply, :ok, %{state | running: []}}
  end

  def handle_call(:which_applications, _from, state) do
    reply =
      :lists.map(
        fn {app, _, _} ->
          [{_, keys}] = :ets.lookup(:ac_tab, {:loaded, app})
          {app, keys.description, keys.vsn}
        end,
        state.running
      )

    {:reply, reply, state}
  end

  def handle_call(_, _, state), do: {:reply, {:error, :bad_request}, state}
  def handle_cast(_, state), do: {:noreply, state}

  # What the masters tell.
  def handle_info({:started, app, master, result}, state) do
    case :lists.keytake(app, 1, state.starting) do
      {:value, {_, type, ^master, waiting}, rest} ->
        case result do
          :ok ->
            :ets.insert(:ac_tab, {{:running, app}, master, type})
            reply_all(waiting, :ok)
            progress(app)
            {:noreply, %{state | starting: rest, running: [{app, type, master} | state.running]}}

          {:error, reason} ->
            reply_all(waiting, {:error, reason})
            report_exit(app, reason, type)
            if type == :permanent, do: halt_node({:application_start_failure, app, reason})
            {:noreply, %{state | starting: rest}}
        end

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:EXIT, pid, reason}, state) do
    case :lists.keyfind(pid, 3, state.running) do
      {app, type, ^pid} -> ended(app, type, reason, %{state | running: :lists.keydelete(pid, 3, state.running)})
      false -> {:noreply, state}
    end
  end

  def handle_info(_, state), do: {:noreply, state}

  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}

  defp ended(app, type, reason, state) do
    :ets.delete(:ac_tab, {:running, app})

    case :lists.keytake(app, 1, state.stopping) do
      {:value, {_, _, _, from}, rest} ->
        report_exit(app, :stopped, type)
        :gen_server.reply(from, :ok)
        {:noreply, %{state | stopping: rest}}

      false ->
        report_exit(app, reason, type)
        abnormal = reason not in [:normal]
        if type == :permanent or (type == :transient and abnormal), do: halt_node({:application_terminated, app, reason})
        {:noreply, state}
    end
  end

  # A node does not outlive an application it cannot do without.
  defp halt_node(why) do
    text = :io_lib.format(~c"~0tp", [why])
    :logger_std_h.filesync(:default)

    message =
      :io_lib.format(~c"Kernel pid terminated (application_controller) (\"~ts\")~n", [text])

    :nodebook_io.write(2, "\r\n")
    :nodebook_io.write(2, :unicode.characters_to_binary(message))
    :erlang.halt(1)
  end

  defp reply_all(waiting, reply), do: :lists.foreach(fn from -> :gen_server.reply(from, reply) end, waiting)

  defp missing(keys) do
    needed = :lists.filter(fn app -> not running?(app) end, keys.applications)
    needed = :lists.filter(fn app -> not (:lists.member(app, keys.optional_applications) and find_spec(app) == :error) end, needed)

    case needed do
      [] -> :ok
      [app | _] -> {:missing, app}
    end
  end

  defp find_spec(app) do
    case :ets.lookup(:ac_tab, {:spec, app}) do
      [{_, spec}] -> {:ok, spec}
      [] -> library_spec(app)
    end
  end

  # A package of the library tells its specification by spec/0 of a module :nodebook_app_NAME.
  defp library_spec(app) do
    module = :erlang.binary_to_atom("nodebook_app_" <> :erlang.atom_to_binary(app))

    case :code.ensure_loaded(module) do
      {:module, _} -> {:ok, module.spec()}
      _ -> :error
    end
  end

  @doc "Whether an application could be loaded."
  def available?(app), do: find_spec(app) != :error

  defp do_load({:application, app, given}) do
    defaults = [
      description: [],
      id: [],
      vsn: [],
      modules: [],
      maxP: :infinity,
      maxT: :infinity,
      registered: [],
      included_applications: [],
      optional_applications: [],
      applications: [],
      mod: [],
      start_phases: :undefined
    ]

    keys =
      :maps.from_list(
        :lists.map(
          fn {key, default} ->
            case :lists.keyfind(key, 1, given) do
              {_, value} -> {key, value}
              false -> {key, default}
            end
          end,
          defaults
        )
      )

    env =
      case :lists.keyfind(:env, 1, given) do
        {_, env} -> env
        false -> []
      end

    :lists.foreach(fn {key, value} -> :ets.insert_new(:ac_tab, {{:env, app, key}, value}) end, env)
    :ets.insert(:ac_tab, {{:loaded, app}, keys})
    :ok
  end

  defp progress(app) do
    :logger.log(
      :info,
      %{label: {:application_controller, :progress}, report: [application: app, started_at: node()]},
      %{domain: [:otp, :sasl], error_logger: %{tag: :info_report, type: :progress}}
    )
  end

  defp report_exit(app, reason, type) do
    :logger.log(
      :notice,
      %{label: {:application_controller, :exit}, report: [application: app, exited: reason, type: type]},
      %{domain: [:otp], error_logger: %{tag: :info_report, type: :std_info}}
    )
  end
end

defmodule :application_master do
  @moduledoc false
  # One process per running application: group leader of its processes; a second one starts the callback module.

  def start(app, keys, controller) do
    leader = :erlang.whereis(:user)
    leader = if leader == :undefined, do: :erlang.group_leader(), else: leader
    :erlang.spawn_opt(:application_master, :init, [app, keys, controller, leader], [:link])
  end

  def stop(master), do: send(master, :stop)

  def get_child(master) do
    ref = :erlang.monitor(:process, master)
    send(master, {:get_child, self(), ref})

    receive do
      {^ref, reply} ->
        :erlang.demonitor(ref, [:flush])
        reply

      {:DOWN, ^ref, _, _, _} ->
        :undefined
    end
  end

  def init(app, keys, controller, leader) do
    :erlang.process_flag(:trap_exit, true)
    :erlang.group_leader(self(), self())
    :erlang.put(:"$ancestors", [controller])
    me = self()
    starter = :proc_lib.spawn_link(:application_master, :start_it, [me, app, keys])
    loop(%{app: app, controller: controller, leader: leader, starter: starter, child: :undefined, stopping: false})
  end

  defp loop(state) do
    receive do
      {:io_request, _from, _ref, _request} = request ->
        send(state.leader, request)
        loop(state)

      {:starter, result, child} ->
        send(state.controller, {:started, state.app, self(), result})
        if result == :ok, do: loop(%{state | child: child}), else: finish(state)

      :stop ->
        send(state.starter, :terminate)
        loop(%{state | stopping: true})

      {:get_child, from, ref} ->
        send(from, {ref, state.child})
        loop(state)

      {:EXIT, starter, reason} when starter == state.starter ->
        kill_rest()
        :erlang.exit(reason)

      {:EXIT, controller, reason} when controller == state.controller ->
        send(state.starter, :terminate)
        _ = reason
        loop(state)

      _ ->
        loop(state)
    end
  end

  defp finish(_state) do
    kill_rest()
    :erlang.exit(:normal)
  end

  # Processes that the application leaves behind end with it.
  defp kill_rest do
    me = self()

    :lists.foreach(
      fn pid ->
        case pid != me and :erlang.process_info(pid, :group_leader) do
          {_, ^me} -> :erlang.exit(pid, :kill)
          _ -> :ok
        end
      end,
      :erlang.processes()
    )
  end

  def start_it(master, app, keys) do
    :erlang.process_flag(:trap_exit, true)

    case keys.mod do
      [] ->
        send(master, {:starter, :ok, :undefined})
        idle()

      {mod, args} ->
        case start_mod(mod, :normal, args) do
          {:ok, sup, state} ->
            case phases(keys, mod, app) do
              :ok ->
                send(master, {:starter, :ok, {sup, mod}})
                watch(sup, mod, state)

              {:error, reason} ->
                shutdown(sup)
                call_stop(mod, state)
                send(master, {:starter, {:error, reason}, :undefined})
            end

          {:error, reason} ->
            send(master, {:starter, {:error, reason}, :undefined})
        end
    end
  end

  defp start_mod(mod, type, args) do
    result =
      try do
        mod.start(type, args)
      catch
        :throw, value -> value
        :error, reason -> {:EXIT, {reason, __STACKTRACE__}}
        :exit, reason -> {:EXIT, reason}
      end

    case result do
      {:ok, sup} when is_pid(sup) -> {:ok, sup, []}
      {:ok, sup, state} when is_pid(sup) -> {:ok, sup, state}
      {:error, reason} -> {:error, {reason, {mod, :start, [type, args]}}}
      other -> {:error, {:bad_return, {{mod, :start, [type, args]}, other}}}
    end
  end

  defp phases(%{start_phases: phases}, mod, _app) when is_list(phases) do
    :lists.foldl(
      fn
        {phase, args}, :ok ->
          case mod.start_phase(phase, :normal, args) do
            :ok -> :ok
            {:error, reason} -> {:error, {reason, {mod, :start_phase, [phase, :normal, args]}}}
            other -> {:error, {:bad_return, {{mod, :start_phase, [phase, :normal, args]}, other}}}
          end

        _, error ->
          error
      end,
      :ok,
      phases
    )
  end

  defp phases(_, _, _), do: :ok

  defp idle do
    receive do
      :terminate -> :erlang.exit(:normal)
      _ -> idle()
    end
  end

  defp watch(sup, mod, state) do
    receive do
      :terminate ->
        state = prep_stop(mod, state)
        shutdown(sup)
        call_stop(mod, state)
        :erlang.exit(:normal)

      {:EXIT, ^sup, reason} ->
        call_stop(mod, state)
        :erlang.exit(reason)

      _ ->
        watch(sup, mod, state)
    end
  end

  defp prep_stop(mod, state) do
    if :erlang.function_exported(mod, :prep_stop, 1) do
      try do
        mod.prep_stop(state)
      catch
        _, _ -> state
      end
    else
      state
    end
  end

  defp shutdown(sup) do
    ref = :erlang.monitor(:process, sup)
    :erlang.unlink(sup)
    :erlang.exit(sup, :shutdown)

    receive do
      {:DOWN, ^ref, _, _, _} -> :ok
    end
  end

  defp call_stop(mod, state) do
    try do
      mod.stop(state)
    catch
      _, _ -> :ok
    end
  end
end
