# Binaries and comprehensions of Erlang's forms. In: the elements of a binary, the qualifiers of a comprehension, and how to evaluate
# and match the forms in them. Out: values and bindings.
defmodule :nodebook_erl_bits do
  @moduledoc false

  @doc "The binary of elements: {bits, bindings}."
  def build(elements, b, eval) do
    {parts, b} =
      Enum.map_reduce(Enum.with_index(elements, 1), b, fn {{:bin_element, _, value, size, types}, n}, b ->
        {value, b} = eval.(value, b)
        {size, b} = size(size, b, eval)
        {part(value, type(types), size, n), b}
      end)

    {:erlang.list_to_bitstring(parts), b}
  end

  defp size(:default, b, _), do: {:default, b}
  defp size(form, b, eval), do: eval.(form, b)

  @doc "What elements take of bits: {:ok, bindings, the rest} or :nomatch."
  def match([], bits, b, _eval, _match), do: {:ok, b, bits}

  def match([{:bin_element, at, {:string, _, text}, size, types} | rest], bits, b, eval, match) do
    single = for c <- text, do: {:bin_element, at, {:integer, at, c}, size, types}
    each(single ++ rest, bits, b, eval, match)
  end

  def match(elements, bits, b, eval, match), do: each(elements, bits, b, eval, match)

  defp each([{:bin_element, _, pattern, size, types} | rest], bits, b, eval, match) do
    {size, _} = size(size, b, eval)

    with {:ok, value, bits} <- take(bits, type(types), size),
         {:ok, b} <- match.(pattern, value, b),
         do: match(rest, bits, b, eval, match)
  end

  defp each([], bits, b, _, _), do: {:ok, b, bits}

  # -- types: {kind, signed?, endianness, unit} ------------------------------------------------

  defp type(:default), do: type([])

  defp type(types) do
    kind = Enum.find(types, :integer, &(&1 in [:integer, :float, :binary, :bytes, :bitstring, :bits, :utf8, :utf16, :utf32]))
    kind = %{bytes: :binary, bits: :bitstring}[kind] || kind
    endian = Enum.find(types, :big, &(&1 in [:little, :native, :big]))
    unit = Enum.find_value(types, %{binary: 8}[kind] || 1, fn type -> with({:unit, unit} <- type, do: unit, else: (_ -> nil)) end)
    {kind, :signed in types, if(endian == :native, do: :little, else: endian), unit}
  end

  defp bits({:integer, _, _, _}, :default), do: 8
  defp bits({:float, _, _, _}, :default), do: 64
  defp bits({_, _, _, unit}, size) when is_integer(size) and size >= 0, do: size * unit

  # a text stands for its characters
  defp part([_ | _] = text, type, size, n), do: for(c <- text, into: "", do: part(c, type, size, n))
  defp part([], _, _, _), do: ""
  defp part(value, {:utf8, _, _, _}, _, _), do: <<value::utf8>>
  defp part(value, {:utf16, _, :little, _}, _, _), do: <<value::utf16-little>>
  defp part(value, {:utf16, _, _, _}, _, _), do: <<value::utf16>>
  defp part(value, {:utf32, _, :little, _}, _, _), do: <<value::utf32-little>>
  defp part(value, {:utf32, _, _, _}, _, _), do: <<value::utf32>>

  defp part(value, {kind, _, _, unit}, :default, n) when kind in [:binary, :bitstring] do
    if not is_bitstring(value), do: refuse(n, kind, value)
    if rem(bit_size(value), unit) != 0, do: :erlang.error(:badarg)
    value
  end

  defp part(value, {kind, _, _, _} = type, size, n) when kind in [:binary, :bitstring] do
    if not is_bitstring(value), do: refuse(n, kind, value)
    size = bits(type, size)
    <<taken::bitstring-size(^size), _::bitstring>> = value
    taken
  rescue
    MatchError -> :erlang.error(:badarg)
  end

  defp part(value, {:float, _, endian, _} = type, size, n) do
    if not is_number(value), do: refuse(n, :float, value)
    size = bits(type, size)
    if endian == :little, do: <<value::float-little-size(size)>>, else: <<value::float-size(size)>>
  end

  defp part(value, {:integer, _, endian, _} = type, size, n) do
    if not is_integer(value), do: refuse(n, :integer, value)
    size = bits(type, size)
    if endian == :little, do: <<value::little-size(size)>>, else: <<value::size(size)>>
  end

  defp refuse(n, kind, value) do
    info = %{cause: {n, kind, :type, value}, function: :format_bs_fail, module: :erl_erts_errors}
    :erlang.raise(:error, :badarg, [{:erl_eval, :expr, 6, [error_info: info]}])
  end

  defp take(bits, {kind, _, _, unit}, :default) when kind in [:binary, :bitstring],
    do: if(rem(bit_size(bits), unit) == 0, do: {:ok, bits, ""}, else: :nomatch)

  defp take(bits, {kind, _, _, _} = type, size) when kind in [:binary, :bitstring] do
    size = bits(type, size)
    with(<<taken::bitstring-size(^size), rest::bitstring>> <- bits, do: {:ok, taken, rest}) |> found()
  end

  defp take(bits, {:utf8, _, _, _}, _), do: with(<<c::utf8, rest::bitstring>> <- bits, do: {:ok, c, rest}) |> found()
  defp take(bits, {:utf16, _, :little, _}, _), do: with(<<c::utf16-little, rest::bitstring>> <- bits, do: {:ok, c, rest}) |> found()
  defp take(bits, {:utf16, _, _, _}, _), do: with(<<c::utf16, rest::bitstring>> <- bits, do: {:ok, c, rest}) |> found()
  defp take(bits, {:utf32, _, :little, _}, _), do: with(<<c::utf32-little, rest::bitstring>> <- bits, do: {:ok, c, rest}) |> found()
  defp take(bits, {:utf32, _, _, _}, _), do: with(<<c::utf32, rest::bitstring>> <- bits, do: {:ok, c, rest}) |> found()

  defp take(bits, {kind, signed, endian, _} = type, size) do
    n = bits(type, size)

    case {kind, signed, endian} do
      {:float, _, :little} -> with(<<x::float-little-size(^n), rest::bitstring>> <- bits, do: {:ok, x, rest})
      {:float, _, _} -> with(<<x::float-size(^n), rest::bitstring>> <- bits, do: {:ok, x, rest})
      {_, true, :little} -> with(<<x::signed-little-size(^n), rest::bitstring>> <- bits, do: {:ok, x, rest})
      {_, true, _} -> with(<<x::signed-size(^n), rest::bitstring>> <- bits, do: {:ok, x, rest})
      {_, _, :little} -> with(<<x::little-size(^n), rest::bitstring>> <- bits, do: {:ok, x, rest})
      _ -> with(<<x::size(^n), rest::bitstring>> <- bits, do: {:ok, x, rest})
    end
    |> found()
  end

  defp found({:ok, _, _} = found), do: found
  defp found(_), do: :nomatch
end

defmodule :nodebook_erl_comprehensions do
  @moduledoc false

  @doc "What a comprehension makes: a list, a binary or a map."
  def made(kind, template, qualifiers, b, eval, match) do
    found = each(qualifiers, b, [], eval, match, fn b, acc -> [item(kind, template, b, eval) | acc] end) |> :lists.reverse()

    case kind do
      :lc -> found
      :bc -> :erlang.list_to_bitstring(found)
      :mc -> Map.new(found)
    end
  end

  defp item(:mc, {:map_field_assoc, _, key, value}, b, eval), do: {elem(eval.(key, b), 0), elem(eval.(value, b), 0)}
  defp item(_, template, b, eval), do: elem(eval.(template, b), 0)

  defp each([], b, acc, _eval, _match, add), do: add.(b, acc)

  defp each([{:generate, _, pattern, from} | rest], b, acc, eval, match, add) do
    {list, _} = eval.(from, b)
    if not is_list(list) or List.improper?(list), do: :erlang.error({:bad_generator, list})
    Enum.reduce(list, acc, &matched(pattern, &1, rest, b, &2, eval, match, add))
  end

  defp each([{:m_generate, _, {:map_field_exact, _, key, value}, from} | rest], b, acc, eval, match, add) do
    {map, _} = eval.(from, b)
    if not is_map(map), do: :erlang.error({:bad_generator, map})
    pattern = {:tuple, 0, [key, value]}
    Enum.reduce(map, acc, &matched(pattern, &1, rest, b, &2, eval, match, add))
  end

  defp each([{:b_generate, _, {:bin, _, elements}, from} | rest], b, acc, eval, match, add) do
    {bits, _} = eval.(from, b)
    if not is_bitstring(bits), do: :erlang.error({:bad_generator, bits})
    bits(elements, bits, rest, b, acc, eval, match, add)
  end

  defp each([filter | rest], b, acc, eval, match, add) do
    case eval.(filter, b) do
      {true, _} -> each(rest, b, acc, eval, match, add)
      {false, _} -> acc
      {other, _} -> :erlang.error({:bad_filter, other})
    end
  end

  # the variables of a generator hide those of the same name
  defp matched(pattern, value, rest, b, acc, eval, match, add) do
    case match.(pattern, value, Map.drop(b, names(pattern))) do
      {:ok, b} -> each(rest, b, acc, eval, match, add)
      :nomatch -> acc
    end
  end

  defp bits(elements, bits, rest, b, acc, eval, match, add) do
    case :nodebook_erl_bits.match(elements, bits, Map.drop(b, names(elements)), eval, match) do
      {:ok, bound, left} -> bits(elements, left, rest, b, each(rest, bound, acc, eval, match, add), eval, match, add)
      :nomatch -> acc
    end
  end

  defp names({:var, _, name}), do: [name]
  defp names({:bin_element, _, value, _, _}), do: names(value)
  defp names(form) when is_tuple(form), do: form |> Tuple.to_list() |> names()
  defp names([head | tail]), do: names(head) ++ names(tail)
  defp names(_), do: []
end
