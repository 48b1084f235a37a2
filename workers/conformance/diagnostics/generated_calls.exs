defmodule GeneratedCallsM do
  defmacro gen(x), do: Macro.prewalk(x, &Macro.update_meta(&1, fn m -> Keyword.put(m, :generated, true) end))
  defmacro gen2(x), do: quote(generated: true, do: Nope.g2(unquote(x)))
  defmacro gen3(x), do: quote(do: Nope.g3(unquote(x)))
  defmacro gen4(x), do: quote(location: :keep, do: Nope.g4(unquote(x)))
end
defmodule GeneratedCalls do
  import GeneratedCallsM
  def a(x), do: gen(Nope.g1(x))
  def b(x), do: gen2(x)
  def c(x), do: gen3(x)
  def d(x), do: gen4(x)
  def e(x), do: gen(String.nope(x))
  def f(x), do: gen(fn -> String.upcase(1) <> x end)
  def g(x), do: gen(&Nope.g5/1).(x)
end
