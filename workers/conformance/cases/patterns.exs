{a, [b | c], %{k: d}} = {1, [2, 3, 4], %{k: :v, z: 1}}
IO.inspect({a, b, c, d})
x = 1
IO.inspect(match?({^x, _}, {1, 2}))
IO.inspect(match?({^x, _}, {2, 2}))
{y, y} = {3, 3}
IO.inspect(y)
f = fn
  0 -> :zero
  n when is_integer(n) and n > 0 -> :positive
  n when is_integer(n) -> :negative
  <<"pre", rest::binary>> -> {:pre, rest}
  %{name: name} = m when map_size(m) == 1 -> {:only, name}
  [] -> :empty
  [_ | _] = l -> {:list, length(l)}
  _ -> :other
end
IO.inspect(Enum.map([0, 5, -5, "prefix", %{name: "n"}, %{name: 1, b: 2}, [], [1, 2], 1.5], f))
IO.inspect(case {:ok, 3} do {:ok, n} when n > 5 -> :big; {:ok, n} -> {:small, n} end)
IO.inspect(with {:ok, a} <- {:ok, 1}, b = a + 1, {:ok, c} <- {:error, b}, do: c)
IO.inspect(with {:ok, a} <- {:error, :x} do a else {:error, e} -> {:failed, e} end)
<<h, t::binary-size(2), r::bits>> = "hello"
IO.inspect({h, t, r})
<<i::16, j::little-16, k::signed-8>> = <<1, 2, 1, 2, 255>>
IO.inspect({i, j, k})
<<flag::1, rest::7>> = <<200>>
IO.inspect({flag, rest})
<<c::utf8, _::binary>> = "éa"
IO.inspect(c)
IO.inspect(for <<b <- "abc">>, do: b + 1)
IO.inspect(<<1::3, 2::5>>)
IO.inspect(<<1::3>>)
