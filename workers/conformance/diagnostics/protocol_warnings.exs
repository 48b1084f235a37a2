defprotocol Protocols.Empty do
end

defprotocol Protocols.WithCallbacks do
  @spec a(t, keyword) :: tuple
  def a(term, options \\ [])
  def b(term)
  @callback foo :: {:ok, term}
  @callback foo(x) :: {:ok, x} when x: term
  @macrocallback bar(term) :: {:ok, term}
  @optional_callbacks [foo: 1]
end

defmodule Protocols.DerivesLate do
  defstruct []
  @derive [{Inspect, []}]
end

defmodule Protocols.NeverDerives do
  @derive [{Inspect, []}]
end
