name = "Jo
IO.puts(name)
