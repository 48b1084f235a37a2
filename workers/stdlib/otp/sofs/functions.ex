# Functions of elements as :sofs takes them: a position in a tuple, {:external, fun}, or a function of sets.
# In: such a function, an element, its type. Out: what it makes of the element, with its type.
defmodule :nodebook_sofs_functions do
  @moduledoc false

  def apply_to(i, x, t) when is_integer(i), do: {elem(x, i - 1), elem(t, i - 1)}
  def apply_to({:external, fun}, x, t), do: {fun.(x), fun.(t)}

  def apply_to(fun, x, t) when is_function(fun, 1) do
    result = fun.(:sofs.from_external(x, t))
    {:sofs.to_external(result), :sofs.type(result)}
  end

  def result_type(_fun, [], :_), do: :_
  def result_type(i, _, t) when is_integer(i) and is_tuple(t), do: elem(t, i - 1)
  def result_type({:external, fun}, _, t), do: fun.(t)
  def result_type(_fun, [], _), do: :_
  def result_type(fun, [x | _], t), do: elem(apply_to(fun, x, t), 1)

  def holds?({:external, fun}, x, _), do: fun.(x)
  def holds?(fun, x, t), do: fun.(:sofs.from_external(x, t))
end
