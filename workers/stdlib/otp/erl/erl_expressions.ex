# Erlang's expressions from tokens, by precedence climbing. In: tokens. Out: {form, the tokens behind it}; what cannot be read is
# thrown: {:unexpected, tokens}. Forms as "The Abstract Format" of OTP 27 has them.
defmodule :nodebook_erl_expressions do
  @moduledoc false

  @infix Map.new(
           [=: {100, 150, 100}, !: {100, 150, 100}, orelse: {150, 160, 150}, andalso: {160, 200, 160}] ++
             Enum.map([:==, :"/=", :"=<", :<, :>=, :>, :"=:=", :"=/="], &{&1, {200, 300, 300}}) ++
             [++: {300, 400, 300}, --: {300, 400, 300}] ++
             Enum.map([:+, :-, :bor, :bxor, :bsl, :bsr, :or, :xor], &{&1, {400, 400, 500}}) ++
             Enum.map([:/, :*, :div, :rem, :band, :and], &{&1, {500, 500, 600}}) ++
             ["#": {800, 800, 700}, ":": {900, 800, 900}]
         )

  @doc "How an operator binds: {its own level, that of its left operand, that of its right one}."
  def infix(op), do: Map.fetch!(@infix, op)

  @doc "Where the tokens are not as they should be: the error."
  def unexpected([token | _]), do: {elem(token, 1), :erl_parse, [~c"syntax error before: ", shown(token)]}

  defp shown({:dot, _}), do: ~c"'.'"
  defp shown({:var, _, name}), do: :erlang.atom_to_list(name)
  defp shown({kind, _, value}) when kind == :string, do: :io_lib.write_string(value)
  defp shown({:char, _, c}), do: :io_lib.write_char(c)
  defp shown({_, _, value}), do: :io_lib.write(value)
  defp shown({sign, _}), do: :io_lib.write(sign)

  defp refuse(tokens), do: throw({:unexpected, tokens})

  # -- lists of expressions -----------------------------------------------------------------

  @doc "One expression or more, between commas."
  def exprs(tokens) do
    case expr(tokens) do
      {first, [{:",", _} | rest]} ->
        {others, rest} = exprs(rest)
        {[first | others], rest}

      {first, rest} ->
        {[first], rest}
    end
  end

  @doc "Arguments in parentheses."
  def arguments([{:"(", _}, {:")", _} | rest]), do: {[], rest}

  def arguments([{:"(", _} | rest]) do
    {args, rest} = exprs(rest)
    {args, expect(rest, :")")}
  end

  def arguments(tokens), do: refuse(tokens)

  defp expect([{sign, _} | rest], sign), do: rest
  defp expect(tokens, _sign), do: refuse(tokens)

  # -- operators ------------------------------------------------------------------------------

  @doc "One expression."
  def expr(tokens), do: expr(tokens, 0)

  defp expr([{:catch, anno} | rest], _) do
    {of, rest} = expr(rest, 0)
    {{:catch, anno, of}, rest}
  end

  defp expr(tokens, least) do
    {left, rest} = prefixed(tokens)
    climb(left, rest, least, 1000)
  end

  defp prefixed([{op, anno} | rest]) when op in [:+, :-, :bnot, :not] do
    {of, rest} = expr(rest, 600)
    {{:op, anno, op, of}, rest}
  end

  defp prefixed(tokens), do: postfixed(tokens)

  # `most`: what stands left is no tighter than that; operators that compare do not follow each other
  defp climb(left, [{op, anno} | rest] = tokens, least, most) do
    case @infix do
      %{^op => {level, _, right}} when level >= least and level <= most and level < 800 ->
        {other, rest} = expr(rest, right)
        form = if op == :=, do: {:match, anno, left, other}, else: {:op, anno, op, left, other}
        climb(form, rest, least, if(level == 200, do: 199, else: most))

      _ ->
        {left, tokens}
    end
  end

  defp climb(left, tokens, _least, _most), do: {left, tokens}

  # -- calls, records, maps -----------------------------------------------------------------------

  defp postfixed([{:"#", _} | _] = tokens), do: hashes(nil, tokens)

  defp postfixed(tokens) do
    {first, rest} = primary(tokens)
    {named, rest} = remote(first, rest)
    {called, rest} = call(named, rest)
    hashes(called, rest)
  end

  defp remote(module, [{:":", anno} | rest]) do
    {name, rest} = primary(rest)
    {{:remote, anno, module, name}, rest}
  end

  defp remote(first, rest), do: {first, rest}

  defp call(named, [{:"(", _} | _] = tokens) do
    {args, rest} = arguments(tokens)
    {{:call, elem(named, 1), named, args}, rest}
  end

  defp call(named, rest), do: {named, rest}

  defp hashes(of, [{:"#", anno}, {:"{", _} | _] = [_ | rest]) do
    {fields, rest} = fields(rest, &pair/1)
    hashes(if(of == nil, do: map(anno, fields, rest), else: {{:map, anno, of, fields}, rest}))
  end

  defp hashes(of, [{:"#", anno}, {:atom, _, name}, {:"{", _} | _] = [_, _ | rest]) do
    {fields, rest} = fields(rest, &record_field/1)
    hashes({if(of == nil, do: {:record, anno, name, fields}, else: {:record, anno, of, name, fields}), rest})
  end

  defp hashes(of, [{:"#", anno}, {:atom, _, name}, {:., _}, {:atom, _, _} = field | rest]),
    do: hashes({if(of == nil, do: {:record_index, anno, name, field}, else: {:record_field, anno, of, name, field}), rest})

  defp hashes(_of, [{:"#", _} | rest]), do: refuse(rest)
  defp hashes(of, rest), do: {of, rest}
  defp hashes({of, rest}), do: hashes(of, rest)

  # a comprehension stands in the place of the fields
  defp map(anno, {:comprehension, template, qualifiers}, rest), do: {{:mc, anno, template, qualifiers}, rest}
  defp map(anno, fields, rest), do: {{:map, anno, fields}, rest}

  defp fields([{:"{", _}, {:"}", _} | rest], _), do: {[], rest}

  defp fields([{:"{", _} | rest], field) do
    {first, rest} = field.(rest)
    more_fields([first], rest, field)
  end

  defp more_fields(acc, [{:",", _} | rest], field) do
    {next, rest} = field.(rest)
    more_fields([next | acc], rest, field)
  end

  defp more_fields([template], [{:||, _} | rest], _field) do
    {qualifiers, rest} = qualifiers(rest)
    {{:comprehension, template, qualifiers}, expect(rest, :"}")}
  end

  defp more_fields(acc, rest, _field), do: {:lists.reverse(acc), expect(rest, :"}")}

  defp pair(tokens) do
    {key, rest} = expr(tokens)

    case rest do
      [{:"=>", anno} | rest] -> pair(:map_field_assoc, anno, key, rest)
      [{:":=", anno} | rest] -> pair(:map_field_exact, anno, key, rest)
      rest -> refuse(rest)
    end
  end

  defp pair(kind, anno, key, rest) do
    {value, rest} = expr(rest)
    {{kind, anno, key, value}, rest}
  end

  defp record_field([{kind, anno, _} = name, {:=, _} | rest]) when kind in [:atom, :var] do
    {value, rest} = expr(rest)
    {{:record_field, anno, name, value}, rest}
  end

  defp record_field([_ | rest]), do: refuse(rest)
  defp record_field([]), do: refuse([])

  # -- what stands for itself, and what brackets enclose ---------------------------------------------

  defp primary([{:string, anno, text} | rest]), do: string(anno, text, rest)
  defp primary([{kind, _, _} = token | rest]) when kind in [:atom, :var, :integer, :float, :char], do: {token, rest}
  defp primary([{:sigil_prefix, anno, prefix}, {:string, _, text}, {:sigil_suffix, _, []} | rest]), do: sigil(prefix, anno, text, rest)

  defp primary([{:"(", _} | rest]) do
    {inner, rest} = expr(rest)
    {inner, expect(rest, :")")}
  end

  defp primary([{:"{", anno}, {:"}", _} | rest]), do: {{:tuple, anno, []}, rest}

  defp primary([{:"{", anno} | rest]) do
    {items, rest} = exprs(rest)
    {{:tuple, anno, items}, expect(rest, :"}")}
  end

  defp primary([{:"[", anno}, {:"]", _} | rest]), do: {{nil, anno}, rest}
  defp primary([{:"[", anno} | rest]), do: list(anno, rest)
  defp primary([{:"<<", anno}, {:">>", _} | rest]), do: {{:bin, anno, []}, rest}
  defp primary([{:"<<", anno} | rest]), do: binary(anno, rest)
  defp primary([{:fun, _} | _] = tokens), do: :nodebook_erl_clauses.fun(tokens)
  defp primary([{word, _} | _] = tokens) when word in [:begin, :case, :if, :receive, :try, :maybe], do: :nodebook_erl_clauses.block(tokens)
  defp primary(tokens), do: refuse(tokens)

  defp string(anno, text, [{:string, _, more} | rest]), do: string(anno, text ++ more, rest)
  defp string(anno, text, rest), do: {{:string, anno, text}, rest}

  defp sigil(prefix, anno, text, rest) when prefix in [:s, :S], do: {{:string, anno, text}, rest}
  defp sigil(_, anno, text, rest), do: {{:bin, anno, [{:bin_element, anno, {:string, anno, text}, :default, [:utf8]}]}, rest}

  defp list(anno, tokens) do
    {item, rest} = expr(tokens)

    case rest do
      [{:||, _} | rest] ->
        {qualifiers, rest} = qualifiers(rest)
        {{:lc, anno, item, qualifiers}, expect(rest, :"]")}

      [{:|, _} | rest] ->
        {tail, rest} = expr(rest)
        {{:cons, anno, item, tail}, expect(rest, :"]")}

      [{:"]", at} | rest] ->
        {{:cons, anno, item, {nil, at}}, rest}

      [{:",", at} | rest] ->
        {tail, rest} = list(at, rest)
        if elem(tail, 0) == :lc, do: refuse(rest), else: {{:cons, anno, item, tail}, rest}

      rest ->
        refuse(rest)
    end
  end

  @doc "The generators and filters of a comprehension."
  def qualifiers(tokens) do
    {first, rest} = qualifier(tokens)

    case rest do
      [{:",", _} | rest] ->
        {others, rest} = qualifiers(rest)
        {[first | others], rest}

      rest ->
        {[first], rest}
    end
  end

  defp qualifier(tokens) do
    {left, rest} = expr(tokens)

    case {left, rest} do
      {left, [{:<-, anno} | rest]} ->
        {from, rest} = expr(rest)
        {{:generate, anno, left, from}, rest}

      {left, [{:<=, anno} | rest]} ->
        {from, rest} = expr(rest)
        {{:b_generate, anno, left, from}, rest}

      # a pair of a map: the pattern behind the sign
      {key, [{:":=", at} | rest]} ->
        {value, rest} = expr(rest)
        rest_of_generator = expect_arrow(rest)
        {from, rest} = expr(tl(rest_of_generator))
        {{:m_generate, elem(hd(rest_of_generator), 1), {:map_field_exact, at, key, value}, from}, rest}

      found ->
        found
    end
  end

  defp expect_arrow([{:<-, _} | _] = tokens), do: tokens
  defp expect_arrow(tokens), do: refuse(tokens)

  defp binary(anno, tokens) do
    {elements, rest} = elements(tokens)

    case {elements, rest} do
      {[{:bin_element, _, template, :default, :default}], [{:||, _} | rest]} ->
        {qualifiers, rest} = qualifiers(rest)
        {{:bc, anno, template, qualifiers}, expect(rest, :">>")}

      {elements, rest} ->
        {{:bin, anno, elements}, expect(rest, :">>")}
    end
  end

  defp elements(tokens) do
    {first, rest} = element(tokens)

    case rest do
      [{:",", _} | rest] ->
        {others, rest} = elements(rest)
        {[first | others], rest}

      rest ->
        {[first], rest}
    end
  end

  defp element(tokens) do
    {value, rest} = value(tokens)
    {size, rest} = if(match?([{:":", _} | _], rest), do: primary(tl(rest)), else: {:default, rest})
    {types, rest} = if(match?([{:/, _} | _], rest), do: types(tl(rest)), else: {:default, rest})
    {{:bin_element, elem(value, 1), value, size, types}, rest}
  end

  defp value([{op, anno} | rest]) when op in [:+, :-, :bnot, :not] do
    {of, rest} = primary(rest)
    {{:op, anno, op, of}, rest}
  end

  defp value([{:"#", _} | _] = tokens), do: hashes(nil, tokens)
  defp value(tokens), do: primary(tokens)

  defp types(tokens) do
    {first, rest} = type(tokens)

    case rest do
      [{:-, _} | rest] ->
        {others, rest} = types(rest)
        {[first | others], rest}

      rest ->
        {[first], rest}
    end
  end

  defp type([{:atom, _, name}, {:":", _}, {:integer, _, size} | rest]), do: {{name, size}, rest}
  defp type([{:atom, _, name} | rest]), do: {name, rest}
  defp type(tokens), do: refuse(tokens)

  @doc "A function of clauses that all have its name."
  def function([{:atom, anno, name} | _] = tokens), do: :nodebook_erl_clauses.function(tokens, anno, name)
  def function(tokens), do: refuse(tokens)
end
