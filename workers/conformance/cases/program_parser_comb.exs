# parser combinators from closures, and a JSON-like grammar
defmodule P do
  def char(pred, what \\ "char"),
    do: fn
      <<c::utf8, rest::binary>> = s ->
        if pred.(c),
          do: {:ok, c, rest},
          else: {:error, "expected #{what} at #{inspect(String.slice(s, 0, 5))}"}

      "" ->
        {:error, "expected #{what} at end"}
    end

  def lit(text),
    do: fn s ->
      if String.starts_with?(s, text),
        do: {:ok, text, binary_part(s, byte_size(text), byte_size(s) - byte_size(text))},
        else: {:error, "expected #{inspect(text)}"}
    end

  def map(p, f), do: fn s -> with({:ok, v, r} <- p.(s), do: {:ok, f.(v), r}) end

  def seq(ps),
    do: fn s ->
      Enum.reduce_while(ps, {:ok, [], s}, fn p, {:ok, acc, r} ->
        case p.(r) do
          {:ok, v, r} -> {:cont, {:ok, [v | acc], r}}
          e -> {:halt, e}
        end
      end)
      |> case do
        {:ok, l, r} -> {:ok, Enum.reverse(l), r}
        e -> e
      end
    end

  def alt(ps),
    do: fn s ->
      Enum.reduce_while(ps, {:error, "no alternative"}, fn p, _ ->
        case p.(s) do
          {:ok, _, _} = ok -> {:halt, ok}
          e -> {:cont, e}
        end
      end)
    end

  def many(p), do: fn s -> gather(p, s, []) end

  defp gather(p, s, acc) do
    case p.(s) do
      {:ok, v, r} when r != s -> gather(p, r, [v | acc])
      _ -> {:ok, Enum.reverse(acc), s}
    end
  end

  def sep(p, by),
    do:
      alt([
        map(seq([p, many(map(seq([by, p]), &List.last/1))]), fn [h, t] -> [h | t] end),
        fn s -> {:ok, [], s} end
      ])

  def lazy(f), do: fn s -> f.().(s) end
  def tok(p), do: map(seq([p, many(char(&(&1 in ~c" \n\t")))]), &hd/1)
end

defmodule J do
  import P

  def value,
    do:
      tok(
        alt([
          string(),
          number(),
          lazy(&object/0),
          lazy(&array/0),
          const("true", true),
          const("false", false),
          const("null", nil)
        ])
      )

  defp const(t, v), do: map(lit(t), fn _ -> v end)

  defp string,
    do:
      map(seq([lit("\""), many(char(&(&1 != ?"))), lit("\"")]), fn [_, cs, _] ->
        List.to_string(cs)
      end)

  defp number,
    do:
      map(
        seq([
          alt([lit("-"), lit("")]),
          digits(),
          alt([map(seq([lit("."), digits()]), &Enum.join/1), lit("")])
        ]),
        fn
          [s, i, ""] -> String.to_integer(s <> i)
          parts -> parts |> Enum.join() |> String.to_float()
        end
      )

  defp digits,
    do:
      map(seq([char(&(&1 in ?0..?9), "digit"), many(char(&(&1 in ?0..?9)))]), fn [h, t] ->
        List.to_string([h | t])
      end)

  defp array,
    do: map(seq([tok(lit("[")), sep(lazy(&value/0), tok(lit(","))), lit("]")]), &Enum.at(&1, 1))

  defp object,
    do:
      map(
        seq([
          tok(lit("{")),
          sep(
            map(seq([tok(string()), tok(lit(":")), lazy(&value/0)]), fn [k, _, v] -> {k, v} end),
            tok(lit(","))
          ),
          lit("}")
        ]),
        &Map.new(Enum.at(&1, 1))
      )

  def parse(s), do: value().(String.trim_leading(s))
end

for t <- [
      ~s({"a": [1, -2.5, "x"], "b": {"c": null}}),
      "[]",
      "[1, 2",
      ~s("é" rest),
      "-",
      "",
      "[true,false , [ ] ]"
    ] do
  IO.inspect(J.parse(t))
end
