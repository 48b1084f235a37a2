# Arithmetic, comparison and the tests of types: what an import of Kernel has rewritten to :erlang. In and out: terms.

defmodule Kernel do
  @doc "Absolute value."
  def abs(number), do: :erlang.abs(number)
  @doc "Calls the anonymous function with the arguments."
  def apply(fun, args), do: :erlang.apply(fun, args)
  @doc "Calls the named function with the arguments."
  def apply(module, name, args), do: :erlang.apply(module, name, args)
  @doc "Part of a binary."
  def binary_part(binary, start, size), do: :erlang.binary_part(binary, start, size)
  @doc "Number of bits."
  def bit_size(bitstring), do: :erlang.bit_size(bitstring)
  @doc "Number of bytes."
  def byte_size(bitstring), do: :erlang.byte_size(bitstring)
  @doc "Smallest integer not below."
  def ceil(number), do: :erlang.ceil(number)
  @doc "Integer division."
  def div(dividend, divisor), do: :erlang.div(dividend, divisor)
  @doc "Zero-based tuple element."
  def elem(tuple, index), do: :erlang.element(:erlang.+(index, 1), tuple)
  @doc "Stops the process with the reason."
  def exit(reason), do: :erlang.exit(reason)
  @doc "Largest integer not above."
  def floor(number), do: :erlang.floor(number)
  @doc "Head of a list."
  def hd(list), do: :erlang.hd(list)
  @doc "Whether an atom."
  def is_atom(term), do: :erlang.is_atom(term)
  @doc "Whether a binary."
  def is_binary(term), do: :erlang.is_binary(term)
  @doc "Whether a bitstring."
  def is_bitstring(term), do: :erlang.is_bitstring(term)
  @doc "Whether true or false."
  def is_boolean(term), do: :erlang.is_boolean(term)
  @doc "Whether a float."
  def is_float(term), do: :erlang.is_float(term)
  @doc "Whether a function."
  def is_function(term), do: :erlang.is_function(term)
  @doc "Whether a function of that arity."
  def is_function(term, arity), do: :erlang.is_function(term, arity)
  @doc "Whether an integer."
  def is_integer(term), do: :erlang.is_integer(term)
  @doc "Whether a list."
  def is_list(term), do: :erlang.is_list(term)
  @doc "Whether a map."
  def is_map(term), do: :erlang.is_map(term)
  @doc "Whether the map has the key."
  def is_map_key(map, key), do: :erlang.is_map_key(key, map)
  @doc "Whether a number."
  def is_number(term), do: :erlang.is_number(term)
  @doc "Whether a pid."
  def is_pid(term), do: :erlang.is_pid(term)
  @doc "Whether a port."
  def is_port(term), do: :erlang.is_port(term)
  @doc "Whether a reference."
  def is_reference(term), do: :erlang.is_reference(term)
  @doc "Whether a tuple."
  def is_tuple(term), do: :erlang.is_tuple(term)
  @doc "Length of a list."
  def length(list), do: :erlang.length(list)
  @doc "A new unique reference."
  def make_ref(), do: :erlang.make_ref()
  @doc "Number of keys."
  def map_size(map), do: :erlang.map_size(map)
  @doc "The larger term."
  def max(first, second), do: :erlang.max(first, second)
  @doc "The smaller term."
  def min(first, second), do: :erlang.min(first, second)
  @doc "Name of the local node."
  def node(), do: :erlang.node()
  @doc "Node of a pid, port or reference."
  def node(arg), do: :erlang.node(arg)
  @doc "Integer remainder with the dividend's sign."
  def rem(dividend, divisor), do: :erlang.rem(dividend, divisor)
  @doc "Rounds half away from zero."
  def round(number), do: :erlang.round(number)
  @doc "Sends a message."
  def send(dest, message), do: :erlang.send(dest, message)
  @doc "Pid of the calling process."
  def self(), do: :erlang.self()
  @doc "Spawns a process."
  def spawn(fun), do: :erlang.spawn(fun)
  @doc "Spawns a process."
  def spawn(module, fun, args), do: :erlang.spawn(module, fun, args)
  @doc "Spawns a linked process."
  def spawn_link(fun), do: :erlang.spawn_link(fun)
  @doc "Spawns a linked process."
  def spawn_link(module, fun, args), do: :erlang.spawn_link(module, fun, args)
  @doc "Spawns a monitored process."
  def spawn_monitor(fun), do: :erlang.spawn_monitor(fun)
  @doc "Spawns a monitored process."
  def spawn_monitor(module, fun, args), do: :erlang.spawn_monitor(module, fun, args)
  @doc "Throws a value."
  def throw(term), do: :erlang.throw(term)
  @doc "Tail of a list."
  def tl(list), do: :erlang.tl(list)
  @doc "Drops the fraction."
  def trunc(number), do: :erlang.trunc(number)
  @doc "Number of elements."
  def tuple_size(tuple), do: :erlang.tuple_size(tuple)
  @doc "Addition."
  def left + right, do: :erlang.+(left, right)
  @doc "Unary plus."
  def +value, do: :erlang.+(value)
  @doc "Subtraction."
  def left - right, do: :erlang.-(left, right)
  @doc "Negation."
  def -value, do: :erlang.-(value)
  @doc "Multiplication."
  def left * right, do: :erlang.*(left, right)
  @doc "Division, always a float."
  def left / right, do: :erlang./(left, right)
  @doc "Concatenates lists."
  def left ++ right, do: :erlang.++(left, right)
  @doc "Removes the first occurrence of each right element from left."
  def left -- right, do: :erlang.--(left, right)
  @doc "Strict boolean not."
  def not value, do: :erlang.not(value)
  @doc "Less than."
  def left < right, do: :erlang.<(left, right)
  @doc "Greater than."
  def left > right, do: :erlang.>(left, right)
  @doc "Less than or equal."
  def left <= right, do: :erlang."=<"(left, right)
  @doc "Greater than or equal."
  def left >= right, do: :erlang.>=(left, right)
  @doc "Equal; 1 and 1.0 are equal."
  def left == right, do: :erlang.==(left, right)
  @doc "Not equal."
  def left != right, do: :erlang."/="(left, right)
  @doc "Strictly equal."
  def left === right, do: :erlang."=:="(left, right)
  @doc "Not strictly equal."
  def left !== right, do: :erlang."=/="(left, right)
  @doc "Tuple with the zero-based element replaced."
  def put_elem(tuple, index, value), do: :erlang.setelement(:erlang.+(index, 1), tuple, value)

  @doc "Power."
  def base ** exponent when :erlang.andalso(:erlang.is_integer(base), :erlang.is_integer(exponent)) do
    case :erlang.<(exponent, 0) do
      true -> :math.pow(base, exponent)
      false -> integer_pow(base, 1, exponent)
    end
  end

  def base ** exponent when :erlang.andalso(:erlang.is_number(base), :erlang.is_number(exponent)) do
    :math.pow(base, exponent)
  end

  defp integer_pow(_, acc, 0), do: acc

  defp integer_pow(base, acc, exponent) do
    case :erlang.band(exponent, 1) do
      0 -> integer_pow(:erlang.*(base, base), acc, :erlang.bsr(exponent, 1))
      1 when :erlang."=:="(exponent, 1) -> :erlang.*(base, acc)
      1 -> integer_pow(:erlang.*(base, base), :erlang.*(base, acc), :erlang.bsr(exponent, 1))
    end
  end

  @doc "Whether the left string contains the right string or matches the regex."
  def left =~ "" when :erlang.is_binary(left), do: true

  def left =~ right when :erlang.andalso(:erlang.is_binary(left), :erlang.is_binary(right)) do
    :erlang."=/="(:binary.match(left, right), :nomatch)
  end

  def left =~ right when :erlang.is_binary(left), do: Regex.match?(right, left)

  @doc "Slice of a binary from start (from the end when negative) with at most size bytes."
  def binary_slice(binary, start, size)
      when :erlang.andalso(
             :erlang.is_binary(binary),
             :erlang.andalso(
               :erlang.is_integer(start),
               :erlang.andalso(:erlang.is_integer(size), :erlang.>=(size, 0))
             )
           ) do
    total = :erlang.byte_size(binary)

    start =
      case :erlang.<(start, 0) do
        true -> :erlang.max(:erlang.+(total, start), 0)
        false -> start
      end

    case :erlang.<(start, total) do
      true -> :erlang.binary_part(binary, start, :erlang.min(size, :erlang.-(total, start)))
      false -> ""
    end
  end

  @doc "Slice of a binary by a range of byte positions."
  def binary_slice(binary, %{__struct__: Range, first: first, last: last, step: step})
      when :erlang.is_binary(binary) do
    total = :erlang.byte_size(binary)

    case :erlang.>(step, 0) do
      true ->
        slice = slice_range(binary, from_end(first, total), from_end(last, total), total)
        if(:erlang.>(step, 1), do: every_nth(slice, step), else: slice)

      false ->
        :erlang.error(
          ArgumentError.exception(
            <<"binary_slice/2 does not accept ranges with negative steps, got: ",
              inspect(%{__struct__: Range, first: first, last: last, step: step})::binary>>
          )
        )
    end
  end

  defp every_nth(<<byte, rest::binary>>, step) do
    case :erlang.byte_size(rest) do
      size when :erlang.<(size, step) -> <<byte>>
      size -> <<byte, every_nth(:erlang.binary_part(rest, :erlang.-(step, 1), :erlang.-(size, :erlang.-(step, 1))), step)::binary>>
    end
  end

  defp every_nth("", _step), do: ""

  defp from_end(index, total) do
    case :erlang.<(index, 0) do
      true -> :erlang.+(index, total)
      false -> index
    end
  end

  defp slice_range(binary, first, last, total) do
    first = :erlang.max(first, 0)
    amount = :erlang.+(:erlang.-(:erlang.min(last, :erlang.-(total, 1)), first), 1)

    case :erlang.andalso(:erlang.<(first, total), :erlang.>(amount, 0)) do
      true -> :erlang.binary_part(binary, first, amount)
      false -> ""
    end
  end

  @doc "Whether the module is loaded and exports the function."
  def function_exported?(module, function, arity) do
    :erlang.function_exported(module, function, arity)
  end

  @doc "Whether the module is loaded and exports the macro."
  def macro_exported?(module, macro, arity)
      when :erlang.andalso(
             :erlang.is_atom(module),
             :erlang.andalso(:erlang.is_atom(macro), :erlang.is_integer(arity))
           ) do
    case :erlang.function_exported(module, :__info__, 1) do
      true -> :lists.member({macro, arity}, module.__info__(:macros))
      false -> false
    end
  end
end
