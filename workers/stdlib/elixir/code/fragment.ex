# Code that is being written: what stands before a cursor. In: text up to the cursor, or text and a place in it. Out: the kind of
# word that is there, as editors and the shell ask for it to complete it. Specification: Code.Fragment, Elixir 1.18.
defmodule Code.Fragment do
  @moduledoc "Tools for analyzing fragments of code, for completion and hints."

  alias Code.Fragment.{Lines, Reach}

  @operators Reach.operators()
  @openers Reach.openers()
  @closers Reach.closers()
  @spaces Reach.spaces()
  @outside Reach.outside()
  @keywords Enum.map(~w(do end after else catch rescue fn true false nil), &String.to_charlist/1)
  @words_as_operators [~c"when", ~c"not", ~c"and", ~c"or", ~c"in"]

  @doc """
  What the text ends with: `{:alias, hint}`, `{:dot, inside, hint}`, `{:local_or_var, hint}`, `{:local_call, name}`,
  `{:dot_call, inside, name}`, `{:module_attribute, hint}`, `{:unquoted_atom, hint}`, `{:operator, hint}`, `{:struct, inside}`,
  `{:sigil, hint}`, `:expr` where an expression begins, `:none` where nothing can be said; hints are charlists.
  Only the last line is looked at.
  """
  def cursor_context(fragment, opts \\ []) when is_list(opts) do
    lines = Lines.split(fragment)
    {earlier, here, _} = Lines.around(lines, length(lines))
    (earlier ++ here) |> Enum.map(&elem(&1, 0)) |> Enum.reverse() |> context() |> elem(0)
  end

  @doc """
  The quoted expression of text up to a cursor, with `__cursor__()` where the cursor is and all that is open closed:
  `{:ok, quoted}` or an error as `Code.string_to_quoted/2` gives it. What is being typed at the cursor is left out.
  """
  def container_cursor_to_quoted(fragment, opts \\ []) when (is_binary(fragment) or is_list(fragment)) and is_list(opts),
    do: fragment |> to_string() |> Code.Fragment.Container.quoted(opts)

  @doc """
  What stands around a place, `{line, column}`: a map of `:context`, as `cursor_context/2` gives it, `:begin` and `:end`, or
  `:none`. Only that line is looked at.
  """
  def surround_context(fragment, position, opts \\ [])

  def surround_context(fragment, {line, column}, opts) when (is_binary(fragment) or is_list(fragment)) and is_list(opts) do
    {earlier, here, later} = fragment |> Lines.split() |> Lines.around(line)
    {before, behind} = Enum.split(here, column - 1)
    if length(before) < column - 1, do: :none, else: around(earlier ++ before, behind ++ later)
  end

  defp around(_before, []), do: :none
  defp around(_before, [{c, _, _} | _]) when c in ~c"([{)]},;\"'", do: :none

  defp around(before, behind) do
    {before_text, behind_text} = {Enum.map(before, &elem(&1, 0)), Enum.map(behind, &elem(&1, 0))}
    reach = Reach.behind(Enum.reverse(before_text), behind_text)
    {taken, rest} = Enum.split(behind_text, reach)
    text = before_text ++ taken

    case reach > 0 and whole(word(Enum.reverse(text), 0, false), rest) do
      false ->
        :none

      {none, _} when none in [:none, :expr] ->
        :none

      # signs of other things than operators
      {{:operator, sign}, _} when sign in [~c":", ~c"/", ~c"->", ~c"=>", ~c"%"] ->
        :none

      # what is behind the place belongs to another word
      {{_, ~c""}, _} ->
        :none

      {{_, _, ~c""}, _} ->
        :none

      {found, count} ->
        places = before ++ Enum.take(behind, reach)
        first = length(places) - count
        {_, line, column} = Enum.at(places, first)
        {_, last_line, last_column} = List.last(places)
        if first > length(before), do: :none, else: %{context: found, begin: {line, column}, end: {last_line, last_column + 1}}
    end
  end

  defp whole({{:local_or_var, name}, count}, [?: | rest]) when rest == [] or hd(rest) in @spaces, do: {{:key, name}, count}
  defp whole({{:local_or_var, name}, count}, _rest) when name in @keywords, do: {{:keyword, name}, count}
  defp whole({{:local_or_var, name}, count}, _rest) when name in @words_as_operators, do: {{:operator, name}, count}
  defp whole({{:local_or_var, name}, count} = found, rest) do
    case Enum.drop_while(rest, &(&1 in @spaces)) do
      [?( | _] -> {{:local_call, name}, count}
      [?/ | _] -> {{:local_arity, name}, count}
      _ -> found
    end
  end

  defp whole({{:module_attribute, ~c""}, count}, _rest), do: {{:operator, ~c"@"}, count}
  defp whole(found, _rest), do: found

  # All text is reversed from here on; with the context goes how many characters it takes.
  defp context(text) do
    case skip_spaces(text, 0) do
      {[], _} -> {:expr, 0}
      {[?%, ?:, ?: | _], _} -> {{:struct, ~c""}, 1}
      {[?%, ?: | _], _} -> {{:unquoted_atom, ~c"%"}, 2}
      {[?% | _], _} -> {{:struct, ~c""}, 1}
      {[?>, c | rest], _} when c in [?=, ?-] and (rest == [] or hd(rest) != ?:) -> {:expr, 0}
      {[?<, ?< | rest], _} when rest == [] or hd(rest) != ?< -> {:expr, 0}
      {[?: | rest], spaces} when rest == [] or hd(rest) != ?: -> if(spaces == 0, do: {{:unquoted_atom, ~c""}, 1}, else: {:expr, 0})
      {[?.], _} -> {:none, 0}
      {[?. | rest], spaces} when hd(rest) not in ~c".:" -> dot(rest, spaces + 1, ~c"")
      {[?( | rest], spaces} -> rest |> skip_spaces(spaces + 1) |> call()
      {[?/ | rest], spaces} -> rest |> skip_spaces(spaces + 1) |> arity()
      {[c | _], _} when c in @openers -> {:expr, 0}
      {[?., ?. | _] = rest, spaces} when spaces > 0 -> call({rest, spaces})
      {[c | _], _} when c in @closers -> if(text_dots?(text), do: word(text, 0, false), else: {:none, 0})
      {rest, spaces} when spaces > 0 -> call({rest, spaces})
      _ -> word(text, 0, false)
    end
  end

  defp text_dots?([?., c | _]) when c in ~c".:", do: true
  defp text_dots?(_), do: false

  defp skip_spaces([c | rest], count) when c in @spaces, do: skip_spaces(rest, count + 1)
  defp skip_spaces(rest, count), do: {rest, count}

  # -- a word and what stands before it -----------------------------------------

  defp call({[?. | rest] = text, spaces}) do
    {rest, before} = skip_spaces(rest, spaces + 1)

    if rest != [] and hd(rest) not in @outside do
      case word(rest, before, true) do
        {{:alias, _} = _inside, _} -> {:none, 0}
        {{kind, name}, count} when kind in [:local_or_var] -> {{:anonymous_call, {:var, name}}, count}
        {{:module_attribute, name} = inside, count} when name != [] -> {{:anonymous_call, inside}, count}
        _ -> {:none, 0}
      end
    else
      named_call(text, spaces)
    end
  end

  defp call({text, spaces}), do: named_call(text, spaces)

  defp named_call(text, spaces) do
    case word(text, spaces, true) do
      {{:local_or_var, name}, count} -> {{:local_call, name}, count}
      {{:dot, inside, name}, count} -> {{:dot_call, inside, name}, count}
      {{:operator, name}, count} -> {{:operator_call, name}, count}
      _ -> {:none, 0}
    end
  end

  defp arity({text, spaces}) do
    case word(text, spaces, true) do
      {{:local_or_var, name}, count} -> {{:local_arity, name}, count}
      {{:dot, inside, name}, count} -> {{:dot_arity, inside, name}, count}
      {{:operator, name}, count} when name != ~c":" -> {{:operator_arity, name}, count}
      _ -> {:none, 0}
    end
  end

  defp word([?., ?., ?: | _], count, _call?), do: {{:unquoted_atom, ~c".."}, count + 3}
  defp word([?., ?., ?. | _], count, _call?), do: {{:local_or_var, ~c"..."}, count + 3}
  defp word([?., ?: | _], count, _call?), do: {{:unquoted_atom, ~c"."}, count + 2}
  defp word([?., ?. | _], count, _call?), do: {{:operator, ~c".."}, count + 2}

  defp word(text, count, call?) do
    case identifier(text, count) do
      :none ->
        {:none, 0}

      :operator ->
        operator(text, count, [])

      {kind, name, count} ->
        {{kind, name}, count}

      {:alias, rest, name, count} ->
        case skip_spaces(rest, count) do
          {[?. | rest], count} when rest == [] or hd(rest) != ?. -> inside_alias(rest, count + 1, name)
          {[?% | _], count} -> {{:struct, name}, count + 1}
          _ -> {{:alias, name}, count}
        end

      {:identifier, _rest, name, count} when call? and name in @words_as_operators ->
        {{:operator, name}, count}

      {:identifier, [?% | _], name, count} ->
        {{:struct, {:local_or_var, name}}, count + 1}

      {:identifier, rest, name, count} ->
        case skip_spaces(rest, count) do
          {[?. | rest], count} when rest == [] or hd(rest) != ?. ->
            dot(rest, count + 1, name)

          _ ->
            {{:local_or_var, name}, count}
        end
    end
  end

  # `{:identifier | :alias, rest, name, count}`, `{kind, name, count}`, `:operator` or `:none`.
  defp identifier([c | rest], count) when c in ~c"?!", do: check(trailing(rest, count + 1, [c]))
  defp identifier(text, count), do: check(letters(text, count, []))

  defp trailing([c | _] = text, count, acc) when c not in @outside, do: letters(text, count, acc)
  defp trailing(_, _, _), do: :operator

  # an @ may stand within an atom
  defp letters([?: | rest], count, acc) when acc != [] and (rest == [] or hd(rest) != ?:), do: {:atom, rest, acc, count + 1}

  defp letters([?@ | rest], count, acc) do
    case letters(rest, count + 1, [?@ | acc]) do
      {:atom, _, _, _} = atom -> atom
      _ -> {:found, [?@ | rest], acc, count}
    end
  end

  defp letters([c | rest], count, acc) when c not in @outside, do: letters(rest, count + 1, [c | acc])
  defp letters(rest, count, acc), do: {:found, rest, acc, count}

  defp check(:operator), do: :operator
  defp check({:atom, _rest, name, count}), do: if(atom_name?(name), do: {:unquoted_atom, name, count}, else: :none)
  defp check({:found, [?@ | rest], ~c"", count}), do: if(stands_alone?(rest), do: {:module_attribute, ~c"", count + 1}, else: :none)
  defp check({:found, [?? | _], [_ | _], _count}), do: :none
  defp check({:found, [?~ | rest], [sigil], count}) when (rest == [] or hd(rest) != ?~) and (sigil in ?A..?Z or sigil in ?a..?z), do: {:sigil, [sigil], count + 1}
  defp check({:found, [?& | rest], name, count}) when rest == [] or hd(rest) != ?&, do: captured(rest, name, count)
  defp check({:found, [?~, ?. | _], ~c"", _count}), do: :none
  defp check({:found, [?~ | rest], ~c"", count}) when rest == [] or hd(rest) not in ~c"<=~", do: {:sigil, ~c"", count + 1}
  defp check({:found, _rest, ~c"", _count}), do: :operator
  defp check({:found, rest, name, count}), do: named(rest, name, count)

  defp captured(rest, name, count) do
    cond do
      name != [] and Enum.all?(name, &(&1 in ?0..?9)) -> {:capture_arg, [?& | name], count + 1}
      name == [] -> :operator
      true -> named([?& | rest], name, count)
    end
  end

  defp named(rest, name, count) do
    case kind(name) do
      :identifier when rest != [] and hd(rest) == ?@ -> if(stands_alone?(tl(rest)), do: attribute(tl(rest), name, count + 1), else: :none)
      :identifier -> {:identifier, rest, name, count}
      :alias -> if(match?([?@ | _], rest), do: :none, else: {:alias, rest, name, count})
      :none -> :none
    end
  end

  defp attribute([?% | _], name, count), do: {:struct, {:module_attribute, name}, count + 1}
  defp attribute(_, name, count), do: {:module_attribute, name, count}

  # what an @ may follow
  defp stands_alone?([]), do: true
  defp stands_alone?([c | _]), do: c in @outside and c != ?@

  defp atom_name?(name), do: Regex.match?(~r/^[\p{L}_][\p{L}\p{N}_@]*[?!]?$/u, List.to_string(name))

  defp kind(name) do
    text = List.to_string(name)

    cond do
      Regex.match?(~r/^[A-Z][A-Za-z0-9_]*$/, text) -> :alias
      Regex.match?(~r/^\p{Lu}/u, text) -> :none
      Regex.match?(~r/^[\p{L}_][\p{L}\p{N}_]*[?!]?$/u, text) -> :identifier
      true -> :none
    end
  end

  # -- what stands before a dot --------------------------------------------------

  defp inside_alias(text, count, acc) do
    {text, count} = skip_spaces(text, count)

    case identifier(text, count) do
      {:identifier, rest, name, count} when acc != [] -> expression_alias({:local_or_var, name}, rest, count, acc)
      {:module_attribute, name, count} -> expression_alias({:module_attribute, name}, [], count, acc)
      {:struct, {:module_attribute, _} = inside, count} -> {{:struct, {:alias, inside, acc}}, count}
      {:alias, rest, name, count} ->
        case skip_spaces(rest, count) do
          {[?. | rest], count} when rest == [] or hd(rest) != ?. -> inside_alias(rest, count + 1, name ++ [?. | acc])
          {[?% | _], count} -> {{:struct, name ++ [?. | acc]}, count + 1}
          _ -> {{:alias, name ++ [?. | acc]}, count}
        end

      _ ->
        {:none, 0}
    end
  end

  defp expression_alias({:local_or_var, _} = inside, [?% | _], count, acc), do: {{:struct, {:alias, inside, acc}}, count + 1}
  defp expression_alias(inside, _rest, count, acc), do: {{:alias, inside, acc}, count}

  defp dot(text, count, name) do
    {text, count} = skip_spaces(text, count)

    case word(text, count, true) do
      _ when text != [] and hd(text) == ?) -> {{:dot, :expr, name}, count}
      {{:local_or_var, inside}, count} -> {{:dot, {:var, inside}, name}, count}
      {{:unquoted_atom, _} = inside, count} -> {{:dot, inside, name}, count}
      {{:alias, _} = inside, count} -> {{:dot, inside, name}, count}
      {{:alias, _, _} = inside, count} -> {{:dot, inside, name}, count}
      {{:struct, inside}, count} when is_list(inside) -> {{:struct, {:dot, {:alias, inside}, name}}, count}
      {{:struct, {:dot, _, _}}, _} -> {:none, 0}
      {{:struct, inside}, count} -> {{:struct, {:dot, inside, name}}, count}
      {{:module_attribute, _} = inside, count} -> {{:dot, inside, name}, count}
      {{:dot, _, _} = inside, count} -> {{:dot, inside, name}, count}
      {_, _} -> {:none, 0}
    end
  end

  # -- operators -----------------------------------------------------------------

  # the delimiter of a sigil
  defp operator([?<, sigil, ?~ | _], _, []) when sigil in ?a..?z or sigil in ?A..?Z, do: {:none, 0}
  defp operator([c | rest], count, acc) when c in @operators, do: operator(rest, count + 1, [c | acc])

  defp operator(rest, count, acc) do
    case acc != [] and skip_spaces(rest, count) do
      {[?. | rest], count} when rest == [] or hd(rest) != ?. -> dotted_operator(rest, count + 1, acc)
      _ -> bare_operator(count, acc)
    end
  end

  defp bare_operator(count, acc) do
    cond do
      acc == [] -> {:none, 0}
      # a colon before it makes it an atom
      match?([?: | [_ | _]], acc) and operator?(tl(acc)) and hd(tl(acc)) != ?: -> {{:unquoted_atom, tl(acc)}, count}
      operator?(acc) or operator_prefix?(acc) -> {{:operator, acc}, count}
      true -> {:none, 0}
    end
  end

  defp dotted_operator(rest, count, acc) do
    if operator?(acc) or operator_prefix?(acc) do
      case dot(rest, count, acc) do
        {{:dot, _, _}, _} = found -> found
        _ -> {:none, 0}
      end
    else
      {:none, 0}
    end
  end

  @known_operators Enum.map(
                     ~w(+ - * / ** ++ -- +++ --- .. <> |> <<< >>> <<~ ~>> <~ ~> <~> < > <= >= == != =~ === !== && &&& || ||| = & | :: <- ! ^ ~~~ -> => ^^^ %),
                     &String.to_charlist/1
                   ) ++ [~c"\\\\"]

  defp operator?(acc), do: acc in @known_operators
  defp operator_prefix?(acc), do: Enum.any?(@known_operators, &List.starts_with?(&1, acc)) and acc not in [~c"%", ~c"$", ~c"\\", ~c"^^", ~c"~~"] and not List.starts_with?(acc, ~c">>")
end
