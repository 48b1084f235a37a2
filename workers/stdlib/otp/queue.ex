# Double-ended queues as two lists: {rear, front}, both kept non-empty while there are two elements.
# Behaviour and representation after queue's manual page (OTP 27).
defmodule :queue do
  @moduledoc "Abstract data type for FIFO queues."

  def new, do: {[], []}
  def is_queue({r, f}) when is_list(r) and is_list(f), do: true
  def is_queue(_), do: false
  def is_empty({[], []}), do: true
  def is_empty({r, f}) when is_list(r) and is_list(f), do: false
  def is_empty(q), do: :erlang.error(:badarg, [q])
  def len({r, f}) when is_list(r) and is_list(f), do: length(r) + length(f)
  def len(q), do: :erlang.error(:badarg, [q])
  def to_list({r, f}) when is_list(r) and is_list(f), do: f ++ :lists.reverse(r)
  def to_list(q), do: :erlang.error(:badarg, [q])
  def from_list([_] = list), do: {list, []}
  def from_list(list) when is_list(list), do: f2r(list)
  def from_list(list), do: :erlang.error(:badarg, [list])

  # Shares a list between the two ends.
  defp f2r([]), do: {[], []}
  defp f2r([_] = l), do: {l, []}
  defp f2r([x, y]), do: {[y], [x]}

  defp f2r(list) do
    {f, r} = :lists.split(div(length(list), 2), list)
    {:lists.reverse(r), f}
  end

  defp r2f([]), do: {[], []}
  defp r2f([_] = l), do: {[], l}
  defp r2f([x, y]), do: {[x], [y]}

  defp r2f(list) do
    {r, f} = :lists.split(div(length(list), 2), list)
    {r, :lists.reverse(f)}
  end

  def unquote(:in)(x, {[_] = r, []}), do: {[x], r}
  def unquote(:in)(x, {r, f}) when is_list(r) and is_list(f), do: {[x | r], f}
  def unquote(:in)(x, q), do: :erlang.error(:badarg, [x, q])
  def in_r(x, {[], [_] = f}), do: {f, [x]}
  def in_r(x, {r, f}) when is_list(r) and is_list(f), do: {r, [x | f]}
  def in_r(x, q), do: :erlang.error(:badarg, [x, q])

  def out({[], []} = q), do: {:empty, q}
  def out({[x], []}), do: {{:value, x}, {[], []}}
  def out({[y | r], []}) do
    [x | f] = :lists.reverse(r, [])
    {{:value, x}, {[y], f}}
  end
  def out({r, [x]}), do: {{:value, x}, r2f(r)}
  def out({r, [x | f]}), do: {{:value, x}, {r, f}}
  def out(q), do: :erlang.error(:badarg, [q])

  def out_r({[], []} = q), do: {:empty, q}
  def out_r({[], [x]}), do: {{:value, x}, {[], []}}
  def out_r({[], [y | f]}) do
    [x | r] = :lists.reverse(f, [])
    {{:value, x}, {r, [y]}}
  end
  def out_r({[x], f}), do: {{:value, x}, f2r(f)}
  def out_r({[x | r], f}), do: {{:value, x}, {r, f}}
  def out_r(q), do: :erlang.error(:badarg, [q])

  def get({r, f} = q) when is_list(r) and is_list(f), do: peek_value(peek(q))
  def get(q), do: :erlang.error(:badarg, [q])
  def get_r({r, f} = q) when is_list(r) and is_list(f), do: peek_value(peek_r(q))
  def get_r(q), do: :erlang.error(:badarg, [q])
  defp peek_value({:value, x}), do: x
  defp peek_value(:empty), do: :erlang.error(:empty)

  def peek({[], []}), do: :empty
  def peek({_, [x | _]}), do: {:value, x}
  def peek({[_ | _] = r, []}), do: {:value, :lists.last(r)}
  def peek(q), do: :erlang.error(:badarg, [q])
  def peek_r({[], []}), do: :empty
  def peek_r({[x | _], _}), do: {:value, x}
  def peek_r({[], [_ | _] = f}), do: {:value, :lists.last(f)}
  def peek_r(q), do: :erlang.error(:badarg, [q])

  def drop(q) do
    case out(q) do
      {{:value, _}, rest} -> rest
      {:empty, _} -> :erlang.error(:empty)
    end
  end

  def drop_r(q) do
    case out_r(q) do
      {{:value, _}, rest} -> rest
      {:empty, _} -> :erlang.error(:empty)
    end
  end

  def reverse({r, f}) when is_list(r) and is_list(f), do: {f, r}
  def reverse(q), do: :erlang.error(:badarg, [q])
  def join({r, f} = q, {[], []}) when is_list(r) and is_list(f), do: q
  def join({[], []}, {r, f} = q) when is_list(r) and is_list(f), do: q

  def join({r1, f1}, {r2, f2}) when is_list(r1) and is_list(f1) and is_list(r2) and is_list(f2),
    do: {r2, f1 ++ :lists.reverse(r1, f2)}

  def join(q1, q2), do: :erlang.error(:badarg, [q1, q2])

  def split(0, {r, f} = q) when is_list(r) and is_list(f), do: {{[], []}, q}

  def split(n, {r, f} = q) when is_integer(n) and n >= 1 and is_list(r) and is_list(f) do
    front = length(f)
    all = front + length(r)

    cond do
      n > all -> :erlang.error(:badarg, [n, q])
      n == front -> {f2r(f), r2f(r)}
      n == all -> {q, {[], []}}
      n < front -> inside(n, f, r)
      true -> turned(inside(all - n, r, f))
    end
  end

  def split(n, q), do: :erlang.error(:badarg, [n, q])

  # Splits within the front list; what is left of it joins the rear.
  defp inside(n, f, r) do
    {first, rest} = :lists.split(n, f)
    {if(n == 1, do: {[], first}, else: f2r(first)), joined(r, rest)}
  end

  defp turned({a, b}), do: {reverse(b), reverse(a)}

  # A queue of two lists of which one may be empty.
  defp joined([], f), do: f2r(f)
  defp joined(r, []), do: r2f(r)
  defp joined(r, f), do: {r, f}

  def filter(fun, {r, f}) when is_function(fun, 1) and is_list(r) and is_list(f) do
    front = :lists.flatmap(&kept(fun, &1), f)
    joined(:lists.reverse(:lists.flatmap(&kept(fun, &1), :lists.reverse(r))), front)
  end

  def filter(fun, q), do: :erlang.error(:badarg, [fun, q])

  defp kept(fun, x) do
    case fun.(x) do
      true -> [x]
      false -> []
      list -> list
    end
  end

  def filtermap(fun, {r, f}) when is_function(fun, 1) and is_list(r) and is_list(f) do
    front = :lists.filtermap(fun, f)
    joined(:lists.reverse(:lists.filtermap(fun, :lists.reverse(r))), front)
  end

  def filtermap(fun, q), do: :erlang.error(:badarg, [fun, q])
  def fold(fun, acc, q), do: :lists.foldl(fun, acc, to_list(q))
  def any(pred, q), do: :lists.any(pred, to_list(q))
  def all(pred, q), do: :lists.all(pred, to_list(q))
  def member(x, {r, f}) when is_list(r) and is_list(f), do: :lists.member(x, r) or :lists.member(x, f)
  def member(x, q), do: :erlang.error(:badarg, [x, q])
  def delete(x, {_, _} = q), do: delete_with(fn y -> y === x end, q)
  def delete(x, q), do: :erlang.error(:badarg, [x, q])
  def delete_r(x, {_, _} = q), do: delete_with_r(fn y -> y === x end, q)
  def delete_r(x, q), do: :erlang.error(:badarg, [x, q])

  def cons(x, q), do: in_r(x, q)
  def head(q), do: get(q)
  def tail(q), do: drop(q)
  def snoc(q, x), do: :queue.in(x, q)
  def daeh(q), do: get_r(q)
  def last(q), do: get_r(q)
  def liat(q), do: drop_r(q)
  def init(q), do: drop_r(q)
  def lait(q), do: drop_r(q)

  @doc "Removes the first element for which the function answers true."
  def delete_with(pred, {r, f} = q) when is_function(pred, 1) and is_list(r) and is_list(f) do
    case without(pred, f) do
      :none ->
        case without(pred, :lists.reverse(r)) do
          :none -> q
          [] -> f2r(f)
          rest -> {:lists.reverse(rest), f}
        end

      [] ->
        r2f(r)

      rest ->
        {r, rest}
    end
  end

  def delete_with(pred, q), do: :erlang.error(:badarg, [pred, q])

  @doc "Removes the last element for which the function answers true."
  def delete_with_r(pred, {r, f} = q) when is_function(pred, 1) and is_list(r) and is_list(f),
    do: reverse(delete_with(pred, reverse(q)))

  def delete_with_r(pred, q), do: :erlang.error(:badarg, [pred, q])

  # The list without the first such element, or :none.
  defp without(pred, [x | rest]) do
    if pred.(x) do
      rest
    else
      case without(pred, rest) do
        :none -> :none
        others -> [x | others]
      end
    end
  end

  defp without(_pred, []), do: :none
end
