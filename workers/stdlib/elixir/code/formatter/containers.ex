# Literals, strings and containers.

defmodule Code.Formatter.Containers do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Formatter
  alias Code.Formatter.Operators

  # ---- literals

  def literal(n, meta, _, _) when is_integer(n), do: number(n, meta)
  def literal(n, _, _, _) when is_float(n), do: string(underscores_float(n))
  def literal(text, meta, _, _) when is_binary(text), do: text(text, meta)
  def literal(text, _, _, _) when is_bitstring(text), do: string(Kernel.inspect(text))
  def literal(a, _, _, _) when is_atom(a), do: string(Macro.inspect_atom(:literal, a))

  def literal([], _, _, _), do: "[]"

  def literal(list, meta, _, opts) when is_list(list) do
    if meta[:delimiter] == nil and charlist?(list),
      do: string("~c\"" <> escape(List.to_string(list), ?") <> "\""),
      else: list(list, opts)
  end

  def literal({left, right}, _, _, opts), do: tuple([left, right], opts)
  def literal(other, _, _, _), do: string(Kernel.inspect(other, limit: :infinity, printable_limit: :infinity))

  defp charlist?(list), do: list != [] and List.ascii_printable?(list)

  defp number(n, meta), do: string(meta[:token] || underscores(Integer.to_string(n)))

  defp underscores("-" <> digits), do: "-" <> underscores(digits)

  defp underscores(digits) when byte_size(digits) < 6, do: digits

  defp underscores(digits) do
    {head, rest} = String.split_at(digits, rem(byte_size(digits), 3))
    groups = for <<group::binary-size(3) <- rest>>, do: group
    Enum.join(if(head == "", do: groups, else: [head | groups]), "_")
  end

  defp underscores_float(n) do
    text = Float.to_string(n)
    # large ones without an exponent, as far as their digits are exact
    text = if abs(n) >= 1.0 and abs(n) < 1.0e16, do: Integer.to_string(trunc(n)) <> fraction(text), else: text
    [whole, rest] = String.split(text, ".", parts: 2)
    underscores(whole) <> "." <> rest
  end

  defp fraction(text), do: if(String.contains?(text, "e"), do: ".0", else: "." <> List.last(String.split(text, ".")))

  defp text(text, meta) do
    case meta[:delimiter] do
      ~s(""") -> heredoc([text], "")
      _ -> string("\"" <> escape(text, ?") <> "\"")
    end
  end

  defp heredoc(parts, modifiers) do
    lines = parts |> Enum.join() |> String.split("\n")
    docs = lines |> Enum.drop(-1) |> Enum.map(&if(&1 == "", do: nest(empty(), :reset), else: &1))
    force_unfit(concat([~s("""), line(), concat(Enum.intersperse(docs, line())), line(), ~s("""), modifiers]))
  end

  @doc "A text as it stands between quotes."
  def escape(text, quote), do: text |> escape_each(quote, []) |> IO.iodata_to_binary()

  defp escape_each(<<char::utf8, rest::binary>>, quote, acc) do
    piece =
      case char do
        ^quote -> [?\\, quote]
        ?\\ -> "\\\\"
        ?# when binary_part(rest, 0, min(1, byte_size(rest))) == "{" -> "\\#"
        ?\n -> "\\n"
        ?\t -> "\\t"
        ?\r -> "\\r"
        ?\0 -> "\\0"
        ?\a -> "\\a"
        ?\b -> "\\b"
        ?\e -> "\\e"
        ?\f -> "\\f"
        ?\v -> "\\v"
        _ -> if String.printable?(<<char::utf8>>), do: <<char::utf8>>, else: escaped(char)
      end

    escape_each(rest, quote, [acc, piece])
  end

  defp escape_each(<<byte, rest::binary>>, quote, acc), do: escape_each(rest, quote, [acc, escaped(byte)])
  defp escape_each(<<>>, _, acc), do: acc

  defp escaped(char) when char < 0x100, do: "\\x" <> pad(char, 2)
  defp escaped(char) when char < 0x10000, do: "\\u" <> pad(char, 4)
  defp escaped(char), do: "\\u{" <> Integer.to_string(char, 16) <> "}"

  defp pad(char, n), do: char |> Integer.to_string(16) |> String.pad_leading(n, "0")

  # ---- containers

  def doc({:{}, _, args}, _, opts), do: tuple(args, opts)
  def doc({:%{}, _, args}, _, opts), do: map("%{", args, opts)

  def doc({:%, _, [name, {:%{}, _, args}]}, _, opts),
    do: map(concat(["%", Formatter.doc(name, :operand, opts), "{"]), args, opts)

  def doc({:<<>>, meta, parts}, _, opts) do
    if meta[:delimiter] != nil or interpolated?(parts),
      do: interpolation("\"", parts, ?", "\"", opts),
      else: bits(parts, opts)
  end

  def doc({{:., _, [List, :to_charlist]}, meta, [parts]} = quoted, _, opts) do
    if is_list(parts) and (meta[:delimiter] != nil or Enum.any?(parts, &match?({{:., _, [Kernel, :to_string]}, _, _}, &1))),
      do: interpolation("~c\"", parts, ?", "\"", opts),
      else: Code.Formatter.Calls.doc(quoted, :operand, opts)
  end

  def doc({{:., _, [:erlang, :binary_to_atom]}, _, [{:<<>>, _, parts}, :utf8]}, _, opts),
    do: interpolation(":\"", parts, ?", "\"", opts)

  def doc({name, meta, [{:<<>>, _, parts}, modifiers]} = quoted, _, opts) when is_atom(name) and is_list(modifiers) do
    case Atom.to_string(name) do
      "sigil_" <> sigil -> sigil(sigil, meta, parts, modifiers, opts)
      _ -> Code.Formatter.Calls.doc(quoted, :operand, opts)
    end
  end

  def doc(_, _, _), do: :error

  defp sigil(name, meta, parts, modifiers, opts) do
    open = meta[:delimiter] || "\""
    close = %{"(" => ")", "[" => "]", "{" => "}", "<" => ">"}[open] || open
    docs = Enum.map(parts, &if(is_binary(&1), do: &1, else: interpolated(&1, opts)))

    if open in [~s("""), "'''"] do
      force_unfit(concat(["~", name, open, line(), raw_lines(docs), open, List.to_string(modifiers)]))
    else
      concat(["~", name, open, raw(docs), close, List.to_string(modifiers)])
    end
  end

  # a text that is not touched keeps its own line ends
  defp raw(docs), do: docs |> Enum.map(&if(is_binary(&1), do: string_lines(&1), else: &1)) |> concat()

  defp string_lines(text),
    do: text |> String.split("\n") |> Enum.map(&string/1) |> Enum.intersperse(nest(line(), :reset)) |> concat()

  defp raw_lines(docs) do
    docs
    |> Enum.map(fn
      text when is_binary(text) -> text |> String.split("\n") |> Enum.map(&string/1) |> Enum.intersperse(line()) |> concat()
      doc -> doc
    end)
    |> concat()
  end

  defp interpolated?(parts) do
    parts != [] and Enum.all?(parts, &(is_binary(&1) or to_string_segment?(&1)))
  end

  defp to_string_segment?({:"::", _, [{{:., _, [Kernel, :to_string]}, _, [_]}, {:binary, _, context}]}), do: is_atom(context)
  defp to_string_segment?(_), do: false

  defp interpolation(open, parts, quote, close, opts) do
    docs =
      Enum.map(parts, fn
        text when is_binary(text) -> string(escape(text, quote))
        part -> interpolated(part, opts)
      end)

    concat([open, concat(docs), close])
  end

  defp interpolated({:"::", _, [call, _]}, opts), do: interpolated(call, opts)

  defp interpolated({{:., _, _}, _, [expr]}, opts) do
    # what is interpolated stays on its line
    text = expr |> Formatter.to_algebra(opts) |> format_flat()
    concat(["\#{", text, "}"])
  end

  defp format_flat(doc), do: doc |> group() |> Inspect.Algebra.format(:infinity) |> IO.iodata_to_binary() |> string()

  defp tuple(args, opts), do: filled("{", args, "}", 1, opts)

  defp bits(parts, opts) do
    docs =
      parts
      |> Enum.with_index()
      |> Enum.map(fn {part, i} -> segment(part, i == 0, i == length(parts) - 1, opts) end)

    case docs do
      [] -> "<<>>"
      _ -> group(concat(["<<", nest(concat(Enum.intersperse(docs, concat(",", break()))), 2), ">>"]))
    end
  end

  defp segment({:"::", _, [left, right]}, first?, _, opts) do
    left_doc = Operators.operand(left, :"::", :left, opts)
    left_doc = if first? and angle?(left), do: Formatter.parens(left_doc), else: left_doc
    concat([left_doc, "::", segment_type(right, opts)])
  end

  defp segment({:<-, _, [{:<<>>, _, parts}, right]}, _, _, opts),
    do: concat([bits(parts, opts), " <- ", Formatter.doc(right, :operand, opts)])

  defp segment({:<-, _, [left, right]}, first?, last?, opts),
    do: concat([segment(left, first?, last?, opts), " <- ", Formatter.doc(right, :operand, opts)])

  defp segment(part, first?, last?, opts) do
    doc = Formatter.doc(part, :arg, opts)
    if (first? or last?) and angle?(part), do: Formatter.parens(doc), else: doc
  end

  defp angle?({:<<>>, _, _}), do: true
  defp angle?(_), do: false

  defp segment_type({:-, _, [left, right]}, opts), do: concat([segment_type(left, opts), "-", segment_type(right, opts)])
  defp segment_type({:*, _, [left, right]}, opts), do: concat([segment_type(left, opts), "*", segment_type(right, opts)])
  defp segment_type(type, opts), do: Operators.operand(type, :**, :right, opts)

  # items that fill their lines
  defp filled(open, [], close, _, _), do: concat(open, close)

  defp filled(open, args, close, indent, opts) do
    {before, [last]} = Enum.split(args, -1)
    docs = if before != [] and keyword?(last), do: items(before ++ last, opts), else: Enum.map(args, &Formatter.doc(&1, :arg, opts))
    group(concat([open, nest(concat(Enum.intersperse(docs, concat(",", flex_break()))), indent), close]))
  end

  defp list(args, opts), do: surround("[", items(args, opts), "]")

  defp map(open, [{:|, _, [base, changes]}], opts) do
    [first | rest] = items([Enum.at(changes, 0) | []], opts) ++ items(Enum.drop(changes, 1), opts)
    {_, docs} = {first, [concat([Formatter.doc(base, :operand, opts), " | ", first]) | rest]}
    surround(open, if(keyword?(changes), do: update(base, changes, opts), else: docs), "}")
  end

  defp map(open, [], _), do: concat(open, "}")
  defp map(open, args, opts), do: surround(open, pairs(args, opts), "}")

  defp update(base, changes, opts) do
    [first | rest] = pairs(changes, opts)
    [concat([Formatter.doc(base, :operand, opts), " | ", first]) | rest]
  end

  defp pairs(args, opts) do
    {arrows, keywords} = split_keywords(args)
    Enum.map(arrows, &pair(&1, opts)) ++ keyword_items(keywords, opts)
  end

  defp pair({key, value}, opts),
    do: group(concat([Operators.operand(key, :"=>", :left, opts), " =>", nest(glue("", Operators.operand(value, :"=>", :right, opts)), 2)]))

  defp pair(other, opts), do: Formatter.doc(other, :arg, opts)

  @doc "Items with a trailing keyword list written without its brackets."
  def items(args, opts) do
    {plain, keywords} = split_keywords(args)
    Enum.map(plain, &Formatter.doc(&1, :arg, opts)) ++ keyword_items(keywords, opts)
  end

  # the longest run of keyword pairs at the end
  defp split_keywords(args) do
    {keywords, plain} = args |> Enum.reverse() |> Enum.split_while(&keyword_pair?/1)
    {Enum.reverse(plain), Enum.reverse(keywords)}
  end

  def keyword?(list), do: is_list(list) and list != [] and Enum.all?(list, &keyword_pair?/1)

  defp keyword_pair?({{:__block__, meta, [key]}, _}) when is_atom(key), do: meta[:format] == :keyword or meta[:format] == nil
  defp keyword_pair?({key, _}) when is_atom(key), do: not match?("Elixir." <> _, Atom.to_string(key))
  defp keyword_pair?({{{:., _, [:erlang, :binary_to_atom]}, meta, _}, _}), do: meta[:format] == :keyword
  defp keyword_pair?(_), do: false

  @doc "Keyword pairs as they stand at the end of a call."
  def keywords(list, opts), do: list |> keyword_items(opts) |> Enum.intersperse(concat(",", break())) |> concat()

  def keyword_items(list, opts) do
    for {key, value} <- list do
      inner = Formatter.doc(value, :arg, opts)
      key = keyword_key(key, opts)
      if Code.Formatter.Calls.opens?(value), do: concat([key, " ", inner]), else: group(concat([key, nest(glue("", inner), 2)]))
    end
  end

  defp keyword_key({:__block__, _, [key]}, opts), do: keyword_key(key, opts)
  defp keyword_key(key, _) when is_atom(key), do: string(Macro.inspect_atom(:key, key))
  defp keyword_key({{:., _, _}, _, [{:<<>>, _, parts}, :utf8]}, opts), do: interpolation("\"", parts, ?", "\":", opts)

  @doc "Items between brackets, on one line or one a line."
  def surround(open, [], close), do: concat(open, close)

  def surround(open, docs, close) do
    inner = docs |> Enum.intersperse(concat(",", break())) |> concat()
    group(concat([open, nest(concat(break(""), inner), 2), break(""), close]))
  end
end
