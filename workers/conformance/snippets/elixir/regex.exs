Regex.compile("foo")

Regex.compile("*foo")

Regex.compile("foo(")

Regex.compile("foo)")

Regex.compile("[a")

Regex.compile("a{2,1}")

Regex.compile("(?<n>a)(?<n>b)")

Regex.compile("\\")

Regex.compile("(?P<a")

Regex.compile("(?z)")

Regex.compile("[z-a]")

Regex.compile("[[:foo:]]")

Regex.compile("\\p{Foo}", "u")

Regex.compile("a**")

Regex.compile("+")

Regex.compile("(?<1a>x)")

Regex.compile("\\1")

Regex.compile("(?'a'x")

Regex.compile("(?=a")

Regex.compile("\\x{110000}", "u")

Regex.compile("foo", "z")

Regex.compile!("*foo")

Regex.compile!("foo", "iz")

Regex.compile!("foo", [:caseless])

Regex.compile!("(?<foo>.)(?<bar>.)") |> Regex.names()

~r/a/iu.opts

~r/a/ismxuUf.opts

{Regex.source(~r/a\/b/), Regex.opts(~r/a/i)}

inspect(~r/a\/b#{1}/iu)

inspect(~r{a/b})

inspect(~r"a\"b")

inspect(Regex.compile!("a\nb/c"))

Regex.escape("\\ { } [ ] ( ) ^ $ . | ? * + - # \n\t")

Regex.escape("foo bar?")

Regex.match?(~r/foo/, "foobar")

Regex.match?(~r/foo/, "bar")

Regex.regex?(~r/a/) and not Regex.regex?("a")

Regex.run(~r/c(d)/, "abcd")

Regex.run(~r/e/, "abcd")

Regex.run(~r/c(d)/, "abcd", return: :index)

Regex.run(~r/c(d)/, "abcd", capture: :first)

Regex.run(~r/c(d)(e)?/, "abcd", capture: :all_but_first)

Regex.run(~r/c(?<x>d)/, "abcd", capture: :all_names)

Regex.run(~r/c(?<x>d)(?<a>z)?/, "abcd", capture: ["a", "x"])

Regex.run(~r/c(?<x>d)/, "abcd", capture: [:x, 0])

Regex.run(~r/c(d)/, "abcd", capture: :none)

Regex.run(~r/(a)?(b)?(c)/, "c")

Regex.run(~r/(a)?(b)?(c)?/, "a")

Regex.run(~r/(a)?(b)?(c)?/, "", return: :index)

Regex.run(~r/b/, "abab", offset: 2, return: :index)

Regex.run(~r/^b/, "ab", offset: 1)

Regex.run(~r/(?<=a)b/, "ab", offset: 1)

Regex.run(~r/é/u, "aéb", return: :index)

Regex.run(~r/./, "é")

Regex.run(~r/./u, "é")

Regex.run(~r/\w+/, "éa")

Regex.run(~r/\w+/u, "éa")

Regex.run(~r/\d+/u, "٣4")

Regex.run(~r/\d+/, "٣4")

Regex.run(~r/[[:alpha:]]+/u, "éa1")

Regex.run(~r/[[:alpha:]]+/, "1ab2")

Regex.run(~r/[[:^digit:]]+/, "1ab2")

Regex.run(~r/\p{Lu}+/u, "abÉCd")

Regex.run(~r/\p{Greek}+/u, "abγδ")

Regex.run(~r/[^\p{L}]+/u, "ab12é")

Regex.run(~r/\P{L}+/u, "ab12é")

Regex.run(~r/\pL+/u, "12é")

Regex.run(~r/\X/u, "e\u0301x")

Regex.run(~r/a.c/, "a\nc")

Regex.run(~r/a.c/s, "a\nc")

Regex.run(~r/^b$/, "a\nb\nc")

Regex.run(~r/^b$/m, "a\nb\nc")

Regex.run(~r/b$/, "ab\n")

Regex.run(~r/b\z/, "ab\n")

Regex.run(~r/b\Z/, "ab\n")

Regex.run(~r/\Ab/, "ab")

Regex.run(~r/ABC/i, "xabc")

Regex.run(~r/É/iu, "é")

Regex.run(~r/a b # comment
 c/x, "abc")

Regex.run(~r/a[ ]b/x, "a b")

Regex.run(~r/a+/U, "aaa")

Regex.run(~r/a+?/U, "aaa")

Regex.run(~r/a+?b/, "aaab")

Regex.run(~r/x/f, "a\nx")

Regex.run(~r/(a+)+$/, "aaaa")

Regex.run(~r/a++a/, "aaa")

Regex.run(~r/(?>a+)a/, "aaa")

Regex.run(~r/(?>a+)b/, "aaab")

Regex.run(~r/a*+b/, "aab")

Regex.run(~r/a?+a/, "a")

Regex.run(~r/a{1,2}+a/, "aa")

Regex.run(~r/(?i)abc/, "ABC")

Regex.run(~r/a(?i)b/, "aB")

Regex.run(~r/a(?i:b)c/, "aBc")

Regex.run(~r/a(?i:b)c/, "aBC")

Regex.run(~r/(?-i)a/i, "A")

Regex.run(~r/(?s).+/, "a\nb")

Regex.run(~r/(?m)^b/, "a\nb")

Regex.run(~r/(?x) a b /, "ab")

Regex.run(~r/(a)|b/, "b")

Regex.run(~r/(?|(a)|(b))/, "b")

Regex.run(~r/(\w)\1/, "hello")

Regex.run(~r/(?<c>\w)\k<c>/, "hello")

Regex.run(~r/(?<c>\w)(?P=c)/, "hello")

Regex.run(~r/(?<c>\w)\g{c}/, "hello")

Regex.run(~r/(\w)\g1/, "hello")

Regex.run(~r/(\w)\g{-1}/, "hello")

Regex.run(~r/foo(?=bar)/, "foobar")

Regex.run(~r/foo(?!bar)/, "foobar foobaz", return: :index)

Regex.run(~r/(?<!a)b/, "ab b", return: :index)

Regex.run(~r/(?<=a|bc)x/, "bcx")

Regex.run(~r/\bfoo\b/, "a foo b", return: :index)

Regex.run(~r/\Boo\b/, "foo")

Regex.run(~r/foo\Kbar/, "foobar")

Regex.run(~r/\((?:[^()]|(?R))*\)/, "x(a(b)c)y")

Regex.run(~r/^(\((?:[^()]|(?1))*\))$/, "(a(b)c)")

Regex.run(~r/(?<p>\[(?:[^\[\]]|(?&p))*\])/, "x[a[b]]")

Regex.run(~r/(a)?(?(1)b|c)/, "ab")

Regex.run(~r/^(a)?(?(1)b|c)$/, "c")

Regex.run(~r/\Qa.b\E/, "a.b")

Regex.run(~r/\Qa.b/, "a.b")

Regex.run(~r/[\d\-x]+/, "1-x")

Regex.run(~r/[]a]+/, "]a")

Regex.run(~r/[^]a]+/, "]ab")

Regex.run(~r/[a\]]+/, "]a")

Regex.run(~r/[\w.-]+@[\w.-]+/, "me a.b-c@d.e")

Regex.run(~r/\x41\x{42}/, "AB")

Regex.run(~r/\x{e9}/u, "é")

Regex.run(~r/\101/, "A")

Regex.run(~r/\t\n\r\f\e\a/, "\t\n\r\f\e\a")

Regex.run(~r/\h+/, "a \tb")

Regex.run(~r/\H+/, "ab c")

Regex.run(~r/\v+/, "a\n\vb")

Regex.run(~r/\R/, "a\r\nb")

Regex.run(~r/\N+/, "ab\nc")

Regex.run(~r/\s+/, "a \t\n\vb")

Regex.run(~r/\S+/, " ab ")

Regex.run(~r/a{2}/, "aaa")

Regex.run(~r/a{2,}/, "aaa")

Regex.run(~r/a{,2}/, "a{,2}")

Regex.run(~r/a{x}/, "a{x}")

Regex.run(~r/x{0}y/, "xy")

Regex.run(~r/(?#comment)a/, "a")

Regex.run(~r/a||b/, "b")

Regex.run(~r/$/, "a\n", return: :index)

Regex.run(~r/[$]/, "$")

Regex.run(~r/[.]/, "a.")

Regex.run(~r/\//, "a/b")

Regex.run(~r/\./, "a.b")

Regex.run(~r/\#/, "#")

Regex.run(~r/[[:punct:]]+/, "a!?b")

Regex.run(~r/[[:space:]x]+/, "a x b")

Regex.run(~r/[[:upper:][:digit:]]+/, "aB1c")

Regex.run(~r/[[:xdigit:]]+/, "xyzaF9")

Regex.run(~r/[[:word:]]+/, "  a_1")

Regex.run(~r/(*UTF8)é/, "é")

Regex.run(~r/(?:a|b)+c/, "xababc")

Regex.run(~r/(a|ab)(c|bcd)(d*)/, "abcd")

Regex.named_captures(~r/c(?<foo>d)/, "abcd")

Regex.named_captures(~r/a(?<foo>b)c(?<bar>d)/, "abcd")

Regex.named_captures(~r/a(?<foo>b)c(?<bar>d)/, "efgh")

Regex.named_captures(~r/a(?<foo>b)?/, "a")

Regex.named_captures(~r/c(?<foo>d)/, "abcd", return: :index)

Regex.names(~r/(?<foo>a)(?P<bar>b)(?'baz'c)/)

Regex.scan(~r/c(d|e)/, "abcd abce")

Regex.scan(~r/c(?:d|e)/, "abcd abce")

Regex.scan(~r/c(d|e)/, "xyz")

Regex.scan(~r/c(d|e)/, "abcd abce", capture: :first)

Regex.scan(~r/c(?<x>d|e)/, "abcd abce", capture: :all_names)

Regex.scan(~r/c(d|e)/, "abcd abce", return: :index)

Regex.scan(~r/\p{Sc}/u, "$, £, and €")

Regex.scan(~r/=+/, "=ü†ƒ8===", return: :index)

Regex.scan(~r/a*/, "baac")

Regex.scan(~r/(?=b)/, "abab", return: :index)

Regex.scan(~r//, "ab")

Regex.scan(~r/^./m, "ab\ncd")

Regex.scan(~r/\b/, "a b", return: :index)

Regex.scan(~r/a/, "aaa", offset: 1)

Regex.scan(~r/./u, "aé", return: :index)

Regex.scan(~r/(a)|(b)/, "ab")

Regex.scan(~r/x*/, "é")

Regex.scan(~r/x*/u, "é", return: :index)

Regex.replace(~r/d/, "abc", "d")

Regex.replace(~r/b/, "abc", "d")

Regex.replace(~r/b/, "abc", "[\\0]")

Regex.replace(~r/a(b|d)c/, "abcadc", "[\\1]")

Regex.replace(~r/\.(\d)$/, "500.5", ".\\g{1}0")

Regex.replace(~r/a(b|d)c/, "abcadc", fn _, x -> "[#{x}]" end)

Regex.replace(~r/(b)|(c)/, "abc", fn all, b, c -> "<#{all}|#{b}|#{c}>" end)

Regex.replace(~r/a/, "abcadc", "A", global: false)

Regex.replace(~r/a/, "aé", fn x -> String.upcase(x) end)

Regex.replace(~r/(?<x>b)/, "abc", "\\\\1")

Regex.replace(~r/b/, "abc", "\\9")

Regex.replace(~r//, "abc", "-")

Regex.replace(~r/x*/, "abc", "-")

Regex.replace(~r/(.)/, "ab", "\\1\\1")

Regex.replace(~r/b/, "abc", fn -> "x" end)

Regex.replace(~r/(a)(b)?/, "ac", "[\\1\\2]")

Regex.replace(~r/$/m, "a\nb", ";")

Regex.replace(~r/é/u, "éé", "e")

Regex.split(~r{-}, "a-b-c")

Regex.split(~r{-}, "a-b-c", parts: 2)

Regex.split(~r{-}, "abc")

Regex.split(~r{}, "abc")

Regex.split(~r{a(?<second>b)c}, "abc")

Regex.split(~r{a(?<second>b)c}, "abc", on: [:second])

Regex.split(~r{a(?<second>b)c}, "abc", on: [:second], include_captures: true)

Regex.split(~r{(x)}, "Elixir", include_captures: true)

Regex.split(~r{-}, "-a--b-", trim: true)

Regex.split(~r{-}, "-a--b-")

Regex.split(~r{-}, "-a-b-", trim: true, parts: 2)

Regex.split(~r/(?<=a)/, "banana")

Regex.split(~r/\s+/, " a  b ")

Regex.split(~r/,/, "")

Regex.split(~r/,/, "", trim: true)

Regex.split(~r/b/, "abc", on: [])

Regex.split(~r/(-)(\+)/, "a-+b-+c", on: :all_but_first)

Regex.split(~r/x/, "axbxc", parts: 2, include_captures: true)

Regex.split(~r//u, "aé")

Regex.recompile(~r/a/) |> elem(0)

Regex.version() |> is_tuple()

"foo" =~ ~r/FOO/i

~r/a/ == ~r/a/

Regex.run("a", "a")

Regex.run(~r/a/, :a)

:re.run("abc", "b")

:re.run("abc", "(b)(c)", [{:capture, :all, :binary}])

:re.run("abcb", "b", [:global])

:re.run("abc", "x")

:re.run("abc", "b", [{:capture, :none}])

:re.run(~c"abc", ~c"B", [:caseless, {:capture, :first, :list}])

:re.replace("abc", "b", "[&]", [{:return, :binary}])

:re.replace("abcb", "b", "\\\\&x", [:global, {:return, :list}])

:re.replace("abc", "(b)", "<\\1\\g{1}>", [{:return, :binary}])

:re.split("a1b2c", "[0-9]", [{:return, :binary}])

:re.split("a1b2c", "([0-9])", [{:return, :list}])

:re.split("a1b2c", "[0-9]", [{:parts, 2}, {:return, :binary}])

:re.split("a1b2", "[0-9]", [:trim, {:return, :binary}])

:re.compile("(a") |> elem(0)

:re.inspect(elem(:re.compile("(?<b>x)(?<a>y)"), 1), :namelist)

Regex.scan(~r/(?<=a|b)|b/, "ab")

Regex.scan(~r/(?<!a|b)|a/, "ba")

Regex.run(~r/a((?<![ab])*)*/, "ab", return: :index)

Regex.run(~r/(a?)?/, "", return: :index)

Regex.run(~r/(a|(b))+/, "ba", return: :index)

Regex.run(~r/(?:(a)|b)*/, "ab")

Regex.run(~r/(a*)*/, "b")

Regex.run(~r/(a*)+/, "aab")

Regex.run(~r/(?:b??)+a/, "bba")

Regex.run(~r/^(?:(.)\1)+$/, "aabb")

Regex.run(~r/(?i)(a)\1/, "aA")

Regex.run(~r/(?:(?=(a+))b?)+c/, "aac")

Regex.run(~r/(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/, "on 2024-05-06!", capture: :all_names)

Regex.replace(~r/(?<first>\w+) (?<second>\w+)/, "hello world", "\\2 \\1")

Regex.split(~r/(?=[A-Z])/, "someCamelCase")

Regex.scan(~r/"(?:[^"\\]|\\.)*"/, ~s(say "a\\"b" and "c"))

Regex.scan(~r/[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, "1 -2.5 3e10 x+4")

Regex.run(~r/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/, "192.168.1.1")

Regex.run(~r/^(?=.*[A-Z])(?=.*\d).{4,}$/, "abC1")

Regex.replace(~r/\b(\w)(\w*)\b/, "the quick fox", fn _, a, b -> String.upcase(a) <> b end)

Regex.scan(~r/\p{Lu}\p{Ll}+/u, "Émile Zola and Ünal")

Regex.run(~r/^\s*(?<key>[^=\s]+)\s*=\s*(?<value>.*?)\s*$/, "  a = b c  ") 

Regex.scan(~r/(\d+)(?:px|em)/, "10px 2em 3pt")

Regex.run(~r/<(\w+)[^>]*>(.*?)<\/\1>/s, "<b x=\"1\">bold</b>")

Regex.split(~r/\s*[,;]\s*/, "a , b;c ;d")

Regex.run(~r/(?x) (\d+)  # number
 \s* ([a-z]+) # unit/, "10 km")
