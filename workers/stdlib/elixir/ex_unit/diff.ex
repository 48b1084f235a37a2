# What differs between two values, in colours. In: both sides of a failed assertion; the left one of a match is a pattern.
# Out: both as text, with what only one of them has marked through the report's formatter (`:diff_delete` on the left,
# `:diff_insert` on the right). Where the two fit nowhere, they are marked as a whole.
defmodule ExUnit.Diff do
  @moduledoc false

  def format(left, right, {:match, pins}, _width, formatter), do: pattern(left, right, pins(pins), formatter)
  def format(left, right, context, width, formatter) when context in [:==, :===], do: diff(left, right, width, formatter)
  def format(left, right, _context, _width, formatter), do: whole(left, right, formatter)

  defp pins(pins), do: Map.new(pins, fn {{name, _}, value} -> {name, value} end)

  defp whole(left, right, formatter), do: {deleted(inspect(left), formatter), inserted(inspect(right), formatter)}
  defp deleted(text, formatter), do: mark(text, :diff_delete, formatter)
  defp inserted(text, formatter), do: mark(text, :diff_insert, formatter)
  defp mark("", _key, _formatter), do: ""

  defp mark(text, key, formatter) do
    if String.trim(text) == "", do: formatter.(:"#{key}_whitespace", text), else: formatter.(key, text)
  end

  # ---- values

  # what both have stands on one line when it fits, else as plain inspection breaks it
  defp diff(same, same, width, _formatter), do: {inspect(same, pretty: true, width: width), inspect(same, pretty: true, width: width)}

  defp diff(left, right, _width, formatter) when is_binary(left) and is_binary(right) do
    if String.valid?(left) and String.valid?(right) do
      {left, right} = texts(unquoted(left), unquoted(right), formatter)
      {"\"" <> left <> "\"", "\"" <> right <> "\""}
    else
      whole(left, right, formatter)
    end
  end

  defp diff(left, right, _width, formatter) when is_integer(left) and is_integer(right), do: texts(inspect(left), inspect(right), formatter)
  defp diff(left, right, _width, formatter) when is_float(left) and is_float(right), do: texts(inspect(left), inspect(right), formatter)

  defp diff(%module{} = left, %module{} = right, width, formatter) do
    if Inspect.impl_for(left) == Inspect.Any,
      do: pairs(Map.from_struct(left), Map.from_struct(right), "%#{inspect(module)}{", width, formatter),
      else: texts(inspect(left), inspect(right), formatter)
  end

  defp diff(%_{} = left, right, _width, formatter), do: whole(left, right, formatter)
  defp diff(left, %_{} = right, _width, formatter), do: whole(left, right, formatter)
  defp diff(left, right, width, formatter) when is_map(left) and is_map(right), do: pairs(left, right, "%{", width, formatter)

  defp diff(left, right, width, formatter) when is_tuple(left) and is_tuple(right) do
    {left, right} = items(Tuple.to_list(left), Tuple.to_list(right), &inspect/1, &diff(&1, &2, width, formatter), formatter)
    {"{" <> left <> "}", "{" <> right <> "}"}
  end

  defp diff([_ | _] = left, [_ | _] = right, width, formatter) do
    cond do
      List.improper?(left) or List.improper?(right) or List.ascii_printable?(left) or List.ascii_printable?(right) ->
        whole(left, right, formatter)

      Keyword.keyword?(left) and Keyword.keyword?(right) ->
        pair = fn {k, a}, {_, b} -> {l, r} = diff(a, b, width, formatter); {key(k, true) <> l, key(k, true) <> r} end
        {left, right} = items(left, right, fn {k, v} -> key(k, true) <> inspect(v) end, pair, formatter)
        {"[" <> left <> "]", "[" <> right <> "]"}

      true ->
        {left, right} = items(left, right, &inspect/1, &diff(&1, &2, width, formatter), formatter)
        {"[" <> left <> "]", "[" <> right <> "]"}
    end
  end

  defp diff(left, right, _width, formatter), do: whole(left, right, formatter)

  defp unquoted(text), do: text |> inspect(printable_limit: :infinity) |> String.slice(1..-2//1)

  defp texts(left, right, formatter) do
    if alike?(left, right) do
      left
      |> String.myers_difference(right)
      |> Enum.reduce({"", ""}, fn
        {:eq, text}, {l, r} -> {l <> text, r <> text}
        {:del, text}, {l, r} -> {l <> deleted(text, formatter), r}
        {:ins, text}, {l, r} -> {l, r <> inserted(text, formatter)}
      end)
    else
      {deleted(left, formatter), inserted(right, formatter)}
    end
  end

  defp alike?(left, right), do: String.bag_distance(left, right) > 0.4

  # Items that pair up are compared by `both`; the others are marked.
  defp items(left, right, show, both, formatter) do
    script = left |> List.myers_difference(right) |> Enum.flat_map(fn {kind, list} -> Enum.map(list, &{kind, &1}) end)
    {l, r} = walk(regroup(script), show, both, formatter, [], [])
    {l |> Enum.reverse() |> Enum.join(", "), r |> Enum.reverse() |> Enum.join(", ")}
  end

  # runs of deletions and insertions side by side pair up one by one
  defp regroup([{kind, _} | _] = script) when kind in [:del, :ins] do
    {run, rest} = Enum.split_while(script, fn {kind, _} -> kind != :eq end)
    dels = for {:del, x} <- run, do: x
    inss = for {:ins, x} <- run, do: x
    paired(dels, inss) ++ regroup(rest)
  end

  defp regroup([same | rest]), do: [same | regroup(rest)]
  defp regroup([]), do: []

  defp paired([a | as], [b | bs]), do: [{:both, a, b} | paired(as, bs)]
  defp paired(as, []), do: Enum.map(as, &{:del, &1})
  defp paired([], bs), do: Enum.map(bs, &{:ins, &1})

  defp walk([{:eq, a} | rest], show, both, f, l, r), do: walk(rest, show, both, f, [show.(a) | l], [show.(a) | r])
  defp walk([{:del, a} | rest], show, both, f, l, r), do: walk(rest, show, both, f, [deleted(show.(a), f) | l], r)
  defp walk([{:ins, b} | rest], show, both, f, l, r), do: walk(rest, show, both, f, l, [inserted(show.(b), f) | r])

  defp walk([{:both, {k, _} = a, {other, _} = b} | rest], show, both, f, l, r) when is_atom(k) and is_atom(other) and k != other,
    do: walk(rest, show, both, f, [deleted(show.(a), f) | l], [inserted(show.(b), f) | r])

  defp walk([{:both, a, b} | rest], show, both, f, l, r) do
    {x, y} = both.(a, b)
    walk(rest, show, both, f, [x | l], [y | r])
  end

  defp walk([], _show, _both, _f, l, r), do: {l, r}

  # Keys of both with the same value first, then those whose values differ, then those of one side only.
  defp pairs(left, right, open, width, formatter) do
    {common, only_l} = left |> Enum.sort() |> Enum.split_with(fn {k, _} -> is_map_key(right, k) end)
    {same, other} = Enum.split_with(common, fn {k, v} -> :erlang.map_get(k, right) === v end)
    only_r = right |> Enum.sort() |> Enum.reject(fn {k, _} -> is_map_key(left, k) end)
    atoms = Enum.all?(Map.keys(left) ++ Map.keys(right), &is_atom/1)
    same = for {k, v} <- same, do: key(k, atoms) <> inspect(v)
    changed = for {k, v} <- other, do: {key(k, atoms), diff(v, :erlang.map_get(k, right), width, formatter)}
    l = same ++ for({k, {l, _}} <- changed, do: k <> l) ++ for {k, v} <- only_l, do: deleted(key(k, atoms) <> inspect(v), formatter)
    r = same ++ for({k, {_, r}} <- changed, do: k <> r) ++ for {k, v} <- only_r, do: inserted(key(k, atoms) <> inspect(v), formatter)
    {open <> Enum.join(l, ", ") <> "}", open <> Enum.join(r, ", ") <> "}"}
  end

  defp key(k, true), do: Macro.inspect_atom(:key, k) <> " "
  defp key(k, false), do: inspect(k) <> " => "

  # ---- patterns

  # Variables match anything; where the shapes agree the parts are compared.
  defp pattern({name, _, context} = var, value, _pins, _formatter) when is_atom(name) and is_atom(context), do: {code(var), inspect(value)}

  defp pattern({:^, _, [{name, _, _}]} = pin, value, pins, formatter) do
    if Map.fetch(pins, name) == {:ok, value}, do: {code(pin), inspect(value)}, else: {deleted(code(pin), formatter), inserted(inspect(value), formatter)}
  end

  defp pattern({:{}, _, items}, value, pins, formatter) when is_tuple(value), do: tuple(items, value, pins, formatter)
  defp pattern({left, right}, value, pins, formatter) when is_tuple(value), do: tuple([left, right], value, pins, formatter)

  defp pattern({:%{}, _, pairs}, value, pins, formatter) when is_map(value) and not is_struct(value) do
    atoms = Keyword.keyword?(pairs) and Enum.all?(Map.keys(value), &is_atom/1)
    given = for {k, p} <- pairs, is_map_key(value, k), do: {k, pattern(p, :erlang.map_get(k, value), pins, formatter)}
    missing = for {k, p} <- pairs, not is_map_key(value, k), do: deleted(key(k, atoms) <> code(p), formatter)
    others = for {k, v} <- Enum.sort(value), not List.keymember?(pairs, k, 0), do: key(k, atoms) <> inspect(v)
    l = for({k, {l, _}} <- given, do: key(k, atoms) <> l) ++ missing
    r = for({k, {_, r}} <- given, do: key(k, atoms) <> r) ++ others
    {"%{" <> Enum.join(l, ", ") <> "}", "%{" <> Enum.join(r, ", ") <> "}"}
  end

  defp pattern(list, value, pins, formatter) when is_list(list) and is_list(value) do
    {heads, tail} = open(list)
    parts = pair_up(heads, value, pins, formatter)
    {taken, rest} = Enum.split(value, length(heads))
    extra = if tail == nil, do: Enum.map(rest, &inserted(inspect(&1), formatter)), else: Enum.map(rest, &inspect/1)
    l = Enum.map(parts, &elem(&1, 0)) |> Enum.join(", ")
    l = if tail, do: l <> " | " <> code(tail), else: l
    r = (parts |> Enum.take(length(taken)) |> Enum.map(&elem(&1, 1))) ++ extra
    {"[" <> l <> "]", "[" <> Enum.join(r, ", ") <> "]"}
  end

  defp pattern(literal, value, _pins, formatter) when is_atom(literal) or is_number(literal) or is_binary(literal) do
    if literal === value, do: {inspect(literal), inspect(value)}, else: diff(literal, value, 80, formatter)
  end

  defp pattern(other, value, _pins, formatter), do: {deleted(code(other), formatter), inserted(inspect(value), formatter)}

  defp tuple(items, value, pins, formatter) do
    values = Tuple.to_list(value)
    parts = pair_up(items, values, pins, formatter)
    extra = values |> Enum.drop(length(items)) |> Enum.map(&inserted(inspect(&1), formatter))
    r = (parts |> Enum.take(length(values)) |> Enum.map(&elem(&1, 1))) ++ extra
    {"{" <> (parts |> Enum.map(&elem(&1, 0)) |> Enum.join(", ")) <> "}", "{" <> Enum.join(r, ", ") <> "}"}
  end

  defp pair_up([p | ps], [v | vs], pins, formatter), do: [pattern(p, v, pins, formatter) | pair_up(ps, vs, pins, formatter)]
  defp pair_up([p | ps], [], pins, formatter), do: [{deleted(code(p), formatter), ""} | pair_up(ps, [], pins, formatter)]
  defp pair_up([], _values, _pins, _formatter), do: []

  # the items of a list pattern before its `|`, and its tail or nil
  defp open(list) do
    case List.last(list) do
      {:|, _, [last, tail]} -> {Enum.drop(list, -1) ++ [last], tail}
      _ -> {list, nil}
    end
  end

  defp code(expr), do: Macro.to_string(expr)
end
