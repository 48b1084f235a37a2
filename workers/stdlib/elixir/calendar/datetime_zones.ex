# In: dates and times on the wall or in UTC, what a time zone database answers. Out: %DateTime{}. Part of DateTime.

defmodule DateTime.Zones do
  @moduledoc false

  @parts_per_day 86_400_000_000

  def settle!({:ok, datetime}, _what, _time_zone), do: datetime

  def settle!({:ambiguous, first, second}, what, time_zone) do
    raise ArgumentError,
          "#{what} because such instant is ambiguous in time zone #{time_zone} as there is an overlap " <>
            "between #{inspect(first)} and #{inspect(second)}"
  end

  def settle!({:gap, first, second}, what, time_zone) do
    raise ArgumentError,
          "#{what} because such instant does not exist in time zone #{time_zone} as there is a gap " <>
            "between #{inspect(first)} and #{inspect(second)}"
  end

  def settle!({:error, reason}, what, _time_zone), do: raise(ArgumentError, "#{what}, reason: #{inspect(reason)}")

  def zoned(wall, time_zone, period) do
    %{
      calendar: calendar,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond
    } = wall

    build(calendar, {year, month, day, hour, minute, second, microsecond}, time_zone, period)
  end

  def build(calendar, {year, month, day, hour, minute, second, microsecond}, time_zone, period) do
    %{utc_offset: utc_offset, std_offset: std_offset, zone_abbr: zone_abbr} = period

    # DateTime imports this module: its struct is not known here
    %{
      __struct__: DateTime,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond,
      calendar: calendar,
      time_zone: time_zone,
      zone_abbr: zone_abbr,
      utc_offset: utc_offset,
      std_offset: std_offset
    }
  end

  def zone_of(utc_days, time_zone, calendar, precision, database) do
    with {:ok, period} <- utc_period(utc_days, time_zone, database) do
      {year, month, day, hour, minute, second, {microsecond, _}} =
        utc_days |> plus_seconds(period.utc_offset + period.std_offset) |> calendar.naive_datetime_from_iso_days()

      {:ok, build(calendar, {year, month, day, hour, minute, second, {microsecond, precision}}, time_zone, period)}
    end
  end

  defp utc_period(_utc_days, "Etc/UTC", Calendar.UTCOnlyTimeZoneDatabase) do
    {:ok, %{utc_offset: 0, std_offset: 0, zone_abbr: "UTC"}}
  end

  defp utc_period(utc_days, time_zone, database), do: database.time_zone_period_from_utc_iso_days(utc_days, time_zone)

  def wall(datetime, offset, precision) do
    shift = offset - datetime.utc_offset - datetime.std_offset

    {year, month, day, hour, minute, second, {microsecond, _}} =
      datetime |> to_iso_days() |> plus_seconds(shift) |> Calendar.ISO.naive_datetime_from_iso_days()

    %NaiveDateTime{
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: {microsecond, precision}
    }
  end

  def to_iso_days(datetime), do: NaiveDateTime.to_iso_days(datetime)

  def utc_days(%{utc_offset: utc_offset, std_offset: std_offset} = datetime) do
    datetime |> to_iso_days() |> plus_seconds(-(utc_offset + std_offset))
  end

  def plus_seconds(iso_days, 0), do: iso_days

  def plus_seconds(iso_days, seconds) do
    Calendar.ISO.add_day_fraction_to_iso_days(iso_days, seconds * 1_000_000, @parts_per_day)
  end
end

defimpl String.Chars, for: DateTime do
  def to_string(datetime), do: DateTime.to_string(datetime)
end

defimpl Inspect, for: DateTime do
  def inspect(%{year: year, calendar: calendar, time_zone: "Etc/UTC"} = datetime, _opts)
      when calendar != Calendar.ISO or year in -9999..9999 do
    suffix = if calendar == Calendar.ISO, do: "", else: " " <> Macro.inspect_atom(:literal, calendar)
    "~U[" <> DateTime.to_string(datetime) <> suffix <> "]"
  end

  def inspect(%{calendar: calendar} = datetime, _opts) do
    suffix = if calendar == Calendar.ISO, do: "", else: " " <> Macro.inspect_atom(:literal, calendar)
    "#DateTime<" <> DateTime.to_string(datetime) <> suffix <> ">"
  end
end
