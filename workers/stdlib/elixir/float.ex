# In: floats. Out: floats, fractions, text. Specification: documentation of Float, Elixir 1.18.

defmodule Float do
  @moduledoc "Functions for floats."

  @doc "The largest finite float."
  def max_finite, do: 1.7976931348623157e308
  @doc "The smallest finite float."
  def min_finite, do: -1.7976931348623157e308

  @doc "Power."
  def pow(base, exponent) when is_float(base) and is_number(exponent), do: :math.pow(base, exponent)

  @doc "Parses the float at the beginning: {float, rest} or :error."
  def parse("-" <> binary) do
    case parse_unsigned(binary) do
      :error -> :error
      {number, remainder} -> {-number, remainder}
    end
  end

  def parse("+" <> binary), do: parse_unsigned(binary)
  def parse(binary), do: parse_unsigned(binary)

  defp parse_unsigned(<<digit, rest::binary>>) when is_integer(digit) and digit >= ?0 and digit <= ?9 do
    parse_unsigned(rest, false, false, <<digit>>)
  end

  defp parse_unsigned(binary) when is_binary(binary), do: :error

  defp parse_unsigned(<<digit, rest::binary>>, dot?, e?, acc) when digit in ?0..?9 do
    parse_unsigned(rest, dot?, e?, <<acc::binary, digit>>)
  end

  defp parse_unsigned(<<?., digit, rest::binary>>, false, false, acc) when digit in ?0..?9 do
    parse_unsigned(rest, true, false, <<acc::binary, ?., digit>>)
  end

  defp parse_unsigned(<<e, digit, rest::binary>>, dot?, false, acc) when e in ~c"eE" and digit in ?0..?9 do
    parse_unsigned(rest, true, true, <<add_dot(acc, dot?)::binary, ?e, digit>>)
  end

  defp parse_unsigned(<<e, sign, digit, rest::binary>>, dot?, false, acc)
       when e in ~c"eE" and sign in ~c"+-" and digit in ?0..?9 do
    parse_unsigned(rest, true, true, <<add_dot(acc, dot?)::binary, ?e, sign, digit>>)
  end

  defp parse_unsigned(rest, dot?, _e?, acc) do
    {:erlang.binary_to_float(add_dot(acc, dot?)), rest}
  rescue
    # no float is that large
    ArgumentError -> :error
  end

  defp add_dot(acc, true), do: acc
  defp add_dot(acc, false), do: acc <> ".0"

  @doc "Rounds down, to the precision."
  def floor(number, precision \\ 0)
  def floor(number, 0) when is_float(number), do: :math.floor(number)
  def floor(number, precision) when is_float(number) and precision in 0..15, do: round_to(number, precision, :floor)
  def floor(number, precision) when is_float(number), do: invalid_precision(precision)

  @doc "Rounds up, to the precision."
  def ceil(number, precision \\ 0)
  def ceil(number, 0) when is_float(number), do: :math.ceil(number)
  def ceil(number, precision) when is_float(number) and precision in 0..15, do: round_to(number, precision, :ceil)
  def ceil(number, precision) when is_float(number), do: invalid_precision(precision)

  @doc "Rounds half up, to the precision."
  def round(float, precision \\ 0)
  def round(float, 0) when float == 0.0, do: float
  def round(float, 0) when is_float(float), do: if(float < 0 and float > -0.5, do: -0.0, else: :erlang.round(float) * 1.0)
  def round(float, precision) when is_float(float) and precision in 0..15, do: round_to(float, precision, :half_up)
  def round(float, precision) when is_float(float), do: invalid_precision(precision)

  defp invalid_precision(precision) do
    raise ArgumentError, "precision #{precision} is out of valid range of 0..15"
  end

  # The float is an exact fraction, so rounding it is integer arithmetic.
  defp round_to(float, precision, mode) do
    {num, den} = ratio(float)
    scale = 10 ** precision
    scaled = num * scale
    quotient = Integer.floor_div(scaled, den)
    remainder = scaled - quotient * den

    rounded =
      cond do
        remainder == 0 -> quotient
        mode == :floor -> quotient
        mode == :ceil -> quotient + 1
        float >= 0 and remainder * 2 >= den -> quotient + 1
        float < 0 and remainder * 2 > den -> quotient + 1
        true -> quotient
      end

    cond do
      float == 0.0 -> float
      rounded == 0 and float < 0 -> -0.0
      true -> shifted(rounded, precision)
    end
  end

  # The integer divided by 10 ** precision, as the float that is nearest to it.
  defp shifted(integer, precision) do
    digits = integer |> abs() |> Integer.to_string() |> String.pad_leading(precision + 1, "0")
    {whole, fraction} = String.split_at(digits, -precision)
    float = :erlang.binary_to_float(whole <> "." <> fraction)
    if integer < 0, do: -float, else: float
  end

  @doc "The exact fraction."
  def ratio(float) when is_float(float) do
    <<sign::1, exponent::11, mantissa::52>> = <<float::float>>

    {num, den_exp} =
      cond do
        exponent == 0 and mantissa == 0 -> {0, 0}
        exponent == 0 -> {mantissa, 1074}
        true -> {mantissa + 4_503_599_627_370_496, 1075 - exponent}
      end

    {num, den} =
      if den_exp >= 0, do: reduce(num, :erlang.bsl(1, den_exp)), else: {:erlang.bsl(num, -den_exp), 1}

    {if(sign == 1, do: -num, else: num), den}
  end

  defp reduce(0, _den), do: {0, 1}

  defp reduce(num, den) do
    gcd = Integer.gcd(num, den)
    {div(num, gcd), div(den, gcd)}
  end

  @doc "The shortest text that reads back as the same float."
  def to_string(float), do: :erlang.float_to_binary(float, [:short])
  @doc "The shortest charlist that reads back as the same float."
  def to_charlist(float), do: :erlang.float_to_list(float, [:short])

  @doc false
  @deprecated "Use Float.to_charlist/1 instead"
  def to_char_list(float), do: :erlang.float_to_list(float, [:short])
  @doc false
  @deprecated "Use :erlang.float_to_binary/2 instead"
  def to_string(float, options), do: :erlang.float_to_binary(float, options)
  @doc false
  @deprecated "Use :erlang.float_to_list/2 instead"
  def to_char_list(float, options), do: :erlang.float_to_list(float, options)
end
