# What Code.with_diagnostics/2 gathers of calls that lead nowhere: the last first, and nothing of a file that did not compile.
gathered = fn text ->
  {_, diagnostics} =
    Code.with_diagnostics(fn ->
      try do
        Code.compile_string(text, "x.ex")
      rescue
        CompileError -> :failed
      end
    end)

  for %{position: position, message: message} <- diagnostics do
    IO.inspect({position, message |> String.split(" is ") |> hd()})
  end
end

gathered.("""
defmodule A1 do
  def a(x), do: :zz.get(x)
  def b(x), do: :zz.get(x, 1)
  def c(x), do: :aa.get(x, 1)
  def d(x), do: :zz.get(x)
  def e(x), do: B.get(x)
  def f(x), do: Foo.bar(x) + :aa.get(x, 1)
end
""")

gathered.("""
defmodule A2 do
  def a(x), do: :qq.get(x)
end

defmodule A3 do
  def b(x), do: y
end
""")

gathered.("defmodule A4 do\n def f, do: :rr.f()\nend")
