# Regular expressions over :re. Specification: the documentation of Regex, Elixir 1.18.

defmodule Regex do
  @moduledoc "Regular expressions."
  defstruct re_pattern: nil, source: "", opts: [], re_version: ""

  defmodule CompileError do
    @moduledoc "Raised for sources that are no regular expressions."
    defexception message: "regex could not be compiled"
  end

  def compile(source, opts \\ "")
  def compile(source, opts) when is_binary(opts), do: compile_list(source, flags(opts, []))
  def compile(source, opts) when is_list(opts), do: compile_list(source, {opts, ""})

  defp compile_list(_source, {:error, rest}), do: {:error, {:invalid_option, rest}}

  defp compile_list(source, {opts, _}) when is_binary(source) do
    case :re.compile(source, translate(opts)) do
      {:ok, pattern} -> {:ok, %Regex{re_pattern: pattern, source: source, opts: opts, re_version: {"8.44 2020-02-12", :little}}}
      {:error, {message, at}} -> {:error, {message, at}}
    end
  end

  defp translate(opts), do: Enum.map(opts, fn :ucp -> :ucp; opt -> opt end)

  defp flags(<<?u, rest::binary>>, acc), do: flags(rest, [:unicode, :ucp | acc] |> Enum.uniq())
  defp flags(<<?i, rest::binary>>, acc), do: flags(rest, [:caseless | acc])
  defp flags(<<?x, rest::binary>>, acc), do: flags(rest, [:extended | acc])
  defp flags(<<?f, rest::binary>>, acc), do: flags(rest, [:firstline | acc])
  defp flags(<<?U, rest::binary>>, acc), do: flags(rest, [:ungreedy | acc])
  defp flags(<<?s, rest::binary>>, acc), do: flags(rest, [:dotall, {:newline, :anycrlf} | acc])
  defp flags(<<?m, rest::binary>>, acc), do: flags(rest, [:multiline | acc])
  defp flags("", acc), do: {:lists.reverse(acc), ""}
  defp flags(rest, _acc), do: {:error, rest}

  def compile!(source, opts \\ "") do
    case compile(source, opts) do
      {:ok, regex} -> regex
      {:error, {:invalid_option, rest}} -> raise ArgumentError, "invalid regex options: #{inspect(rest)}"
      {:error, {reason, at}} -> raise Regex.CompileError, "#{reason} at position #{at}"
    end
  end

  def recompile(regex), do: {:ok, regex}
  def recompile!(regex), do: regex
  def version, do: {"8.44 2020-02-12", :little}
  def source(%Regex{source: source}), do: source
  def opts(%Regex{opts: opts}), do: opts
  def re_pattern(%Regex{re_pattern: pattern}), do: pattern

  def names(%Regex{re_pattern: pattern}) do
    {:namelist, names} = :re.inspect(pattern, :namelist)
    names
  end

  def match?(%Regex{re_pattern: pattern}, string) when is_binary(string), do: :re.run(string, pattern, [{:capture, :none}]) == :match

  def run(regex, string, options \\ [])

  def run(%Regex{} = regex, string, options) when is_binary(string) do
    case :re.run(string, regex.re_pattern, run_options(regex, options)) do
      :nomatch -> nil
      :match -> []
      {:match, results} -> results
    end
  end

  defp run_options(regex, options) do
    return = if Keyword.get(options, :return, :binary) == :index, do: :index, else: :binary
    captures = Keyword.get(options, :capture, :all)
    captures = if captures == :all_names, do: names(regex), else: captures
    [{:capture, captures, return}, {:offset, Keyword.get(options, :offset, 0)}]
  end

  def named_captures(regex, string, options \\ []) when is_binary(string) do
    names = names(regex)

    case run(regex, string, Keyword.put(options, :capture, names)) do
      nil -> nil
      results -> Enum.zip(names, results) |> Enum.into(%{})
    end
  end

  def scan(regex, string, options \\ [])

  def scan(%Regex{} = regex, string, options) when is_binary(string) do
    case :re.run(string, regex.re_pattern, [:global | run_options(regex, options)]) do
      :nomatch -> []
      :match -> []
      {:match, results} -> results
    end
  end

  def split(regex, string, options \\ [])
  def split(%Regex{}, "", options), do: if(Keyword.get(options, :trim, false), do: [], else: [""])

  def split(%Regex{} = regex, string, options) do
    on = Keyword.get(options, :on, :first)
    found = scan(regex, string, capture: if(on == :first, do: :first, else: on), return: :index) |> Enum.concat() |> Enum.sort()
    parts = Keyword.get(options, :parts, :infinity)
    trim = Keyword.get(options, :trim, false)
    include = Keyword.get(options, :include_captures, false)
    do_split(found, string, 0, parts, trim, include)
  end

  defp do_split(_found, string, at, 1, trim, _include), do: last_part(string, at, trim)
  defp do_split([], string, at, _parts, trim, _include), do: last_part(string, at, trim)

  defp do_split([{pos, 0} | rest], string, at, parts, trim, include) when pos == at and pos == 0 or pos == byte_size(string),
    do: do_split(rest, string, at, parts, trim, include)

  defp do_split([{pos, len} | rest], string, at, parts, trim, include) do
    piece = binary_part(string, at, pos - at)
    captured = if include, do: [binary_part(string, pos, len)], else: []

    if trim and piece == "" do
      captured ++ do_split(rest, string, pos + len, parts, trim, include)
    else
      [piece | captured ++ do_split(rest, string, pos + len, if(parts == :infinity, do: parts, else: parts - 1), trim, include)]
    end
  end

  defp last_part(string, at, trim) do
    piece = binary_part(string, at, byte_size(string) - at)
    if trim and piece == "", do: [], else: [piece]
  end

  def replace(regex, string, replacement, options \\ [])

  def replace(%Regex{} = regex, string, replacement, options) when is_binary(string) do
    fun = replacer(replacement)
    opts = [{:capture, :all, :index}] ++ if(Keyword.get(options, :global, true), do: [:global], else: [])

    case :re.run(string, regex.re_pattern, opts) do
      :nomatch -> string
      {:match, [[_ | _] | _] = all} -> IO.iodata_to_binary(replace_all(all, string, 0, fun))
      {:match, one} -> IO.iodata_to_binary(replace_all([one], string, 0, fun))
    end
  end

  defp replace_all([], string, at, _fun), do: [binary_part(string, at, byte_size(string) - at)]

  defp replace_all([[{pos, len} | _] = spans | rest], string, at, fun) do
    texts = Enum.map(spans, fn {p, n} -> if p < 0, do: "", else: binary_part(string, p, n) end)
    [binary_part(string, at, pos - at), fun.(texts) | replace_all(rest, string, pos + len, fun)]
  end

  defp replacer(fun) when is_function(fun) do
    {:arity, arity} = Function.info(fun, :arity)
    fn texts -> apply(fun, Enum.take(texts ++ List.duplicate("", arity), arity)) end
  end

  defp replacer(text) when is_binary(text) do
    template = template(text, "")
    fn texts -> Enum.map(template, fn n when is_integer(n) -> Enum.at(texts, n) || ""; part -> part end) end
  end

  defp template(<<?\\, ?g, ?{, rest::binary>>, acc) do
    [digits, rest] = :binary.split(rest, "}")
    [acc, :erlang.binary_to_integer(digits) | template(rest, "")]
  end

  defp template(<<?\\, d, rest::binary>>, acc) when d in ?0..?9, do: [acc, d - ?0 | template(rest, "")]
  defp template(<<?\\, ?\\, rest::binary>>, acc), do: template(rest, acc <> "\\")
  defp template(<<c, rest::binary>>, acc), do: template(rest, <<acc::binary, c>>)
  defp template("", acc), do: [acc]

  def escape(string) when is_binary(string) do
    for <<c <- string>>, into: "" do
      if c in ~c".^$*+?()[]{}|\\-# \t\n\r\f\v", do: escape_char(c), else: <<c>>
    end
  end

  defp escape_char(?\n), do: "\\\n"
  defp escape_char(c), do: <<?\\, c>>

  def modifiers(%Regex{opts: opts}) do
    for {flag, opt} <- [{"u", :unicode}, {"i", :caseless}, {"x", :extended}, {"f", :firstline}, {"U", :ungreedy}, {"s", :dotall}, {"m", :multiline}], opt in opts, into: "", do: flag
  end
end

defimpl Inspect, for: Regex do
  def inspect(regex, _opts), do: "~r/" <> String.replace(regex.source, "/", "\\/") <> "/" <> Regex.modifiers(regex)
end
