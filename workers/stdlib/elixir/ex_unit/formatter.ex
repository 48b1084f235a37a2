# Words of the report. In: tests, modules, their failures. Out: text, coloured through a function of the caller's.
# Specification: the documentation of ExUnit.Formatter, Elixir 1.18.
defmodule ExUnit.Formatter do
  @moduledoc "Helper functions for formatting and the formatting protocols."

  @counter_padding "     "
  @no_value :ex_unit_no_meaningful_value

  @doc "The line with the times of a suite, from a map of microseconds with `:run`, `:async` and `:load`."
  def format_times(times) do
    run = to_ms(times.run)
    async = to_ms(times.async || 0)

    if load = times.load do
      load = to_ms(load)
      "Finished in #{format_ms(run + load)} seconds (#{format_ms(load)}s on load, #{format_ms(async)}s async, #{format_ms(run - async)}s sync)"
    else
      "Finished in #{format_ms(run)} seconds (#{format_ms(async)}s async, #{format_ms(run - async)}s sync)"
    end
  end

  @doc false
  def format_time(run, load), do: format_times(%{run: run, load: load, async: nil})

  # hundredths of a second
  defp to_ms(us), do: div(us, 10_000)
  defp format_ms(n) when n < 10, do: "0.0#{n}"
  defp format_ms(n), do: "#{div(n, 100)}.#{div(rem(n, 100), 10)}"

  @doc "The line with the filters of a suite."
  def format_filters(filters, :exclude), do: "Excluding tags: #{inspect(filters)}"
  def format_filters(filters, :include), do: "Including tags: #{inspect(filters)}"

  @doc "A failed test: its failures are `{kind, reason, stacktrace}`."
  def format_test_failure(test, failures, counter, width, formatter) do
    %ExUnit.Test{name: name, module: module, tags: tags} = test

    test_info(with_counter(counter, "#{name} (#{inspect(module)})"), formatter) <>
      test_parameters(test.parameters, formatter) <>
      test_location(with_location(tags), formatter) <>
      all(failures, test, module, name, width, formatter) <>
      report(tags, failures, width, formatter)
  end

  @doc "A module whose setup_all failed."
  def format_test_all_failure(test_module, failures, counter, width, formatter) do
    name = test_module.name

    test_module_info(with_counter(counter, "#{inspect(name)}: "), formatter) <>
      test_parameters(test_module.parameters, formatter) <>
      all(failures, test_module, name, :setup_all, width, formatter)
  end

  @doc false
  def format_test_case_failure(test_case, failures, counter, width, formatter),
    do: format_test_all_failure(test_case, failures, counter, width, formatter)

  defp test_parameters(parameters, _formatter) when parameters == %{}, do: ""
  defp test_parameters(parameters, formatter), do: @counter_padding <> formatter.(:extra_info, "Parameters:") <> " #{inspect(formatter.(:parameters_info, parameters))}\n"

  defp all(failures, test, module, name, width, formatter) do
    several = match?([_, _ | _], failures)

    failures
    |> Enum.with_index(1)
    |> Enum.map_join("", fn {{kind, reason, stack}, index} ->
      {text, stack} = format_kind_reason(test, kind, reason, stack, width, formatter)
      header(several, index) <> text <> format_stacktrace(stack, module, name, formatter)
    end)
  end

  defp header(false, _index), do: ""
  defp header(true, index), do: "\n#{@counter_padding}Failure ##{index}\n"

  defp format_kind_reason(test, :error, %ExUnit.AssertionError{} = error, stack, width, formatter) do
    if error.doctest != @no_value do
      {format_doctest(error, stack, width, formatter), stack}
    else
      label = error_lines(error, formatter, @counter_padding)
      {label <> rest(error, test, stack, width, formatter), stack}
    end
  end

  defp format_kind_reason(test, :error, %FunctionClauseError{} = error, stack, _width, formatter) do
    {blamed, stack} = Exception.blame(:error, error, stack)
    banner = Exception.format_banner(:error, %{blamed | args: nil, clauses: nil}, stack)
    blame = FunctionClauseError.blame(blamed, &inspect/1, &blame_match(&1, formatter))
    text = error_info(banner, formatter) <> indented(String.replace_prefix(blame, "\n", "")) <> "\n" <> code(test, stack, formatter)
    {text, stack}
  end

  defp format_kind_reason(test, :exit, {{error, [_ | _] = inner}, {mod, fun, args}} = reason, stack, width, formatter)
       when is_atom(mod) and is_atom(fun) do
    if told = telling(error, inner) do
      call = "** (exit) exited in: #{Exception.format_mfa(mod, fun, args)}\n   ** (EXIT) an exception was raised:"
      {error_info(call, formatter) <> nested(told, inner, width, formatter) <> "\n", stack}
    else
      format_plain(test, :exit, reason, stack, formatter)
    end
  end

  defp format_kind_reason(test, {:EXIT, pid} = kind, {error, [_ | _] = inner} = reason, stack, width, formatter) do
    if told = telling(error, inner) do
      banner = "** (EXIT from #{inspect(pid)}) an exception was raised:\n"
      {error_info(banner, formatter) <> nested(told, inner, width, formatter) <> "\n", stack}
    else
      format_plain(test, kind, reason, stack, formatter)
    end
  end

  defp format_kind_reason(test, kind, reason, stack, _width, formatter), do: format_plain(test, kind, reason, stack, formatter)

  # what another process ended with, when there is more to tell of it than a line
  defp telling(error, stack) do
    case Exception.normalize(:error, error, stack) do
      %module{} = told when module in [ExUnit.AssertionError, FunctionClauseError] -> told
      _ -> nil
    end
  end

  defp format_plain(test, kind, reason, stack, formatter) do
    {reason, stack} = if kind == :error, do: Exception.blame(:error, reason, stack), else: {reason, stack}
    {error_info(Exception.format_banner(kind, reason, stack), formatter) <> code(test, stack, formatter), stack}
  end

  # one step further in than what holds it
  defp nested(error, stack, width, formatter) do
    {text, stack} = format_kind_reason(nil, :error, error, stack, width - byte_size(@counter_padding), formatter)
    indented(text <> format_stacktrace(stack, nil, nil, formatter))
  end

  defp blame_match(%{match?: true, node: node}, _formatter), do: Macro.to_string(node)
  defp blame_match(%{match?: false, node: node}, formatter), do: formatter.(:blame_diff, Macro.to_string(node))

  defp indented(text) do
    text |> String.split("\n") |> Enum.map_join("\n", fn "" -> ""; line -> @counter_padding <> line end) |> String.trim_trailing("\n") |> Kernel.<>("\n")
  end

  # ---- assertions

  @doc "An assertion error without colours."
  def format_assertion_error(%ExUnit.AssertionError{} = error) do
    format_assertion_error(error, :infinity)
  end

  defp format_assertion_error(error, width) do
    formatter = fn
      :diff_enabled?, _ -> false
      _, text -> text
    end

    error_text =
      if error.message == @no_value, do: "\n", else: indent_lines(error.message, @counter_padding) <> "\n"

    text = error_text <> values(error, [], width, formatter, "")
    text
  end

  defp error_lines(error, formatter, padding) do
    case error.message do
      @no_value -> ""
      message -> padding <> formatter.(:error_info, indent_lines(message, padding)) <> "\n"
    end
  end

  defp indent_lines(text, padding) do
    [first | rest] = text |> to_string() |> String.split("\n")
    Enum.join([first | Enum.map(rest, fn "" -> ""; line -> padding <> line end)], "\n")
  end

  defp rest(error, test, stack, width, formatter) do
    if error.expr == @no_value and error.left == @no_value,
      do: code(test, stack, formatter),
      else: values(error, stack, width, formatter, @counter_padding)
  end

  defp values(error, _stack, width, formatter, padding) do
    {left, right, hint} = sides(error, width, formatter, padding)
    mailbox = mailbox(error, width, formatter, padding)
    two = left != nil and right != nil
    label = fn name -> formatter.(:extra_info, if(two, do: String.pad_trailing(name, 7), else: name <> " ")) end

    code =
      if error.expr != @no_value do
        padding <> label.("code:") <> code_of(error.expr, byte_size(padding) + if(two, do: 7, else: 6), width) <> "\n"
      else
        ""
      end

    code <>
      arguments(error, formatter, padding) <>
      side("left:", left, label, padding) <> side("right:", right, label, padding) <> side("hint:", hint, label, padding) <> mailbox
  end

  defp side(_name, nil, _label, _padding), do: ""
  defp side(name, text, label, padding), do: padding <> label.(name) <> text <> "\n"

  # doctests have their code as text
  defp code_of(text, indent, _width) when is_binary(text), do: indent_lines(text, String.duplicate(" ", indent))

  defp code_of(expr, indent, _width) do
    expr |> Macro.to_string() |> indent_lines(String.duplicate(" ", indent))
  end

  defp arguments(%{args: @no_value}, _formatter, _padding), do: ""

  defp arguments(%{args: args}, formatter, padding) do
    list =
      args
      |> Enum.with_index(1)
      |> Enum.map_join("", fn {arg, i} ->
        "\n#{@counter_padding}    # #{i}\n#{@counter_padding}    " <> indent_lines(inspect(arg, pretty: true), @counter_padding <> "    ") <> "\n"
      end)

    padding <> formatter.(:extra_info, "arguments:") <> "\n" <> list <> "\n"
  end

  defp sides(%{context: {:mailbox, _, _}}, _width, _formatter, _padding), do: {nil, nil, nil}

  defp sides(%{left: left, right: right, context: context}, width, formatter, padding) do
    content = if width == :infinity, do: width, else: width - byte_size(padding) - 7

    pairs = format_assertion_diff(%{left: left, right: right, context: context}, byte_size(padding) + 7, content, formatter)
    {pairs[:left], pairs[:right], pairs[:hint]}
  end

  @doc "Both sides of a failed assertion as a keyword list of coloured text, `[left: _, right: _]`, and a `:hint` where there is one."
  def format_assertion_diff(error, indent, width, formatter)
  def format_assertion_diff(%{context: {:mailbox, _, []}}, _indent, _width, _formatter), do: []

  def format_assertion_diff(%{left: left, right: right, context: context}, indent, width, formatter) do
    cond do
      left == @no_value and right == @no_value ->
        []

      right == @no_value ->
        [left: show(left, context, indent, width)]

      left == @no_value ->
        [right: inspect_multiline(right, indent, width)]

      formatter.(:diff_enabled?, false) ->
        {left_text, right_text} = ExUnit.Diff.format(left, right, context, indent, width, formatter)
        [left: left_text, right: right_text] ++ hint(left, right)

      true ->
        [left: show(left, context, indent, width), right: inspect_multiline(right, indent, width)]
    end
  end

  defp hint(left, right) when is_binary(left) and is_binary(right) do
    if left != right and String.valid?(left) and String.valid?(right) and String.equivalent?(left, right),
      do: [hint: "you are comparing strings that have the same visual representation but are made of different Unicode codepoints"],
      else: []
  end

  defp hint(_left, _right), do: []

  defp show(left, {kind, _}, indent, _width) when kind == :match, do: show_quoted(left, indent)
  defp show(left, {:mailbox, _, _}, indent, _width), do: show_quoted(left, indent)
  defp show(left, _context, indent, width), do: inspect_multiline(left, indent, width)

  defp show_quoted(expr, indent), do: expr |> ExUnit.Assertions.Pattern.written() |> Macro.to_string() |> indent_lines(String.duplicate(" ", indent))

  # Lines after the first stand under it, within the same width.
  defp inspect_multiline(value, indent, width) do
    value
    |> Inspect.Algebra.to_doc(%Inspect.Opts{})
    |> Inspect.Algebra.group()
    |> Inspect.Algebra.nest(indent)
    |> Inspect.Algebra.format(width)
    |> IO.iodata_to_binary()
  end

  defp mailbox(%{context: {:mailbox, pins, [_ | _] = messages}, left: left}, width, formatter, padding) do
    indent = byte_size(@counter_padding) + 11
    content = if width == :infinity, do: width, else: width - indent

    entries =
      Enum.map_join(messages, "\n", fn message ->
        {pattern, value} =
          if formatter.(:diff_enabled?, false) do
            ExUnit.Diff.format(left, message, {:match, pins}, indent, content, formatter)
          else
            {show_quoted(left, indent), inspect_multiline(message, indent, content)}
          end

        "#{@counter_padding}  " <>
          formatter.(:extra_info, "pattern: ") <>
          pattern <> "\n#{@counter_padding}  " <> formatter.(:extra_info, "value:   ") <> value <> "\n"
      end)

    padding <> formatter.(:extra_info, "mailbox:") <> "\n" <> entries
  end

  defp mailbox(_error, _width, _formatter, _padding), do: ""

  # ---- doctests

  defp format_doctest(error, _stack, width, formatter) do
    doctest =
      error.doctest
      |> String.trim_leading("\n")
      |> String.trim_trailing("\n")
      |> String.split("\n")
      |> Enum.map_join("\n", fn "" -> ""; line -> @counter_padding <> "  " <> line end)

    error_lines(error, formatter, @counter_padding) <>
      @counter_padding <>
      formatter.(:extra_info, "doctest:") <> "\n" <> doctest <> "\n" <> values(error, [], width, formatter, @counter_padding)
  end

  # ---- places

  defp error_info(banner, formatter), do: @counter_padding <> formatter.(:error_info, indent_lines(banner, @counter_padding)) <> "\n"

  # The line of the test's file where the test was when it failed.
  defp code(%ExUnit.Test{} = test, stack, formatter) do
    with {_, _, _, location} <- Enum.find(stack, &test_entry?(&1, test)),
         file when is_list(file) or is_binary(file) <- Keyword.get(location, :file),
         line when is_integer(line) and line > 0 <- Keyword.get(location, :line),
         text when is_binary(text) <- source(to_string(file)),
         code when is_binary(code) <- text |> String.split("\n") |> Enum.at(line - 1) do
      @counter_padding <> formatter.(:extra_info, "code: ") <> String.trim(code) <> "\n"
    else
      _ -> ""
    end
  end

  defp code(_module, _stack, _formatter), do: ""

  defp test_entry?({module, name, _, _}, test), do: module == test.module and name == test.name
  defp test_entry?(_entry, _test), do: false

  defp source(path) do
    case File.read(path) do
      {:ok, text} -> text
      {:error, _} -> :nodebook_code.source(Path.expand(path)) || :nodebook_code.source(path)
    end
  end

  defp format_stacktrace([], _module, _test, _formatter), do: ""

  defp format_stacktrace(stack, module, test, formatter) do
    depth = Application.get_env(:ex_unit, :stacktrace_depth, 20)
    entries = stack |> Enum.take(depth) |> Enum.map_join("\n", &(@counter_padding <> "  " <> entry(&1, module, test)))
    @counter_padding <> formatter.(:extra_info, "stacktrace:") <> "\n" <> entries <> "\n"
  end

  defp entry({module, test, _, location}, module, test), do: format_file_line(location) <> " (test)"
  defp entry(other, _module, _test), do: Exception.format_stacktrace_entry(other)

  defp format_file_line(location), do: Exception.format_file_line(location[:file] && IO.chardata_to_string(location[:file]), location[:line])

  # in an umbrella the path is that from its root
  defp with_location(tags) do
    path = Path.relative_to_cwd(to_string(tags[:file]))
    path = if app = Application.get_env(:ex_unit, :test_location_relative_path), do: Path.join(app, path), else: path
    "#{path}:#{tags[:line]}"
  end

  defp with_counter(counter, message) when counter < 10, do: "  #{counter}) #{message}"
  defp with_counter(counter, message) when counter < 100, do: " #{counter}) #{message}"
  defp with_counter(counter, message), do: "#{counter}) #{message}"

  defp test_info(message, formatter), do: formatter.(:test_info, message) <> "\n"
  defp test_module_info(message, formatter), do: formatter.(:test_module_info, message <> "failure on setup_all callback, all tests have been invalidated") <> "\n"
  defp test_location(message, formatter), do: @counter_padding <> formatter.(:location_info, message) <> "\n"

  defp report(%{report: keys} = tags, _failures, _width, formatter) when is_list(keys) do
    lines = Enum.map_join(keys, "\n", fn key -> @counter_padding <> "  #{inspect(key)}: #{inspect(Map.get(tags, key))}" end)
    @counter_padding <> formatter.(:extra_info, "tags:") <> "\n" <> lines <> "\n"
  end

  defp report(_tags, _failures, _width, _formatter), do: ""
end
