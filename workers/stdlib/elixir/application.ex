# Applications for Elixir: environment, start and stop, specifications, errors in words.
# In: application names. Out: what :application knows, with nil instead of :undefined.
defmodule Application do
  @moduledoc "A module for working with applications and defining application callbacks."

  @callback start(start_type :: term, start_args :: term) :: term
  @callback stop(state :: term) :: term
  @callback prep_stop(state :: term) :: term
  @callback start_phase(phase :: term, start_type :: term, phase_args :: term) :: term
  @callback config_change(changed :: term, new :: term, removed :: term) :: term
  @optional_callbacks start_phase: 3, prep_stop: 1, config_change: 3

  @application_keys [
    :description,
    :id,
    :vsn,
    :modules,
    :maxP,
    :maxT,
    :registered,
    :included_applications,
    :optional_applications,
    :applications,
    :mod,
    :start_phases
  ]

  defmacro __using__(_) do
    quote location: :keep do
      @behaviour Application

      @doc false
      def stop(_state), do: :ok

      defoverridable stop: 1
    end
  end

  def spec(app) when is_atom(app) do
    case :application.get_all_key(app) do
      {:ok, info} -> :lists.keydelete(:env, 1, info)
      :undefined -> nil
    end
  end

  def spec(app, key) when is_atom(app) and key in @application_keys do
    case :application.get_key(app, key) do
      {:ok, value} -> value
      :undefined -> nil
    end
  end

  def get_application(module) when is_atom(module) do
    case :application.get_application(module) do
      {:ok, app} -> app
      :undefined -> nil
    end
  end

  def get_all_env(app) when is_atom(app), do: :application.get_all_env(app)

  defmacro compile_env(app, key_or_path, default \\ nil) when is_atom(app) do
    if __CALLER__.function, do: raise("Application.compile_env/3 cannot be called inside functions, only in the module body")

    quote do
      Application.__compile_env__(unquote(app), unquote(key_or_path), unquote(default))
    end
  end

  defmacro compile_env!(app, key_or_path) when is_atom(app) do
    if __CALLER__.function, do: raise("Application.compile_env!/2 cannot be called inside functions, only in the module body")

    quote do
      Application.__compile_env__!(unquote(app), unquote(key_or_path))
    end
  end

  @doc "compile_env/3 for macros: in the environment of their caller."
  def compile_env(%Macro.Env{}, app, key_or_path, default), do: __compile_env__(app, key_or_path, default)

  @doc "compile_env!/2 for macros: in the environment of their caller."
  def compile_env!(%Macro.Env{}, app, key_or_path), do: __compile_env__!(app, key_or_path)

  @doc false
  def __compile_env__(app, [key | path], default) do
    case fetch_env(app, key) do
      {:ok, value} -> traverse(value, path, default)
      :error -> default
    end
  end

  def __compile_env__(app, key, default), do: get_env(app, key, default)

  @doc false
  def __compile_env__!(app, key_or_path) do
    missing = make_ref()

    case __compile_env__(app, key_or_path, missing) do
      ^missing ->
        raise ArgumentError, missing_text(app, key_or_path)

      value ->
        value
    end
  end

  defp traverse(value, [], _), do: value

  defp traverse(list, [key | path], default) do
    case is_list(list) and List.keyfind(list, key, 0) do
      {_, value} -> traverse(value, path, default)
      _ -> default
    end
  end

  def get_env(app, key, default \\ nil) when is_atom(app), do: :application.get_env(app, key, default)

  def fetch_env(app, key) when is_atom(app) do
    case :application.get_env(app, key) do
      {:ok, value} -> {:ok, value}
      :undefined -> :error
    end
  end

  def fetch_env!(app, key) when is_atom(app) do
    case fetch_env(app, key) do
      {:ok, value} ->
        value

      :error ->
        raise ArgumentError, missing_text(app, key)
    end
  end

  defp missing_text(app, key_or_path) do
    reason =
      case :application.get_key(app, :vsn) do
        :undefined -> "the application was not loaded nor configured"
        {:ok, _} -> "configuration at #{inspect(key_or_path)} was not set"
      end

    "could not fetch application environment #{inspect(key_or_path)} for application #{inspect(app)} because #{reason}"
  end

  def put_env(app, key, value, opts \\ []) when is_atom(app), do: :application.set_env(app, key, value, opts)

  def put_all_env(config, opts \\ []) when is_list(config), do: :application.set_env(config, opts)

  def delete_env(app, key, opts \\ []) when is_atom(app), do: :application.unset_env(app, key, opts)

  def ensure_started(app, type \\ :temporary) when is_atom(app), do: :application.ensure_started(app, type)

  def ensure_all_started(app_or_apps, type_or_opts \\ [])

  def ensure_all_started(app, type) when is_atom(type), do: ensure_all_started(app, type: type)

  def ensure_all_started(app, opts) when is_list(opts) do
    :application.ensure_all_started(List.wrap(app), Keyword.get(opts, :type, :temporary), Keyword.get(opts, :mode, :serial))
  end

  def start(app, type \\ :temporary) when is_atom(app), do: :application.start(app, type)
  def stop(app) when is_atom(app), do: :application.stop(app)
  def load(app) when is_atom(app), do: :application.load(app)

  def ensure_loaded(app) when is_atom(app) do
    case :application.load(app) do
      :ok -> :ok
      {:error, {:already_loaded, ^app}} -> :ok
      error -> error
    end
  end

  def unload(app) when is_atom(app), do: :application.unload(app)

  def app_dir(app) when is_atom(app) do
    case :code.lib_dir(app) do
      lib when is_list(lib) -> IO.chardata_to_string(lib)
      {:error, :bad_name} -> raise ArgumentError, "unknown application: #{inspect(app)}"
    end
  end

  def app_dir(app, path) when is_atom(app) and is_binary(path), do: Path.join(app_dir(app), path)
  def app_dir(app, paths) when is_atom(app) and is_list(paths), do: Path.join([app_dir(app) | paths])

  def started_applications(timeout \\ 5000), do: :application.which_applications(timeout)
  def loaded_applications, do: :application.loaded_applications()

  def format_error(reason) do
    try do
      do_format_error(reason)
    catch
      # A user could create an error that looks like a builtin one
      :error, _ -> inspect(reason)
    end
  end

  defp do_format_error({{:EXIT, reason}, {mod, :start, args}}),
    do: Exception.format_mfa(mod, :start, args) <> " returned an error: " <> Exception.format_exit({:EXIT, reason})

  defp do_format_error({{:error, reason}, {mod, :start, args}}),
    do: do_format_error({reason, {mod, :start, args}})

  defp do_format_error({:bad_return, {{mod, :start, args}, {:EXIT, reason}}}),
    do: Exception.format_exit({reason, {mod, :start, args}})

  defp do_format_error({:bad_return, {{mod, :start, args}, return}}),
    do: Exception.format_mfa(mod, :start, args) <> " returned a bad value: " <> inspect(return)

  defp do_format_error({:already_started, app}) when is_atom(app), do: "already started application #{app}"
  defp do_format_error({:not_started, app}) when is_atom(app), do: "not started application #{app}"
  defp do_format_error({:bad_application, app}), do: "bad application: #{inspect(app)}"
  defp do_format_error({:already_loaded, app}) when is_atom(app), do: "already loaded application #{app}"
  defp do_format_error({:not_loaded, app}) when is_atom(app), do: "not loaded application #{app}"
  defp do_format_error({:invalid_restart_type, restart}), do: "invalid application restart type: #{inspect(restart)}"
  defp do_format_error({:invalid_name, name}), do: "invalid application name: #{inspect(name)}"
  defp do_format_error({:running, app}) when is_atom(app), do: "the application #{app} is running"

  defp do_format_error({reason, {mod, :start, args}}) when is_atom(mod) and is_list(args),
    do: Exception.format_mfa(mod, :start, args) <> " returned an error: " <> Exception.format_exit(reason)

  defp do_format_error({~c"no such file or directory", app}),
    do: "could not find application file: #{app}"

  defp do_format_error(reason), do: Exception.format_exit(reason)

end
