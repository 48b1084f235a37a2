:string.length("hello")

:string.length(~c"hello")

:string.length("")

:string.length([])

:string.length("äöü e\u0301")

:string.length(["ab", ~c"cd"])

:string.length("a b\r\nc")

:string.length(:a)

:string.length(<<255, 97>>)

:string.length(1)

:string.is_empty("hello")

:string.is_empty(~c"hello")

:string.is_empty("")

:string.is_empty([])

:string.is_empty("äöü e\u0301")

:string.is_empty(["ab", ~c"cd"])

:string.is_empty("a b\r\nc")

:string.is_empty(:a)

:string.is_empty(<<255, 97>>)

:string.is_empty(1)

:string.to_graphemes("hello")

:string.to_graphemes(~c"hello")

:string.to_graphemes("")

:string.to_graphemes([])

:string.to_graphemes("äöü e\u0301")

:string.to_graphemes(["ab", ~c"cd"])

:string.to_graphemes("a b\r\nc")

:string.to_graphemes(:a)

:string.to_graphemes(<<255, 97>>)

:string.to_graphemes(1)

:string.reverse("hello")

:string.reverse(~c"hello")

:string.reverse("")

:string.reverse([])

:string.reverse("äöü e\u0301")

:string.reverse(["ab", ~c"cd"])

:string.reverse("a b\r\nc")

:string.reverse(:a)

:string.reverse(<<255, 97>>)

:string.reverse(1)

:string.uppercase("hello")

:string.uppercase(~c"hello")

:string.uppercase("")

:string.uppercase([])

:string.uppercase("äöü e\u0301")

:string.uppercase(["ab", ~c"cd"])

:string.uppercase("a b\r\nc")

:string.uppercase(:a)

:string.uppercase(<<255, 97>>)

:string.uppercase(1)

:string.lowercase("hello")

:string.lowercase(~c"hello")

:string.lowercase("")

:string.lowercase([])

:string.lowercase("äöü e\u0301")

:string.lowercase(["ab", ~c"cd"])

:string.lowercase("a b\r\nc")

:string.lowercase(:a)

:string.lowercase(<<255, 97>>)

:string.lowercase(1)

:string.titlecase("hello")

:string.titlecase(~c"hello")

:string.titlecase("")

:string.titlecase([])

:string.titlecase("äöü e\u0301")

:string.titlecase("a b\r\nc")

:string.titlecase(:a)

:string.titlecase(<<255, 97>>)

:string.titlecase(1)

:string.casefold("hello")

:string.casefold(~c"hello")

:string.casefold("")

:string.casefold([])

:string.casefold("äöü e\u0301")

:string.casefold(["ab", ~c"cd"])

:string.casefold("a b\r\nc")

:string.casefold(:a)

:string.casefold(<<255, 97>>)

:string.casefold(1)

:string.trim("hello")

:string.trim(~c"hello")

:string.trim("")

:string.trim([])

:string.trim("äöü e\u0301")

:string.trim("a b\r\nc")

:string.trim(<<255, 97>>)

:string.chomp("hello")

:string.chomp(~c"hello")

:string.chomp("")

:string.chomp([])

:string.chomp("äöü e\u0301")

:string.chomp("a b\r\nc")

:string.next_grapheme("hello")

:string.next_grapheme(~c"hello")

:string.next_grapheme("")

:string.next_grapheme([])

:string.next_grapheme("äöü e\u0301")

:string.next_grapheme(["ab", ~c"cd"])

:string.next_grapheme("a b\r\nc")

:string.next_grapheme(:a)

:string.next_grapheme(<<255, 97>>)

:string.next_grapheme(1)

:string.next_codepoint("hello")

:string.next_codepoint(~c"hello")

:string.next_codepoint("")

:string.next_codepoint([])

:string.next_codepoint("äöü e\u0301")

:string.next_codepoint(["ab", ~c"cd"])

:string.next_codepoint("a b\r\nc")

:string.next_codepoint(:a)

:string.next_codepoint(<<255, 97>>)

:string.next_codepoint(1)

:string.to_integer("hello")

:string.to_integer(~c"hello")

:string.to_integer("")

:string.to_integer([])

:string.to_integer("äöü e\u0301")

:string.to_integer(["ab", ~c"cd"])

:string.to_integer("a b\r\nc")

:string.to_integer(:a)

:string.to_integer(<<255, 97>>)

:string.to_integer(1)

:string.to_float("hello")

:string.to_float(~c"hello")

:string.to_float("")

:string.to_float([])

:string.to_float("äöü e\u0301")

:string.to_float(["ab", ~c"cd"])

:string.to_float("a b\r\nc")

:string.to_float(:a)

:string.to_float(<<255, 97>>)

:string.to_float(1)

:string.pad("ab", 5)

:string.pad(~c"ab", 5)

:string.pad("ab", 5, :leading)

:string.pad("ab", 5, :both)

:string.pad("ab", 6, :both, ?*)

:string.pad("ab", 5, :trailing, ~c"xy")

:string.pad("ab", 1)

:string.pad("ab", 1, :leading)

:string.pad("ab", 1, :both)

:string.pad("ab", 5, :foo)

:string.pad("e\u0301", 3)

:string.pad("ab", :a)

:string.uppercase("straße")

:string.uppercase(~c"straße")

:string.titlecase("ǆx")

:string.titlecase("ßx")

:string.casefold("Straße ÄÖ ΣΑΣ")

:string.lowercase("ΑΣ ÀÉ")

:string.uppercase("ﬁ")

:string.split("a,b,c", ",")

:string.split("a,b,c", ",", :leading)

:string.split("a,b,c", ",", :trailing)

:string.split("a,b,c", ",", :all)

:string.split(~c"a,b,c", ~c",", :all)

:string.split("a,b,c", "x")

:string.split("abc", "")

:string.split("", ",")

:string.split("a,b", ",", :foo)

:string.split("aXXbXXc", "XX", :all)

:string.split(",a,", ",", :all)

:string.replace("a,b,c", ",", "--")

:string.replace("a,b,c", ",", "--", :all)

:string.replace("a,b,c", ",", "--", :trailing)

:string.replace(~c"a,b,c", ~c",", ~c"--", :all)

:string.replace("abc", "x", "y")

:string.replace("abc", "", "y")

:string.find("hello world", "o")

:string.find("hello world", "o", :leading)

:string.find("hello world", "o", :trailing)

:string.find("hello", "x")

:string.find(~c"hello", ~c"l")

:string.find(~c"hello", "l")

:string.find("hello", "")

:string.find("e\u0301a", "e")

:string.find("e\u0301a", "a")

:string.find("abc", "b", :foo)

:string.prefix("hello", "he")

:string.prefix("hello", "lo")

:string.prefix(~c"hello", "he")

:string.prefix("hello", "")

:string.prefix("", "a")

:string.prefix(["ab", "cd"], "a")

:string.slice("hello", 2)

:string.slice("hello", 1, 3)

:string.slice("hello", 0, 0)

:string.slice("hello", 9)

:string.slice("hello", 9, 2)

:string.slice("hello", 1, :infinity)

:string.slice("hello", -1)

:string.slice("hello", 1, -1)

:string.slice(~c"hello", 1, 3)

:string.slice("äöü", 1, 1)

:string.slice(["ab", "cd"], 1)

:string.slice("hello", :a)

:string.take("abc123", ~c"abc")

:string.take("abc123", ~c"123", true)

:string.take("abc123", ~c"123", false, :trailing)

:string.take(~c"abc123", ~c"123", true, :trailing)

:string.take("abc", ~c"")

:string.take("", ~c"a")

:string.take("abc", ~c"abc")

:string.trim("  ab  ", :leading)

:string.trim("  ab  ", :trailing)

:string.trim("  ab  ", :both)

:string.trim("xxabxx", :both, ~c"x")

:string.trim("xyab", :leading, ~c"xy")

:string.trim("a\r\n", :trailing, [~c"\r\n"])

:string.trim("xx", :both, "x")

:string.trim(" a ", :foo)

:string.trim("\r\n ab \t\n")

:string.trim(~c"  ab ")

:string.trim("   ")

:string.lexemes("a b  c", ~c" ")

:string.lexemes("a,b;c", ~c",;")

:string.lexemes(~c"a b", ~c" ")

:string.lexemes("a b\r\nc", [?\s, ~c"\r\n"])

:string.lexemes("", ~c" ")

:string.lexemes("   ", ~c" ")

:string.lexemes("abc", [])

:string.lexemes("abc", "b")

:string.nth_lexeme("a b c", 1, ~c" ")

:string.nth_lexeme("a b c", 3, ~c" ")

:string.nth_lexeme("a b c", 9, ~c" ")

:string.nth_lexeme(~c"a b c", 2, ~c" ")

:string.nth_lexeme("a b", 0, ~c" ")

:string.equal("abc", "abc")

:string.equal("abc", ~c"abc")

:string.equal("abc", "abd")

:string.equal("ABC", "abc", true)

:string.equal("ABC", "abc", false)

:string.equal("e\u0301", "é")

:string.equal("e\u0301", "é", false, :nfc)

:string.equal("e\u0301", "é", true, :nfd)

:string.equal("a", "b", 1)

:string.equal("", [])

:string.jaro_similarity("dixon", "dicksonx")

:string.jaro_similarity("abc", "abc")

:string.jaro_similarity("abc", "xyz")

:string.jaro_similarity("", "")

:string.jaro_similarity("ditto", "ditto")

:string.jaro_similarity(~c"foo", "fooo")

:string.jaro_similarity("", "a")

:string.to_integer("12ab")

:string.to_integer("-12")

:string.to_integer("+12")

:string.to_integer("12.5")

:string.to_integer(~c"12 ")

:string.to_integer("1234567890123456789012")

:string.to_integer("- 1")

:string.to_float("1.5e3x")

:string.to_float("-1.5")

:string.to_float("1")

:string.to_float("1.5")

:string.to_float(~c"1.5 ")

:string.to_float("1,5")

:string.to_float(".5")

:string.to_float("1.5e400")

:string.to_float("1.0e")

:string.to_float("+2.25")

:string.chomp("ab\n")

:string.chomp("ab\r\n")

:string.chomp("ab\r\n\n")

:string.chomp("ab\n\r")

:string.chomp("ab")

:string.chomp(~c"ab\n")

:string.len(~c"abc")

:string.len([])

:string.len("abc")

:string.concat(~c"a", ~c"b")

:string.concat([], [])

:string.chr(~c"hello", ?l)

:string.chr(~c"hello", ?x)

:string.rchr(~c"hello", ?l)

:string.rchr(~c"hello", ?x)

:string.str(~c"abcab", ~c"ab")

:string.str(~c"abc", ~c"x")

:string.str(~c"abc", [])

:string.str([], [])

:string.rstr(~c"abab", ~c"ab")

:string.rstr(~c"abab", ~c"x")

:string.rstr(~c"ab", [])

:string.span(~c"abcx", ~c"cba")

:string.span(~c"x", ~c"a")

:string.cspan(~c"abcx", ~c"x")

:string.cspan(~c"abc", ~c"x")

:string.substr(~c"hello", 2)

:string.substr(~c"hello", 2, 3)

:string.substr(~c"hello", 2, 10)

:string.substr(~c"abc", 5)

:string.substr(~c"abc", 0)

:string.substr(~c"abc", 4)

:string.tokens(~c"a,b;c", ~c",;")

:string.tokens(~c",,", ~c",")

:string.tokens([], ~c",")

:string.chars(?a, 3)

:string.chars(?a, 0)

:string.chars(?a, 3, ~c"b")

:string.chars(?a, -1)

:string.copies(~c"ab", 3)

:string.copies(~c"ab", 0)

:string.copies(~c"a", -1)

:string.words(~c" a b  c ")

:string.words([])

:string.words(~c"a,b", ?,)

:string.words(~c"   ")

:string.sub_word(~c"a bb c", 2)

:string.sub_word(~c"a bb c", 9)

:string.sub_word(~c"a,bb,c", 2, ?,)

:string.strip(~c"  ab ")

:string.strip(~c"  ab ", :left)

:string.strip(~c"  ab ", :right)

:string.strip(~c"..ab..", :both, ?.)

:string.strip(~c"..ab..", :left, ?.)

:string.strip([], :both, ?.)

:string.left(~c"ab", 4)

:string.left(~c"abcdef", 4)

:string.left(~c"ab", 4, ?.)

:string.right(~c"ab", 4)

:string.right(~c"abcdef", 4)

:string.right(~c"ab", 4, ?.)

:string.centre(~c"ab", 5)

:string.centre(~c"ab", 6)

:string.centre(~c"abcdef", 3)

:string.centre(~c"ab", 0)

:string.centre(~c"ab", 6, ?*)

:string.sub_string(~c"abcdef", 2)

:string.sub_string(~c"abcdef", 2, 4)

:string.to_lower(~c"ABÄÖ")

:string.to_upper(~c"abäö÷ÿ")

:string.to_upper(?a)

:string.to_lower(?A)

:string.join([~c"a", ~c"b"], ~c", ")

:string.join([], ~c",")

:string.join([~c"a"], ~c",")

:string.to_upper("abc")

:string.len(1)

:string.left(~c"a", 2, :x)

:string.next_grapheme("e\u0301x")

:string.next_codepoint("e\u0301x")

:string.next_grapheme(["ab", "c"])

:string.next_codepoint(<<97, 255>>)

:string.length([104 | "ello"])

:string.to_graphemes("👨‍👩‍👧🇩🇪a\r\n")

:string.length("👨‍👩‍👧🇩🇪")

:string.reverse("👨‍👩‍👧a")

{:string.split(["a", [?b, "c"]], " "), :string.split(["a", [?b, "c"]], "z", :all), :string.split(~c"abc", "z"), :string.split("abc", "z"), :string.split(["a", [?b, "c"]], "b") |> Enum.map(&IO.chardata_to_string/1)}

for b <- [%{}, 1, <<1::3>>, :a], {f, a} <- [trim: [], chomp: [], trim: [:leading], trim: [:trailing], trim: [:both, ~c"ab"], take: [~c"ab"], take: [~c"ab", true], take: [~c"ab", false, :trailing], prefix: ["a"], lexemes: [~c"ab"], centre: [2], span: [~c"ab"], cspan: [~c"ab"], tokens: [~c"ab"], words: [], strip: [], join: [~c","], sub_word: [1]], do: (try do apply(:string, f, [b | a]) rescue e -> {e.__struct__, hd(__STACKTRACE__) |> Tuple.delete_at(3)} end)

for b <- [%{}, 1, [1 | 2]], {f, a} <- [take: ["x"], split: ["x"], split: ["xx", :trailing], find: ["x"], replace: ["x", "b"], prefix: ["x"], left: [~c"x"], span: [~c"x"], cspan: [~c"x"]], do: (try do apply(:string, f, List.insert_at(a, 1, b)) rescue e -> {e.__struct__, hd(__STACKTRACE__) |> Tuple.delete_at(3)} end)

for b <- [%{}, 5, :a], {f, a} <- [split: ["a"], find: ["a"], replace: ["a", "b"]], do: (try do apply(:string, f, [b | a]) rescue e in MatchError -> e.term end)

for {f, a} <- [tokens: [~c"", ~c""], tokens: [~c"ab", ~c""], tokens: [~c"  a b,c ", ~c" ,"], words: [~c"  a b  "], words: [~c",a,,b,", ?,], sub_word: [~c" a b c ", 2], strip: [~c"  a b  "], strip: [~c"xxaxx", :right, ?x], span: [~c"aabx", ~c"ab"], cspan: [~c"xyab", ~c"ab"], span: [[1 | 2], ~c"a"], words: [[1 | 2]], to_upper: [[?a | 2]], tokens: [~c"a", 1]], do: (try do apply(:string, f, a) rescue e -> {e.__struct__, Exception.message(e)} end)

for b <- [<<"ab", 255, "c">>, <<"é", 195>>, [?a, <<"ab", 255, "c">>, "x"], [?a, [<<"ab", 255>>, "y"], "x" | "z"]], f <- [:length, :reverse, :uppercase, :to_graphemes], do: (try do apply(:string, f, [b]) rescue e -> Exception.message(e) end)

for {a, b} <- [{"3", <<"ab", 255, "c">>}, {<<"ab", 255>>, "abc"}, {"3", <<"a", 0xE2, 0x82, "b">>}, {<<"é", 200, 200>>, <<255>>}], do: (try do String.jaro_distance(a, b) rescue e -> Exception.message(e) end)
