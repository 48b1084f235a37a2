# In: years, months, days; other dates. Out: %Date{}, strings, numbers of days. Specification: documentation of Date, Elixir 1.18.

defmodule Date do
  @moduledoc "Dates: a year, a month and a day of a calendar."

  @enforce_keys [:year, :month, :day]
  defstruct [:year, :month, :day, calendar: Calendar.ISO]

  @type t :: %__MODULE__{
          year: Calendar.year(),
          month: Calendar.month(),
          day: Calendar.day(),
          calendar: Calendar.calendar()
        }

  @doc "All dates from first to last, a Date.Range. Both must have the same calendar."
  def range(%{calendar: calendar} = first, %{calendar: calendar} = last) do
    {first_days, last_days} = {elem(to_iso_days(first), 0), elem(to_iso_days(last), 0)}

    if first_days <= last_days do
      range(first, first_days, last, last_days, calendar, 1)
    else
      IO.warn("a negative range was inferred for Date.range/2, call Date.range/3 instead with -1 as third argument")
      range(first, first_days, last, last_days, calendar, -1)
    end
  end

  def range(%{calendar: _, year: _, month: _, day: _}, %{calendar: _, year: _, month: _, day: _}) do
    raise ArgumentError, "both dates must have matching calendars"
  end

  @doc "The dates from first to last, each `step` days after the one before."
  def range(%{calendar: calendar} = first, %{calendar: calendar} = last, step) when is_integer(step) and step != 0 do
    range(first, elem(to_iso_days(first), 0), last, elem(to_iso_days(last), 0), calendar, step)
  end

  def range(%{calendar: _, year: _, month: _, day: _} = first, %{calendar: _, year: _, month: _, day: _} = last, step) do
    raise ArgumentError,
          "both dates must have matching calendar and the step must be a non-zero integer, got: " <>
            "#{inspect(first)}, #{inspect(last)}, #{step}"
  end

  defp range(first, first_days, last, last_days, calendar, step) do
    %Date.Range{
      first: %Date{calendar: calendar, year: first.year, month: first.month, day: first.day},
      last: %Date{calendar: calendar, year: last.year, month: last.month, day: last.day},
      first_in_iso_days: first_days,
      last_in_iso_days: last_days,
      step: step
    }
  end

  @doc "Today in UTC."
  def utc_today(calendar \\ Calendar.ISO)
  def utc_today(Calendar.ISO), do: DateTime.to_date(DateTime.utc_now())
  def utc_today(calendar), do: DateTime.utc_now(calendar) |> DateTime.to_date()

  @doc "Whether the date's year is a leap year."
  def leap_year?(date)
  def leap_year?(%{calendar: calendar, year: year}), do: calendar.leap_year?(year)

  @doc "Number of days of the date's month."
  def days_in_month(date)
  def days_in_month(%{calendar: calendar, year: year, month: month}), do: calendar.days_in_month(year, month)

  @doc "Number of months of the date's year."
  def months_in_year(date)
  def months_in_year(%{calendar: calendar, year: year}), do: calendar.months_in_year(year)

  @doc "{:ok, date} or {:error, :invalid_date}."
  def new(year, month, day, calendar \\ Calendar.ISO) do
    if calendar.valid_date?(year, month, day) do
      {:ok, %Date{year: year, month: month, day: day, calendar: calendar}}
    else
      {:error, :invalid_date}
    end
  end

  @doc "Like new/4; raises ArgumentError."
  def new!(year, month, day, calendar \\ Calendar.ISO) do
    case new(year, month, day, calendar) do
      {:ok, date} -> date
      {:error, reason} -> raise ArgumentError, "cannot build date, reason: #{inspect(reason)}"
    end
  end

  @doc "The date as its calendar writes it."
  def to_string(date)

  def to_string(%{calendar: calendar, year: year, month: month, day: day}) do
    calendar.date_to_string(year, month, day)
  end

  @doc "Parses an extended date of ISO 8601, in a calendar: {:ok, date} or {:error, reason}."
  def from_iso8601(string, calendar \\ Calendar.ISO) do
    with {:ok, {year, month, day}} <- Calendar.ISO.parse_date(string) do
      convert(%Date{year: year, month: month, day: day}, calendar)
    end
  end

  @doc "Like from_iso8601/2; raises ArgumentError."
  def from_iso8601!(string, calendar \\ Calendar.ISO) do
    case from_iso8601(string, calendar) do
      {:ok, date} -> date
      {:error, reason} -> raise ArgumentError, "cannot parse #{inspect(string)} as date, reason: #{inspect(reason)}"
    end
  end

  @doc "The date as ISO 8601 writes it; the format is :extended or :basic."
  def to_iso8601(date, format \\ :extended)

  def to_iso8601(%{calendar: Calendar.ISO} = date, format) when format in [:basic, :extended] do
    %{year: year, month: month, day: day} = date
    Calendar.ISO.date_to_string(year, month, day, format)
  end

  def to_iso8601(%{calendar: _} = date, format) when format in [:basic, :extended] do
    date |> convert!(Calendar.ISO) |> to_iso8601(format)
  end

  @doc "The date as {year, month, day}."
  def to_erl(date) do
    %{year: year, month: month, day: day} = convert!(date, Calendar.ISO)
    {year, month, day}
  end

  @doc "The date of {year, month, day}: {:ok, date} or {:error, reason}."
  def from_erl(tuple, calendar \\ Calendar.ISO)

  def from_erl({year, month, day}, calendar) do
    with {:ok, date} <- new(year, month, day), do: convert(date, calendar)
  end

  @doc "Like from_erl/2; raises ArgumentError."
  def from_erl!(tuple, calendar \\ Calendar.ISO) do
    case from_erl(tuple, calendar) do
      {:ok, date} -> date
      {:error, reason} -> raise ArgumentError, "cannot convert #{inspect(tuple)} to date, reason: #{inspect(reason)}"
    end
  end

  @doc "The date that many days after 0000-01-01."
  def from_gregorian_days(days, calendar \\ Calendar.ISO) when is_integer(days), do: from_iso_days({days, 0}, calendar)

  @doc "Number of days since 0000-01-01."
  def to_gregorian_days(date) do
    {days, _} = to_iso_days(date)
    days
  end

  @doc "Compares two dates: :lt, :eq or :gt."
  def compare(date1, date2)

  def compare(%{calendar: calendar} = date1, %{calendar: calendar} = date2) do
    %{year: year1, month: month1, day: day1} = date1
    %{year: year2, month: month2, day: day2} = date2
    order({year1, month1, day1}, {year2, month2, day2})
  end

  def compare(%{calendar: calendar1} = date1, %{calendar: calendar2} = date2) do
    if Calendar.compatible_calendars?(calendar1, calendar2) do
      order(to_iso_days(date1), to_iso_days(date2))
    else
      raise ArgumentError, """
      cannot compare #{inspect(date1)} with #{inspect(date2)}.

      This comparison would be ambiguous as their calendars have incompatible day rollover moments.
      Specify an exact time of day (using DateTime) to resolve this ambiguity
      """
    end
  end

  defp order(a, a), do: :eq
  defp order(a, b) when a < b, do: :lt
  defp order(_, _), do: :gt

  @doc "Whether the first date is earlier."
  def before?(date1, date2), do: compare(date1, date2) == :lt

  @doc "Whether the first date is later."
  def after?(date1, date2), do: compare(date1, date2) == :gt

  @doc "The date in another calendar: {:ok, date} or {:error, :incompatible_calendars}."
  def convert(date, calendar)

  def convert(%{calendar: calendar, year: year, month: month, day: day}, calendar) do
    {:ok, %Date{calendar: calendar, year: year, month: month, day: day}}
  end

  def convert(%{calendar: calendar} = date, target) do
    if Calendar.compatible_calendars?(calendar, target) do
      {:ok, date |> to_iso_days() |> from_iso_days(target)}
    else
      {:error, :incompatible_calendars}
    end
  end

  @doc "Like convert/2; raises ArgumentError."
  def convert!(date, calendar) do
    case convert(date, calendar) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError,
              "cannot convert #{inspect(date)} to target calendar #{inspect(calendar)}, reason: #{inspect(reason)}"
    end
  end

  @doc "The date that many days later."
  def add(%{calendar: calendar} = date, days) do
    {iso_days, fraction} = whole_days(date)
    from_iso_days({iso_days + days, fraction}, calendar)
  end

  @doc "Number of days from the second date to the first."
  def diff(%{calendar: calendar1} = date1, %{calendar: calendar2} = date2) do
    if Calendar.compatible_calendars?(calendar1, calendar2) do
      elem(whole_days(date1), 0) - elem(whole_days(date2), 0)
    else
      raise ArgumentError,
            "cannot calculate the difference between #{inspect(date1)} and #{inspect(date2)} because their calendars " <>
              "are not compatible and thus the result would be ambiguous"
    end
  end

  defp whole_days(date) do
    %{year: _, month: _, day: _} = date
    to_iso_days(date)
  end

  @doc "The date shifted by a duration of years, months, weeks and days."
  def shift(%{calendar: calendar} = date, duration) do
    %{year: year, month: month, day: day} = date
    {year, month, day} = calendar.shift_date(year, month, day, __duration__!(duration))
    %Date{calendar: calendar, year: year, month: month, day: day}
  end

  @doc false
  def __duration__!(%Duration{hour: 0, minute: 0, second: 0, microsecond: {0, _}} = duration), do: duration

  def __duration__!(%Duration{}) do
    raise ArgumentError, "cannot shift date by time scale unit. Expected :year, :month, :week, :day"
  end

  def __duration__!(unit_pairs) do
    Enum.each(unit_pairs, fn
      {unit, _value} when unit in [:hour, :minute, :second, :microsecond] ->
        raise ArgumentError, "unsupported unit #{inspect(unit)}. Expected :year, :month, :week, :day"

      {unit, value} when unit in [:year, :month, :week, :day] ->
        if not is_integer(value) do
          raise ArgumentError, "unsupported value #{inspect(value)} for #{inspect(unit)}. Expected an integer"
        end

      {unit, _value} ->
        raise ArgumentError, "unknown unit #{inspect(unit)}. Expected :year, :month, :week, :day"
    end)

    struct!(Duration, unit_pairs)
  end

  @doc "Day of the week, 1 to 7; starting_on: :default or :monday to :sunday."
  def day_of_week(date, starting_on \\ :default)

  def day_of_week(%{calendar: calendar, year: year, month: month, day: day}, starting_on) do
    {day_of_week, _first, _last} = calendar.day_of_week(year, month, day, starting_on)
    day_of_week
  end

  @doc "The first day of the date's week."
  def beginning_of_week(date, starting_on \\ :default)

  def beginning_of_week(%{calendar: calendar} = date, starting_on) do
    %{year: year, month: month, day: day} = date
    {day_of_week, first, _last} = calendar.day_of_week(year, month, day, starting_on)
    add(date, first - day_of_week)
  end

  @doc "The last day of the date's week."
  def end_of_week(date, starting_on \\ :default)

  def end_of_week(%{calendar: calendar} = date, starting_on) do
    %{year: year, month: month, day: day} = date
    {day_of_week, _first, last} = calendar.day_of_week(year, month, day, starting_on)
    add(date, last - day_of_week)
  end

  @doc "Day of the year."
  def day_of_year(date)

  def day_of_year(%{calendar: calendar, year: year, month: month, day: day}) do
    calendar.day_of_year(year, month, day)
  end

  @doc "Quarter of the year."
  def quarter_of_year(date)

  def quarter_of_year(%{calendar: calendar, year: year, month: month, day: day}) do
    calendar.quarter_of_year(year, month, day)
  end

  @doc "{year, era}."
  def year_of_era(date)

  def year_of_era(%{calendar: calendar, year: year, month: month, day: day}) do
    calendar.year_of_era(year, month, day)
  end

  @doc "{day, era}."
  def day_of_era(date)

  def day_of_era(%{calendar: calendar, year: year, month: month, day: day}) do
    calendar.day_of_era(year, month, day)
  end

  @doc "The first day of the date's month."
  def beginning_of_month(date)

  def beginning_of_month(%{year: year, month: month, calendar: calendar}) do
    %Date{year: year, month: month, day: 1, calendar: calendar}
  end

  @doc "The last day of the date's month."
  def end_of_month(date)

  def end_of_month(%{year: year, month: month, calendar: calendar} = date) do
    %Date{year: year, month: month, day: days_in_month(date), calendar: calendar}
  end

  @doc false
  def to_iso_days(%{calendar: Calendar.ISO, year: year, month: month, day: day}) do
    {Calendar.ISO.date_to_iso_days(year, month, day), {0, 86_400_000_000}}
  end

  def to_iso_days(%{calendar: calendar, year: year, month: month, day: day}) do
    calendar.naive_datetime_to_iso_days(year, month, day, 0, 0, 0, {0, 0})
  end

  defp from_iso_days({days, _}, Calendar.ISO) do
    {year, month, day} = Calendar.ISO.date_from_iso_days(days)
    %Date{year: year, month: month, day: day}
  end

  defp from_iso_days(iso_days, calendar) do
    {year, month, day, _, _, _, _} = calendar.naive_datetime_from_iso_days(iso_days)
    %Date{year: year, month: month, day: day, calendar: calendar}
  end
end

defimpl String.Chars, for: Date do
  def to_string(%{calendar: calendar, year: year, month: month, day: day}) do
    calendar.date_to_string(year, month, day)
  end
end

defimpl Inspect, for: Date do
  def inspect(%{calendar: calendar, year: year, month: month, day: day}, _opts)
      when calendar != Calendar.ISO or year in -9999..9999 do
    suffix = if calendar == Calendar.ISO, do: "", else: " " <> Macro.inspect_atom(:literal, calendar)
    "~D[" <> calendar.date_to_string(year, month, day) <> suffix <> "]"
  end

  def inspect(%{calendar: Calendar.ISO, year: year, month: month, day: day}, _opts) do
    "Date.new!(#{Integer.to_string(year)}, #{Integer.to_string(month)}, #{Integer.to_string(day)})"
  end
end
