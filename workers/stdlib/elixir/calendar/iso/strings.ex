# Dates and times as ISO 8601 writes them. In: their parts. Out: strings.

defmodule Calendar.ISO do
  @doc "A date as a string; format is :extended or :basic."
  @impl true
  def date_to_string(year, month, day, format \\ :extended)
      when is_integer(year) and is_integer(month) and is_integer(day) and is_format(format) do
    IO.iodata_to_binary(date_digits(year, month, day, format))
  end

  @doc "A time of day as a string; format is :extended or :basic."
  @impl true
  def time_to_string(hour, minute, second, microsecond, format \\ :extended)

  def time_to_string(hour, minute, second, {microsecond, precision}, format)
      when hour in 0..23 and minute in 0..59 and second in 0..59 and microsecond in 0..999_999 and precision in 0..6 and
             is_format(format) do
    IO.iodata_to_binary(time_digits(hour, minute, second, microsecond, precision, format))
  end

  @doc "A date and time as a string; format is :extended or :basic."
  @impl true
  def naive_datetime_to_string(year, month, day, hour, minute, second, microsecond, format \\ :extended) do
    date_to_string(year, month, day, format) <> " " <> time_to_string(hour, minute, second, microsecond, format)
  end

  @doc "A date and time with its zone as a string; format is :extended or :basic."
  @impl true
  def datetime_to_string(
        year,
        month,
        day,
        hour,
        minute,
        second,
        microsecond,
        time_zone,
        zone_abbr,
        utc_offset,
        std_offset,
        format \\ :extended
      )
      when is_binary(time_zone) and is_binary(zone_abbr) and is_integer(utc_offset) and is_integer(std_offset) do
    naive_datetime_to_string(year, month, day, hour, minute, second, microsecond, format) <>
      offset_to_string(utc_offset, std_offset, time_zone, format) <> zone_to_string(time_zone, zone_abbr)
  end

  @doc false
  def offset_to_string(utc_offset, std_offset, time_zone, format)
  def offset_to_string(0, 0, "Etc/UTC", _format), do: "Z"

  def offset_to_string(utc_offset, std_offset, _time_zone, format) when is_format(format) do
    total = utc_offset + std_offset
    minutes = div(abs(total), 60)
    colon = if format == :extended, do: ":", else: ""
    IO.iodata_to_binary([if(total < 0, do: "-", else: "+"), two(div(minutes, 60)), colon, two(rem(minutes, 60))])
  end

  defp zone_to_string("Etc/UTC", _abbr), do: ""
  defp zone_to_string(time_zone, abbr), do: " " <> abbr <> " " <> time_zone

  defp date_digits(year, month, day, :extended), do: [four(year), "-", two(month), "-", two(day)]
  defp date_digits(year, month, day, :basic), do: [four(year), two(month), two(day)]

  defp time_digits(hour, minute, second, microsecond, precision, format) do
    colon = if format == :extended, do: ":", else: ""
    [two(hour), colon, two(minute), colon, two(second), fraction_digits(microsecond, precision)]
  end

  defp fraction_digits(_microsecond, 0), do: []

  defp fraction_digits(microsecond, precision) do
    digits = microsecond |> Integer.to_string() |> String.pad_leading(6, "0")
    [".", binary_part(digits, 0, precision)]
  end

  defp two(number) when number < 0, do: ["-", two(-number)]
  defp two(number) when number < 10, do: ["0", Integer.to_string(number)]
  defp two(number), do: Integer.to_string(number)

  defp four(year) when year < 0, do: ["-", four(-year)]
  defp four(year), do: year |> Integer.to_string() |> String.pad_leading(4, "0")
end
