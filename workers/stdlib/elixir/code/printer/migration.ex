# What `mix format --migrate` rewrites: `unless` becomes `if` of the opposite.

defmodule Code.Printer.Migration do
  @moduledoc false

  @opposite %{==: :!=, !=: :==, ===: :!==, !==: :===}
  @binary [:<, :>, :<=, :>=, :in]
  @guards [:is_atom, :is_boolean, :is_nil, :is_number, :is_integer, :is_float, :is_binary, :is_map, :is_struct] ++
            [:is_non_struct_map, :is_exception, :is_list, :is_tuple, :is_function, :is_reference, :is_pid, :is_port]

  @doc "The condition that holds where this one does not."
  def negate({:__block__, _, [{op, _, [_]} = condition]}) when op in [:!, :not], do: negate(condition)
  def negate({:!, _, [condition]}), do: condition
  def negate({:not, _, [condition]}), do: condition
  def negate({op, meta, [left, right]}) when is_map_key(@opposite, op), do: {@opposite[op], meta, [left, right]}
  def negate({op, meta, [_, _]} = condition) when op in @binary, do: {:not, meta, [condition]}

  def negate({name, meta, [_ | _]} = condition) when is_atom(name) do
    {if(name in @guards, do: :not, else: :!), meta, [condition]}
  end

  def negate({_, meta, _} = condition), do: {:!, Keyword.take(meta, [:line]), [condition]}
  def negate(condition), do: {:!, [], [condition]}

  @doc "What is piped into `unless`, for `if`."
  def negate_piped({:|>, meta, _} = piped), do: {:|>, meta, [piped, kernel_not(meta)]}
  def negate_piped(value), do: negate(value)

  defp kernel_not(meta) do
    line = [line: meta[:line]]
    {{:., line, [{:__aliases__, line, [:Kernel]}, :!]}, [closing: line] ++ line, []}
  end
end
