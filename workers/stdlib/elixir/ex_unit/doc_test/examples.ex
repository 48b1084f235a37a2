# Examples in documentation. In: a text, its file and line. Out: tests, each a list of units: expressions and what is expected
# of the last of them.
defmodule ExUnit.DocTest.Examples do
  @moduledoc false

  alias ExUnit.DocTest.Error

  @doc "The examples of a text, grouped: an empty line between them begins a new test."
  def groups(%{text: text, line: line} = doc) do
    lines = text |> String.split(["\r\n", "\n"]) |> Enum.with_index(line + 1)

    lines
    |> scan([], [], Map.put(doc, :fence, nil))
    |> Enum.map(&one_exception(&1, doc))
    |> Enum.map(&Map.merge(Map.take(doc, [:fun_arity, :file]), &1))
  end

  defp one_exception(test, doc) do
    if Enum.count(test.units, &String.starts_with?(&1.expected, "** (")) > 1 do
      raise Error,
        file: doc.file,
        line: test.line,
        message: "multiple exceptions in the same doctest example are not supported, please separate your iex> prompts by multiple newlines to start new examples"
    end

    test
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
        scan(rest, [], finish(units, tests), %{doc | fence: if(doc.fence, do: nil, else: indentation(text))})

      true ->
        scan(rest, units, tests, doc)
    end
  end

  defp finish([], tests), do: tests
  defp finish(units, tests), do: [%{units: Enum.reverse(units), line: hd(Enum.reverse(units)).line} | tests]

  @prompt ~r/^iex(\(\d+\))?>/
  @more ~r/^\.\.\.(\(\d+\))?> ?/
  @unknown ~r/^(iex|\.\.\.)\(.+\)\d*>/

  defp prompt?(text), do: text =~ @prompt or text =~ @unknown
  defp more?(text), do: text =~ @more

  # Expressions up to the next expectation, and the expectation.
  defp unit(lines, indent, line, doc) do
    {expressions, rest} = expressions(lines, indent, [], doc)
    {expected, rest} = expected(rest, indent, [], doc)
    shown = Enum.flat_map(expressions, fn {shown, _, _} -> shown end) ++ expected
    {_, _, last} = List.last(expressions)
    expected_line = last + length(expressions |> List.last() |> elem(0))

    # a text that ends without a line break counts a line less
    unit = %{
      expressions: expressions,
      expected: Enum.join(expected, "\n"),
      line: line,
      text: Enum.join(shown, "\n"),
      expected_line: expected_line,
      end_line: expected_line + length(expected) - if(rest == [], do: 2, else: 1)
    }

    {unit, rest}
  end

  defp expressions([{text, number} | rest], indent, acc, doc) do
    trimmed = String.trim_leading(text)

    if prompt?(trimmed) do
      known_prompt(trimmed, number, doc)
      same_indentation(text, indent, number, doc)
      first = String.replace(trimmed, @prompt, "")
      {more, rest} = Enum.split_while(rest, fn {text, _} -> more?(String.trim_leading(text)) end)
      for {text, number} <- more, do: same_indentation(text, indent, number, doc)
      more_text = Enum.map(more, fn {text, _} -> String.replace(String.trim_leading(text), @more, "") end)
      shown = [trimmed | Enum.map(more, fn {text, _} -> String.trim_leading(text) end)]
      expressions(rest, indent, [{shown, Enum.join([first | more_text], "\n"), number} | acc], doc)
    else
      {Enum.reverse(acc), [{text, number} | rest]}
    end
  end

  defp expressions([], _indent, acc, _doc), do: {Enum.reverse(acc), []}

  defp known_prompt(text, number, doc) do
    unless text =~ @prompt do
      message = "unknown IEx prompt: #{inspect(text)}.\nAccepted formats are: iex>, iex(1)>, ...>, ...(1)>}"
      raise Error, file: doc.file, line: number, message: message
    end
  end

  defp same_indentation(text, indent, number, doc), do: if(indentation(text) != indent, do: mismatch(text, indent, number, doc))
  defp indentation(text), do: byte_size(text) - byte_size(String.trim_leading(text))

  defp mismatch(text, indent, number, doc) do
    raise Error,
      file: doc.file,
      line: number,
      message: """
      indentation level mismatch on doctest line: #{inspect(text)}

      If you are planning to assert on the result of an `iex>` expression, make sure the result is indented at the same level as `iex>`, which in this case is exactly #{indent} spaces.

      If instead you have an `iex>` expression that spans over multiple lines, please make sure that each line after the first one begins with `...>`.
      """
  end

  defp expected([{text, number} = line | rest], indent, acc, doc) do
    trimmed = String.trim_leading(text)

    cond do
      trimmed == "" or prompt?(trimmed) ->
        {Enum.reverse(acc), [line | rest]}

      # the fence that was opened before the example, which does not stand left of it
      String.starts_with?(trimmed, "```") and indentation(text) == doc.fence and doc.fence <= indent ->
        {Enum.reverse(acc), [line | rest]}

      true ->
        # lines after the first may stand further in
        if indentation(text) < indent or (acc == [] and indentation(text) > indent), do: mismatch(text, indent, number, doc)
        expected(rest, indent, [dedent(text, indent) | acc], doc)
    end
  end

  defp expected([], _indent, acc, _doc), do: {Enum.reverse(acc), []}

  defp dedent(text, indent), do: binary_part(text, indent, byte_size(text) - indent)
end
