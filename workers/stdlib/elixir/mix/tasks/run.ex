# mix loadconfig, app.config, app.start, run, and the small tasks around them.
# In: config files, the compiled application. Out: environment set, applications started, files run.
defmodule Mix.Tasks.Loadconfig do
  @moduledoc "Loads and persists the given configuration."
  use Mix.Task
  @shortdoc "Loads and persists the given configuration"

  def run([]) do
    path = Mix.Project.config()[:config_path]
    if File.regular?(path), do: load(path)
    :ok
  end

  def run([file]), do: load(file)

  defp load(path) do
    config = Config.Reader.read!(path, env: Mix.env(), target: Mix.target())
    warn_of_base(config, path)
    Application.put_all_env(config, persistent: true)
    apply_logger(config)
  end

  # Kernel runs already, so that nothing here makes it wait for nodes or spread applications.
  @doc false
  def warn_of_base(config, path) do
    case for {app, _} <- config, app in [:kernel, :stdlib], do: app do
      [] ->
        :ok

      apps ->
        Mix.shell().error("""
        Cannot configure base applications: #{inspect(apps)}

        These applications are already started by the time the configuration
        executes and these configurations have no effect.

        If you want to configure these applications for a release, you can
        specify them in your vm.args file:

            -kernel config_key config_value

        Alternatively, if you must configure them dynamically, you can wrap
        them in a conditional block in your config files:

            if System.get_env("RELEASE_MODE") do
              config :kernel, ...
            end

        and then configure your releases to reboot after configuration:

            releases: [
              my_app: [reboot_system_after_config: true]
            ]

        This happened when loading #{Path.relative_to_cwd(path)} or
        one of its imports.
        """)
    end
  end

  # The log is running already: what the configuration says of it takes effect now.
  @doc false
  def apply_logger(config) do
    case config[:logger] do
      nil ->
        :ok

      options ->
        if level = options[:level], do: Logger.configure(level: level)

        if Keyword.has_key?(options, :default_formatter) or Keyword.has_key?(options, :console) do
          :logger.update_handler_config(:default, :formatter, Logger.default_formatter())
        end

        if Keyword.get(options, :default_handler) == false, do: :logger.remove_handler(:default)
        if Keyword.has_key?(options, :handle_sasl_reports) or Keyword.has_key?(options, :handle_otp_reports), do: Logger.configure([])
        :ok
    end
  end
end

defmodule Mix.Tasks.App.Config do
  @moduledoc "Configures all registered apps."
  use Mix.Task
  @shortdoc "Configures all registered apps"

  def run(args) do
    Mix.Project.get!()
    unless "--no-compile" in args, do: Mix.Task.run("compile", [])
    runtime = Path.join(Path.dirname(Mix.Project.config()[:config_path]), "runtime.exs")

    if File.regular?(runtime) do
      config = Config.Reader.read!(runtime, env: Mix.env(), target: Mix.target(), imports: :disabled)
      Mix.Tasks.Loadconfig.warn_of_base(config, runtime)
      Application.put_all_env(config, persistent: true)
      Mix.Tasks.Loadconfig.apply_logger(config)
    end

    :ok
  end
end

defmodule Mix.Tasks.App.Start do
  @moduledoc "Starts all registered apps."
  use Mix.Task
  @shortdoc "Starts all registered apps"

  def run(args) do
    Mix.Task.run("app.config", args)
    project = Mix.Project.config()

    unless "--no-start" in args do
      type = if project[:start_permanent], do: :permanent, else: :temporary

      case Application.ensure_all_started(project[:app], type) do
        {:ok, _} ->
          :ok

        {:error, {app, reason}} ->
          Mix.raise("Could not start application #{app}: " <> Application.format_error(reason))
      end
    end

    :ok
  end
end

defmodule Mix.Tasks.Run do
  @moduledoc "Runs the current application."
  use Mix.Task
  @shortdoc "Runs the current application"

  def run(args) do
    {opts, rest} = options(args, [])
    run(args, opts, rest, &Code.eval_string/1, &Code.require_file/1)
  end

  # Options stand before the file; what follows belongs to the program.
  defp options([flag, value | rest], opts) when flag in ["-e", "--eval"], do: options(rest, opts ++ [eval: value])
  defp options([flag, value | rest], opts) when flag in ["-r", "--require"], do: options(rest, opts ++ [require: value])
  defp options(["--no-halt" | rest], opts), do: options(rest, opts ++ [halt: false])
  defp options(["--no-start" | rest], opts), do: options(rest, opts ++ [start: false])
  defp options([flag | rest], opts) when flag in ["--no-compile", "--no-deps-check", "--no-archives-check", "--no-elixir-version-check"], do: options(rest, opts)
  defp options(["--" | rest], opts), do: {opts, rest}
  defp options(["-" <> _ = flag | _], _opts), do: Mix.raise("Could not parse arguments: unknown option #{flag}")
  defp options(rest, opts), do: {opts, rest}

  @doc false
  def run(_args, opts, rest, evaluator, requirer) do
    {file, argv} =
      case {Keyword.has_key?(opts, :eval), rest} do
        {true, _} -> {nil, rest}
        {_, [file | argv]} -> {file, argv}
        {_, []} -> {nil, []}
      end

    System.argv(argv)
    start = if Keyword.get(opts, :start, true), do: [], else: ["--no-start"]
    if Mix.Project.get(), do: Mix.Task.run("app.start", start)

    for {:require, pattern} <- opts, do: requirer.(pattern)
    for {:eval, code} <- opts, do: evaluator.(code)

    if file do
      if File.regular?(file), do: requirer.(file), else: Mix.raise("No such file: #{file}")
    end

    if not Keyword.get(opts, :halt, true), do: System.no_halt(true)
    :ok
  end
end

defmodule Mix.Tasks.Deps.Get do
  @moduledoc "Gets all out of date dependencies. Packages come with Nodebook; those that do not are named."
  use Mix.Task
  @shortdoc "Gets all out of date dependencies"

  def run(_args) do
    Mix.Project.get!()

    case Enum.reject(Mix.Project.deps_apps(), &:application_controller.available?/1) do
      [] -> Mix.shell().info("All dependencies are up to date")
      missing -> for app <- missing, do: Mix.shell().error("* #{app}: not in Nodebook yet")
    end

    :ok
  end
end

defmodule Mix.Tasks.Clean do
  @moduledoc "Deletes generated application files."
  use Mix.Task
  @shortdoc "Deletes generated application files"

  def run(_args) do
    Mix.Project.get!()
    File.rm_rf(Mix.Project.app_path())
    :ok
  end
end
