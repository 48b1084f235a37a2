# Regular expressions over :re. Specification: the documentation of Regex, Elixir 1.18.

defmodule Regex do
  @moduledoc "Regular expressions."
  defstruct re_pattern: nil, source: "", opts: [], re_version: ""

  @type t :: %__MODULE__{re_pattern: term, source: binary, opts: binary | [term], re_version: term}

  defmodule CompileError do
    @moduledoc "Raised for sources that are no regular expressions."
    defexception message: "regex could not be compiled"
  end

  @doc "Compiles text to an expression: `{:ok, regex}` or `{:error, reason}`."
  def compile(source, opts \\ "") when is_binary(source), do: compile(source, opts, version())

  defp compile(source, opts, version) when is_binary(opts) do
    case flags(opts, []) do
      {:error, rest} -> {:error, {:invalid_option, rest}}
      {opts, ""} -> compile(source, opts, version)
    end
  end

  defp compile(source, opts, version) when is_list(opts) do
    case :re.compile(source, translate(opts)) do
      {:ok, pattern} -> {:ok, %Regex{re_pattern: pattern, source: source, opts: opts, re_version: version}}
      {:error, {message, at}} -> {:error, {message, at}}
    end
  end

  defp translate(opts), do: Enum.map(opts, fn :ucp -> :ucp; opt -> opt end)

  defp flags(<<?f, rest::binary>>, acc), do: flags(rest, [:firstline | acc])
  defp flags(<<?i, rest::binary>>, acc), do: flags(rest, [:caseless | acc])
  defp flags(<<?m, rest::binary>>, acc), do: flags(rest, [:multiline | acc])
  defp flags(<<?s, rest::binary>>, acc), do: flags(rest, [:dotall, {:newline, :anycrlf} | acc])
  defp flags(<<?u, rest::binary>>, acc), do: flags(rest, [:unicode, :ucp | acc])
  defp flags(<<?x, rest::binary>>, acc), do: flags(rest, [:extended | acc])
  defp flags(<<?U, rest::binary>>, acc), do: flags(rest, [:ungreedy | acc])
  defp flags("", acc), do: {acc, ""}
  defp flags(rest, _acc), do: {:error, rest}

  @doc "Like compile/2; raises Regex.CompileError."
  def compile!(source, opts \\ "") when is_binary(source) do
    case compile(source, opts, version()) do
      {:ok, regex} -> regex
      {:error, {reason, at}} -> raise Regex.CompileError, "#{reason} at position #{at}"
    end
  end

  @doc "Compiles an expression again when it was made by another version."
  def recompile(%Regex{} = regex), do: {:ok, regex}
  @doc "Like recompile/1; raises Regex.CompileError."
  def recompile!(regex), do: regex |> recompile() |> elem(1)
  @doc "The version of the engine."
  def version, do: {"8.44 2020-02-12", :little}
  @doc "The text of an expression."
  def source(%Regex{source: source}), do: source
  @doc "The options of an expression."
  def opts(%Regex{opts: opts}), do: opts
  @doc "The compiled expression for :re."
  def re_pattern(%Regex{re_pattern: pattern}), do: pattern

  @doc false
  @deprecated "Use Kernel.is_struct(term, Regex) or pattern match on %Regex{} instead"
  def regex?(%Regex{}), do: true
  def regex?(_), do: false

  @doc "The names of an expression's captures."
  def names(%Regex{re_pattern: pattern}) do
    {:namelist, names} = :re.inspect(pattern, :namelist)
    names
  end

  @doc "Whether an expression matches somewhere."
  def match?(%Regex{} = regex, string) when is_binary(string), do: :re.run(string, regex.re_pattern, [{:capture, :none}]) == :match

  @doc "The first match with its captures, or nil."
  def run(regex, string, options \\ [])

  def run(%Regex{} = regex, string, options) when is_binary(string) do
    case :re.run(string, regex.re_pattern, run_options(regex, options)) do
      :nomatch -> nil
      :match -> []
      {:match, results} -> results
    end
  end

  defp run_options(regex, options) do
    return = Keyword.get(options, :return, :binary)
    captures = Keyword.get(options, :capture, :all)
    captures = if captures == :all_names, do: names(regex), else: captures
    [{:capture, captures, return}, {:offset, Keyword.get(options, :offset, 0)}]
  end

  @doc "The named captures as a map, or nil."
  def named_captures(regex, string, options \\ []) when is_binary(string) do
    names = names(regex)

    case run(regex, string, Keyword.put(options, :capture, names)) do
      nil -> nil
      results -> Enum.zip(names, results) |> Enum.into(%{})
    end
  end

  @doc "All matches with their captures."
  def scan(regex, string, options \\ [])

  def scan(%Regex{} = regex, string, options) when is_binary(string) do
    case :re.run(string, regex.re_pattern, [:global | run_options(regex, options)]) do
      :nomatch -> []
      :match -> []
      {:match, results} -> results
    end
  end

  @doc """
  The parts between the matches. Options: `:parts` (at most so many), `:trim` (no empty ones), `:on` (which groups split;
  `:first`, the whole match, unless given), `:include_captures`.
  """
  def split(regex, string, options \\ [])
  def split(%Regex{}, "", options), do: if(Keyword.get(options, :trim, false), do: [], else: [""])

  def split(%Regex{} = regex, string, options) when is_binary(string) and is_list(options) do
    on = Keyword.get(options, :on, :first)

    case :re.run(string, regex.re_pattern, [:global, {:capture, on, :index}]) do
      {:match, found} ->
        parts = parts_to_index(Keyword.get(options, :parts, :infinity))
        cut(found, string, 0, parts, options[:trim] || false, options[:include_captures] || false)

      # no match, or no group to split at
      _ ->
        [string]
    end
  end

  defp parts_to_index(:infinity), do: 0
  defp parts_to_index(n) when is_integer(n) and n > 0, do: n

  # `n` counts down to 1, the part that is left as it is; 0 never ends
  defp cut([], string, at, _n, trim, _with), do: rest(string, at, trim)
  defp cut(_found, string, at, 1, trim, _with), do: rest(string, at, trim)
  defp cut([[] | found], string, at, n, trim, with), do: cut(found, string, at, n, trim, with)

  defp cut([[{pos, _} | spans] | found], string, at, n, trim, with) when pos < at,
    do: cut([spans | found], string, at, n, trim, with)

  defp cut([[{pos, len} | spans] | found], string, at, n, trim, with) do
    piece = binary_part(string, at, pos - at)
    captured = if with, do: [binary_part(string, pos, len)], else: []

    if trim && piece == "" do
      captured ++ cut([spans | found], string, pos + len, if(with, do: left(n), else: n), trim, with)
    else
      [piece | captured ++ cut([spans | found], string, pos + len, left(n), trim, with)]
    end
  end

  defp left(0), do: 0
  defp left(n), do: n - 1

  defp rest(string, at, trim) do
    piece = binary_part(string, at, byte_size(string) - at)
    if trim && piece == "", do: [], else: [piece]
  end

  @doc "Replaces what matches, by text with `\\\\1` and the like, or by a function of the captures."
  def replace(regex, string, replacement, options \\ [])

  def replace(%Regex{} = regex, string, replacement, options) when is_binary(string) and is_list(options) do
    fun = precompile_replacement(replacement)
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

  defp precompile_replacement(fun) when is_function(fun) do
    {:arity, arity} = Function.info(fun, :arity)
    fn texts -> apply(fun, Enum.take(texts ++ List.duplicate("", arity), arity)) end
  end

  defp precompile_replacement(text) when is_binary(text) do
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

  @doc "Text as an expression that matches nothing else."
  def escape(string) when is_binary(string) do
    for <<c <- string>>, into: "" do
      if c in ~c".^$*+?()[]{}|\\-# \t\n\r\f\v", do: escape_char(c), else: <<c>>
    end
  end

  defp escape_char(?\n), do: "\\\n"
  defp escape_char(c), do: <<?\\, c>>

  @doc false
  # the letters of options, or :error when one of them has none
  def modifiers(%Regex{opts: opts}), do: letters(opts, "")

  @letters [caseless: "i", extended: "x", firstline: "f", ungreedy: "U", multiline: "m"]

  defp letters([:unicode, :ucp | rest], acc), do: letters(rest, "u" <> acc)
  defp letters([:dotall, {:newline, :anycrlf} | rest], acc), do: letters(rest, "s" <> acc)

  defp letters([option | rest], acc) do
    if letter = is_atom(option) && @letters[option], do: letters(rest, letter <> acc), else: :error
  end

  defp letters([], acc), do: acc
end

defimpl Inspect, for: Regex do
  import Inspect.Algebra

  def inspect(regex, opts) do
    case Regex.modifiers(regex) do
      :error ->
        options = if regex.opts == [], do: empty(), else: concat(color_doc(", ", :call, opts), to_doc(regex.opts, opts))
        source = to_doc(regex.source, opts)
        concat([color_doc("Regex.compile!(", :call, opts), source, options, color_doc(")", :call, opts)])

      modifiers ->
        color_doc("~r/" <> source(regex.source, "") <> "/" <> modifiers, :regex, opts)
    end
  end

  # a slash is escaped unless it is so already; what cannot be seen is shown as an escape
  defp source(<<?\\, c::utf8, rest::binary>>, acc) when c >= ?\s and c != ?\d do
    source(rest, if(String.printable?(<<c::utf8>>), do: <<acc::binary, ?\\, c::utf8>>, else: acc <> "\\" <> escaped(<<c::utf8>>)))
  end

  defp source(<<?\\, rest::binary>>, acc), do: source(rest, <<acc::binary, ?\\>>)
  defp source(<<?/, rest::binary>>, acc), do: source(rest, <<acc::binary, "\\/">>)
  defp source("\#{" <> rest, acc), do: source(rest, <<acc::binary, "\\\#{">>)
  # these letters mean something else in a regular expression
  defp source(<<c, rest::binary>>, acc) when c in [?\b, ?\d, ?\e], do: source(rest, acc <> "\\x" <> Base.encode16(<<c>>))
  defp source(<<c::utf8, rest::binary>>, acc), do: source(rest, acc <> escaped(<<c::utf8>>))
  defp source(<<c, rest::binary>>, acc), do: source(rest, acc <> escaped(<<c>>))
  defp source("", acc), do: acc

  defp escaped(char) do
    {shown, ""} = Macro.nodebook_escape(char, nil, :infinity)
    shown
  end
end
