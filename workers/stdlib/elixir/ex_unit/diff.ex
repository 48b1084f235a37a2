# What differs between two values, in colours. In: both sides of a failed assertion. Out: both as text, with what only one
# of them has marked through the report's formatter (`:diff_delete` on the left, `:diff_insert` on the right).
defmodule ExUnit.Diff do
  @moduledoc false

  def format(left, right, {:match, _pins}, width, formatter) do
    {ExUnit.Formatter.quoted(left), mark(show(right, width), :diff_insert, formatter)}
  end

  def format(left, right, context, width, formatter) when context in [:==, :===] do
    {left, right} = diff(left, right, width, formatter)
    {left, right}
  end

  def format(left, right, _context, width, _formatter), do: {show(left, width), show(right, width)}

  defp show(value, width), do: inspect(value, pretty: true, width: width)
  defp mark("", _key, _formatter), do: ""
  defp mark(text, key, formatter), do: formatter.(key, text)
  defp only_left(value, formatter), do: mark(inspect(value), :diff_delete, formatter)
  defp only_right(value, formatter), do: mark(inspect(value), :diff_insert, formatter)

  # one line when both fit, else as plain inspection breaks them
  defp diff(same, same, width, _formatter), do: {show(same, width), show(same, width)}

  defp diff(left, right, _width, formatter) when is_binary(left) and is_binary(right) do
    if String.printable?(left) and String.printable?(right) and String.jaro_distance(left, right) > 0.5,
      do: strings(left, right, formatter),
      else: {only_left(left, formatter), only_right(right, formatter)}
  end

  defp diff(%module{} = left, %module{} = right, width, formatter) do
    pairs(Map.from_struct(left), Map.from_struct(right), "%#{inspect(module)}{", width, formatter)
  end

  defp diff(%_{} = left, right, _width, formatter), do: {only_left(left, formatter), only_right(right, formatter)}
  defp diff(left, %_{} = right, _width, formatter), do: {only_left(left, formatter), only_right(right, formatter)}
  defp diff(left, right, width, formatter) when is_map(left) and is_map(right), do: pairs(left, right, "%{", width, formatter)

  defp diff(left, right, width, formatter) when is_tuple(left) and is_tuple(right) do
    {left, right} = items(Tuple.to_list(left), Tuple.to_list(right), width, formatter)
    {"{" <> left <> "}", "{" <> right <> "}"}
  end

  defp diff([_ | _] = left, [_ | _] = right, width, formatter) do
    if proper?(left) and proper?(right) and not (printable?(left) or printable?(right)) do
      {left, right} = items(left, right, width, formatter)
      {"[" <> left <> "]", "[" <> right <> "]"}
    else
      {only_left(left, formatter), only_right(right, formatter)}
    end
  end

  defp diff(left, right, _width, formatter), do: {only_left(left, formatter), only_right(right, formatter)}

  defp proper?(list), do: :erlang.is_list(list) and is_integer(:erlang.length(list))
  defp printable?(list), do: List.ascii_printable?(list)

  defp strings(left, right, formatter) do
    {l, r} =
      left
      |> String.myers_difference(right)
      |> Enum.reduce({"", ""}, fn
        {:eq, text}, {l, r} -> {l <> escape(text), r <> escape(text)}
        {:del, text}, {l, r} -> {l <> mark(escape(text), :diff_delete, formatter), r}
        {:ins, text}, {l, r} -> {l, r <> mark(escape(text), :diff_insert, formatter)}
      end)

    {"\"" <> l <> "\"", "\"" <> r <> "\""}
  end

  defp escape(text), do: text |> inspect(printable_limit: :infinity) |> String.slice(1..-2//1)

  # Items that pair up are compared; the others are marked.
  defp items(left, right, width, formatter) do
    script = List.myers_difference(left, right, fn a, b -> if(a == b, do: [], else: nil) end) |> flat()
    {l, r} = walk(script, [], [], width, formatter)
    {Enum.join(Enum.reverse(l), ", "), Enum.join(Enum.reverse(r), ", ")}
  end

  defp flat(script) do
    Enum.flat_map(script, fn
      {:diff, _} -> []
      {kind, list} -> Enum.map(list, &{kind, &1})
    end)
  end

  defp walk([{:del, a}, {:ins, b} | rest], l, r, width, formatter) do
    {x, y} = if similar?(a, b), do: diff(a, b, width, formatter), else: {only_left(a, formatter), only_right(b, formatter)}
    walk(rest, [x | l], [y | r], width, formatter)
  end

  defp walk([{:eq, a} | rest], l, r, width, formatter), do: walk(rest, [inspect(a) | l], [inspect(a) | r], width, formatter)
  defp walk([{:del, a} | rest], l, r, width, formatter), do: walk(rest, [only_left(a, formatter) | l], r, width, formatter)
  defp walk([{:ins, b} | rest], l, r, width, formatter), do: walk(rest, l, [only_right(b, formatter) | r], width, formatter)
  defp walk([], l, r, _width, _formatter), do: {l, r}

  defp similar?(a, b) when is_map(a) and is_map(b), do: true
  defp similar?(a, b) when is_list(a) and is_list(b), do: true
  defp similar?(a, b) when is_tuple(a) and is_tuple(b), do: true
  defp similar?(a, b) when is_binary(a) and is_binary(b), do: true
  defp similar?(_a, _b), do: false

  # Keys of both with the same value first, then those whose values differ, then those of one side only.
  defp pairs(left, right, open, width, formatter) do
    {common, only_l} = left |> Enum.sort() |> Enum.split_with(fn {k, _} -> is_map_key(right, k) end)
    {same, other} = Enum.split_with(common, fn {k, v} -> :erlang.map_get(k, right) === v end)
    only_r = right |> Enum.sort() |> Enum.reject(fn {k, _} -> is_map_key(left, k) end)
    atoms = Enum.all?(Map.keys(left) ++ Map.keys(right), &is_atom/1)
    same = for {k, v} <- same, do: key(k, atoms) <> inspect(v)
    changed = for {k, v} <- other, do: {key(k, atoms), diff(v, :erlang.map_get(k, right), width, formatter)}

    l = same ++ for({k, {l, _}} <- changed, do: k <> l) ++ for {k, v} <- only_l, do: mark(key(k, atoms) <> inspect(v), :diff_delete, formatter)
    r = same ++ for({k, {_, r}} <- changed, do: k <> r) ++ for {k, v} <- only_r, do: mark(key(k, atoms) <> inspect(v), :diff_insert, formatter)
    {open <> Enum.join(l, ", ") <> "}", open <> Enum.join(r, ", ") <> "}"}
  end

  defp key(k, true), do: String.trim_leading(inspect([{k, 0}]), "[") |> String.trim_trailing("0]")
  defp key(k, false), do: inspect(k) <> " => "
end
