# Quoted code of any origin → the form that the printer reads: literals in blocks with their spelling, keywords and do-blocks
# marked, calls with parentheses marked. In: quoted expressions with or without metadata. Out: the same with the metadata that
# the parser would have given them. Specification: Code.quoted_to_algebra/2 of Elixir 1.18.

defmodule Code.Normalizer do
  @moduledoc false

  @doc "The form for the printer. Options: `:line` of what has none, `:escape` (true), `:locals_without_parens`."
  def normalize(quoted, opts \\ []) do
    expr(quoted, %{
      escape: Keyword.get(opts, :escape, true),
      plain: Code.Printer.Calls.plain_calls(Keyword.get(opts, :locals_without_parens, [])),
      parent: [line: Keyword.get(opts, :line)]
    })
  end

  defp expr({:__block__, meta, [literal]}, state) when not is_tuple(literal) or tuple_size(literal) == 2,
    do: literal(literal, meta, state)

  defp expr({:__aliases__, meta, [head | rest]}, state) when not is_atom(head) do
    meta = lined(meta, state)
    {:__aliases__, meta, [expr(head, %{state | parent: meta}) | rest]}
  end

  defp expr({:__aliases__, _, _} = quoted, _), do: quoted
  defp expr({:&, meta, [position]}, state) when is_integer(position), do: {:&, lined(meta, state), [position]}

  defp expr(%Range{first: first, last: last, step: step}, state) do
    case step do
      1 -> {:.., line(state), [expr(first, state), expr(last, state)]}
      step -> {:..//, line(state), [expr(first, state), expr(last, state), expr(step, state)]}
    end
  end

  defp expr({:<<>>, _, parts} = quoted, state) when is_list(parts), do: bits(quoted, state, false)

  defp expr({{:., dot, [:erlang, :binary_to_atom]}, meta, [{:<<>>, _, parts} = string, :utf8]}, state) when is_list(parts) do
    dot = lined(dot, state)
    utf8 = if parts == [] or interpolated?(parts), do: :utf8, else: literal(:utf8, [], state)
    {{:., dot, [:erlang, :binary_to_atom]}, lined(meta, dot), [bits(string, state, state.escape), utf8]}
  end

  defp expr({{:., dot, [List, :to_charlist]}, meta, [parts]} = quoted, state) do
    if list_interpolated?(parts) do
      parts =
        Enum.map(parts, fn
          {{:., _, [Kernel, :to_string]} = call, meta, args} -> {call, meta, args(args, state)}
          part -> escaped(part, state)
        end)

      {{:., dot, [List, :to_charlist]}, meta, [parts]}
    else
      call(quoted, state)
    end
  end

  defp expr({:., meta, [Access, :get]}, state), do: {:., lined(meta, state), [Access, :get]}

  defp expr({:., meta, [left, right]}, state) when is_atom(right) do
    meta = lined(meta, state)
    {:., meta, [expr(left, %{state | parent: meta}), escaped(right, state)]}
  end

  defp expr({:->, meta, [left, right]}, state) do
    meta = lined(meta, state)
    state = %{state | parent: meta}
    {:->, meta, [args(left, state), expr(right, state)]}
  end

  defp expr({:%{}, meta, args}, state) when is_list(args) do
    meta = if meta == [], do: [line: state.parent[:line], closing: [line: state.parent[:line]]], else: meta
    state = %{state | parent: meta}

    case args do
      [{:|, pipe, [left, right]}] -> {:%{}, meta, [{:|, pipe, [expr(left, state), pairs(right, state)]}]}
      args -> {:%{}, meta, pairs(args, state)}
    end
  end

  defp expr({sigil, meta, [{:<<>>, _, parts} = string, modifiers]} = quoted, state)
       when is_atom(sigil) and is_list(parts) and is_list(modifiers) do
    if match?("sigil_" <> _, Atom.to_string(sigil)) and interpolated?(parts) and List.ascii_printable?(modifiers) do
      meta = meta |> lined(state) |> Keyword.put_new(:delimiter, "\"")
      {sigil, meta, [expr(string, %{state | parent: meta}), modifiers]}
    else
      call(quoted, state)
    end
  end

  defp expr({:{}, meta, args} = quoted, state) when is_list(args) do
    {last, leading} = List.pop_at(args, -1)

    if leading != [] and match?([_ | _], last) and keyword?(last),
      do: {:{}, meta, args(leading, state) ++ keywords(last, state, true)},
      else: call(quoted, state)
  end

  defp expr({:@, meta, [{name, inner, [value]}]}, state) do
    value =
      cond do
        value != [] and keyword?(value) -> keywords(value, state, true)
        is_list(value) -> literal(value, meta, state)
        true -> expr(value, state)
      end

    {:@, meta, [{name, inner, [value]}]}
  end

  defp expr({:__block__, meta, args}, state) when is_list(args), do: {:__block__, meta, args(args, state)}
  defp expr({_, _, args} = quoted, state) when is_list(args), do: call(quoted, state)
  defp expr({_, _, context} = quoted, _) when is_atom(context), do: quoted
  defp expr(quoted, state), do: literal(quoted, [], state)

  defp args(args, state), do: Enum.map(args, &expr(&1, state))

  # ---- calls

  defp call({form, meta, args}, state) do
    meta = lined(meta, state)
    arity = length(args)
    form = if is_atom(form), do: form, else: expr(form, %{state | parent: meta})

    marked? = Enum.any?([:no_parens, :closing, :do], &Keyword.get(meta, &1))
    plain? = is_atom(form) and arity > 0 and Code.Printer.Calls.plain?(form, arity, state)
    meta = if marked? or plain?, do: meta, else: [closing: [line: meta[:line]]] ++ meta
    last = List.last(args)

    cond do
      not keywords?(form, arity) ->
        {form, meta, args(args, %{state | parent: meta})}

      Keyword.has_key?(meta, :do) ->
        sections(form, meta, args, state)

      match?([{:do, _} | _], last) and Keyword.keyword?(last) ->
        line = state.parent[:line] || meta[:line]
        sections(form, meta ++ [do: [line: line], end: [line: line]], args, state)

      true ->
        {last, leading} = args |> args(%{state | parent: meta}) |> List.pop_at(-1, [])
        {form, meta, leading ++ last_argument(last)}
    end
  end

  defp keywords?(:when, 2), do: true
  defp keywords?(:{}, _), do: false
  defp keywords?(op, arity), do: not is_atom(op) or not Macro.operator?(op, arity)

  # keywords need no brackets behind other arguments
  defp last_argument({:__block__, _, [[{{:__block__, meta, _}, _} | _] = keywords]} = last) do
    cond do
      meta[:format] == :keyword -> [keywords]
      block_keywords?(keywords) -> [Enum.map(keywords, fn {{:__block__, meta, key}, value} -> {{:__block__, [format: :keyword] ++ meta, key}, value} end)]
      true -> [last]
    end
  end

  defp last_argument([]), do: []
  defp last_argument(last), do: [last]

  defp block_keywords?(keywords), do: Enum.all?(keywords, &match?({{:__block__, _, [key]}, _} when is_atom(key), &1))

  defp sections(form, meta, args, state) do
    {blocks, leading} = List.pop_at(args, -1)
    state = %{state | parent: meta}

    blocks =
      Enum.map(blocks, fn {tag, block} ->
        block =
          case expr(block, state) do
            {_, _, [[{:->, _, _} | _] = clauses]} -> clauses
            block -> block
          end

        {if(match?({:__block__, _, _}, tag), do: tag, else: {:__block__, [line: meta[:line]], [tag]}), block}
      end)

    {form, meta, args(leading, state) ++ [blocks]}
  end

  # ---- strings

  defp bits({:<<>>, meta, parts}, state, escape?) do
    meta = lined(meta, state)
    state = %{state | parent: meta}

    parts =
      if interpolated?(parts) do
        Enum.map(parts, fn
          {:"::", outer, [{{:., dot, [Kernel, :to_string]}, call, [inner]}, {:binary, binary, context}]} ->
            inner = expr(inner, %{state | parent: dot})
            {:"::", outer, [{{:., dot, [Kernel, :to_string]}, call, [inner]}, {:binary, binary, context}]}

          part ->
            if escape?, do: escaped(part, state), else: part
        end)
      else
        Enum.map(parts, fn
          {:"::", meta, [left, _]} = part -> expr(if(meta[:inferred_bitstring_spec], do: left, else: part), state)
          part -> expr(part, state)
        end)
      end

    {:<<>>, meta, parts}
  end

  @doc "Whether the parts of a bitstring are those of a string, with or without interpolations."
  def interpolated?(parts) do
    Enum.all?(parts, fn
      {:"::", _, [{{:., _, [Kernel, :to_string]}, _, [_]}, {:binary, _, _}]} -> true
      part -> is_binary(part)
    end)
  end

  @doc "Whether the parts of a charlist are texts and interpolations."
  def list_interpolated?(parts) do
    is_list(parts) and
      Enum.all?(parts, fn
        {{:., _, [Kernel, :to_string]}, _, [_]} -> true
        part -> is_binary(part)
      end)
  end

  defp escaped(text, %{escape: true}) when is_binary(text), do: text |> Macro.nodebook_escape(nil, :infinity) |> elem(0)
  defp escaped(name, %{escape: true} = state) when is_atom(name), do: name |> Atom.to_string() |> escaped(state) |> String.to_atom()
  defp escaped(term, _), do: term

  # ---- literals

  defp literal(number, meta, state) when is_number(number),
    do: {:__block__, meta |> Keyword.put_new(:token, inspect(number)) |> lined(state), [number]}

  defp literal(term, meta, state) when is_atom(term) or is_binary(term) do
    meta = lined(meta, state)
    term = escaped(term, state)

    if is_atom(term) and Macro.classify_atom(term) == :alias and meta[:delimiter] == nil,
      do: {:__aliases__, meta, segments(Atom.to_string(term))},
      else: {:__block__, meta, [term]}
  end

  defp literal({left, right}, meta, state) do
    meta = lined(meta, state)
    state = %{state | parent: meta}
    right = if match?([_ | _], right) and keyword?(right), do: keywords(right, state, true), else: expr(right, state)
    {:__block__, meta, [{expr(left, state), right}]}
  end

  defp literal(list, meta, state) when is_list(list) do
    if list != [] and List.ascii_printable?(list) do
      {:sigil_c, lined([delimiter: "\""], state), [{:<<>>, [], [list |> List.to_string() |> escaped(state)]}, []]}
    else
      line = state.parent[:line]
      meta = if line, do: meta |> Keyword.put_new(:closing, line: line) |> lined(state), else: meta
      {:__block__, meta, [keywords(list, state, false)]}
    end
  end

  defp literal(other, meta, _), do: {:__block__, meta, [other]}

  defp segments("Elixir"), do: [:"Elixir"]
  defp segments("Elixir." <> names), do: names |> String.split(".") |> Enum.map(&String.to_atom/1)

  # ---- keywords

  defp keyword?([{{:__block__, meta, [key]}, _} | rest]) when is_atom(key), do: meta[:format] == :keyword and keyword?(rest)
  defp keyword?([{key, _} | rest]) when is_atom(key), do: not match?("Elixir." <> _, Atom.to_string(key)) and keyword?(rest)
  defp keyword?(other), do: other == []

  # `keyword?`: those before were pairs with colons, and so is the rest
  defp keywords([{{:__block__, meta, [key]}, value} = first | rest] = all, state, keyword?) when is_atom(key) do
    keyword? = keyword? or keyword?(all)

    first =
      if meta[:format] == :keyword and not keyword? do
        meta = Keyword.delete(meta, :format)
        {:__block__, [line: meta[:line] || line(state)], [{{:__block__, meta, [key]}, value}]}
      else
        first
      end

    [first | keywords(rest, state, keyword?)]
  end

  defp keywords([{left, right} | rest] = all, state, keyword?) do
    keyword? = keyword? or keyword?(all)
    left = if keyword?, do: {:__block__, [format: :keyword] ++ line(state), [escaped(left, state)]}, else: expr(left, state)
    pair = {left, expr(right, state)}

    pair =
      case left do
        {:__block__, meta, _} -> if meta[:format] == :keyword, do: pair, else: {:__block__, line(state), [pair]}
        _ -> {:__block__, line(state), [pair]}
      end

    [pair | keywords(rest, state, keyword?)]
  end

  defp keywords([first | rest], state, keyword?), do: [expr(first, state) | keywords(rest, state, keyword?)]
  defp keywords([], _, _), do: []

  defp pairs(args, state) do
    args
    |> keywords(state, false)
    |> Enum.map(fn
      {:__block__, _, [{_, _} = pair]} -> pair
      pair -> pair
    end)
  end

  # ---- lines

  defp line(%{parent: parent}), do: if(parent[:line], do: [line: parent[:line]], else: [])

  defp lined(meta, %{parent: parent}), do: lined(meta, parent)

  defp lined(meta, parent) do
    if meta[:line] == nil and is_integer(parent[:line]), do: [line: parent[:line]] ++ meta, else: meta
  end
end
