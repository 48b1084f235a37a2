# Which tests run. In: filters of the command line and the configuration, tags. Out: :ok, or why a test is left out.
# Specification: the documentation of ExUnit.Filters, Elixir 1.18.
defmodule ExUnit.Filters do
  @moduledoc "Conveniences for parsing and evaluating filters."

  @doc "A path of the command line without its lines, and the options that these mean."
  def parse_path(file_path) do
    {[path], opts} = parse_paths([file_path])
    {path, opts}
  end

  @doc "Like `parse_path/1` for many."
  def parse_paths(file_paths) do
    {parsed, locations} =
      Enum.map_reduce(file_paths, [], fn path, locations ->
        case extract_lines(path) do
          {path, []} -> {path, locations}
          {path, [line]} -> {path, [{:location, {path, line}} | locations]}
          {path, lines} -> {path, [{:location, {path, lines}} | locations]}
        end
      end)

    if locations == [], do: {parsed, []}, else: {parsed, exclude: [:test], include: Enum.reverse(locations)}
  end

  # lines stand after the path, from the first number between colons on
  defp extract_lines(path) do
    parts = path |> Path.split() |> Path.join() |> String.split(":")
    {path, rest} = Enum.split_while(parts, &(line(&1) == nil))
    {path |> Enum.join(":") |> Path.relative_to_cwd(), Enum.flat_map(rest, &line_or_warning/1)}
  end

  defp line(text) do
    case Integer.parse(text) do
      {line, ""} when line > 0 -> line
      _ -> nil
    end
  end

  defp line_or_warning(text) do
    line = line(text)
    unless line, do: IO.warn("invalid line number given as ExUnit filter: #{text}", [])
    List.wrap(line)
  end

  @doc "Include and exclude filters without what the other has."
  def normalize(include, exclude) do
    include = List.wrap(include) |> Enum.uniq()
    exclude = (List.wrap(exclude) -- include) |> Enum.uniq()
    {include, exclude}
  end

  @doc "Filters from the command line: `[\"foo:bar\", \"baz\"]` is `[{:foo, \"bar\"}, :baz]`."
  def parse(filters) do
    Enum.map(filters, fn filter ->
      case String.split(filter, ":", parts: 2) do
        ["location", path] ->
          {_, [_, {:include, [location]}]} = parse_paths([path])
          location

        ["line", line] ->
          {:line, String.to_integer(line)}

        [key, value] ->
          {String.to_atom(key), value}

        [key] ->
          String.to_atom(key)
      end
    end)
  end

  @doc "Whether a test with those tags runs: :ok, `{:excluded, why}` or `{:skipped, why}`."
  def eval(include, exclude, tags, collection) when is_map(tags) do
    excluded = Enum.find_value(exclude, &has_tag(&1, tags, collection))
    included = excluded != nil and Enum.any?(include, &has_tag(&1, tags, collection))

    if excluded == nil or included do
      skip_tag(tags, include, collection)
    else
      {:excluded, "due to #{excluded} filter"}
    end
  end

  defp skip_tag(%{skip: skip} = tags, include, collection) when skip == true or is_binary(skip) do
    cond do
      Enum.any?(include, &(about_skip?(&1) and has_tag(&1, tags, collection))) -> :ok
      skip == true -> {:skipped, "due to skip tag"}
      true -> {:skipped, skip}
    end
  end

  defp skip_tag(_tags, _include, _collection), do: :ok

  defp about_skip?(filter), do: filter == :skip or match?({:skip, _}, filter)

  # the key of a filter that holds, or nil
  defp has_tag({:location, {path, lines}}, %{file: file} = tags, collection) do
    if String.ends_with?(file, path), do: List.wrap(lines) |> Enum.find_value(&has_tag({:line, &1}, tags, collection))
  end

  defp has_tag({:line, line}, tags, collection) do
    line = to_integer(line)
    describe? = tags[:describe_line] == line

    if describe? or tags[:line] == closest(line, tags, collection), do: :line
  end

  defp has_tag({key, %Regex{} = value}, tags, _collection) when is_atom(key) do
    with %{^key => tag} <- tags, true <- to_string(tag) =~ value, do: key, else: (_ -> nil)
  end

  defp has_tag({key, value}, tags, _collection) when is_atom(key) do
    with %{^key => tag} <- tags, true <- compare(value, tag), do: key, else: (_ -> nil)
  end

  defp has_tag(key, tags, _collection) when is_atom(key), do: if(Map.has_key?(tags, key), do: key)

  defp to_integer(n) when is_integer(n), do: n
  defp to_integer(text), do: String.to_integer(text)

  # the last test that begins at the line or above, unless a describe begins between
  defp closest(line, tags, collection) do
    lines = for %{tags: %{line: at, file: file}} <- collection, file == tags[:file] or tags[:file] == nil, at <= line, do: at
    lines = if lines == [], do: for(%{tags: %{line: at}} <- collection, at <= line, do: at), else: lines
    best = Enum.max(lines, fn -> nil end)
    describes = for %{tags: %{describe_line: at}} when is_integer(at) and at <= line <- collection, do: at
    if best && Enum.any?(describes, &(&1 > best)), do: nil, else: best
  end

  defp compare("Elixir." <> tag, tag), do: true
  defp compare(tag, tag), do: true
  defp compare(value, tags) when is_list(tags), do: Enum.any?(tags, &compare(value, &1))
  defp compare(value, tag) when is_binary(value), do: value == to_string(tag) or "Elixir." <> value == to_string(tag)
  defp compare(value, tag), do: to_string(value) == to_string(tag)

  @doc "The files with failed tests of the last run and their ids, or :all, for `mix test --failed`."
  defdelegate failure_info(path), to: ExUnit.FailuresManifest, as: :info

  @doc "Makes every test count as failed in the last run."
  defdelegate fail_all!(path), to: ExUnit.FailuresManifest
end
