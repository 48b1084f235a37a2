# Markdown on a terminal, with and without colours
Enum.each([
  "# a\n\n## b\ntext\n### c",
  "text\n# head\nmore",
  "para\n\n    code\n\n    more code\n\nend",
  "> a\n> b\n\n> c",
  "1. one\n2. two\n   three\n10. ten",
  "* a\n\n* b\n\n\n* c\ntext",
  "* a\n\n  para in a\n\n      code in a\n* b",
  "1. a\n   * b\n   * c\n2. d",
  "* `code` and *em* and **bold**",
  "a\\\\b \\* \\_ \\` \\x",
  "[x](y)",
  "text [id]: x\n[id]: y",
  "| a | b |\n|---|---|\n| c | d |",
  "<!-- a\nb -->\nc",
  "***e*** `f` ``g`` ~~h~~",
  "```mermaid\nx\n```\ny",
  "* a\n  * b\n\n    para of b\n\n  para of a\n\ntext",
  "* a\n> q\n\n  > r",
  "* a\n  ```\n  code\n  ```\n  after",
  "text:\n\n  * `:a` - foo\n\n  * `:b` - bar\n    cont\n\nend",
  "aa | bbb | cccc | ddddd\n:-: | --: | :-: | :-:\n1 | 2 | 3 | 4",
  "x *a. b* y_z_ **a:** (_b_)",
  "a very long line that has to be wrapped since it has more than eighty characters in it, does it not `code with spaces in it` and so on",
  "* a very long line that has to be wrapped since it has more than eighty characters in it, does it not `code with spaces in it` and so on",
], fn text ->
  IO.puts(inspect(text))

  for options <- [[], [enabled: false], [width: 30]] do
    {:ok, {_, printed}} = StringIO.open("", fn device ->
      leader = Process.group_leader()
      Process.group_leader(self(), device)
      IO.ANSI.Docs.print(text, "text/markdown", options)
      Process.group_leader(self(), leader)
      StringIO.contents(device)
    end)

    IO.puts(inspect(printed, printable_limit: :infinity))
  end
end)

for options <- [[], [enabled: false], [width: 10]] do
  {:ok, {_, printed}} = StringIO.open("", fn device ->
    leader = Process.group_leader()
    Process.group_leader(self(), device)
    IO.ANSI.Docs.print_headings(["Title", "two\nlines"], options)
    IO.ANSI.Docs.print_metadata(%{since: "1", deprecated: "x", delegate_to: {A, :b, 1}, guard: true, other: 1}, options)
    IO.ANSI.Docs.print("text", "text/unknown", options)
    Process.group_leader(self(), leader)
    StringIO.contents(device)
  end)

  IO.puts(inspect(printed, printable_limit: :infinity))
end
