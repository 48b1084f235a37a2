(import Inspect.Algebra; format(empty(), 80)) |> IO.iodata_to_binary()

(import Inspect.Algebra; concat("a", "b") |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; concat(["a", "b", "c"]) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; glue("a", "b") |> group() |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; glue("a", "b") |> group() |> format(1) |> IO.iodata_to_binary())

(import Inspect.Algebra; glue("a", "-", "b") |> group() |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; flex_glue("a", "b") |> group() |> format(1) |> IO.iodata_to_binary())

(import Inspect.Algebra; fold_doc(["a", "b", "c"], fn d, acc -> flex_glue(d, acc) end) |> group() |> format(3) |> IO.iodata_to_binary())

(import Inspect.Algebra; fold(["a", "b", "c"], fn d, acc -> glue(d, acc) end) |> group() |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; nest(glue("hello", "world"), 5) |> format(5) |> IO.iodata_to_binary())

(import Inspect.Algebra; nest(glue("hello", "world"), 5, :break) |> group() |> format(5) |> IO.iodata_to_binary())

(import Inspect.Algebra; concat("a", nest(concat(line(), "b"), 3)) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; nest(concat("ab", nest(concat(line(), "x"), :cursor)), 2) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; nest(concat(line(), nest(concat(line(), "x"), :reset)), 4) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; concat(concat("hughes", line()), "wadler") |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; line("a", "b") |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; space("a", "b") |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; string("olá") |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; group(concat(["a", break(), "b", break("x"), "c"])) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; group(concat(["aaaa", break(), "b", break("x"), "c"])) |> format(4) |> IO.iodata_to_binary())

(import Inspect.Algebra; group(concat(["aaaa", flex_break(), "bbbb", flex_break(), "c"])) |> format(7) |> IO.iodata_to_binary())

(import Inspect.Algebra; force_unfit(group(glue("a", "b"))) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; group(force_unfit(glue("a", "b"))) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; next_break_fits(group(glue("a", "b"))) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; collapse_lines(2) |> is_tuple())

(import Inspect.Algebra; concat([collapse_lines(2), line(), line(), line(), "a"]) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; no_limit(empty()) |> is_tuple())

(import Inspect.Algebra; container_doc("[", [1, 2, 3], "]", %Inspect.Opts{limit: :infinity}, fn i, _ -> to_string(i) end) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; container_doc("[", [1, 2, 3, 4], "]", %Inspect.Opts{limit: 2}, fn i, _ -> to_string(i) end) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; container_doc("[", [1, 2, 3], "]", %Inspect.Opts{limit: :infinity}, fn i, _ -> to_string(i) end, separator: "!") |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; container_doc("[", Enum.to_list(1..30), "]", %Inspect.Opts{limit: :infinity}, fn i, _ -> to_string(i) end) |> format(20) |> IO.iodata_to_binary())

(import Inspect.Algebra; container_doc("[", Enum.to_list(1..30), "]", %Inspect.Opts{limit: :infinity}, fn i, _ -> to_string(i) end, break: :flex) |> format(20) |> IO.iodata_to_binary())

(import Inspect.Algebra; container_doc("<", [], ">", %Inspect.Opts{}, fn i, _ -> i end) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; to_doc([1, :a, "x"], %Inspect.Opts{}) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; to_doc(%{a: 1}, %Inspect.Opts{}) |> group() |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; color_doc("x", :number, %Inspect.Opts{syntax_colors: [number: :red]}) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; color_doc("x", :number, %Inspect.Opts{}) |> format(80) |> IO.iodata_to_binary())

(import Inspect.Algebra; {is_doc(1), is_doc("a"), is_doc(empty()), is_doc({:a}), is_doc(line())})

(import Inspect.Algebra; group(glue("a", group(glue("bbb", "ccc")))) |> format(8) |> IO.iodata_to_binary())

(import Inspect.Algebra; group(glue("a", group(glue("bbb", "ccc"))), :inherit) |> format(4) |> IO.iodata_to_binary())

(import Inspect.Algebra; glue("a", group(glue("b", "c"))) |> nest(2) |> format(3) |> IO.iodata_to_binary())

(import Inspect.Algebra; concat(["x", 1]))

(import Inspect.Algebra; nest("x", -1))
