# Heads of functions that are none

Code.compiler_options(ignore_module_conflict: true)

for body <- [
      "def __info__(_), do: 1",
      "def behaviour_info(1), do: 1",
      "def nil(), do: 1",
      "def true(), do: 1",
      "def foo(x) when x > 1",
      "def foo when true, do: 1",
      "def Foo, do: 1",
      "def Foo.bar, do: 1",
      "def 1 + 2, do: 1",
      "def {a, b}, do: 1",
      "def foo, bar",
      "def foo, [do: 1, else: 2]",
      "def foo, [doo: 1]",
      "def foo()(), do: 1",
      "def foo.(x), do: 1"
    ] do
  IO.puts(:stderr, "--- " <> body)

  try do
    {{:module, _, _, value}, _} = Code.eval_string("defmodule Tried do\n" <> body <> "\nend")
    IO.puts(:stderr, inspect(value))
  rescue
    error -> IO.puts(:stderr, Exception.message(error))
  end
end
