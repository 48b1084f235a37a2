# Records which characters names are made of, and what they look like, as identifiers-recorded.ts. Run it with Elixir 1.18:
#     elixir workers/terms/record-identifiers.exs > workers/terms/identifiers-recorded.ts
alias String.Tokenizer
alias String.Tokenizer.Security

name? = fn chars -> match?({_, _, [], _, _, _}, Tokenizer.tokenize(chars)) end
points = Enum.concat(0x80..0xD7FF, 0xE000..0x10FFFF)
first = Enum.filter(points, &name?.([&1]))
later = Enum.filter(points, &(not name?.([&1]) and name?.([?a, ?_, &1])))

ranges =
  &Enum.chunk_while(
    &1,
    nil,
    fn
      c, nil -> {:cont, {c, c}}
      c, {from, to} when c == to + 1 -> {:cont, {from, c}}
      c, range -> {:cont, range, {c, c}}
    end,
    fn range -> {:cont, range, nil} end
  )

# each range as its distance from the one before, and its length when it is more than one
shown = fn points ->
  {texts, _} =
    Enum.map_reduce(ranges.(points), 0, fn {from, to}, last ->
      length = if to > from, do: "." <> Integer.to_string(to - from, 36), else: ""
      {String.downcase(Integer.to_string(from - last, 36) <> length), to}
    end)

  Enum.join(texts, " ")
end

# what stands in names, and letters that do not; compatible forms of others are told of as such
letter? = &Regex.match?(~r/^\p{L}$/u, <<&1::utf8>>)
plain? = &(:unicode.characters_to_nfkc_list([&1]) == [&1] and :unicode.characters_to_nfd_list([&1]) == [&1])

parts =
  Enum.uniq(
    Enum.flat_map(first ++ later, &:unicode.characters_to_nfd_list([&1])) ++
      Enum.filter(points, &(plain?.(&1) and letter?.(&1)))
  )

hangul = 0x1100..0x11FF

alike =
  for c <- Enum.sort(parts),
      c > 127 and c not in hangul,
      alike = Security.confusable_skeleton([c]),
      alike != [c],
      do: "#{Integer.to_string(c, 36)}=#{Enum.map_join(alike, ".", &Integer.to_string(&1, 36))}"

lines = fn text ->
  words = String.split(text, " ")

  {lines, last} =
    Enum.reduce(words, {[], ""}, fn word, {lines, line} ->
      if String.length(line) + String.length(word) > 115,
        do: {[line | lines], word},
        else: {lines, String.trim_leading(line <> " " <> word)}
    end)

  [last | lines] |> Enum.reverse() |> Enum.map_join("\n", &"  #{&1}")
end

IO.puts("""
// Recorded by record-identifiers.exs from Elixir 1.18; ./identifiers.ts reads it. Numbers are of base 36.

/** Characters beyond ASCII that a name may begin with: distances between ranges, and their lengths. */
export const FIRST = `
#{lines.(shown.(first))}`;

/** Those that stand in names, but not first. */
export const LATER = `
#{lines.(shown.(later))}`;

/** What characters look like. */
export const ALIKE = `
#{lines.(String.downcase(Enum.join(alike, " ")))}`;
""")

