# The types of :sofs. In: terms and types. Out: whether they fit, and the type of what fits both.
defmodule :nodebook_sofs_types do
  @moduledoc false

  @doc "Whether a term is a type."
  def valid?([type]), do: valid?(type)
  def valid?(type) when is_tuple(type) and type != {}, do: type |> Tuple.to_list() |> Enum.all?(&valid?/1)
  def valid?(type), do: is_atom(type)

  @doc "The type of what is of both types, or :none."
  def unify(:_, type), do: type
  def unify(type, :_), do: type
  def unify(type, type), do: type

  def unify([a], [b]) do
    case unify(a, b) do
      :none -> :none
      type -> [type]
    end
  end

  def unify(a, b) when is_tuple(a) and is_tuple(b) and tuple_size(a) == tuple_size(b) do
    types = Enum.zip_with(Tuple.to_list(a), Tuple.to_list(b), &unify/2)
    if :none in types, do: :none, else: List.to_tuple(types)
  end

  def unify(_, _), do: :none

  @doc "{a term with its lists in order, its type}; badarg when the term is not of the type."
  def read(term, :_) when is_list(term), do: read(term, [:_])
  def read(term, :_) when is_tuple(term) and term != {}, do: read(term, :erlang.make_tuple(tuple_size(term), :_))
  def read(term, :_), do: {term, :atom}

  def read(term, [type]) when is_list(term) do
    {elements, found} = Enum.map_reduce(term, type, fn x, acc -> read_as(x, acc) end)
    {:lists.usort(elements), [found]}
  end

  def read(term, type) when is_tuple(type) and is_tuple(term) and tuple_size(term) == tuple_size(type) do
    {elements, types} = Tuple.to_list(term) |> Enum.zip(Tuple.to_list(type)) |> Enum.map(fn {x, t} -> read(x, t) end) |> Enum.unzip()
    {List.to_tuple(elements), List.to_tuple(types)}
  end

  def read(term, type) when is_atom(type), do: {term, type}
  def read(_, _), do: :erlang.error(:badarg)

  # An element among others: what is known of their type grows.
  defp read_as(x, known) do
    {external, found} = read(x, loosened(x, known))

    case unify(found, known) do
      :none -> :erlang.error(:badarg)
      type -> {external, type}
    end
  end

  # A type that was found to be an atom does not hide that this element is none.
  defp loosened(x, :atom) when is_list(x) or is_tuple(x), do: :_
  defp loosened(_, known), do: known
end
