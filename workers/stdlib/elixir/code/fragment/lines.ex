# A call or an alias may go on behind a line break: before a dot that begins a line, or behind one that ends it. In: lines and
# the number of one. Out: the characters of that line and of those that it belongs to, each with its place; comments and line
# breaks between them are a space.
defmodule Code.Fragment.Lines do
  @moduledoc false

  @doc "Lines of a text."
  def split(fragment), do: fragment |> to_string() |> String.split(["\r\n", "\n"])

  @doc "What stands before the line and belongs to it, the line, and what goes on behind it: lists of `{character, line, column}`."
  def around(lines, number) do
    {before, rest} = lines |> Enum.with_index(1) |> Enum.split(number - 1)

    case rest do
      [] -> {[], [], []}
      [{line, _} | behind] ->
        later = continued(behind, line)
        here = if later == [], do: line, else: plain(line)
        {joined(Enum.reverse(before), line), places({here, number}), later}
    end
  end

  defp joined(before, line) do
    if String.starts_with?(String.trim_leading(line), "#"), do: [], else: before |> earlier(line, []) |> Enum.concat()
  end

  # lines in reverse
  defp earlier([{text, number} | rest], line, acc) do
    plain = plain(text)
    trimmed = String.trim(plain)

    cond do
      trimmed == "" and open_before?(rest, String.trim(line)) -> earlier(rest, line, [space(plain, number) | acc])
      joins?(trimmed, String.trim(line)) -> earlier(rest, plain, [places({plain, number}) ++ space(plain, number) | acc])
      true -> acc
    end
  end

  defp earlier([], _, acc), do: acc

  # empty lines may stand between
  defp open_before?([{text, _} | rest], line) do
    case String.trim(plain(text)) do
      "" -> open_before?(rest, line)
      text -> if line == "", do: joins?(text, line), else: ends_in_dot?(text)
    end
  end

  defp open_before?([], _), do: false

  defp joins?("", _), do: false
  defp joins?(before, ""), do: String.ends_with?(before, "(")
  defp joins?(before, line), do: begins_with_dot?(line) or ends_in_dot?(before)

  defp begins_with_dot?(text), do: String.starts_with?(text, ".") and not String.starts_with?(text, "..")
  defp ends_in_dot?(text), do: String.ends_with?(text, ".") and not String.ends_with?(text, "..")

  defp continued([{text, number} | rest], line) do
    plain = plain(text)

    if joins?(String.trim(plain(line)), String.trim(plain)) and String.trim(plain) != "",
      do: [{?\s, number, 0} | places({plain, number})] ++ continued(rest, plain),
      else: []
  end

  defp continued([], _), do: []

  # without its comment
  defp plain(text), do: Regex.replace(~r/#(?!\{).*$/, text, "")

  defp space(text, number), do: [{?\s, number, String.length(text) + 1}]

  defp places({text, number}), do: text |> to_charlist() |> Enum.with_index(1) |> Enum.map(fn {c, column} -> {c, number, column} end)
end
