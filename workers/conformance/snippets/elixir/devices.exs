# Devices of text: lines, characters, encodings

{:ok, p} = StringIO.open("abc\r\nd", []); r = (&IO.read(&1, :line)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc\r", []); r = (&IO.read(&1, :line)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc\r\nd\n", []); r = (&IO.read(&1, :eof)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc\r\nd\n", []); r = (&IO.binread(&1, :eof)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, []); r = (&IO.read(&1, :line)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, []); r = (&IO.read(&1, :eof)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, []); r = (&IO.read(&1, 2)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, []); r = (&IO.binread(&1, :line)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, []); r = (&IO.binread(&1, :eof)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, []); r = (&IO.binread(&1, 2)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, [encoding: :latin1]); r = (&IO.read(&1, 2)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open(<<130, 227, 129, 132, 227, 129, 134>>, [encoding: :latin1]); r = (&IO.read(&1, :line)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&IO.binread(&1, 1)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:io.get_chars(&1, "", 1)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:file.read(&1, 1)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:file.read_line(&1)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:io.request(&1, {:get_line, :latin1, ""})).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:io.request(&1, {:get_chars, :latin1, "", 1})).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:io.request(&1, {:get_chars, "", 1})).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:io.getopts/1).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", [encoding: :latin1]); r = (&:io.getopts/1).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (&:io.setopts(&1, encoding: :latin1)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("é\n", []); r = (fn p -> :io.setopts(p, encoding: :latin1); IO.binwrite(p, <<200>>); IO.write(p, "é") end).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", [encoding: :latin1]); r = (&IO.write(&1, "é")).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", [encoding: :latin1]); r = (&IO.write(&1, "→")).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&IO.write(&1, [<<1::1>>])).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&IO.write(&1, <<222>>)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&IO.binwrite(&1, [<<1::1>>])).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&IO.puts(&1, [<<1::1>>])).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&IO.write(&1, [-1])).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&IO.write(&1, :a)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&:file.position(&1, :cur)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc", []); r = (&IO.getn(&1, ">", :eof)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc", []); r = (&IO.getn(&1, ">", 0)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc", [capture_prompt: true]); r = (&IO.getn(&1, ">", :eof)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc\nd", [capture_prompt: true]); r = (&IO.gets(&1, ">")).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("abc\nd", [capture_prompt: true]); r = (&IO.read(&1, :eof)).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&:io.columns/1).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("", []); r = (&:io.format(&1, "~p", [1])).(p); {r, StringIO.contents(p)}

{:ok, p} = StringIO.open("1. {a, 2}.", []); r = (&[:io.read(&1, ">"), :io.read(&1, ">"), :io.read(&1, ">")]).(p); {r, StringIO.contents(p)}

IO.stream(elem(StringIO.open(<<130, 227>>), 1), 2) |> Enum.to_list()

IO.binstream(elem(StringIO.open("a\r\nb"), 1), :line) |> Enum.to_list()

:unicode.characters_to_binary([<<1::1>>])

File.write!("/tmp/enc.txt", "Ру\r\nс\n")

{:ok, f} = File.open("/tmp/enc.txt", []); [IO.read(f, 2), IO.read(f, :line), IO.read(f, :eof), IO.read(f, :eof)]

{:ok, f} = File.open("/tmp/enc.txt", []); [IO.gets(f, ""), IO.getn(f, "", :eof), :io.getopts(f)]

{:ok, f} = File.open("/tmp/enc2.txt", [:write | []]); IO.write(f, "éa"); IO.binwrite(f, "é"); File.close(f); File.read("/tmp/enc2.txt")

{:ok, f} = File.open("/tmp/enc.txt", [:utf8]); [IO.read(f, 2), IO.read(f, :line), IO.read(f, :eof), IO.read(f, :eof)]

{:ok, f} = File.open("/tmp/enc.txt", [:utf8]); [IO.gets(f, ""), IO.getn(f, "", :eof), :io.getopts(f)]

{:ok, f} = File.open("/tmp/enc2.txt", [:write | [:utf8]]); IO.write(f, "éa"); IO.binwrite(f, "é"); File.close(f); File.read("/tmp/enc2.txt")

{:ok, f} = File.open("/tmp/enc.txt", [:charlist]); [IO.read(f, 2), IO.read(f, :line), IO.read(f, :eof), IO.read(f, :eof)]

{:ok, f} = File.open("/tmp/enc.txt", [:charlist]); [IO.gets(f, ""), IO.getn(f, "", :eof), :io.getopts(f)]

{:ok, f} = File.open("/tmp/enc2.txt", [:write | [:charlist]]); IO.write(f, "éa"); IO.binwrite(f, "é"); File.close(f); File.read("/tmp/enc2.txt")

{:ok, f} = File.open("/tmp/enc.txt", [:charlist, :utf8]); [IO.read(f, 2), IO.read(f, :line), IO.read(f, :eof), IO.read(f, :eof)]

{:ok, f} = File.open("/tmp/enc.txt", [:charlist, :utf8]); [IO.gets(f, ""), IO.getn(f, "", :eof), :io.getopts(f)]

{:ok, f} = File.open("/tmp/enc2.txt", [:write | [:charlist, :utf8]]); IO.write(f, "éa"); IO.binwrite(f, "é"); File.close(f); File.read("/tmp/enc2.txt")

{:ok, f} = File.open("/tmp/enc2.txt", [:write]); IO.write(f, "→")

{:ok, f} = File.open("/tmp/enc2.txt", [:write, encoding: {:utf16, :big}]); IO.write(f, "→a"); File.close(f); File.read("/tmp/enc2.txt")

{:ok, f} = File.open("FOO\n", [:ram]); {File.copy(f, "/tmp/enc2.txt"), File.read("/tmp/enc2.txt")}

{:ok, f} = File.open("/tmp/enc2.txt", [:write]); {File.copy("/tmp/enc.txt", f), File.close(f), File.read("/tmp/enc2.txt")}

for m <- [[], [:append], [:trim_bom], [encoding: :utf8], [:utf8, :trim_bom], [read_offset: 3], [:read_ahead], [read_ahead: false], [read_ahead: 5]], do: (s = File.stream!("/tmp/enc.txt", :line, m); {s.modes, s.raw})

File.write!("/tmp/bom.txt", <<239, 187, 191, "aé\nb">>); for m <- [[], [:trim_bom], [:utf8], [:utf8, :trim_bom], [:trim_bom, read_offset: 1]], u <- [:line, 1], do: File.stream!("/tmp/bom.txt", u, m) |> Enum.take(3)

File.write!("/tmp/wide.txt", <<254, 255, 0, ?a, 0, ?\n, 0, 233>>); for m <- [[encoding: {:utf16, :big}], [:trim_bom, encoding: {:utf16, :big}]], do: File.stream!("/tmp/wide.txt", m) |> Enum.to_list()

["é", "a"] |> Enum.into(File.stream!("/tmp/wide.txt", encoding: {:utf16, :little})); File.read!("/tmp/wide.txt")

File.stream!("/tmp/enc.txt", :x)
