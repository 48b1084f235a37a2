# mix test: the project's tests. In: test/test_helper.exs, test/**/*_test.exs, the command line. Out: ExUnit's report; the
# status of the node is 2 when a test failed.
defmodule Mix.Tasks.Test do
  @moduledoc "Runs a project's tests."
  use Mix.Task
  @shortdoc "Runs a project's tests"

  @switches ~w(--trace --failed --force --no-compile --no-start --no-deps-check --no-archives-check
               --no-elixir-version-check --all-warnings --color --no-color)
  @values ~w(--max-cases --include --exclude --seed --only --formatter --timeout --max-failures --slowest --slowest-modules
             --exit-status --max-requires --repeat-until-failure)
  # options that real Mix has
  @elsewhere ~w(--cover --export-coverage --listen-on-stdin --partitions --profile-require --raise --stale
                --warnings-as-errors)

  def run(args) do
    project = Mix.Project.get!()
    Mix.env() == :dev and Mix.env(:test)
    {opts, files} = options(args, [], [])
    if opts[:color], do: Application.put_env(:elixir, :ansi_enabled, true)
    if opts[:no_color], do: Application.put_env(:elixir, :ansi_enabled, false)
    Mix.Task.run("app.start", if(opts[:no_start], do: ["--no-start"], else: []))
    config = Mix.Project.config(project)
    paths = config[:test_paths] || ["test"]
    ExUnit.start(Keyword.merge([autorun: false], settings(opts)))
    for path <- paths, helper = Path.join(path, "test_helper.exs"), do: require_helper(helper)
    # the command line wins over the helper
    ExUnit.configure(Keyword.merge([autorun: false], settings(opts)))

    {given, locations} = ExUnit.Filters.parse_paths(files)
    if locations != [], do: ExUnit.configure(merge(locations, opts))
    found = sources(given, paths, config)
    found = if opts[:failed], do: failed(found), else: found

    cond do
      found == [] and files != [] ->
        Mix.shell().error("Paths given to \"mix test\" did not match any directory/file: " <> Enum.join(files, ", "))
        exit({:shutdown, 1})

      found == [] ->
        IO.puts("There are no tests to run")

      true ->
        Enum.each(found, &Code.require_file/1)
        report(ExUnit.run(), opts)
    end
  end

  defp report(%{total: total, excluded: total}, opts) when total > 0 do
    if opts[:only], do: Mix.shell().error("The --only option was given to \"mix test\" but no test was executed")
    if opts[:only], do: exit({:shutdown, 1})
  end

  defp report(%{failures: 0}, _opts), do: :ok

  defp report(_counts, opts) do
    status = opts[:exit_status] || Application.get_env(:ex_unit, :exit_status, 2)
    System.at_exit(fn _ -> exit({:shutdown, status}) end)
  end

  defp require_helper(helper) do
    if File.regular?(helper), do: Code.require_file(helper), else: Mix.raise("Cannot run tests because test helper file #{inspect(helper)} does not exist")
  end

  # ---- files

  defp sources([], paths, config), do: sources(paths, paths, config)

  defp sources(given, _paths, config) do
    pattern = config[:test_pattern] || "*_test.exs"

    given
    |> Enum.flat_map(fn path ->
      cond do
        File.dir?(path) -> path |> Path.join("**/" <> pattern) |> Path.wildcard() |> Enum.sort()
        File.regular?(path) -> [path]
        true -> Path.wildcard(path)
      end
    end)
    |> Enum.uniq()
  end

  defp failed(found) do
    case ExUnit.Filters.failure_info(manifest()) do
      :all ->
        found

      {files, ids} ->
        ExUnit.configure(only_test_ids: ids)
        Enum.filter(found, &(Path.expand(&1) in files))
    end
  end

  defp manifest, do: Path.join(Mix.Project.manifest_path(), ".mix_test_failures")

  # ---- command line

  defp options([], opts, files), do: {Enum.reverse(opts), Enum.reverse(files)}

  defp options([flag | rest], opts, files) when flag in @switches,
    do: options(rest, [{flag |> String.trim_leading("--") |> String.replace("-", "_") |> String.to_atom(), true} | opts], files)

  defp options([flag, value | rest], opts, files) when flag in @values do
    key = flag |> String.trim_leading("--") |> String.replace("-", "_") |> String.to_atom()
    options(rest, [{key, value(key, value)} | opts], files)
  end

  defp options([flag | _rest], _opts, _files) when flag in @elsewhere, do: Mix.raise("not in Nodebook yet: mix test #{flag}")

  defp options(["--" <> _ = flag | _rest], _opts, _files) do
    Mix.raise("Could not invoke task \"test\": 1 error found!\n#{flag} : Unknown option")
  end

  defp options([file | rest], opts, files), do: options(rest, opts, [file | files])

  defp value(key, value) when key in [:max_cases, :seed, :timeout, :max_failures, :slowest, :slowest_modules, :exit_status, :repeat_until_failure],
    do: String.to_integer(value)

  defp value(_key, value), do: value

  defp settings(opts) do
    kept = Keyword.take(opts, [:trace, :max_cases, :seed, :timeout, :max_failures, :slowest, :slowest_modules, :exit_status, :repeat_until_failure])
    formatters = for {:formatter, name} <- opts, do: Module.concat([name])
    kept = if formatters == [], do: kept, else: [{:formatters, formatters} | kept]
    include = filters(opts, [:include, :only])
    exclude = filters(opts, [:exclude])
    only = Keyword.has_key?(opts, :only)
    kept = if include == [], do: kept, else: [{:include, include} | kept]
    exclude = if only, do: [:test | exclude], else: exclude
    kept = if exclude == [], do: kept, else: [{:exclude, exclude} | kept]
    [{:failures_manifest_path, manifest()} | kept]
  end

  defp filters(opts, keys), do: ExUnit.Filters.parse(for {key, value} <- opts, key in keys, do: value)

  # lines on the command line win over its tags
  defp merge(locations, opts), do: Keyword.merge(Keyword.take(settings(opts), [:include, :exclude]), locations)
end
