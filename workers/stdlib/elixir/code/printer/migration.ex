# What `mix format --migrate` rewrites: `unless` becomes `if` of the opposite.

defmodule Code.Printer.Migration do
  @moduledoc false

  @opposite %{==: :!=, !=: :==, ===: :!==, !==: :===}
  @binary [:<, :>, :<=, :>=, :in]

  @doc "The condition that holds where this one does not."
  def negate({:__block__, _, [{op, _, [_]} = condition]}) when op in [:!, :not], do: negate(condition)
  def negate({:!, _, [condition]}), do: condition
  def negate({:not, _, [condition]}), do: condition
  def negate({op, meta, [left, right]}) when is_map_key(@opposite, op), do: {@opposite[op], meta, [left, right]}
  def negate({op, meta, [_, _]} = condition) when op in @binary, do: {:not, meta, [condition]}

  def negate({name, meta, [_ | _]} = condition) when is_atom(name) do
    if String.starts_with?(Atom.to_string(name), "is_"), do: {:not, meta, [condition]}, else: {:!, meta, [condition]}
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
