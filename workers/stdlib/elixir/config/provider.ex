# Providers of configuration: in a release they run before the applications start.
# In: the environment of :elixir (:config_provider_init, :config_provider_booted) and the system's file of configuration. Out:
# the environments of the applications, or that file anew and a restart.

defmodule Config.Provider do
  @moduledoc "A behaviour for what adds to the configuration when a system starts."

  @type config :: keyword
  @type state :: term

  defstruct [
    :providers,
    :config_path,
    extra_config: [],
    prune_runtime_sys_config_after_boot: false,
    reboot_system_after_config: false,
    validate_compile_env: false
  ]

  @callback init(term) :: state
  @callback load(config, state) :: config

  @doc "The path that a text, or a variable of the system and a text, stand for."
  def resolve_config_path!({:system, name, path}), do: System.fetch_env!(name) <> path
  def resolve_config_path!(path) when is_binary(path), do: path

  def validate_config_path!({:system, name, path}) when is_binary(name) and is_binary(path), do: :ok

  def validate_config_path!(path) do
    if is_binary(path) and Path.type(path) != :relative do
      :ok
    else
      raise ArgumentError, """
      expected configuration path to be:

        * a binary representing an absolute path
        * a tuple {:system, system_var, path} where the config is the concatenation of the `system_var` with the given `path`

      Got: #{inspect(path)}
      """
    end
  end

  # what cannot be told to an application that runs already
  @started_first [:kernel, :stdlib]

  @doc false
  def init(providers, config_path, opts \\ []) when is_list(providers) and is_list(opts) do
    validate_config_path!(config_path)
    providers = for {module, init} <- providers, do: {module, module.init(init)}
    fields = Keyword.take(opts, [:extra_config, :prune_runtime_sys_config_after_boot, :reboot_system_after_config, :validate_compile_env])
    [elixir: [config_provider_init: struct!(%__MODULE__{config_path: config_path, providers: providers}, fields)]]
  end

  @doc false
  def boot(restart \\ &System.restart/0) do
    case {Application.get_env(:elixir, :config_provider_booted), Application.get_env(:elixir, :config_provider_init)} do
      {{:booted, path}, provider} ->
        if path, do: File.rm(path)
        with %__MODULE__{} <- provider, do: ensure_compile_env(provider)
        :booted

      {_, %__MODULE__{} = provider} ->
        run(provider, restart)

      _ ->
        :skip
    end
  end

  defp run(provider, restart) do
    path = resolve_config_path!(provider.config_path)
    given = read!(path)
    config = given |> Config.__merge__(provider.extra_config) |> load(provider.providers)

    if provider.reboot_system_after_config do
      pruned = if provider.prune_runtime_sys_config_after_boot, do: path
      config = Config.__merge__(config, elixir: [config_provider_booted: {:booted, pruned}])
      File.write!(path, IO.chardata_to_string(:io_lib.format("%% coding: utf-8~n~tw.~n", [config])))
      restart.()
    else
      Enum.each(@started_first, &ensure_same(&1, given[&1], config[&1]))
      Application.put_all_env(config, persistent: true)
      ensure_compile_env(provider)
      :ok
    end
  end

  defp read!(path) do
    case :file.consult(path) do
      {:ok, [config]} -> config
      {:error, reason} -> abort("Could not read runtime configuration due to reason: #{inspect(reason)}")
    end
  end

  defp load(config, providers) do
    Enum.reduce(providers, config, fn {module, state}, config ->
      try do
        module.load(config, state)
      catch
        kind, error ->
          IO.puts(:stderr, "ERROR! Config provider #{inspect(module)} failed with:\n" <> Exception.format(kind, error, __STACKTRACE__))
          :erlang.raise(kind, error, __STACKTRACE__)
      end
    end)
  end

  defp ensure_same(_app, config, config), do: :ok

  defp ensure_same(app, before, later) do
    abort("""
    Cannot configure #{inspect(app)} because :reboot_system_after_config has been set to false and #{inspect(app)} has already been loaded, meaning any further configuration won't have an effect.

    The configuration for #{inspect(app)} before config providers was:

    #{inspect(before)}

    The configuration for #{inspect(app)} after config providers was:

    #{inspect(later)}
    """)
  end

  defp ensure_compile_env(%{validate_compile_env: entries}) when is_list(entries) do
    with {:error, message} <- validate_compile_env(entries), do: abort(message)
  end

  defp ensure_compile_env(_provider), do: :ok

  defp abort(message) do
    IO.puts("ERROR! " <> message)
    :erlang.error("aborting boot")
  end

  @doc false
  def validate_compile_env(entries), do: Enum.find_value(entries, :ok, &compile_env_error/1)

  # what an application was compiled with says nothing before it is loaded
  defp compile_env_error({app, [key | path], compiled}) do
    if Application.spec(app, :vsn), do: compare(app, [key | path], compiled, fetch(app, key, path))
  end

  defp fetch(app, key, path) do
    Enum.reduce_while(path, Application.fetch_env(app, key), fn
      _, :error -> {:halt, :error}
      next, {:ok, value} -> {:cont, Access.fetch(value, next)}
    end)
  rescue
    error -> {:failed, Exception.format(:error, error, __STACKTRACE__)}
  end

  defp compare(_app, _path, value, value), do: nil

  defp compare(app, path, compiled, {:failed, why}) do
    {:error,
     """
     application #{inspect(app)} failed reading its compile environment #{place(path)}:

     #{why}

     Expected it to match the compile time value of #{value(compiled)}.

     #{advice(app)}
     """}
  end

  defp compare(app, path, compiled, current) do
    {:error,
     """
     the application #{inspect(app)} has a different value set #{place(path)} during runtime compared to compile time. \
     Since this application environment entry was marked as compile time, this difference can lead to different behavior than expected:

       * Compile time value #{value(compiled)}
       * Runtime value #{value(current)}

     #{advice(app)}
     """}
  end

  defp place([key]), do: "for key #{inspect(key)}"
  defp place([key | path]), do: "for path #{inspect(path)} inside key #{inspect(key)}"

  defp value({:ok, value}), do: "was set to: #{inspect(value)}"
  defp value(:error), do: "was not set"

  defp advice(app) do
    """
    To fix this error, you might:

      * Make the runtime value match the compile time one

      * Recompile your project. If the misconfigured application is a dependency, you may need to run "mix deps.clean #{app} --build"

      * Alternatively, you can disable this check. If you are using releases, you can set :validate_compile_env to false in your \
    release configuration. If you are using Mix to start your system, you can pass the --no-validate-compile-env flag
    """
  end
end
