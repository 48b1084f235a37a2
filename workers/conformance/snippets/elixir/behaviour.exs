# Behaviours' callbacks, deriving of one's own protocols

defmodule B1 do
  @callback b(integer) :: any
  @callback a(x) :: x when x: any
  @callback c :: any
  @macrocallback m(a :: term) :: Macro.t()
  @optional_callbacks c: 0, m: 1
end
{B1.behaviour_info(:callbacks), B1.behaviour_info(:optional_callbacks), B1.__info__(:functions)}

defmodule B2 do
  @callback b(integer) :: any
  @callback b(atom) :: any
  @callback b(integer, integer) :: any
end
{B2.behaviour_info(:callbacks), B2.behaviour_info(:optional_callbacks)}

function_exported?(Enum, :behaviour_info, 1)

Enum.sort(GenServer.behaviour_info(:callbacks))

Enum.sort(Supervisor.behaviour_info(:callbacks))

defprotocol Size do
  def size(data)
  defmacro __deriving__(module, opts) do
    quote do
      defimpl Size, for: unquote(module) do
        def size(data), do: {unquote(opts), map_size(data)}
      end
    end
  end
end
defmodule Box do
  @derive {Size, [unit: :cm]}
  defstruct [:a, :b]
end
Size.size(struct(Box, a: 1))

defmodule Plain2 do
  defstruct [:a]
end
Size.size(struct(Plain2, []))

defmodule Bag do
  @derive Size
  defstruct [:a]
end
Size.size(struct(Bag, []))

defmodule Later2 do
  defstruct [:x, :y, :z]
end
require Protocol
Protocol.derive(Size, Later2, unit: :mm)
Size.size(struct(Later2, []))

defprotocol NoAny do
  def f(x)
end
defmodule Wants do
  @derive NoAny
  defstruct [:a]
end

defprotocol WithAny do
  @fallback_to_any true
  def f(x)
end
defimpl WithAny, for: Any do
  defmacro __deriving__(module, struct, opts) do
    keys = struct |> Map.keys() |> Enum.sort()
    quote do
      defimpl WithAny, for: unquote(module) do
        def f(_), do: {:derived, unquote(keys), unquote(opts)}
      end
    end
  end
  def f(_), do: :any
end
defmodule Derives do
  @derive {WithAny, [1]}
  defstruct [:a, :b]
end
{WithAny.f(struct(Derives, [])), WithAny.f(1), WithAny.impl_for(1)}
