# Callbacks that are missing, of another kind, private, wanted twice; @impl that say what is not so

defmodule Shape do
  @callback area() :: any
  @callback scale(any) :: any
  @macrocallback unit() :: any
  @macrocallback draw(any) :: any
  @callback colour() :: any
  @callback label() :: any
  @optional_callbacks colour: 0, label: 0
end

defmodule Named do
  @callback area() :: any
  @callback name() :: any
  @optional_callbacks name: 0
end

defmodule Generates do
  defmacro __using__(_) do
    quote do
      @behaviour Shape
      @impl true
      def area(), do: 1
      def scale(_), do: 1
      defp priv(x), do: x
      def unquote(:named)(x), do: x
    end
  end

  defmacro mk(head, body) do
    quote do
      def unquote(head), do: unquote(body)
    end
  end
end

defmodule Metadata do
  use Generates
  require Generates
  Generates.mk(foo(a), a)
  defdelegate bar(list), to: Enum, as: :count
  for name <- [:q1, :q2], do: def(unquote(name)(x), do: x)
  def plain(x), do: x
  def draw(x), do: x

  for name <- [:scale, :named, :foo, :bar, :q1, :plain] do
    IO.puts(:stderr, inspect(Module.get_definition(__MODULE__, {name, 1}, skip_clauses: true)))
  end
end

IO.puts(:stderr, inspect(Shape.behaviour_info(:callbacks)))
IO.puts(:stderr, inspect(Shape.behaviour_info(:optional_callbacks)))

for body <- [
      "",
      "@impl true\ndef area, do: 1\ndef scale(_), do: 1\ndefmacro unit(), do: 1\ndef colour, do: 1",
      "@behaviour Named\n@impl true\ndef area, do: 1\ndef scale(_), do: 1\ndef name, do: 1",
      "@impl true\ndefp area, do: 1\n@impl true\ndefmacro scale(_), do: 1\ndef unit(), do: 1\ndef other, do: area()",
      "@behaviour Shape\n@impl false\ndef area, do: 1\n@impl :abc\ndef scale(_, _), do: 1\n@impl Shape\ndef scale(_), do: 1\n@impl true",
      "@behaviour Nope\n@behaviour Enum\n@impl Named\ndef area, do: 1\n@impl true\ndef zoo(_), do: 1\n@impl Shape\ndef scale(_, _ \\\\ 1), do: 1\n@impl Shape\ndef bar(_, _ \\\\ 1), do: 1\n@doc \"x\"\n@typedoc \"x\"",
      "defp colour, do: 1\ndefmacro label, do: 1\ndef zzz, do: colour()",
      "use Generates\ndef draw(_), do: 1",
      "def area(), do: 1\ndefoverridable Shape\n@impl true\ndef area(), do: 2\n@impl Named\ndef scale(_), do: 1"
    ] do
  IO.puts(:stderr, "--- " <> body)
  Code.compiler_options(ignore_module_conflict: true)
  Code.eval_string("defmodule Tried do\n  @behaviour Shape\n" <> body <> "\nend")
end

Code.eval_string("defmodule Tried do\n  @impl true\n  def a, do: 1\n  @impl false\n  def b, do: 1\n  @impl Shape\n  def c, do: 1\nend")

defmodule Clauses do
  def add(a, b), do: a + b
  def add(a, b)
  def z(a, b \\ 1), do: a + b
  @doc "b"
  @deprecated "x"
end

defmodule Shorter do
  def a(x), do: x
  def a(x, y \\ 1), do: x + y
end

for body <- [
      "def a(x, y \\\\ 1), do: x+y\ndef a(x, y, z \\\\ 1), do: x+y+z",
      "def a(x, y, z \\\\ 1), do: x+y+z\ndef a(x, y \\\\ 1), do: x+y",
      "def a(x, y), do: x+y\ndef a(x, y, z \\\\ 1), do: x+y+z",
      "defp a(x), do: x\ndef a(x, y \\\\ 1), do: x+y",
      "for a <- [:b, :c] do\n def text(unquote(to_string(a))), do: unquote(a)\n def atom(unquote(a)), do: unquote(to_string(a))\nend"
    ] do
  IO.puts(:stderr, "--- " <> body)

  try do
    Code.eval_string("defmodule Tried do\n" <> body <> "\nend")
  rescue
    error -> IO.puts(:stderr, Exception.message(error))
  end
end
