# Erlang's expressions with clauses, from tokens: functions, case, if, receive, try, maybe, begin. In: tokens. Out: {form, the tokens
# behind it}, as :nodebook_erl_expressions has them.
defmodule :nodebook_erl_clauses do
  @moduledoc false

  import :nodebook_erl_expressions, only: [arguments: 1, expr: 1, exprs: 1]

  defp refuse(tokens), do: throw({:unexpected, tokens})
  defp expect([{sign, _} | rest], sign), do: rest
  defp expect(tokens, _sign), do: refuse(tokens)

  # -- functions ------------------------------------------------------------------------------

  @doc "A function's form: clauses of one name and one arity, between semicolons."
  def function(tokens, anno, name) do
    {clauses, rest} = clauses(tokens, &function_clause(&1, anno, name))
    arities = Enum.map(clauses, fn {:clause, _, args, _, _} -> length(args) end)
    if length(Enum.uniq(arities)) > 1, do: throw({:bad, anno, ~c"head mismatch"})
    {{:function, anno, name, hd(arities), clauses}, rest}
  end

  defp function_clause([{:atom, anno, name} | rest], _first, name), do: clause_of(anno, rest)

  defp function_clause([{:atom, anno, other} | rest], _first, name) do
    {args, _} = arguments(rest)
    n = ~c"#{length(args)}"
    [a, b] = Enum.map([name, other], &:erlang.atom_to_list/1)
    text = ~c"head mismatch: previous function " ++ a ++ [?/, n] ++ ~c" is distinct from " ++ b ++ [?/, n]
    throw({:bad, anno, text ++ ~c". Is the semicolon in " ++ a ++ [?/, n] ++ ~c" unwanted?"})
  end

  defp function_clause(tokens, _, _), do: refuse(tokens)

  defp clause_of(anno, tokens) do
    {args, rest} = arguments(tokens)
    {guards, rest} = guards(rest)
    {body, rest} = body(rest)
    {{:clause, anno, args, guards, body}, rest}
  end

  @doc "A function value."
  def fun([{:fun, anno}, {:atom, _, name}, {:/, _}, {:integer, _, arity} | rest]), do: {{:fun, anno, {:function, name, arity}}, rest}

  def fun([{:fun, anno}, {kind, _, _} = module, {:":", _}, {kind2, _, _} = name, {:/, _}, {kind3, _, _} = arity | rest])
      when kind in [:atom, :var] and kind2 in [:atom, :var] and kind3 in [:integer, :var],
      do: {{:fun, anno, {:function, module, name, arity}}, rest}

  def fun([{:fun, anno}, {:var, _, name} | _] = [_ | rest]) do
    {clauses, rest} = clauses(rest, &named_clause(&1, name))
    {{:named_fun, anno, name, clauses}, expect(rest, :end)}
  end

  def fun([{:fun, anno}, {:"(", _} | _] = [_ | rest]) do
    {clauses, rest} = clauses(rest, fn [token | _] = tokens -> clause_of(elem(token, 1), tokens) end)
    {{:fun, anno, {:clauses, clauses}}, expect(rest, :end)}
  end

  def fun([{:fun, _}, {:atom, _, _} | rest]), do: refuse(rest)
  def fun([_ | rest]), do: refuse(rest)

  defp named_clause([{:var, anno, name} | rest], name), do: clause_of(anno, rest)
  defp named_clause(tokens, _name), do: refuse(tokens)

  # -- blocks -----------------------------------------------------------------------------------

  @doc "What a word begins and `end` ends."
  def block([{:begin, anno} | rest]) do
    {body, rest} = exprs(rest)
    {{:block, anno, body}, expect(rest, :end)}
  end

  def block([{:case, anno} | rest]) do
    {of, rest} = expr(rest)
    {clauses, rest} = rest |> expect(:of) |> clauses(&pattern_clause/1)
    {{:case, anno, of, clauses}, expect(rest, :end)}
  end

  def block([{:if, anno} | rest]) do
    {clauses, rest} = clauses(rest, &if_clause/1)
    {{:if, anno, clauses}, expect(rest, :end)}
  end

  def block([{:receive, anno}, {:after, _} | rest]) do
    {timeout, body, rest} = ending(rest)
    {{:receive, anno, [], timeout, body}, rest}
  end

  def block([{:receive, anno} | rest]) do
    case clauses(rest, &pattern_clause/1) do
      {clauses, [{:after, _} | rest]} ->
        {timeout, body, rest} = ending(rest)
        {{:receive, anno, clauses, timeout, body}, rest}

      {clauses, rest} ->
        {{:receive, anno, clauses}, expect(rest, :end)}
    end
  end

  def block([{:maybe, anno} | rest]) do
    {body, rest} = maybe_exprs(rest)

    case rest do
      [{:else, at} | rest] ->
        {clauses, rest} = clauses(rest, &pattern_clause/1)
        {{:maybe, anno, body, {:else, at, clauses}}, expect(rest, :end)}

      rest ->
        {{:maybe, anno, body}, expect(rest, :end)}
    end
  end

  def block([{:try, anno} | rest]) do
    {body, rest} = exprs(rest)
    {clauses, rest} = if(match?([{:of, _} | _], rest), do: clauses(tl(rest), &pattern_clause/1), else: {[], rest})
    {handlers, rest} = if(match?([{:catch, _} | _], rest), do: clauses(tl(rest), &handler/1), else: {[], rest})

    case rest do
      [{:after, _} | rest] ->
        {last, rest} = exprs(rest)
        {{:try, anno, body, clauses, handlers, last}, expect(rest, :end)}

      rest ->
        if handlers == [], do: refuse(rest)
        {{:try, anno, body, clauses, handlers, []}, expect(rest, :end)}
    end
  end

  defp ending(tokens) do
    {timeout, rest} = expr(tokens)
    {body, rest} = body(rest)
    {timeout, body, expect(rest, :end)}
  end

  defp maybe_exprs(tokens) do
    {first, rest} = expr(tokens)

    {first, rest} =
      case rest do
        [{:"?=", anno} | rest] ->
          {value, rest} = expr(rest)
          {{:maybe_match, anno, first, value}, rest}

        rest ->
          {first, rest}
      end

    case rest do
      [{:",", _} | rest] ->
        {others, rest} = maybe_exprs(rest)
        {[first | others], rest}

      rest ->
        {[first], rest}
    end
  end

  # -- clauses ------------------------------------------------------------------------------------

  defp clauses(tokens, clause) do
    case clause.(tokens) do
      {first, [{:";", _} | rest]} ->
        {others, rest} = clauses(rest, clause)
        {[first | others], rest}

      {first, rest} ->
        {[first], rest}
    end
  end

  defp pattern_clause(tokens) do
    {pattern, rest} = expr(tokens)
    {guards, rest} = guards(rest)
    {body, rest} = body(rest)
    {{:clause, elem(pattern, 1), [pattern], guards, body}, rest}
  end

  defp if_clause(tokens) do
    {alternatives, rest} = alternatives(tokens)
    {body, rest} = body(rest)
    {{:clause, elem(hd(hd(alternatives)), 1), [], alternatives, body}, rest}
  end

  # what is caught: class and stack trace may be left out
  defp handler([{kind, anno, _} = class, {:":", _} | rest]) when kind in [:atom, :var] do
    {reason, rest} = expr(rest)

    case rest do
      # the variable of the stack trace was read as the name of a function
      rest when elem(reason, 0) == :remote and elem(elem(reason, 3), 0) == :var -> handler(anno, class, elem(reason, 2), elem(reason, 3), rest)
      rest -> handler(anno, class, reason, {:var, anno, :_}, rest)
    end
  end

  defp handler(tokens) do
    {reason, rest} = expr(tokens)
    anno = elem(reason, 1)
    handler(anno, {:atom, anno, :throw}, reason, {:var, anno, :_}, rest)
  end

  defp handler(anno, class, reason, trace, rest) do
    {guards, rest} = guards(rest)
    {body, rest} = body(rest)
    {{:clause, anno, [{:tuple, anno, [class, reason, trace]}], guards, body}, rest}
  end

  defp guards([{:when, _} | rest]), do: alternatives(rest)
  defp guards(rest), do: {[], rest}

  defp alternatives(tokens) do
    case exprs(tokens) do
      {first, [{:";", _} | rest]} ->
        {others, rest} = alternatives(rest)
        {[first | others], rest}

      {first, rest} ->
        {[first], rest}
    end
  end

  defp body([{:->, _} | rest]), do: exprs(rest)
  defp body(tokens), do: refuse(tokens)
end
