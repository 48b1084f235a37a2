# Types, specs and callbacks of a compiled module: in Erlang's abstract format, quoted, and as the shell prints them.
Application.ensure_all_started(:iex)
File.write!("depot.ex", ~S'''
defmodule Depot do
  alias String, as: S
  @type id :: {number, S.t}
  @type many(x) :: [x, ...] | %{optional(atom) => x}
  @typep hid :: (integer, atom -> boolean) | (-> :ok)
  @opaque box(x) :: {:box, x}
  @type s :: %__MODULE__{a: integer}
  defstruct [:a, :b]
  @callback go(integer, opts :: keyword) :: hid
  @callback go2(x) :: x when x: term
  @callback go2(:a) :: 1..5
  @macrocallback mac(atom) :: Macro.t
  @optional_callbacks go: 2, mac: 1
  @spec f(integer, x) :: x when x: atom
  @doc "Does."
  def f(_, x), do: x
  @doc "Names."
  def named(_, _x, %{k: v} = map, [h | _], 3, :at, "s", {p, q}, %URI{} = u, %URI{}, <<b>>, [], 1.5, nil, last \\ 7), do: {v, map, h, p, q, u, b, last}
  @spec f(a :: <<_::8, _::_*4>>) :: [key: integer, other: nil]
  @doc "More."
  def f(a), do: a
end
''')
import IEx.Helpers
c("depot.ex", ".")
t(Depot)
t(Depot.id)
t(Depot.hid)
t(Depot.box)
t(Depot.nope)
b(Depot)
b(Depot.go)
b(Depot.go2)
h(Depot.f)
h(Depot.named)
for {kind, type} <- Code.Typespec.fetch_types(Depot) |> elem(1) |> Enum.sort(), do: IO.puts("#{kind} #{Macro.to_string(Code.Typespec.type_to_quoted(type))}")
IO.inspect Code.Typespec.fetch_types(Depot) |> elem(1) |> Enum.sort(), limit: :infinity
IO.inspect Code.Typespec.fetch_specs(Depot) |> elem(1) |> Enum.sort() |> Enum.reject(&match?({{:__info__, _}, _}, &1)), limit: :infinity
IO.inspect Code.Typespec.fetch_callbacks(Depot) |> elem(1) |> Enum.sort(), limit: :infinity
IO.inspect Code.Typespec.fetch_types(Nope)
Enum.each([Map, Keyword, Enum], &Code.eval_string("import IEx.Helpers; t(#{inspect(&1)})"))
Enum.each(["depot.ex", "Elixir.Depot.beam"], &File.rm!/1)
