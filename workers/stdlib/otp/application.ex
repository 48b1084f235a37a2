# Applications as seen by their users: load, start, stop, environment.
# In: application names and specifications {:application, name, keys}. Out: requests to :application_controller; reads of its table.
# Behaviour after application's manual page (OTP 27).
defmodule :application do
  @moduledoc "Generic OTP application functions."

  @callback start(type :: term, args :: term) :: {:ok, pid} | {:ok, pid, state :: term} | {:error, reason :: term}
  @callback stop(state :: term) :: term
  @callback config_change(changed :: [{atom, term}], new :: [{atom, term}], removed :: [atom]) :: :ok
  @callback prep_stop(state :: term) :: term
  @callback start_phase(phase :: atom, type :: term, args :: term) :: :ok | {:error, reason :: term}
  @optional_callbacks config_change: 3, prep_stop: 1, start_phase: 3

  def load(app), do: load(app, [])
  def load(app, _distributed), do: :application_controller.load(app)
  def unload(app), do: :application_controller.unload(app)

  def start(app), do: start(app, :temporary)

  def start(app, type) do
    case load(app) do
      :ok -> :application_controller.start_application(name(app), type)
      {:error, {:already_loaded, _}} -> :application_controller.start_application(name(app), type)
      error -> error
    end
  end

  defp name({:application, name, _}), do: name
  defp name(name), do: name

  def ensure_started(app), do: ensure_started(app, :temporary)

  def ensure_started(app, type) do
    case start(app, type) do
      {:error, {:already_started, _}} -> :ok
      other -> other
    end
  end

  def ensure_all_started(app), do: ensure_all_started(app, :temporary, :serial)
  def ensure_all_started(app, type), do: ensure_all_started(app, type, :serial)
  def ensure_all_started(app, type, mode) when is_atom(app), do: ensure_all_started([app], type, mode)

  def ensure_all_started(apps, type, _mode) when is_list(apps) do
    case ensure_list(apps, type, [], []) do
      {:ok, started} ->
        {:ok, :lists.reverse(started)}

      {:error, reason, started} ->
        :lists.foreach(fn app -> :application.stop(app) end, started)
        {:error, reason}
    end
  end

  defp ensure_list([], _, _, started), do: {:ok, started}

  defp ensure_list([app | rest], type, optional, started) do
    case ensure_one(app, type, :lists.member(app, optional), started) do
      {:ok, started} -> ensure_list(rest, type, optional, started)
      error -> error
    end
  end

  defp ensure_one(app, type, optional, started) do
    cond do
      :lists.member(app, started) or :nodebook_app_table.running?(app) ->
        {:ok, started}

      true ->
        case ensure_loaded(app) do
          {:error, _} when optional ->
            {:ok, started}

          {:error, reason} ->
            {:error, {app, reason}, started}

          :ok ->
            {:ok, needed} = get_key(app, :applications)
            {:ok, maybe} = get_key(app, :optional_applications)

            case ensure_list(needed, type, maybe, started) do
              {:ok, started} ->
                case :application_controller.start_application(app, type) do
                  :ok -> {:ok, [app | started]}
                  {:error, {:already_started, _}} -> {:ok, started}
                  {:error, reason} -> {:error, {app, reason}, started}
                end

              error ->
                error
            end
        end
    end
  end

  defp ensure_loaded(app) do
    case load(app) do
      {:error, {:already_loaded, _}} -> :ok
      other -> other
    end
  end

  def stop(app), do: :application_controller.stop_application(app)

  def takeover(app, type), do: :dist_ac.takeover(app, type)

  def permit(app, allowed) when is_boolean(allowed) do
    cond do
      not :nodebook_app_table.loaded?(app) -> {:error, {:not_loaded, app}}
      :ets.member(:ac_tab, {:distributed, app}) -> :dist_ac.permit(app, allowed)
      true -> :application_controller.permit_application(app, allowed)
    end
  end

  def which_applications, do: :application_controller.which_applications()
  def which_applications(_timeout), do: :application_controller.which_applications()
  def loaded_applications, do: :nodebook_app_table.loaded_applications()

  def info, do: :application_controller.info()

  def get_env(key) do
    case get_application() do
      {:ok, app} -> get_env(app, key)
      _ -> :undefined
    end
  end

  def get_env(app, key), do: :nodebook_app_table.get_env(app, key)

  def get_env(app, key, default) do
    case get_env(app, key) do
      {:ok, value} -> value
      :undefined -> default
    end
  end

  def get_all_env do
    case get_application() do
      {:ok, app} -> get_all_env(app)
      _ -> []
    end
  end

  def get_all_env(app), do: :nodebook_app_table.get_all_env(app)

  def set_env(config), do: set_env(config, [])

  def set_env(config, opts) when is_list(config) and is_list(opts) do
    :lists.foreach(fn {app, env} -> :lists.foreach(fn {key, value} -> set_env(app, key, value, opts) end, env) end, config)
    :ok
  end

  def set_env(app, key, value), do: set_env(app, key, value, [])

  def set_env(app, key, value, opts) do
    persistent = is_list(opts) and :lists.keyfind(:persistent, 1, opts) == {:persistent, true}
    :nodebook_app_table.set_env(app, key, value, persistent)
  end

  def unset_env(app, key), do: :nodebook_app_table.unset_env(app, key)
  def unset_env(app, key, _opts), do: :nodebook_app_table.unset_env(app, key)

  def get_key(key) do
    case get_application() do
      {:ok, app} -> get_key(app, key)
      _ -> :undefined
    end
  end

  def get_key(app, key), do: :nodebook_app_table.get_key(app, key)
  def get_all_key do
    case get_application() do
      {:ok, app} -> get_all_key(app)
      _ -> []
    end
  end

  def get_all_key(app), do: :nodebook_app_table.get_all_key(app)

  def get_application, do: get_application(self())
  def get_application(pid) when is_pid(pid), do: :nodebook_app_table.get_application(pid)
  def get_application(module) when is_atom(module), do: :nodebook_app_table.get_application_module(module)
  def get_supervisor(app), do: :application_controller.get_supervisor(app)
  def start_type, do: :normal
  def start_boot(app, type), do: :application_controller.start_application(app, type)
end
