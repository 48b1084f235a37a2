# Numbers, atoms, strings, heredocs, sigils, charlists: as the source writes them, with one spelling where there are many.

defmodule Code.Printer.Literals do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.{Normalizer, Printer}
  alias Code.Printer.{Comments, Containers}

  def doc(n, meta, _, opts) when is_integer(n),
    do: Printer.color(string(integer(meta[:token] || Integer.to_string(n))), :number, opts)

  def doc(n, meta, _, opts) when is_float(n),
    do: Printer.color(string(float(meta[:token] || Float.to_string(n))), :number, opts)

  def doc(text, meta, _, opts) when is_binary(text) do
    case meta[:delimiter] do
      ~s(""") -> heredoc([text], ~s("""), ~s("""), "")
      _ -> between("\"", [text], "\"")
    end
    |> Printer.color(:string, opts)
  end

  def doc(nil, _, _, opts), do: Printer.color("nil", nil, opts)
  def doc(a, _, _, opts) when a in [true, false], do: Printer.color(Atom.to_string(a), :boolean, opts)

  def doc(a, meta, _, opts) when is_atom(a) do
    # in quotes a backslash is the first half of an escape
    bare? = bare?(a) and (a != :\\ or meta[:delimiter] == nil)
    doc = if bare?, do: string(":" <> Atom.to_string(a)), else: between(":\"", [Atom.to_string(a)], "\"")
    Printer.color(doc, :atom, opts)
  end

  def doc(list, meta, _, opts) when is_list(list) do
    case meta[:delimiter] do
      "'" -> charlist([List.to_string(list)], opts)
      "'''" -> charlist_heredoc([List.to_string(list)], opts)
      _ -> Containers.list(list, meta, opts)
    end
  end

  def doc({left, right}, meta, _, opts), do: Containers.tuple([left, right], meta, opts)
  def doc(other, _, _, _), do: string(Kernel.inspect(other, printable_limit: :infinity))

  # quotes around such a name say nothing
  defp bare?(a) do
    a != :"Elixir" and (Macro.classify_atom(a) in [:identifier, :unquoted] or Atom.to_string(a) =~ ~r/^[A-Za-z_][A-Za-z0-9_]*[?!]?$/)
  end

  # ---- numbers

  defp integer("0x" <> digits), do: "0x" <> String.upcase(digits)
  defp integer("0" <> <<base, _::binary>> = text) when base in ~c"bo", do: text
  defp integer("?" <> _ = text), do: text
  defp integer(text), do: grouped(text)

  defp float(text) do
    [whole, fraction] = String.split(text, ".", parts: 2)
    grouped(whole) <> "." <> String.downcase(fraction)
  end

  defp grouped(digits) do
    if String.contains?(digits, "_") or byte_size(digits) < 6 do
      digits
    else
      {head, rest} = String.split_at(digits, rem(byte_size(digits), 3))
      groups = for <<group::binary-size(3) <- rest>>, do: group
      Enum.join(if(head == "", do: groups, else: [head | groups]), "_")
    end
  end

  # ---- keys

  @doc "`name:` of a pair."
  def key({:__block__, _, [key]}, opts) do
    doc = if bare?(key), do: string(Atom.to_string(key) <> ":"), else: between("\"", [Atom.to_string(key)], "\":")
    Printer.color(doc, :atom, opts)
  end

  def key({{:., _, [:erlang, :binary_to_atom]}, _, [{:<<>>, _, parts}, :utf8]}, opts),
    do: between("\"", pieces(parts, opts), "\":")

  # ---- what has interpolations

  @doc "Strings with interpolations, and sigils; :error for everything else."
  def interpolated({:<<>>, meta, [_ | _] = parts}, _, opts) do
    parts = pieces(parts, opts)
    if meta[:delimiter] == ~s("""), do: heredoc(parts, ~s("""), ~s("""), ""), else: between("\"", parts, "\"")
  end

  def interpolated({{:., _, [List, :to_charlist]}, meta, [parts]}, _, opts) when is_list(parts) do
    cond do
      not Normalizer.list_interpolated?(parts) -> :error
      meta[:delimiter] == "'''" -> charlist_heredoc(pieces(parts, opts), opts)
      true -> charlist(pieces(parts, opts), opts)
    end
  end

  def interpolated({{:., _, [:erlang, :binary_to_atom]}, _, [{:<<>>, _, parts}, :utf8]}, _, opts),
    do: if(Normalizer.interpolated?(parts), do: between(":\"", pieces(parts, opts), "\""), else: :error)

  def interpolated({name, meta, [{:<<>>, inner, parts}, modifiers]}, _, opts) when is_atom(name) and is_list(modifiers) do
    case {Atom.to_string(name), meta[:delimiter]} do
      {"sigil_" <> sigil, delimiter} when is_binary(delimiter) -> sigil(sigil, delimiter, inner, parts, modifiers, opts)
      _ -> :error
    end
  end

  def interpolated(_, _, _), do: :error

  defp sigil(name, delimiter, meta, parts, modifiers, opts) do
    {parts, modifiers} = {custom(name, delimiter, meta, parts, modifiers, opts), List.to_string(modifiers)}
    open = "~" <> name <> delimiter
    parts = pieces(parts, opts)

    if delimiter in [~s("""), "'''"],
      do: heredoc(parts, open, delimiter, modifiers),
      else: between(open, parts, closing(delimiter) <> modifiers, closing(delimiter))
  end

  # what a plugin of the project makes of the sigil's text
  defp custom(name, delimiter, meta, [text] = parts, modifiers, opts) when is_binary(text) do
    key = String.to_atom(name)

    case opts.sigils do
      %{^key => fun} ->
        opts = [file: opts.file, line: meta[:line], sigil: key, modifiers: modifiers, opening_delimiter: delimiter]
        [IO.iodata_to_binary(fun.(text, opts))]

      _ -> parts
    end
  end

  defp custom(_, _, _, parts, _, _), do: parts

  defp closing("("), do: ")"
  defp closing("["), do: "]"
  defp closing("{"), do: "}"
  defp closing("<"), do: ">"
  defp closing(other), do: other

  defp charlist(parts, %{migrate: %{charlists_as_sigils: true}}) do
    # the quotes that fit what stands inside
    if Enum.any?(parts, &(is_binary(&1) and String.contains?(&1, "\""))),
      do: between("~c'", parts, "'"),
      else: between("~c\"", parts, "\"")
  end

  defp charlist(parts, _), do: between("'", parts, "'")

  defp charlist_heredoc(parts, opts) do
    if opts.migrate.charlists_as_sigils,
      do: heredoc(parts, ~s(~c"""), ~s("""), ""),
      else: heredoc(parts, "'''", "'''", "")
  end

  # texts, and documents of what is interpolated
  defp pieces(parts, opts) do
    Enum.map(parts, fn
      text when is_binary(text) -> text
      {:"::", _, [{_, meta, [expr]}, _]} -> code(expr, meta, opts)
      {_, meta, [expr]} -> code(expr, meta, opts)
    end)
  end

  # what is interpolated stays on its line, unless it cannot
  defp code(expr, meta, opts) do
    opts = %{opts | ignore_breaks: true}
    doc = Comments.aside(fn -> Printer.block(expr, Printer.first_line(meta), Printer.closing_line(meta), opts) end)
    {:code, no_limit(interpolation(doc))}
  end

  defp interpolation(:doc_nil), do: "\#{}"
  defp interpolation(doc), do: "\#{" |> glue("", doc) |> nest(2, :break) |> glue("", "}") |> group()

  # ---- quotes

  @doc "Text in quotes; its escapes stand in it as in the source."
  def quoted(text), do: between("\"", [text], "\"")

  defp between(open, parts, close, quote \\ nil) do
    quote = quote || String.last(String.trim_trailing(close, ":"))

    docs =
      Enum.map(parts, fn
        {:code, doc} -> doc
        text -> text |> String.replace(quote, "\\" <> quote) |> lines() |> joined(fn _ -> nest(line(), :reset) end)
      end)

    concat([open | docs] ++ [close])
  end

  defp heredoc(parts, open, close, modifiers) do
    docs =
      Enum.map(parts, fn
        {:code, doc} -> doc
        text -> text |> String.replace(close, "\\" <> close) |> lines() |> joined(&next_line/1)
      end)

    first = if is_binary(hd(parts)), do: parts |> hd() |> lines() |> next_line(), else: line()
    force_unfit(concat([open, first | docs] ++ [close, modifiers]))
  end

  defp lines(text), do: String.split(text, "\n")

  # empty lines have no indentation; what follows the last break stands on a line with something
  defp next_line([next, _ | _]) when next in ["", "\r"], do: nest(line(), :reset)
  defp next_line(_), do: line()

  defp joined([text], _), do: string(text)
  defp joined([text | rest], fun), do: concat([string(text), fun.(rest), joined(rest, fun)])
end
