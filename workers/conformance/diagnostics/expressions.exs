# What is no expression, pattern, clause or struct, and what an expression is of no use for

Code.compiler_options(ignore_module_conflict: true)
defmodule BadStructType do
  def __struct__, do: :invalid
  def __struct__(_), do: :invalid
end
defmodule NoKey do
  def __struct__, do: %{}
  def __struct__(_), do: %{}
end
defmodule NotAtom do
  def __struct__, do: %{__struct__: 1}
  def __struct__(_), do: %{__struct__: 1}
end
defmodule Other do
  def __struct__, do: %{__struct__: Else}
  def __struct__(_), do: %{__struct__: Else}
end
defmodule Good do
  defstruct [:name, a: 1]
end
defmodule Meta do
  defmacro bad, do: {:foo, :bar, :baz, :bat}
  defmacro bad2, do: quote(do: unquote(%{a: self()}))
  defmacro bad3, do: make_ref()
  defmacro with(a, b, c), do: {a, b, c}
  defmacro dup do
    quote file: "demo", line: 7 do
      %{dup: 1, dup: 2}
    end
  end
  defmacro hello do
    quote location: :keep do
      def hello, do: :world
    end
  end
  defmacro clauses do
    quote do
      def hello, do: nil
      def hello, do: nil
    end
  end
end

run = fn text ->
  IO.puts(:stderr, "--- " <> text)

  try do
    {value, _} = text |> Code.string_to_quoted!(columns: true) |> Code.eval_quoted()
    IO.puts(:stderr, if(match?({:module, _, _, _}, value), do: "module", else: inspect(value)))
  rescue
    error -> IO.puts(:stderr, inspect(error.__struct__) <> " " <> Exception.message(error))
  end
end

Enum.each(
  [
    ~S"fn x \\ 1 -> x end",
    ~S"fn x, y \\ 1 -> x + y end",
    "defmodule S do\n def a, do: __STACKTRACE__\nend",
    "__STACKTRACE__",
    "try do 1 rescue _ -> __STACKTRACE__ end",
    "try do 1 rescue _ -> (fn -> __STACKTRACE__ end).() end",
    "try do 1 after __STACKTRACE__ end",
    "defmodule S do\n try do 1 rescue _ -> def a, do: __STACKTRACE__ end\nend",
    "defmodule S do\n @file \"hello.ex\"\n def foo do\n bar()\n end\n def b(x), do: 1\nend",
    "defmodule S do\n @file \"hello.ex\"\n def b(x), do: 1\n @file {\"zed.ex\", 30}\n def c(x), do: 1\nend",
    "defmodule S do\n defguard foo(bar)\nend",
    "defmodule S do\n defguard foo(bar) when bar > 1 and z\nend",
    "defmodule S do\n defguard foo(bar, baz) when bar > 1\nend",
    "%{1, 2}",
    "%Good{1, 2}",
    "%Good{:a}",
    "%BadStructType{}",
    "%NoKey{}",
    "%NotAtom{}",
    "%Other{}",
    "struct(BadStructType)",
    "struct(BadStructType, foo: 1)",
    "struct(NoKey)",
    "struct(NotAtom, a: 1)",
    "struct(Other)",
    "%Good{zip: 1}",
    "%Good{zip: 1} = %Good{}",
    "%Good{%Good{} | zip: 1}",
    "%Good{\"a\" => 1}",
    "%1{}",
    "x = Good\n%x{}",
    "%{%{} | a: 1, a: 2}",
    "%{a: :b, a: :c} = %{a: :c}",
    "%{1 => 1, 1 => 2, \"a\" => 1, \"a\" => 2, 1.0 => 1, 1.0 => 2, {1} => 1, {1} => 2, [1] => 1, [1] => 2}",
    "defmodule S do\n defstruct [a: 1, a: 2, b: 1, b: 2]\nend",
    "defmodule S do\n defstruct [a: 1]\n defstruct [b: 1]\nend",
    "defmodule S do\n defstruct 1\nend",
    "defmodule S do\n def foo(%S{}), do: 1\nend",
    "defmodule S do\n defstruct [:a]\n def d, do: %S{}\nend\ndefmodule S do\n def d, do: %S{}\nend",
    "case nil do 0, z when not is_nil(z) -> z end",
    "case 1 do -> 1 end",
    "case 1 do 1 end",
    "case 1 do\n 1 -> 2\n else 1 -> 2\nend",
    "cond do 1, 2 -> 3 end",
    "receive do 1, 2 -> 3 end",
    "try do 1 else 1, 2 -> 3 end",
    "try do 1 catch 1, 2, 3 -> 3 end",
    "try do 1 rescue 1, 2 -> 3 end",
    "with 1 <- 1 do 1 else 1, 2 -> 3 end",
    "receive do 1 -> 2 after 1, 2 -> 3 end",
    "fn 1 -> 2; 1, 2 -> 3 end",
    "defmodule S do\n def other, do: 1 && 2\n def _ && _, do: :error\nend",
    "defmodule S do\n def hello, do: 1 || 2\n defmacro _ || _, do: :ok\n defmacro _ && _, do: :error\n def world, do: 1 && 2\nend",
    "defmodule S do\n def hello, do: exit(1)\n def exit(_), do: 1\nend",
    "defmodule S do\n def exit(_), do: 1\n def hello, do: exit(1)\nend",
    "defmodule S do\n def exit(_), do: 1\n def hello, do: &exit/1\nend",
    "defmodule S do\n import Kernel, except: [exit: 1]\n def exit(_), do: 1\n def hello, do: exit(1)\nend",
    "defmodule S do\n def foo, do: bar()\n defmacro bar, do: :bar\nend",
    "defmodule S do\n defmacro bar(a) when is_atom(a), do: bar([a])\nend",
    "defmodule S do\n def foo do\n p = &is_ok/1\n p\n end\n defmacro is_ok(a), do: a == :ok\nend",
    "defmodule S do\n import :erlang, only: [exit: 1], warn: false\n def foo, do: exit(:test)\nend",
    "defmodule S do\n import :erlang, only: [exit: 1], warn: false\n def foo, do: &exit/1\nend",
    "require Meta\nMeta.bad()",
    "defmodule S do\n require Meta\n Meta.clauses()\nend",
    "import Meta",
    "defmodule S do\n defmodule Elixir.S, do: true\nend",
    "1.foo",
    "x = 1\nx.foo.bar()",
    "[List.{Chars}, 1]",
    "f = 1\nf.(2)",
    "nil.foo",
    "1.()",
    "%{}.()",
    "\"a\".foo()",
    ":a.b.c",
    "__MODULE___",
    "__FOO__",
    "\"oops\"\n1",
    "1.5\n2",
    ":a\n1",
    "node()\n:ok",
    "self()\n:ok",
    "[1, 2]\n1",
    "{1, 2}\n:ok",
    "{1, 2, 3}\n1",
    "%{}\n1",
    "nil\n1",
    "fn -> 1 end\n1",
    "&(&1)\n1",
    "x = 1\n{x, 1}\n2",
    "1 == 2\n1",
    "x = 1\nx != 2\n1",
    "x = 1\n-x\n1",
    "x=[1]\nhd(x)\n1",
    "x = 1\nx > 2\nis_atom(x)\n1",
    "List.first([1])\n1",
    "&List.first/1\n1",
    "__MODULE__\n1",
    "\"a\#{1}\"\n1",
    "~w(a)\n1",
    "__ENV__\n1",
    "Foo\n1",
    "{_x, _x} = {1, 1}",
    "[_, _x | _x] = [1, 2]",
    "_var = 1\n_var",
    "def foo, do: 1",
    "defp foo, do: 1",
    "@foo",
    "@foo 1",
    "fn -> def foo, do: 1 end",
    "defmodule S do\n def a do\n def b, do: 1\n end\nend",
    "def 1",
    "defmacro foo",
    "super()",
    "defmodule S do\n def a, do: super()\nend",
    "&1",
    "&(&0)",
    "&(&2)",
    "& &1 + &(&1)",
    "&foo",
    "&foo()",
    "&Foo.bar",
    "&(1)",
    "&Foo.bar/a",
    "&foo/256",
    "&\"a\"/1",
    "&(&1; &2)",
    "^x",
    "^x = 1",
    "^1 = 1",
    "x = 1\n^(x) = 1",
    "fn ^x -> 1 end",
    "a when b",
    "a <- b",
    "x -> y",
    "1 | 2",
    "a :: b",
    "%{a | b}",
    "...",
    "..",
    "unquote(1)",
    "unquote_splicing([1])",
    "quote do: unquote(x)",
    "quote foo: 1, do: 1",
    "quote do 1 else 2 end",
    "var!(1)",
    "var!(x, 1)",
    "binding(1)",
    "for x <- 1",
    "for x, do: x",
    "for x <- [1], foo: 1, do: x",
    "for x <- [1], into: 1, do: x",
    "for x <- [1], uniq: 1, do: x",
    "for do: 1",
    "with do: 1",
    "with 1",
    "with 1 <- 1, else: 1",
    "if 1",
    "if true, do: 1, foo: 2",
    "unless 1, foo: 2",
    "case 1",
    "case",
    "cond",
    "cond do: 1",
    "try do: 1",
    "try",
    "receive do",
    "fn",
    "fn end",
    "receive do: 1",
    "if(true)",
    "use"
  ],
  run
)
