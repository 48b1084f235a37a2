# In: numbers by unit, ISO 8601 strings. Out: %Duration{}. Specification: documentation of Duration, Elixir 1.18.

defmodule Duration do
  @moduledoc "Spans of time by unit; adding to dates and times is what their shift functions do."

  @units [:year, :month, :week, :day, :hour, :minute, :second]

  @derive {Inspect, optional: [:year, :month, :week, :day, :hour, :minute, :second, :microsecond]}
  defstruct year: 0, month: 0, week: 0, day: 0, hour: 0, minute: 0, second: 0, microsecond: {0, 0}

  @type t :: %Duration{
          year: integer,
          month: integer,
          week: integer,
          day: integer,
          hour: integer,
          minute: integer,
          second: integer,
          microsecond: {integer, 0..6}
        }

  @doc "A duration from unit pairs, as `[day: 1, microsecond: {5, 6}]`; raises ArgumentError for others."
  def new!(duration)
  def new!(%Duration{} = duration), do: duration

  def new!(unit_pairs) do
    Enum.each(unit_pairs, &validate_unit!/1)
    struct!(Duration, unit_pairs)
  end

  defp validate_unit!({:microsecond, {value, precision}})
       when is_integer(value) and is_integer(precision) and precision in 0..6,
       do: :ok

  defp validate_unit!({:microsecond, value}) do
    raise ArgumentError,
          "unsupported value #{inspect(value)} for :microsecond. Expected a tuple {ms, precision} where precision is an integer from 0 to 6"
  end

  defp validate_unit!({unit, value}) when unit in @units do
    if not is_integer(value) do
      raise ArgumentError, "unsupported value #{inspect(value)} for #{inspect(unit)}. Expected an integer"
    end
  end

  defp validate_unit!({unit, _value}) do
    raise ArgumentError,
          "unknown unit #{inspect(unit)}. Expected :year, :month, :week, :day, :hour, :minute, :second, :microsecond"
  end

  @doc "Adds the units of two durations."
  def add(%Duration{} = d1, %Duration{} = d2) do
    {m1, p1} = d1.microsecond
    {m2, p2} = d2.microsecond
    combine(d1, d2, &+/2, {m1 + m2, max(p1, p2)})
  end

  @doc "Subtracts the units of the second duration."
  def subtract(%Duration{} = d1, %Duration{} = d2) do
    {m1, p1} = d1.microsecond
    {m2, p2} = d2.microsecond
    combine(d1, d2, &-/2, {m1 - m2, max(p1, p2)})
  end

  defp combine(d1, d2, fun, microsecond) do
    Enum.reduce(@units, %{d1 | microsecond: microsecond}, fn unit, acc ->
      %{acc | unit => fun.(Map.fetch!(d1, unit), Map.fetch!(d2, unit))}
    end)
  end

  @doc "Each unit times an integer."
  def multiply(%Duration{microsecond: {microsecond, precision}} = duration, integer) when is_integer(integer) do
    Enum.reduce(@units, %{duration | microsecond: {microsecond * integer, precision}}, fn unit, acc ->
      %{acc | unit => Map.fetch!(acc, unit) * integer}
    end)
  end

  @doc "Each unit with the other sign."
  def negate(%Duration{} = duration), do: multiply(duration, -1)

  @doc "Parses an ISO 8601 duration, as \"P1Y2M3DT4H5M6.5S\": {:ok, duration} or {:error, reason}."
  def from_iso8601(string) when is_binary(string) do
    with {:ok, pairs} <- Calendar.ISO.parse_duration(string), do: {:ok, new!(pairs)}
  end

  @doc "Like from_iso8601/1; raises ArgumentError."
  def from_iso8601!(string) when is_binary(string) do
    case from_iso8601(string) do
      {:ok, duration} ->
        duration

      {:error, reason} ->
        raise ArgumentError, "failed to parse duration \"#{string}\". reason: #{inspect(reason)}"
    end
  end

  @doc "The duration as ISO 8601-2 writes it."
  def to_iso8601(%Duration{} = duration) do
    date = for {unit, letter} <- [year: "Y", month: "M", week: "W", day: "D"], do: part(duration, unit, letter)
    time = for {unit, letter} <- [hour: "H", minute: "M"], do: part(duration, unit, letter)
    time = IO.iodata_to_binary([time, seconds(duration, "S")])

    case {IO.iodata_to_binary(date), time} do
      {"", ""} -> "PT0S"
      {date, ""} -> "P" <> date
      {date, time} -> "P" <> date <> "T" <> time
    end
  end

  @doc "The duration for people. Options: :units (a keyword list of texts by unit), :separator."
  def to_string(%Duration{} = duration, opts \\ []) do
    defaults = [year: "a", month: "mo", week: "wk", day: "d", hour: "h", minute: "min", second: "s"]
    units = Keyword.merge(defaults, Keyword.get(opts, :units, []))
    separator = Keyword.get(opts, :separator, " ")

    parts =
      for unit <- @units,
          part = if(unit == :second, do: seconds(duration, units[unit]), else: part(duration, unit, units[unit])),
          part != [],
          do: part

    case parts do
      [] -> "0" <> units[:second]
      parts -> parts |> Enum.intersperse(separator) |> IO.iodata_to_binary()
    end
  end

  defp part(duration, unit, text) do
    case Map.fetch!(duration, unit) do
      0 -> []
      value -> [Integer.to_string(value), text]
    end
  end

  defp seconds(%Duration{second: 0, microsecond: {0, _}}, _text), do: []
  defp seconds(%Duration{second: second, microsecond: {_, 0}}, _text) when second == 0, do: []
  defp seconds(%Duration{second: second, microsecond: {_, 0}}, text), do: [Integer.to_string(second), text]

  defp seconds(%Duration{second: second, microsecond: {microsecond, precision}}, text) do
    total = second * 1_000_000 + microsecond
    digits = total |> abs() |> rem(1_000_000) |> Integer.to_string() |> String.pad_leading(6, "0")
    sign = if total < 0, do: "-", else: ""
    [sign, Integer.to_string(div(abs(total), 1_000_000)), ".", binary_part(digits, 0, precision), text]
  end
end
