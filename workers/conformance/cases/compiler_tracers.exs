# What tracers of the compiler are told. What macros make of a call stands in no column, and is theirs.

defmodule Tracer do
  def trace(event, %Macro.Env{} = env) do
    if Process.get(:tracing), do: Process.put(:told, [{shown(event), env.module, env.file} | Process.get(:told)])
    :ok
  end

  defp shown({:on_module, bytecode, rest}), do: {:on_module, is_binary(bytecode), rest}
  defp shown(event) when is_tuple(event), do: event |> Tuple.to_list() |> Enum.map(&place/1) |> List.to_tuple()
  defp shown(event), do: event

  defp place([{key, _} | _] = meta) when key in [:line, :column, :from_interpolation, :from_brackets, :end_of_expression, :counter, :keep, :context, :imports],
    do: Keyword.take(meta, [:line, :column, :from_interpolation, :from_brackets])

  defp place(other), do: other
end

defmodule Given do
  defmacro twice(x), do: quote(do: Enum.sum([unquote(x), unquote(x)]))
  defmacro hidden(), do: quote(do: length([1]))
  def fun(x), do: x
  defstruct [:a, b: 1]
end

written? = fn
  {_event, _, "@" <> _} -> true
  {event, _, _} when is_tuple(event) and is_list(elem(event, 1)) -> event |> elem(1) |> Keyword.has_key?(:column)
  _ -> true
end

compile = fn title, text ->
  IO.puts("-- " <> title)
  quoted = Code.string_to_quoted!(text, columns: true)
  Process.put(:told, [])
  Process.put(:tracing, true)
  Code.with_diagnostics(fn -> Code.compile_quoted(quoted) end)
  Process.delete(:tracing)
  for told <- Enum.sort(Process.get(:told)), written?.(told), do: IO.inspect(told, width: 150)
end

Code.put_compiler_option(:tracers, [Tracer])
compile.("alias", "Foo\nFoo.Bar\nalias Hello.World\nWorld\nWorld.Wide\nalias Foo, as: Bar, warn: false\nBar\nalias Foo.{A, B}\n[A, B]")
compile.("import", "import Integer, only: [is_odd: 1, parse: 1]\ntrue = is_odd(1)\nparse(\"1\")\n&is_odd/1\n&parse/1\nis_odd(2)")
compile.("require", "require Integer\nrequire Given, as: G\nG.twice(1)\nGiven.fun(2)\n&G.twice/1\n&G.fun/1\nG.hidden()")
compile.("structs", "%Given{a: 1}\n%Given{b: b} = %Given{}\nb\nx = %Given{}\n%Given{x | a: 3}")
compile.("remotes", "Atom.to_string(:a)\n:lists.reverse([1])\nm = String\nm.upcase(\"a\")\nf = &String.length/1\nf.(\"a\")\n1 + 2\n&Kernel.+/2")
compile.("kernel", "if true, do: 1\nx = [1, 2]\nx |> Enum.sum()\nis_nil(x)\nto_string(x)\n\"a\#{1}b\"\n[a: 1][:a]\nx == [1] and true\nunless false, do: 2\nlength(x)\nmax(1, 2)")
compile.("module", "defmodule Sample do\n  @moduledoc false\n  @at URI\n  defmacro foo(arg), do: arg\n  defp baz(x), do: x\n  def bar(arg), do: arg\n  def all(x), do: {foo(x), bar(x), &bar/1, &foo/1, baz(x), @at, __MODULE__}\n  def own, do: Sample.bar(1)\nend")
compile.("create", "Module.create(Created, quote(do: def(a, do: 1)), __ENV__)")
compile.("use", "defmodule Uses do\n  use Agent\nend")
compile.("struct", "defmodule Has do\n  defstruct [:a]\n  def new, do: %Has{a: 1}\n  def new2, do: %__MODULE__{}\nend")
compile.("quote", "quote do\n  Enum.map([1], fn x -> to_string(x) end)\n  String\nend")
compile.("attribute", "defmodule AttributeRead do\n  @module URI\n  @module\nend")
compile.("env", "require Application\nApplication.compile_env(:kernel, :a, 1)\nApplication.compile_env(:kernel, [:b, :c])")
