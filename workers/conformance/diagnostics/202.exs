x = """
abc
IO.puts(x)
