IO.puts('a' <> "b")
