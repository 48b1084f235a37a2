# What is called of modules while they are being defined, and attributes that persist.
# functions of modules that are being defined
for code <- [
      "defmodule A1 do\n  def foo, do: module_info()\nend",
      "defmodule A3 do\n  def foo, do: __info__(:module)\nend",
      "defmodule A5 do\n  defmacrop foo, do: 1\n  defmacro bar, do: __MODULE__.foo()\n  defmacro baz, do: bar()\nend",
      "defmodule A6 do\n  def foo, do: module_info(:exports)\nend",
      "defmodule A7 do\n  def foo, do: &module_info/1\nend",
      "defmodule A8 do\n  A8.foo()\n def foo, do: 1\nend",
      "defmodule A9 do\n  def foo, do: A9.bar()\n  IO.inspect(function_exported?(A9, :foo, 0))\nend"
    ] do
  {result, diagnostics} =
    Code.with_diagnostics(fn ->
      try do
        Code.compile_string(code)
        :ok
      rescue
        error -> {error.__struct__, Exception.message(error)}
      end
    end)

  IO.inspect(result)
  for diagnostic <- diagnostics, do: IO.puts("#{inspect(diagnostic.position)} #{diagnostic.message}")
end

defmodule Kept do
  Module.register_attribute(__MODULE__, :numbers, persist: true)
  Module.register_attribute(__MODULE__, :parts, persist: true, accumulate: true)
  @numbers [1, 2]
  @parts [3]
  @parts 4
end

IO.inspect(Kept.__info__(:attributes) |> Keyword.delete(:vsn))

for struct <- [fn -> Macro.struct!(Nope, __ENV__) end, fn -> Macro.struct_info!(Nope, __ENV__) end] do
  try do
    struct.()
  rescue
    error -> IO.inspect(error)
  end
end
