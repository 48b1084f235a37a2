# Where diagnostics stand: files that @file names, lines that begin far to the right or with tabs, warnings of one's own

File.write!("shown.ex", "one\n\tdefp a do\n\t\tUnknown.b()\n\tend\nfive\n                                        Unknown.c(:test)\n")

Code.eval_string("defmodule Sample do\n@file \"shown.ex\"\n\t\tdef a, do: Unknown.b()\nend")

quoted =
  Code.string_to_quoted!(
    "defmodule Sample2 do\n  @file \"shown.ex\"\n  def b do\n\n\n                                        Unknown.c(:test)\n  end\nend",
    columns: true
  )

Code.eval_quoted(quoted)
File.rm!("shown.ex")

IO.warn("one", __ENV__)
IO.warn("two", file: __ENV__.file, line: 2)
IO.warn("three\nlines", file: __ENV__.file, line: 3, column: 5)

defmodule Warns do
  def four, do: IO.warn("four", __ENV__)
  def five, do: IO.warn("five", file: "nope.ex", line: 3, module: A, function: {:x, 1})
end

Warns.four()
Warns.five()
IO.warn("six", [])

for indented <- [26, 27, 40] do
  try do
    Code.eval_string(String.duplicate(" ", indented) <> "a + 😎", [], file: "x.ex")
  rescue
    error -> IO.puts(:stderr, Exception.message(error))
  end
end

"defmodule Sample3 do\n  def c, do: Unknown.d()\n  def d, do: Unknown.d()\nend"
|> Code.string_to_quoted!(columns: true)
|> Code.eval_quoted()
