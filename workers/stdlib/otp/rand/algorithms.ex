# The generators of :rand: how a seed becomes a state, and the step from a state to {word, state}. Words have 58 bits, those
# of exs64, exs1024 and exs1024s 64. Specifications: the papers of Blackman and Vigna, with the parameters of rand's manual page (OTP 27).
defmodule :nodebook_rand_algorithms do
  @moduledoc false
  import Bitwise, only: [band: 2, bor: 2, bsl: 2, bsr: 2, bxor: 2]

  @mask58 0x3FFFFFFFFFFFFFF
  @mask64 0xFFFFFFFFFFFFFFFF
  @xorshift64star 2_685_821_657_736_338_717
  # primes that spread what a seed of three integers says
  @prime_a 4_294_967_197
  @prime_b 4_294_967_231
  @prime_c 4_294_967_279

  # -- seeds -----------------------------------------------------------------

  @doc "The state of an algorithm for a seed."
  def seed(type, seed) when type in [:exro928ss, :exs1024s, :exs1024] do
    {word, mask} = if type == :exro928ss, do: {&splitmix58/1, @mask58}, else: {&splitmix64_nonzero/1, @mask64}

    case seed do
      list when is_list(list) -> {given(list, 16, mask), []}
      n when is_integer(n) -> {words(word, band(n, @mask64), 16), []}
      {a, b, c} when type == :exro928ss -> {words_of_three(a, b, c), []}
      {a, b, c} -> {xorshifts_of_three(a, b, c), []}
    end
  end

  def seed(:exs64, list) when is_list(list), do: hd(given(list, 1, @mask64))
  def seed(:exs64, n) when is_integer(n), do: n |> band(@mask64) |> splitmix64_nonzero() |> elem(0)

  def seed(:exs64, {a, b, c}) do
    [x, y, z] = for {n, prime} <- [{a, @prime_a}, {b, @prime_b}, {c, @prime_c}], do: elem(exs64(band(n, 0xFFFFFFFF) * prime + 1), 0)
    rem(x * y * z, @mask64 - 1) + 1
  end

  def seed(:dummy, list) when is_list(list), do: hd(given(list, 1, @mask58))
  def seed(:dummy, n) when is_integer(n), do: n |> splitmix64() |> elem(0) |> band(@mask58)

  def seed(:dummy, {a, b, c}) do
    {_, x} = splitmix64(a)
    {_, x} = splitmix64(bxor(b, x))
    {z, _} = splitmix64(bxor(c, x))
    band(z, @mask58)
  end

  def seed(_type, list) when is_list(list) do
    [a, b] = given(list, 2, @mask58)
    [a | b]
  end

  def seed(_type, n) when is_integer(n) do
    [a, b] = words(&splitmix58/1, band(n, @mask64), 2)
    [a | b]
  end

  def seed(:exsss, {a, b, c}) do
    {_, x1} = splitmix58(band(a, @mask64))
    {s0, x2} = splitmix58(band(bxor(b, x1), @mask64))
    {s1, _} = splitmix58(band(bxor(c, x2), @mask64))
    [s0 | s1]
  end

  def seed(type, {a, b, c}) do
    step = if type == :exrop, do: &exrop/1, else: &exsp/1
    {_, [_ | x]} = step.([mixed(a, @prime_a) | mixed(b, @prime_b)])
    {_, state} = step.([mixed(c, @prime_c) | x])
    state
  end

  defp mixed(n, prime), do: band(n * prime + 1, @mask58)

  # Integers as they are given, zeros for those that are not.
  defp given(list, n, mask) do
    if length(list) > n, do: :erlang.error(:too_many_seed_integers)
    words = for i <- list, do: if(is_integer(i), do: band(i, mask), else: :erlang.error(:non_integer_seed))
    if Enum.all?(words, &(&1 == 0)), do: :erlang.error(:zero_seed)
    words ++ :lists.duplicate(n - length(words), 0)
  end

  defp words(_word, _x, 0), do: []

  defp words(word, x, n) do
    {w, x} = word.(x)
    [w | words(word, x, n - 1)]
  end

  defp words_of_three(a, b, c) do
    {w1, x} = splitmix58(band(a, @mask64))
    {w2, x} = splitmix58(band(bxor(b, x), @mask64))
    {w3, x} = splitmix58(band(bxor(c, x), @mask64))
    [w1, w2, w3 | words(&splitmix58/1, x, 13)]
  end

  # sixteen steps of Xorshift64* from one word of three integers, the last first
  defp xorshifts_of_three(a, b, c) do
    [x, y, z] = for {n, prime} <- [{a, 2_097_131}, {b, 2_097_133}, {c, 2_097_143}], do: band((band(n, 0x1FFFFF) + 1) * prime, 0x1FFFFF)
    xorshift_words(16, bor(bor(bsl(x, 43), bsl(y, 22)), bor(bsl(z, 1), 1)), [])
  end

  defp xorshift_words(0, _r, words), do: words

  defp xorshift_words(n, r, words) do
    {word, r} = exs64(r)
    xorshift_words(n - 1, r, [word | words])
  end

  defp splitmix58(x) do
    {z, x} = splitmix64(x)
    if band(z, @mask58) == 0, do: splitmix58(x), else: {band(z, @mask58), x}
  end

  defp splitmix64_nonzero(x) do
    {z, x} = splitmix64(x)
    if z == 0, do: splitmix64_nonzero(x), else: {z, x}
  end

  def splitmix64(x) do
    x = band(x + 0x9E3779B97F4A7C15, @mask64)
    z = band(bxor(x, bsr(x, 30)) * 0xBF58476D1CE4E5B9, @mask64)
    z = band(bxor(z, bsr(z, 27)) * 0x94D049BB133111EB, @mask64)
    {bxor(z, bsr(z, 31)), x}
  end

  # -- steps -----------------------------------------------------------------

  # The scrambler ** of words of 58 bits.
  defp starstar(s) do
    v = band(s * 5, @mask58)
    v = band(bor(bsl(v, 7), bsr(v, 51)), @mask58)
    band(v * 9, @mask58)
  end

  defp xorshift(s1, s0) do
    a = bxor(s1, band(bsl(s1, 24), @mask58))
    bxor(bxor(a, s0), bxor(bsr(a, 11), bsr(s0, 41)))
  end

  defp rotate(x, n), do: band(bor(bsl(x, n), bsr(x, 58 - n)), @mask58)

  def exsss([s1 | s0]), do: {starstar(s0), [s0 | xorshift(s1, s0)]}

  def exsp([s1 | s0]) do
    new = xorshift(s1, s0)
    {band(s0 + new, @mask58), [s0 | new]}
  end

  def exrop([s1 | s0]) do
    x = bxor(s1, s0)
    {band(s1 + s0, @mask58), [bxor(bxor(rotate(s1, 24), x), band(bsl(x, 2), @mask58)) | rotate(x, 35)]}
  end

  def exro928ss({[s15, s0 | rest], back}) do
    q = bxor(s15, s0)
    new = bxor(bxor(rotate(s0, 44), q), band(bsl(q, 9), @mask58))
    {starstar(s0), {[rotate(q, 45) | rest], [new | back]}}
  end

  def exro928ss({[s15], back}), do: exro928ss({[s15 | :lists.reverse(back)], []})

  def exs64(s) do
    s = bxor(s, bsr(s, 12))
    s = bxor(s, band(bsl(s, 25), @mask64))
    s = bxor(s, bsr(s, 27))
    {band(s * @xorshift64star, @mask64), s}
  end

  # no generator at all: a word and its complement
  def dummy(s), do: {s, bxor(s, @mask58)}

  def exs1024s({[s0, s1 | rest], back}) do
    x = bxor(s1, band(bsl(s1, 31), @mask64))
    x = bxor(bxor(x, bsr(x, 11)), bxor(s0, bsr(s0, 30)))
    {band(x * 1_181_783_497_276_652_981, @mask64), {[x | rest], [s0 | back]}}
  end

  def exs1024s({[s], back}), do: exs1024s({[s | :lists.reverse(back)], []})
end
