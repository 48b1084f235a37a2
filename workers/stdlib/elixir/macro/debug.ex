# What `dbg` does: quoted code → quoted code that shows the code, its steps and its value, and answers the value.
# Specification: the documentation of Macro.dbg/3 and Kernel.dbg/2, Elixir 1.18.
defmodule Macro.Debug do
  @moduledoc false

  @logical [:and, :or, :&&, :||]

  @doc "What the `:dbg_callback` of the application `:elixir` puts in the place of a call of `dbg`."
  def call_back(code, options, env) do
    {module, function, args} = Application.fetch_env!(:elixir, :dbg_callback)
    apply(module, function, [code, options, env | args])
  end

  @doc "The quoted code that does it."
  def expand(code, options, env) do
    header = header(env)

    quote do
      {result, steps} = unquote(steps(code))
      Macro.Debug.print(unquote(header), steps, unquote(options))
      result
    end
  end

  defp header(%{file: file, line: line, module: module, function: function}) do
    place =
      cond do
        module == nil -> "(file)"
        function == nil -> "#{inspect(module)} (module)"
        true -> Exception.format_mfa(module, elem(function, 0), elem(function, 1))
      end

    "[#{Path.relative_to_cwd(file)}:#{line}: #{place}]"
  end

  # Quoted code that answers {result, steps}; a step is {title or nil, code, value}, or {:pipe, code, value}. The title of one in
  # which a clause was chosen is {title, number}.
  defp steps({:|>, _, [_, _]} = code) do
    [{first, _} | rest] = Macro.unpipe(code)
    var = Macro.var(:value, __MODULE__)
    acc = Macro.var(:shown, __MODULE__)

    piped =
      for {call, position} <- rest do
        quote do
          unquote(var) = unquote(Macro.pipe(var, call, position))
          unquote(acc) = [{:pipe, unquote(Macro.escape(call)), unquote(var)} | unquote(acc)]
        end
      end

    quote do
      unquote(var) = unquote(first)
      unquote(acc) = [{nil, unquote(Macro.escape(first)), unquote(var)}]
      unquote_splicing(piped)
      {unquote(var), [:lists.reverse(unquote(acc))]}
    end
  end

  defp steps({op, _, [_, _]} = code) when op in @logical do
    acc = Macro.var(:shown, __MODULE__)
    value = Macro.var(:value, __MODULE__)
    [first | rest] = operands(code, [])

    joined =
      for {op, right, code} <- rest do
        quote do
          unquote(value) = unquote({op, [], [value, right]})
          unquote(acc) = [{nil, unquote(Macro.escape(code)), unquote(value)} | unquote(acc)]
        end
      end

    quote do
      unquote(value) = unquote(first)
      unquote(acc) = [{nil, unquote(Macro.escape(first)), unquote(value)}]
      unquote_splicing(joined)
      {unquote(value), [:lists.reverse(unquote(acc))]}
    end
  end

  defp steps({:__block__, _, [_, _ | _] = exprs}) do
    acc = Macro.var(:shown, __MODULE__)
    value = Macro.var(:value, __MODULE__)

    shown =
      for expr <- exprs do
        quote do
          unquote(value) = unquote(expr)
          unquote(acc) = [{nil, unquote(Macro.escape(expr)), unquote(value)} | unquote(acc)]
        end
      end

    quote do
      unquote(acc) = []
      unquote_splicing(shown)
      {unquote(value), [{:block, :lists.reverse(unquote(acc))}]}
    end
  end

  defp steps({:with, meta, [_ | _] = args} = code) do
    {clauses, [blocks]} = Enum.split(args, -1)
    if is_list(blocks), do: with_steps(clauses, blocks, meta, code), else: plain(code)
  end

  defp steps({:if, meta, [condition, blocks]} = code) do
    quote do
      condition = unquote(condition)
      value = unquote({:if, meta, [quote(do: condition), blocks]})

      {value,
       [
         {"If condition", unquote(Macro.escape(condition)), condition},
         {"If expression", unquote(Macro.escape(code)), value}
       ]}
    end
  end

  defp steps({:case, meta, [argument, [do: clauses]]} = code) do
    quote do
      argument = unquote(argument)
      {value, number} = unquote({:case, meta, [quote(do: argument), [do: numbered(clauses)]]})

      {value,
       [
         {"Case argument", unquote(Macro.escape(argument)), argument},
         {{"Case expression", number}, unquote(Macro.escape(code)), value}
       ]}
    end
  end

  defp steps({:cond, meta, [[do: clauses]]} = code) do
    tests = for {:->, _, [[test], _]} <- clauses, do: Macro.escape(test)

    clauses =
      for {{:->, meta, [[test], body]}, n} <- Enum.with_index(clauses, 1) do
        {:->, meta, [[quote(do: tested = unquote(test))], quote(do: {unquote(body), unquote(n), tested})]}
      end

    quote do
      {value, number, tested} = unquote({:cond, meta, [[do: clauses]]})

      {value,
       [
         {{"Cond clause", number}, Enum.at(unquote(tests), number - 1), tested},
         {"Cond expression", unquote(Macro.escape(code)), value}
       ]}
    end
  end

  defp steps(code), do: plain(code)

  defp plain(code) do
    quote do
      value = unquote(code)
      {value, [{nil, unquote(Macro.escape(code)), value}]}
    end
  end

  # The first operand, then each operator on the way out: `{op, right, code}` with the whole up to there.
  defp operands({op, _, [left, right]} = code, outer) when op in @logical, do: operands(left, [{op, right, code} | outer])
  defp operands(first, outer), do: [first | outer]

  # Values and what was shown go through the clauses as pairs, so that they also come out where a clause does not match.
  defp with_steps(clauses, blocks, meta, code) do
    acc = Macro.var(:shown, __MODULE__)
    blocks = Enum.map(blocks, &with_block(&1, acc))

    quote do
      unquote(acc) = []
      {value, unquote(acc)} = unquote({:with, meta, Enum.flat_map(clauses, &with_clause(&1, acc)) ++ [blocks]})

      {value,
       [
         {:titled, "With clauses", :lists.reverse(unquote(acc))},
         {"With expression", unquote(Macro.escape(code)), value}
       ]}
    end
  end

  defp with_clause({op, meta, [pattern, expr]}, acc) when op in [:<-, :=] do
    value = Macro.var(:value, __MODULE__)

    shown = [
      quote(do: unquote(value) = unquote(expr)),
      quote(do: unquote(acc) = [{nil, unquote(Macro.escape(expr)), unquote(value)} | unquote(acc)])
    ]

    if op == :=, do: shown ++ [{:=, meta, [pattern, value]}], else: shown ++ [{:<-, meta, [paired(pattern, acc), {value, acc}]}]
  end

  defp with_clause(expr, _), do: [expr]

  defp paired({:when, meta, [pattern, guard]}, acc), do: {:when, meta, [{pattern, acc}, guard]}
  defp paired(pattern, acc), do: {pattern, acc}

  defp with_block({:else, clauses}, acc) do
    unmatched = quote(generated: true, do: ({other, _} -> raise WithClauseError, term: other))
    {:else, for({:->, meta, [[pattern], body]} <- clauses, do: {:->, meta, [[paired(pattern, acc)], {body, acc}]}) ++ unmatched}
  end

  defp with_block({key, body}, acc), do: {key, {body, acc}}

  defp numbered(clauses) do
    for {{:->, meta, [head, body]}, n} <- Enum.with_index(clauses, 1), do: {:->, meta, [head, {body, n}]}
  end

  @doc "Prints the steps under the header."
  def print(header, steps, options) do
    {syntax_colors, options} = Keyword.pop(options, :syntax_colors, if(IO.ANSI.enabled?(), do: IO.ANSI.syntax_colors(), else: []))
    options = Keyword.merge([width: 80, pretty: true, syntax_colors: syntax_colors], options)
    {location, options} = Keyword.pop(options, :print_location, true)
    header = if location, do: [:cyan, :italic, header, :reset, ?\n], else: []
    [header | Enum.map(steps, &step(&1, options))] |> IO.ANSI.format(syntax_colors != []) |> IO.write()
  end

  defp step({:block, lines}, options), do: [title("Code block"), "(\n", Enum.map(lines, &["  ", line(&1, options)]), ")\n\n"]
  defp step({:titled, title, lines}, options), do: [title(title), Enum.map(lines, &line(&1, options)), ?\n]
  defp step(group, options) when is_list(group), do: [Enum.map(group, &line(&1, options)), ?\n]
  defp step({nil, _, _} = one, options), do: [line(one, options), ?\n]
  defp step({title, code, value}, options), do: [title(title), line({nil, code, value}, options), ?\n]

  defp title({title, number}), do: [underlined(title), " (clause #", Integer.to_string(number), " matched):\n"]
  defp title(title), do: [underlined(title), ":\n"]
  # the end of what is underlined, and of the title
  defp underlined(title), do: [:underline, title, :reset, :reset]

  defp line({:pipe, code, value}, options), do: [:faint, "|> ", :reset, line({nil, code, value}, options)]
  defp line({_, code, value}, options), do: [shown(code, options), :faint, " #=>", :reset, " ", inspect(value, options), ?\n]

  defp shown(code, options) do
    code
    |> Code.quoted_to_algebra(syntax_colors: options[:syntax_colors], migrate_charlists_as_sigils: true)
    |> Inspect.Algebra.format(98)
    |> IO.iodata_to_binary()
  end
end
