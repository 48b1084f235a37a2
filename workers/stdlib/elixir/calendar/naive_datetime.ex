# In: dates and times without a zone. Out: %NaiveDateTime{}, strings, numbers. Specification: documentation of NaiveDateTime,
# Elixir 1.18.

defmodule NaiveDateTime do
  @moduledoc "Dates with a time of day, without a time zone."

  @enforce_keys [:year, :month, :day, :hour, :minute, :second]
  defstruct [:year, :month, :day, :hour, :minute, :second, microsecond: {0, 0}, calendar: Calendar.ISO]

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
          microsecond: Calendar.microsecond()
        }

  @doc "The date and time in UTC, of a calendar or cut to a time unit."
  def utc_now(calendar_or_time_unit \\ Calendar.ISO)

  def utc_now(unit) when unit in [:microsecond, :millisecond, :second, :native], do: utc_now(unit, Calendar.ISO)
  def utc_now(calendar), do: calendar |> DateTime.utc_now() |> DateTime.to_naive()

  @doc "The date and time in UTC, of a calendar and cut to a time unit."
  def utc_now(time_unit, calendar) when time_unit in [:microsecond, :millisecond, :second, :native] do
    time_unit |> DateTime.utc_now(calendar) |> DateTime.to_naive()
  end

  @doc "The date and time of the node's own time zone, in seconds."
  def local_now(calendar \\ Calendar.ISO) do
    case :calendar.local_time() |> from_erl!() |> convert(calendar) do
      {:ok, naive_datetime} ->
        naive_datetime

      {:error, :incompatible_calendars} ->
        raise ArgumentError,
              "cannot get \"local now\" in target calendar #{inspect(calendar)}, " <>
                "reason: cannot convert from Calendar.ISO to #{inspect(calendar)}."
    end
  end

  @doc "{:ok, naive datetime} or {:error, :invalid_date | :invalid_time}. microsecond: a number, or {number, precision}."
  def new(year, month, day, hour, minute, second, microsecond \\ {0, 0}, calendar \\ Calendar.ISO)

  def new(year, month, day, hour, minute, second, microsecond, calendar) when is_integer(microsecond) do
    new(year, month, day, hour, minute, second, {microsecond, 6}, calendar)
  end

  def new(year, month, day, hour, minute, second, microsecond, calendar) do
    cond do
      not calendar.valid_date?(year, month, day) ->
        {:error, :invalid_date}

      not calendar.valid_time?(hour, minute, second, microsecond) ->
        {:error, :invalid_time}

      true ->
        {:ok, build(calendar, {year, month, day, hour, minute, second, microsecond})}
    end
  end

  @doc "Like new/8; raises ArgumentError."
  def new!(year, month, day, hour, minute, second, microsecond \\ {0, 0}, calendar \\ Calendar.ISO)

  def new!(year, month, day, hour, minute, second, microsecond, calendar) do
    case new(year, month, day, hour, minute, second, microsecond, calendar) do
      {:ok, naive_datetime} -> naive_datetime
      {:error, reason} -> raise ArgumentError, "cannot build naive datetime, reason: #{inspect(reason)}"
    end
  end

  @doc "A date and a time of the same calendar together: {:ok, naive datetime}."
  def new(date, time)

  def new(%Date{calendar: calendar} = date, %Time{calendar: calendar} = time) do
    {:ok,
     build(calendar, {date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond})}
  end

  @doc "Like new/2, the naive datetime alone."
  def new!(date, time)

  def new!(%Date{} = date, %Time{} = time) do
    case new(date, time) do
      {:ok, naive_datetime} -> naive_datetime
      {:error, reason} -> raise ArgumentError, "cannot build naive datetime, reason: #{inspect(reason)}"
    end
  end

  @doc "The moment that much later; unit: :day, :hour, :minute, :second or a time unit."
  def add(naive_datetime, amount_to_add, unit \\ :second)

  def add(naive_datetime, amount, :day) when is_integer(amount), do: add(naive_datetime, amount * @seconds_per_day)
  def add(naive_datetime, amount, :hour) when is_integer(amount), do: add(naive_datetime, amount * 3600)
  def add(naive_datetime, amount, :minute) when is_integer(amount), do: add(naive_datetime, amount * 60)

  def add(%{microsecond: {_, precision}, calendar: calendar} = naive_datetime, amount, unit) when is_integer(amount) do
    if not is_unit(unit), do: bad_unit(unit, if(is_integer(unit), do: "", else: ":day, :hour, :minute, "))
    precision = max(precision, Calendar.ISO.time_unit_to_precision(unit))
    added = System.convert_time_unit(amount, unit, :microsecond)

    naive_datetime
    |> to_iso_days()
    |> Calendar.ISO.add_day_fraction_to_iso_days(added, @parts_per_day)
    |> from_iso_days(calendar, precision)
  end

  defp is_unit(unit) when unit in [:second, :millisecond, :microsecond, :nanosecond], do: true
  defp is_unit(unit), do: is_integer(unit) and unit > 0

  defp bad_unit(unit, more) do
    raise ArgumentError,
          "unsupported time unit. Expected #{more}:second, :millisecond, :microsecond, :nanosecond, " <>
            "or a positive integer, got #{inspect(unit)}"
  end

  @doc "How much later the first is; unit: :day, :hour, :minute, :second or a time unit."
  def diff(naive_datetime1, naive_datetime2, unit \\ :second)

  def diff(naive_datetime1, naive_datetime2, :day), do: div(diff(naive_datetime1, naive_datetime2), @seconds_per_day)
  def diff(naive_datetime1, naive_datetime2, :hour), do: div(diff(naive_datetime1, naive_datetime2), 3600)
  def diff(naive_datetime1, naive_datetime2, :minute), do: div(diff(naive_datetime1, naive_datetime2), 60)

  def diff(%{calendar: calendar1} = naive_datetime1, %{calendar: calendar2} = naive_datetime2, unit) do
    if not Calendar.compatible_calendars?(calendar1, calendar2) do
      raise ArgumentError,
            "cannot calculate the difference between #{inspect(naive_datetime1)} and #{inspect(naive_datetime2)} " <>
              "because their calendars are not compatible and thus the result would be ambiguous"
    end

    if not is_unit(unit), do: bad_unit(unit, ":day, :hour, :minute, ")
    units1 = naive_datetime1 |> to_iso_days() |> Calendar.ISO.iso_days_to_unit(unit)
    units2 = naive_datetime2 |> to_iso_days() |> Calendar.ISO.iso_days_to_unit(unit)
    units1 - units2
  end

  @doc "The moment shifted by a duration."
  def shift(%{calendar: calendar} = naive_datetime, duration) do
    %{
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond
    } = naive_datetime

    build(
      calendar,
      calendar.shift_naive_datetime(year, month, day, hour, minute, second, microsecond, __duration__!(duration))
    )
  end

  @doc false
  defdelegate __duration__!(params), to: Duration, as: :new!

  @doc "The moment cut to :microsecond, :millisecond or :second."
  def truncate(
        %{calendar: calendar, year: year, month: month, day: day, hour: hour, minute: minute, second: second} = moment,
        precision
      )
      when is_map_key(moment, :microsecond) do
    microsecond = Calendar.truncate(moment.microsecond, precision)
    build(calendar, {year, month, day, hour, minute, second, microsecond})
  end

  @doc "Its date."
  def to_date(%{year: year, month: month, day: day, calendar: calendar, hour: _, minute: _, second: _, microsecond: _}) do
    %Date{year: year, month: month, day: day, calendar: calendar}
  end

  @doc "Its time of day."
  def to_time(%{
        year: _,
        month: _,
        day: _,
        calendar: calendar,
        hour: hour,
        minute: minute,
        second: second,
        microsecond: microsecond
      }) do
    %Time{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar}
  end

  @doc "The moment as its calendar writes it."
  def to_string(%{calendar: calendar} = naive_datetime) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} =
      naive_datetime

    calendar.naive_datetime_to_string(year, month, day, hour, minute, second, microsecond)
  end

  @doc "Parses an extended date and time of ISO 8601, in a calendar: {:ok, naive datetime} or {:error, reason}."
  def from_iso8601(string, calendar \\ Calendar.ISO) do
    with {:ok, fields} <- Calendar.ISO.parse_naive_datetime(string) do
      Calendar.ISO |> build(fields) |> convert(calendar)
    end
  end

  @doc "Like from_iso8601/2; raises ArgumentError."
  def from_iso8601!(string, calendar \\ Calendar.ISO) do
    case from_iso8601(string, calendar) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError, "cannot parse #{inspect(string)} as naive datetime, reason: #{inspect(reason)}"
    end
  end

  @doc "The moment as ISO 8601 writes it; the format is :extended or :basic."
  def to_iso8601(naive_datetime, format \\ :extended)

  def to_iso8601(%{calendar: Calendar.ISO} = naive_datetime, format) when format in [:basic, :extended] do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} =
      naive_datetime

    Calendar.ISO.date_to_string(year, month, day, format) <>
      "T" <> Calendar.ISO.time_to_string(hour, minute, second, microsecond, format)
  end

  def to_iso8601(%{calendar: _} = naive_datetime, format) when format in [:basic, :extended] do
    naive_datetime |> convert!(Calendar.ISO) |> to_iso8601(format)
  end

  @doc "The moment as {{year, month, day}, {hour, minute, second}}."
  def to_erl(%{calendar: _} = naive_datetime) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second} =
      convert!(naive_datetime, Calendar.ISO)

    {{year, month, day}, {hour, minute, second}}
  end

  @doc "The moment of {{year, month, day}, {hour, minute, second}}: {:ok, naive datetime} or {:error, reason}."
  def from_erl(tuple, microsecond \\ {0, 0}, calendar \\ Calendar.ISO)

  def from_erl({{year, month, day}, {hour, minute, second}}, microsecond, calendar) do
    with {:ok, naive_datetime} <- new(year, month, day, hour, minute, second, microsecond) do
      convert(naive_datetime, calendar)
    end
  end

  @doc "Like from_erl/3; raises ArgumentError."
  def from_erl!(tuple, microsecond \\ {0, 0}, calendar \\ Calendar.ISO) do
    case from_erl(tuple, microsecond, calendar) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError, "cannot convert #{inspect(tuple)} to naive datetime, reason: #{inspect(reason)}"
    end
  end

  @doc "The moment that many seconds after 0000-01-01 00:00:00."
  def from_gregorian_seconds(seconds, microsecond_precision \\ {0, 0}, calendar \\ Calendar.ISO)

  def from_gregorian_seconds(seconds, {microsecond, precision}, calendar) when is_integer(seconds) do
    seconds |> Calendar.ISO.gregorian_seconds_to_iso_days(microsecond) |> from_iso_days(calendar, precision)
  end

  @doc "{seconds since 0000-01-01 00:00:00, microseconds}."
  def to_gregorian_seconds(%{calendar: _, year: _, month: _, day: _, microsecond: {microsecond, _}} = naive_datetime) do
    {days, {parts, parts_per_day}} = to_iso_days(naive_datetime)
    {days * @seconds_per_day + div(parts * @seconds_per_day, parts_per_day), microsecond}
  end

  @doc "Compares two moments: :lt, :eq or :gt."
  def compare(%{calendar: calendar1} = naive_datetime1, %{calendar: calendar2} = naive_datetime2) do
    if Calendar.compatible_calendars?(calendar1, calendar2) do
      case {comparable(to_iso_days(naive_datetime1)), comparable(to_iso_days(naive_datetime2))} do
        {a, a} -> :eq
        {a, b} when a < b -> :lt
        _ -> :gt
      end
    else
      raise ArgumentError, """
      cannot compare #{inspect(naive_datetime1)} with #{inspect(naive_datetime2)}.

      This comparison would be ambiguous as their calendars have incompatible day rollover moments.
      Specify an exact time of day (using `DateTime`s) to resolve this ambiguity
      """
    end
  end

  defp comparable({days, {parts, @parts_per_day}}), do: days * @parts_per_day + parts
  defp comparable({days, {parts, parts_per_day}}), do: days * @parts_per_day + parts * @parts_per_day / parts_per_day

  @doc "Whether the first moment is earlier."
  def before?(naive_datetime1, naive_datetime2), do: compare(naive_datetime1, naive_datetime2) == :lt

  @doc "Whether the first moment is later."
  def after?(naive_datetime1, naive_datetime2), do: compare(naive_datetime1, naive_datetime2) == :gt

  @doc "The moment in another calendar: {:ok, naive datetime} or {:error, :incompatible_calendars}."
  def convert(naive_datetime, calendar)

  def convert(%{calendar: from, microsecond: {_, precision}} = naive_datetime, calendar) do
    if Calendar.compatible_calendars?(from, calendar) do
      {:ok, naive_datetime |> to_iso_days() |> from_iso_days(calendar, precision)}
    else
      {:error, :incompatible_calendars}
    end
  end

  @doc "Like convert/2; raises ArgumentError."
  def convert!(naive_datetime, calendar) do
    case convert(naive_datetime, calendar) do
      {:ok, value} ->
        value

      {:error, :incompatible_calendars} ->
        raise ArgumentError,
              "cannot convert #{inspect(naive_datetime)} to target calendar #{inspect(calendar)}, reason: " <>
                "#{inspect(naive_datetime.calendar)} and #{inspect(calendar)} have different day rollover moments, " <>
                "making this conversion ambiguous"
    end
  end

  @doc "The first moment of its day."
  def beginning_of_day(%{calendar: calendar, microsecond: {_, precision}} = naive_datetime) do
    naive_datetime |> to_iso_days() |> calendar.iso_days_to_beginning_of_day() |> from_iso_days(calendar, precision)
  end

  @doc "The last moment of its day, in its precision."
  def end_of_day(%{calendar: calendar, microsecond: {_, precision}} = naive_datetime) do
    %{microsecond: {microsecond, _}} =
      last = naive_datetime |> to_iso_days() |> calendar.iso_days_to_end_of_day() |> from_iso_days(calendar, precision)

    step = Integer.pow(10, 6 - precision)
    %{last | microsecond: {div(microsecond, step) * step, precision}}
  end

  @doc false
  def to_iso_days(%{
        calendar: calendar,
        year: year,
        month: month,
        day: day,
        hour: hour,
        minute: minute,
        second: second,
        microsecond: microsecond
      }) do
    calendar.naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond)
  end

  defp from_iso_days(iso_days, calendar, precision) do
    {year, month, day, hour, minute, second, {microsecond, _}} = calendar.naive_datetime_from_iso_days(iso_days)
    build(calendar, {year, month, day, hour, minute, second, {microsecond, precision}})
  end

  defp build(calendar, {year, month, day, hour, minute, second, microsecond}) do
    %NaiveDateTime{
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond,
      calendar: calendar
    }
  end
end

defimpl String.Chars, for: NaiveDateTime do
  def to_string(naive_datetime), do: NaiveDateTime.to_string(naive_datetime)
end

defimpl Inspect, for: NaiveDateTime do
  def inspect(%{calendar: calendar, year: year} = naive_datetime, _opts)
      when calendar != Calendar.ISO or year in -9999..9999 do
    suffix = if calendar == Calendar.ISO, do: "", else: " " <> Macro.inspect_atom(:literal, calendar)
    "~N[" <> NaiveDateTime.to_string(naive_datetime) <> suffix <> "]"
  end

  def inspect(naive_datetime, opts) do
    %{year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond} =
      naive_datetime

    numbers = Enum.map_join([year, month, day, hour, minute, second], ", ", &Integer.to_string/1)

    Inspect.Algebra.concat(["NaiveDateTime.new!(", numbers, ", ", Inspect.Algebra.to_doc(microsecond, opts), ")"])
  end
end
