(File.rm_rf!("/tmp/h3f"); File.mkdir_p("/tmp/h3f/d"))

File.mkdir("/tmp/h3f/d")

File.mkdir!("/tmp/h3f/d")

File.mkdir("/tmp/h3f/no/deep")

File.write("/tmp/h3f/a.txt", "hello\nworld\n")

File.read("/tmp/h3f/a.txt")

File.read!("/tmp/h3f/nope")

File.read("/tmp/h3f/nope")

File.read("/tmp/h3f/d")

File.write("/tmp/h3f/d", "x")

File.write!("/tmp/h3f/no/x", "x")

File.write("/tmp/h3f/a.txt", "more", [:append])

File.read!("/tmp/h3f/a.txt")

File.write("/tmp/h3f/i.txt", ["a", ?b, [["c"]]]); File.read("/tmp/h3f/i.txt")

File.exists?("/tmp/h3f/a.txt")

{File.exists?("/tmp/h3f"), File.exists?("/tmp/h3f/nope"), File.dir?("/tmp/h3f/d"), File.dir?("/tmp/h3f/a.txt"), File.regular?("/tmp/h3f/a.txt"), File.regular?("/tmp/h3f/d")}

File.ls("/tmp/h3f") |> elem(1) |> Enum.sort()

File.ls!("/tmp/h3f/nope")

File.ls("/tmp/h3f/a.txt")

File.cp("/tmp/h3f/a.txt", "/tmp/h3f/b.txt")

File.read("/tmp/h3f/b.txt")

File.cp("/tmp/h3f/nope", "/tmp/h3f/c.txt")

File.cp!("/tmp/h3f/nope", "/tmp/h3f/c.txt")

File.copy("/tmp/h3f/a.txt", "/tmp/h3f/c.txt")

File.copy("/tmp/h3f/a.txt", "/tmp/h3f/c2.txt", 5)

File.read("/tmp/h3f/c2.txt")

File.rename("/tmp/h3f/c.txt", "/tmp/h3f/r.txt")

File.rename("/tmp/h3f/c.txt", "/tmp/h3f/r.txt")

File.rename!("/tmp/h3f/c.txt", "/tmp/h3f/r.txt")

File.rm("/tmp/h3f/r.txt")

File.rm("/tmp/h3f/r.txt")

File.rm!("/tmp/h3f/r.txt")

File.rm("/tmp/h3f/d")

File.rmdir("/tmp/h3f/d")

File.rmdir("/tmp/h3f/d")

File.rmdir!("/tmp/h3f/d")

File.touch("/tmp/h3f/t.txt"); File.read("/tmp/h3f/t.txt")

File.stat!("/tmp/h3f/a.txt").size

File.stat!("/tmp/h3f/a.txt").type

File.stat!("/tmp/h3f").type

File.stat("/tmp/h3f/nope")

File.stat!("/tmp/h3f/nope")

File.lstat!("/tmp/h3f/a.txt").size

File.stream!("/tmp/h3f/a.txt") |> Enum.to_list()

File.stream!("/tmp/h3f/a.txt", 4) |> Enum.to_list()

File.stream!("/tmp/h3f/a.txt", :line) |> Enum.map(&String.trim/1)

File.stream!("/tmp/h3f/nope") |> Enum.to_list()

Enum.into(["x\n", "y\n"], File.stream!("/tmp/h3f/s.txt")); File.read!("/tmp/h3f/s.txt")

File.open("/tmp/h3f/a.txt", [:read], fn f -> IO.read(f, :line) end)

File.open!("/tmp/h3f/o.txt", [:write], fn f -> IO.write(f, "abc") end)

File.read!("/tmp/h3f/o.txt")

File.open("/tmp/h3f/nope")

File.open!("/tmp/h3f/nope")

(f = File.open!("/tmp/h3f/a.txt", [:read, :utf8]); r = [IO.read(f, 3), IO.read(f, :line), IO.read(f, :eof), IO.read(f, :line)]; File.close(f); r)

(f = File.open!("/tmp/h3f/a.txt"); r = IO.binread(f, 5); File.close(f); r)

(f = File.open!("/tmp/h3f/p.txt", [:write, :read]); IO.binwrite(f, "abcdef"); :file.position(f, 2); r = IO.binread(f, 2); File.close(f); r)

(f = File.open!("/tmp/h3f/a.txt"); r = IO.stream(f, :line) |> Enum.to_list(); File.close(f); r)

(f = File.open!("/tmp/h3f/x.txt", [:append]); IO.write(f, "1"); IO.write(f, "2"); File.close(f); File.read!("/tmp/h3f/x.txt"))

File.open("/tmp/h3f/excl.txt", [:write, :exclusive]) |> elem(0)

File.open("/tmp/h3f/excl.txt", [:write, :exclusive])

(File.mkdir_p!("/tmp/h3f/tree/sub"); File.write!("/tmp/h3f/tree/1", "a"); File.write!("/tmp/h3f/tree/sub/2", "b"); File.cp_r!("/tmp/h3f/tree", "/tmp/h3f/copy") |> Enum.sort())

File.ls!("/tmp/h3f/copy") |> Enum.sort()

File.rm_rf("/tmp/h3f/tree") |> elem(1) |> Enum.sort()

File.rm_rf("/tmp/h3f/not-there")

File.cp_r("/tmp/h3f/nope", "/tmp/h3f/q")

File.read_link("/tmp/h3f/a.txt")

File.chmod("/tmp/h3f/a.txt", 0o600)

File.cwd!() |> is_binary()

(File.mkdir_p!("/tmp/h3f/cdd"); File.cd!("/tmp/h3f/cdd"); r = File.cwd!(); File.cd!("/tmp"); r)

File.cd!("/tmp", fn -> File.cwd!() end)

File.cd("/nope/nope")

File.cd!("/nope/nope")

Exception.message(%File.Error{reason: :enoent, action: "read file", path: "x"})

Exception.message(%File.Error{reason: :eexist, action: "make directory", path: "x"})

Exception.message(%File.CopyError{reason: :enoent, action: "copy", source: "a", destination: "b"})

Exception.message(%File.RenameError{reason: :enoent, action: "rename", source: "a", destination: "b"})

Exception.message(%File.LinkError{reason: :eexist, action: "create symlink", existing: "a", new: "b"})

File.exists?(:a)

File.read(nil)

File.write("/tmp/h3f/u.txt", "é"); File.stat!("/tmp/h3f/u.txt").size

File.rm_rf!("/tmp/h3f") |> length() |> Kernel.>(5)
