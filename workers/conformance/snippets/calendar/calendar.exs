# Calendar

Calendar.compatible_calendars?(Calendar.ISO, Calendar.ISO)

defmodule Noon do
  def day_rollover_relative_to_midnight_utc, do: {1, 2}
end
{Calendar.compatible_calendars?(Calendar.ISO, Noon), Calendar.compatible_calendars?(Noon, Noon), Calendar.compatible_calendars?(Noon, Calendar.ISO)}

Calendar.get_time_zone_database()

Calendar.put_time_zone_database("x")

for p <- [:microsecond, :millisecond, :second], t <- [{123_456, 6}, {123_456, 3}, {123_456, 2}, {1, 0}, {999_999, 5}, {0, 0}], do: Calendar.truncate(t, p)

Calendar.truncate({1, 1}, :minute)

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%y-%m-%d %I:%M:%S %p")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%a, %B %d %Y")

Calendar.strftime(~U[2020-04-02 13:52:06.0Z], "%B %-d, %Y")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%c")

for c <- ~w(a A b B c d f H I j m M p P q s S u x X y Y z Z %), do: {c, Calendar.strftime(~U[2019-08-06 03:02:06.012345Z], "%" <> c)}

for c <- ~w(a A b B c d H I j m M p P q s S u x X y Y z Z), pad <- ["-", "_", "0", "5", "-5", "_5", "05", "12"], do: {pad <> c, Calendar.strftime(~U[2019-08-06 03:02:06.012Z], "%" <> pad <> c)}

for c <- ~w(a A b B c d H I j m M p P q s S u x X y Y z Z), pad <- ["-", "_", "0", "20", "_20", "020", "-20"], do: Calendar.strftime(~N[0099-12-25 00:52:06], "[%" <> pad <> c <> "]")

for c <- ~w(y Y s j u), d <- [~U[-0099-03-01 00:00:00Z], ~U[0005-01-01 00:00:00Z], ~U[1970-01-01 00:00:00Z], ~U[1969-12-31 23:59:59Z], ~U[9999-12-31 23:59:59Z]], do: {c, Calendar.strftime(d, "%" <> c), Calendar.strftime(d, "%-" <> c), Calendar.strftime(d, "%_8" <> c)}

for h <- 0..23, do: Calendar.strftime(Time.new!(h, 0, 0), "%I %-I %_I %H %-H %p %P")

for m <- 1..12, do: Calendar.strftime(Date.new!(2023, m, m), "%b %B %j %q %a %A %u %-j %_j")

for u <- [{0, 0}, {0, 1}, {0, 6}, {5, 6}, {123_000, 3}, {123_456, 4}, {100_000, 1}], do: Calendar.strftime(%{~T[00:00:00] | microsecond: u}, "%f|%S.%f")

dt = %DateTime{year: 2000, month: 2, day: 29, zone_abbr: "BRM", hour: 23, minute: 0, second: 7, microsecond: {0, 6}, utc_offset: -12600, std_offset: 3600, time_zone: "Brazil/Manaus"}
for f <- ["%z", "%Z", "%c %z", "%10z", "%_10z", "%-z", "%5Z", "%_z", "%s"], do: Calendar.strftime(dt, f)

dt = %DateTime{year: 2000, month: 2, day: 29, zone_abbr: "XX", hour: 23, minute: 0, second: 7, microsecond: {0, 6}, utc_offset: 20700, std_offset: 0, time_zone: "X/X"}
for f <- ["%z", "%Z", "%-z", "%010z", "%s"], do: Calendar.strftime(dt, f)

Calendar.strftime(~N[2000-01-01 00:00:00], "<%z|%Z>")

Calendar.strftime(~D[2000-01-01], "<%z|%Z>")

Calendar.strftime(~T[01:02:03], "%H:%M:%S %X")

Calendar.strftime(~T[01:02:03], "%Y")

Calendar.strftime(~D[2000-01-01], "%H")

Calendar.strftime(~D[2000-01-01], "%c")

Calendar.strftime(~D[2000-01-01], "%s")

Calendar.strftime(~D[2000-01-01], "%p")

Calendar.strftime(~D[2000-01-01], "%f")

Calendar.strftime(%{hour: 5, minute: 6}, "%H:%M")

Calendar.strftime(%{year: 5, month: 6, day: 7}, "%Y/%m/%d")

Calendar.strftime(%{year: 5, month: 6, day: 7}, "%a")

Calendar.strftime(~D[2000-01-01], "no format at all, héé ✓")

Calendar.strftime(~D[2000-01-01], "")

Calendar.strftime(~D[2000-01-01], "%%%%Y %%m")

Calendar.strftime(~D[2000-01-01], "%")

Calendar.strftime(~D[2000-01-01], "abc %5")

Calendar.strftime(~D[2000-01-01], "%i")

Calendar.strftime(~D[2000-01-01], "%-5")

Calendar.strftime(~D[2000-01-01], "%é")

Calendar.strftime(~D[2000-01-01], "%--d")

Calendar.strftime(~D[2000-01-01], "%-_d %_-d %0-d %-0d")

Calendar.strftime(~D[2000-01-01], "%00d %003d %_003d")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%c", preferred_datetime: "%H:%M:%S %d-%m-%y")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%x", preferred_date: "%d-%m-%y")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%X", preferred_time: "%Hh")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%x", preferred_date: "%x")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%X", preferred_time: "%X")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%c", preferred_datetime: "%c")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%c", preferred_datetime: "%x %X")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%c", preferred_datetime: "%x", preferred_date: "%c")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%c %c", preferred_datetime: "%Y")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%30c|%-30x|%_30X")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%A", day_of_week_names: fn day -> elem({"lunedì", "martedì"}, day - 1) end)

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%a %A", abbreviated_day_of_week_names: fn day -> "d#{day}" end)

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%b %B", month_names: fn m -> "month #{m}" end, abbreviated_month_names: fn m -> "m#{m}" end)

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%b %B", month_names: fn m -> "month #{m}" end)

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%p %P", am_pm_names: fn :am -> "matin"; :pm -> "après-midi" end)

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%b", unknown: 1)

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%b", %{})

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], :no)

Calendar.strftime(:no, "%Y")

Calendar.strftime(~U[2019-08-26 13:52:06.0Z], "%Y %Y", preferred_date: :x)

Calendar.strftime(~D[2000-01-02], "%12x", preferred_date: "abcd%d")

Calendar.strftime(~D[2000-01-02], "%12x", preferred_date: "éé%d")

Calendar.strftime(~D[2000-01-02], "%12x|%_12x|%-12x", preferred_date: "%A")

for p <- 0..6, do: Calendar.strftime(%{~T[00:00:00] | microsecond: {987_654, p}}, "%f")
