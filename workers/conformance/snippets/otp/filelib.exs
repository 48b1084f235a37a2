d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_file(d)

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_file(d <> "/a.txt")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_file(d <> "/zz")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_dir(d)

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_dir(d <> "/a.txt")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_regular(d <> "/a.txt")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_regular(d)

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.is_regular(~c"/tmp/nbfl/a.txt")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.file_size(d <> "/a.txt")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.file_size(d <> "/zz")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.ensure_dir(d <> "/new/x/f")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.ensure_path(d <> "/new2/x")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.ensure_path(d <> "/a.txt/x")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.last_modified(d <> "/zz")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"/tmp/nbfl/*.txt")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"*.txt", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"*", d)

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"**/*.txt", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"sub/**", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"{a,c}.*", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"[ab].txt", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"?.ex", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c".*", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"zz*", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"*/d.txt", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"a.txt", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"nope/a.txt", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.wildcard(~c"/tmp/nbfl/{sub/d,a}.txt")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.fold_files(~c"/tmp/nbfl", ~c".*\\.txt$", false, fn f, a -> [f | a] end, []) |> Enum.sort()

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.fold_files(~c"/tmp/nbfl", ~c".*\\.txt$", true, fn f, a -> [f | a] end, []) |> Enum.sort()

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.fold_files(~c"/tmp/zz", ~c".*", true, fn f, a -> [f | a] end, [])

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.find_file(~c"a.txt", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.find_file(~c"zz", ~c"/tmp/nbfl")

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); is_tuple(:filelib.last_modified(d <> "/a.txt"))

d = "/tmp/nbfl"; File.rm_rf!(d); File.mkdir_p!(d <> "/sub/deep"); for n <- ["a.txt", "b.txt", "c.ex", ".hid", "sub/d.txt", "sub/deep/e.txt"], do: File.write!(d <> "/" <> n, n); :filelib.ensure_path(d <> "/n/m"); File.dir?(d <> "/n/m")

:filelib.safe_relative_path("a/b", "")

:filelib.safe_relative_path("a/../b", "")

:filelib.safe_relative_path("../b", "")

:filelib.safe_relative_path("/b", "")

:filelib.safe_relative_path("a/../..", "")

:filelib.safe_relative_path(~c"a/./b", ~c"")

:filelib.safe_relative_path("a/..", "")
