Regex.run(~r/(a+)+$/, String.duplicate("a", 40) <> "b")

:re.run("aaaaaaaaaaaaaaaab", "(a+)+$", [:report_errors, match_limit: 100])

:re.run("aaaaaaaaaaaaaaaab", "(a+)+$", match_limit: 100)

Regex.scan(~r/(?:\w+\s*)+:|\d/, "1 22 " <> String.duplicate("word ", 30) <> "key: 5")

Regex.match?(~r/^(\w+\.)*\w+@(\w+\.)+\w+$/, String.duplicate("a.", 60) <> "@")

Regex.run(~r/(.*?)\t/, String.duplicate("a", 100_000) <> "b")

Regex.run(~r/(x+x+)+y/, String.duplicate("x", 60))

Regex.run(~r/x*y/, String.duplicate("x", 50_000) <> "b")

Regex.run(~r/(?:(a)|b)*c/, String.duplicate("ab", 60_000) <> "c") |> Enum.map(&String.length/1)

Regex.run(~r/"(?:[^"\\]+|\\.)*"/, ~S(say "a \"quoted\" word" here))

Regex.replace(~r/(\s*,\s*)+/, "a , , b,,c", ";")

Regex.run(~r/(.*)(.*)(.*)(.*)(.*)x/, String.duplicate("a", 300))

Regex.run(~r/^(?<year>\d+)-(?<rest>.*):(.*)$/, "2024-05:a:b", capture: :all_names)

Regex.scan(~r/a/, String.duplicate("a", 200_000)) |> length()

Regex.split(~r/(,|;)+\s*/, "a,;b; c,d")

Regex.run(~r/\((?:[^()]++|(?R))*\)/, "f(" <> String.duplicate("(", 200) <> "x" <> String.duplicate(")", 200) <> ")") |> hd() |> byte_size()

Regex.scan(~r/\s+$/, String.duplicate(" ", 3000) <> "x  ")

Regex.run(~r/[^\n]*z/, "abc\nxyz", offset: 1)

Regex.scan(~r/.*?b/, "aab\ncab b")

Regex.scan(~r/a*b/, "aab aaab ba", offset: 1)
