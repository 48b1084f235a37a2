# mix format: the files of the command line, or those that .formatter.exs names. In: source files. Out: the same files
# formatted, or a failure that shows what differs.

defmodule Mix.Tasks.Format do
  @moduledoc """
  Formats the given files and patterns.

      mix format mix.exs "lib/**/*.{ex,exs}"

  Without any, the `:inputs` of `.formatter.exs`; `-` formats standard input. Options: `--check-formatted` fails when a file
  is not formatted, `--dry-run` writes nothing, `--no-exit` goes on after a failed check, `--migrate`, `--dot-formatter FILE`,
  `--stdin-filename FILE`.
  """
  use Mix.Task
  @shortdoc "Formats the given files/patterns"

  alias Mix.Tasks.Format.Plugins

  @switches [
    check_equivalent: :boolean,
    check_formatted: :boolean,
    no_exit: :boolean,
    dot_formatter: :string,
    dry_run: :boolean,
    stdin_filename: :string,
    force: :boolean,
    migrate: :boolean,
    root: :string
  ]

  @doc "What a plugin formats: `:sigils`, as atoms, and `:extensions`."
  @callback features(Keyword.t()) :: [sigils: [atom()], extensions: [binary()]]

  @doc "The text of a sigil or a file, formatted; the options say which."
  @callback format(String.t(), Keyword.t()) :: String.t()

  @impl true
  def run(args) do
    {opts, args} = OptionParser.parse!(args, strict: @switches)
    {dot_formatter, config} = config(opts)
    format = Plugins.load(if opts[:migrate], do: Keyword.put(config, :migrate, true), else: config)

    args
    |> inputs(config, dot_formatter)
    |> Enum.map(&format(&1, format, opts))
    |> report(opts)
  rescue
    error in OptionParser.ParseError -> Mix.raise("Could not invoke task \"format\": " <> Exception.message(error))
  end

  # ---- settings

  defp config(opts) do
    file = opts[:dot_formatter] || Path.join(opts[:root] || ".", ".formatter.exs")

    cond do
      File.regular?(file) -> {file, file |> read() |> imported()}
      opts[:dot_formatter] -> {file, read(file)}
      true -> {nil, []}
    end
  end

  defp read(file) do
    {config, _} = Code.eval_file(file)

    if Keyword.keyword?(config),
      do: config,
      else: Mix.raise("Expected #{inspect(file)} to return a keyword list, got: #{inspect(config)}")
  end

  # calls that dependencies want without parentheses
  defp imported(config) do
    calls =
      for dep <- List.wrap(config[:import_deps]), call <- exported(dep), do: call

    if calls == [], do: config, else: Keyword.update(config, :locals_without_parens, calls, &(calls ++ &1))
  end

  defp exported(dep) do
    folder = Path.join("deps", Atom.to_string(dep))
    file = Path.join(folder, ".formatter.exs")

    cond do
      File.regular?(file) ->
        read(file)[:export][:locals_without_parens] || []

      File.dir?(folder) ->
        []

      true ->
        Mix.raise(
          "Unknown dependency #{inspect(dep)} given to :import_deps in the formatter configuration. Make sure the dependency " <>
            "is listed in your mix.exs for environment #{inspect(Mix.env())} and you have run \"mix deps.get\""
        )
    end
  end

  # ---- files

  defp inputs([], config, dot_formatter) do
    if config[:inputs] == nil and config[:subdirectories] == nil do
      Mix.raise(
        "Expected one or more files/patterns to be given to mix format or for a .formatter.exs file to exist with an " <>
          ":inputs or :subdirectories key"
      )
    end

    own = expand(List.wrap(config[:inputs]), Path.dirname(dot_formatter || "."))

    below =
      for pattern <- List.wrap(config[:subdirectories]),
          folder <- Path.wildcard(pattern),
          file = Path.join(folder, ".formatter.exs"),
          File.regular?(file),
          path <- expand(List.wrap(read(file)[:inputs]), folder),
          do: path

    Enum.uniq(own ++ below)
  end

  defp inputs(["-"], _, _), do: [:stdin]

  defp inputs(patterns, _, _) do
    case expand(patterns, ".") do
      [] ->
        Mix.raise(
          "Could not find a file to format. The files/patterns given to command line did not point to any existing file. " <>
            "Got: #{inspect(patterns)}"
        )

      files ->
        files
    end
  end

  defp expand(patterns, folder) do
    for pattern <- patterns,
        file <- pattern |> Path.expand(folder) |> Path.wildcard(match_dot: true),
        File.regular?(file),
        uniq: true,
        do: file
  end

  # ---- one file

  defp format(:stdin, format, opts) do
    name = opts[:stdin_filename] || "stdin.exs"
    source = :stdio |> IO.stream(:line) |> Enum.join()
    {:stdin, name, source, text(source, name, format)}
  end

  defp format(file, format, _) do
    source = File.read!(file)
    {:file, file, source, text(source, file, format)}
  end

  defp text(source, file, format) do
    Plugins.format(source, Path.relative_to_cwd(file), format)
  rescue
    error ->
      Mix.shell().error("mix format failed for file: #{Path.relative_to_cwd(file)}")
      reraise error, __STACKTRACE__
  end

  # ---- what happens in the end

  defp report(results, opts) do
    cond do
      opts[:check_formatted] -> check(Enum.reject(results, fn {_, _, source, text} -> source == text end), opts)
      opts[:dry_run] -> :ok
      true -> Enum.each(results, &write/1)
    end
  end

  defp write({:stdin, _, _, text}), do: IO.write(text)
  defp write({:file, _, same, same}), do: :ok
  defp write({:file, file, _, text}), do: File.write!(file, text)

  defp check([], _), do: :ok

  defp check(unformatted, opts) do
    message =
      "mix format failed due to --check-formatted.\nThe following files are not formatted:\n\n" <>
        Enum.map_join(unformatted, "\n", fn {_, file, source, text} ->
          "\e[1m\e[31m#{file}\n\e[0m\n" <> __MODULE__.Diff.lines(source, text) <> "\n"
        end) <> "\n"

    if opts[:no_exit], do: Mix.shell().error(message), else: Mix.raise(message)
  end
end

defmodule Mix.Tasks.Format.Diff do
  @moduledoc false

  # lines shown around what differs
  @around 2

  @doc "Numbered lines of two texts: those that differ and some around them."
  def lines(old, new) do
    all =
      String.split(old, "\n")
      |> List.myers_difference(String.split(new, "\n"))
      |> number(1, 1)

    width = length(Integer.to_charlist(length(all)))
    near = all |> Enum.with_index() |> Enum.filter(fn {{kind, _, _, _}, _} -> kind != :eq end) |> Enum.map(&elem(&1, 1))

    all
    |> Enum.with_index()
    |> Enum.chunk_by(fn {_, index} -> Enum.any?(near, &(abs(&1 - index) <= @around)) end)
    |> Enum.map_join(fn [{_, index} | _] = chunk ->
      if Enum.any?(near, &(abs(&1 - index) <= @around)),
        do: Enum.map_join(chunk, fn {line, _} -> show(line, width) end),
        else: String.pad_leading("...|", 2 * width + 4) <> "\n"
    end)
  end

  defp number([], _, _), do: []
  defp number([{kind, lines} | rest], old, new) do
    step = fn count, kinds -> if kind in kinds, do: count, else: 0 end

    numbered =
      lines
      |> Enum.with_index()
      |> Enum.map(fn {line, i} -> {kind, old + i, new + i, line} end)

    count = length(lines)
    numbered ++ number(rest, old + step.(count, [:eq, :del]), new + step.(count, [:eq, :ins]))
  end

  defp show({:eq, old, new, line}, width), do: "#{pad(old, width)} #{pad(new, width)}  |#{line}\n"
  defp show({:del, old, _, line}, width), do: "#{pad(old, width)} #{pad("", width)} -|#{line}\n"
  defp show({:ins, _, new, line}, width), do: "#{pad("", width)} #{pad(new, width)} +|#{line}\n"

  defp pad(value, width), do: String.pad_leading("#{value}", width)
end
