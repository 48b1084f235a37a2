# The words for what the natives of :ets refuse. In: the function, its arguments, {argument, cause}. Out: texts by argument.
defmodule :nodebook_ets_errors do
  @moduledoc false

  def explain(function, args, {argument, cause}), do: Map.put(others(function, args), argument, words(cause))
  def explain(_function, _args, _), do: %{}

  # what else is wrong: all arguments are looked at, the first that was refused is known
  defp others(function, [table, object]) when function in [:insert, :insert_new], do: faults(%{1 => table(table), 2 => objects(object)})
  defp others(:delete_object, [table, object]), do: faults(%{1 => table(table), 2 => object(object)})
  defp others(:lookup_element, [table, _, position | _]), do: faults(%{1 => table(table), 3 => positive(position)})
  defp others(:new, [_, options]) when not is_list(options), do: %{2 => words(:not_a_list)}
  defp others(:rename, [table, name]), do: faults(%{1 => table(table), 2 => if(not is_atom(name), do: words(:bad_name))})
  defp others(function, [table, _, limit]) when function in [:match, :match_object], do: faults(%{1 => sought(table), 3 => positive(limit)})
  defp others(function, [table, spec, limit]) when function in [:select, :select_reverse], do: faults(%{1 => sought(table), 2 => spec(spec), 3 => positive(limit)})
  defp others(:update_counter, [table, _, operation | _]), do: faults(%{1 => table(table), 3 => if(not operation?(operation), do: words(:bad_update))})
  defp others(:update_element, [table, _, element | _]), do: faults(%{1 => table(table), 3 => if(not element?(element), do: words(:bad_element))})
  defp others(_, _), do: %{}

  defp faults(texts), do: for({argument, text} when text != nil <- texts, into: %{}, do: {argument, text})

  # patterns and limits are looked at before the table is
  defp sought(table) when is_atom(table) or is_reference(table), do: if(:ets.info(table, :id) == :undefined, do: words(:id))
  defp sought(_), do: words(:no_id)

  # it was there: what is not is refused first
  defp table(table) when is_atom(table) or is_reference(table), do: nil
  defp table(_), do: words(:no_id)

  defp object({}), do: words(:empty_tuple)
  defp object(object), do: if(not is_tuple(object), do: words(:not_a_tuple))

  defp objects(list) when is_list(list), do: if(not tuples?(list), do: words(:not_tuples))
  defp objects(object), do: object(object)

  defp tuples?([first | rest]), do: is_tuple(first) and first != {} and tuples?(rest)
  defp tuples?(rest), do: rest == []

  defp positive(n) when is_integer(n), do: if(n < 1, do: words(:out_of_range))
  defp positive(_), do: words(:not_an_integer)

  defp spec(spec) do
    :ets.match_spec_compile(spec)
    nil
  rescue
    ArgumentError -> words(:match_spec)
  end

  defp operation?(list) when is_list(list), do: :lists.all(&operation?/1, list)
  defp operation?({position, n}), do: is_integer(position) and is_integer(n)
  defp operation?({position, n, threshold, value}), do: :lists.all(&is_integer/1, [position, n, threshold, value])
  defp operation?(n), do: is_integer(n)

  defp element?(list) when is_list(list), do: :lists.all(&element?/1, list)
  defp element?({position, _}), do: is_integer(position)
  defp element?(_), do: false

  defp words(:id), do: "the table identifier does not refer to an existing ETS table"
  defp words(:no_id), do: "not an atom or a table identifier"
  defp words(:access), do: "the table identifier refers to an ETS table with insufficient access rights"
  defp words(:type), do: "the table identifier refers to an ETS table of a type not supported by this operation"
  defp words(:badkey), do: "not a key that exists in the table"
  defp words(:position), do: "position is greater than the size of the object"
  defp words(:op_position), do: "the position in the update operation is out of range"
  defp words(:keypos), do: "the position is the same as the key position"
  defp words(:not_integer), do: "the value in the given position, in the object, is not an integer"
  defp words(:bad_update), do: "not a valid update operation"
  defp words(:bad_element), do: "is not a valid element specification"
  defp words(:badopt), do: "invalid options"
  defp words(:name_taken), do: "table name already exists"
  defp words(:bad_name), do: "invalid table name (must be an atom)"
  defp words(:bad_item), do: "not a valid info item"
  defp words(:empty_tuple), do: "is an empty tuple"
  defp words(:not_a_tuple), do: "not a tuple"
  defp words(:not_tuples), do: "not a non-empty tuple or a list of non-empty tuples"
  defp words(:not_an_atom), do: "not an atom"
  defp words(:not_a_list), do: "not a list"
  defp words(:not_a_pid), do: "not a pid"
  defp words(:not_a_boolean), do: "not a boolean"
  defp words(:not_an_integer), do: "not an integer"
  defp words(:out_of_range), do: "out of range"
  defp words(:owner), do: "the process is already the owner of the table"
  defp words(:dead), do: "the pid refers to a terminated process"
  defp words(:match_spec), do: "not a valid match specification"
  defp words(:continuation), do: "invalid continuation"
end
