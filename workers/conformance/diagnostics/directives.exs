# What alias, require, import and use may be given

Code.compiler_options(ignore_module_conflict: true)

for body <- [
      "import List, only: [1]",
      "import List, except: 1",
      "import List, only: [wrap: 1, wrap: 1]",
      "import List, only: :foo",
      "x = 1\nimport List, only: x",
      "import List, only: [nope: 1]",
      "import List, except: [nope: 1]",
      "import List, only: [:wrap]",
      "import List, foo: 1",
      "import 1",
      "import [List]",
      "alias 1",
      "alias List, as: 1",
      "alias List, as: :foo",
      "alias List, foo: 1",
      "alias List, as: A.B",
      "require List, as: X, foo: 1",
      "alias :lists",
      "alias :lists, as: List",
      "alias List.{A, 1}",
      "alias true, as: True",
      "alias nil",
      "require nil",
      "import nil",
      "alias __MODULE__.Foo",
      "alias Elixir.{List}",
      "import Elixir.{List, String}",
      "alias List.{A, B}, as: X",
      "use 1",
      "use Nope",
      "use List",
      "use List, 1, 2"
    ] do
  IO.puts(:stderr, "--- " <> body)

  try do
    {{:module, _, _, value}, _} = Code.eval_string("defmodule Tried do\n" <> body <> "\nend")
    IO.puts(:stderr, inspect(value))
  rescue
    error -> IO.puts(:stderr, Exception.message(error))
  end
end
