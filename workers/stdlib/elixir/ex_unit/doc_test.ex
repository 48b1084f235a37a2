# Tests from documentation. In: a module's docs with `iex>` examples. Out: one test for each group of examples.
# Specification: the documentation of ExUnit.DocTest, Elixir 1.18.
defmodule ExUnit.DocTest do
  @moduledoc "Extracts test cases from the documentation: `doctest MyModule`."

  alias ExUnit.DocTest.Examples

  defmodule Error do
    @moduledoc "Raised for documentation that cannot be read."
    defexception [:message]

    @impl true
    def exception(opts) do
      place = if file = opts[:file], do: Exception.format_file_line(file, opts[:line], " "), else: ""
      %__MODULE__{message: place <> opts[:message]}
    end
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
        for {name, test, tags, place} <- ExUnit.DocTest.__doctests__(mod, opts) do
          @tag tags
          test_name = ExUnit.Case.register_test(__MODULE__, file, line, :doctest, name, [])
          @file place
          def unquote(test_name)(_), do: unquote(test)
        end
      end

    [require_mod, tests]
  end

  @doc "Defines the tests of a Markdown file. Option: `:tags`."
  defmacro doctest_file(file, opts \\ []) do
    quote bind_quoted: [path: file, opts: opts, file: __CALLER__.file, line: __CALLER__.line] do
      @external_resource path

      for {name, test, tags} <- ExUnit.DocTest.__doctest_file__(path, __MODULE__, opts) do
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
    |> filter(module, opts)
    |> Enum.sort_by(& &1.line)
    |> Enum.flat_map(&Examples.groups/1)
    |> Enum.with_index(1)
    |> Enum.map(fn {test, n} -> {test_name(test, module, n), code(test, module, import), place_tags(test) ++ tags, "(for doctest at) #{test.file}"} end)
  end

  @doc false
  def __doctest_file__(path, module, opts) do
    path = Path.relative_to_cwd(path)
    tags = [doctest: path] ++ Keyword.get(opts, :tags, [])

    %{fun_arity: :file, line: 1, file: path, text: File.read!(path)}
    |> Examples.groups()
    |> Enum.with_index(1)
    |> Enum.map(fn {test, n} -> {"#{path} (#{n})", code(test, module, false), place_tags(test) ++ tags} end)
  end

  defp place_tags(test), do: [doctest_line: test.line, doctest_data: %{end_line: List.last(test.units).end_line}]

  @doc false
  defmacro __match__(left, right), do: ExUnit.Assertions.Match.assign(left, right, [line: __CALLER__.line], Macro.escape({:=, [], [left, right]}, prune_metadata: true), __CALLER__)

  defp test_name(%{fun_arity: :moduledoc}, module, n), do: "module #{inspect(module)} (#{n})"
  defp test_name(%{fun_arity: {name, arity}}, module, n), do: "#{Exception.format_mfa(module, name, arity)} (#{n})"

  defp filter(docs, module, opts) do
    docs = if except = opts[:except], do: Enum.reject(docs, &(&1.fun_arity in except)), else: docs
    only = List.wrap(opts[:only] || known_functions(docs))
    known = known_functions(docs)
    unknown = for {name, arity} = function <- only, function not in known, do: "    #{Exception.format_mfa(module, name, arity)}\n"

    if unknown != [] do
      functions = if match?([_], unknown), do: "function", else: "functions"
      raise Error, file: source(module), message: "undefined or private #{functions} given to doctest:\n\n#{unknown}\n"
    end

    Enum.filter(docs, &(&1.fun_arity in only))
  end

  defp known_functions(docs), do: Enum.map(docs, & &1.fun_arity)

  defp source(module), do: module.module_info(:compile)[:source] |> to_string() |> Path.relative_to_cwd()

  # ---- documentation

  defp extract(module) do
    case :nodebook_code.docs(module) do
      nil ->
        if Code.ensure_loaded?(module) do
          []
        else
          raise Error, message: "could not retrieve the documentation for module #{inspect(module)}. The module could not be found"
        end

      {:docs_v1, line, _, _, own, _, docs} ->
        file = source(module)
        functions = for {{kind, name, arity}, line, _, doc, _} <- docs, kind in [:function, :macro], do: {{name, arity}, line(line), doc}
        for {fun_arity, line, %{"en" => text}} <- [{:moduledoc, line, own} | functions], do: %{fun_arity: fun_arity, line: line, file: file, text: text}
    end
  end

  defp line(line) when is_integer(line), do: line
  defp line(anno), do: Keyword.fetch!(anno, :location)

  # ---- code

  defp code(test, module, import) do
    body = Enum.map(test.units, &unit_code(&1, test, module))

    imports =
      if import do
        [quote(do: import(unquote(module)))]
      else
        []
      end

    {:__block__, [], imports ++ body}
  end

  defp unit_code(unit, test, module) do
    stack = stack(test, module, unit.line)
    doctest = "\n" <> unit.text

    try do
      {before, [{_, last, last_line}]} = Enum.split(unit.expressions, -1)
      before = for {_, source, line} <- before, do: source |> parse(test.file, line) |> asserting()
      last_quoted = last |> parse(test.file, last_line) |> asserting()
      {:__block__, [], before ++ [check(unit.expected, last, last_quoted, unit, test, doctest, stack)]}
    rescue
      error in [SyntaxError, TokenMissingError, MismatchedDelimiterError, UnicodeConversionError] ->
        message = "Doctest did not compile, got: (#{inspect(error.__struct__)}) #{Exception.message(error)}"

        # in what is expected, or in what comes before it
        line = if Map.get(error, :line) && error.line >= unit.expected_line, do: unit.expected_line, else: unit.line

        quote do
          :erlang.raise(:error, ExUnit.AssertionError.exception(message: unquote(message), doctest: unquote(doctest)), unquote(stack(test, module, line)))
        end
    end
  end

  defp stack(test, module, line), do: Macro.escape([{module, :__MODULE__, 0, [file: String.to_charlist(test.file), line: line]}])

  defp parse(source, file, line), do: Code.string_to_quoted!(source, file: file, line: line)

  # a match that fails shows both of its sides
  defp asserting({:=, meta, [left, right]}), do: quote(line: meta[:line], do: ExUnit.DocTest.__match__(unquote(left), unquote(right)))
  defp asserting(quoted), do: quoted

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
      {:ok, value}
    else
      error = [doctest: doctest, message: "Doctest failed", expr: code, left: value, right: expected]
      :erlang.raise(:error, ExUnit.AssertionError.exception(error), stack)
    end
  end

  @doc false
  def __inspect__(value, expected, source, doctest, stack) do
    expr = "inspect(#{source}) === #{inspect(expected)}"
    actual = inspected(value, expr, doctest, stack)
    same? = String.replace(actual, ~r/\s+/, " ") == String.replace(expected, ~r/\s+/, " ")

    if same? do
      {:ok, value}
    else
      error = [doctest: doctest, message: "Doctest failed", expr: expr, left: actual, right: expected]
      :erlang.raise(:error, ExUnit.AssertionError.exception(error), stack)
    end
  end

  # an implementation of Inspect that fails is shown by who called it, and then the example
  defp inspected(value, expr, doctest, stack) do
    inspect(value, safe: false)
  rescue
    error ->
      failure = ExUnit.AssertionError.exception(doctest: doctest, message: Exception.message(error), expr: expr)
      :erlang.raise(:error, failure, Enum.take_while(tl(__STACKTRACE__), &(elem(&1, 0) != __MODULE__)) ++ stack)
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
