# In: integers. Out: integers, digits, text. Specification: documentation of Integer, Elixir 1.18.

defmodule Integer do
  @moduledoc "Functions for integers."

  @doc "Whether odd; allowed in guards."
  defguard is_odd(integer) when is_integer(integer) and :erlang.band(integer, 1) == 1

  @doc "Whether even; allowed in guards."
  defguard is_even(integer) when is_integer(integer) and :erlang.band(integer, 1) == 0

  @doc "Power."
  def pow(base, exponent) when is_integer(base) and is_integer(exponent) do
    if exponent < 0, do: :erlang.error(:badarith, [base, exponent])
    base ** exponent
  end

  @doc "Remainder with the divisor's sign."
  def mod(dividend, divisor) do
    remainder = rem(dividend, divisor)
    if remainder * divisor < 0, do: remainder + divisor, else: remainder
  end

  @doc "Division rounded towards negative infinity."
  def floor_div(dividend, divisor) do
    if dividend * divisor < 0 and rem(dividend, divisor) != 0 do
      div(dividend, divisor) - 1
    else
      div(dividend, divisor)
    end
  end

  @doc "The digits in the base."
  def digits(integer, base \\ 10) when is_integer(integer) and is_integer(base) and base >= 2 do
    digits(integer, base, [])
  end

  defp digits(integer, base, acc) when abs(integer) < base, do: [integer | acc]
  defp digits(integer, base, acc), do: digits(div(integer, base), base, [rem(integer, base) | acc])

  @doc "The integer of the digits."
  def undigits(digits, base \\ 10) when is_list(digits) and is_integer(base) and base >= 2 do
    undigits(digits, base, 0)
  end

  defp undigits([], _base, acc), do: acc

  defp undigits([digit | _], base, _acc) when is_integer(digit) and digit >= base do
    raise ArgumentError, "invalid digit #{digit} in base #{base}"
  end

  defp undigits([digit | tail], base, acc) when is_integer(digit), do: undigits(tail, base, acc * base + digit)

  @doc "Parses the integer at the beginning: {integer, rest} or :error."
  def parse(binary, base \\ 10)

  def parse(_binary, base) when base not in 2..36 do
    raise ArgumentError, "invalid base #{inspect(base)}"
  end

  def parse(binary, base) when is_binary(binary) do
    case count_digits(binary, base) do
      0 ->
        :error

      count ->
        {digits, rem} = :erlang.split_binary(binary, count)
        {:erlang.binary_to_integer(digits, base), rem}
    end
  end

  defp count_digits(<<sign, rest::bits>>, base) when sign in [?+, ?-] do
    case count_digits(rest, base, 1) do
      1 -> 0
      count -> count
    end
  end

  defp count_digits(<<rest::bits>>, base), do: count_digits(rest, base, 0)

  defp count_digits(<<char, rest::bits>>, base, count) when char in ?0..?9 and char - ?0 < base do
    count_digits(rest, base, count + 1)
  end

  defp count_digits(<<char, rest::bits>>, base, count) when char in ?A..?Z and char - ?A + 10 < base do
    count_digits(rest, base, count + 1)
  end

  defp count_digits(<<char, rest::bits>>, base, count) when char in ?a..?z and char - ?a + 10 < base do
    count_digits(rest, base, count + 1)
  end

  defp count_digits(_, _, count), do: count

  @doc "The integer as text."
  def to_string(integer), do: :erlang.integer_to_binary(integer)
  @doc "The integer as text in the base."
  def to_string(integer, base), do: :erlang.integer_to_binary(integer, base)
  @doc "The integer as a charlist."
  def to_charlist(integer), do: :erlang.integer_to_list(integer)
  @doc "The integer as a charlist in the base."
  def to_charlist(integer, base), do: :erlang.integer_to_list(integer, base)

  @doc false
  @deprecated "Use Integer.to_charlist/1 instead"
  def to_char_list(integer), do: :erlang.integer_to_list(integer)
  @doc false
  @deprecated "Use Integer.to_charlist/2 instead"
  def to_char_list(integer, base), do: :erlang.integer_to_list(integer, base)

  @doc "Greatest common divisor."
  def gcd(integer1, integer2) when is_integer(integer1) and is_integer(integer2), do: gcd_positive(abs(integer1), abs(integer2))

  defp gcd_positive(0, integer2), do: integer2
  defp gcd_positive(integer1, 0), do: integer1
  defp gcd_positive(integer1, integer2), do: gcd_positive(integer2, rem(integer1, integer2))

  @doc "Greatest common divisor with Bézout's coefficients."
  def extended_gcd(0, 0), do: {0, 0, 0}
  def extended_gcd(0, b), do: {b, 0, 1}
  def extended_gcd(a, 0), do: {a, 1, 0}

  def extended_gcd(integer1, integer2) when is_integer(integer1) and is_integer(integer2) do
    extended_gcd(integer2, integer1, 0, 1, 1, 0)
  end

  defp extended_gcd(r1, r0, s1, s0, t1, t0) do
    q = div(r0, r1)
    r2 = rem(r0, r1)

    if r2 == 0 do
      if r1 < 0, do: {-r1, -s1, -t1}, else: {r1, s1, t1}
    else
      extended_gcd(r2, r1, s0 - q * s1, s1, t0 - q * t1, t1)
    end
  end

  defp sign(n) when n > 0, do: 1
  defp sign(n) when n < 0, do: -1
  defp sign(0), do: 0
end
