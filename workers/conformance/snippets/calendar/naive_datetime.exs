# NaiveDateTime

defmodule Calendar.Plus do
  def valid_date?(y, m, d), do: Calendar.ISO.valid_date?(y - 10000, m, d)
  def valid_time?(h, m, s, u), do: Calendar.ISO.valid_time?(h, m, s, u)
  def day_rollover_relative_to_midnight_utc, do: {0, 1}
  def naive_datetime_from_iso_days(iso) do
    {y, m, d, h, mi, s, u} = Calendar.ISO.naive_datetime_from_iso_days(iso)
    {y + 10000, m, d, h, mi, s, u}
  end
  def naive_datetime_to_iso_days(y, m, d, h, mi, s, u), do: Calendar.ISO.naive_datetime_to_iso_days(y - 10000, m, d, h, mi, s, u)
  def naive_datetime_to_string(y, m, d, h, mi, s, u), do: "+" <> Calendar.ISO.naive_datetime_to_string(y - 10000, m, d, h, mi, s, u)
  def iso_days_to_beginning_of_day(i), do: Calendar.ISO.iso_days_to_beginning_of_day(i)
  def iso_days_to_end_of_day(i), do: Calendar.ISO.iso_days_to_end_of_day(i)
  def date(y, m, d, h, mi, s, u), do: %NaiveDateTime{year: y, month: m, day: d, hour: h, minute: mi, second: s, microsecond: u, calendar: __MODULE__}
end
defmodule Sunset2 do
  def naive_datetime_to_string(y, m, d, h, mi, s, _u), do: "#{y}/#{m}/#{d} #{h} #{mi} #{s}"
  def day_rollover_relative_to_midnight_utc, do: {3, 4}
end
:ok

NaiveDateTime.new(2000, 1, 1, 0, 0, 0)

NaiveDateTime.new(2000, 13, 1, 0, 0, 0)

NaiveDateTime.new(2000, 2, 29, 0, 0, 0)

NaiveDateTime.new(2000, 1, 1, 24, 0, 0)

NaiveDateTime.new(2000, 1, 1, 23, 59, 59, 0)

NaiveDateTime.new(2000, 1, 1, 23, 59, 59, 1_000_000)

NaiveDateTime.new(2000, 1, 1, 23, 59, 59, {0, 1})

NaiveDateTime.new(12000, 1, 1, 23, 59, 59, {0, 1}, Calendar.Plus)

NaiveDateTime.new(~D[2010-01-13], ~T[23:00:07.005])

NaiveDateTime.new(~D[2010-01-13], %{~T[23:00:07.005] | calendar: Calendar.Plus})

NaiveDateTime.new(~D[2010-01-13], 5)

NaiveDateTime.new!(~D[2010-01-13], ~T[23:00:07.005])

NaiveDateTime.new!(2000, 13, 1, 0, 0, 0)

NaiveDateTime.new!(2000, 1, 1, 0, 0, 0, {7, 6})

NaiveDateTime.new!(2000, 1, 1, 0, 60, 0)

for {n, u} <- [{2, :second}, {2, :day}, {2, :hour}, {-2, :minute}, {21, :millisecond}, {-1, :microsecond}, {1, :nanosecond}, {-999_999_999, :nanosecond}, {5, 2}, {86_400 * 400, :second}], do: NaiveDateTime.add(~N[2014-10-02 00:29:10], n, u)

NaiveDateTime.add(~N[2014-10-02 00:29:10.021], 21, :second)

NaiveDateTime.add(~N[2014-10-02 00:29:10], 2.5)

NaiveDateTime.add(~N[2014-10-02 00:29:10], 2, :weeks)

NaiveDateTime.add(~N[2014-10-02 00:29:10], -63_579_428_950)

NaiveDateTime.add(~U[2014-10-02 00:29:10Z], 1, :day)

NaiveDateTime.add(~D[2014-10-02], 1, :day)

NaiveDateTime.diff(~N[2014-10-02 00:29:12], ~N[2014-10-02 00:29:10])

for u <- [:day, :hour, :minute, :second, :millisecond, :microsecond, :nanosecond, 10], do: NaiveDateTime.diff(~N[2015-10-02 13:29:12.75], ~N[2014-10-02 00:29:10], u)

for u <- [:day, :hour, :minute, :second, :millisecond], do: NaiveDateTime.diff(~N[2014-10-02 00:29:10], ~N[2015-10-02 13:29:12.75], u)

NaiveDateTime.diff(~N[2014-10-02 00:29:10], ~N[2014-10-02 00:29:10], :weeks)

NaiveDateTime.diff(~N[2014-10-02 00:29:12], %{~N[2014-10-02 00:29:10] | calendar: Sunset2})

NaiveDateTime.shift(~N[2016-01-31 00:00:00], month: 1)

for u <- [:year, :month, :week, :day, :hour, :minute, :second], n <- [-7, 1, 100], do: NaiveDateTime.shift(~N[2016-01-31 10:20:30.5], [{u, n}])

NaiveDateTime.shift(~N[2016-01-31 00:00:00], year: 4, day: 1)

NaiveDateTime.shift(~N[2016-01-31 00:00:00], second: 45)

NaiveDateTime.shift(~N[2016-01-31 00:00:00], microsecond: {100, 6})

NaiveDateTime.shift(~N[2016-01-31 00:00:00.1234], microsecond: {-1, 5})

NaiveDateTime.shift(~N[2016-01-31 00:00:00], months: 1)

NaiveDateTime.shift(~D[2016-01-31], month: 1)

NaiveDateTime.to_date(~N[2002-01-13 23:00:07])

NaiveDateTime.to_time(~N[2002-01-13 23:00:07.001])

NaiveDateTime.to_date(~D[2002-01-13])

NaiveDateTime.to_time(~T[10:00:00])

NaiveDateTime.to_string(~N[2000-02-28 23:00:13])

NaiveDateTime.to_string(~U[2000-02-28 23:00:13.001Z])

NaiveDateTime.to_string(1)

to_string(Calendar.Plus.date(12000, 1, 1, 0, 0, 0, {0, 0}))

inspect(Calendar.Plus.date(12000, 1, 1, 0, 0, 0, {0, 0}))

for s <- ["2015-01-23 23:50:07", "2015-01-23T23:50:07", "2015-01-23T23:50:07Z", "2015-01-23 23:50:07.0", "2015-01-23 23:50:07,0123456", "2015-01-23P23:50:07", "2015:01:23 23-50-07", "2015-01-23 23:50:07A", "2015-01-23 23:50:61", "2015-01-32 23:50:07", "2015-01-23T23:50:07.123+02:30", "2015-01-23T23:50:07.123-00:00", "2015-01-23T23:50:07.123-00:60"], do: NaiveDateTime.from_iso8601(s)

NaiveDateTime.from_iso8601("20150123T235007", :basic)

NaiveDateTime.from_iso8601("2015-01-23T23:50:07", Calendar.ISO)

NaiveDateTime.from_iso8601!("2015-01-23T23:50:07.123Z")

NaiveDateTime.from_iso8601!("2015:01:23 23-50-07")

NaiveDateTime.from_iso8601!("2015-01-23 23:50:61")

NaiveDateTime.to_iso8601(~N[2000-02-28 23:00:13])

NaiveDateTime.to_iso8601(~N[2000-02-28 23:00:13.001], :basic)

NaiveDateTime.to_iso8601(~U[2000-02-28 23:00:13Z])

NaiveDateTime.to_iso8601(Calendar.Plus.date(12000, 1, 1, 0, 0, 0, {0, 0}))

NaiveDateTime.to_iso8601(~N[2000-02-28 23:00:13], :x)

NaiveDateTime.to_erl(~N[2000-01-01 13:30:15])

NaiveDateTime.to_erl(~U[2000-01-01 13:30:15.5Z])

NaiveDateTime.from_erl({{2000, 1, 1}, {13, 30, 15}})

NaiveDateTime.from_erl({{2000, 1, 1}, {13, 30, 15}}, 5000)

NaiveDateTime.from_erl({{2000, 1, 1}, {13, 30, 15}}, {5000, 3})

NaiveDateTime.from_erl({{2000, 13, 1}, {13, 30, 15}})

NaiveDateTime.from_erl({{12000, 1, 1}, {13, 30, 15}}, {5000, 3}, Calendar.Plus)

NaiveDateTime.from_erl!({{2000, 1, 1}, {13, 30, 15}}, {5000, 3})

NaiveDateTime.from_erl!({{2000, 13, 1}, {13, 30, 15}})

NaiveDateTime.from_erl!({{2000, 1, 1}, {13, 90, 15}})

NaiveDateTime.from_erl({2000, 1})

NaiveDateTime.from_gregorian_seconds(1)

NaiveDateTime.from_gregorian_seconds(63_755_511_991, {5000, 3})

NaiveDateTime.from_gregorian_seconds(-1)

NaiveDateTime.from_gregorian_seconds(0, {0, 0}, Calendar.Plus)

NaiveDateTime.from_gregorian_seconds(1.5)

NaiveDateTime.to_gregorian_seconds(~N[0000-01-01 00:00:01])

NaiveDateTime.to_gregorian_seconds(~N[2020-05-01 00:26:31.005])

NaiveDateTime.to_gregorian_seconds(~N[-0001-12-31 23:59:59.9])

NaiveDateTime.to_gregorian_seconds(~U[2020-05-01 00:26:31Z])

for {a, b} <- [{~N[2016-04-16 13:30:15], ~N[2016-04-28 16:19:25]}, {~N[2016-04-16 13:30:15.1], ~N[2016-04-16 13:30:15.01]}, {~N[2016-04-16 13:30:15.1], ~N[2016-04-16 13:30:15.100]}, {~N[2016-04-16 13:30:15], ~U[2016-04-16 13:30:15Z]}], do: {NaiveDateTime.compare(a, b), NaiveDateTime.before?(a, b), NaiveDateTime.after?(a, b)}

NaiveDateTime.compare(~N[2000-01-01 00:00:00], Calendar.Plus.date(12000, 1, 1, 0, 0, 0, {0, 0}))

NaiveDateTime.compare(~N[2000-01-01 00:00:00], %{~N[2000-01-01 00:00:00] | calendar: Sunset2})

NaiveDateTime.compare(~N[2000-01-01 00:00:00], ~D[2000-01-01])

Enum.sort([~N[2019-03-31 00:00:00], ~N[2018-12-05 01:00:00], ~N[2018-12-05 00:00:00]], NaiveDateTime)

NaiveDateTime.convert(~N[2000-02-29 23:00:07.5], Calendar.Plus)

NaiveDateTime.convert!(~N[2000-02-29 23:00:07], Calendar.Plus)

NaiveDateTime.convert(~N[2000-02-29 23:00:07], Sunset2)

NaiveDateTime.convert!(~N[2000-02-29 23:00:07], Sunset2)

NaiveDateTime.convert!(Calendar.Plus.date(12000, 1, 1, 1, 2, 3, {4000, 3}), Calendar.ISO)

NaiveDateTime.convert(~U[2000-02-29 23:00:07Z], Calendar.ISO)

for p <- [:microsecond, :millisecond, :second], do: NaiveDateTime.truncate(~N[2017-11-06 00:23:51.123456], p)

NaiveDateTime.truncate(~N[2017-11-06 00:23:51.123456], :day)

NaiveDateTime.beginning_of_day(~N[2000-01-01 23:00:07.123456])

NaiveDateTime.end_of_day(~N[2000-01-01 23:00:07.123456])

NaiveDateTime.end_of_day(~N[2000-01-01 23:00:07])

NaiveDateTime.end_of_day(~N[2000-01-01 23:00:07.12])

NaiveDateTime.beginning_of_day(Calendar.Plus.date(12000, 1, 1, 1, 2, 3, {4000, 3}))

NaiveDateTime.end_of_day(Calendar.Plus.date(12000, 1, 1, 1, 2, 3, {4000, 3}))

NaiveDateTime.beginning_of_day(~U[2000-01-01 23:00:07.123456Z])

match?(%NaiveDateTime{microsecond: {_, 6}}, NaiveDateTime.utc_now())

NaiveDateTime.utc_now(:second).microsecond

elem(NaiveDateTime.utc_now(:millisecond).microsecond, 1)

NaiveDateTime.utc_now(:second, Calendar.Plus).calendar

NaiveDateTime.utc_now(Calendar.Plus).calendar

NaiveDateTime.local_now().microsecond

NaiveDateTime.local_now(Calendar.Plus).calendar

abs(NaiveDateTime.diff(NaiveDateTime.local_now(), NaiveDateTime.utc_now())) < 86_400

abs(NaiveDateTime.diff(NaiveDateTime.utc_now(), DateTime.utc_now())) <= 1
