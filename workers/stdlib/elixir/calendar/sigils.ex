# In: the texts of ~D, ~T, ~N and ~U. Out: their structs. Specification: documentation of Kernel.sigil_D/2 and so on, Elixir 1.18.

defmodule Calendar.Sigils do
  @moduledoc false

  def date(string) do
    {text, calendar} = with_calendar(string)

    case calendar.parse_date(text) do
      {:ok, {year, month, day}} -> %{__struct__: Date, calendar: calendar, year: year, month: month, day: day}
      {:error, reason} -> fail(text, "Date", calendar, reason)
    end
  end

  def time(string) do
    {text, calendar} = with_calendar(string)

    case calendar.parse_time(text) do
      {:ok, {hour, minute, second, microsecond}} ->
        %{__struct__: Time, calendar: calendar, hour: hour, minute: minute, second: second, microsecond: microsecond}

      {:error, reason} ->
        fail(text, "Time", calendar, reason)
    end
  end

  def naive_datetime(string) do
    {text, calendar} = with_calendar(string)

    case calendar.parse_naive_datetime(text) do
      {:ok, fields} -> moment(NaiveDateTime, calendar, fields)
      {:error, reason} -> fail(text, "NaiveDateTime", calendar, reason)
    end
  end

  def utc_datetime(string) do
    {text, calendar} = with_calendar(string)

    case calendar.parse_utc_datetime(text) do
      {:ok, fields, 0} ->
        utc = %{time_zone: "Etc/UTC", zone_abbr: "UTC", utc_offset: 0, std_offset: 0}
        Map.merge(moment(DateTime, calendar, fields), utc)

      {:ok, _fields, _offset} ->
        fail(string, "UTC DateTime", calendar, :non_utc_offset)

      {:error, reason} ->
        fail(text, "UTC DateTime", calendar, reason)
    end
  end

  defp moment(struct, calendar, {year, month, day, hour, minute, second, microsecond}) do
    %{
      __struct__: struct,
      calendar: calendar,
      year: year,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond
    }
  end

  # A calendar other than the ISO one stands last: ~D[12000-01-01 My.Calendar].
  defp with_calendar(string) do
    case string |> String.split(" ") |> Enum.reverse() do
      [<<first, _::binary>> = name | [_ | _] = rest] when first in ?A..?Z ->
        {rest |> Enum.reverse() |> Enum.join(" "), Module.concat([name])}

      _ ->
        {string, Calendar.ISO}
    end
  end

  defp fail(text, type, calendar, reason) do
    raise ArgumentError,
          "cannot parse #{inspect(text)} as #{type} for #{inspect(calendar)}, reason: #{inspect(reason)}"
  end
end
