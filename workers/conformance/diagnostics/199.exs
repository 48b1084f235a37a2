x = nil
if x = 1, do: IO.puts("one #{x}")
