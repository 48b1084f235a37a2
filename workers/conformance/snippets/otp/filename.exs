:filename.basename("/usr/local/foo.erl")

:filename.basename(~c"/usr/local/foo.erl")

:filename.basename("foo")

:filename.basename("foo.tar.gz")

:filename.basename("/")

:filename.basename("")

:filename.basename("a/b/")

:filename.basename("a//b")

:filename.basename(".bashrc")

:filename.basename("a/.x.y")

:filename.basename(~c"a.b/c")

:filename.basename("a.")

:filename.basename(:atom)

:filename.basename([~c"a", :b, ~c".c"])

:filename.dirname("/usr/local/foo.erl")

:filename.dirname(~c"/usr/local/foo.erl")

:filename.dirname("foo")

:filename.dirname("foo.tar.gz")

:filename.dirname("/")

:filename.dirname("")

:filename.dirname("a/b/")

:filename.dirname("a//b")

:filename.dirname(".bashrc")

:filename.dirname("a/.x.y")

:filename.dirname(~c"a.b/c")

:filename.dirname("a.")

:filename.dirname(:atom)

:filename.dirname([~c"a", :b, ~c".c"])

:filename.extension("/usr/local/foo.erl")

:filename.extension(~c"/usr/local/foo.erl")

:filename.extension("foo")

:filename.extension("foo.tar.gz")

:filename.extension("/")

:filename.extension("")

:filename.extension("a/b/")

:filename.extension("a//b")

:filename.extension(".bashrc")

:filename.extension("a/.x.y")

:filename.extension(~c"a.b/c")

:filename.extension("a.")

:filename.extension(:atom)

:filename.extension([~c"a", :b, ~c".c"])

:filename.rootname("/usr/local/foo.erl")

:filename.rootname(~c"/usr/local/foo.erl")

:filename.rootname("foo")

:filename.rootname("foo.tar.gz")

:filename.rootname("/")

:filename.rootname("")

:filename.rootname("a/b/")

:filename.rootname("a//b")

:filename.rootname(".bashrc")

:filename.rootname("a/.x.y")

:filename.rootname(~c"a.b/c")

:filename.rootname("a.")

:filename.rootname(:atom)

:filename.rootname([~c"a", :b, ~c".c"])

:filename.split("/usr/local/foo.erl")

:filename.split(~c"/usr/local/foo.erl")

:filename.split("foo")

:filename.split("foo.tar.gz")

:filename.split("/")

:filename.split("")

:filename.split("a/b/")

:filename.split("a//b")

:filename.split(".bashrc")

:filename.split("a/.x.y")

:filename.split(~c"a.b/c")

:filename.split("a.")

:filename.split(:atom)

:filename.split([~c"a", :b, ~c".c"])

:filename.pathtype("/usr/local/foo.erl")

:filename.pathtype(~c"/usr/local/foo.erl")

:filename.pathtype("foo")

:filename.pathtype("foo.tar.gz")

:filename.pathtype("/")

:filename.pathtype("")

:filename.pathtype("a/b/")

:filename.pathtype("a//b")

:filename.pathtype(".bashrc")

:filename.pathtype("a/.x.y")

:filename.pathtype(~c"a.b/c")

:filename.pathtype("a.")

:filename.pathtype(:atom)

:filename.pathtype([~c"a", :b, ~c".c"])

:filename.flatten("/usr/local/foo.erl")

:filename.flatten(~c"/usr/local/foo.erl")

:filename.flatten("foo")

:filename.flatten("foo.tar.gz")

:filename.flatten("/")

:filename.flatten("")

:filename.flatten("a/b/")

:filename.flatten("a//b")

:filename.flatten(".bashrc")

:filename.flatten("a/.x.y")

:filename.flatten(~c"a.b/c")

:filename.flatten("a.")

:filename.flatten(:atom)

:filename.flatten([~c"a", :b, ~c".c"])

:filename.nativename("/usr/local/foo.erl")

:filename.nativename(~c"/usr/local/foo.erl")

:filename.nativename("foo")

:filename.nativename("foo.tar.gz")

:filename.nativename("/")

:filename.nativename("")

:filename.nativename("a/b/")

:filename.nativename("a//b")

:filename.nativename(".bashrc")

:filename.nativename("a/.x.y")

:filename.nativename(~c"a.b/c")

:filename.nativename("a.")

:filename.nativename(:atom)

:filename.nativename([~c"a", :b, ~c".c"])

:filename.join(["/usr/local/foo.erl"])

:filename.join([~c"/usr/local/foo.erl"])

:filename.join(["foo"])

:filename.join(["foo.tar.gz"])

:filename.join(["/"])

:filename.join([""])

:filename.join(["a/b/"])

:filename.join(["a//b"])

:filename.join([".bashrc"])

:filename.join(["a/.x.y"])

:filename.join([~c"a.b/c"])

:filename.join(["a."])

:filename.join([:atom])

:filename.join([[~c"a", :b, ~c".c"]])

:filename.join("a", "b")

:filename.join(~c"a", "b")

:filename.join(~c"a", ~c"b")

:filename.join("a", "/b")

:filename.join("/a/", "b/")

:filename.join("", "b")

:filename.join("a", "")

:filename.join(["a", "b", "c"])

:filename.join([~c"/", ~c"usr", ~c"bin"])

:filename.join([:a, ~c"b"])

:filename.join("a//b", "c")

:filename.join([])

:filename.basename("a/foo.erl", ".erl")

:filename.basename(~c"foo.erl", ~c".erl")

:filename.basename("foo.erl", ".ex")

:filename.basename(".erl", ".erl")

:filename.rootname("a/foo.erl", ".erl")

:filename.rootname("foo.erl", ".ex")

:filename.rootname(~c"foo.beam", ~c".beam")

:filename.absname("a", "/x")

:filename.absname(~c"a", ~c"/x/")

:filename.absname("/a//b", "/x")

:filename.absname("../a", "/x")

:filename.absname_join("/x", "a")

:filename.absname_join(~c"/x", ~c"a/b")

:filename.flatten([[~c"a"], :b])

{:filename.rootname(~c"/a/b.txt", ".txt"), :filename.rootname("/a/b.txt", ~c".txt"), :filename.basename(~c"a/b.c", ".c"), :filename.basename("a/b.c", ~c".d"), :filename.absname_join("/a", ~c"b"), :filename.absname_join(~c"/a", "b")}
