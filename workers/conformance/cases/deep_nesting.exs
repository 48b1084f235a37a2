# Expressions of more than a thousand of parts, each inside of the one before.
parts = fn count, part, by -> Enum.map_join(1..count, by, fn _ -> part end) end

around = fn count, left, middle, right ->
  String.duplicate(left, count) <> middle <> String.duplicate(right, count)
end

value = fn text ->
  text |> Code.eval_string(x: 1, s: "a", l: [1], t: true, n: nil, f: fn v -> v + 1 end) |> elem(0)
end

IO.inspect(value.("1 |> " <> parts.(1500, "f.()", " |> ")))
IO.inspect(value.(parts.(1500, "x", " + ")))
IO.inspect(byte_size(value.(parts.(1500, "s", " <> "))))
IO.inspect(length(value.(parts.(1500, "l", " ++ "))))
IO.inspect(value.(parts.(1500, "t", " and ")))
IO.inspect(value.(parts.(1500, "n", " || ")))
IO.inspect(value.(around.(1500, "f.(", "0", ")")))
IO.inspect(byte_size(inspect(value.(around.(1500, "[", "x", "]")), limit: :infinity)))
IO.inspect(tuple_size(value.(around.(1500, "{x, ", "0", "}"))))
IO.inspect(value.(around.(1500, "-(", "x", ")")))
IO.inspect(value.(around.(1500, "(", "x", ")")))

# what comes first is evaluated first
note = fn v ->
  Process.put(:notes, [v | Process.get(:notes, [])])
  v
end

notes = fn -> Enum.reverse(Process.delete(:notes)) end

numbers = Enum.map_join(1..400, " + (", fn i -> "note.(#{i})" end) <> String.duplicate(")", 399)
{sum, _} = Code.eval_string(numbers, note: note)
IO.inspect({sum, notes.() == Enum.to_list(1..400)})

lists =
  String.duplicate("[note.(:before), ", 300) <>
    ":middle" <> String.duplicate(", note.(:after)]", 300)

Code.eval_string(lists, note: note)
IO.inspect(notes.() == List.duplicate(:before, 300) ++ List.duplicate(:after, 300))

# the steps in which this is computed leave nothing behind
{_, binding} = Code.eval_string("y = " <> parts.(900, "1", " + "))
IO.inspect(binding)

defmodule Deep do
  body = Enum.reduce(1..1500, quote(do: x), fn i, acc -> quote(do: unquote(acc) + unquote(i)) end)

  def sum(var!(x)),
    do:
      unquote(
        Macro.prewalk(body, fn
          {:x, _, c} when is_atom(c) -> {:x, [], nil}
          other -> other
        end)
      )
end

IO.inspect(Deep.sum(1))
