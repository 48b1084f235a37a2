# Functions that are deprecated: told at once where they are called outside of functions, at the end where a function calls them.
say = fn text ->
  {result, diagnostics} =
    Code.with_diagnostics(fn ->
      try do
        Code.eval_string(text) |> elem(0)
      rescue
        e -> {e.__struct__, Exception.message(e)}
      end
    end)

  IO.puts("#{text} -> #{inspect(result)}")
  for d <- diagnostics, do: IO.puts("  #{d.severity} #{inspect(d.position)} #{d.message}")
end

for text <- [
      "1.5.foo", "1.5.foo()", "1.foo", "-0.0.foo(1)", "12345678901234567890.foo(1)", "12345678901234567890.foo",
      "[{raise(\"x\"), 2}, 3].foo(1)", "[1..0//1].new()", "~c\"a\".foo", "\"a\".foo", "[a: 1].foo", "%{a: 1}.a", "{1, 2}.foo",
      "<<1>>.foo", "true.foo()", "[if(true, do: 1)].foo", "1.5.foo(bar(1))", "12345678901234567890..25", "-5..-10", "1..0",
      "1_000..5", "0x10..2", "List.zip([[1]])", "Tuple.append({1}, 2)", "Enum.partition([1], & &1)", "Enum.chunk([1, 2, 3], 2, 1, [])",
      "fn -> Tuple.append({1}, 2) end; 1", "import Tuple; append({1}, 2)", "String.strip(\"a \")", "String.ljust(\"a\", 3, ?x)",
      "alias Enum, as: E; E.partition([1], & &1)", "apply(Tuple, :append, [{1}, 2])", "Tuple.append({1}, 2) |> Tuple.append(3)",
      "&Tuple.append/2", "Macro.to_string(1, fn _, s -> s end)", "Keyword.map([a: 1], fn {_, v} -> v end)", "System.cwd() == File.cwd!()",
      "defmodule Late do\n def a, do: Tuple.append({1}, 2)\nend; 1"
    ],
    do: say.(text)

for a <- [-1, %{}, %{a: 1}], b <- [:x, %{}, %{a: 2}] do
  IO.inspect({a, b, try do Map.merge(a, b, fn _, x, y -> x + y end) rescue e -> Exception.message(e) end})
end

for place <- [[{M, :f, 1, [file: ~c"a.ex", line: 3]}], [], [file: "a.ex", line: 4]] do
  IO.inspect(elem(Code.with_diagnostics(fn -> IO.warn("x", place) end), 1))
end
