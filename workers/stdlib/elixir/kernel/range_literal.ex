# In: the bounds and the step of `..` and `..//`, quoted. Out: a range where they are known, else the call that makes it.
# Nothing in this file uses them. Specification: the documentation of Kernel.../2 and Kernel...///3, Elixir 1.18.

defmodule Kernel.RangeLiteral do
  @moduledoc false

  @doc "What `first..last` expands to."
  def build(first, last, caller) do
    first = bound(first, caller)
    last = bound(last, caller)

    if is_integer(first) and is_integer(last) do
      range(first, last, default_step(first, last, caller))
    else
      reject_literals(first, last)
      of_context(first, last, caller)
    end
  end

  @doc "What `first..last//step` expands to."
  def build(first, last, step, caller) do
    first = bound(first, caller)
    last = bound(last, caller)
    step = bound(step, caller)
    reject_literals(first, last)

    if literal?(step) or step === 0 do
      refuse("ranges (first..last//step) expect the step to be a non-zero integer, got: #{Macro.to_string(step)}")
    end

    if caller.context != nil or (is_integer(step) and is_integer(first) and is_integer(last)) do
      range(first, last, step)
    else
      quote context: Kernel, do: Elixir.Range.new(unquote(first), unquote(last), unquote(step))
    end
  end

  @doc "The range of these quoted parts, as a map."
  def range(first, last, step), do: {:%{}, [], [__struct__: Range, first: first, last: last, step: step]}

  defp default_step(first, last, caller) when first > last do
    warn(caller, first, last, " has a default step of -1, please write ", ["//-1 instead"])
    -1
  end

  defp default_step(_first, _last, _caller), do: 1

  defp of_context(first, last, %{context: nil}) do
    quote context: Kernel, do: Function.identity(Elixir.Range.new(unquote(first), unquote(last)))
  end

  defp of_context(first, last, %{context: :match} = caller) do
    problem = " inside match is deprecated, you must always match on the step: "
    warn(caller, first, last, problem, ["//var or ", "//_ if you want to ignore it"])
    {:%{}, [], [__struct__: Range, first: first, last: last]}
  end

  defp of_context(first, last, %{context: :guard} = caller) do
    problem = " inside guards requires an explicit step, please write "
    warn(caller, first, last, problem, ["//1 or ", "//-1 instead"])
    range(first, last, nil)
  end

  # What a macro or an attribute stands for, which is a number perhaps.
  defp bound({:-, _, [bound]} = negative, env) do
    case bound(bound, env) do
      number when is_integer(number) -> -number
      _ -> negative
    end
  end

  defp bound({name, _, context} = var, _env) when is_atom(name) and is_atom(context), do: var
  defp bound(call, env) when is_tuple(call), do: :elixir_expander.expand(call, env)
  defp bound(literal, _env), do: literal

  # The range stands at the beginning, and again before each advice.
  defp warn(env, first, last, problem, advice) do
    range = [bare(first), "..", bare(last)]
    IO.warn(IO.iodata_to_binary([range, problem | :lists.map(fn text -> [range | text] end, advice)]), Macro.Env.stacktrace(env))
  end

  defp reject_literals(first, last) do
    if literal?(first) or literal?(last) do
      refuse("ranges (first..last//step) expect both sides to be integers, got: #{shown(first, last)}")
    end
  end

  defp literal?(term), do: is_float(term) or is_atom(term) or is_list(term) or is_binary(term)

  defp bare(bound) when is_integer(bound), do: Integer.to_string(bound)
  defp bare(bound), do: Macro.to_string(bound)

  defp shown(first, last), do: Macro.to_string({:.., [], [first, last]})

  defp refuse(message), do: :erlang.error(ArgumentError.exception(message))
end
