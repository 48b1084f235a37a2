# File names. Specification: the documentation of Path, Elixir 1.18 (POSIX).

defmodule Path do
  @moduledoc "Functions for file paths."

  def absname(path, relative_to \\ nil) do
    path = IO.chardata_to_string(path)
    base = if relative_to, do: IO.chardata_to_string(relative_to), else: File.cwd!()
    if String.starts_with?(path, "/"), do: normalize(path), else: normalize(join(base, path))
  end

  def expand(path), do: collapse(absname(home(IO.chardata_to_string(path))))
  def expand(path, relative_to), do: collapse(absname(absname(home(IO.chardata_to_string(path)), expand(relative_to))))

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

  defp normalize(path) do
    absolute = String.starts_with?(path, "/")
    body = path |> String.split("/", trim: true) |> Enum.join("/")
    if absolute, do: "/" <> body, else: body
  end

  def type(path), do: if(String.starts_with?(IO.chardata_to_string(path), "/"), do: :absolute, else: :relative)
  def relative(path), do: path |> IO.chardata_to_string() |> String.trim_leading("/")

  def relative_to(path, from, _opts \\ []) do
    path = IO.chardata_to_string(path)
    from = IO.chardata_to_string(from)

    cond do
      path == from -> "."
      String.starts_with?(path, from <> "/") -> String.replace_prefix(path, from <> "/", "")
      true -> path
    end
  end

  def relative_to_cwd(path, opts \\ []) do
    case File.cwd() do
      {:ok, cwd} -> relative_to(IO.chardata_to_string(path), cwd, opts)
      _ -> IO.chardata_to_string(path)
    end
  end

  def basename(path) do
    case path |> IO.chardata_to_string() |> String.split("/", trim: true) do
      [] -> ""
      parts -> List.last(parts)
    end
  end

  def basename(path, extension) do
    base = basename(path)
    ext = IO.chardata_to_string(extension)
    if base != ext, do: String.replace_suffix(base, ext, ""), else: base
  end

  def dirname(path) do
    path = IO.chardata_to_string(path)
    parts = String.split(path, "/", trim: true)

    case {Enum.drop(parts, -1), type(path)} do
      {[], :absolute} -> "/"
      {[], :relative} -> "."
      {front, :absolute} -> "/" <> Enum.join(front, "/")
      {front, :relative} -> Enum.join(front, "/")
    end
  end

  def extname(path) do
    base = basename(path)

    case :binary.matches(base, ".") do
      [] -> ""
      found -> if elem(List.last(found), 0) == 0, do: "", else: binary_part(base, elem(List.last(found), 0), byte_size(base) - elem(List.last(found), 0))
    end
  end

  def rootname(path) do
    path = IO.chardata_to_string(path)
    String.replace_suffix(path, extname(path), "")
  end

  def rootname(path, extension) do
    path = IO.chardata_to_string(path)
    if extname(path) == extension, do: rootname(path), else: path
  end

  def join([single]), do: normalize(IO.chardata_to_string(single))
  def join([a, b | rest]), do: join([join(a, b) | rest])

  def join(left, right) do
    left = IO.chardata_to_string(left)
    right = IO.chardata_to_string(right)
    if left == "", do: normalize(relative(right)), else: normalize(left <> "/" <> right)
  end

  def split(path) do
    path = IO.chardata_to_string(path)
    parts = String.split(path, "/", trim: true)
    if type(path) == :absolute, do: ["/" | parts], else: parts
  end

  def safe_relative(path, _cwd \\ "."), do: if(type(path) == :relative and ".." not in split(path), do: {:ok, path}, else: :error)

  def wildcard(glob, _opts \\ []) do
    glob = IO.chardata_to_string(glob)
    regex = Regex.compile!("^" <> glob_source(absname(glob)) <> "$")

    files("/")
    |> Enum.filter(&Regex.match?(regex, &1))
    |> Enum.map(fn found -> if type(glob) == :absolute, do: found, else: relative_to_cwd(found) end)
    |> Enum.sort()
  end

  defp files(dir) do
    case File.ls(dir) do
      {:ok, names} ->
        Enum.flat_map(names, fn name ->
          path = join(dir, name)
          [path | if(File.dir?(path), do: files(path), else: [])]
        end)

      _ ->
        []
    end
  end

  defp glob_source("**/" <> rest), do: "(?:[^/]+/)*" <> glob_source(rest)
  defp glob_source("**" <> rest), do: ".*" <> glob_source(rest)
  defp glob_source("*" <> rest), do: "[^/]*" <> glob_source(rest)
  defp glob_source("?" <> rest), do: "[^/]" <> glob_source(rest)
  defp glob_source("{" <> rest), do: "(?:" <> glob_source(rest)
  defp glob_source("}" <> rest), do: ")" <> glob_source(rest)
  defp glob_source("," <> rest), do: "|" <> glob_source(rest)
  defp glob_source(""), do: ""
  defp glob_source(<<c::utf8, rest::binary>>), do: Regex.escape(<<c::utf8>>) <> glob_source(rest)
end
