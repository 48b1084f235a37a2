IO.puts(Strng.upcase("a"))
