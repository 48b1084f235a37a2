Path.absname("foo", "/bar")

Path.absname("/foo", "/bar")

Path.absname("../x", "bar")

Path.absname("", "/a")

Path.basename("foo")

Path.basename("/foo/bar")

Path.basename("/foo/bar/")

Path.basename("/")

Path.basename("")

Path.basename("~/foo/bar.ex", ".ex")

Path.basename("~/foo/bar.exs", ".ex")

Path.basename("bar.old.ex", ".ex")

Path.dirname("/foo/bar.ex")

Path.dirname("/foo/bar/baz/")

Path.dirname("/foo/bar")

Path.dirname("/")

Path.dirname("foo")

Path.expand("/foo/bar/../baz")

Path.expand("foo/bar/../bar", "/foo")

Path.expand("../../x", "/a/b/c")

Path.expand("/a/./b//c/")

Path.expand("./x", "/y")

Path.expand("~") == System.user_home!()

Path.extname("foo.erl")

Path.extname("~/foo/bar")

Path.extname(".gitignore")

Path.extname("a.b.c")

Path.extname("a.")

Path.join(["~", "foo"])

Path.join(["/", "a"])

Path.join(["a", "/b"])

Path.join("a", "b")

Path.join("/a/", "b/")

Path.join("a", "")

Path.join("", "a")

Path.join("", "")

Path.join("/", "")

Path.join("a//b", "c")

Path.join(["a"])

Path.join([])

Path.join(["foo", [?b, "ar"]])

Path.relative("/usr/local/bin")

Path.relative("usr/local/bin")

Path.relative("/")

Path.relative_to("/usr/local/foo", "/usr/local")

Path.relative_to("/usr/local/foo", "/")

Path.relative_to("/usr/local/foo", "/etc")

Path.relative_to("/usr/local/foo", "/usr/local/foo")

Path.relative_to("/a/b", "/a/c/d", force: true)

Path.relative_to("tmp/foo/bar", "tmp")

Path.relative_to("a/../b", "a")

Path.rootname("/foo/bar")

Path.rootname("/foo/bar.ex")

Path.rootname("/foo/bar.erl", ".erl")

Path.rootname("/foo/bar.erl", ".ex")

Path.rootname("a.b/c")

Path.safe_relative("foo")

Path.safe_relative("deps/my_dep/app.beam")

Path.safe_relative("deps/my_dep/./build/../app.beam")

Path.safe_relative("my_dep/../..")

Path.safe_relative("/usr/local")

Path.safe_relative("a/../../b", "/c")

Path.split("")

Path.split("foo")

Path.split("/foo/bar")

Path.split("a//b/")

Path.split("/")

Path.type("/")

Path.type("/usr/local/bin")

Path.type("usr/local/bin")

Path.type("~/x")

Path.wildcard("/definitely/not/there/*")

(File.mkdir_p!("/tmp/h3wild/a/b"); File.write!("/tmp/h3wild/x.ex", ""); File.write!("/tmp/h3wild/y.exs", ""); File.write!("/tmp/h3wild/a/z.ex", ""); File.write!("/tmp/h3wild/.hid", ""); File.write!("/tmp/h3wild/a/b/w.txt", ""); :ok)

Path.wildcard("/tmp/h3wild/*")

Path.wildcard("/tmp/h3wild/*.ex")

Path.wildcard("/tmp/h3wild/**/*.ex")

Path.wildcard("/tmp/h3wild/**")

Path.wildcard("/tmp/h3wild/*.{ex,exs}")

Path.wildcard("/tmp/h3wild/?.ex")

Path.wildcard("/tmp/h3wild/[xy].*")

Path.wildcard("/tmp/h3wild/[a-w]*")

Path.wildcard("/tmp/h3wild/*", match_dot: true)

Path.wildcard("/tmp/h3wild/x.ex")

Path.wildcard("/tmp/h3wild/*/")

Path.wildcard("/tmp/h3wild/*/*")

File.rm_rf!("/tmp/h3wild") |> Enum.sort()

Path.join(:a, "b")

Path.basename(nil)

Path.basename(~c"/a/b")

Path.join(~c"a", "b")
