# Tests from documentation. In: a module's docs with `iex>` examples. Out: one test for each group of examples.
# Specification: the documentation of ExUnit.DocTest, Elixir 1.18.
defmodule ExUnit.DocTest do
  @moduledoc "Extracts test cases from the documentation: `doctest MyModule`."

  defmodule Error do
    @moduledoc "Raised for documentation that cannot be read."
    defexception [:message]
  end

  @doc """
  Defines the tests of a module's documentation. Options: `:except`, `:only` (functions as `{name, arity}`, or
  `:moduledoc`), `:import`, `:tags`.
  """
  defmacro doctest(mod, opts \\ []) do
    require_mod =
      if is_atom(Macro.expand(mod, __CALLER__)) do
        quote do
          require unquote(mod)
        end
      end

    tests =
      quote bind_quoted: [mod: mod, opts: opts, file: __CALLER__.file, line: __CALLER__.line] do
        for {name, test, tags} <- ExUnit.DocTest.__doctests__(mod, opts) do
          @tag tags
          test_name = ExUnit.Case.register_test(__MODULE__, file, line, :doctest, name, [])
          def unquote(test_name)(_), do: unquote(test)
        end
      end

    [require_mod, tests]
  end

  @doc "Defines the tests of a Markdown file. Option: `:tags`."
  defmacro doctest_file(file, opts \\ []) do
    quote bind_quoted: [path: file, opts: opts, file: __CALLER__.file, line: __CALLER__.line] do
      @external_resource path

      for {name, test, tags} <- ExUnit.DocTest.__doctest_file__(path, opts) do
        @tag tags
        test_name = ExUnit.Case.register_test(__MODULE__, file, line, :doctest, name, [])
        def unquote(test_name)(_), do: unquote(test)
      end
    end
  end

  @doc false
  def __doctests__(module, opts) do
    tags = [doctest: module] ++ Keyword.get(opts, :tags, [])
    import = Keyword.get(opts, :import, false)

    module
    |> extract()
    |> filter(opts)
    |> Enum.sort_by(& &1.line)
    |> Enum.flat_map(&groups/1)
    |> Enum.with_index(1)
    |> Enum.map(fn {test, n} -> {test_name(test, module, n), code(test, module, import), tags} end)
  end

  @doc false
  def __doctest_file__(path, opts) do
    tags = [doctest: path] ++ Keyword.get(opts, :tags, [])

    %{fun_arity: :file, line: 0, file: path, text: File.read!(path)}
    |> groups()
    |> Enum.with_index(1)
    |> Enum.map(fn {test, n} -> {"#{path} (#{n})", code(test, nil, false), tags} end)
  end

  defp test_name(%{fun_arity: :moduledoc}, module, n), do: "module #{inspect(module)} (#{n})"
  defp test_name(%{fun_arity: {name, arity}}, module, n), do: "#{Exception.format_mfa(module, name, arity)} (#{n})"

  defp filter(docs, opts) do
    docs = if except = opts[:except], do: Enum.reject(docs, &(&1.fun_arity in except)), else: docs
    if only = opts[:only], do: Enum.filter(docs, &(&1.fun_arity in List.wrap(only))), else: docs
  end

  # ---- documentation

  defp extract(module) do
    case :nodebook_code.docs(module) do
      [] ->
        if Code.ensure_loaded?(module) do
          []
        else
          raise Error, message: "could not retrieve the documentation for module #{inspect(module)}. The module could not be found"
        end

      docs ->
        file = module.module_info(:compile)[:source] |> to_string() |> Path.relative_to_cwd()

        for {_kind, name, arity, line, _signature, doc} <- docs, is_binary(doc) do
          # the module's own documentation has no name
          fun_arity = if name == :"", do: :moduledoc, else: {name, arity}
          %{fun_arity: fun_arity, line: line, file: file, text: doc}
        end
    end
  end

  # Lines of examples, grouped: an empty line between examples begins a new test.
  defp groups(%{text: text, line: line} = doc) do
    lines = text |> String.split(["\r\n", "\n"]) |> Enum.with_index(line + 1)

    lines
    |> scan([], [], doc)
    |> Enum.map(&Map.merge(Map.take(doc, [:fun_arity, :file]), &1))
  end

  # `units` of the test at hand, last first: {expressions, expected, line, text}
  defp scan([], units, tests, _doc), do: Enum.reverse(finish(units, tests))

  defp scan([{text, number} | rest] = lines, units, tests, doc) do
    trimmed = String.trim_leading(text)

    cond do
      prompt?(trimmed) ->
        indent = byte_size(text) - byte_size(trimmed)
        {unit, rest} = unit(lines, indent, number, doc)
        scan(rest, [unit | units], tests, doc)

      trimmed == "" ->
        scan(rest, [], finish(units, tests), doc)

      String.starts_with?(trimmed, "```") ->
        scan(rest, [], finish(units, tests), doc)

      true ->
        scan(rest, units, tests, doc)
    end
  end

  defp finish([], tests), do: tests
  defp finish(units, tests), do: [%{units: Enum.reverse(units), line: hd(Enum.reverse(units)).line} | tests]

  defp prompt?(text), do: text =~ ~r/^iex(\([^)]*\))?(\(\d+\))?>/
  defp more?(text), do: text =~ ~r/^\.\.\.(\([^)]*\))?(\(\d+\))?>/

  # Expressions up to the next expectation, and the expectation.
  defp unit(lines, indent, line, doc) do
    {expressions, rest} = expressions(lines, indent, [], doc)
    {expected, rest} = expected(rest, indent, [], doc)

    shown =
      Enum.flat_map(expressions, fn {shown, _, _} -> shown end) ++ expected

    {%{expressions: expressions, expected: Enum.join(expected, "\n"), line: line, text: Enum.join(shown, "\n"), expected_line: line + length(shown) - length(expected)}, rest}
  end

  defp expressions([{text, number} | rest], indent, acc, doc) do
    trimmed = String.trim_leading(text)

    if prompt?(trimmed) do
      check_indentation(text, indent, number, doc)
      first = String.replace(trimmed, ~r/^iex(\([^)]*\))?(\(\d+\))?>/, "")
      {more, rest} = Enum.split_while(rest, fn {text, _} -> more?(String.trim_leading(text)) end)
      more_text = Enum.map(more, fn {text, _} -> String.replace(String.trim_leading(text), ~r/^\.\.\.(\([^)]*\))?(\(\d+\))?> ?/, "") end)
      shown = [trimmed | Enum.map(more, fn {text, _} -> String.trim_leading(text) end)]
      expressions(rest, indent, [{shown, Enum.join([first | more_text], "\n"), number} | acc], doc)
    else
      {Enum.reverse(acc), [{text, number} | rest]}
    end
  end

  defp expressions([], _indent, acc, _doc), do: {Enum.reverse(acc), []}

  defp check_indentation(text, indent, number, doc) do
    found = byte_size(text) - byte_size(String.trim_leading(text))

    if found < indent do
      raise Error,
        message: "#{doc.file}:#{number}: indentation level mismatch on doctest line: #{inspect(text)}\n\nIf you are planning to assert on the result of an `iex>` expression, make sure the result is indented at the beginning of `iex>`, which in this case is exactly #{indent} spaces."
    end
  end

  defp expected([{text, _number} = line | rest], indent, acc, doc) do
    trimmed = String.trim_leading(text)

    cond do
      trimmed == "" or prompt?(trimmed) ->
        {Enum.reverse(acc), [line | rest]}

      String.starts_with?(trimmed, "```") ->
        {Enum.reverse(acc), rest}

      true ->
        expected(rest, indent, [dedent(text, indent) | acc], doc)
    end
  end

  defp expected([], _indent, acc, _doc), do: {Enum.reverse(acc), []}

  defp dedent(text, 0), do: text
  defp dedent(" " <> rest, n), do: dedent(rest, n - 1)
  defp dedent(text, _n), do: text

  # ---- code

  defp code(test, module, import) do
    body = Enum.map(test.units, &unit_code(&1, test, module))

    imports =
      if import do
        [quote(do: import(unquote(module)))]
      else
        []
      end

    {:__block__, [], imports ++ body ++ [:ok]}
  end

  defp unit_code(unit, test, module) do
    stack = Macro.escape([{module || __MODULE__, :__MODULE__, 0, [file: String.to_charlist(test.file), line: unit.line]}])
    doctest = "\n" <> unit.text

    try do
      {before, [{_, last, last_line}]} = Enum.split(unit.expressions, -1)
      before = for {_, source, line} <- before, do: parse(source, test.file, line)
      last_quoted = parse(last, test.file, last_line)
      {:__block__, [], before ++ [check(unit.expected, last, last_quoted, unit, test, doctest, stack)]}
    rescue
      error in [SyntaxError, TokenMissingError, MismatchedDelimiterError] ->
        message = "Doctest did not compile, got: (#{inspect(error.__struct__)}) #{Exception.message(error)}"

        quote do
          :erlang.raise(:error, ExUnit.AssertionError.exception(message: unquote(message), doctest: unquote(doctest)), unquote(stack))
        end
    end
  end

  defp parse(source, file, line), do: Code.string_to_quoted!(source, file: file, line: line)

  defp check("", _source, quoted, _unit, _test, _doctest, _stack), do: quoted

  defp check("** (" <> error, _source, quoted, _unit, _test, doctest, stack) do
    [module, message] =
      case :binary.split(error, ")") do
        [module, message] -> [module, String.trim_leading(message)]
        [module] -> [module, ""]
      end

    quote do
      ExUnit.DocTest.__error__(
        fn -> unquote(quoted) end,
        unquote(Module.concat([module])),
        unquote(message),
        unquote(doctest),
        unquote(stack)
      )
    end
  end

  defp check("#" <> _ = expected, source, quoted, _unit, _test, doctest, stack) do
    if expected =~ ~r/^#[A-Z][\w.]*</ do
      quote do
        ExUnit.DocTest.__inspect__(unquote(quoted), unquote(expected), unquote(String.trim(source)), unquote(doctest), unquote(stack))
      end
    else
      equal(expected, source, quoted, doctest, stack, nil)
    end
  end

  defp check(expected, source, quoted, unit, test, doctest, stack), do: equal(expected, source, quoted, doctest, stack, {test.file, unit.expected_line})

  defp equal(expected, source, quoted, doctest, stack, place) do
    {file, line} = place || {"nofile", 1}
    expected_quoted = parse(expected, file, line)
    code = String.trim(source) <> " === " <> expected

    quote do
      ExUnit.DocTest.__equal__(unquote(quoted), unquote(expected_quoted), unquote(code), unquote(doctest), unquote(stack))
    end
  end

  @doc false
  def __equal__(value, expected, code, doctest, stack) do
    if value === expected do
      value
    else
      error = [doctest: doctest, message: "Doctest failed", expr: code, left: value, right: expected]
      :erlang.raise(:error, ExUnit.AssertionError.exception(error), stack)
    end
  end

  @doc false
  def __inspect__(value, expected, source, doctest, stack) do
    actual = inspect(value, safe: false)
    same? = String.replace(actual, ~r/\s+/, " ") == String.replace(expected, ~r/\s+/, " ")

    if same? do
      value
    else
      error = [
        doctest: doctest,
        message: "Doctest failed",
        expr: "inspect(#{source}) === #{inspect(expected)}",
        left: actual,
        right: expected
      ]

      :erlang.raise(:error, ExUnit.AssertionError.exception(error), stack)
    end
  end

  @doc false
  def __error__(fun, exception, message, doctest, stack) do
    failure =
      try do
        fun.()
        "Doctest failed: expected exception #{inspect(exception)} but nothing was raised"
      rescue
        error ->
          actual = {error.__struct__, Exception.message(error)}
          wrong(actual, {exception, message})
      end

    if failure do
      :erlang.raise(:error, ExUnit.AssertionError.exception(message: failure, doctest: doctest), stack)
    end
  end

  defp wrong(same, same), do: nil

  defp wrong({exception, actual}, {exception, expected}) do
    if String.replace(actual, ~r/\s+/, " ") == String.replace(expected, ~r/\s+/, " ") do
      nil
    else
      "Doctest failed: wrong message for #{inspect(exception)}\nexpected:\n  #{inspect(expected)}\nactual:\n  #{inspect(actual)}"
    end
  end

  defp wrong({actual, message}, {expected, _}) do
    "Doctest failed: expected exception #{inspect(expected)} but got #{inspect(actual)} with message #{inspect(message)}"
  end
end
