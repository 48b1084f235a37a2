# What differs between two values. In: two terms and the operator that found them different. Out: an ExUnit.Diff.
defmodule ExUnit.Diff.Terms do
  @moduledoc false

  import ExUnit.Diff, only: [same: 2, apart: 2]

  alias ExUnit.Diff
  alias ExUnit.Diff.{Lists, Texts}

  @doc "Compares two terms with `:==` or `:===`."
  def compare(left, right, op)
  def compare(left, right, _op) when is_integer(left) and is_integer(right), do: texts(inspect(left), inspect(right))
  def compare(left, right, _op) when is_float(left) and is_float(right), do: texts(inspect(left), inspect(right))
  def compare(left, right, _op) when is_binary(left) and is_binary(right), do: texts(Texts.escape(left), Texts.escape(right), "\"", "\"")

  def compare(left, right, op) when is_tuple(left) and is_tuple(right) do
    {same?, ls, rs} = items(Tuple.to_list(left), Tuple.to_list(right), op)
    %Diff{equivalent?: same?, left: {:tuple, ls}, right: {:tuple, rs}}
  end

  def compare(left, right, op) when is_list(left) and is_list(right) do
    if letters?(left, right),
      do: texts(charlist(left), charlist(right), "~c\"", "\""),
      else: lists(left, right, op)
  end

  def compare(%{__struct__: _} = left, %{__struct__: _} = right, op) do
    if Inspect.impl_for(left) == Inspect.Any, do: maps(left, right, op), else: inspected(left, right, op)
  end

  def compare(left, right, op) when is_map(left) and is_map(right), do: maps(left, right, op)

  # bits that fill no bytes are not looked into
  def compare(left, right, _op) when is_bitstring(left) and not is_binary(left), do: apart({:value, left}, {:value, right})
  def compare(left, right, _op) when is_function(left) and is_function(right) and left != right, do: functions(left, right)

  def compare(left, right, op) do
    if equal?(left, right, op), do: same({:value, left}, {:value, right}), else: apart({:value, left}, {:value, right})
  end

  defp equal?(left, right, :==), do: left == right
  defp equal?(left, right, :===), do: left === right

  @doc "The difference of two shown texts between delimiters."
  def texts(left, right, open \\ "", close \\ "") do
    {same?, ls, rs} = Texts.compare(left, right)
    %Diff{equivalent?: same?, left: {:text, open, ls, close}, right: {:text, open, rs, close}}
  end

  @doc "Whether both lists are shown as charlists."
  def letters?([], []), do: false
  def letters?(left, right), do: List.ascii_printable?(left) and List.ascii_printable?(right)

  @doc "A list of characters as it stands between the quotes of `~c`."
  def charlist(list), do: list |> List.to_string() |> Texts.escape()

  defp items([l | ls], [r | rs], op) do
    diff = compare(l, r, op)
    {same?, lefts, rights} = items(ls, rs, op)
    {diff.equivalent? and same?, [diff.left | lefts], [diff.right | rights]}
  end

  defp items(ls, rs, _op), do: {ls == rs, Enum.map(ls, &{:mark, {:value, &1}}), Enum.map(rs, &{:mark, {:value, &1}})}

  # ---- lists

  defp lists(left, right, op) do
    {left, left_tail} = Lists.open(left)
    {right, right_tail} = Lists.open(right)
    compare = fn l, r, env -> {compare(l, r, op), env} end
    {same?, ls, rs, rest, _env} = Lists.compare(left, right, nil, compare, &{:value, &1})

    cond do
      left_tail != [] ->
        tail = compare(left_tail, Lists.close(rest, right_tail), op)
        right = if rest == [] and right_tail == [], do: [], else: tail.right
        %Diff{equivalent?: same? and tail.equivalent?, left: {:list, ls, tail.left}, right: Lists.splice(rs, right)}

      rest == [] and right_tail == [] ->
        %Diff{equivalent?: same?, left: {:list, ls, nil}, right: {:list, rs, nil}}

      true ->
        rest = Lists.close(rest, right_tail)
        %Diff{equivalent?: false, left: {:list, ls, nil}, right: Lists.splice(rs, {:mark, {:value, rest}})}
    end
  end

  # ---- maps and structs

  defp maps(left, right, op) do
    {left, right, name?, lname, rname} = names(left, right)
    {common, only_left} = left |> Enum.sort() |> Enum.split_with(fn {key, _} -> is_map_key(right, key) end)
    only_right = right |> Enum.sort() |> Enum.reject(fn {key, _} -> is_map_key(left, key) end)
    diffs = for {key, value} <- common, do: {key, compare(value, :erlang.map_get(key, right), op)}
    same? = name? and only_left == [] and only_right == [] and Enum.all?(diffs, fn {_, diff} -> diff.equivalent? end)
    lefts = for({key, diff} <- diffs, do: {{:value, key}, diff.left}) ++ Enum.map(only_left, &marked/1)
    rights = for({key, diff} <- diffs, do: {{:value, key}, diff.right}) ++ Enum.map(only_right, &marked/1)
    %Diff{equivalent?: same?, left: {:map, lname, lefts}, right: {:map, rname, rights}}
  end

  defp marked({key, value}), do: {:mark, {{:value, key}, {:value, value}}}

  # structs have their module before the braces
  defp names(left, right) do
    {lname, left} = name(left)
    {rname, right} = name(right)
    same? = lname == rname
    {left, right, same?, if(same?, do: lname, else: differing(lname)), if(same?, do: rname, else: differing(rname))}
  end

  @doc "The module of a struct as text, and what else the map holds; nil where there is none."
  def name(%{__struct__: module} = map) when is_atom(module), do: {inspect(module), Map.delete(map, :__struct__)}
  def name(map), do: {nil, map}

  defp differing(nil), do: nil
  defp differing(name), do: {:mark, name}

  @doc "Compares a struct that says how it is inspected with another: by that, unless it tells nothing."
  def inspected(left, right, op) do
    left_text = inspect(left, safe: false)
    right_text = inspect(right, safe: false)

    cond do
      left_text == right_text and equal?(left, right, op) -> same({:value, left}, {:value, right})
      left_text == right_text -> maps(left, right, op)
      Texts.alike?(left_text, right_text) -> texts(left_text, right_text)
      true -> apart({:value, left}, {:value, right})
    end
  rescue
    _ -> maps(left, right, op)
  end

  # ---- functions

  # Two of one place in the code differ in what they took along.
  defp functions(left, right) do
    {left_info, right_info} = {Function.info(left), Function.info(right)}

    if left_info[:type] == :local and Keyword.drop(left_info, [:env, :pid]) == Keyword.drop(right_info, [:env, :pid]) do
      head = left |> inspect() |> String.replace_prefix("#Function<", "") |> String.replace_suffix(">", "")
      diff = compare(left_info[:env], right_info[:env], :===)
      %Diff{equivalent?: false, left: {:function, head, diff.left}, right: {:function, head, diff.right}}
    else
      apart({:value, left}, {:value, right})
    end
  end
end
