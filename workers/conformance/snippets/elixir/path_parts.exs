# Paths with dots, patterns with parents, null bytes

File.mkdir_p!("/tmp/parts/hello"); File.mkdir_p!("/tmp/parts/world"); File.write!("/tmp/parts/world/a.txt", ""); File.write!("/tmp/parts/world/[b].txt", "")

Path.wildcard("/tmp/parts/h*/../w*")

Path.wildcard("/tmp/parts/./h*")

Path.wildcard("/tmp/parts/*/../*/a.*")

Path.wildcard("/tmp/parts/world/\\[b\\].txt")

Path.wildcard("foo\0bar")

File.cd!("/tmp/parts", fn -> for p <- ["./h*", "world/*", "../parts/w*", "**/a.txt", "**", "*"], do: Path.wildcard(p) end)

for p <- ["/./foo", "./foo", "/../foo", "/foo/./bar", "foo/../bar", ".", "/.", "a/.", "~/x"], do: {p, Path.absname(p, "/b/./c/"), Path.expand(p, "/x"), Path.relative(p)}

for {a, b} <- [{"/usr/local/../foo", "/usr/local"}, {"/usr/local/./foo", "/usr/local"}, {"./foo", "/tmp"}, {"../foo", "/tmp"}, {"foo/../bar", "/tmp"}, {"./foo", "."}, {"a/b/./c", "a/b"}, {"usr/local/foo", "etc"}, {".", "/tmp"}, {"..", "/tmp"}, {"a/..", "/x"}, {"/foo/../bar", "/x"}, {"a", "a"}, {"a/../b", "a"}, {"/usr/foo", "usr"}], do: {a, b, Path.relative_to(a, b), Path.relative_to(a, b, force: true)}

Path.rootname([?~, ~c"/foo/bar", ".old.ex"], ~c".ex")

IO.ANSI.format(["Hello!", nil], true)
