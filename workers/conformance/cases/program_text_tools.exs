text = """
Whan that Aprille with his shoures soote,
The droghte of March hath perced to the roote,
    And bathed every veyne in swich licóur
Of which vertú engendred is the flour;
"""

words = Regex.scan(~r/\p{L}+/u, text) |> List.flatten()

IO.inspect(
  {length(words), Enum.max_by(words, &String.length/1),
   words
   |> Enum.map(&String.downcase/1)
   |> Enum.frequencies()
   |> Enum.filter(fn {_, n} -> n > 1 end)
   |> Enum.sort()}
)

wrap = fn text, width ->
  text
  |> String.split()
  |> Enum.chunk_while(
    {[], 0},
    fn w, {line, n} ->
      len = String.length(w)

      if n + len + min(n, 1) > width,
        do: {:cont, line |> Enum.reverse() |> Enum.join(" "), {[w], len}},
        else: {:cont, {[w | line], n + len + min(n, 1)}}
    end,
    fn {line, _} -> {:cont, line |> Enum.reverse() |> Enum.join(" "), nil} end
  )
end

for l <- wrap.(text, 30), do: IO.puts("|" <> String.pad_trailing(l, 30) <> "|")

caesar = fn s, k ->
  for <<c::utf8 <- s>>,
    into: "",
    do:
      (cond do
         c in ?a..?z -> <<Integer.mod(c - ?a + k, 26) + ?a>>
         c in ?A..?Z -> <<Integer.mod(c - ?A + k, 26) + ?A>>
         true -> <<c::utf8>>
       end)
end

IO.inspect({caesar.("Hello, Wörld!", 3), caesar.(caesar.("Zebra", 5), -5)})
IO.inspect(String.split("a,b;c  d", [",", ";", " "], trim: true))
IO.inspect(Regex.split(~r/(\d)/, "a1b2c", include_captures: true, parts: 2))
IO.inspect(Regex.replace(~r/(?<y>\d{4})-(?<m>\d\d)/, "on 2024-05 and 1999-12", "\\2/\\1"))
IO.inspect(Regex.run(~r/^(?:(\w+)@)?(\w+\.\w+)$/i, "example.ORG", return: :index))
IO.inspect(String.graphemes("e\u0301👨‍👩‍👧🇩🇪x") |> length())

IO.inspect(
  {String.normalize("é", :nfd) |> String.codepoints(), String.equivalent?("é", "e\u0301"),
   String.reverse("noe\u0308l")}
)

IO.inspect(
  {String.jaro_distance("martha", "marhta"), String.myers_difference("kitten", "sitting"),
   String.bag_distance("abc", "abd")}
)

IO.inspect(
  {String.upcase("straße", :default), String.downcase("ΑΣ", :greek), String.capitalize("ﬀoo"),
   String.upcase("i", :turkic)}
)

IO.inspect(
  {"%d items" |> String.replace("%d", "3"), String.slice("hello", -3..-1),
   String.slice("hello", 1..-2//1), String.at("abc", -1), String.split_at("hello", -2)}
)

IO.puts(
  :io_lib.format("~-10s|~5.2f|~4..0B|~p|~w|~.16b|~e|~c~c|~ts~n", [
    "left",
    3.14159,
    42,
    [1, ~c"ab"],
    "bin",
    255,
    12.5,
    ?o,
    ?k,
    "ünï"
  ])
)

:io.format("~20p ~s~n", [%{a: [1, 2, 3]}, "x"])

IO.puts(
  Enum.map_join([{"name", "qty"}, {"apple", 3}, {"fig", 12}], "\n", fn {a, b} ->
    String.pad_trailing(to_string(a), 8, ".") <> String.pad_leading(to_string(b), 5)
  end)
)

luhn = fn s ->
  s
  |> String.replace(" ", "")
  |> String.graphemes()
  |> Enum.map(&String.to_integer/1)
  |> Enum.reverse()
  |> Enum.with_index()
  |> Enum.reduce(0, fn {d, i}, acc ->
    acc + if(rem(i, 2) == 1, do: d * 2 - if(d > 4, do: 9, else: 0), else: d)
  end)
  |> rem(10) == 0
end

IO.inspect(Enum.map(["4539 3195 0343 6467", "8273 1232 7352 0569"], luhn))
morse = %{"a" => ".-", "b" => "-...", "s" => "...", "o" => "---"}
IO.puts("sos" |> String.graphemes() |> Enum.map_join(" ", &morse[&1]))

anagrams =
  ~w(listen silent enlist google elbow below)
  |> Enum.group_by(&(&1 |> String.to_charlist() |> Enum.sort()))
  |> Map.values()
  |> Enum.filter(&(length(&1) > 1))
  |> Enum.sort()

IO.inspect(anagrams)
IO.inspect(for <<a::4, b::4 <- Base.decode16!("DEADBEEF")>>, do: Integer.to_string(a + b, 36))

IO.inspect(
  {Base.encode64("any carnal pleas"), Base.url_encode64(<<255, 254>>, padding: false),
   Base.encode32("hi"), Base.decode16("0G")}
)

IO.inspect(:zlib.gzip("aaaa") |> :zlib.gunzip())

IO.inspect(
  :crypto.mac(:hmac, :sha256, "key", "msg")
  |> Base.encode16(case: :lower)
  |> String.slice(0, 16)
)

IO.inspect(:erlang.phash2({:a, 1}, 1000) |> is_integer())
