# In: a name of a time zone and a moment, in UTC or as the clock on the wall shows it. Out: the offsets then in force.
# Specification: documentation of Calendar.TimeZoneDatabase, Elixir 1.18.

defmodule Calendar.TimeZoneDatabase do
  @moduledoc "What a time zone database answers. A period is a map with :utc_offset, :std_offset and :zone_abbr."

  @type time_zone_period :: %{
          optional(any) => any,
          utc_offset: Calendar.utc_offset(),
          std_offset: Calendar.std_offset(),
          zone_abbr: Calendar.zone_abbr()
        }

  @type time_zone_period_limit :: Calendar.naive_datetime()

  @doc "The period of a moment in UTC: {:ok, period} or {:error, reason}."
  @callback time_zone_period_from_utc_iso_days(Calendar.iso_days(), Calendar.time_zone()) ::
              {:ok, time_zone_period} | {:error, :time_zone_not_found | :utc_only_time_zone_database}

  @doc """
  The periods of a date and time on the wall: {:ok, period}, {:ambiguous, earlier, later},
  {:gap, {period, its end}, {period, its begin}} or {:error, reason}.
  """
  @callback time_zone_periods_from_wall_datetime(Calendar.naive_datetime(), Calendar.time_zone()) ::
              {:ok, time_zone_period}
              | {:ambiguous, time_zone_period, time_zone_period}
              | {:gap, {time_zone_period, time_zone_period_limit}, {time_zone_period, time_zone_period_limit}}
              | {:error, :time_zone_not_found | :utc_only_time_zone_database}
end

defmodule Calendar.UTCOnlyTimeZoneDatabase do
  @moduledoc "The time zone database that knows UTC only."
  @behaviour Calendar.TimeZoneDatabase

  @impl true
  def time_zone_period_from_utc_iso_days(_iso_days, time_zone), do: period(time_zone)

  @impl true
  def time_zone_periods_from_wall_datetime(_naive_datetime, time_zone), do: period(time_zone)

  defp period("Etc/UTC"), do: {:ok, %{std_offset: 0, utc_offset: 0, zone_abbr: "UTC"}}
  defp period(_time_zone), do: {:error, :utc_only_time_zone_database}
end
