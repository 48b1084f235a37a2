# In: maps, keyword lists, structs and keys. Out: what `data[key]` and the *_in functions need.
# Specification: documentation of Access, Elixir 1.18.

defmodule Access do
  @moduledoc "Key-based access to data structures."

  @callback fetch(term, term) :: {:ok, term} | :error
  @callback get_and_update(term, term, (term -> term)) :: {term, term}
  @callback pop(term, term) :: {term, term}

  defp raise_undefined(struct, _key, fun, arity) do
    raise UndefinedFunctionError,
      module: struct,
      function: fun,
      arity: arity,
      reason:
        "#{inspect(struct)} does not implement the Access behaviour\n\n" <>
          "You can use the \"struct.field\" syntax to access struct fields. " <>
          "You can also use Access.key!/1 to access struct fields dynamically inside get_in/put_in/update_in"
  end

  @doc "{:ok, value} or :error."
  def fetch(container, key)

  def fetch(%module{} = container, key) do
    if function_exported?(module, :fetch, 2) or not Code.ensure_loaded?(module) do
      module.fetch(container, key)
    else
      raise_undefined(module, key, :fetch, 2)
    end
  end

  def fetch(map, key) when is_map(map) do
    case map do
      %{^key => value} -> {:ok, value}
      _ -> :error
    end
  end

  def fetch(list, key) when is_list(list) and is_atom(key) do
    case :lists.keyfind(key, 1, list) do
      {_, value} -> {:ok, value}
      false -> :error
    end
  end

  def fetch(list, key) when is_list(list) do
    raise ArgumentError, "the Access calls for keywords expect the key to be an atom, got: #{inspect(key)}"
  end

  def fetch(nil, _key), do: :error

  defp raise_integer_key(key, purpose, instead) do
    raise ArgumentError, """
    the Access module does not support accessing lists by index, got: #{inspect(key)}

    Accessing a list by index is typically discouraged in Elixir, \
    instead we prefer to use the Enum module to manipulate lists \
    as a whole. If you really must #{purpose} a list element by index, \
    you can use #{instead} or the functions in the List module\
    """
  end

  defp raise_key(_list, key) do
    raise ArgumentError, """
    the Access module supports only keyword lists (with atom keys), got: #{inspect(key)}

    If you want to search lists of tuples, use List.keyfind/3\
    """
  end

  @doc "The value; raises KeyError."
  def fetch!(container, key) do
    case fetch(container, key) do
      {:ok, value} -> value
      :error -> raise KeyError, key: key, term: container
    end
  end

  @doc "The value, else the default."
  def get(container, key, default \\ nil)

  def get(%module{} = container, key, default) do
    if function_exported?(module, :fetch, 2) or not Code.ensure_loaded?(module) do
      case module.fetch(container, key) do
        {:ok, value} -> value
        :error -> default
      end
    else
      raise_undefined(module, key, :fetch, 2)
    end
  end

  def get(map, key, default) when is_map(map) do
    case map do
      %{^key => value} -> value
      _ -> default
    end
  end

  def get(list, key, default) when is_list(list) and is_atom(key) do
    case :lists.keyfind(key, 1, list) do
      {_, value} -> value
      false -> default
    end
  end

  def get(list, key, _default) when is_list(list) and is_integer(key), do: raise_integer_key(key, "access", "Enum.at/2")
  def get(list, key, _default) when is_list(list), do: raise_key(list, key)
  def get(nil, _key, default), do: default

  @doc "Gets and updates."
  def get_and_update(container, key, fun)

  def get_and_update(%module{} = container, key, fun) do
    if function_exported?(module, :get_and_update, 3) or not Code.ensure_loaded?(module) do
      module.get_and_update(container, key, fun)
    else
      raise_undefined(module, key, :get_and_update, 3)
    end
  end

  def get_and_update(map, key, fun) when is_map(map), do: Map.get_and_update(map, key, fun)
  def get_and_update(list, key, fun) when is_list(list) and is_atom(key), do: Keyword.get_and_update(list, key, fun)
  def get_and_update(list, key, _fun) when is_list(list) and is_integer(key),
    do: raise_integer_key(key, "modify", "Access.at/1")

  def get_and_update(list, key, _fun) when is_list(list) do
    raise ArgumentError, "the Access module supports only keyword lists (with atom keys), got: #{inspect(key)}"
  end


  def get_and_update(nil, key, _fun) do
    raise ArgumentError, "could not put/update key #{inspect(key)} on a nil value"
  end

  @doc "Takes out the value of the key."
  def pop(container, key)

  def pop(%module{} = container, key) do
    if function_exported?(module, :pop, 2) or not Code.ensure_loaded?(module) do
      module.pop(container, key)
    else
      raise_undefined(module, key, :pop, 2)
    end
  end

  def pop(map, key) when is_map(map), do: Map.pop(map, key)
  def pop(list, key) when is_list(list), do: Keyword.pop(list, key)
  def pop(nil, key), do: raise(ArgumentError, "could not pop key #{inspect(key)} on a nil value")

  @doc "An accessor for a key of a map or struct, with a default."
  def key(key, default \\ nil) do
    fn
      :get, data, next ->
        next.(field(data, key, default))

      :get_and_update, data, next ->
        value = field(data, key, default)

        case next.(value) do
          {get, update} -> {get, Map.put(data || %{}, key, update)}
          :pop -> {value, Map.delete(data || %{}, key)}
        end
    end
  end

  defp field(nil, _key, default), do: default

  defp field(data, key, default) do
    case data do
      %{^key => value} -> value
      %{} -> default
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc "An accessor for a key that must be there."
  def key!(key) do
    fn
      :get, %{} = data, next ->
        next.(Map.fetch!(data, key))

      :get_and_update, %{} = data, next ->
        value = Map.fetch!(data, key)

        case next.(value) do
          {get, update} -> {get, Map.put(data, key, update)}
          :pop -> {value, Map.delete(data, key)}
        end

      _op, data, _next ->
        raise "Access.key!/1 expected a map/struct, got: #{inspect(data)}"
    end
  end

  @doc "An accessor for a tuple's element."
  def elem(index) when is_integer(index) and index >= 0 do
    pos = index + 1

    fn
      :get, data, next when is_tuple(data) ->
        next.(:erlang.element(pos, data))

      :get_and_update, data, next when is_tuple(data) ->
        value = :erlang.element(pos, data)

        case next.(value) do
          {get, update} -> {get, :erlang.setelement(pos, data, update)}
          :pop -> raise "cannot pop data from a tuple"
        end

      _op, data, _next ->
        raise "Access.elem/1 expected a tuple, got: #{inspect(data)}"
    end
  end

  @doc "An accessor for all elements of a list."
  def all(), do: &all/3

  defp all(:get, data, next) when is_list(data), do: Enum.map(data, next)
  defp all(:get_and_update, data, next) when is_list(data), do: each_updated(data, fn _ -> true end, next, [], [])
  defp all(_op, data, _next), do: raise("Access.all/0 expected a list, got: #{inspect(data)}")

  defp each_updated([head | rest], fun, next, updates, gets) do
    if fun.(head) do
      case next.(head) do
        {get, update} -> each_updated(rest, fun, next, [update | updates], [get | gets])
        :pop -> each_updated(rest, fun, next, updates, [head | gets])
      end
    else
      each_updated(rest, fun, next, [head | updates], gets)
    end
  end

  defp each_updated([], _fun, _next, updates, gets), do: {:lists.reverse(gets), :lists.reverse(updates)}

  @doc "An accessor for the element of a list at the index."
  def at(index) when is_integer(index) do
    fn op, data, next -> at(op, data, index, next) end
  end

  defp at(:get, data, index, next) when is_list(data), do: data |> Enum.at(index) |> next.()

  defp at(:get_and_update, data, index, next) when is_list(data) do
    absolute = if index < 0, do: length(data) + index, else: index
    get_and_update_at(data, absolute, next, [])
  end

  defp at(_op, data, _index, _next), do: raise("Access.at/1 expected a list, got: #{inspect(data)}")

  defp get_and_update_at([head | rest], 0, next, updates) do
    case next.(head) do
      {get, update} -> {get, :lists.reverse([update | updates], rest)}
      :pop -> {head, :lists.reverse(updates, rest)}
    end
  end

  defp get_and_update_at([head | rest], index, next, updates) when index > 0 do
    get_and_update_at(rest, index - 1, next, [head | updates])
  end

  defp get_and_update_at(rest, _index, _next, updates), do: {nil, :lists.reverse(updates, rest)}

  @doc "Like at/1; raises when out of bounds."
  def at!(index) when is_integer(index) do
    fn op, data, next -> at!(op, data, index, next) end
  end

  defp at!(:get, data, index, next) when is_list(data) do
    case Enum.fetch(data, index) do
      {:ok, value} -> next.(value)
      :error -> raise Enum.OutOfBoundsError
    end
  end

  defp at!(:get_and_update, data, index, next) when is_list(data) do
    absolute = if index < 0, do: length(data) + index, else: index

    if absolute < 0 or absolute >= length(data) do
      raise Enum.OutOfBoundsError
    else
      get_and_update_at(data, absolute, next, [])
    end
  end

  defp at!(_op, data, _index, _next), do: raise("Access.at!/1 expected a list, got: #{inspect(data)}")

  @doc "An accessor for the elements of a list that match."
  def filter(func) when is_function(func) do
    fn op, data, next -> filter(op, data, func, next) end
  end

  defp filter(:get, data, func, next) when is_list(data), do: data |> Enum.filter(func) |> Enum.map(next)
  defp filter(:get_and_update, data, func, next) when is_list(data), do: each_updated(data, func, next, [], [])
  defp filter(_op, data, _func, _next), do: raise("Access.filter/1 expected a list, got: #{inspect(data)}")

  @doc "An accessor for the first element of a list that matches."
  def find(predicate) when is_function(predicate, 1) do
    fn op, data, next -> find(op, data, predicate, next) end
  end

  defp find(:get, data, predicate, next) when is_list(data), do: data |> Enum.find(predicate) |> next.()

  defp find(:get_and_update, data, predicate, next) when is_list(data) do
    case Enum.find_index(data, predicate) do
      nil -> {nil, data}
      index -> get_and_update_at(data, index, next, [])
    end
  end

  defp find(_op, data, _predicate, _next), do: raise("Access.find/1 expected a list, got: #{inspect(data)}")

  @doc "An accessor for a slice of a list."
  def slice(%{__struct__: Range} = range) do
    if range.step > 0 do
      fn op, data, next -> slice(op, data, range, next) end
    else
      raise ArgumentError,
            "Access.slice/1 does not accept ranges with negative steps, got: #{inspect(range)}"
    end
  end

  defp slice(:get, data, range, next) when is_list(data), do: data |> Enum.slice(range) |> Enum.map(next)

  defp slice(:get_and_update, data, range, next) when is_list(data) do
    indexes = data |> Enum.with_index() |> Enum.map(&Kernel.elem(&1, 1)) |> Enum.slice(range)

    {gets, updates, _} =
      Enum.reduce(data, {[], [], 0}, fn item, {gets, updates, i} ->
        if i in indexes do
          case next.(item) do
            {get, update} -> {[get | gets], [update | updates], i + 1}
            :pop -> {[item | gets], updates, i + 1}
          end
        else
          {gets, [item | updates], i + 1}
        end
      end)

    {:lists.reverse(gets), :lists.reverse(updates)}
  end

  defp slice(_op, data, _range, _next), do: raise(ArgumentError, "Access.slice/1 expected a list, got: #{inspect(data)}")
end
