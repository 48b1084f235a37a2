# Distances in time. In: date-times, amounts of a unit, durations. Out: how far they are apart, and what is that far away.

defmodule DateTime do
  @doc "The moment that much later, in its time zone; unit: :day, :hour, :minute, :second or a time unit."
  def add(datetime, amount_to_add, unit \\ :second, time_zone_database \\ Calendar.get_time_zone_database())
  def add(datetime, amount, :day, database) when is_integer(amount), do: add(datetime, amount * 86_400, :second, database)
  def add(datetime, amount, :hour, database) when is_integer(amount), do: add(datetime, amount * 3600, :second, database)
  def add(datetime, amount, :minute, database) when is_integer(amount), do: add(datetime, amount * 60, :second, database)

  def add(%{calendar: calendar} = datetime, amount, unit, database) when is_integer(amount) do
    check_unit!(unit)
    %{microsecond: {_, precision}, utc_offset: _, std_offset: _, time_zone: time_zone} = datetime
    precision = max(precision, Calendar.ISO.time_unit_to_precision(unit))
    added = System.convert_time_unit(amount, unit, :microsecond)

    result =
      datetime
      |> utc_days()
      |> Calendar.ISO.add_day_fraction_to_iso_days(added, @parts_per_day)
      |> zone_of(time_zone, calendar, precision, database)

    case result do
      {:ok, datetime} ->
        datetime

      {:error, error} ->
        raise ArgumentError,
              "cannot add #{amount} #{unit} to #{inspect(datetime)} (with time zone database #{inspect(database)}), " <>
                "reason: #{inspect(error)}"
    end
  end

  @doc "The moment shifted by a duration: the parts of a date on the wall, the parts of a day in elapsed time."
  def shift(datetime, duration, time_zone_database \\ Calendar.get_time_zone_database())

  def shift(%{calendar: calendar, time_zone: "Etc/UTC"} = datetime, duration, _database) do
    shifted = NaiveDateTime.shift(to_naive(datetime), duration)
    zoned(%{shifted | calendar: calendar}, "Etc/UTC", datetime)
  end

  def shift(%{calendar: calendar} = datetime, duration, database) do
    %{microsecond: {_, precision}, utc_offset: utc_offset, std_offset: std_offset, time_zone: time_zone} = datetime
    duration = __duration__!(duration)
    {_, duration_precision} = duration.microsecond
    precision = if(duration.microsecond == {0, 0}, do: precision, else: duration_precision)

    result =
      datetime
      |> to_naive()
      |> NaiveDateTime.shift(duration)
      |> NaiveDateTime.to_iso_days()
      |> plus_seconds(-(utc_offset + std_offset))
      |> zone_of(time_zone, calendar, precision, database)

    with {:error, error} <- result do
      raise ArgumentError,
            "cannot shift #{inspect(datetime)} to #{inspect(duration)} (with time zone database #{inspect(database)}), " <>
              "reason: #{inspect(error)}"
    end

    elem(result, 1)
  end

  @doc false
  defdelegate __duration__!(params), to: Duration, as: :new!
end
