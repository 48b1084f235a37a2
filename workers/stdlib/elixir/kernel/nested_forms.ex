# Values inside of values. In: a path of keys, or the path as it is written. Out: what is there, or all with another there.

defmodule Kernel do
  @doc "Matches a list of unknown length, filling with nil."
  defmacro destructure(left, right) when :erlang.is_list(left) do
    quote do
      unquote(left) = Kernel.Utils.destructure(unquote(right), unquote(:erlang.length(left)))
    end
  end

  @doc "Gets a value from nested structures; nil stops the walk."
  def get_in(data, keys)
  def get_in(nil, [_ | _]), do: nil

  def get_in(data, [h]) when :erlang.is_function(h), do: h.(:get, data, fn x -> x end)
  def get_in(data, [h | t]) when :erlang.is_function(h), do: h.(:get, data, fn x -> get_in(x, t) end)
  def get_in(data, [h]), do: Access.get(data, h)
  def get_in(data, [h | t]), do: get_in(Access.get(data, h), t)

  @doc "Puts a value into nested structures."
  def put_in(data, [_ | _] = keys, value) do
    :erlang.element(2, get_and_update_in(data, keys, fn _ -> {nil, value} end))
  end

  @doc "Updates a value in nested structures."
  def update_in(data, [_ | _] = keys, fun) when :erlang.is_function(fun) do
    :erlang.element(2, get_and_update_in(data, keys, fn x -> {nil, fun.(x)} end))
  end

  @doc "Gets and updates a value in nested structures."
  def get_and_update_in(data, keys, fun)

  def get_and_update_in(data, [head], fun) when :erlang.is_function(head, 3) do
    head.(:get_and_update, data, fun)
  end

  def get_and_update_in(data, [head | tail], fun) when :erlang.is_function(head, 3) do
    head.(:get_and_update, data, fn x -> get_and_update_in(x, tail, fun) end)
  end

  def get_and_update_in(data, [head], fun) when :erlang.is_function(fun, 1) do
    Access.get_and_update(data, head, fun)
  end

  def get_and_update_in(data, [head | tail], fun) when :erlang.is_function(fun, 1) do
    Access.get_and_update(data, head, fn x -> get_and_update_in(x, tail, fun) end)
  end

  @doc "Pops a value out of nested structures."
  def pop_in(data, keys)

  def pop_in(nil, [key | _]) do
    :erlang.error(
      ArgumentError.exception(
        <<"could not pop key ", inspect(key)::binary, " on a nil value">>
      )
    )
  end

  def pop_in(data, [_ | _] = keys), do: pop_in_data(data, keys)

  defp pop_in_data(nil, [_ | _]), do: :pop

  defp pop_in_data(data, [fun]) when :erlang.is_function(fun) do
    fun.(:get_and_update, data, fn _ -> :pop end)
  end

  defp pop_in_data(data, [fun | tail]) when :erlang.is_function(fun) do
    fun.(:get_and_update, data, fn x -> pop_in_data(x, tail) end)
  end

  defp pop_in_data(data, [key]), do: Access.pop(data, key)

  defp pop_in_data(data, [key | tail]) do
    Access.get_and_update(data, key, fn x -> pop_in_data(x, tail) end)
  end

  @doc "Gets from a path such as `map.a[:b]`; nil stops the walk."
  defmacro get_in(path), do: Kernel.NestedAccess.get(path)

  @doc "Puts a value at a path such as `map.a[:b]`."
  defmacro put_in(path, value), do: Kernel.NestedAccess.put(path, value)

  @doc "Updates the value at a path such as `map.a[:b]`."
  defmacro update_in(path, fun), do: Kernel.NestedAccess.update(path, fun)

  @doc "Gets and updates the value at a path such as `map.a[:b]`."
  defmacro get_and_update_in(path, fun), do: Kernel.NestedAccess.get_and_update(path, fun)

  @doc "Pops the value at a path such as `map.a[:b]`."
  defmacro pop_in(path), do: Kernel.NestedAccess.pop(path)
end
