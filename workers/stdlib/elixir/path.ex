# File names. Specification: the documentation of Path, Elixir 1.18 (POSIX).

defmodule Path do
  @moduledoc "Functions for file paths."

  @doc "An absolute path, from another one on."
  def absname(path, relative_to \\ nil) do
    path = IO.chardata_to_string(path)

    if String.starts_with?(path, "/"), do: :filename.join([path]), else: :filename.absname_join(base(relative_to), path)
  end

  defp base(nil), do: File.cwd!()
  defp base(fun) when is_function(fun, 0), do: IO.chardata_to_string(fun.())
  defp base(path), do: IO.chardata_to_string(path)

  @doc "An absolute path without `.`, `..` and `~`."
  def expand(path), do: collapse(absname(home(IO.chardata_to_string(path))))
  @doc "expand/1 from another path on."
  def expand(path, relative_to), do: collapse(absname(absname(home(IO.chardata_to_string(path)), home(IO.chardata_to_string(relative_to)))))

  defp home("~"), do: System.get_env("HOME") || "/"
  defp home("~/" <> rest), do: join(System.get_env("HOME") || "/", rest)
  defp home(path), do: path

  defp collapse(path) do
    parts =
      path
      |> String.split("/", trim: true)
      |> Enum.reduce([], fn
        ".", acc -> acc
        "..", [] -> []
        "..", [_ | acc] -> acc
        part, acc -> [part | acc]
      end)

    "/" <> Enum.join(Enum.reverse(parts), "/")
  end

  @doc "Whether a path is `:absolute`, `:relative` or `:volumerelative`."
  def type(path) when is_list(path) or is_binary(path), do: path |> first() |> type_of()

  defp type_of(?/), do: :absolute
  defp type_of(_), do: :relative

  # the first character of a path's chardata, or what stands in its place
  defp first(<<char, _::binary>>), do: char
  defp first([[] | rest]), do: first(rest)
  defp first(["" | rest]), do: first(rest)
  defp first([head | _]), do: first(head)
  defp first(other), do: other

  @doc "The path without what makes it absolute."
  def relative(path) do
    case IO.chardata_to_string(path) do
      "/" -> "."
      path -> without_root(path)
    end
  end

  defp without_root("/" <> rest), do: rest
  defp without_root(path), do: path

  @doc """
  The path as seen from a folder; the path itself when it is elsewhere. With `force: true` it goes up by `..` then.
  """
  def relative_to(path, from, opts \\ []) do
    path = IO.chardata_to_string(path)
    from = IO.chardata_to_string(from)

    cond do
      path == from ->
        "."

      type(path) == :absolute and type(from) == :absolute ->
        # neither of the two is no answer
        force? =
          case Keyword.get(opts, :force, false) do
            true -> true
            false -> false
          end

        case below(split(collapse(path)), split(collapse(from))) do
          {rest, []} -> if rest == [], do: ".", else: Enum.join(rest, "/")
          {rest, up} -> if force?, do: upwards(up, rest), else: collapse(path)
        end

      type(path) == :absolute ->
        collapse(path)

      type(from) == :absolute ->
        upwards([], lexical(path))

      path == "." or lexical(path) == [] ->
        "."

      true ->
        case below(lexical(path), lexical(from)) do
          {[], []} -> "."
          {rest, up} -> upwards(up, [join(rest)])
        end
    end
  end

  defp upwards([], []), do: "."
  defp upwards(up, rest), do: Enum.join(Enum.map(up, fn _ -> ".." end) ++ rest, "/")

  # The parts of a relative path without dots, and without what `..` takes back.
  defp lexical(path) do
    path
    |> split()
    |> Enum.reduce([], fn
      ".", acc -> acc
      "..", [part | acc] when part != ".." -> acc
      part, acc -> [part | acc]
    end)
    |> Enum.reverse()
  end

  defp below([same | path], [same | from]), do: below(path, from)
  defp below(path, from), do: {path, from}

  @doc "A path as seen from the current directory."
  def relative_to_cwd(path, opts \\ []) do
    case File.cwd() do
      {:ok, cwd} -> relative_to(IO.chardata_to_string(path), cwd, opts)
      _ -> IO.chardata_to_string(path)
    end
  end

  @doc "The last part of a path."
  def basename(path) do
    case path |> IO.chardata_to_string() |> String.split("/", trim: true) do
      [] -> ""
      parts -> List.last(parts)
    end
  end

  @doc "The last part of a path without an extension."
  def basename(path, extension) do
    base = basename(path)
    ext = IO.chardata_to_string(extension)
    if base != ext, do: String.replace_suffix(base, ext, ""), else: base
  end

  @doc "A path without its last part."
  def dirname(path), do: path |> IO.chardata_to_string() |> :filename.dirname()

  @doc "The extension of the last part, with its dot, or \"\"."
  def extname(path) do
    base = basename(path)

    case :binary.matches(base, ".") do
      [] -> ""
      found -> if elem(List.last(found), 0) == 0, do: "", else: binary_part(base, elem(List.last(found), 0), byte_size(base) - elem(List.last(found), 0))
    end
  end

  @doc "A path without its extension."
  def rootname(path) do
    path = IO.chardata_to_string(path)
    String.replace_suffix(path, extname(path), "")
  end

  @doc "A path without this extension."
  def rootname(path, extension) do
    path = IO.chardata_to_string(path)
    if extname(path) == IO.chardata_to_string(extension), do: rootname(path), else: path
  end

  @doc "The parts of a list as one path."
  def join([single]), do: IO.chardata_to_string(single)
  def join([a, b | rest]), do: join([join(a, b) | rest])

  @doc "Two paths as one. Of the slashes between them, and of those at the end, one is taken."
  def join(left, right), do: joined(IO.chardata_to_string(left), IO.chardata_to_string(right)) |> shortened()

  defp joined("", right), do: without_root(right)
  defp joined("/", right), do: "/" <> without_root(right)
  defp joined(left, "/"), do: shortened(left)
  defp joined(left, right), do: shortened(left) <> "/" <> without_root(right)

  # without a slash at its end
  defp shortened("/"), do: "/"
  defp shortened(path), do: String.replace_suffix(path, "/", "")

  @doc "The parts of a path."
  def split(path) do
    path = IO.chardata_to_string(path)
    parts = String.split(path, "/", trim: true)
    if type(path) == :absolute, do: ["/" | parts], else: parts
  end

  @doc "`{:ok, path}` without `.` and `..` when the path stays inside the folder, else :error."
  def safe_relative(path, cwd \\ File.cwd!()) do
    _ = cwd
    path = IO.chardata_to_string(path)
    if type(path) == :relative, do: safe(split(path), []), else: :error
  end

  @doc "The older name of `safe_relative/2`."
  def safe_relative_to(path, cwd), do: safe_relative(path, cwd)

  defp safe(["." | rest], acc), do: safe(rest, acc)
  defp safe([".." | _], []), do: :error
  defp safe([".." | rest], [_ | acc]), do: safe(rest, acc)
  defp safe([part | rest], acc), do: safe(rest, [part | acc])
  defp safe([], []), do: {:ok, ""}
  defp safe([], acc), do: {:ok, acc |> Enum.reverse() |> Enum.join("/")}

  @doc """
  The files that a pattern stands for, sorted: `*`, `?`, `**`, `{a,b}`, `[a-z]`. Names that begin with a dot count with
  `match_dot: true` only, or when the pattern says the dot.
  """
  def wildcard(glob, opts \\ []) do
    glob = glob |> characters() |> without_null!("Path.wildcard/2")
    dot = if opts[:match_dot], do: "", else: "(?!\\.)"
    parts = glob |> String.split("/", trim: true) |> Enum.reject(&(&1 == "."))
    start = if type(glob) == :absolute, do: "/", else: ""
    parts |> found(start, dot) |> Enum.uniq() |> Enum.sort()
  end

  defp characters(glob) do
    case :unicode.characters_to_list(glob) do
      list when is_list(list) -> List.to_string(list)
      {kind, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: if(kind == :error, do: :invalid, else: kind)
    end
  end

  @doc false
  def without_null!(path, function) do
    if :binary.match(path, <<0>>) == :nomatch,
      do: path,
      else: raise(ArgumentError, "cannot execute #{function} for path with null byte, got: #{inspect(path)}")
  end

  # What matches the parts from a folder on.
  defp found([], at, _dot), do: [at]
  defp found(["**"], at, dot), do: tree(at, dot)

  defp found(["**" | rest], at, dot) do
    Enum.flat_map([at | Enum.filter(tree(at, dot), &File.dir?/1)], &found(rest, &1, dot))
  end

  defp found([part | rest], at, dot) do
    names =
      if part != ".." and String.contains?(part, ["*", "?", "[", "{", "\\"]) do
        regex = Regex.compile!("^" <> part_source(part, dot, 0) <> "$", "su")
        Enum.filter(names(at), &Regex.match?(regex, &1))
      else
        if exists?(below_at(at, part)), do: [part], else: []
      end

    for name <- names, path = below_at(at, name), rest == [] or File.dir?(path), match <- found(rest, path, dot), do: match
  end

  defp tree(at, dot) do
    for name <- names(at), dot == "" or not String.starts_with?(name, "."), path = below_at(at, name) do
      [path | if(File.dir?(path), do: tree(path, dot), else: [])]
    end
    |> Enum.concat()
  end

  defp names(at) do
    case File.ls(if at == "", do: ".", else: at) do
      {:ok, names} -> names
      {:error, _} -> []
    end
  end

  # also a link that leads nowhere
  defp exists?(path), do: match?({:ok, _}, :file.read_link_info(path))
  defp below_at("", name), do: name
  defp below_at("/", name), do: "/" <> name
  defp below_at(at, name), do: at <> "/" <> name

  defp part_source(<<c, _::binary>> = part, dot, depth) when c in [?*, ??, ?[], do: dot <> chars(part, depth)
  defp part_source(part, _dot, depth), do: chars(part, depth)

  defp chars("*" <> rest, depth), do: "[^/]*" <> chars(rest, depth)
  defp chars("?" <> rest, depth), do: "[^/]" <> chars(rest, depth)
  defp chars("{" <> rest, depth), do: "(?:" <> chars(rest, depth + 1)
  defp chars("\\" <> <<c::utf8, rest::binary>>, depth), do: Regex.escape(<<c::utf8>>) <> chars(rest, depth)
  defp chars("}" <> rest, depth) when depth > 0, do: ")" <> chars(rest, depth - 1)
  defp chars("," <> rest, depth) when depth > 0, do: "|" <> chars(rest, depth)

  defp chars("[" <> rest, depth) do
    case :binary.split(rest, "]") do
      [set, rest] -> "[" <> String.replace(set, "\\", "\\\\") <> "]" <> chars(rest, depth)
      [_] -> "\\[" <> chars(rest, depth)
    end
  end

  defp chars("", _depth), do: ""
  defp chars(<<c::utf8, rest::binary>>, depth), do: Regex.escape(<<c::utf8>>) <> chars(rest, depth)
end
