# Pseudo random numbers, the same as OTP's for the same seed. Algorithms as rand's manual page names them: exsss
# (Xorshift116**, the default), exsp (Xorshift116+), exrop (Xoroshiro116+), exro928ss (Xoroshiro928**), exs1024s
# (Xorshift1024*), the older exs64 (Xorshift64*), exsplus and exs1024, and dummy. In: seeds, ranges. Out: numbers; the state of a process is in its dictionary. A first seed comes from the
# node's randomness. The steps of the algorithms are in rand/algorithms.ex.
defmodule :rand do
  @moduledoc "Pseudo random number generation."
  import Bitwise, only: [band: 2, bor: 2, bsl: 2, bsr: 2, bxor: 2, bnot: 1]
  alias :nodebook_rand_algorithms, as: Algorithms
  alias :nodebook_rand_normal, as: Normal

  @mask58 0x3FFFFFFFFFFFFFF
  @mask64 0xFFFFFFFFFFFFFFFF
  @two53 1.1102230246251565e-16

  # -- algorithms ------------------------------------------------------------

  # What is known of an algorithm, as a state shows it.
  defp mk_alg(:default), do: mk_alg(:exsss)

  defp mk_alg(:exsss) do
    %{
      type: :exsss,
      bits: 58,
      next: &exsss_next/1,
      uniform: &exsss_uniform/1,
      uniform_n: &exsss_uniform/2,
      jump: &exsplus_jump/1
    }
  end

  defp mk_alg(:exro928ss) do
    %{
      type: :exro928ss,
      bits: 58,
      next: &exro928ss_next/1,
      uniform: &exro928ss_uniform/1,
      uniform_n: &exro928ss_uniform/2,
      jump: &exro928_jump/1
    }
  end

  defp mk_alg(:exrop) do
    %{
      type: :exrop,
      bits: 58,
      weak_low_bits: 1,
      next: &exrop_next/1,
      uniform: &exrop_uniform/1,
      uniform_n: &exrop_uniform/2,
      jump: &exrop_jump/1
    }
  end

  defp mk_alg(:exsp) do
    %{
      type: :exsp,
      bits: 58,
      weak_low_bits: 1,
      next: &exsp_next/1,
      uniform: &exsp_uniform/1,
      uniform_n: &exsp_uniform/2,
      jump: &exsplus_jump/1
    }
  end

  defp mk_alg(:exs1024s),
    do: %{type: :exs1024s, bits: 64, weak_low_bits: 3, next: &exs1024_next/1, jump: &exs1024_jump/1}

  # older ones tell of their greatest word, not of its bits
  defp mk_alg(:exs64), do: %{type: :exs64, max: @mask64, next: &exs64_next/1}
  defp mk_alg(:exsplus), do: %{type: :exsplus, max: @mask58, next: &exsp_next/1, jump: &exsplus_jump/1}
  defp mk_alg(:exs1024), do: %{type: :exs1024, max: @mask64, next: &exs1024_next/1, jump: &exs1024_jump/1}

  defp mk_alg(:dummy),
    do: %{type: :dummy, bits: 58, next: &dummy_next/1, uniform: &dummy_uniform/1, uniform_n: &dummy_uniform/2}

  defp exs64_next(state), do: Algorithms.exs64(state)
  defp dummy_next(state), do: Algorithms.dummy(state)
  defp dummy_uniform({handler, state}), do: {0.5, {handler, elem(dummy_next(state), 1)}}
  defp dummy_uniform(n, {handler, state}) when is_integer(n) and n >= 1, do: {1, {handler, elem(dummy_next(state), 1)}}
  defp exsss_next(state), do: Algorithms.exsss(state)
  defp exro928ss_next(state), do: Algorithms.exro928ss(state)
  defp exrop_next(state), do: Algorithms.exrop(state)
  defp exs1024_next(state), do: Algorithms.exs1024s(state)
  defp exsss_uniform(state), do: float(state)
  defp exsss_uniform(n, state), do: integer(n, state)
  defp exro928ss_uniform(state), do: float(state)
  defp exro928ss_uniform(n, state), do: integer(n, state)
  defp exrop_uniform(state), do: float(state)
  defp exrop_uniform(n, state), do: integer(n, state)
  defp exsp_uniform(state), do: float(state)
  defp exsp_uniform(n, state), do: integer(n, state)
  defp exsplus_jump(state), do: jumped(state)
  defp exro928_jump(state), do: jumped(state)
  defp exrop_jump(state), do: jumped(state)
  defp exs1024_jump(state), do: jumped(state)
  defp jumped({%{type: type} = handler, state}), do: {handler, :nodebook_rand_jump.jump(type, state)}

  # -- seeds -----------------------------------------------------------------

  @doc "Seeds the process: an algorithm, or a state that was exported."
  def seed(alg), do: alg |> seed_s() |> keep()
  @doc "Seeds the process with an algorithm and an integer, a list of integers or three integers."
  def seed(alg, seed), do: alg |> seed_s(seed) |> keep()

  defp keep(state) do
    :erlang.put(:rand_seed, state)
    state
  end

  @doc "A state of an algorithm with a seed of the node's randomness, or of an exported state."
  def seed_s({%{}, _} = state), do: state
  def seed_s({alg, state}) when is_atom(alg), do: {mk_alg(alg), state}

  def seed_s(alg) do
    <<a::58, b::58, c::58, _::2>> = :nodebook_rand.bytes(22)
    seed_s(alg, {a, b, c})
  end

  @doc "A state of an algorithm with a seed."
  def seed_s(alg, seed) do
    %{type: type} = handler = mk_alg(alg)
    {handler, Algorithms.seed(type, seed)}
  end

  @doc "The state of the process, to be given to seed/1 later; :undefined when there is none."
  def export_seed do
    case :erlang.get(:rand_seed) do
      {%{type: type}, state} -> {type, state}
      _ -> :undefined
    end
  end

  @doc "A state in the form that seed_s/1 takes."
  def export_seed_s({%{type: type}, state}), do: {type, state}

  defp current do
    case :erlang.get(:rand_seed) do
      :undefined -> seed(:default)
      state -> state
    end
  end

  defp kept({value, state}) do
    :erlang.put(:rand_seed, state)
    value
  end

  # A word of the generator, and how many bits it has.
  defp next({%{next: next} = handler, state}) do
    {value, state} = next.(state)
    {value, {handler, state}}
  end

  defp bits({%{bits: bits}, _}), do: bits
  # of what is greater, the lower bits
  defp bits({%{max: _}, _}), do: 58
  # The best bits of a word.
  defp best(value, n, {%{bits: bits}, _}), do: bsr(value, bits - n)
  defp best(value, n, {%{max: _}, _}), do: band(value, bsl(1, n) - 1)

  defp weak({handler, _}), do: Map.get(handler, :weak_low_bits, 0)

  # -- floats ----------------------------------------------------------------

  @doc "A float from 0.0 up to 1.0, which it never is."
  def uniform, do: kept(uniform_s(current()))

  @doc "Like uniform/0, with a state."
  def uniform_s({%{uniform: uniform}, _} = state), do: uniform.(state)

  def uniform_s({%{max: max}, _} = state) do
    {value, new} = next(state)
    {value / (max + 1), new}
  end

  def uniform_s({%{}, _} = state), do: float(state)

  defp float(state) do
    {value, new} = next(state)
    {bsr(value, bits(state) - 53) * @two53, new}
  end

  @doc "A float between 0.0 and 1.0, neither of them, with as many bits as a float has."
  def uniform_real, do: kept(uniform_real_s(current()))

  @doc "Like uniform_real/0, with a state."
  def uniform_real_s(state) do
    {value, new} = next(state)
    m = best(value, 56, state)

    cond do
      m >= bsl(1, 55) -> {bsr(m, 3) * :math.pow(2.0, -53), new}
      m >= bsl(1, 54) -> {bsr(m, 2) * :math.pow(2.0, -54), new}
      m >= bsl(1, 53) -> {bsr(m, 1) * :math.pow(2.0, -55), new}
      m >= bsl(1, 52) -> {m * :math.pow(2.0, -56), new}
      true -> more_real(m, new, -56)
    end
  end

  # A small number takes more bits from below until it has 53.
  defp more_real(m, state, exponent) do
    if m >= bsl(1, 52) or exponent < -1000 do
      {m * :math.pow(2.0, exponent), state}
    else
      {value, new} = next(state)
      size = length(Integer.digits(m, 2))
      wanted = if m == 0, do: 56, else: 53 - size
      more = best(value, wanted, state)
      more_real(bor(bsl(m, wanted), more), new, exponent - wanted)
    end
  end

  # -- integers --------------------------------------------------------------

  @doc "An integer from 1 to n."
  def uniform(n), do: kept(uniform_s(n, current()))

  @doc "Like uniform/1, with a state."
  def uniform_s(n, {%{uniform_n: uniform_n}, _} = state) when is_integer(n) and n >= 1, do: uniform_n.(n, state)

  def uniform_s(n, {%{}, _} = state) when is_integer(n) and n >= 1, do: integer(n, state)

  defp integer(n, {handler, _} = state) do
    {value, new} = next(state)
    bits = bits(state)
    limit = Map.get(handler, :max, bsl(1, bits) - 1) + 1 - n

    cond do
      limit <= 0 and is_map_key(handler, :max) -> {trunc(value / (handler.max + 1) * n) + 1, new}
      limit < 0 -> wide(n, value, new, bits)
      true -> fitted(n, value, rem(value, n), limit, new)
    end
  end

  defp fitted(n, value, i, limit, state) do
    if value - i <= limit, do: {i + 1, state}, else: integer(n, state)
  end

  # A range of more bits than a word has: words one below the other, without their weak bits.
  defp wide(n, value, state, bits) do
    shift = bits - weak(state)
    mask = bnot(bsl(1, weak(state)) - 1)

    if band(n, n - 1) == 0 do
      {value, state, _} = gather(bsr(n, bits), value, state, mask, shift, bits)
      {band(value, n - 1) + 1, state}
    else
      {value, state, have} = gather(bsr(n, bits - 2), value, state, mask, shift, bits)
      i = rem(value, n)
      if value - i <= bsl(1, have) - n, do: {i + 1, state}, else: integer(n, state)
    end
  end

  defp gather(range, value, state, _, _, have) when range <= 1, do: {value, state, have}

  defp gather(range, value, state, mask, shift, have) do
    {more, state} = next(state)
    gather(bsr(range, shift), bor(bsl(band(value, mask), shift), more), state, mask, shift, have + shift)
  end

  # -- bytes -----------------------------------------------------------------

  @doc "A binary of n random bytes."
  def bytes(n), do: kept(bytes_s(n, current()))

  @doc "Like bytes/1, with a state."
  def bytes_s(n, {%{}, _} = state) when is_integer(n) and n >= 0, do: bytes_s(n, state, [])

  defp bytes_s(0, state, done), do: {:erlang.list_to_binary(:lists.reverse(done)), state}

  defp bytes_s(n, state, done) do
    {value, new} = next(state)
    # whole sevens take the highest bits, the rest the highest of the 56 lowest ones
    value = bsr(value, if(n > 7, do: bits(state) - 56, else: 56 - 8 * n))
    size = min(n, 7)
    bytes_s(n - size, new, [<<value::size(size)-unit(8)>> | done])
  end

  # -- normal distribution ---------------------------------------------------

  @doc "A float of the standard normal distribution."
  def normal, do: kept(normal_s(current()))
  @doc "A float of a normal distribution with a mean and a variance."
  def normal(mean, variance), do: mean + :math.sqrt(variance) * normal()

  @doc "Like normal/2, with a state."
  def normal_s(mean, variance, state) when variance >= 0 do
    {x, new} = normal_s(state)
    {mean + :math.sqrt(variance) * x, new}
  end

  @doc "Like normal/0, with a state."
  def normal_s(state) do
    {value, new} = next(state)
    {sign, r} = signed(value, state)
    i = band(r, 255)
    {limit, width} = Normal.layer(i)
    x = r * width
    if r < limit, do: {sign * x, new}, else: beyond(i, sign, x, new)
  end

  # a bit for the sign and 51 others
  defp signed(value, {%{bits: bits}, _}), do: {if(band(value, bsl(1, bits - 52)) == 0, do: 1, else: -1), bsr(value, bits - 51)}
  defp signed(value, {%{max: _}, _}), do: {if(band(value, bsl(1, 51)) == 0, do: 1, else: -1), band(value, bsl(1, 51) - 1)}

  defp beyond(0, sign, _x, state), do: tail(sign, state)

  defp beyond(i, sign, x, state) do
    {u, state} = uniform_s(state)
    low = Normal.density(i)
    if (Normal.density(i - 1) - low) * u + low < :math.exp(-0.5 * x * x), do: {sign * x, state}, else: normal_s(state)
  end

  defp tail(sign, state) do
    {u, state} = uniform_s(state)
    x = -:math.log(u) / Normal.right()
    {u, state} = uniform_s(state)
    y = -:math.log(u)
    if y + y > x * x, do: {sign * (Normal.right() + x), state}, else: tail(sign, state)
  end

  # -- the generators by themselves ------------------------------------------

  @doc "The state of the process after a jump of very many steps."
  def jump, do: current() |> jump() |> keep()

  @doc "Like jump/0, with a state."
  def jump({%{jump: jump}, _} = state), do: jump.(state)
  def jump({%{}, _}), do: :erlang.error(:not_implemented)

  @doc "The state of Xorshift116+ after 2^64 steps."
  def exsp_jump(state), do: :nodebook_rand_jump.jump(:exsp, state)

  @doc "{word of 58 bits, state} of Xorshift116+."
  def exsp_next(state), do: Algorithms.exsp(state)

  @doc "{word of 64 bits, state} of SplitMix64."
  def splitmix64_next(x), do: Algorithms.splitmix64(band(x, @mask64))

  @doc "The next state of the multiply with carry generator."
  def mwc59(cx), do: 0x7FA6502 * band(cx, 0xFFFFFFFF) + bsr(cx, 32)

  @doc "32 good bits of a state of mwc59/1."
  def mwc59_value32(cx) do
    x = band(cx, 0xFFFFFFFF)
    bxor(x, band(bsl(x, 8), 0xFFFFFFFF))
  end

  @doc "59 good bits of a state of mwc59/1."
  def mwc59_value(cx) do
    x = bxor(cx, band(bsl(cx, 4), 0x7FFFFFFFFFFFFFF))
    bxor(x, band(bsl(x, 27), 0x7FFFFFFFFFFFFFF))
  end

  @doc "A float in [0, 1) from a state of mwc59/1."
  def mwc59_float(cx), do: band(mwc59_value(cx), 0x1FFFFFFFFFFFFF) * 1.1102230246251565e-16

  @doc "A state of mwc59/1, chosen as seed/1 chooses one."
  def mwc59_seed do
    {a, b, c} = {:erlang.phash2([{node(), self()}]), :erlang.system_time(), :erlang.unique_integer()}
    bxor(bxor(hash58(a), hash58(b)), hash58(c)) + 1
  end

  @doc "The state of mwc59/1 that belongs to a number of 58 bits."
  def mwc59_seed(s) when is_integer(s) and 0 <= s and s <= 0x3FFFFFFFFFFFFFF, do: hash58(s) + 1

  # The last steps of MurmurHash3 on 58 bits.
  defp hash58(x) do
    x = band(x, 0x3FFFFFFFFFFFFFF)
    x = band(bxor(x, bsr(x, 29)) * 0x351AFD7ED558CCD, 0x3FFFFFFFFFFFFFF)
    x = band(bxor(x, bsr(x, 29)) * 0x0CEB9FE1A85EC53, 0x3FFFFFFFFFFFFFF)
    bxor(x, bsr(x, 29))
  end
end
