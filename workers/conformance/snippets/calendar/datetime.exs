# DateTime, with a time zone database of our own

defmodule Zones do
  @behaviour Calendar.TimeZoneDatabase
  @winter %{std_offset: 0, utc_offset: 3600, zone_abbr: "CET", from_wall: ~N[2018-10-28 02:00:00], until_wall: ~N[2019-03-31 02:00:00]}
  @summer %{std_offset: 3600, utc_offset: 3600, zone_abbr: "CEST", from_wall: ~N[2019-03-31 03:00:00], until_wall: ~N[2019-10-27 03:00:00]}
  @spring 63_721_213_200
  @autumn 63_739_357_200
  def time_zone_period_from_utc_iso_days({days, {parts, ppd}}, "Europe/Copenhagen") do
    second = days * 86_400 + div(parts * 86_400, ppd)
    if second >= @spring and second < @autumn, do: {:ok, @summer}, else: {:ok, @winter}
  end
  def time_zone_period_from_utc_iso_days(_, "America/New_York"), do: {:ok, %{std_offset: 0, utc_offset: -18_000, zone_abbr: "EST"}}
  def time_zone_period_from_utc_iso_days(_, _), do: {:error, :time_zone_not_found}
  def time_zone_periods_from_wall_datetime(wall, "Europe/Copenhagen") do
    cond do
      less?(wall, ~N[2019-03-31 02:00:00]) -> {:ok, @winter}
      less?(wall, ~N[2019-03-31 03:00:00]) -> {:gap, {@winter, ~N[2019-03-31 02:00:00]}, {@summer, ~N[2019-03-31 03:00:00]}}
      less?(wall, ~N[2019-10-27 02:00:00]) -> {:ok, @summer}
      less?(wall, ~N[2019-10-27 03:00:00]) -> {:ambiguous, @summer, @winter}
      true -> {:ok, @winter}
    end
  end
  def time_zone_periods_from_wall_datetime(_, "America/New_York"), do: {:ok, %{std_offset: 0, utc_offset: -18_000, zone_abbr: "EST"}}
  def time_zone_periods_from_wall_datetime(_, _), do: {:error, :time_zone_not_found}
  defp less?(a, b), do: NaiveDateTime.compare(a, b) == :lt
end
defmodule Calendar.Ten do
  def valid_date?(y, m, d), do: Calendar.ISO.valid_date?(y - 10000, m, d)
  def valid_time?(h, m, s, u), do: Calendar.ISO.valid_time?(h, m, s, u)
  def day_rollover_relative_to_midnight_utc, do: {0, 1}
  def naive_datetime_from_iso_days(iso) do
    {y, m, d, h, mi, s, u} = Calendar.ISO.naive_datetime_from_iso_days(iso)
    {y + 10000, m, d, h, mi, s, u}
  end
  def naive_datetime_to_iso_days(y, m, d, h, mi, s, u), do: Calendar.ISO.naive_datetime_to_iso_days(y - 10000, m, d, h, mi, s, u)
  def datetime_to_string(y, _m, _d, _h, _mi, _s, _u, tz, _abbr, _utc, _std), do: "year #{y} in #{tz}"
end
defmodule Sunset3 do
  def day_rollover_relative_to_midnight_utc, do: {3, 4}
end
:ok

DateTime.new(~D[2016-05-24], ~T[13:26:08.003], "Etc/UTC")

DateTime.new(~D[2016-05-24], ~T[13:26:08.003])

DateTime.new(~D[2016-05-24], ~T[13:26:08.003], "Europe/Copenhagen")

DateTime.new(~D[2019-03-31], ~T[02:30:00], "Europe/Copenhagen", Zones)

DateTime.new(~D[2019-10-27], ~T[02:30:00], "Europe/Copenhagen", Zones)

DateTime.new(~D[2018-07-28], ~T[12:30:00], "Europe/Copenhagen", Zones)

DateTime.new(~D[2018-07-28], ~T[12:30:00], "No/Zone", Zones)

DateTime.new(~D[2018-07-28], %{~T[12:30:00] | calendar: Calendar.Ten})

DateTime.new!(~D[2016-05-24], ~T[13:26:08.003], "Etc/UTC")

DateTime.new!(~D[2016-05-24], ~T[13:26:08.003])

DateTime.new!(~D[2019-03-31], ~T[02:30:00], "Europe/Copenhagen", Zones)

DateTime.new!(~D[2019-10-27], ~T[02:30:00], "Europe/Copenhagen", Zones)

DateTime.new!(~D[2019-10-27], ~T[02:30:00], "Europe/Copenhagen")

DateTime.new!(~D[2019-10-27], ~T[02:30:00], "No/Zone", Zones)

DateTime.from_naive(~N[2016-05-24 13:26:08.003], "Etc/UTC")

DateTime.from_naive(~N[2016-05-24 13:26:08.003], "Europe/Copenhagen")

DateTime.from_naive(~N[2018-03-31 13:26:08.003], "Europe/Copenhagen", Zones)

DateTime.from_naive(~N[2019-07-31 13:26:08.003], "Europe/Copenhagen", Zones)

DateTime.from_naive(~N[2019-10-27 02:30:00], "Europe/Copenhagen", Zones)

DateTime.from_naive(~N[2019-03-31 02:30:00], "Europe/Copenhagen", Zones)

DateTime.from_naive(~N[2019-03-31 02:30:00], "Mars/Olympus", Zones)

DateTime.from_naive(~U[2019-03-31 02:30:00Z], "Etc/UTC")

DateTime.from_naive!(~N[2016-05-24 13:26:08.003], "Etc/UTC")

DateTime.from_naive!(~N[2019-07-31 13:26:08.003], "Europe/Copenhagen", Zones)

DateTime.from_naive!(~N[2019-10-27 02:30:00], "Europe/Copenhagen", Zones)

DateTime.from_naive!(~N[2019-03-31 02:30:00], "Europe/Copenhagen", Zones)

DateTime.from_naive!(~N[2019-03-31 02:30:00], "Europe/Copenhagen")

DateTime.from_naive!(~N[2019-03-31 02:30:00], "Mars/Olympus", Zones)

DateTime.from_naive(~N[2019-03-31 02:30:00], :utc)

DateTime.from_naive(5, "Etc/UTC")

DateTime.shift_zone(~U[2018-07-16 10:00:00Z], "Europe/Copenhagen", Zones)

DateTime.shift_zone(~U[2019-07-16 10:00:00.123Z], "Europe/Copenhagen", Zones)

DateTime.shift_zone(~U[2018-07-16 10:00:00Z], "Europe/Copenhagen")

DateTime.shift_zone(~U[2018-07-16 10:00:00Z], "bad timezone", Zones)

DateTime.shift_zone(~U[2018-07-16 10:00:00Z], "Etc/UTC")

DateTime.shift_zone!(~U[2019-07-16 10:00:00Z], "America/New_York", Zones)

DateTime.shift_zone!(DateTime.shift_zone!(~U[2019-07-16 10:00:00Z], "Europe/Copenhagen", Zones), "America/New_York", Zones)

DateTime.shift_zone!(DateTime.shift_zone!(~U[2019-07-16 10:00:00Z], "Europe/Copenhagen", Zones), "Etc/UTC", Zones)

DateTime.shift_zone!(~U[2018-07-16 10:00:00Z], "Europe/Copenhagen")

DateTime.shift_zone!(~U[2018-07-16 10:00:00Z], "bad timezone", Zones)

DateTime.shift_zone(~U[2018-07-16 10:00:00Z], :atom)

DateTime.now("Europe/Copenhagen")

DateTime.now("not a real time zone name", Zones)

{:ok, d} = DateTime.now("Etc/UTC"); d.time_zone

{:ok, d} = DateTime.now("America/New_York", Zones); {d.zone_abbr, d.utc_offset}

DateTime.now!("Etc/UTC").zone_abbr

DateTime.now!("Europe/Copenhagen")

DateTime.now!("bad timezone", Zones)

for {n, u} <- [{0, :second}, {1_464_096_368, :second}, {-1, :second}, {1_432_560_368_868_569, :microsecond}, {143_256_036_886_856, 1024}, {253_402_300_799, :second}, {253_402_300_800, :second}, {-377_705_116_800, :second}, {-377_705_116_801, :second}, {1500, :millisecond}, {-1500, :millisecond}, {1_999_999_999, :nanosecond}], do: DateTime.from_unix(n, u)

DateTime.from_unix(1_464_096_368)

DateTime.from_unix!(1_464_096_368)

DateTime.from_unix!(1_432_560_368_868_569, :microsecond)

DateTime.from_unix!(9_999_999_999_999_999_999)

DateTime.from_unix(1.5)

DateTime.from_unix(0, :second, Calendar.Ten)

DateTime.from_unix!(0, :foo)

for u <- [:second, :millisecond, :microsecond, :nanosecond, 10], do: DateTime.to_unix(~U[2014-11-20 18:58:19.273806Z], u)

DateTime.to_unix(%DateTime{day: 20, hour: 18, microsecond: {273_806, 6}, minute: 58, month: 11, second: 19, time_zone: "America/Montevideo", utc_offset: -10800, std_offset: 3600, year: 2014, zone_abbr: "UYST"})

DateTime.to_unix(~U[1418-03-22 08:02:25.527771Z])

DateTime.to_unix(~U[-0001-03-22 08:02:25Z])

DateTime.to_unix(~U[1969-12-31 23:59:59.5Z])

DateTime.to_unix(~U[1969-12-31 23:59:59.5Z], :millisecond)

DateTime.to_unix(~N[2000-01-01 00:00:00])

DateTime.from_gregorian_seconds(1)

DateTime.from_gregorian_seconds(63_755_511_991, {5000, 3})

DateTime.from_gregorian_seconds(-1)

DateTime.from_gregorian_seconds(0, {0, 0}, Calendar.Ten)

DateTime.to_gregorian_seconds(~U[0000-01-01 00:00:01Z])

DateTime.to_gregorian_seconds(DateTime.from_naive!(~N[2019-07-31 13:26:08.003], "Europe/Copenhagen", Zones))

DateTime.to_gregorian_seconds(~U[2020-05-01 00:26:31.005Z])

DateTime.to_naive(~U[2016-05-24 13:26:08.003Z])

DateTime.to_date(~U[2016-05-24 13:26:08.003Z])

DateTime.to_time(~U[2016-05-24 13:26:08.003Z])

DateTime.to_naive(DateTime.from_naive!(~N[2019-07-31 13:26:08.003], "Europe/Copenhagen", Zones))

DateTime.to_date(~N[2016-05-24 13:26:08.003])

cph = DateTime.from_naive!(~N[2019-07-31 13:26:08.003], "Europe/Copenhagen", Zones)
{to_string(cph), DateTime.to_string(cph), inspect(cph), DateTime.to_iso8601(cph), DateTime.to_iso8601(cph, :basic), DateTime.to_iso8601(cph, :extended, 0), DateTime.to_iso8601(cph, :extended, 3600), DateTime.to_iso8601(cph, :basic, -18_000), DateTime.to_iso8601(cph, :extended, nil)}

nyc = DateTime.from_naive!(~N[2019-07-31 13:26:08], "America/New_York", Zones)
{to_string(nyc), inspect(nyc), DateTime.to_iso8601(nyc), DateTime.to_iso8601(nyc, :basic), DateTime.to_iso8601(nyc, :extended, 0)}

DateTime.to_iso8601(~U[2000-02-28 23:00:13Z])

DateTime.to_iso8601(~U[2000-02-28 23:00:13.001Z], :basic)

DateTime.to_iso8601(~U[2000-02-28 23:00:13Z], :extended, 5400)

DateTime.to_iso8601(~U[2000-02-28 23:00:13Z], :extended, -3661)

DateTime.to_iso8601(~U[2000-02-28 23:00:13Z], :what)

DateTime.to_iso8601(~N[2000-02-28 23:00:13])

DateTime.to_string(~U[2000-02-28 23:00:13Z])

DateTime.to_string(%{~U[2000-02-28 23:00:13Z] | calendar: Calendar.Ten})

inspect(%{~U[2000-02-28 23:00:13Z] | calendar: Calendar.Ten})

for s <- ["2015-01-23T23:50:07Z", "2015-01-23T23:50:07.123+02:30", "2015-01-23T23:50:07,123+02:30", "-2015-01-23T23:50:07Z", "-2015-01-23T23:50:07,123+02:30", "2015-01-23P23:50:07", "2015-01-23T23:50:07", "2015-01-23 23:50:61Z", "2015-01-32 23:50:07Z", "2015-01-23T23:50:07.123-00:00", "2015-01-23T23:50:07 Z"], do: DateTime.from_iso8601(s)

DateTime.from_iso8601("20150123T235007Z", :basic)

DateTime.from_iso8601("20150123T235007.123+0230", :basic)

DateTime.from_iso8601("2015-01-23T23:50:07Z", Calendar.ISO)

DateTime.from_iso8601("2015-01-23T23:50:07Z", Calendar.ISO, :extended)

DateTime.from_iso8601(1)

for {a, b} <- [{~U[2016-05-24 13:26:08Z], ~U[2016-05-24 13:26:09Z]}, {~U[2016-05-24 13:26:08.1Z], ~U[2016-05-24 13:26:08.10Z]}, {~U[2016-05-24 13:26:08.2Z], ~U[2016-05-24 13:26:08.10Z]}], do: {DateTime.compare(a, b), DateTime.before?(a, b), DateTime.after?(a, b)}

DateTime.compare(DateTime.from_naive!(~N[2019-07-31 13:26:08], "Europe/Copenhagen", Zones), ~U[2019-07-31 11:26:08Z])

DateTime.compare(DateTime.from_naive!(~N[2019-07-31 13:26:08], "Europe/Copenhagen", Zones), DateTime.from_naive!(~N[2019-07-31 07:26:08], "America/New_York", Zones))

DateTime.compare(~U[2016-05-24 13:26:08Z], %{~U[2016-05-24 13:26:08Z] | calendar: Sunset3})

DateTime.compare(~U[2016-05-24 13:26:08Z], ~N[2016-05-24 13:26:08])

Enum.sort([~U[2019-03-31 00:00:00Z], ~U[2018-12-05 01:00:00Z]], DateTime)

DateTime.diff(~U[2024-01-15 10:00:10Z], ~U[2024-01-15 10:00:00Z])

for u <- [:day, :hour, :minute, :second, :millisecond, :microsecond, :nanosecond], do: DateTime.diff(~U[2024-01-15 10:00:10.25Z], ~U[2023-02-15 12:00:00Z], u)

DateTime.diff(DateTime.from_naive!(~N[2019-07-31 13:26:08], "Europe/Copenhagen", Zones), ~U[2019-07-31 13:26:08Z], :hour)

DateTime.diff(~U[2024-01-15 10:00:10Z], ~U[2024-01-15 10:00:00Z], :year)

DateTime.add(~U[2018-11-15 10:00:00Z], 3600, :second)

DateTime.add(DateTime.from_naive!(~N[2019-03-31 01:59:59.123], "Europe/Copenhagen", Zones), 3, :second, Zones)

DateTime.add(DateTime.from_naive!(~N[2019-03-31 01:00:00], "Europe/Copenhagen", Zones), 1, :day, Zones)

DateTime.add(~U[2014-10-02 00:29:10Z], 21, :millisecond)

for {n, u} <- [{-1, :day}, {5, :hour}, {90, :minute}, {1, :microsecond}, {7, 2}], do: DateTime.add(~U[2014-10-02 00:29:10Z], n, u)

DateTime.add(DateTime.from_naive!(~N[2019-03-31 01:00:00], "Europe/Copenhagen", Zones), 1, :day)

DateTime.add(~U[2014-10-02 00:29:10Z], 21, :foo)

DateTime.add(~U[2014-10-02 00:29:10Z], 1.0)

DateTime.shift(~U[2016-01-01 00:00:00Z], month: 2)

DateTime.shift(~U[2016-01-01 00:00:00Z], year: 1, week: 4)

DateTime.shift(~U[2016-01-01 00:00:00Z], minute: -25)

DateTime.shift(~U[2016-01-01 00:00:00Z], minute: 5, microsecond: {500, 4})

DateTime.shift(DateTime.from_naive!(~N[2019-03-31 01:00:00], "Europe/Copenhagen", Zones), [month: 1, hour: 1], Zones)

DateTime.shift(DateTime.from_naive!(~N[2019-03-31 01:59:59], "Europe/Copenhagen", Zones), [second: 1], Zones)

DateTime.shift(DateTime.from_naive!(~N[2019-03-30 02:30:00], "Europe/Copenhagen", Zones), [day: 1], Zones)

DateTime.shift(DateTime.from_naive!(~N[2019-10-26 02:30:00], "Europe/Copenhagen", Zones), [day: 1], Zones)

DateTime.shift(DateTime.from_naive!(~N[2019-10-27 01:30:00], "Europe/Copenhagen", Zones), [hour: 1], Zones)

DateTime.shift(DateTime.from_naive!(~N[2019-10-27 01:30:00], "Europe/Copenhagen", Zones), [hour: 2], Zones)

DateTime.shift(DateTime.from_naive!(~N[2019-10-27 01:30:00], "Europe/Copenhagen", Zones), [day: 1])

DateTime.shift(~U[2016-01-31 00:00:00Z], Duration.new!(month: 1, day: 1))

DateTime.shift(~U[2016-01-31 00:00:00Z], months: 1)

DateTime.convert(~U[2000-02-29 23:00:07Z], Calendar.Ten)

DateTime.convert!(~U[2000-02-29 23:00:07.5Z], Calendar.Ten) |> Map.from_struct() |> Enum.sort()

DateTime.convert(~U[2000-02-29 23:00:07Z], Sunset3)

for p <- [:microsecond, :millisecond, :second], do: DateTime.truncate(~U[2017-11-07 11:45:18.123456Z], p)

DateTime.truncate(~U[2017-11-07 11:45:18.123456Z], :hour)

DateTime.utc_now().time_zone

elem(DateTime.utc_now().microsecond, 1)

DateTime.utc_now(:second).microsecond

elem(DateTime.utc_now(:millisecond).microsecond, 1)

elem(DateTime.utc_now(:nanosecond).microsecond, 1)

DateTime.utc_now(Calendar.Ten).calendar

DateTime.utc_now(:second, Calendar.ISO).calendar

DateTime.utc_now(:foo)

abs(DateTime.to_unix(DateTime.utc_now()) - System.os_time(:second)) <= 1

Enum.sort(elem(Calendar.UTCOnlyTimeZoneDatabase.time_zone_period_from_utc_iso_days({0, {0, 1}}, "Etc/UTC"), 1))

Calendar.UTCOnlyTimeZoneDatabase.time_zone_period_from_utc_iso_days({0, {0, 1}}, "Europe/Rome")

Enum.sort(elem(Calendar.UTCOnlyTimeZoneDatabase.time_zone_periods_from_wall_datetime(~N[2000-01-01 00:00:00], "Etc/UTC"), 1))

Calendar.UTCOnlyTimeZoneDatabase.time_zone_periods_from_wall_datetime(~N[2000-01-01 00:00:00], "Europe/Rome")

Calendar.put_time_zone_database(Zones)
result = {Calendar.get_time_zone_database(), DateTime.from_naive!(~N[2019-07-31 13:26:08], "Europe/Copenhagen"), DateTime.shift_zone!(~U[2019-07-16 10:00:00Z], "Europe/Copenhagen"), DateTime.new(~D[2019-03-31], ~T[02:30:00], "Europe/Copenhagen")}
Calendar.put_time_zone_database(Calendar.UTCOnlyTimeZoneDatabase)
result

Enum.sort(Calendar.TimeZoneDatabase.behaviour_info(:callbacks))

Enum.sort(Calendar.behaviour_info(:callbacks))

for v <- [~D[2020-01-01], %{}, nil, ~N[2020-01-01 00:00:00.123], ~T[10:00:00.123], %{microsecond: {1, 3}}, Map.from_struct(~U[2020-01-01 00:00:00.123Z])], m <- [DateTime, NaiveDateTime, Time], do: (try do m.truncate(v, :second) rescue e in FunctionClauseError -> {e.module, e.function, e.arity}; e -> e.key end)

DateTime.to_iso8601(~T[12:30:01], :extended, 3600)

DateTime.to_iso8601(~D[2020-01-01], :basic, 0)

DateTime.to_iso8601(~N[2020-01-01 00:00:00], :extended, 0)
