# In: strings as ISO 8601 writes dates, times and durations. Out: {:ok, numbers} or {:error, reason}.
# Specification: documentation of Calendar.ISO, "ISO 8601 compliance", Elixir 1.18.

defmodule Calendar.ISO.Parser do
  @moduledoc false

  defguardp is_digit(char) when char in ?0..?9

  def date(string, format) do
    case year_month_day(string, format) do
      {:ok, date, ""} -> checked_date(date)
      _ -> {:error, :invalid_format}
    end
  end

  def time(<<?T, rest::binary>>, format), do: time_of_day(rest, format)
  def time(string, format), do: time_of_day(string, format)

  defp time_of_day(string, format) do
    with {:ok, time, rest} <- hour_minute_second(string, format),
         {:ok, _offset} <- offset(rest) do
      checked_time(time)
    else
      :error -> {:error, :invalid_format}
    end
  end

  def naive_datetime(string, format) do
    with {:ok, date, time, _offset} <- date_time_offset(string, format), do: joined(date, time)
  end

  def utc_datetime(string, format) do
    with {:ok, date, time, offset} <- date_time_offset(string, format),
         {:ok, {year, month, day, hour, minute, second, {_, precision} = microsecond}} <- joined(date, time) do
      if offset == nil do
        {:error, :missing_offset}
      else
        {days, {parts, parts_per_day}} =
          Calendar.ISO.naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond)

        {year, month, day, hour, minute, second, {microsecond, _}} =
          Calendar.ISO.naive_datetime_from_iso_days(
            Calendar.ISO.add_day_fraction_to_iso_days({days, {parts, parts_per_day}}, -offset * 1_000_000, parts_per_day)
          )

        {:ok, {year, month, day, hour, minute, second, {microsecond, precision}}, offset}
      end
    end
  end

  defp date_time_offset(string, format) do
    with {:ok, date, <<separator, rest::binary>>} when separator in [?T, ?\s] <- year_month_day(string, format),
         {:ok, time, rest} <- hour_minute_second(rest, format),
         {:ok, offset} <- offset(rest) do
      {:ok, date, time, offset}
    else
      _ -> {:error, :invalid_format}
    end
  end

  defp joined(date, time) do
    with {:ok, {year, month, day}} <- checked_date(date),
         {:ok, {hour, minute, second, microsecond}} <- checked_time(time) do
      {:ok, {year, month, day, hour, minute, second, microsecond}}
    end
  end

  defp checked_date({year, month, day} = date) do
    if Calendar.ISO.valid_date?(year, month, day), do: {:ok, date}, else: {:error, :invalid_date}
  end

  defp checked_time({hour, minute, second, microsecond} = time) do
    if Calendar.ISO.valid_time?(hour, minute, second, microsecond), do: {:ok, time}, else: {:error, :invalid_time}
  end

  defp year_month_day(<<?-, rest::binary>>, format) do
    with {:ok, {year, month, day}, rest} <- unsigned_date(rest, format), do: {:ok, {-year, month, day}, rest}
  end

  defp year_month_day(<<?+, rest::binary>>, format), do: unsigned_date(rest, format)
  defp year_month_day(string, format), do: unsigned_date(string, format)

  defp unsigned_date(<<a, b, c, d, ?-, e, f, ?-, g, h, rest::binary>>, :extended)
       when is_digit(a) and is_digit(b) and is_digit(c) and is_digit(d) and is_digit(e) and is_digit(f) and is_digit(g) and
              is_digit(h) do
    {:ok, {number(a, b) * 100 + number(c, d), number(e, f), number(g, h)}, rest}
  end

  defp unsigned_date(<<a, b, c, d, e, f, g, h, rest::binary>>, :basic)
       when is_digit(a) and is_digit(b) and is_digit(c) and is_digit(d) and is_digit(e) and is_digit(f) and is_digit(g) and
              is_digit(h) do
    {:ok, {number(a, b) * 100 + number(c, d), number(e, f), number(g, h)}, rest}
  end

  defp unsigned_date(_string, _format), do: :error

  defp hour_minute_second(<<a, b, ?:, c, d, ?:, e, f, rest::binary>>, :extended)
       when is_digit(a) and is_digit(b) and is_digit(c) and is_digit(d) and is_digit(e) and is_digit(f) do
    with_fraction(number(a, b), number(c, d), number(e, f), rest)
  end

  defp hour_minute_second(<<a, b, c, d, e, f, rest::binary>>, :basic)
       when is_digit(a) and is_digit(b) and is_digit(c) and is_digit(d) and is_digit(e) and is_digit(f) do
    with_fraction(number(a, b), number(c, d), number(e, f), rest)
  end

  defp hour_minute_second(_string, _format), do: :error

  defp with_fraction(hour, minute, second, rest) do
    with {:ok, microsecond, rest} <- fraction(rest), do: {:ok, {hour, minute, second, microsecond}, rest}
  end

  # Digits after the sixth are read and dropped.
  defp fraction(<<point, digit, rest::binary>>) when point in [?., ?,] and is_digit(digit) do
    {:ok, fraction, rest} = fraction_digits(rest, digit - ?0, 1)
    {:ok, fraction, rest}
  end

  defp fraction(<<point, _::binary>>) when point in [?., ?,], do: :error
  defp fraction(rest), do: {:ok, {0, 0}, rest}

  defp fraction_digits(<<digit, rest::binary>>, value, count) when is_digit(digit) and count < 6 do
    fraction_digits(rest, value * 10 + digit - ?0, count + 1)
  end

  defp fraction_digits(<<digit, rest::binary>>, value, 6) when is_digit(digit), do: fraction_digits(rest, value, 6)
  defp fraction_digits(rest, value, count), do: {:ok, {value * Integer.pow(10, 6 - count), count}, rest}

  defp offset(""), do: {:ok, nil}
  defp offset("Z"), do: {:ok, 0}
  defp offset("-00:00"), do: :error
  defp offset(<<?+, rest::binary>>), do: hours_and_minutes(rest)

  defp offset(<<?-, rest::binary>>) do
    with {:ok, offset} <- hours_and_minutes(rest), do: {:ok, -offset}
  end

  defp offset(_), do: :error

  defp hours_and_minutes(<<a, b, ?:, c, d>>), do: hours_and_minutes(<<a, b, c, d>>)

  # Elixir lets a sign stand for the first digit
  defp hours_and_minutes(<<hour::binary-size(2), minute::binary-size(2)>>) do
    with {hour, ""} when hour < 24 <- Integer.parse(hour), {minute, ""} when minute < 60 <- Integer.parse(minute) do
      {:ok, (hour * 60 + minute) * 60}
    else
      _ -> :error
    end
  end

  defp hours_and_minutes(<<a, b>>), do: hours_and_minutes(<<a, b, ?0, ?0>>)
  defp hours_and_minutes(_), do: :error

  defp number(a, b), do: (a - ?0) * 10 + b - ?0

  # -- durations -------------------------------------------------------------------

  @date_units [{?Y, :year}, {?M, :month}, {?W, :week}, {?D, :day}]
  # seconds with a fraction are a unit of their own, the last one
  @time_units [{?H, :hour}, {?M, :minute}, {?S, :second}, {?., :fraction}]

  def duration(<<?-, ?P, rest::binary>>) do
    with {:ok, pairs} <- duration(<<?P, rest::binary>>), do: {:ok, Enum.map(pairs, &negated/1)}
  end

  def duration(<<?+, ?P, rest::binary>>), do: duration(<<?P, rest::binary>>)
  def duration(<<?P, rest::binary>>) when rest != "", do: date_part(rest, @date_units, [])
  def duration(_), do: {:error, :invalid_duration}

  defp negated({:microsecond, {value, precision}}), do: {:microsecond, {-value, precision}}
  defp negated({unit, value}), do: {unit, -value}

  defp date_part("", _units, acc), do: {:ok, acc}
  defp date_part(<<?T, rest::binary>>, _units, acc) when rest != "", do: time_part(rest, @time_units, acc)

  defp date_part(string, units, acc) do
    with {:ok, {value, nil}, letter, rest} <- component(string),
         {:ok, unit, units} <- unit(units, letter) do
      date_part(rest, units, [{unit, value} | acc])
    else
      _ -> {:error, :invalid_date_component}
    end
  end

  defp time_part("", _units, acc), do: {:ok, acc}

  defp time_part(string, units, acc) do
    case component(string) do
      {:ok, {value, fraction}, ?S, rest} when fraction != nil and units != [] ->
        time_part(rest, [], [{:second, value}, {:microsecond, fraction} | acc])

      {:ok, {value, nil}, letter, rest} ->
        with {:ok, unit, units} when unit != :fraction <- unit(units, letter) do
          time_part(rest, units, [{unit, value} | acc])
        else
          _ -> {:error, :invalid_time_component}
        end

      _ ->
        {:error, :invalid_time_component}
    end
  end

  # The units that may still come: they stand in the order of their size, each at most once.
  defp unit([{letter, unit} | rest], letter), do: {:ok, unit, rest}
  defp unit([_ | rest], letter), do: unit(rest, letter)
  defp unit([], _letter), do: :error

  defp component(<<sign, digit, rest::binary>>) when sign in [?-, ?+] and is_digit(digit) do
    digits(rest, digit - ?0, if(sign == ?-, do: -1, else: 1))
  end

  defp component(<<digit, rest::binary>>) when is_digit(digit), do: digits(rest, digit - ?0, 1)
  defp component(_), do: :error

  defp digits(<<digit, rest::binary>>, value, sign) when is_digit(digit), do: digits(rest, value * 10 + digit - ?0, sign)

  defp digits(<<point, digit, rest::binary>>, value, sign) when point in [?., ?,] and is_digit(digit) do
    {:ok, {microsecond, precision}, rest} = fraction_digits(rest, digit - ?0, 1)
    letter(rest, {sign * value, {sign * microsecond, precision}})
  end

  defp digits(rest, value, sign), do: letter(rest, {sign * value, nil})

  defp letter(<<letter, rest::binary>>, value), do: {:ok, value, letter, rest}
  defp letter("", _value), do: :error
end
