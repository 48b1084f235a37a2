# In: years, months, days, times of day, durations. Out: the same in other forms: strings, days since year 0, parts of a day.
# Specification: documentation of Calendar.ISO, Elixir 1.18 (ISO 8601, proleptic Gregorian calendar).

defmodule Calendar.ISO do
  @moduledoc "The calendar of ISO 8601: the proleptic Gregorian calendar."
  @behaviour Calendar

  @unix_epoch 719_528
  @seconds_per_day 86_400
  @parts_per_day 86_400_000_000
  @last_unix_second 253_402_300_799
  @first_unix_second -377_705_116_800
  @leap_year_cycle 146_097
  @march_first 60

  defguardp is_format(format) when format in [:basic, :extended]
  defguardp is_leap(year) when rem(year, 4) == 0 and (rem(year, 100) != 0 or rem(year, 400) == 0)

  # -- years, months, days ---------------------------------------------------------

  @doc "Whether the year is a leap year."
  @impl true
  def leap_year?(year) when is_integer(year), do: is_leap(year)

  @doc "Number of days of the month, 28 to 31."
  @impl true
  def days_in_month(year, month)
  def days_in_month(year, 2) when is_integer(year) and is_leap(year), do: 29
  def days_in_month(year, 2) when is_integer(year), do: 28
  def days_in_month(year, month) when is_integer(year) and month in [4, 6, 9, 11], do: 30
  def days_in_month(year, month) when is_integer(year) and month in [1, 3, 5, 7, 8, 10, 12], do: 31

  @doc "Number of months of the year: 12."
  @impl true
  def months_in_year(year)
  def months_in_year(year) when is_integer(year), do: 12

  @doc "Whether such a date exists."
  @impl true
  def valid_date?(year, month, day) when is_integer(year) and is_integer(month) and is_integer(day) do
    month in 1..12 and day >= 1 and day <= days_in_month(year, month)
  end

  @doc "Whether such a time of day exists; leap seconds do not."
  @impl true
  def valid_time?(hour, minute, second, {microsecond, precision})
      when is_integer(hour) and is_integer(minute) and is_integer(second) and is_integer(microsecond) and
             is_integer(precision) do
    hour in 0..23 and minute in 0..59 and second in 0..59 and microsecond in 0..999_999 and precision in 0..6
  end

  @doc "Day of the week, and the first and the last one: {1..7, 1, 7}. starting_on: :default or :monday to :sunday."
  @impl true
  def day_of_week(year, month, day, starting_on) do
    {iso_days_to_day_of_week(date_to_iso_days(year, month, day), starting_on), 1, 7}
  end

  @doc false
  def day_of_week(year, month, day), do: iso_days_to_day_of_week(date_to_iso_days(year, month, day), :default)

  @doc false
  def iso_days_to_day_of_week(iso_days, starting_on) do
    Integer.mod(iso_days + 5 + day_of_week_offset(starting_on), 7) + 1
  end

  defp day_of_week_offset(:default), do: 0
  defp day_of_week_offset(:monday), do: 0
  defp day_of_week_offset(:tuesday), do: 6
  defp day_of_week_offset(:wednesday), do: 5
  defp day_of_week_offset(:thursday), do: 4
  defp day_of_week_offset(:friday), do: 3
  defp day_of_week_offset(:saturday), do: 2
  defp day_of_week_offset(:sunday), do: 1

  @doc "Day of the year, 1 to 366."
  @impl true
  def day_of_year(year, month, day) do
    date_to_iso_days(year, month, day) - days_before_year(year) + 1
  end

  @doc "Quarter of the year, 1 to 4."
  @impl true
  def quarter_of_year(year, month, day)
      when is_integer(year) and month in 1..12 and is_integer(day) do
    div(month + 2, 3)
  end

  @doc "Year and era: {year, 1} for the current era, {year, 0} before it."
  def year_of_era(year)
  def year_of_era(year) when is_integer(year) and year > 0, do: {year, 1}
  def year_of_era(year) when is_integer(year), do: {1 - year, 0}

  @doc "Year and era of a date."
  @impl true
  def year_of_era(year, _month, _day), do: year_of_era(year)

  @doc "Day and era: {day, 1} from 0001-01-01 on, {day, 0} counting back from 0000-12-31."
  @impl true
  def day_of_era(year, month, day)

  def day_of_era(year, month, day) when year > 0 do
    {date_to_iso_days(year, month, day) - days_before_year(1) + 1, 1}
  end

  def day_of_era(year, month, day) do
    {days_before_year(1) - date_to_iso_days(year, month, day), 0}
  end

  @doc "When a day begins, as a fraction of a day: {0, 1}, midnight."
  @impl true
  def day_rollover_relative_to_midnight_utc(), do: {0, 1}

  # -- days since 0000-01-01 -------------------------------------------------------

  @doc "{days since 0000-01-01, {parts of the day, parts per day}}."
  @impl true
  def naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond) do
    {date_to_iso_days(year, month, day), time_to_day_fraction(hour, minute, second, microsecond)}
  end

  @doc "The date and time of {days, {parts, parts per day}}."
  @impl true
  def naive_datetime_from_iso_days({days, day_fraction}) do
    {year, month, day} = date_from_iso_days(days)
    {hour, minute, second, microsecond} = time_from_day_fraction(day_fraction)
    {year, month, day, hour, minute, second, microsecond}
  end

  @doc "A time of day as {parts, parts per day}, in microseconds."
  @impl true
  def time_to_day_fraction(hour, minute, second, {microsecond, _precision}) do
    {((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond, @parts_per_day}
  end

  @doc "The time of day of {parts, parts per day}, with precision 6."
  @impl true
  def time_from_day_fraction({parts, parts_per_day}) when is_integer(parts) and is_integer(parts_per_day) do
    microseconds = div(parts * @parts_per_day, parts_per_day)
    seconds = div(microseconds, 1_000_000)
    {div(seconds, 3600), div(rem(seconds, 3600), 60), rem(seconds, 60), {rem(microseconds, 1_000_000), 6}}
  end

  @doc "The first moment of the day."
  @impl true
  def iso_days_to_beginning_of_day({days, _day_fraction}), do: {days, {0, @parts_per_day}}

  @doc "The last moment of the day."
  @impl true
  def iso_days_to_end_of_day({days, _day_fraction}), do: {days, {@parts_per_day - 1, @parts_per_day}}

  @doc false
  def date_to_iso_days(year, month, day) do
    ensure_day_in_month!(year, month, day)
    days_before_year(year) + days_before_month(year, month) + day - 1
  end

  defp ensure_day_in_month!(year, month, day) when is_integer(day) do
    if day < 1 or day > days_in_month(year, month),
      do: raise(ArgumentError, "invalid date: #{date_to_string(year, month, day)}")
  end

  defp days_before_year(year) do
    last = year - 1
    365 * year + Integer.floor_div(last, 4) - Integer.floor_div(last, 100) + Integer.floor_div(last, 400) + 1
  end

  defp days_before_month(_year, month) when month < 3, do: 31 * (month - 1)

  defp days_before_month(year, month) do
    if(is_leap(year), do: @march_first, else: @march_first - 1) + div(153 * (month - 3) + 2, 5)
  end

  # Years are counted from March on, so that the day which some years have comes last.
  @doc false
  def date_from_iso_days(days) do
    from_march = days - @march_first
    cycle = Integer.floor_div(from_march, @leap_year_cycle)
    day_of_cycle = from_march - cycle * @leap_year_cycle
    year = div(day_of_cycle - div(day_of_cycle, 1460) + div(day_of_cycle, 36_524) - div(day_of_cycle, 146_096), 365)
    day_of_year = day_of_cycle - (365 * year + div(year, 4) - div(year, 100))
    month = div(5 * day_of_year + 2, 153)
    day = day_of_year - div(153 * month + 2, 5) + 1
    year = cycle * 400 + year
    if month < 10, do: {year, month + 3, day}, else: {year + 1, month - 9, day}
  end

  @doc false
  def from_unix(integer, unit) when is_integer(integer) do
    seconds = System.convert_time_unit(integer, unit, :second)

    if seconds in @first_unix_second..@last_unix_second do
      precision = time_unit_to_precision(unit)
      microsecond = System.convert_time_unit(integer, unit, :microsecond) - seconds * 1_000_000
      {hour, minute, second, _} = time_of_second(Integer.mod(seconds, @seconds_per_day))
      date = date_from_iso_days(Integer.floor_div(seconds, @seconds_per_day) + @unix_epoch)
      {:ok, date, {hour, minute, second}, {microsecond, precision}}
    else
      {:error, :invalid_unix_time}
    end
  end

  defp time_of_second(second), do: {div(second, 3600), div(rem(second, 3600), 60), rem(second, 60), {0, 0}}

  @doc "How many digits after the second a time unit has: 0, 3 or 6; a number has 6."
  def time_unit_to_precision(unit)
  def time_unit_to_precision(:nanosecond), do: 6
  def time_unit_to_precision(:microsecond), do: 6
  def time_unit_to_precision(:millisecond), do: 3
  def time_unit_to_precision(:second), do: 0
  def time_unit_to_precision(unit) when is_integer(unit), do: 6

  @doc false
  def iso_days_to_unit({days, {parts, parts_per_day}}, unit) do
    day_in_microseconds = days * @parts_per_day
    System.convert_time_unit(day_in_microseconds + div(parts * @parts_per_day, parts_per_day), :microsecond, unit)
  end

  @doc false
  def gregorian_seconds_to_iso_days(seconds, microsecond) do
    {days, second} = {Integer.floor_div(seconds, @seconds_per_day), Integer.mod(seconds, @seconds_per_day)}
    {days, {second * 1_000_000 + microsecond, @parts_per_day}}
  end

  @doc false
  def add_day_fraction_to_iso_days({days, {parts, parts_per_day}}, add, parts_per_day) do
    normalize(days, parts + add, parts_per_day)
  end

  def add_day_fraction_to_iso_days({days, {parts, parts_per_day}}, add, add_per_day) do
    common = parts_per_day * add_per_day
    {days, {parts, _}} = normalize(days, parts * add_per_day + add * parts_per_day, common)
    divisor = Integer.gcd(parts, common)
    {days, {div(parts, divisor), div(common, divisor)}}
  end

  defp normalize(days, parts, parts_per_day) do
    {days + Integer.floor_div(parts, parts_per_day), {Integer.mod(parts, parts_per_day), parts_per_day}}
  end

  # -- shifting --------------------------------------------------------------------

  @doc "The date shifted by a %Duration{}: months first, then days."
  @impl true
  def shift_date(year, month, day, duration) do
    {year, month, day} = shift_months({year, month, day}, months_of(duration))
    shift_days({year, month, day}, days_of(duration))
  end

  @doc "The date and time shifted by a %Duration{}: months first, then seconds, then microseconds."
  @impl true
  def shift_naive_datetime(year, month, day, hour, minute, second, microsecond, duration) do
    {year, month, day} = shift_months({year, month, day}, months_of(duration))
    {_, precision} = microsecond = shift_time_unit_values(duration.microsecond, microsecond)
    {days, {parts, parts_per_day}} = naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond)
    added = days_of(duration) * @parts_per_day + microseconds_of(duration)

    {year, month, day, hour, minute, second, {microsecond, _}} =
      naive_datetime_from_iso_days(normalize(days, parts + added, parts_per_day))

    {year, month, day, hour, minute, second, {microsecond, precision}}
  end

  @doc "The time of day shifted by a %Duration{}; it wraps around midnight."
  @impl true
  def shift_time(hour, minute, second, microsecond, duration) do
    {_, precision} = microsecond = shift_time_unit_values(duration.microsecond, microsecond)
    {parts, parts_per_day} = time_to_day_fraction(hour, minute, second, microsecond)
    {_, fraction} = normalize(0, parts + microseconds_of(duration), parts_per_day)
    {hour, minute, second, {microsecond, _}} = time_from_day_fraction(fraction)
    {hour, minute, second, {microsecond, precision}}
  end

  defp months_of(duration), do: duration.year * 12 + duration.month
  defp days_of(duration), do: duration.week * 7 + duration.day

  defp microseconds_of(duration) do
    {microsecond, _} = duration.microsecond
    ((duration.hour * 60 + duration.minute) * 60 + duration.second) * 1_000_000 + microsecond
  end

  # the microsecond and how many digits of it count after a shift by another
  defp shift_time_unit_values({0, 0}, {_, _} = microsecond), do: microsecond
  defp shift_time_unit_values({_, precision}, {microsecond, _}), do: {microsecond, precision}

  defp shift_months(date, 0), do: date

  defp shift_months({year, month, day}, months) do
    total = year * 12 + month - 1 + months
    {year, month} = {Integer.floor_div(total, 12), Integer.mod(total, 12) + 1}
    {year, month, min(day, days_in_month(year, month))}
  end

  @doc false
  def shift_days({year, month, day}, days), do: date_from_iso_days(date_to_iso_days(year, month, day) + days)

  @doc false
  def shift_time_unit({days, {parts, parts_per_day}}, value, unit) when unit in [:second, :microsecond] do
    add = System.convert_time_unit(value, unit, :microsecond)
    add_day_fraction_to_iso_days({days, {parts, parts_per_day}}, add, @parts_per_day)
  end

  @continued_in ["iso/strings.ex"]

  # -- parsing: see Calendar.ISO.Parser --------------------------------------------

  @doc "Parses an :extended date: {:ok, {year, month, day}} or {:error, reason}."
  @impl true
  def parse_date(string) when is_binary(string), do: Calendar.ISO.Parser.date(string, :extended)

  @doc "Parses a date of the format :basic or :extended."
  def parse_date(string, format) when is_binary(string) and is_format(format) do
    Calendar.ISO.Parser.date(string, format)
  end

  @doc "Parses an :extended time of day: {:ok, {hour, minute, second, microsecond}} or {:error, reason}."
  @impl true
  def parse_time(string) when is_binary(string), do: Calendar.ISO.Parser.time(string, :extended)

  @doc "Parses a time of day of the format :basic or :extended."
  def parse_time(string, format) when is_binary(string) and is_format(format) do
    Calendar.ISO.Parser.time(string, format)
  end

  @doc "Parses an :extended date and time; an offset is ignored."
  @impl true
  def parse_naive_datetime(string) when is_binary(string), do: Calendar.ISO.Parser.naive_datetime(string, :extended)

  @doc "Parses a date and time of the format :basic or :extended; an offset is ignored."
  def parse_naive_datetime(string, format) when is_binary(string) and is_format(format) do
    Calendar.ISO.Parser.naive_datetime(string, format)
  end

  @doc "Parses an :extended date and time with an offset: {:ok, date and time in UTC, offset} or {:error, reason}."
  @impl true
  def parse_utc_datetime(string) when is_binary(string), do: Calendar.ISO.Parser.utc_datetime(string, :extended)

  @doc "Parses a date and time with an offset of the format :basic or :extended."
  def parse_utc_datetime(string, format) when is_binary(string) and is_format(format) do
    Calendar.ISO.Parser.utc_datetime(string, format)
  end

  @doc "Parses a duration, as Duration.from_iso8601/1: {:ok, unit pairs} or {:error, reason}."
  def parse_duration(string) when is_binary(string), do: Calendar.ISO.Parser.duration(string)
  def parse_duration(_other), do: {:error, :invalid_duration}
end
