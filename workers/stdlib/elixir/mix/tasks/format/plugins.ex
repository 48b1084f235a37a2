# Plugins of mix format: modules with features/1 and format/2 that format sigils or files of other kinds. In: the settings of
# .formatter.exs. Out: the formatter of a file. Specification: "Plugins" in the documentation of Mix.Tasks.Format.

defmodule Mix.Tasks.Format.Plugins do
  @moduledoc false

  @doc "Loads the plugins that the settings name, compiling the project for them; answers the settings with their sigils."
  def load(config) do
    plugins = Keyword.get(config, :plugins, [])
    if not is_list(plugins), do: Mix.raise("Expected :plugins to return a list of modules, got: #{inspect(plugins)}")
    if not Enum.all?(plugins, &Code.ensure_loaded?/1), do: Mix.Task.run("compile", [])
    Enum.each(plugins, &check/1)

    sigils =
      for(plugin <- plugins, sigil <- features(plugin, :sigils, config), do: {sigil, plugin})
      |> Enum.group_by(&elem(&1, 0), &elem(&1, 1))
      |> Enum.map(fn {sigil, plugins} -> {sigil, &apply_all(plugins, &1, &2 ++ config)} end)

    if plugins == [], do: config, else: Keyword.put(config, :sigils, sigils)
  end

  defp check(plugin) do
    if not Code.ensure_loaded?(plugin), do: Mix.raise("Formatter plugin #{inspect(plugin)} cannot be found")
    if not function_exported?(plugin, :features, 1), do: Mix.raise("Formatter plugin #{inspect(plugin)} does not define features/1")
  end

  defp features(plugin, kind, config), do: List.wrap(plugin.features(config)[kind])

  @doc "Formats the text of a file: by the plugins for its extension, as Elixir, or not at all."
  def format(source, file, config) do
    extension = Path.extname(file)

    case Enum.filter(Keyword.get(config, :plugins, []), &(extension in features(&1, :extensions, config))) do
      [] when extension in [".ex", ".exs"] -> elixir(source, [file: file] ++ config)
      [] -> source
      plugins -> apply_all(plugins, source, [extension: extension, file: file] ++ config)
    end
  end

  defp apply_all(plugins, text, opts), do: Enum.reduce(plugins, text, & &1.format(&2, opts))

  defp elixir(source, opts) do
    case Code.format_string!(source, opts) do
      [] -> ""
      formatted -> IO.iodata_to_binary([formatted, ?\n])
    end
  end
end
