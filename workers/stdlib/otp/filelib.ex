# Questions about files and directories of the node's disk, after filelib's manual page (OTP 27).

defmodule :filelib do
  @moduledoc "File utilities."

  defp bytes(name) when is_binary(name), do: name
  defp bytes(name), do: name |> :filename.flatten() |> :unicode.characters_to_binary()
  defp like(name, text) when is_binary(name), do: text
  defp like(_name, text), do: :unicode.characters_to_list(text)

  @doc "Whether there is a file or directory of that name."
  def is_file(name), do: match?({:ok, _}, :nodebook_file.stat(bytes(name)))
  @doc "Whether there is a regular file of that name."
  def is_regular(name), do: match?({:ok, {_, :regular, _, _, _, _, _}}, :nodebook_file.stat(bytes(name)))
  @doc "Whether there is a directory of that name."
  def is_dir(name), do: match?({:ok, {_, :directory, _, _, _, _, _}}, :nodebook_file.stat(bytes(name)))

  @doc "The size of a file in bytes; 0 when there is none."
  def file_size(name) do
    case :nodebook_file.stat(bytes(name)) do
      {:ok, {size, :regular, _, _, _, _, _}} -> size
      _ -> 0
    end
  end

  @doc "When a file was changed, as a local date and time; 0 when there is none."
  def last_modified(name) do
    case :file.read_file_info(name) do
      {:ok, info} -> elem(info, 5)
      _ -> 0
    end
  end

  @doc "Makes the directories above a file."
  def ensure_dir(name), do: make(Path.dirname(bytes(name)))
  @doc "Makes a directory and those above it."
  def ensure_path(name), do: make(bytes(name))

  defp make(dir) do
    case File.mkdir_p(dir) do
      :ok -> :ok
      {:error, :eexist} -> {:error, :enotdir}
      {:error, reason} -> {:error, reason}
    end
  end

  # -- walking ---------------------------------------------------------------

  @doc "Folds over the files of a directory whose names match a regular expression; with those below it if asked."
  def fold_files(dir, regex, recursive, fun, acc) do
    {:ok, compiled} = :re.compile(regex, [:unicode])
    fold_dir(dir, compiled, recursive, fun, acc)
  end

  defp fold_dir(dir, regex, recursive, fun, acc) do
    names =
      case :file.list_dir(dir) do
        {:ok, names} -> :lists.sort(names)
        _ -> []
      end

    :lists.foldl(
      fn name, acc ->
        full = :filename.join(dir, name)

        cond do
          is_regular(full) -> if match?({:match, _}, :re.run(name, regex)), do: fun.(full, acc), else: acc
          recursive and is_dir(full) -> fold_dir(full, regex, recursive, fun, acc)
          true -> acc
        end
      end,
      acc,
      names
    )
  end

  @doc "A relative name that stays below a directory, or :unsafe."
  def safe_relative_path(name, _cwd) do
    if :filename.pathtype(name) == :absolute do
      :unsafe
    else
      case climb(:filename.split(bytes(name)), []) do
        :unsafe -> :unsafe
        [] -> []
        parts -> like(name, Enum.join(parts, "/"))
      end
    end
  end

  defp climb([], done), do: :lists.reverse(done)
  defp climb(["." | rest], done), do: climb(rest, done)
  defp climb([".." | _], []), do: :unsafe
  defp climb([".." | rest], [_ | done]), do: climb(rest, done)
  defp climb([part | rest], done), do: climb(rest, [part | done])

  @doc "The file of that name in a directory, or where the search rules find it: {:ok, name} or {:error, :not_found}."
  def find_file(name, dir), do: find_file(name, dir, [])

  @doc "Like find_file/2, with rules {from, to} that replace the end of the directory."
  def find_file(name, dir, rules), do: first([dir | for({from, to} <- rules, found = swap(dir, from, to), do: found)], name)

  @doc "The source of an object file."
  def find_source(path), do: find_source(:filename.basename(path), :filename.dirname(path))
  @doc "The source of an object file in a directory."
  def find_source(name, dir), do: find_source(name, dir, [{~c".beam", ~c".erl", [{~c"ebin", ~c"src"}]}])

  @doc "Like find_source/2, with rules {from extension, to extension, directory rules}."
  def find_source(name, dir, rules) do
    Enum.find_value(rules, {:error, :not_found}, fn {from, to, dirs} ->
      with true <- :filename.extension(name) == from,
           {:ok, found} <- find_file(:filename.rootname(name) ++ to, dir, dirs) do
        {:ok, found}
      else
        _ -> nil
      end
    end)
  end

  defp first(dirs, name) do
    Enum.find_value(dirs, {:error, :not_found}, fn dir ->
      full = :filename.join(dir, name)
      if is_regular(full), do: {:ok, full}
    end)
  end

  defp swap(dir, from, to) do
    {dir, from, to} = {bytes(dir), bytes(from), bytes(to)}
    at = byte_size(dir) - byte_size(from)
    if at >= 0 and :binary.part(dir, at, byte_size(from)) == from, do: :unicode.characters_to_list(:binary.part(dir, 0, at) <> to)
  end

  # -- wildcards -------------------------------------------------------------

  @doc "The files that a pattern matches, sorted: ?, *, **, [a-z], {one,two}."
  def wildcard(pattern), do: wildcard(pattern, ~c".")

  @doc "Like wildcard/1, from a directory."
  def wildcard(pattern, cwd) when is_list(pattern) and is_list(cwd) do
    pattern = bytes(pattern)
    {root, parts} = if match?("/" <> _, pattern), do: {"/", pattern}, else: {nil, pattern}
    words = for word <- :binary.split(parts, "/", [:global]), word != "", do: word
    found = for path <- expand(words, root || "", bytes(cwd)), do: path
    found |> Enum.uniq() |> Enum.sort() |> Enum.map(&:unicode.characters_to_list/1)
  end

  defp expand([], path, _cwd), do: [path]

  defp expand(["**"], path, cwd), do: below(path, cwd)
  defp expand(["**" | rest], path, cwd), do: for(dir <- [path | dirs_below(path, cwd)], found <- expand(rest, dir, cwd), do: found)

  defp expand([word | rest], path, cwd) do
    if plain?(word) do
      next = add(path, unescape(word))
      if is_file(place(next, cwd)), do: expand(rest, next, cwd), else: []
    else
      regex = compile(word)
      hidden = match?("." <> _, word)

      for name <- names(path, cwd),
          hidden or not match?("." <> _, name),
          match?({:match, _}, :re.run(name, regex)),
          rest == [] or is_dir(place(add(path, name), cwd)),
          found <- expand(rest, add(path, name), cwd),
          do: found
    end
  end

  defp plain?(word), do: :binary.match(word, ["*", "?", "[", "{"]) == :nomatch
  defp unescape(word), do: :binary.replace(word, "\\", "", [:global])
  defp add("", name), do: name
  defp add("/", name), do: "/" <> name
  defp add(path, name), do: path <> "/" <> name
  defp place("/" <> _ = path, _cwd), do: path
  defp place("", cwd), do: cwd
  defp place(path, cwd), do: cwd <> "/" <> path

  defp names(path, cwd) do
    case :file.list_dir(place(path, cwd)) do
      {:ok, names} -> Enum.map(names, &bytes/1)
      _ -> []
    end
  end

  defp below(path, cwd) do
    for name <- names(path, cwd), not match?("." <> _, name), full = add(path, name), found <- [full | below(full, cwd)], do: found
  end

  defp dirs_below(path, cwd), do: for(found <- below(path, cwd), is_dir(place(found, cwd)), do: found)

  # A pattern of one component as a regular expression.
  defp compile(word) do
    {:ok, regex} = :re.compile("^" <> source(word, 0) <> "$", [:unicode, :dotall])
    regex
  end

  defp source("", 0), do: ""
  defp source("", _), do: :erlang.error({:badpattern, :missing_delimiter})
  defp source("*" <> rest, n), do: ".*" <> source(rest, n)
  defp source("?" <> rest, n), do: "." <> source(rest, n)
  defp source("{" <> rest, n), do: "(?:" <> source(rest, n + 1)
  defp source("}" <> rest, n) when n > 0, do: ")" <> source(rest, n - 1)
  defp source("," <> rest, n) when n > 0, do: "|" <> source(rest, n)

  defp source("[" <> rest, n) do
    case :binary.split(rest, "]") do
      [set, rest] -> "[" <> set <> "]" <> source(rest, n)
      [_] -> "\\[" <> source(rest, n)
    end
  end

  defp source("\\" <> <<c, rest::binary>>, n), do: <<?\\, c>> <> source(rest, n)
  defp source(<<c, rest::binary>>, n) when c in ~c".^$+()|", do: <<?\\, c>> <> source(rest, n)
  defp source(<<c, rest::binary>>, n), do: <<c>> <> source(rest, n)
end
