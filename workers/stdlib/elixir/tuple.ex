# In: tuples. Out: tuples. Specification: documentation of Tuple, Elixir 1.18.

defmodule Tuple do
  @moduledoc "Functions for tuples."

  @doc "A tuple with the value repeated."
  def duplicate(data, size) when is_integer(size) and size >= 0, do: :erlang.make_tuple(size, data)

  @doc "Inserts at the index."
  def insert_at(tuple, index, value) when is_integer(index) and index >= 0 do
    :erlang.insert_element(index + 1, tuple, value)
  end

  @doc "Appends."
  @deprecated "Use insert_at instead"
  def append(tuple, value), do: :erlang.append_element(tuple, value)

  @doc "Deletes at the index."
  def delete_at(tuple, index) when is_integer(index) and index >= 0, do: :erlang.delete_element(index + 1, tuple)

  @doc "Sum of the elements."
  def sum(tuple), do: Enum.sum(:erlang.tuple_to_list(tuple))

  @doc "Product of the elements."
  def product(tuple), do: Enum.product(:erlang.tuple_to_list(tuple))

  @doc "The elements as a list."
  def to_list(tuple), do: :erlang.tuple_to_list(tuple)
end
