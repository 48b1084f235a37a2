# Values and terms that a device sends.

({:ok, d} = StringIO.open("12 abc\n3.5 x\n"); {:io.fread(d, ~c"", ~c"~d ~s"), :io.fread(d, ~c"", ~c"~f~s"), :io.fread(d, ~c"", ~c"~d")})

({:ok, d} = StringIO.open("nope\n7\n"); {:io.fread(d, ~c"", ~c"~d"), match?({:ok, [7]}, :io.fread(d, ~c"", ~c"~d"))})

({:ok, d} = StringIO.open("1\n2 3\n"); {:io.fread(d, ~c"", ~c"~d ~d"), :io.fread(d, ~c"", ~c" ~d")})

({:ok, d} = StringIO.open("{a, [1, 2.5], <<1, 2>>}.\nb.\n"); {:io.read(d, ~c""), :io.read(d, ~c""), :io.read(d, ~c"")})

({:ok, d} = StringIO.open("{a,\n b}. c.\n"); {:io.read(d, ~c""), :io.read(d, ~c"")})

({:ok, d} = StringIO.open("'a. b'. \"x. y\".\n"); {:io.read(d, ~c""), :io.read(d, ~c"")})

({:ok, d} = StringIO.open("\n\n42.\n"); :io.read(d, ~c""))

({:ok, d} = StringIO.open(""); {:io.read(d, ~c""), :io.fread(d, ~c"", ~c"~d")})

({:ok, d} = StringIO.open("#{String.duplicate("1", 30)}.\n"); :io.read(d, ~c""))

:io_lib.fread([], ~c"12 ab\n", ~c"~d ~s")

(case :io_lib.fread([], ~c"12", ~c"~d ~s") do {:more, c} -> :io_lib.fread(c, ~c" ab\nrest", ~c"~d ~s"); other -> other end)

:io_lib.fread([], :eof, ~c"~d")

:io_lib.fread([], ~c"x", ~c"~d")
