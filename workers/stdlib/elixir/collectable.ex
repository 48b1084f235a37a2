# In: a collection and elements for it. Out: the Collectable protocol for lists, maps and binaries.

defprotocol Collectable do
  @moduledoc "Protocol behind Enum.into/2 and the :into option of for."

  @typedoc "What the function that collects is told to do."
  @type command :: {:cont, term} | :done | :halt

  @doc "The initial accumulator and the function that collects."
  @spec into(t) :: {initial_acc :: term, collector :: (term, command -> t | term)}
  def into(collectable)
end

defimpl Collectable, for: List do
  def into(list) do
    if list != [] do
      IO.warn(
        "the Collectable protocol is deprecated for non-empty lists. The behavior of " <>
          "Enum.into/2 and \"for\" comprehensions with an :into option is incorrect " <>
          "when collecting into non-empty lists. If you're collecting into a non-empty keyword " <>
          "list, consider using Keyword.merge/2 instead. If you're collecting into a non-empty list, " <>
          "consider concatenating the two lists with the ++ operator."
      )
    end

    fun = fn
      list_acc, {:cont, elem} -> [elem | list_acc]
      list_acc, :done -> list ++ :lists.reverse(list_acc)
      _list_acc, :halt -> :ok
    end

    {[], fun}
  end
end

defimpl Collectable, for: BitString do
  def into(binary) when is_binary(binary) do
    fun = fn
      acc, {:cont, x} when is_binary(x) -> [acc | x]
      acc, {:cont, x} when is_bitstring(x) -> [acc | [x]]
      acc, :done -> :erlang.list_to_bitstring(acc)
      _acc, :halt -> :ok
      _acc, {:cont, other} -> raise ArgumentError, "collecting into a binary requires a bitstring, got: #{inspect(other)}"
    end

    {[binary], fun}
  end

  def into(bitstring) do
    fun = fn
      acc, {:cont, x} when is_bitstring(x) -> [acc | [x]]
      acc, :done -> :erlang.list_to_bitstring(acc)
      _acc, :halt -> :ok
      _acc, {:cont, other} -> raise ArgumentError, "collecting into a bitstring requires a bitstring, got: #{inspect(other)}"
    end

    {[bitstring], fun}
  end
end

defimpl Collectable, for: Map do
  def into(map) do
    fun = fn
      acc, {:cont, {key, value}} -> :maps.put(key, value, acc)
      _acc, {:cont, other} -> raise ArgumentError, "collecting into a map requires {key, value} tuples, got: #{inspect(other)}"
      acc, :done -> acc
      _acc, :halt -> :ok
    end

    {map, fun}
  end
end
