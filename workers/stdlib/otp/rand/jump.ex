# Jumps of the generators of :rand: 2^64 steps at once, 2^512 for those with sixteen words. Each step is linear over bits, so
# the state after n steps is a sum of states after few: of those that x^n modulo the characteristic polynomial names.
defmodule :nodebook_rand_jump do
  @moduledoc false
  import Bitwise, only: [band: 2, bsr: 2, bxor: 2]
  alias :nodebook_rand_algorithms, as: Algorithms

  @exsp 67972258281001867407794777076451223
  @exrop 49452476321943384982939338509431082
  @exro928ss 0xB10773CBE19F5FC1A1504ACD83F240C6007E76CEBCB3B7C4CC049C536E62A33CC2323831B45A3A8A3CEF3CC0F02F778573CF0F0A0657E19F00D4B3584DDD98EE4BE41E015AC26D5D20F9B49FA81B0090567FD9F0B83FE51A1EB3BE1910A1DE1D7D6813D2BA05381FDFD1490244085302F77130CA
  @exs1024s 0x284600E3F30E38C3B99181F2D8F685CA047F7684E9FC949D0B5FC64563B3E2A87910C41D10A1E6A5691548C86C1BD5405EE975283D71C93BC4CB815590989B13AAC17D8EFA43CAB83659132BB12FEA70DC2D9891FE68C0222FFEEB0A48316F404489AFFCE4F31A1E5B34A39F070B5837A3C65B8776F9685584242F96ECA9C41D

  @doc "The state after the jump."
  def jump(type, state) when type in [:exsss, :exsp, :exsplus], do: pair(&Algorithms.exsp/1, state, @exsp)
  def jump(:exrop, state), do: pair(&Algorithms.exrop/1, state, @exrop)
  def jump(:exro928ss, state), do: {words(&Algorithms.exro928ss/1, state, @exro928ss), []}

  # as many of the words are used up as were
  def jump(type, {words, _back} = state) when type in [:exs1024s, :exs1024] do
    {words, back} = :lists.split(length(words), words(&Algorithms.exs1024s/1, state, @exs1024s))
    {words, :lists.reverse(back)}
  end

  defp pair(step, [a | b], polynomial) do
    [x, y] = sum(fn [a, b] -> with({_, [c | d]} <- step.([a | b]), do: [c, d]) end, [a, b], polynomial, [0, 0])
    [x | y]
  end

  defp words(step, {words, back}, polynomial) do
    sum(fn all -> flat(step.({all, []})) end, words ++ :lists.reverse(back), polynomial, :lists.duplicate(16, 0))
  end

  defp flat({_value, {words, back}}), do: words ++ :lists.reverse(back)

  defp sum(_step, _state, 0, acc), do: acc

  defp sum(step, state, polynomial, acc) do
    acc = if band(polynomial, 1) == 1, do: :lists.zipwith(&bxor/2, acc, state), else: acc
    sum(step, step.(state), bsr(polynomial, 1), acc)
  end
end
