# In: the sides of `in`, quoted. Out: the tests that it stands for, one after the other where the right side is a literal.
# Nothing in this file uses `in`. Specification: the documentation of Kernel.in/2, Elixir 1.18.

defmodule Kernel.Membership do
  @moduledoc false

  @doc "What `left in right` expands to; in guards the right side must be a literal list or range."
  def build(left, right, caller) do
    guard? = caller.context == :guard
    expanded = members(:elixir_expander.expand(right, caller), caller)

    case expanded do
      %{} ->
        refuse("found unescaped value on the right side of in/2: #{inspect(expanded)}")

      [] when guard? ->
        false

      [] ->
        quote context: Kernel do
          _ = unquote(left)
          false
        end

      [_ | _] when guard? ->
        case :lists.last(expanded) do
          {:|, _, _} -> not_members!(right)
          _ -> one_of(left, expanded)
        end

      [_ | _] ->
        if literals?(right) do
          once(left, &one_of(&1, right))
        else
          quote context: Kernel, do: :lists.member(unquote(left), unquote(right))
        end

      {:%{}, _, [{:__struct__, Range}, {:first, first}, {:last, last}, {:step, step}]} ->
        cond do
          guard? -> within(left, first, last, step)
          literals?([first, last, step]) -> once(left, &within(&1, first, last, step))
          true -> any_member(left, expanded)
        end

      _ when guard? ->
        not_members!(expanded)

      _ ->
        any_member(left, expanded)
    end
  end

  defp any_member(left, right), do: quote(context: Kernel, do: Elixir.Enum.member?(unquote(right), unquote(left)))

  defp literals?([]), do: true
  defp literals?([item | rest]), do: literal?(item) and literals?(rest)
  defp literals?(_improper), do: false

  defp literal?(item), do: is_number(item) or is_atom(item) or is_binary(item)

  # Tests of a value, which is computed but once.
  defp once({name, _, context} = var, tests) when is_atom(name) and is_atom(context), do: tests.(var)

  defp once(left, tests) do
    if literal?(left) do
      tests.(left)
    else
      var = quote context: Kernel, do: var

      quote context: Kernel do
        unquote(var) = unquote(left)
        unquote(tests.(var))
      end
    end
  end

  defp not_members!(right) do
    refuse(
      "invalid right argument for operator \"in\", it expects a compile-time proper list or compile-time range on the " <>
        "right side when used in guard expressions, got: " <> Macro.to_string(right)
    )
  end

  defp refuse(message), do: :erlang.error(ArgumentError.exception(message))

  # a range that an attribute holds; the tail of a list
  defp members({:%{}, meta, [_, _, _, _] = pairs} = map, _env) do
    case :lists.keysort(1, pairs) do
      [{:__struct__, Range}, {:first, _}, {:last, _}, {:step, _}] = sorted -> {:%{}, meta, sorted}
      _ -> map
    end
  end

  defp members([{:|, meta, [head, tail]}], env) do
    case members(:elixir_expander.expand(tail, env), env) do
      tail when is_list(tail) -> [head | tail]
      tail -> [{:|, meta, [head, tail]}]
    end
  end

  defp members([head | [_ | _] = tail], env), do: [head | members(tail, env)]
  defp members(other, _env), do: other

  defp one_of(left, [item | rest]), do: one_of(left, rest, equal(left, item))

  defp one_of(_left, [], tests), do: tests

  defp one_of(left, [item | rest], tests) do
    one_of(left, rest, quote(context: Kernel, do: :erlang.orelse(unquote(tests), unquote(equal(left, item)))))
  end

  defp equal(left, right), do: quote(context: Kernel, do: :erlang."=:="(unquote(left), unquote(right)))

  defp within(left, same, same, step) when is_integer(same) and is_integer(step), do: equal(left, same)

  defp within(left, first, last, nil) do
    step = quote context: Kernel, do: :erlang.map_get(:erlang.>(unquote(first), unquote(last)), %{false: 1, true: -1})
    within(left, first, last, step)
  end

  defp within(left, first, last, step) when is_integer(step) do
    bounds = if step > 0, do: increasing(left, first, last), else: decreasing(left, first, last)
    within = quote context: Kernel, do: :erlang.andalso(:erlang.is_integer(unquote(left)), unquote(bounds))

    if step == 1 or step == -1 do
      within
    else
      quote context: Kernel, do: :erlang.andalso(unquote(within), unquote(on_step(left, first, step)))
    end
  end

  defp within(left, first, last, step) do
    quote context: Kernel do
      :erlang.andalso(
        :erlang.is_integer(unquote(left)) and :erlang.is_integer(unquote(first)) and :erlang.is_integer(unquote(last)) and
          ((:erlang.>(unquote(step), 0) and unquote(increasing(left, first, last))) or
             (:erlang.<(unquote(step), 0) and unquote(decreasing(left, first, last)))),
        unquote(on_step(left, first, step))
      )
    end
  end

  defp on_step(left, first, step) do
    quote context: Kernel, do: :erlang."=:="(:erlang.rem(unquote(left) - unquote(first), unquote(step)), 0)
  end

  defp increasing(left, first, last) do
    quote context: Kernel do
      :erlang.andalso(:erlang.>=(unquote(left), unquote(first)), :erlang."=<"(unquote(left), unquote(last)))
    end
  end

  defp decreasing(left, first, last) do
    quote context: Kernel do
      :erlang.andalso(:erlang."=<"(unquote(left), unquote(first)), :erlang.>=(unquote(left), unquote(last)))
    end
  end
end
