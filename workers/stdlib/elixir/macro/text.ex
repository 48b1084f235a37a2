# Quoted code → text of which a function has the last word: every expression in it is written, and what the function answers
# to the expression and its text is put there. Specification: Macro.to_string/2 of Elixir 1.18, which is deprecated; its layout
# is not that of the formatter: all calls have parentheses.
defmodule Macro.Text do
  @moduledoc false

  alias Code.Printer.Operators

  @sections [:do, :rescue, :catch, :else, :after]
  @containers [:{}, :%{}, :<<>>, :%, :fn, :__block__, :->, :.]

  @doc "The text of an expression."
  def text(quoted, fun), do: fun.(quoted, written(quoted, fun))

  # ---- names, blocks, containers

  defp written({name, _, context}, _) when is_atom(name) and is_atom(context), do: Atom.to_string(name)
  defp written({:__aliases__, _, parts}, fun), do: Enum.map_join(parts, ".", &if(is_atom(&1), do: Atom.to_string(&1), else: target(&1, fun)))
  defp written({:__block__, _, [expr]}, fun), do: text(expr, fun)
  defp written({:__block__, _, _} = block, fun), do: "(\n  " <> indented(body(block, fun)) <> "\n)"
  defp written({:{}, _, args}, fun), do: "{" <> listed(args, fun) <> "}"
  defp written({:%{}, _, args}, fun), do: "%{" <> fields(args, fun) <> "}"
  defp written({:%, _, [name, {:%{}, _, args}]}, fun), do: "%" <> text(name, fun) <> "{" <> fields(args, fun) <> "}"

  defp written({:<<>>, _, parts}, fun) do
    if parts != [] and Code.Normalizer.interpolated?(parts),
      do: "\"" <> Enum.map_join(parts, &piece(&1, fun)) <> "\"",
      else: "<<" <> (parts |> Enum.with_index() |> Enum.map_join(", ", &segment(&1, length(parts) - 1, fun))) <> ">>"
  end

  # ---- functions and clauses

  defp written({:fn, _, [{:->, _, [_, {:__block__, _, [_, _ | _]}]} = clause]}, fun), do: "fn " <> clause(clause, fun) <> "\nend"
  defp written({:fn, _, [{:->, _, _} = clause]}, fun), do: "fn " <> on_line(clause, fun, "") <> " end"
  defp written({:fn, _, [{:->, _, _} | _] = clauses}, fun), do: "fn\n  " <> indented(clauses(clauses, fun)) <> "\nend"
  defp written([{:->, _, _} | _] = clauses, fun), do: "(" <> Enum.map_join(clauses, "; ", &on_line(&1, fun, "() ")) <> ")"

  # ---- operators

  defp written({:.., _, [first, last]}, fun), do: operand(first, :.., :left, fun) <> ".." <> operand(last, :.., :right, fun)
  defp written({:..//, _, [first, last, step]}, fun), do: written({:.., [], [first, last]}, fun) <> "//" <> operand(step, :.., :right, fun)

  defp written({:not, _, [{:in, _, [left, right]}]}, fun),
    do: operand(left, :in, :left, fun) <> " not in " <> operand(right, :in, :right, fun)

  defp written({:&, _, [position]}, _) when is_integer(position), do: "&" <> Integer.to_string(position)

  defp written({:&, _, [{:/, _, [{name, _, context}, arity]}]}, _) when is_atom(name) and is_atom(context) and is_integer(arity),
    do: "&" <> Atom.to_string(name) <> "/" <> Integer.to_string(arity)

  defp written({:&, _, [{:/, _, [{{:., _, [_, _]}, _, []} = call, arity]}]}, fun) when is_integer(arity),
    do: "&" <> remote_name(call, fun) <> "/" <> Integer.to_string(arity)

  defp written({op, _, [arg]}, fun) when op in [:&, :not], do: Atom.to_string(op) <> "(" <> text(arg, fun) <> ")"
  defp written({:@, _, [arg]}, fun), do: "@" <> text(arg, fun)

  defp written({op, _, [arg]}, fun) when op in [:+, :-, :!, :^, :"~~~"] do
    inner = text(arg, fun)
    Atom.to_string(op) <> if operator?(arg), do: "(" <> inner <> ")", else: inner
  end

  defp written({sigil, meta, [{:<<>>, _, parts}, modifiers]} = call, fun) when is_atom(sigil) and is_list(modifiers) do
    case {Atom.to_string(sigil), meta[:delimiter]} do
      {"sigil_" <> name, <<_, _::binary>> = delimiter} -> sigil(name, delimiter, parts, modifiers, fun)
      _ -> call(call, fun)
    end
  end

  defp written({op, _, [left, right]} = quoted, fun) when is_atom(op) do
    if Operators.rank(op) == nil,
      do: call(quoted, fun),
      else: operand(left, op, :left, fun) <> " " <> Atom.to_string(op) <> " " <> operand(right, op, :right, fun)
  end

  defp written({_, _, args} = quoted, fun) when is_list(args), do: call(quoted, fun)

  # ---- literals

  defp written({left, right}, fun), do: "{" <> listed([left, right], fun) <> "}"
  defp written(%Range{first: first, last: last, step: 1}, _), do: "#{first}..#{last}"
  defp written(%Range{first: first, last: last, step: step}, _), do: "#{first}..#{last}//#{step}"

  defp written(list, fun) when is_list(list) do
    cond do
      list == [] -> "[]"
      List.ascii_printable?(list) -> inspect(list, charlists: :as_charlists, printable_limit: :infinity)
      keyword?(list) -> "[" <> pairs(list, fun) <> "]"
      true -> "[" <> Enum.map_join(list, ", ", &text(&1, fun)) <> "]"
    end
  end

  defp written(other, _), do: inspect(other, limit: :infinity, printable_limit: :infinity)

  # ---- calls

  defp call({{:., _, [Access, :get]}, _, [container, key]}, fun) do
    inner = text(container, fun)
    if(operator?(container), do: "(" <> inner <> ")", else: inner) <> "[" <> text(key, fun) <> "]"
  end

  defp call({{:., _, [left, :{}]}, _, args}, fun), do: text(left, fun) <> ".{" <> listed(args, fun) <> "}"
  defp call({{:., _, [left]}, _, args}, fun), do: arguments(target(left, fun) <> ".", args, fun, true)

  defp call({{:., _, [_, _]}, meta, []} = call, fun) do
    name = remote_name(call, fun)
    if meta[:no_parens], do: name, else: name <> "()"
  end

  defp call({{:., _, [_, _]}, _, args} = call, fun), do: arguments(remote_name(call, fun), args, fun, false)
  defp call({name, _, args}, fun) when is_atom(name), do: arguments(Atom.to_string(name), args, fun, false)
  defp call({head, _, args}, fun), do: arguments(text(head, fun), args, fun, true)

  defp remote_name({{:., _, [left, name]}, _, _}, fun) when is_atom(name),
    do: target(left, fun) <> "." <> Macro.inspect_atom(:remote_call, name)

  defp remote_name({{:., _, [left, name]}, _, _}, fun), do: target(left, fun) <> "." <> text(name, fun)

  # functions, captures and calls with a do-block stand in parentheses before a dot
  defp target({form, _, [_ | _] = args} = quoted, fun) do
    inner = text(quoted, fun)
    apart? = form == :fn or (form == :& and not is_integer(hd(args))) or (form not in @containers and sections?(List.last(args)))
    if apart?, do: "(" <> inner <> ")", else: inner
  end

  defp target(quoted, fun), do: text(quoted, fun)

  defp arguments(name, args, fun, parens?) do
    {last, leading} = List.pop_at(args, -1)

    cond do
      sections?(last) ->
        head = if leading == [] and not parens?, do: name, else: name <> "(" <> listed(leading, fun) <> ")"
        head <> sections(last, fun)

      last != [] and keyword?(last) ->
        name <> "(" <> Enum.join(Enum.map(leading, &text(&1, fun)) ++ [pairs(last, fun)], ", ") <> ")"

      true ->
        name <> "(" <> listed(args, fun) <> ")"
    end
  end

  defp listed(args, fun), do: Enum.map_join(args, ", ", &text(&1, fun))

  defp sections?([{:do, _} | _] = list), do: keyword?(list) and Enum.all?(list, fn {key, _} -> key in @sections end)
  defp sections?(_), do: false

  defp sections(pairs, fun) do
    written = for key <- @sections, {^key, value} <- pairs, do: "#{key}\n  " <> indented(section(value, fun)) <> "\n"
    " " <> Enum.join(written) <> "end"
  end

  defp section([{:->, _, _} | _] = clauses, fun), do: clauses(clauses, fun)
  defp section(value, fun), do: body(value, fun)

  defp clauses(clauses, fun), do: Enum.map_join(clauses, "\n", &clause(&1, fun))

  # the body stands on lines of its own
  defp clause({:->, _, [head, body]}, fun), do: head(head, fun, "() ") <> "->\n  " <> indented(body(body, fun))
  defp on_line({:->, _, [head, body]}, fun, none), do: head(head, fun, none) <> "-> " <> text(body, fun)

  defp head([], _, none), do: none

  defp head([{:when, _, args}], fun, _) do
    case Enum.split(args, -1) do
      {[_] = patterns, [guard]} -> listed(patterns, fun) <> " when " <> text(guard, fun) <> " "
      {patterns, [guard]} -> "(" <> listed(patterns, fun) <> ") when " <> text(guard, fun) <> " "
    end
  end

  defp head(args, fun, _), do: listed(args, fun) <> " "

  defp body({:__block__, _, [_, _ | _] = exprs}, fun), do: Enum.map_join(exprs, "\n", &text(&1, fun))
  defp body({:__block__, _, []}, _), do: ""
  defp body(expr, fun), do: text(expr, fun)

  defp indented(text), do: String.replace(text, "\n", "\n  ")

  # ---- pairs

  defp keyword?([{key, _} | rest]) when is_atom(key), do: not match?("Elixir." <> _, Atom.to_string(key)) and keyword?(rest)
  defp keyword?(other), do: other == []

  defp pairs(list, fun), do: Enum.map_join(list, ", ", fn {key, value} -> Macro.inspect_atom(:key, key) <> " " <> text(value, fun) end)

  defp fields([{:|, _, [base, changes]}], fun), do: text(base, fun) <> " | " <> fields(changes, fun)

  defp fields(list, fun) do
    cond do
      keyword?(list) -> pairs(list, fun)
      true ->
        Enum.map_join(list, ", ", fn
          {key, value} -> text(key, fun) <> " => " <> text(value, fun)
          other -> text(other, fun)
        end)
    end
  end

  # ---- operands

  defp operator?({op, _, [_]}), do: op in [:+, :-, :!, :^, :not, :"~~~", :&, :@]
  defp operator?({op, _, [_, _]}) when is_atom(op), do: Operators.rank(op) != nil
  defp operator?(_), do: false

  defp operand({op, _, [_, _]} = quoted, parent, side, fun) when is_atom(op) do
    {associates, level} = Operators.rank(parent)
    inner = text(quoted, fun)

    case Operators.rank(op) do
      nil -> inner
      {_, own} when own > level -> inner
      {own_side, ^level} when own_side == associates and associates == side -> inner
      _ -> "(" <> inner <> ")"
    end
  end

  defp operand(quoted, _, _, fun), do: text(quoted, fun)

  # ---- strings, sigils, bitstrings

  defp piece(text, _) when is_binary(text), do: text
  defp piece({:"::", _, [{_, _, [expr]}, _]}, fun), do: "\#{" <> text(expr, fun) <> "}"

  defp sigil(name, delimiter, parts, modifiers, fun) do
    {open, close, escaped} = if byte_size(delimiter) == 3, do: {delimiter <> "\n", delimiter, nil}, else: {delimiter, closing(delimiter), closing(delimiter)}

    inner =
      Enum.map_join(parts, fn
        text when is_binary(text) and escaped != nil -> String.replace(text, escaped, "\\" <> escaped)
        text when is_binary(text) -> text
        interpolation -> piece(interpolation, fun)
      end)

    "~" <> name <> open <> inner <> close <> List.to_string(modifiers)
  end

  defp closing("("), do: ")"
  defp closing("["), do: "]"
  defp closing("{"), do: "}"
  defp closing("<"), do: ">"
  defp closing(other), do: other

  # an angle at the beginning or at the end would be read with those of the bitstring
  defp segment({part, index}, last, fun) do
    inner = typed(part, fun)
    if (index == 0 and String.starts_with?(inner, "<<")) or (index == last and String.ends_with?(inner, ">>")), do: "(" <> inner <> ")", else: inner
  end

  defp typed({:"::", _, [left, right]}, fun), do: operand(left, :"::", :left, fun) <> "::" <> type(right, fun)
  defp typed(part, fun), do: text(part, fun)

  defp type({op, _, [left, right]}, fun) when op in [:*, :-], do: type(left, fun) <> Atom.to_string(op) <> type(right, fun)
  defp type(type, fun), do: operand(type, :"::", :right, fun)
end
