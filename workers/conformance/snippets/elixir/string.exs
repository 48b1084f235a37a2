String.at("elixir", 0)

String.at("elixir", -1)

String.at("elixir", 10)

String.at("é́x", 1)

String.bag_distance("abc", "")

String.bag_distance("abcd", "a")

String.bag_distance("abcd", "ab")

String.bag_distance("same", "same")

String.capitalize("abcd")

String.capitalize("ABCD é")

String.capitalize("ﬁn")

String.capitalize("ßa")

String.capitalize("iI", :turkic)

String.capitalize("ÀB", :ascii)

String.chunk(<<?a, ?b, ?c, 0>>, :printable)

String.chunk(<<?a, ?b, ?c, 255, 254>>, :valid)

String.chunk("", :valid)

String.codepoints("olá")

String.codepoints("ă̋👩‍🚒")

String.codepoints(<<255, ?a>>)

String.contains?("elixir of life", "of")

String.contains?("elixir of life", ["life", "death"])

{String.contains?("abc", []), String.contains?("abc", ""), String.contains?("", "a"), String.contains?("abc", ["", "x"])}

String.contains?("abc", :binary.compile_pattern(["x", "c"]))

String.count("hello world", "o")

String.count("hello world", ["l", "o"])

String.count("hello", "")

String.count("hello", ~r/l+/)

String.downcase("ABCD")

String.downcase("AB 123 XPTO É Σ")

String.downcase("ΣΑΣ")

String.downcase("ΣΑΣ", :greek)

String.downcase("OLÁ", :ascii)

String.downcase("İI", :turkic)

String.downcase("İ")

String.duplicate("abc", 2)

String.duplicate("abc", 0)

String.duplicate("abc", -1)

String.ends_with?("language", ["youth", "age"])

{String.ends_with?("a", ""), String.ends_with?("a", []), String.ends_with?("", "a")}

String.equivalent?("man\u0303ana", "mañana")

String.equivalent?("abc", "ABC")

String.first("elixir")

String.first("")

String.first("👩‍🚒a")

String.last("elixir")

String.last("")

String.graphemes("Ńaïve")

String.graphemes("\u00e9")

String.graphemes("\r\nab")

String.graphemes("👨‍👩‍👧‍👦🇩🇪🇫🇷")

String.graphemes(<<255, ?a>>)

String.graphemes("")

String.jaro_distance("Dwayne", "Duane")

String.jaro_distance("even", "odd")

String.jaro_distance("same", "same")

String.jaro_distance("", "a")

String.jaro_distance("", "")

String.jaro_distance("martha", "marhta")

String.length("elixir")

String.length("եոգլի")

String.length("")

String.length("e\u0301")

String.length(<<255, 254>>)

String.match?("foo", ~r/foo/)

String.match?("bar", ~r/foo/)

String.myers_difference("fox hops over the dog", "fox jumps over the lazy cat")

String.myers_difference("", "abc")

String.myers_difference("abc", "abc")

String.next_codepoint("olá")

String.next_codepoint("")

String.next_codepoint(<<255, 1>>)

String.next_grapheme("olá")

String.next_grapheme("")

String.normalize("yêṩ", :nfd) |> String.codepoints()

String.normalize("leña", :nfc)

String.normalize("ﬁ", :nfkd)

String.normalize("fi", :nfkc)

String.normalize(<<255, "é">>, :nfd)

String.pad_leading("abc", 5)

String.pad_leading("abc", 4, "12")

String.pad_leading("abc", 6, "12")

String.pad_leading("abc", 5, ["1", "23"])

String.pad_leading("abcdef", 3)

String.pad_leading("a", -1)

String.pad_trailing("abc", 5)

String.pad_trailing("abc", 6, "12")

String.pad_trailing("abc", 5, ["1", "23"])

String.pad_leading("a", 3, "")

String.pad_leading("a", 3, [])

String.printable?("abc")

{String.printable?("abc" <> <<0>>), String.printable?("abc" <> <<0>>, 2), String.printable?(<<255>>), String.printable?(""), String.printable?("é\u200B\n")}

String.replace("a,b,c", ",", "-")

String.replace("a,b,c", ",", "-", global: false)

String.replace("a,b,c", [",", "b"], fn x -> "[#{x}]" end)

String.replace("a,b,c", ~r/,(.)/, ",\\1\\1")

String.replace("a,b,c", ",", "[]", insert_replaced: 1)

String.replace("a,b,c", ",", "[]", insert_replaced: [1, 1])

String.replace("ELIXIR", "", ".")

String.replace("ELIXIR", "", "")

String.replace("abc", [], "x")

String.replace("hello", "l", &String.upcase/1)

String.replace("abc", ~r/b/, "<\\0>")

String.replace("abc", ~r/b/, "<\\g{0}>")

String.replace("abc", "b", "\\0")

String.replace("abc", "x", "y")

String.replace_invalid("asd" <> <<0xFF>>)

String.replace_invalid("nem rán bề bề" <> <<0xE1, 0xBB>>, "?")

String.replace_leading("hello world", "hello ", "")

String.replace_leading("hello hello world", "hello ", "ola ")

String.replace_leading("abc", "", "x")

String.replace_prefix("world", "hello ", "")

String.replace_prefix("hello hello world", "hello ", "")

String.replace_prefix("world", "", "hello ")

String.replace_suffix("hello world", " world", "")

String.replace_suffix("hello", "", " world")

String.replace_trailing("hello world world", " world", "")

String.replace_trailing("abc", "", "x")

String.reverse("abcd")

String.reverse("hello ∂og")

String.reverse("e\u0301x")

String.slice("elixir", 1, 3)

String.slice("elixir", 1, 10)

String.slice("elixir", 10, 3)

String.slice("elixir", -4, 4)

String.slice("elixir", -10, 3)

String.slice("elixir", 0, 0)

String.slice("a", 1, 1)

String.slice("a", 2, 1)

String.slice("elixir", 1..3)

String.slice("elixir", 1..10)

String.slice("elixir", -4..-1)

String.slice("elixir", -4..6)

String.slice("elixir", -7..4)

String.slice("elixir", -7..-5)

String.slice("elixir", 4..1//1)

String.slice("elixir", 0..-1//2)

String.slice("elixir", 10..3//1)

String.slice("elixir", 2..-2//1)

String.slice("é́abc", 1..2)

String.split("foo bar")

String.split(" foo   bar ")

String.split("no\u00a0break")

String.split("a,b,c", ",")

String.split("a,b,c", ",", parts: 2)

String.split(" a b c ", " ", trim: true)

String.split(" a b c ", " ", trim: true, parts: 2)

String.split("1,2 3,4", [" ", ","])

String.split("abc", "")

String.split("abc", "", trim: true)

String.split("abc", "", parts: 2)

String.split("a b", ~r/\s/)

String.split("abc", ~r/b/, include_captures: true)

String.split("", ",")

String.split("", ",", trim: true)

String.split("abc", [])

String.split("a,b", :binary.compile_pattern(","))

String.split_at("sweetelixir", 5)

String.split_at("sweetelixir", -6)

String.split_at("abc", 0)

String.split_at("abc", 1000)

String.split_at("abc", -1000)

String.splitter("1,2 3,4 5", [" ", ","]) |> Enum.take(4)

String.splitter("abcd", "") |> Enum.take(10)

String.splitter("abcd", "", trim: true) |> Enum.to_list()

String.splitter("a  b", " ", trim: true) |> Enum.to_list()

String.starts_with?("elixir", "eli")

{String.starts_with?("elixir", ["erlang", "elixir"]), String.starts_with?("a", []), String.starts_with?("a", "")}

String.to_atom("my_atom")

String.to_charlist("æß")

String.to_charlist(<<255>>)

String.to_existing_atom("ok")

String.to_existing_atom("not_an_atom_at_all_here")

String.to_float("2.2017764e+0")

String.to_float("3.0")

String.to_float("3")

String.to_float("a")

String.to_integer("123")

String.to_integer("-0123")

String.to_integer("3FF", 16)

String.to_integer("abc")

String.to_integer("")

String.to_integer("1_000")

String.trim("\n  abc\n  ")

String.trim("a  abc  a", "a")

String.trim("", " ")

String.trim("\u2003a\u00a0")

String.trim_leading("\n\n   abc")

String.trim_leading("__ abc _", "_")

String.trim_leading("1 abc", "11")

String.trim_trailing("   abc\n\n")

String.trim_trailing("_ abc __", "_")

String.trim_trailing("abc 1", "11")

String.upcase("abcd")

String.upcase("ab 123 xpto ß é ﬁ")

String.upcase("olá", :ascii)

String.upcase("ıi", :turkic)

String.upcase("ŉ")

String.valid?("a")

{String.valid?("ø"), String.valid?(<<0xFFFF::16>>), String.valid?(<<0xEF, 0xB7, 0x90>>), String.valid?("asd" <> <<0xFF>>), String.valid?(<<0xED, 0xA0, 0x80>>)}

String.valid?("a", :fast_ascii)

String.valid?(:a)

String.upcase(nil)

String.length(1)

"abc" =~ "b"

"abc" =~ ~r/c$/

"abc" =~ ""

String.at("abc", :a)

String.slice("abc", "a", 1)

"#{1} #{:a} #{"b"} #{1.0} #{[?a]} #{nil}"

"#{%{}}"

"#{{1}}"

"\u{1F600} \x41 \101 \s \e \d" |> String.to_charlist()

~s(a "b" #{1 + 1}) <> ~S(#{x} \n)

"heredoc" <> """
  two
    lines
  """

String.to_charlist("é") == [233]

<<"é"::utf16>>

<<"é"::utf32>>

<<233::utf8>>

byte_size("é")

<<x::utf8, rest::binary>> = "éa"; {x, rest}

is_binary("a") and not is_binary(~c"a")

String.pad_leading("é", 3, "*")

String.downcase("ÀÉÎ") == "àéî"

String.splitter("a,b,c", ",") |> Stream.map(&String.upcase/1) |> Enum.to_list()

String.graphemes("கி ನಿ ห์ ඒ각")

String.length("नमस्ते")

String.reverse("नमस्ते")

String.split("a\r\nb\nc", ["\r\n", "\n"])

String.capitalize("")

String.bag_distance("", "")

String.contains?("a", ["x", 1])

{String.contains?("ax", ["", 1]), String.contains?("ax", ["longer", "x"]), String.contains?("", ["a"]), String.contains?("", ["a", ""])}

String.contains?("ax", [1, ""])

String.contains?("zz", ["a", <<1::3>>])

for name <- [<<?l>>, "net" <> "_kernel", "max_" <> "restarts"], do: String.to_existing_atom(name)

for {a, b} <- [{"abc", <<255>>}, {<<230, 45>>, "a"}, {<<255>>, <<255>>}, {"", <<255>>}], do: (try do String.jaro_distance(a, b) rescue e -> Exception.message(e) end)
