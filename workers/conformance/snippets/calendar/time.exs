# Time

defmodule Decimal24 do
  def valid_time?(h, m, s, u), do: Calendar.ISO.valid_time?(h, m, s, u)
  def time_to_day_fraction(h, m, s, u), do: Calendar.ISO.time_to_day_fraction(h, m, s, u)
  def time_from_day_fraction(f), do: Calendar.ISO.time_from_day_fraction(f)
  def time_to_string(h, m, s, _u), do: "#{h}h#{m}m#{s}"
  def day_rollover_relative_to_midnight_utc, do: {0, 1}
end
:ok

Time.new(0, 0, 0, 0)

Time.new(23, 59, 59, 999_999)

Time.new(23, 59, 59, {999_999, 3})

Time.new(24, 59, 59, 999_999)

Time.new(23, 59, 60, 0)

Time.new(23, 59, 59, 1_000_000)

Time.new(1, 2, 3)

Time.new(1, 2, 3, 0, Decimal24)

Time.new("1", 2, 3)

Time.new(1, 2, 3, "x")

Time.new!(23, 59, 59, {0, 0})

Time.new!(24, 59, 59)

Time.new!(1, 60, 59, 5)

Time.to_string(~T[23:00:00])

Time.to_string(~T[23:00:00.001])

Time.to_string(~N[2015-01-01 23:00:00.001])

to_string(%{~T[01:02:03] | calendar: Decimal24})

inspect(%{~T[01:02:03] | calendar: Decimal24})

Time.to_string(5)

for s <- ["23:50:07", "23:50:07Z", "T23:50:07Z", "23:50:07,0123456", "2015:01:23 23-50-07", "23:50:61", "T23:50:07", "235007", "23:50"], do: Time.from_iso8601(s)

Time.from_iso8601("235007", :basic)

Time.from_iso8601("23:50:07", Calendar.ISO)

Time.from_iso8601!("23:50:07,123Z")

Time.from_iso8601!("2015:01:23 23-50-07")

Time.from_iso8601!("23:50:61")

Time.from_iso8601!("235007", :basic)

Time.to_iso8601(~T[23:00:13])

Time.to_iso8601(~T[23:00:13.001])

Time.to_iso8601(~T[23:00:13.001], :basic)

Time.to_iso8601(~N[2010-04-17 23:00:13], :extended)

Time.to_iso8601(~T[23:00:13], :x)

Time.to_erl(~T[23:30:15.999])

Time.to_erl(~N[2010-04-17 23:30:15.999])

Time.from_erl({23, 30, 15}, {5000, 3})

Time.from_erl({24, 30, 15})

Time.from_erl({23, 30, 15})

Time.from_erl({23, 30, 15}, 5000)

Time.from_erl({23, 30})

Time.from_erl!({23, 30, 15})

Time.from_erl!({23, 30, 15}, {5000, 3})

Time.from_erl!({24, 30, 15})

Time.from_seconds_after_midnight(4000)

Time.from_seconds_after_midnight(4000, {1234, 6})

Time.from_seconds_after_midnight(4000 + 86_400 * 3)

Time.from_seconds_after_midnight(-1)

Time.from_seconds_after_midnight(4000, {0, 0}, Decimal24)

Time.from_seconds_after_midnight(4000.5)

Time.to_seconds_after_midnight(~T[23:30:15])

Time.to_seconds_after_midnight(~N[2010-04-17 23:30:15.999])

Time.add(~T[10:00:00], 27000)

Time.add(~T[11:00:00.005], 2400)

for {n, u} <- [{1, :hour}, {-1, :hour}, {25, :hour}, {90, :minute}, {-90, :minute}, {17, :day}, {86_399, :second}, {1500, :millisecond}, {1, :microsecond}, {1, :nanosecond}, {2_000_000_000, :nanosecond}, {3, 2}, {-1, :millisecond}], do: Time.add(~T[00:30:00], n, u)

Time.add(~T[00:30:00.0], 1, :millisecond)

Time.add(~T[00:30:00.000000], 1, :second)

Time.add(~T[17:10:05], 30, :weeks)

Time.add(~T[17:10:05], 1.5)

Time.diff(~T[00:29:12], ~T[00:29:10])

for u <- [:hour, :minute, :second, :millisecond, :microsecond, :nanosecond, 3], do: Time.diff(~T[02:29:10.5], ~T[00:20:12], u)

Time.diff(~T[00:20:12], ~T[02:29:10.9])

Time.diff(~T[02:29:10], ~T[02:29:12.042], :millisecond)

Time.diff(~N[2017-01-01 00:29:12], ~T[00:29:10])

Time.diff(~T[01:00:00], ~T[00:00:00], :day)

Time.diff(~T[00:29:12], ~T[00:29:10], :foo)

Time.diff(~T[00:29:12], %{~T[00:29:10] | calendar: Decimal24})

Time.shift(~T[01:00:15], hour: 12)

Time.shift(~T[01:35:00], hour: 6, minute: -15)

Time.shift(~T[01:15:00], second: 125)

Time.shift(~T[01:00:15], microsecond: {100, 6})

Time.shift(~T[01:00:15.555], microsecond: {-100_000, 2})

Time.shift(~T[23:00:15], Duration.new!(hour: 5, second: 50))

Time.shift(~T[01:00:15], day: 1)

Time.shift(~T[01:00:15], Duration.new!(month: 1))

Time.shift(~T[01:00:15], hours: 1)

Time.shift(~T[01:00:15], week: 1, hour: 1)

for {a, b} <- [{~T[16:04:16], ~T[16:04:28]}, {~T[16:04:16.01], ~T[16:04:16.001]}, {~T[16:04:16.01], ~T[16:04:16.010000]}, {~T[17:05:16], ~N[2017-01-01 16:04:16.01]}], do: {Time.compare(a, b), Time.before?(a, b), Time.after?(a, b)}

Time.compare(~T[16:04:16], %{~T[16:04:16] | calendar: Decimal24})

Time.compare(1, 2)

Enum.sort([~T[16:04:16], ~T[01:00:00], ~T[16:04:15.9]], Time)

Time.convert(~T[13:30:15], Decimal24)

Time.convert!(~T[13:30:15], Decimal24)

Time.convert!(~T[13:30:15], Calendar.ISO)

for p <- [:microsecond, :millisecond, :second], do: Time.truncate(~T[01:01:01.123456], p)

Time.truncate(~T[01:01:01.1], :millisecond)

Time.truncate(~T[01:01:01.1], :hour)

{us, 6} = Time.utc_now().microsecond; is_integer(us)

match?(%Time{calendar: Decimal24}, Time.utc_now(Decimal24))

Time.utc_now(:second)
