# In: dates and times with a time zone. Out: %DateTime{}, strings, numbers. Specification: documentation of DateTime, Elixir 1.18.
# Zones are what a Calendar.TimeZoneDatabase answers.

defmodule DateTime do
  @moduledoc "Dates with a time of day in a time zone."

  @enforce_keys [
    :year,
    :month,
    :day,
    :hour,
    :minute,
    :second,
    :time_zone,
    :zone_abbr,
    :utc_offset,
    :std_offset
  ]
  defstruct @enforce_keys ++ [microsecond: {0, 0}, calendar: Calendar.ISO]

  import DateTime.Zones

  @unix_days 719_528
  @seconds_per_day 86_400
  @parts_per_day 86_400_000_000

  @type t :: %__MODULE__{
          year: Calendar.year(),
          month: Calendar.month(),
          day: Calendar.day(),
          calendar: Calendar.calendar(),
          hour: Calendar.hour(),
          minute: Calendar.minute(),
          second: Calendar.second(),
          microsecond: Calendar.microsecond(),
          time_zone: Calendar.time_zone(),
          zone_abbr: Calendar.zone_abbr(),
          utc_offset: Calendar.utc_offset(),
          std_offset: Calendar.std_offset()
        }

  @doc "The moment in UTC, of a calendar or cut to a time unit."
  def utc_now(calendar_or_time_unit \\ Calendar.ISO)
  def utc_now(unit) when unit in [:microsecond, :millisecond, :second, :native], do: utc_now(unit, Calendar.ISO)

  def utc_now(calendar) do
    System.os_time(:microsecond) |> from_unix!(:microsecond) |> convert!(calendar)
  end

  @doc "The moment in UTC, of a calendar and cut to a time unit."
  def utc_now(time_unit, calendar) when time_unit in [:microsecond, :millisecond, :second, :native] do
    unit = if time_unit == :native, do: :microsecond, else: time_unit
    System.os_time(unit) |> from_unix!(unit) |> convert!(calendar)
  end

  @doc "A date and a time together in a time zone; answers as from_naive/3."
  def new(date, time, time_zone \\ "Etc/UTC", time_zone_database \\ Calendar.get_time_zone_database())

  def new(date, time, time_zone, time_zone_database) do
    with {:ok, naive_datetime} <- NaiveDateTime.new(date, time) do
      from_naive(naive_datetime, time_zone, time_zone_database)
    end
  end

  @doc "Like new/4; raises ArgumentError."
  def new!(date, time, time_zone \\ "Etc/UTC", time_zone_database \\ Calendar.get_time_zone_database())

  def new!(date, time, time_zone, time_zone_database) do
    settle!(
      new(date, time, time_zone, time_zone_database),
      "cannot build datetime with #{inspect(date)} and #{inspect(time)}",
      time_zone
    )
  end

  @doc """
  A naive datetime in a time zone: {:ok, datetime}, {:ambiguous, earlier, later} where the clock was set back,
  {:gap, just before, just after} where it was set forward, or {:error, reason}.
  """
  def from_naive(naive_datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database())

  def from_naive(naive_datetime, "Etc/UTC", _time_zone_database) do
    {:ok, zoned(naive_datetime, "Etc/UTC", %{utc_offset: 0, std_offset: 0, zone_abbr: "UTC"})}
  end

  def from_naive(%{calendar: Calendar.ISO} = naive_datetime, time_zone, time_zone_database) do
    case time_zone_database.time_zone_periods_from_wall_datetime(naive_datetime, time_zone) do
      {:ok, period} ->
        {:ok, zoned(naive_datetime, time_zone, period)}

      {:ambiguous, first, second} ->
        {:ambiguous, zoned(naive_datetime, time_zone, first), zoned(naive_datetime, time_zone, second)}

      {:gap, {first, end_of_first}, {second, begin_of_second}} ->
        last_moment = %{NaiveDateTime.add(end_of_first, -1, :microsecond) | microsecond: {999_999, 6}}
        {:gap, zoned(last_moment, time_zone, first), zoned(begin_of_second, time_zone, second)}

      {:error, _} = error ->
        error
    end
  end

  def from_naive(%{calendar: calendar} = naive_datetime, time_zone, time_zone_database) do
    if Calendar.compatible_calendars?(calendar, Calendar.ISO) do
      naive_datetime
      |> NaiveDateTime.convert!(Calendar.ISO)
      |> from_naive(time_zone, time_zone_database)
      |> convert_results(calendar)
    else
      {:error, :incompatible_calendars}
    end
  end

  defp convert_results({:ok, datetime}, calendar), do: {:ok, convert!(datetime, calendar)}
  defp convert_results({:error, _} = error, _calendar), do: error
  defp convert_results({kind, a, b}, calendar), do: {kind, convert!(a, calendar), convert!(b, calendar)}

  @doc "Like from_naive/3; raises ArgumentError for what is no single moment."
  def from_naive!(naive_datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database()) do
    settle!(
      from_naive(naive_datetime, time_zone, time_zone_database),
      "cannot convert #{inspect(naive_datetime)} to datetime",
      time_zone
    )
  end

  @doc "The same moment in another time zone: {:ok, datetime} or {:error, reason}."
  def shift_zone(datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database())
  def shift_zone(%{time_zone: time_zone} = datetime, time_zone, _database), do: {:ok, datetime}

  def shift_zone(datetime, time_zone, time_zone_database) do
    %{std_offset: _, utc_offset: _, calendar: calendar, microsecond: {_, precision}} = datetime
    datetime |> utc_days() |> zone_of(time_zone, calendar, precision, time_zone_database)
  end

  @doc "Like shift_zone/3; raises ArgumentError."
  def shift_zone!(datetime, time_zone, time_zone_database \\ Calendar.get_time_zone_database()) do
    case shift_zone(datetime, time_zone, time_zone_database) do
      {:ok, datetime} ->
        datetime

      {:error, reason} ->
        raise ArgumentError,
              "cannot shift #{inspect(datetime)} to #{inspect(time_zone)} time zone, reason: #{inspect(reason)}"
    end
  end

  @doc "The moment in a time zone: {:ok, datetime} or {:error, reason}."
  def now(time_zone, time_zone_database \\ Calendar.get_time_zone_database())
  def now("Etc/UTC", _time_zone_database), do: {:ok, utc_now()}
  def now(time_zone, time_zone_database), do: shift_zone(utc_now(), time_zone, time_zone_database)

  @doc "Like now/2; raises ArgumentError."
  def now!(time_zone, time_zone_database \\ Calendar.get_time_zone_database()) do
    case now(time_zone, time_zone_database) do
      {:ok, datetime} ->
        datetime

      {:error, reason} ->
        raise ArgumentError,
              "cannot get current datetime in #{inspect(time_zone)} time zone, reason: #{inspect(reason)}"
    end
  end

  @doc "The moment of Unix time: {:ok, datetime} or {:error, :invalid_unix_time}."
  def from_unix(integer, unit \\ :second, calendar \\ Calendar.ISO) when is_integer(integer) do
    with {:ok, {year, month, day}, {hour, minute, second}, microsecond} <- Calendar.ISO.from_unix(integer, unit) do
      utc = %{utc_offset: 0, std_offset: 0, zone_abbr: "UTC"}
      convert(build(Calendar.ISO, {year, month, day, hour, minute, second, microsecond}, "Etc/UTC", utc), calendar)
    end
  end

  @doc "Like from_unix/3; raises ArgumentError."
  def from_unix!(integer, unit \\ :second, calendar \\ Calendar.ISO) do
    case from_unix(integer, unit, calendar) do
      {:ok, datetime} -> datetime
      {:error, :invalid_unix_time} -> raise ArgumentError, "invalid Unix time #{integer}"
    end
  end

  @doc "The moment in Unix time."
  def to_unix(datetime, unit \\ :second)

  def to_unix(%{utc_offset: _, std_offset: _} = datetime, unit) do
    {days, fraction} = utc_days(datetime)
    Calendar.ISO.iso_days_to_unit({days - @unix_days, fraction}, unit)
  end

  @doc "Its date and time as the clock on the wall shows them."
  def to_naive(%{calendar: _, time_zone: _} = datetime) do
    fields = Map.take(datetime, [:year, :month, :day, :hour, :minute, :second, :microsecond, :calendar])
    Map.put(fields, :__struct__, NaiveDateTime)
  end

  @doc "Its date."
  def to_date(%{year: year, month: month, day: day, calendar: calendar, time_zone: _}) do
    %Date{year: year, month: month, day: day, calendar: calendar}
  end

  @doc "Its time of day."
  def to_time(%{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar, time_zone: _}) do
    %Time{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar}
  end

  @doc """
  The moment as ISO 8601 writes it, which has an offset but no name of a zone. format: :extended or :basic;
  offset: seconds, when another offset than the zone's is wanted.
  """
  def to_iso8601(datetime, format \\ :extended, offset \\ nil)

  def to_iso8601(%{calendar: Calendar.ISO} = datetime, format, nil) when format in [:extended, :basic] do
    %{utc_offset: utc_offset, std_offset: std_offset, time_zone: time_zone} = datetime

    NaiveDateTime.to_iso8601(datetime, format) <>
      Calendar.ISO.offset_to_string(utc_offset, std_offset, time_zone, format)
  end

  def to_iso8601(%{calendar: Calendar.ISO} = datetime, format, offset) when format in [:extended, :basic] do
    {_, precision} = datetime.microsecond

    NaiveDateTime.to_iso8601(wall(datetime, offset, precision), format) <>
      Calendar.ISO.offset_to_string(offset, 0, datetime.time_zone, format)
  end

  def to_iso8601(%{calendar: _} = datetime, format, offset) when format in [:extended, :basic] do
    %{calendar: _, time_zone: _} = datetime
    datetime |> convert!(Calendar.ISO) |> to_iso8601(format, offset)
  end

  @doc """
  Parses a date and time with an offset of ISO 8601: {:ok, datetime in UTC, offset} or {:error, reason}.
  The format is :extended, :basic, or a calendar for the result.
  """
  def from_iso8601(string, format_or_calendar \\ Calendar.ISO)
  def from_iso8601(string, format) when format in [:basic, :extended], do: from_iso8601(string, Calendar.ISO, format)
  def from_iso8601(string, calendar) when is_atom(calendar), do: from_iso8601(string, calendar, :extended)

  @doc "Parses a date and time with an offset of ISO 8601, of a calendar and a format."
  def from_iso8601(string, calendar, format) do
    with {:ok, fields, offset} <- Calendar.ISO.parse_utc_datetime(string, format) do
      utc = %{utc_offset: 0, std_offset: 0, zone_abbr: "UTC"}

      with {:ok, datetime} <- convert(build(Calendar.ISO, fields, "Etc/UTC", utc), calendar) do
        {:ok, datetime, offset}
      end
    end
  end

  @doc "The moment in UTC that many seconds after 0000-01-01 00:00:00."
  def from_gregorian_seconds(seconds, microsecond_precision \\ {0, 0}, calendar \\ Calendar.ISO)

  def from_gregorian_seconds(seconds, {microsecond, precision}, calendar) when is_integer(seconds) do
    {year, month, day, hour, minute, second, {microsecond, _}} =
      seconds |> Calendar.ISO.gregorian_seconds_to_iso_days(microsecond) |> calendar.naive_datetime_from_iso_days()

    utc = %{utc_offset: 0, std_offset: 0, zone_abbr: "UTC"}
    build(calendar, {year, month, day, hour, minute, second, {microsecond, precision}}, "Etc/UTC", utc)
  end

  @doc "{seconds since 0000-01-01 00:00:00 in UTC, microseconds}."
  def to_gregorian_seconds(%{std_offset: std_offset, utc_offset: utc_offset, microsecond: {microsecond, _}} = datetime) do
    {days, {parts, parts_per_day}} = to_iso_days(datetime)
    seconds = days * @seconds_per_day + div(parts * @seconds_per_day, parts_per_day)
    {seconds - utc_offset - std_offset, microsecond}
  end

  @doc "The moment as its calendar writes it, with its zone."
  def to_string(%{calendar: calendar} = datetime) do
    %{time_zone: time_zone} = datetime

    calendar.datetime_to_string(
      datetime.year,
      datetime.month,
      datetime.day,
      datetime.hour,
      datetime.minute,
      datetime.second,
      datetime.microsecond,
      time_zone,
      datetime.zone_abbr,
      datetime.utc_offset,
      datetime.std_offset
    )
  end

  @doc "Compares two moments: :lt, :eq or :gt."
  def compare(%{utc_offset: _, std_offset: _} = datetime1, %{utc_offset: _, std_offset: _} = datetime2) do
    {days1, {parts1, per_day1}} = utc_days(datetime1)
    {days2, {parts2, per_day2}} = utc_days(datetime2)

    case {{days1, parts1 * per_day2}, {days2, parts2 * per_day1}} do
      {a, a} -> :eq
      {a, b} when a < b -> :lt
      _ -> :gt
    end
  end

  @doc "Whether the first moment is earlier."
  def before?(datetime1, datetime2), do: compare(datetime1, datetime2) == :lt

  @doc "Whether the first moment is later."
  def after?(datetime1, datetime2), do: compare(datetime1, datetime2) == :gt

  @doc "How much later the first is; unit: :day, :hour, :minute, :second or a time unit."
  def diff(datetime1, datetime2, unit \\ :second)
  def diff(datetime1, datetime2, :day), do: div(diff(datetime1, datetime2), @seconds_per_day)
  def diff(datetime1, datetime2, :hour), do: div(diff(datetime1, datetime2), 3600)
  def diff(datetime1, datetime2, :minute), do: div(diff(datetime1, datetime2), 60)

  def diff(%{utc_offset: _, std_offset: _} = datetime1, %{utc_offset: _, std_offset: _} = datetime2, unit) do
    check_unit!(unit)
    Calendar.ISO.iso_days_to_unit(utc_days(datetime1), unit) - Calendar.ISO.iso_days_to_unit(utc_days(datetime2), unit)
  end

  defp check_unit!(unit) when unit in [:second, :millisecond, :microsecond, :nanosecond], do: :ok
  defp check_unit!(unit) when is_integer(unit) and unit > 0, do: :ok

  defp check_unit!(unit) do
    raise ArgumentError,
          "unsupported time unit. Expected :day, :hour, :minute, :second, :millisecond, :microsecond, :nanosecond, " <>
            "or a positive integer, got #{inspect(unit)}"
  end

  @continued_in ["datetime/shifting.ex"]

  @doc "The moment cut to :microsecond, :millisecond or :second."
  def truncate(%DateTime{microsecond: microsecond} = datetime, precision) do
    %{datetime | microsecond: Calendar.truncate(microsecond, precision)}
  end

  def truncate(%{} = fields, precision), do: fields |> from_fields(Calendar.ISO) |> truncate(precision)

  defp from_fields(fields, calendar) do
    %DateTime{
      year: fields.year,
      month: fields.month,
      day: fields.day,
      hour: fields.hour,
      minute: fields.minute,
      second: fields.second,
      microsecond: fields.microsecond,
      time_zone: fields.time_zone,
      zone_abbr: fields.zone_abbr,
      utc_offset: fields.utc_offset,
      std_offset: fields.std_offset,
      calendar: calendar
    }
  end

  @doc "The moment in another calendar: {:ok, datetime} or {:error, :incompatible_calendars}."
  def convert(%DateTime{calendar: calendar} = datetime, calendar), do: {:ok, datetime}
  def convert(%{calendar: calendar} = datetime, calendar), do: {:ok, from_fields(datetime, calendar)}

  def convert(%{calendar: from, microsecond: {_, precision}} = datetime, calendar) do
    if Calendar.compatible_calendars?(from, calendar) do
      {year, month, day, hour, minute, second, {microsecond, _}} =
        datetime |> to_iso_days() |> calendar.naive_datetime_from_iso_days()

      fields = {year, month, day, hour, minute, second, {microsecond, precision}}
      {:ok, build(calendar, fields, datetime.time_zone, datetime)}
    else
      {:error, :incompatible_calendars}
    end
  end

  @doc "Like convert/2; raises ArgumentError."
  def convert!(datetime, calendar) do
    case convert(datetime, calendar) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError,
              "cannot convert #{inspect(datetime)} to target calendar #{inspect(calendar)}, reason: #{inspect(reason)}"
    end
  end
end
