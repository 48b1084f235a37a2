# What protocols and their implementations tell of themselves, derived ones too.
IO.inspect Protocol.consolidated?(Enumerable)
IO.inspect String.Chars.__protocol__(:impls)
IO.inspect Protocol.consolidated?(Inspect)
defmodule W do
defprotocol S do
  @doc "Ok"
  @deprecated "Reason"
  @spec ok(t) :: boolean
  def ok(term)
  @spec other(t, x) :: x when x: term
  def other(term, x \\ 1)
end
end |> IO.inspect(limit: 3) |> elem(3) |> IO.inspect(limit: 3)
defprotocol A do
  @fallback_to_any true
  @doc "a"
  def a(x)
end
defimpl A, for: Any do
  defmacro __deriving__(module, struct, opts) do
    IO.inspect({module, struct, opts}, label: "deriving")
    quote do
      defimpl A, for: unquote(module) do
        def a(x), do: {:derived, x.__struct__, unquote(opts)}
      end
    end
  end
  def a(_), do: :any
end
defimpl A, for: Map do
  def a(_), do: :map
end
defmodule Str do
  @derive {A, x: 1}
  defstruct [:a]
end
defmodule Str2 do
  defstruct [:a]
end
IO.inspect A.a(struct(Str))
IO.inspect A.a(struct(Str2))
IO.inspect A.impl_for(%{__struct__: nil})
IO.inspect A.impl_for(%{__struct__: "foo"})
IO.inspect A.impl_for(%{})
for m <- [W.S, A] do
  IO.inspect m.__protocol__(:module)
  IO.inspect m.__protocol__(:functions)
  IO.inspect m.__protocol__(:consolidated?)
  IO.inspect m.__protocol__(:impls)
  IO.inspect m.__info__(:attributes)[:__protocol__]
  IO.inspect m.__info__(:functions)
  IO.inspect m.__info__(:macros)
  IO.inspect Protocol.consolidated?(m)
  IO.inspect m.behaviour_info(:callbacks)
  IO.inspect m.behaviour_info(:optional_callbacks)
end
IO.inspect A.Str.__info__(:attributes) |> Keyword.delete(:vsn)
IO.inspect A.Str.__impl__(:for)
IO.inspect A.Str.__info__(:functions)
IO.inspect A.Any.__info__(:functions)
IO.inspect A.Any.__info__(:macros)
for f <- [fn -> Protocol.assert_impl!(A, Integer) end, fn -> Protocol.assert_impl!(A, Nope) end, fn -> Protocol.assert_protocol!(Enum) end, fn -> Protocol.assert_protocol!(Nope) end,
  fn -> W.S.ok(1) end, fn -> W.S.ok(struct(Str2)) end, fn -> Enum.map(struct(Str2), & &1) end, fn -> to_string(%{}) end, fn -> to_string({1}) end, fn -> to_string(struct(Str2)) end, fn -> JSON.encode!(struct(Str2)) end, fn -> JSON.encode!({1}) end, fn -> Protocol.consolidated?(Nope) end, fn -> Protocol.consolidated?(Enum) end] do
  try do IO.inspect f.() rescue e -> IO.puts("#{inspect e.__struct__}: #{Exception.message(e)}") end
end
require Protocol
Protocol.derive(A, Str2, y: 2)
IO.inspect A.impl_for(struct(Str2))
try do Protocol.derive(W.S, Str2) rescue e -> IO.puts(Exception.message(e)) end
try do Protocol.derive(A, Nope) rescue e -> IO.puts(Exception.message(e)) end
