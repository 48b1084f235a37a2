# The words for what the natives of :ets refuse. In: the function, its arguments, {argument, cause}. Out: texts by argument.
defmodule :nodebook_ets_errors do
  @moduledoc false

  def explain(:insert, [_, object], {1, cause}) when not is_tuple(object) and not is_list(object),
    do: %{1 => words(cause), 2 => "not a tuple"}

  def explain(_function, _args, {argument, cause}), do: %{argument => words(cause)}
  def explain(_function, _args, _), do: %{}

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
  defp words(:continuation), do: "not a valid continuation"
end
