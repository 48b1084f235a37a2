IO.puts("a")

IO.puts(["a", ?b, [:c |> to_string()]])

IO.puts(1)

IO.puts(:sym)

IO.puts(~c"chars")

IO.write("no newline\n")

IO.inspect({1, "a"})

IO.inspect([1, 2, 3], limit: 2)

IO.inspect(1, label: "l") + 1

IO.puts({1})

IO.puts(%{})

IO.iodata_length([1, 2 | <<3, 4>>])

IO.iodata_to_binary("abc")

IO.iodata_to_binary([300])

IO.iodata_length([1, [2, "abc"]])

IO.iodata_length(:a)

IO.chardata_to_string([0x00E6, 0x00DF])

IO.chardata_to_string("string")

IO.chardata_to_string([0x0061, "bc"])

IO.chardata_to_string([:a])

IO.read("abc")

IO.puts(:stdio, "to stdio")

IO.binwrite("bytes\n")

IO.binwrite(<<97, 10>>)

IO.stream() |> is_struct(IO.Stream)

IO.stream(:stdio, :line).line_or_bytes

IO.binstream(:stdio, 5).raw

Enum.into(["a\n", "b\n"], IO.stream(:stdio, :line)) |> is_struct()

IO.ANSI.red()

IO.ANSI.reset() <> IO.ANSI.bright()

IO.ANSI.format([:red, "a", [:bright, "b"], "c"], true)

IO.ANSI.format([:red, "a"], false)

IO.ANSI.format("x", true)

IO.ANSI.format_fragment([:red, "a"], true)

IO.ANSI.format([:nope, "a"], true)

IO.ANSI.color(5)

IO.ANSI.color(1, 2, 3)

IO.ANSI.color_background(5)

IO.ANSI.color(6, 0, 0)

IO.ANSI.cursor(1, 2)

IO.ANSI.cursor_up(3)

[IO.ANSI.clear(), IO.ANSI.clear_line(), IO.ANSI.home(), IO.ANSI.underline(), IO.ANSI.inverse(), IO.ANSI.faint(), IO.ANSI.italic()]

[IO.ANSI.light_red(), IO.ANSI.red_background(), IO.ANSI.light_red_background(), IO.ANSI.default_color(), IO.ANSI.crossed_out(), IO.ANSI.blink_slow()]

IO.ANSI.enabled?() |> is_boolean()

IO.ANSI.syntax_colors() |> Keyword.keyword?()

{:ok, pid} = StringIO.open("foo"); IO.read(pid, 2)

{:ok, pid} = StringIO.open("a\nb\nc"); {IO.read(pid, :line), IO.gets(pid, "> "), IO.read(pid, :eof), IO.read(pid, :line)}

{:ok, pid} = StringIO.open("x"); IO.write(pid, "out"); IO.puts(pid, "é"); StringIO.contents(pid)

{:ok, pid} = StringIO.open("x"); IO.write(pid, "out"); {StringIO.flush(pid), StringIO.contents(pid)}

{:ok, pid} = StringIO.open("x"); IO.write(pid, "o"); StringIO.close(pid)

StringIO.open("foo", fn pid -> input = IO.gets(pid, ">"); IO.write(pid, "got #{input}"); StringIO.contents(pid) end)

StringIO.open("foo", [capture_prompt: true], fn pid -> IO.gets(pid, "> "); StringIO.contents(pid) end)

{:ok, pid} = StringIO.open("abc"); {IO.getn(pid, "", 2), IO.getn(pid, "", 2), IO.getn(pid, "", 2)}

{:ok, pid} = StringIO.open("é1"); {IO.read(pid, 1), IO.read(pid, 1), IO.read(pid, 1)}

{:ok, pid} = StringIO.open("abc\ndef"); IO.stream(pid, :line) |> Enum.to_list()

{:ok, pid} = StringIO.open("abcdef"); IO.stream(pid, 2) |> Enum.to_list()

{:ok, pid} = StringIO.open("abc", encoding: :latin1); IO.binread(pid, 2)

{:ok, pid} = StringIO.open(""); :io.format(pid, "~p ~s~n", [{:a, 1}, "x"]); StringIO.contents(pid)

{:ok, pid} = StringIO.open(""); :io.columns(pid)

IO.warn("x", []) 

IO.inspect(%{a: 1}, pretty: true, width: 2)

IO.inspect("x", label: "")

IO.puts("")

IO.puts(["é", 0x1F600])

IO.write(["a", :b])
