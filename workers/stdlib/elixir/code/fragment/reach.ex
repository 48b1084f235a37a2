# Where words and operators end. In: characters before and behind a place in code. Out: how many behind it belong to what
# stands there; and which characters are no part of a word.
defmodule Code.Fragment.Reach do
  @moduledoc false

  @operators ~c"\\<>+-*/:=|&~^%!$"
  @openers ~c",([{;"
  @closers ~c")]}\"'.$"
  @spaces ~c"\t\s"
  @outside @operators ++ @openers ++ @closers ++ @spaces ++ ~c"?!@"

  @doc "Characters of operators."
  def operators, do: @operators

  @doc "Behind these an expression begins."
  def openers, do: @openers

  @doc "Behind these nothing begins."
  def closers, do: @closers

  @doc "Spaces within a line."
  def spaces, do: @spaces

  @doc "All that is no part of a word."
  def outside, do: @outside

  @doc "How far what stands at a place goes on behind it: characters. What is before it is reversed; around a dot there may be spaces."
  def behind(before, [c | rest] = text) do
    cond do
      c in @spaces -> if(dotted?(before, text), do: reach_spaces(before, text), else: 0)
      doubled?(c, before) or match?([?:, ?: | _], text) -> reach_sign(text)
      atom?(c, before) -> length(Enum.take_while(tl(text), &(&1 not in @outside or &1 == ?@))) + 1
      c in ~c"?!" and match?([w | _] when w not in @outside, before) -> 1
      c == ?@ and rest != [] and hd(rest) not in @outside -> 1 + reach_word(rest, ~c"@")
      c in ~c"%~" and rest != [] and hd(rest) not in @outside -> 1 + reach_word(rest)
      c == ?% and match?([?@ | _], rest) -> 1 + behind(~c"%", rest)
      c == ?@ -> 1
      c == ?% and before_word?(rest) -> reach_spaces(before, text)
      c == ?& and rest != [] and hd(rest) in ?0..?9 -> 1 + reach_word(rest)
      c == ?. and dotted?(before, text) -> reach_spaces(before, text)
      c in @operators or c == ?. -> reach_sign(text)
      true -> reach_word(text, begun(before))
    end
  end

  defp reach_sign(text), do: length(Enum.take_while(text, &(&1 in @operators or &1 == ?.)))

  # the second of two signs that are one operator
  defp doubled?(c, [c | _]), do: c in ~c"&:"
  defp doubled?(_, _), do: false

  # a colon, or what is behind one
  defp atom?(?:, _), do: true
  defp atom?(c, before) when c not in @outside or c == ?@ do
    case Enum.drop_while(before, &(&1 not in @outside or &1 == ?@)) do
      [?:, ?: | _] -> false
      [?: | _] -> true
      _ -> false
    end
  end

  defp atom?(_, _), do: false

  # the beginning of the word, with the at of an attribute
  defp begun(before) do
    {word, rest} = Enum.split_while(before, &(&1 not in @outside))
    if match?([?@ | _], rest), do: [?@ | Enum.reverse(word)], else: Enum.reverse(word)
  end

  # a dot with something on both sides
  defp dotted?(before, text) do
    {before, behind} = {Enum.drop_while(before, &(&1 in @spaces)), Enum.drop_while(text, &(&1 in @spaces))}

    case {before, behind} do
      {[?. | before], [_ | _]} -> match?([c | _] when c != ?., Enum.drop_while(before, &(&1 in @spaces))) and hd(behind) != ?.
      {[c | _], [?., d | _]} when c != ?. -> d != ?. and match?([_ | _], Enum.drop_while(tl(behind), &(&1 in @spaces)))
      {[?% | _], [c | _]} -> c not in @outside
      _ -> false
    end
  end

  defp before_word?(rest), do: match?([c | _] when c not in @outside, Enum.drop_while(rest, &(&1 in @spaces)))

  # over spaces and a dot to the word or operator
  defp reach_spaces(before, text) do
    gap = Enum.take_while(text, &(&1 in @spaces or &1 in ~c".%"))
    rest = Enum.drop(text, length(gap))
    if rest == [], do: 0, else: length(gap) + behind(Enum.reverse(gap) ++ before, rest)
  end

  # A word; an alias goes on with its next parts.
  defp reach_word(text, begun \\ ~c"") do
    word = Enum.take_while(text, &(&1 not in @outside))
    {spaces, rest} = text |> Enum.drop(length(word)) |> Enum.split_while(&(&1 in @spaces))

    case rest do
      [c | _] when c in ~c"?!" and spaces == [] ->
        length(word) + 1

      [?. | rest] ->
        {more, rest} = Enum.split_while(rest, &(&1 in @spaces))
        goes_on? = match?([c | _] when c in ?A..?Z, rest) and alias?(begun ++ word)
        if goes_on?, do: length(word) + length(spaces) + 1 + length(more) + reach_word(rest), else: length(word)

      _ ->
        length(word)
    end
  end

  defp alias?([]), do: false
  defp alias?(word), do: hd(word) in [?@ | Enum.to_list(?A..?Z)] or word == ~c"__MODULE__"
end
