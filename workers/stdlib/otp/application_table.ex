# What the node knows of applications, in the ETS table :ac_tab: who wants to read it needs to ask nobody.
# Rows: {{:spec, app}, spec} (known), {{:loaded, app}, keys}, {{:env, app, key}, value}, {{:conf, app}, config} (laid over
# the environment when the application is loaded), {{:running, app}, master or {:distributed, node}, type},
# {{:leader, app}, master}, {{:lib_dir, app}, folder}. The :application_controller owns it.
defmodule :nodebook_app_table do
  @moduledoc false

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

  @doc "Sets a value until the application is loaded (again), or for good when it is persistent."
  def set_env(app, key, value, persistent) do
    :ets.insert(:ac_tab, {{:env, app, key}, value})
    if persistent, do: configure([{app, [{key, value}]}])
    :ok
  end

  def unset_env(app, key) do
    :ets.delete(:ac_tab, {:env, app, key})
    :ok
  end

  @doc "Keeps configuration: it goes over an application's own environment when that is loaded."
  def configure(config) do
    :lists.foreach(
      fn {app, given} ->
        :ets.insert(:ac_tab, {{:conf, app}, :lists.foldl(fn {k, v}, acc -> :lists.keystore(k, 1, acc, {k, v}) end, conf(app), given)})
        if loaded?(app), do: :lists.foreach(fn {k, v} -> :ets.insert(:ac_tab, {{:env, app, k}, v}) end, given)
      end,
      config
    )
  end

  defp conf(app) do
    case :ets.lookup(:ac_tab, {:conf, app}) do
      [{_, config}] -> config
      [] -> []
    end
  end

  def get_key(app, :env), do: if(loaded?(app), do: {:ok, get_all_env(app)}, else: :undefined)

  def get_key(app, key) do
    case :ets.lookup(:ac_tab, {:loaded, app}) do
      [{_, keys}] ->
        case keys do
          %{modules: _} when key == :modules -> {:ok, modules(app, keys)}
          %{^key => value} -> {:ok, value}
          _ -> :undefined
        end

      [] ->
        :undefined
    end
  end

  @doc "The keys of a loaded application, a map."
  def keys(app) do
    [{_, keys}] = :ets.lookup(:ac_tab, {:loaded, app})
    keys
  end

  def get_all_key(app) do
    case :ets.lookup(:ac_tab, {:loaded, app}) do
      [{_, keys}] ->
        names = [:description, :id, :vsn, :modules, :maxP, :maxT, :registered, :included_applications, :optional_applications, :applications, :env, :mod, :start_phases]

        {:ok,
         :lists.map(
           fn
             :env -> {:env, get_all_env(app)}
             :modules -> {:modules, modules(app, keys)}
             name -> {name, Map.get(keys, name)}
           end,
           names
         )}

      [] ->
        :undefined
    end
  end

  # applications of the library do not list theirs
  defp modules(app, %{modules: []}), do: :nodebook_app_owner.modules(app)
  defp modules(_app, %{modules: modules}), do: modules

  def loaded?(app), do: :ets.member(:ac_tab, {:loaded, app})

  def loaded_applications do
    :lists.map(fn [app, keys] -> {app, keys.description, keys.vsn} end, :ets.match(:ac_tab, {{:loaded, :"$1"}, :"$2"}))
  end

  def described(app) do
    keys = keys(app)
    {app, keys.description, keys.vsn}
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
      # a reader's implementation of a protocol has the protocol's name before its own
      false -> if :nodebook_code.has_definitions(module), do: :undefined, else: :nodebook_app_owner.of(:erlang.atom_to_binary(module))
    end
  end

  @doc "The master of an application, or {:distributed, node} when another node runs it."
  def master(app) do
    case :ets.lookup(:ac_tab, {:running, app}) do
      [{_, where, _}] -> where
      [] -> :undefined
    end
  end

  # -- specifications --------------------------------------------------------

  def missing(keys) do
    needed = :lists.filter(fn app -> not running?(app) end, keys.applications)
    needed = :lists.filter(fn app -> not (:lists.member(app, keys.optional_applications) and find_spec(app) == :error) end, needed)

    case needed do
      [] -> :ok
      [app | _] -> {:missing, app}
    end
  end

  def find_spec(app) do
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

  def load({:application, app, given}) do
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

    :lists.foreach(fn {key, value} -> :ets.insert(:ac_tab, {{:env, app, key}, value}) end, env ++ conf(app))
    :ets.insert(:ac_tab, {{:loaded, app}, keys})
    :ok
  end
end
