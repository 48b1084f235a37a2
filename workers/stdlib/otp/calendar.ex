# In: dates and times as tuples. Out: the same in other forms. Specification: the reference of the module `calendar`, OTP 27.
# The time zone of a node is UTC.

defmodule :calendar do
  @moduledoc "Local and universal time, day of the week, date and time conversions."

  @seconds_per_day 86_400
  @days_to_unix_epoch 719_528
  @seconds_to_unix_epoch 62_167_219_200

  defmacrop badarg(args, text) do
    quote do: :erlang.error(:badarg, unquote(args), error_info: %{module: :erl_stdlib_errors, cause: {:argument, 1, unquote(text)}})
  end

  @doc "Days from 0000-01-01 to the date."
  def date_to_gregorian_days(date)
  def date_to_gregorian_days({year, month, day}), do: date_to_gregorian_days(year, month, day)

  @doc "Days from 0000-01-01 to the date."
  def date_to_gregorian_days(year, month, day) when is_integer(day) and day > 0 do
    if day <= last_day_of_the_month(year, month) do
      Calendar.ISO.date_to_iso_days(year, month, day)
    else
      :erlang.error(:if_clause)
    end
  end

  @doc "Seconds from 0000-01-01 00:00:00 to the date and time."
  def datetime_to_gregorian_seconds({date, time}) do
    @seconds_per_day * date_to_gregorian_days(date) + time_to_seconds(time)
  end

  @doc "Day of the week, 1 (Monday) to 7."
  def day_of_the_week({year, month, day}), do: day_of_the_week(year, month, day)

  @doc "Day of the week, 1 (Monday) to 7."
  def day_of_the_week(year, month, day), do: rem(date_to_gregorian_days(year, month, day) + 5, 7) + 1

  @doc "The date that many days after 0000-01-01."
  def gregorian_days_to_date(days), do: day_to_year(days)

  defp day_to_year(days) when days >= 0, do: Calendar.ISO.date_from_iso_days(days)

  @doc "The date and time that many seconds after 0000-01-01 00:00:00."
  def gregorian_seconds_to_datetime(seconds) when seconds >= 0 do
    {gregorian_days_to_date(div(seconds, @seconds_per_day)), seconds_to_time(rem(seconds, @seconds_per_day))}
  end

  @doc "Whether the year is a leap year."
  def is_leap_year(year) when is_integer(year) and year >= 0, do: Calendar.ISO.leap_year?(year)

  @doc "{year, week} of today."
  def iso_week_number do
    {date, _} = local_time()
    iso_week_number(date)
  end

  @doc "{year, week} of the date, as ISO 8601 counts weeks."
  def iso_week_number({year, _month, _day} = date) do
    days = date_to_gregorian_days(date)
    first = first_week(year)

    cond do
      days < first -> {year - 1, div(days - first_week(year - 1), 7) + 1}
      days >= first_week(year + 1) -> {year + 1, 1}
      true -> {year, div(days - first, 7) + 1}
    end
  end

  # The Monday of the week that January 4 is in.
  defp first_week(year) do
    fourth = Calendar.ISO.date_to_iso_days(year, 1, 4)
    fourth - Integer.mod(fourth + 5, 7)
  end

  @doc "Number of days of the month."
  def last_day_of_the_month(year, month) when is_integer(year) and year >= 0, do: last_day_of_the_month1(year, month)

  defp last_day_of_the_month1(year, month) when month in 1..12, do: Calendar.ISO.days_in_month(year, month)

  @doc "The node's date and time."
  def local_time, do: universal_time_to_local_time(universal_time())

  @doc "The date and time in UTC."
  def universal_time, do: system_time_to_universal_time(:os.system_time(:second), :second)

  @doc "UTC of a local date and time; raises badarg for what is none."
  def local_time_to_universal_time(local), do: local_time_to_universal_time(local, :undefined)

  @doc "UTC of a local date and time; is_dst: true, false or :undefined."
  def local_time_to_universal_time(local, _is_dst) do
    if datetime?(local), do: local, else: badarg([local], "not a valid local time")
  end

  @doc "The universal times that a local date and time may be, none to two of them."
  def local_time_to_universal_time_dst(local) do
    if datetime?(local), do: [local], else: badarg([local], "not a valid local time")
  end

  @doc "The local time of UTC; raises badarg for what is none."
  def universal_time_to_local_time(universal) do
    if datetime?(universal), do: universal, else: badarg([universal], "not a valid universal time")
  end

  defp datetime?({{year, month, day}, {hour, minute, second}}) do
    is_integer(year) and is_integer(month) and is_integer(day) and year >= 0 and valid_date(year, month, day) and
      hour in 0..23 and minute in 0..59 and second in 0..59
  end

  defp datetime?(_), do: false

  @doc "The date and time of {megaseconds, seconds, microseconds} since 1970."
  def now_to_datetime({mega, seconds, _micro}) do
    gregorian_seconds_to_datetime(mega * 1_000_000 + seconds + @seconds_to_unix_epoch)
  end

  @doc "The date and time in UTC of {megaseconds, seconds, microseconds}."
  def now_to_universal_time(now), do: now_to_datetime(now)

  @doc "The local date and time of {megaseconds, seconds, microseconds}."
  def now_to_local_time(now), do: universal_time_to_local_time(now_to_universal_time(now))

  @doc "The system time of an RFC 3339 text, a charlist."
  def rfc3339_to_system_time(text), do: rfc3339_to_system_time(text, [])

  @doc "The system time of an RFC 3339 text. Options: :unit."
  def rfc3339_to_system_time(text, options) do
    unit = :proplists.get_value(:unit, options, :second)
    [y1, y2, y3, y4, ?-, mo1, mo2, ?-, d1, d2, _separator, h1, h2, ?:, mi1, mi2, ?:, s1, s2 | rest] = text
    date = {:erlang.list_to_integer([y1, y2, y3, y4]), two(mo1, mo2), two(d1, d2)}
    {fraction, zone} = rfc3339_fraction(rest)
    seconds = datetime_to_gregorian_seconds({date, {two(h1, h2), two(mi1, mi2), two(s1, s2)}})
    seconds = seconds - @seconds_to_unix_epoch - rfc3339_offset(zone)
    fraction = fraction_in(fraction, unit)
    # as OTP does it: before 1970 a fraction counts backwards
    :erlang.convert_time_unit(seconds, :second, unit) + if(seconds < 0, do: -fraction, else: fraction)
  end

  defp two(a, b), do: :erlang.list_to_integer([a, b])

  defp rfc3339_fraction([?. | rest]), do: Enum.split_while(rest, &(&1 in ?0..?9))
  defp rfc3339_fraction(rest), do: {[], rest}

  defp fraction_in(digits, unit) when digits == [] or unit == :second, do: 0

  defp fraction_in(digits, unit) do
    scale = Integer.pow(10, length(digits))
    div(2 * :erlang.list_to_integer(digits) * :erlang.convert_time_unit(1, :second, unit) + scale, 2 * scale)
  end

  defp rfc3339_offset(zone) when zone in [~c"Z", ~c"z"], do: 0

  defp rfc3339_offset(zone) do
    [sign, h1, h2, ?:, m1, m2] = zone
    offset = (two(h1, h2) * 60 + two(m1, m2)) * 60
    if sign == ?-, do: -offset, else: offset
  end

  @doc "{days, {hour, minute, second}} of a number of seconds."
  def seconds_to_daystime(seconds) do
    {Integer.floor_div(seconds, @seconds_per_day), seconds_to_time(Integer.mod(seconds, @seconds_per_day))}
  end

  @doc "{hour, minute, second} of a number of seconds below a day's."
  def seconds_to_time(seconds) when seconds >= 0 and seconds < @seconds_per_day do
    {div(seconds, 3600), div(rem(seconds, 3600), 60), rem(seconds, 60)}
  end

  @doc "The local date and time of a system time."
  def system_time_to_local_time(time, unit), do: universal_time_to_local_time(system_time_to_universal_time(time, unit))

  @doc "The date and time in UTC of a system time."
  def system_time_to_universal_time(time, unit) do
    seconds = :erlang.convert_time_unit(time, unit, :second)
    gregorian_seconds_to_datetime(seconds + @days_to_unix_epoch * @seconds_per_day)
  end

  @doc "RFC 3339 of a system time in seconds, of the local time zone."
  def system_time_to_rfc3339(time), do: system_time_to_rfc3339(time, [])

  @doc "RFC 3339 of a system time. Options: :unit, :offset (a charlist, or a number of units), :time_designator."
  def system_time_to_rfc3339(time, options) when not is_integer(time), do: badarg([time, options], "not an integer")

  def system_time_to_rfc3339(time, options) do
    unit = :proplists.get_value(:unit, options, :second)
    unit = if unit == :native, do: :nanosecond, else: unit
    designator = :proplists.get_value(:time_designator, options, ?T)
    {offset, zone} = rfc3339_zone(:proplists.get_value(:offset, options, ""), unit)
    factor = :erlang.convert_time_unit(1, :second, unit)
    adjusted = time + offset * factor
    fraction = abs(rem(adjusted, factor))

    {{year, month, day}, {hour, minute, second}} =
      system_time_to_universal_time(div(adjusted, factor), :second)

    :lists.flatten([
      pad(year, 4), ?-, pad(month, 2), ?-, pad(day, 2), designator,
      pad(hour, 2), ?:, pad(minute, 2), ?:, pad(second, 2), rfc3339_digits(fraction, unit), zone
    ])
  end

  defp rfc3339_zone(zone, _unit) when zone in [~c"Z", ~c"z"], do: {0, zone}
  defp rfc3339_zone([_ | _] = zone, _unit), do: {rfc3339_offset(zone), zone}
  defp rfc3339_zone("", _unit), do: {0, ~c"+00:00"}

  defp rfc3339_zone(offset, unit) when is_integer(offset) do
    seconds = :erlang.convert_time_unit(offset, unit, :second)
    minutes = div(abs(seconds), 60)
    {seconds, [if(seconds < 0, do: ?-, else: ?+), pad(div(minutes, 60), 2), ?:, pad(rem(minutes, 60), 2)]}
  end

  defp rfc3339_digits(_fraction, :second), do: []
  defp rfc3339_digits(fraction, :millisecond), do: [?. | pad(fraction, 3)]
  defp rfc3339_digits(fraction, :microsecond), do: [?. | pad(fraction, 6)]
  defp rfc3339_digits(fraction, :nanosecond), do: [?. | pad(fraction, 9)]

  defp pad(number, width), do: number |> Integer.to_charlist() |> pad_leading(width)
  defp pad_leading(digits, width) when length(digits) >= width, do: digits
  defp pad_leading(digits, width), do: pad_leading([?0 | digits], width)

  @doc "{days, time} from the first date and time to the second."
  def time_difference(from, to) do
    seconds_to_daystime(datetime_to_gregorian_seconds(to) - datetime_to_gregorian_seconds(from))
  end

  @doc "Seconds since midnight."
  def time_to_seconds({hour, minute, second}) when is_integer(hour) and is_integer(minute) and is_integer(second) do
    (hour * 60 + minute) * 60 + second
  end

  @doc "Whether such a date exists."
  def valid_date({year, month, day}), do: valid_date(year, month, day)

  @doc "Whether such a date exists."
  def valid_date(year, month, day) when is_integer(year) and is_integer(month) and is_integer(day) do
    year >= 0 and month in 1..12 and day > 0 and day <= Calendar.ISO.days_in_month(year, month)
  end
end
