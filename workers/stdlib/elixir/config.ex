# Configuration files: `import Config` and what reads them.
# In: files of config/2,3 calls. Out: [{app, [{key, value}]}], merged deeply; reading evaluates the file by Code.
defmodule Config do
  @moduledoc "A simple keyword-based configuration API."

  @config_key {Config, :config}
  @opts_key {Config, :opts}
  @imports_key {Config, :imports}

  defp get_config!, do: Process.get(@config_key) || raise_improper_use!()
  defp put_config(value), do: Process.put(@config_key, value)
  defp get_opts!, do: Process.get(@opts_key) || raise_improper_use!()

  defp raise_improper_use! do
    raise "could not set configuration via Config. " <>
            "This usually means you are trying to execute a configuration file " <>
            "directly, instead of reading it with Config.Reader"
  end

  @doc "Sets keys in the environment of an application."
  def config(root_key, opts) when is_atom(root_key) and is_list(opts) do
    unless Keyword.keyword?(opts), do: raise(ArgumentError, "config/2 expected a keyword list, got: #{inspect(opts)}")
    get_config!() |> __merge__([{root_key, opts}]) |> put_config()
  end

  @doc "Sets options of one key in the environment of an application; they are merged with what it has."
  def config(root_key, key, opts) when is_atom(root_key) and is_atom(key) do
    get_config!() |> __merge__([{root_key, [{key, opts}]}]) |> put_config()
  end

  @doc "What was configured so far for an application, or nil."
  def read_config(root_key) when is_atom(root_key), do: get_config!()[root_key]

  @doc "The environment that the configuration is for: `:dev`, `:test`, `:prod`."
  defmacro config_env do
    quote do: Config.__env__!()
  end

  @doc false
  def __env__! do
    elem(get_opts!(), 0) || raise "no :env key was given to this configuration file"
  end

  @doc "The target that the configuration is for."
  defmacro config_target do
    quote do: Config.__target__!()
  end

  @doc false
  def __target__! do
    elem(get_opts!(), 1) || raise "no :target key was given to this configuration file"
  end

  @doc "Reads another file of configuration as if it stood here."
  defmacro import_config(file) do
    quote do: Config.__import__!(Path.expand(unquote(file), __DIR__))
  end

  @doc false
  def __import__!(file) do
    imports = Process.get(@imports_key) || raise_improper_use!()

    if imports == :disabled,
      do: raise("import_config/1 is not enabled for this configuration file. Some configuration files do not allow importing other files as they are often copied to external systems")

    if file in imports,
      do: raise(ArgumentError, "attempting to load configuration #{Path.relative_to_cwd(file)} recursively")

    Process.put(@imports_key, [file | imports])
    {_, _} = Code.eval_string(File.read!(file), [], file: file)
    :ok
  end

  @doc false
  def __eval__!(file, content, opts, imports \\ []) do
    previous = {Process.get(@config_key), Process.get(@opts_key), Process.get(@imports_key)}
    Process.put(@config_key, [])
    Process.put(@opts_key, {opts[:env], opts[:target]})
    Process.put(@imports_key, if(imports == :disabled, do: :disabled, else: [file | imports]))

    try do
      {eval_config, _} = Code.eval_string(content, [], file: file)

      case Process.get(@config_key) do
        [] when is_list(eval_config) -> {validated!(eval_config, file), Process.get(@imports_key)}
        config -> {config, Process.get(@imports_key)}
      end
    after
      {config, opts, imports} = previous
      restore(@config_key, config)
      restore(@opts_key, opts)
      restore(@imports_key, imports)
    end
  end

  defp validated!(config, file) do
    for {app, value} <- config, not Keyword.keyword?(value) do
      raise ArgumentError,
            "expected config for app #{inspect(app)} in #{Path.relative_to_cwd(file)} to return keyword list, got: #{inspect(value)}"
    end

    config
  end

  defp restore(key, nil), do: Process.delete(key)
  defp restore(key, value), do: Process.put(key, value)

  @doc false
  def __merge__(config1, config2) when is_list(config1) and is_list(config2) do
    Keyword.merge(config1, config2, fn _, app1, app2 -> Keyword.merge(app1, app2, &deep_merge/3) end)
  end

  defp deep_merge(_key, value1, value2) do
    if Keyword.keyword?(value1) and Keyword.keyword?(value2),
      do: Keyword.merge(value1, value2, &deep_merge/3),
      else: value2
  end
end

defmodule Config.Reader do
  @moduledoc "API for reading config files defined following `Config`."

  @doc "Evaluates text as a file of configuration."
  def eval!(file, contents, opts \\ []) when is_binary(file) and is_binary(contents) and is_list(opts),
    do: Config.__eval__!(Path.expand(file), contents, opts) |> elem(0)

  @behaviour Config.Provider

  @doc "What load/2 takes: a path of a file, or options with `path:`."
  @impl true
  def init(opts) when is_list(opts) do
    {path, opts} = Keyword.pop!(opts, :path)
    Config.Provider.validate_config_path!(path)
    {path, opts}
  end

  def init(path), do: init(path: path)

  @doc "A configuration with that of a file merged into it."
  @impl true
  def load(config, {path, opts}), do: merge(config, path |> Config.Provider.resolve_config_path!() |> read!(opts))

  @doc "Reads a file of configuration. Options: `:env`, `:target`, `:imports`, files that it may not import, or `:disabled`."
  def read!(file, opts \\ []) when is_binary(file) do
    file = Path.expand(file)
    Config.__eval__!(file, File.read!(file), opts, Keyword.get(opts, :imports, [])) |> elem(0)
  end

  @doc "Reads a file of configuration; answers it with the files that it imported."
  def read_imports!(file, opts \\ []) when is_binary(file) do
    imports = Keyword.get(opts, :imports, [])
    unless is_list(imports), do: raise(ArgumentError, ":imports must be a list of paths")
    file = Path.expand(file)
    Config.__eval__!(file, File.read!(file), opts, imports)
  end

  @doc "Merges two configurations; keyword lists are merged key by key."
  def merge(config1, config2) when is_list(config1) and is_list(config2), do: Config.__merge__(config1, config2)
end
