# Pseudo random numbers: Xorshift116** ("exsss", OTP's default) with the seeding that rand's manual page names.
# In: seeds, ranges. Out: numbers; the state of a process is in its dictionary. A first seed comes from the node's randomness.
defmodule :rand do
  @moduledoc "Pseudo random number generation."
  @mask58 0x3FFFFFFFFFFFFFF
  @mask64 0xFFFFFFFFFFFFFFFF

  def seed(alg), do: alg |> seed_s() |> keep()
  def seed(alg, seed), do: alg |> seed_s(seed) |> keep()

  defp keep(state) do
    :erlang.put(:rand_seed, state)
    state
  end

  def seed_s({%{}, _} = state), do: state
  def seed_s({alg, state}) when is_atom(alg), do: {handler(alg), state}

  def seed_s(alg) do
    <<a::58, b::58, _::12>> = :nodebook_rand.bytes(16)
    seed_s(alg, [a, b])
  end

  def seed_s(alg, seed) do
    {handler(alg), init(seed)}
  end

  defp handler(:default), do: handler(:exsss)
  defp handler(:exsss), do: %{type: :exsss, bits: 58}
  defp handler(:exrop), do: :erlang.error({:nodebook_missing, :"rand algorithm exrop"})
  defp handler(:exsp), do: :erlang.error({:nodebook_missing, :"rand algorithm exsp"})
  defp handler(alg), do: :erlang.error({:nodebook_missing, alg})

  defp init([s1, s0]) when is_integer(s1) and is_integer(s0), do: [s1 |> word() | word(s0)]

  defp init(n) when is_integer(n) do
    {s1, x} = seed58(:erlang.band(n, @mask64))
    {s0, _} = seed58(x)
    [s1 | s0]
  end

  defp init({a1, a2, a3}) do
    {_, x1} = seed58(:erlang.band(a1, @mask64))
    {s0, x2} = seed58(:erlang.band(:erlang.bxor(a2, x1), @mask64))
    {s1, _} = seed58(:erlang.band(:erlang.bxor(a3, x2), @mask64))
    [s0 | s1]
  end

  defp word(0), do: 1
  defp word(n), do: :erlang.band(n, @mask58)

  defp seed58(x) do
    {z, x} = splitmix64(x)

    case :erlang.band(z, @mask58) do
      0 -> seed58(x)
      word -> {word, x}
    end
  end

  defp splitmix64(x) do
    x = :erlang.band(x + 0x9E3779B97F4A7C15, @mask64)
    z = :erlang.band(:erlang.bxor(x, :erlang.bsr(x, 30)) * 0xBF58476D1CE4E5B9, @mask64)
    z = :erlang.band(:erlang.bxor(z, :erlang.bsr(z, 27)) * 0x94D049BB133111EB, @mask64)
    {:erlang.bxor(z, :erlang.bsr(z, 31)), x}
  end

  defp next([s1 | s0]) do
    a = :erlang.bxor(s1, :erlang.band(:erlang.bsl(s1, 24), @mask58))
    new = :erlang.bxor(:erlang.bxor(a, s0), :erlang.bxor(:erlang.bsr(a, 11), :erlang.bsr(s0, 41)))
    v = :erlang.band(s0 + :erlang.band(:erlang.bsl(s0, 2), @mask58), @mask58)
    v = :erlang.band(:erlang.bor(:erlang.bsl(v, 7), :erlang.bsr(v, 51)), @mask58)
    {:erlang.band(v + :erlang.band(:erlang.bsl(v, 3), @mask58), @mask58), [s0 | new]}
  end

  defp current do
    case :erlang.get(:rand_seed) do
      :undefined -> seed(:default)
      state -> state
    end
  end

  def uniform do
    {value, state} = uniform_s(current())
    :erlang.put(:rand_seed, state)
    value
  end

  def uniform(n) do
    {value, state} = uniform_s(n, current())
    :erlang.put(:rand_seed, state)
    value
  end

  def uniform_real, do: uniform()

  def uniform_s({alg, state}) do
    {v, state} = next(state)
    {:erlang.bsr(v, 5) * 1.1102230246251565e-16, {alg, state}}
  end

  def uniform_s(n, {alg, state}) when is_integer(n) and n >= 1 do
    {v, state} = next(state)

    if n <= @mask58 + 1 do
      i = rem(v, n)
      if v - i <= @mask58 + 1 - n, do: {i + 1, {alg, state}}, else: uniform_s(n, {alg, state})
    else
      wide(n, v, 58, {alg, state})
    end
  end

  def uniform_s(n, state), do: :erlang.error(:function_clause, [n, state])

  # Ranges beyond one word are filled from several.
  defp wide(n, value, bits, {alg, state}) do
    if :erlang.bsl(1, bits) > n do
      limit = :erlang.bsl(1, bits)
      i = rem(value, n)
      if value - i <= limit - n, do: {i + 1, {alg, state}}, else: uniform_s(n, {alg, state})
    else
      {v, state} = next(state)
      wide(n, :erlang.bor(:erlang.bsl(value, 58), v), bits + 58, {alg, state})
    end
  end

  def normal do
    # the polar method
    u = 2 * uniform() - 1
    v = 2 * uniform() - 1
    s = u * u + v * v
    if s >= 1 or s == 0, do: normal(), else: u * :math.sqrt(-2 * :math.log(s) / s)
  end

  def normal(mean, variance), do: mean + :math.sqrt(variance) * normal()

  def bytes(n), do: :erlang.list_to_binary(:lists.map(fn _ -> uniform(256) - 1 end, :lists.seq(1, n)))
  def export_seed, do: export(:erlang.get(:rand_seed))
  def export_seed_s(state), do: export(state)
  defp export({%{type: type}, state}), do: {type, state}
  defp export(_), do: :undefined
end
