# Code.Fragment: calls that go on behind a line break, spaces around dots, attributes as modules, operators.

Code.Fragment.cursor_context("@port.\nval")

Code.Fragment.cursor_context("@port\n  .val")

Code.Fragment.cursor_context("port. # why\n\nval")

Code.Fragment.cursor_context("port # why\n.val.\nx")

Code.Fragment.cursor_context("Mod.\n Sub")

Code.Fragment.cursor_context("f(\n")

Code.Fragment.cursor_context("m.f(\r\n")

Code.Fragment.cursor_context("f.(\n")

Code.Fragment.cursor_context("f\n")

Code.Fragment.cursor_context("f(\n\n")

Code.Fragment.cursor_context("Mod . + /")

Code.Fragment.cursor_context("Mod . * (")

Code.Fragment.cursor_context("%__MODULE__.Sub.")

Code.Fragment.cursor_context("%@port")

Code.Fragment.cursor_context("%@port.")

Code.Fragment.cursor_context("%@port.Sub")

Code.Fragment.cursor_context(".. ")

Code.Fragment.cursor_context("../ ")

Code.Fragment.cursor_context("~s<")

Code.Fragment.cursor_context("~S<")

Code.Fragment.cursor_context("Mod.~")

Code.Fragment.cursor_context("?abc")

Code.Fragment.cursor_context("@Mod")

Code.Fragment.cursor_context("port@x")

Code.Fragment.cursor_context(":a@b.c")

Code.Fragment.surround_context("f (", {1, 1})

Code.Fragment.surround_context("f /", {1, 1})

Code.Fragment.surround_context("f!/", {1, 2})

Code.Fragment.surround_context("Mod . f", {1, 4})

Code.Fragment.surround_context("Mod . f", {1, 6})

Code.Fragment.surround_context("Mod . f", {1, 7})

Code.Fragment.surround_context("Mod . Sub", {1, 5})

Code.Fragment.surround_context("A # why\n. B .\n  C", {1, 1})

Code.Fragment.surround_context("A # why\n. B .\n  C", {2, 2})

Code.Fragment.surround_context("A # why\n. B .\n  C", {3, 3})

Code.Fragment.surround_context("p # why\n .q", {2, 3})

Code.Fragment.surround_context("1 + p.\n\n q", {3, 2})

Code.Fragment.surround_context("p. # why\n # q", {2, 4})

Code.Fragment.surround_context("@p.Sub", {1, 1})

Code.Fragment.surround_context("@p.Sub", {1, 2})

Code.Fragment.surround_context("@p.Sub", {1, 5})

Code.Fragment.surround_context("%@p.Sub{}", {1, 6})

Code.Fragment.surround_context("@p.f()", {1, 4})

Code.Fragment.surround_context("% Mod . Sub", {1, 1})

Code.Fragment.surround_context("::% Mod", {1, 4})

Code.Fragment.surround_context("@Mod", {1, 1})

Code.Fragment.surround_context("@", {1, 1})

Code.Fragment.surround_context("1::2", {1, 2})

Code.Fragment.surround_context("1::2", {1, 3})

Code.Fragment.surround_context("Mod . <<<", {1, 5})

Code.Fragment.surround_context("Mod.::", {1, 5})

Code.Fragment.surround_context("1&&2", {1, 3})

Code.Fragment.surround_context("~~s", {1, 2})

Code.Fragment.surround_context(":A@b", {1, 2})

Code.Fragment.surround_context(":A@b", {1, 3})

Code.Fragment.surround_context("!p", {1, 1})
