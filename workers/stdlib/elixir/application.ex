# Applications for Elixir: environment, start and stop, specifications, errors in words.
# In: application names. Out: what :application knows, with nil instead of :undefined.
defmodule Application do
  @moduledoc "A module for working with applications and defining application callbacks."

  @type app :: atom
  @type key :: atom
  @type value :: term
  @type state :: term
  @type start_type :: :normal | {:takeover, node} | {:failover, node}
  @type restart_type :: :permanent | :transient | :temporary

  @callback start(start_type, start_args :: term) :: {:ok, pid} | {:ok, pid, state} | {:error, reason :: term}
  @callback stop(state) :: term
  @callback prep_stop(state) :: state
  @callback start_phase(phase :: term, start_type, phase_args :: term) :: :ok | {:error, reason :: term}
  @callback config_change(changed, new, removed) :: :ok when changed: keyword, new: keyword, removed: [atom]
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

  @doc "The specification of an application, or nil."
  def spec(app) when is_atom(app) do
    case :application.get_all_key(app) do
      {:ok, info} -> :lists.keydelete(:env, 1, info)
      :undefined -> nil
    end
  end

  @doc "One entry of an application's specification, or nil."
  def spec(app, key) when is_atom(app) and key in @application_keys do
    case :application.get_key(app, key) do
      {:ok, value} -> value
      :undefined -> nil
    end
  end

  @doc "The application that a module belongs to, or nil."
  def get_application(module) when is_atom(module) do
    case :application.get_application(module) do
      {:ok, app} -> app
      :undefined -> nil
    end
  end

  @doc "The whole environment of an application, as pairs."
  def get_all_env(app) when is_atom(app), do: :application.get_all_env(app)

  @doc "The value of a key, or of a path of keys, when the module is compiled; a default when there is none."
  defmacro compile_env(app, key_or_path, default \\ nil) when is_atom(app) do
    if __CALLER__.function, do: raise("Application.compile_env/3 cannot be called inside functions, only in the module body")

    # tracers are told
    if __CALLER__.tracers == [],
      do: quote(do: Application.__compile_env__(unquote(app), unquote(key_or_path), unquote(default))),
      else: quote(do: Application.compile_env(__ENV__, unquote(app), unquote(key_or_path), unquote(default)))
  end

  @doc "Like compile_env/3; raises when there is none."
  defmacro compile_env!(app, key_or_path) when is_atom(app) do
    if __CALLER__.function, do: raise("Application.compile_env!/2 cannot be called inside functions, only in the module body")

    if __CALLER__.tracers == [],
      do: quote(do: Application.__compile_env__!(unquote(app), unquote(key_or_path))),
      else: quote(do: Application.compile_env!(__ENV__, unquote(app), unquote(key_or_path)))
  end

  @doc "compile_env/3 for macros: in the environment of their caller."
  def compile_env(%Macro.Env{} = env, app, key_or_path, default) do
    trace_env(env, app, key_or_path)
    __compile_env__(app, key_or_path, default)
  end

  @doc "compile_env!/2 for macros: in the environment of their caller."
  def compile_env!(%Macro.Env{} = env, app, key_or_path) do
    trace_env(env, app, key_or_path)
    __compile_env__!(app, key_or_path)
  end

  defp trace_env(%{tracers: []}, _, _), do: :ok

  defp trace_env(env, app, key_or_path) do
    missing = make_ref()

    found =
      case __compile_env__(app, key_or_path, missing) do
        ^missing -> :error
        value -> {:ok, value}
      end

    Code.Evaluation.tell(env, {:compile_env, app, List.wrap(key_or_path), found})
  end

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

  @doc "The value of a key in the environment of an application, or a default."
  def get_env(app, key, default \\ nil) when is_atom(app) do
    if not is_atom(key), do: warn_of_key(app, key, :get_env)
    :application.get_env(app, key, default)
  end

  @doc "The value of a key in the environment of an application: `{:ok, value}` or `:error`."
  def fetch_env(app, key) when is_atom(app) do
    if not is_atom(key), do: warn_of_key(app, key, :fetch_env)

    case :application.get_env(app, key) do
      {:ok, value} -> {:ok, value}
      :undefined -> :error
    end
  end

  @doc "Like fetch_env/2; raises when there is none."
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

  @doc "Sets a key in the environment of an application."
  def put_env(app, key, value, opts \\ []) when is_atom(app) do
    if not is_atom(key), do: warn_of_key(app, key, :put_env)
    :application.set_env(app, key, value, opts)
  end

  @doc "Sets keys in the environments of several applications."
  def put_all_env(config, opts \\ []) when is_list(config), do: :application.set_env(config, opts)

  @doc "Removes a key from the environment of an application."
  def delete_env(app, key, opts \\ []) when is_atom(app) do
    if not is_atom(key), do: warn_of_key(app, key, :delete_env)
    :application.unset_env(app, key, opts)
  end

  # each function says it once of a key
  defp warn_of_key(app, key, function) do
    said = {__MODULE__, :key, function, app, key}

    if not :persistent_term.get(said, false) do
      :persistent_term.put(said, true)
      {:current_stacktrace, [_, _ | stacktrace]} = Process.info(self(), :current_stacktrace)
      IO.warn("passing non-atom as application env key is deprecated, got: #{inspect(key)}", stacktrace)
    end
  end

  @doc "Starts an application unless it is started."
  def ensure_started(app, type \\ :temporary) when is_atom(app), do: :application.ensure_started(app, type)

  @doc "Starts an application, or several, with all that they need; answers which were started now."
  def ensure_all_started(app_or_apps, type_or_opts \\ [])

  def ensure_all_started(app, type) when is_atom(type), do: ensure_all_started(app, type: type)

  def ensure_all_started(app, opts) when is_list(opts) do
    :application.ensure_all_started(List.wrap(app), Keyword.get(opts, :type, :temporary), Keyword.get(opts, :mode, :serial))
  end

  @doc "Starts an application; those that it needs must run."
  def start(app, type \\ :temporary) when is_atom(app), do: :application.start(app, type)
  @doc "Stops an application."
  def stop(app) when is_atom(app), do: :application.stop(app)
  @doc "Loads an application: its specification and environment are known then, nothing runs."
  def load(app) when is_atom(app), do: :application.load(app)

  @doc "Loads an application unless it is loaded."
  def ensure_loaded(app) when is_atom(app) do
    case :application.load(app) do
      :ok -> :ok
      {:error, {:already_loaded, ^app}} -> :ok
      error -> error
    end
  end

  @doc "Forgets an application that does not run."
  def unload(app) when is_atom(app), do: :application.unload(app)

  @doc "The directory of an application."
  def app_dir(app) when is_atom(app) do
    case :code.lib_dir(app) do
      lib when is_list(lib) -> IO.chardata_to_string(lib)
      {:error, :bad_name} -> raise ArgumentError, "unknown application: #{inspect(app)}"
    end
  end

  @doc "A path, or a list of its parts, within the directory of an application."
  def app_dir(app, path) when is_atom(app) and is_binary(path), do: Path.join(app_dir(app), path)
  def app_dir(app, paths) when is_atom(app) and is_list(paths), do: Path.join([app_dir(app) | paths])

  @doc "The running applications: names, descriptions, versions."
  def started_applications(timeout \\ 5000), do: :application.which_applications(timeout)
  @doc "The loaded applications: names, descriptions, versions."
  def loaded_applications, do: :application.loaded_applications()

  @doc "A reason that start/2 and its kin gave, in words."
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
