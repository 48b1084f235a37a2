# Mix as far as a node needs it: the project of the working directory, its environment, what it prints.
# In: mix.exs, MIX_ENV. Out: settings that the tasks read.
defmodule Mix do
  @moduledoc "Mix is a build tool that provides tasks for creating, compiling, and testing Elixir projects."

  @doc "The environment: `:dev`, `:test`, `:prod`."
  def env, do: :persistent_term.get({Mix, :env}, nil) || env_of(System.get_env("MIX_ENV"))

  @doc "Sets the environment."
  def env(env) when is_atom(env), do: keep(:env, env)

  defp env_of(nil), do: :dev
  defp env_of(""), do: :dev
  defp env_of(name), do: String.to_atom(name)

  @doc "The target."
  def target, do: :persistent_term.get({Mix, :target}, :host)

  @doc "Sets the target."
  def target(target) when is_atom(target), do: keep(:target, target)

  @doc "The module that tasks talk through."
  def shell, do: :persistent_term.get({Mix, :shell}, Mix.Shell.IO)

  @doc "Sets the module that tasks talk through."
  def shell(shell), do: keep(:shell, shell)

  @doc "Whether Mix tells what it does."
  def debug?, do: :persistent_term.get({Mix, :debug}, false)

  @doc "Sets whether Mix tells what it does."
  def debug(debug) when is_boolean(debug), do: keep(:debug, debug)

  defp keep(key, value) do
    :persistent_term.put({Mix, key}, value)
    :ok
  end

  @doc "The compilers of a project that names none."
  def compilers, do: [:erlang, :elixir, :app]

  @doc "Whether install/2 was called."
  def installed?, do: false

  @doc "The directory of what install/2 installed, or nil."
  def install_project_dir, do: nil

  @doc "Raises Mix.Error unless an application can be loaded."
  def ensure_application!(app) when is_atom(app) do
    if :application.load(app) in [:ok, {:error, {:already_loaded, app}}] do
      :ok
    else
      Mix.raise(
        "The application \"#{app}\" could not be found. This may happen if your Operating System broke Erlang into " <>
          "multiple packages and may be fixed by installing the missing \"erlang-dev\" and \"erlang-#{app}\" packages"
      )
    end
  end

  @doc "Where archives and escripts are."
  def path_for(:archives), do: "/root/.mix/archives"
  def path_for(:escripts), do: "/root/.mix/escripts"

  @doc "Raises Mix.Error."
  def raise(message), do: Kernel.raise(Mix.Error, message: message)
  @doc "Raises Mix.Error with options, such as `exit_status:`."
  def raise(message, opts), do: Kernel.raise(Mix.Error, [message: message] ++ Keyword.take(opts, [:exit_status]))

  @doc "Installs dependencies for a script: not in Nodebook yet."
  def install(_deps, _opts \\ []), do: Mix.raise("not in Nodebook yet: Mix.install/2")
  def start, do: :ok
end

defmodule Mix.Error do
  defexception mix: true, message: "mix error", exit_status: 1
end

defmodule Mix.NoProjectError do
  defexception mix: true,
               message: "Could not find a Mix.Project, please ensure you are running Mix in a directory with a mix.exs file"
end

defmodule Mix.NoTaskError do
  defexception [:task, :mix]

  # tasks that Mix has and this one does not
  @elsewhere ~w(app.tree archive archive.build archive.install archive.uninstall compile.all deps deps.clean deps.compile
                deps.tree deps.unlock deps.update escript escript.build escript.install escript.uninstall eval hex.info local
                local.hex local.public_keys local.rebar new profile.cprof profile.eprof profile.fprof profile.tprof release
                release.init test.coverage xref)

  @impl true
  def message(%{task: task}) when task in @elsewhere, do: "not in Nodebook yet: mix #{task}"

  def message(%{task: task}) do
    similar = Enum.max_by(Mix.Task.known(), &String.jaro_distance(&1, task))
    hint = if String.jaro_distance(similar, task) > 0.8, do: ". Did you mean #{inspect(similar)}?", else: ""
    note = if Mix.Project.get(), do: "", else: "\nNote no mix.exs was found in the current directory"
    "The task #{inspect(task)} could not be found" <> hint <> note
  end
end

defmodule Mix.InvalidTaskError do
  defexception [:task, :mix]

  @impl true
  def message(%{task: task}), do: "The task #{inspect(task)} does not export run/1"
end

defmodule Mix.Project do
  @moduledoc "Defines and manipulates Mix projects."

  defmacro __using__(_) do
    quote do
      @doc false
      def __mix_project__, do: true
    end
  end

  @doc false
  def push(module, file \\ nil), do: :persistent_term.put({Mix, :project}, {module, file})

  def get do
    case :persistent_term.get({Mix, :project}, nil) do
      {module, _} -> module
      nil -> nil
    end
  end

  def get!, do: get() || raise(Mix.NoProjectError, [])

  def project_file do
    case :persistent_term.get({Mix, :project}, nil) do
      {_, file} -> file
      nil -> nil
    end
  end

  def config, do: config(get())

  @doc false
  def config(module) do
    defaults = [
      aliases: [],
      build_embedded: false,
      config_path: "config/config.exs",
      default_target: :host,
      deps: [],
      deps_path: "deps",
      elixirc_paths: ["lib"],
      erlc_paths: ["src"],
      lockfile: "mix.lock",
      start_permanent: false
    ]

    if module == nil, do: defaults, else: Keyword.merge(defaults, module.project())
  end

  def umbrella?(_config \\ []), do: false
  def build_path(_config \\ []), do: Path.expand("_build/#{Mix.env()}")
  def app_path(config \\ config()), do: Path.join([build_path(), "lib", to_string(config[:app])])
  def compile_path(config \\ config()), do: Path.join(app_path(config), "ebin")
  def manifest_path(config \\ config()), do: Path.join(app_path(config), ".mix")
  def deps_path(_config \\ []), do: Path.expand("deps")
  def ensure_structure(_config \\ [], _opts \\ []), do: File.mkdir_p!(app_path())

  def deps_apps, do: Enum.map(config()[:deps], &elem(&1, 0))

  @doc false
  # The dependencies that run with the application in this environment, and that there are.
  def runtime_deps(project) do
    for dep <- project[:deps],
        {app, opts} = split(dep),
        Keyword.get(opts, :runtime, true),
        only?(opts[:only]),
        :application_controller.available?(app),
        do: app
  end

  defp split({app, opts}) when is_list(opts), do: {app, opts}
  defp split({app, _requirement}), do: {app, []}
  defp split({app, _requirement, opts}), do: {app, opts}

  defp only?(nil), do: true
  defp only?(env) when is_atom(env), do: env == Mix.env()
  defp only?(envs), do: Mix.env() in envs

  @doc false
  def application_spec(module, modules) do
    project = config(module)
    app = project[:app]
    properties = if function_exported?(module, :application, 0), do: module.application(), else: []
    extra = Keyword.get(properties, :extra_applications, [])

    applications =
      case Keyword.fetch(properties, :applications) do
        {:ok, list} -> list
        :error -> Enum.uniq([:kernel, :stdlib, :elixir] ++ Enum.filter(Enum.map(extra, &name/1), fn a -> :application_controller.available?(a) end) ++ runtime_deps(project))
      end

    keys = [
      description: to_charlist(project[:description] || to_string(app)),
      vsn: to_charlist(project[:version] || "0.1.0"),
      modules: modules,
      registered: Keyword.get(properties, :registered, []),
      applications: applications,
      optional_applications: Keyword.get(properties, :optional_applications, []),
      included_applications: Keyword.get(properties, :included_applications, []),
      env: Keyword.get(properties, :env, [])
    ]

    keys = if mod = properties[:mod], do: [{:mod, mod} | keys], else: keys
    keys = if phases = properties[:start_phases], do: [{:start_phases, phases} | keys], else: keys
    {:application, app, keys}
  end

  defp name({app, _}), do: app
  defp name(app), do: app
end
