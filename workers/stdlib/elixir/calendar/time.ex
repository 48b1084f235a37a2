# In: hours, minutes, seconds, microseconds; other times. Out: %Time{}, strings, numbers. Specification: documentation of Time,
# Elixir 1.18.

defmodule Time do
  @moduledoc "Times of day: an hour, a minute, a second and {microseconds, precision}."

  @enforce_keys [:hour, :minute, :second]
  defstruct [:hour, :minute, :second, microsecond: {0, 0}, calendar: Calendar.ISO]

  @parts_per_day 86_400_000_000
  @seconds_per_day 86_400

  @type t :: %__MODULE__{
          hour: Calendar.hour(),
          minute: Calendar.minute(),
          second: Calendar.second(),
          microsecond: Calendar.microsecond(),
          calendar: Calendar.calendar()
        }

  @doc "The time of day in UTC."
  def utc_now(calendar \\ Calendar.ISO) do
    microseconds = Integer.mod(System.os_time(:microsecond), @parts_per_day)
    from_day_fraction({microseconds, @parts_per_day}, 6, calendar)
  end

  @doc "{:ok, time} or {:error, :invalid_time}. microsecond: a number, or {number, precision}."
  def new(hour, minute, second, microsecond \\ {0, 0}, calendar \\ Calendar.ISO)

  def new(hour, minute, second, microsecond, calendar) when is_integer(microsecond) do
    new(hour, minute, second, {microsecond, 6}, calendar)
  end

  def new(hour, minute, second, {microsecond, precision}, calendar)
      when is_integer(hour) and is_integer(minute) and is_integer(second) and is_integer(microsecond) and
             is_integer(precision) do
    if calendar.valid_time?(hour, minute, second, {microsecond, precision}) do
      {:ok, %Time{hour: hour, minute: minute, second: second, microsecond: {microsecond, precision}, calendar: calendar}}
    else
      {:error, :invalid_time}
    end
  end

  @doc "Like new/5; raises ArgumentError."
  def new!(hour, minute, second, microsecond \\ {0, 0}, calendar \\ Calendar.ISO) do
    case new(hour, minute, second, microsecond, calendar) do
      {:ok, time} -> time
      {:error, reason} -> raise ArgumentError, "cannot build time, reason: #{inspect(reason)}"
    end
  end

  @doc "The time as its calendar writes it."
  def to_string(time)

  def to_string(%{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar}) do
    calendar.time_to_string(hour, minute, second, microsecond)
  end

  @doc "Parses an extended time of ISO 8601, in a calendar: {:ok, time} or {:error, reason}."
  def from_iso8601(string, calendar \\ Calendar.ISO) do
    with {:ok, {hour, minute, second, microsecond}} <- Calendar.ISO.parse_time(string) do
      convert(%Time{hour: hour, minute: minute, second: second, microsecond: microsecond}, calendar)
    end
  end

  @doc "Like from_iso8601/2; raises ArgumentError."
  def from_iso8601!(string, calendar \\ Calendar.ISO) do
    case from_iso8601(string, calendar) do
      {:ok, time} -> time
      {:error, reason} -> raise ArgumentError, "cannot parse #{inspect(string)} as time, reason: #{inspect(reason)}"
    end
  end

  @doc "The time as ISO 8601 writes it; the format is :extended or :basic."
  def to_iso8601(time, format \\ :extended)

  def to_iso8601(%{calendar: Calendar.ISO} = time, format) when format in [:extended, :basic] do
    %{hour: hour, minute: minute, second: second, microsecond: microsecond} = time
    Calendar.ISO.time_to_string(hour, minute, second, microsecond, format)
  end

  def to_iso8601(%{calendar: _} = time, format) when format in [:extended, :basic] do
    time |> convert!(Calendar.ISO) |> to_iso8601(format)
  end

  @doc "The time as {hour, minute, second}."
  def to_erl(time) do
    %{hour: hour, minute: minute, second: second} = convert!(time, Calendar.ISO)
    {hour, minute, second}
  end

  @doc "The time of {hour, minute, second}: {:ok, time} or {:error, reason}."
  def from_erl(tuple, microsecond \\ {0, 0}, calendar \\ Calendar.ISO)

  def from_erl({hour, minute, second}, microsecond, calendar) do
    with {:ok, time} <- new(hour, minute, second, microsecond), do: convert(time, calendar)
  end

  @doc "Like from_erl/3; raises ArgumentError."
  def from_erl!(tuple, microsecond \\ {0, 0}, calendar \\ Calendar.ISO) do
    case from_erl(tuple, microsecond, calendar) do
      {:ok, time} -> time
      {:error, reason} -> raise ArgumentError, "cannot convert #{inspect(tuple)} to time, reason: #{inspect(reason)}"
    end
  end

  @doc "The time that many seconds after midnight; it wraps around."
  def from_seconds_after_midnight(seconds, microsecond \\ {0, 0}, calendar \\ Calendar.ISO) when is_integer(seconds) do
    second = Integer.mod(seconds, @seconds_per_day)

    %Time{
      hour: div(second, 3600),
      minute: div(rem(second, 3600), 60),
      second: rem(second, 60),
      microsecond: microsecond
    }
    |> convert!(calendar)
  end

  @doc "{seconds after midnight, microseconds}."
  def to_seconds_after_midnight(time)

  def to_seconds_after_midnight(%{microsecond: {microsecond, _precision}} = time) do
    {parts, parts_per_day} = to_day_fraction(time)
    {div(parts * @seconds_per_day, parts_per_day), microsecond}
  end

  @doc "The time that much later, around midnight. unit: :hour, :minute, :second or a time unit."
  def add(time, amount_to_add, unit \\ :second)

  def add(time, amount, :hour) when is_integer(amount), do: add(time, amount * 3600, :second)
  def add(time, amount, :minute) when is_integer(amount), do: add(time, amount * 60, :second)

  def add(%{calendar: calendar, microsecond: {_, precision}} = time, amount, unit) when is_integer(amount) do
    check_unit!(unit, ":hour, :minute, :second, :millisecond, :microsecond, :nanosecond")
    precision = max(precision, Calendar.ISO.time_unit_to_precision(unit))
    {parts, parts_per_day} = to_day_fraction(time)
    parts = div(parts * @parts_per_day, parts_per_day) + System.convert_time_unit(amount, unit, :microsecond)
    from_day_fraction({Integer.mod(parts, @parts_per_day), @parts_per_day}, precision, calendar)
  end

  defp check_unit!(unit, expected) do
    if not (unit in [:second, :millisecond, :microsecond, :nanosecond] or (is_integer(unit) and unit > 0)) do
      raise ArgumentError,
            "unsupported time unit. Expected #{expected}, or a positive integer, got #{inspect(unit)}"
    end
  end

  defp from_day_fraction(fraction, precision, calendar) do
    {hour, minute, second, {microsecond, _}} = calendar.time_from_day_fraction(fraction)

    %Time{
      hour: hour,
      minute: minute,
      second: second,
      microsecond: {microsecond, precision},
      calendar: calendar
    }
  end

  @doc "The time shifted by a duration of hours, minutes, seconds and microseconds."
  def shift(time, duration)

  def shift(%{calendar: calendar} = time, duration) do
    %{hour: hour, minute: minute, second: second, microsecond: microsecond} = time

    {hour, minute, second, microsecond} =
      calendar.shift_time(hour, minute, second, microsecond, __duration__!(duration))

    %Time{calendar: calendar, hour: hour, minute: minute, second: second, microsecond: microsecond}
  end

  @doc false
  def __duration__!(%Duration{year: 0, month: 0, week: 0, day: 0} = duration), do: duration

  def __duration__!(%Duration{}) do
    raise ArgumentError, "cannot shift time by date scale unit. Expected :hour, :minute, :second, :microsecond"
  end

  def __duration__!(unit_pairs) do
    Enum.each(unit_pairs, fn
      {unit, _value} when unit in [:year, :month, :week, :day] ->
        raise ArgumentError, "unsupported unit #{inspect(unit)}. Expected :hour, :minute, :second, :microsecond"

      {unit, value} when unit in [:hour, :minute, :second, :microsecond] ->
        Duration.new!([{unit, value}])

      {unit, _value} ->
        raise ArgumentError, "unknown unit #{inspect(unit)}. Expected :hour, :minute, :second, :microsecond"
    end)

    struct!(Duration, unit_pairs)
  end

  @doc "Compares two times: :lt, :eq or :gt."
  def compare(%{calendar: calendar} = time1, %{calendar: calendar} = time2) do
    %{hour: hour1, minute: minute1, second: second1, microsecond: {microsecond1, _}} = time1
    %{hour: hour2, minute: minute2, second: second2, microsecond: {microsecond2, _}} = time2

    case {{hour1, minute1, second1, microsecond1}, {hour2, minute2, second2, microsecond2}} do
      {a, a} -> :eq
      {a, b} when a < b -> :lt
      _ -> :gt
    end
  end

  def compare(time1, time2) do
    {parts1, per_day1} = to_day_fraction(time1)
    {parts2, per_day2} = to_day_fraction(time2)

    case {parts1 * per_day2, parts2 * per_day1} do
      {a, a} -> :eq
      {a, b} when a < b -> :lt
      _ -> :gt
    end
  end

  @doc "Whether the first time is earlier."
  def before?(time1, time2), do: compare(time1, time2) == :lt

  @doc "Whether the first time is later."
  def after?(time1, time2), do: compare(time1, time2) == :gt

  @doc "The time in another calendar: {:ok, time}."
  def convert(time, calendar)

  def convert(
        %{calendar: calendar, hour: hour, minute: minute, second: second, microsecond: microsecond},
        calendar
      ) do
    {:ok, %Time{calendar: calendar, hour: hour, minute: minute, second: second, microsecond: microsecond}}
  end

  def convert(%{microsecond: {_, precision}} = time, calendar) do
    {:ok, time |> to_day_fraction() |> from_day_fraction(precision, calendar)}
  end

  @doc "Like convert/2, the time alone."
  def convert!(time, calendar) do
    case convert(time, calendar) do
      {:ok, value} ->
        value

      {:error, reason} ->
        raise ArgumentError,
              "cannot convert #{inspect(time)} to target calendar #{inspect(calendar)}, reason: #{inspect(reason)}"
    end
  end

  @doc "How much later the first time is; unit: :hour, :minute, :second or a time unit."
  def diff(time1, time2, unit \\ :second)
  def diff(time1, time2, :hour), do: div(diff(time1, time2, :second), 3600)
  def diff(time1, time2, :minute), do: div(diff(time1, time2, :second), 60)

  def diff(time1, time2, unit) do
    fraction1 = to_day_fraction(time1)
    fraction2 = to_day_fraction(time2)
    check_unit!(unit, ":second, :millisecond, :microsecond, :nanosecond")
    System.convert_time_unit(microseconds(fraction1) - microseconds(fraction2), :microsecond, unit)
  end

  defp microseconds({parts, parts_per_day}), do: div(parts * @parts_per_day, parts_per_day)

  @doc "The time cut to :microsecond, :millisecond or :second."
  def truncate(time, precision)

  def truncate(%Time{microsecond: microsecond} = time, precision) do
    %{time | microsecond: Calendar.truncate(microsecond, precision)}
  end

  defp to_day_fraction(%{hour: hour, minute: minute, second: second, microsecond: {_, _} = microsecond, calendar: calendar}) do
    calendar.time_to_day_fraction(hour, minute, second, microsecond)
  end
end

defimpl String.Chars, for: Time do
  def to_string(%{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar}) do
    calendar.time_to_string(hour, minute, second, microsecond)
  end
end

defimpl Inspect, for: Time do
  def inspect(%{hour: hour, minute: minute, second: second, microsecond: microsecond, calendar: calendar}, _opts) do
    suffix = if calendar == Calendar.ISO, do: "", else: " " <> Macro.inspect_atom(:literal, calendar)
    "~T[" <> calendar.time_to_string(hour, minute, second, microsecond) <> suffix <> "]"
  end
end
