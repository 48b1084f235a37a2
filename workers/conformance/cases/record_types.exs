# Types of records, what they refuse, and types and specs as their attributes tell of them.
defmodule Times do
  require Record
  Record.defrecord(:stamp, :my_stamp, date: 1, time: {1, 2})
  Record.defrecordp(:pair, left: 1)
  IO.inspect(Module.get_attribute(__MODULE__, :__records__))
  @type my_type :: record(:stamp, time: :foo)
  @type plain :: record(:pair)
  @type empty :: record(:pair, [])
  @type of(x) :: record(:pair, left: x)
  @opaque hidden :: atom
  IO.inspect({@type, @opaque})
  @spec foo(plain) :: empty
  def foo(x), do: x
  @callback bar(x) :: x when x: atom
  IO.inspect({@spec, @callback, Module.get_last_attribute(__MODULE__, :type) |> elem(0)})
  IO.inspect(Module.get_attribute(__MODULE__, :spec))
  IO.inspect({Module.defines_type?(__MODULE__, {:of, 1}), Module.defines_type?(__MODULE__, {:of, 2})})
  def made, do: {stamp(), pair()}
  def types, do: @type
end
|> then(fn {:module, _, binary, _} ->
  {:ok, types} = Code.Typespec.fetch_types(binary)
  for {kind, type} <- Enum.sort(types), do: IO.puts(Macro.to_string({kind, Code.Typespec.type_to_quoted(type)}))
  IO.inspect(Enum.sort(types))
end)

IO.inspect(Times.types() |> length())

Code.put_compiler_option(:ignore_module_conflict, true)

for body <- [
      "@type t :: record(:no, [])",
      "Record.defrecord(:stamp, date: 1)\n@type t :: record(:stamp, no: 1)",
      "@type t :: record(atom, f: 1)",
      "Record.defrecord(:stamp, date: 1)\n@type t :: record(:stamp, x)",
      "Record.defrecord(:stamp, date: 1)\n@type t :: record(:stamp, date: zzz())",
      "@type t :: record(:a, [], 1)",
      "@type t :: %Wrong{}",
      "@type t :: %__MODULE__{}",
      "@type record :: binary\n@spec f(record) :: atom\ndef f(_), do: :a",
      "@spec f() :: atom\ndef f, do: :a\nIO.inspect({Module.spec_to_callback(__MODULE__, {:f, 0}), Module.spec_to_callback(__MODULE__, {:f, 1}), @callback})"
    ] do
  try do
    Code.eval_string("defmodule Wrong do\nrequire Record\n#{body}\nend")
  rescue
    e -> IO.puts(inspect(e.__struct__) <> " " <> Exception.message(e))
  end
end
