# The configuration of the log: primary, handlers with their filters and formatters, levels of modules. It lies in the ETS
# table :logger. In: names and configurations. Out: :ok or {:error, reason}. Behaviour after the manual of logger (OTP 27).
defmodule :logger_config do
  @moduledoc false

  def get_primary_config, do: :ets.lookup_element(:logger, :primary, 2)
  def get_config, do: %{primary: get_primary_config(), handlers: get_handler_config(), proxy: :nodebook_logger_proxy.config(), module_levels: get_module_level()}

  def set_primary_config(:level, level) do
    if valid_level?(level), do: update_primary_config(%{level: level}), else: {:error, {:invalid_level, level}}
  end

  def set_primary_config(key, value), do: update_primary_config(%{key => value})

  def set_primary_config(config) when is_map(config),
    do: put_primary(:maps.merge(%{level: :notice, filters: [], filter_default: :log, metadata: %{}}, config))

  def update_primary_config(config), do: put_primary(:maps.merge(get_primary_config(), config))

  defp put_primary(config) do
    :ets.insert(:logger, {:primary, config})
    :ok
  end

  defp valid_level?(level),
    do: :lists.member(level, [:none, :all, :emergency, :alert, :critical, :error, :warning, :notice, :info, :debug])

  def add_primary_filter(id, {fun, _} = filter) when is_function(fun, 2) do
    config = get_primary_config()

    if :lists.keymember(id, 1, config.filters),
      do: {:error, {:already_exist, id}},
      else: put_primary(%{config | filters: config.filters ++ [{id, filter}]})
  end

  def remove_primary_filter(id) do
    config = get_primary_config()

    if :lists.keymember(id, 1, config.filters),
      do: put_primary(%{config | filters: :lists.keydelete(id, 1, config.filters)}),
      else: {:error, {:not_found, id}}
  end

  def get_handler_ids, do: :ets.lookup_element(:logger, :handlers, 2)

  def get_handler_config, do: :lists.map(fn id -> :ets.lookup_element(:logger, {:handler, id}, 2) end, get_handler_ids())

  def get_handler_config(id) do
    case :ets.lookup(:logger, {:handler, id}) do
      [{_, config}] -> {:ok, config}
      [] -> {:error, {:not_found, id}}
    end
  end

  def add_handler(id, module, config) do
    ids = get_handler_ids()

    cond do
      :lists.member(id, ids) ->
        {:error, {:already_exist, id}}

      not Code.ensure_loaded?(module) ->
        {:error, {:invalid_handler, {:function_not_exported, {module, :log, 2}}}}

      true ->
        defaults = %{level: :all, filters: [], filter_default: :log, formatter: {:logger_formatter, %{}}}
        config = :maps.merge(defaults, config)
        config = :maps.merge(config, %{id: id, module: module})

        case adding(module, config) do
          {:ok, config} ->
            :ets.insert(:logger, {{:handler, id}, config})
            :ets.insert(:logger, {:handlers, [id | ids]})
            :ok

          {:error, reason} ->
            {:error, {:handler_not_added, reason}}
        end
    end
  end

  defp adding(module, config) do
    if :erlang.function_exported(module, :adding_handler, 1), do: module.adding_handler(config), else: {:ok, config}
  end

  def remove_handler(id) do
    case get_handler_config(id) do
      {:ok, config} ->
        :ets.insert(:logger, {:handlers, :lists.delete(id, get_handler_ids())})
        :ets.delete(:logger, {:handler, id})

        if :erlang.function_exported(config.module, :removing_handler, 1) do
          config.module.removing_handler(config)
        end

        :ok

      error ->
        error
    end
  end

  def set_handler_config(id, key, value), do: update_handler_config(id, %{key => value})
  def set_handler_config(id, config), do: update_handler_config(id, config)
  def update_handler_config(id, key, value), do: update_handler_config(id, %{key => value})

  def update_handler_config(id, config) do
    case get_handler_config(id) do
      {:ok, old} ->
        new = :maps.merge(old, :maps.without([:id, :module], config))

        changed =
          if :erlang.function_exported(old.module, :changing_config, 3),
            do: old.module.changing_config(:update, old, new),
            else: {:ok, new}

        case changed do
          {:ok, new} ->
            :ets.insert(:logger, {{:handler, id}, new})
            :ok

          error ->
            error
        end

      error ->
        error
    end
  end

  def update_formatter_config(id, config) do
    with {:ok, %{formatter: {module, old}}} <- get_handler_config(id),
         do: update_handler_config(id, :formatter, {module, :maps.merge(old, config)})
  end

  def update_formatter_config(id, key, value), do: update_formatter_config(id, %{key => value})

  @doc "Adds the handlers that an application's environment names, or those of a list."
  def add_handlers(app) when is_atom(app), do: add_handlers(:application.get_env(app, :logger, []))

  def add_handlers(handlers) when is_list(handlers) do
    failed =
      :lists.filtermap(
        fn
          {:handler, id, module, config} ->
            case add_handler(id, module, config) do
              :ok -> false
              {:error, reason} -> {true, {:handler, reason}}
            end

          other ->
            {true, other}
        end,
        handlers
      )

    case failed do
      [] -> :ok
      [first | _] -> {:error, {:bad_config, first}}
    end
  end

  def add_handler_filter(id, filter_id, {fun, _} = filter) when is_function(fun, 2) do
    case get_handler_config(id) do
      {:ok, config} ->
        if :lists.keymember(filter_id, 1, config.filters),
          do: {:error, {:already_exist, filter_id}},
          else: update_handler_config(id, :filters, config.filters ++ [{filter_id, filter}])

      error ->
        error
    end
  end

  def remove_handler_filter(id, filter_id) do
    case get_handler_config(id) do
      {:ok, config} -> update_handler_config(id, :filters, :lists.keydelete(filter_id, 1, config.filters))
      error -> error
    end
  end

  def set_module_level(modules, level) when is_list(modules) do
    if valid_level?(level),
      do: :lists.foreach(fn m -> :ets.insert(:logger, {{:module, m}, level}) end, modules),
      else: {:error, {:invalid_level, level}}
  end

  def set_module_level(module, level), do: set_module_level([module], level)

  @doc "Sets the level of all modules of an application."
  def set_application_level(app, level), do: with_modules(app, &set_module_level(&1, level))

  def unset_application_level(app), do: with_modules(app, &unset_module_level/1)

  defp with_modules(app, fun) do
    case :application.get_key(app, :modules) do
      {:ok, modules} -> fun.(modules)
      :undefined -> {:error, {:not_loaded, app}}
    end
  end

  def unset_module_level do
    :ets.match_delete(:logger, {{:module, :_}, :_})
    :ok
  end

  def unset_module_level(modules) when is_list(modules) do
    :lists.foreach(fn m -> :ets.delete(:logger, {:module, m}) end, modules)
    :ok
  end

  def unset_module_level(module), do: unset_module_level([module])

  def get_module_level, do: :lists.map(fn [m, l] -> {m, l} end, :ets.match(:logger, {{:module, :"$1"}, :"$2"}))

  def get_module_level(modules) when is_list(modules),
    do: :lists.filter(fn {m, _} -> :lists.member(m, modules) end, get_module_level())

  def get_module_level(module), do: get_module_level([module])
end
