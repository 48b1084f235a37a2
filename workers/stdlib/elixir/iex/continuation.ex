# A line that begins with an operator goes on from the last result. In: the text of a line. Out: the same with `v()` in front.
# Operators that may begin an expression themselves, such as `-` and `..`, do not.

defmodule IEx.Continuation do
  @moduledoc false

  @operator ~r/\A\s*(\|>|~>>|<<~|~>|<~>|<~|<<<|>>>|\|\|\||&&&|\^\^\^|\+\+\+?|---?|<>|\*(?!\*)|\/|&&|\|\||[=!]==?|=~|<=|<(?![<-])|>=|>(?!>)|(?:and|or|in)\b|not\s+in\b)/

  @doc "The text of a line as it is to be parsed. `opts` has its `:file` and `:line`."
  def expand(text, opts) do
    case Regex.run(@operator, text, return: :index) do
      nil -> text
      [_, {at, length}] -> if Process.get(:iex_matched, false), do: refuse(text, at, length, opts), else: "v() " <> String.trim_leading(text)
    end
  end

  @doc "Keeps whether a line was a match, which nothing goes on from."
  def note({:=, _, [_, _]}), do: Process.put(:iex_matched, true)
  def note(_quoted), do: Process.put(:iex_matched, false)

  defp refuse(text, at, length, opts) do
    raise SyntaxError,
      file: opts[:file],
      line: opts[:line],
      column: at + 1,
      snippet: text |> String.split("\n") |> hd(),
      description:
        "pipe shorthand is not allowed immediately after a match expression in IEx. To make it work, surround the whole pipeline " <>
          "with parentheses '#{binary_part(text, at, length)}'"
  end
end
