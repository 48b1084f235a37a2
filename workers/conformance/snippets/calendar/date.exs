# Date and Date.Range

defmodule Calendar.Holocene do
  def date(y, m, d), do: %Date{year: y, month: m, day: d, calendar: __MODULE__}
  def date_to_string(y, m, d), do: "#{y}-#{m}-#{d} HE"
  def year_of_era(y, _m, _d), do: {y, 1}
  def day_of_era(y, m, d), do: Calendar.ISO.day_of_era(y - 10000, m, d)
  def day_of_year(y, m, d), do: Calendar.ISO.day_of_year(y - 10000, m, d)
  def quarter_of_year(y, m, d), do: Calendar.ISO.quarter_of_year(y - 10000, m, d)
  def day_of_week(y, m, d, s), do: Calendar.ISO.day_of_week(y - 10000, m, d, s)
  def days_in_month(y, m), do: Calendar.ISO.days_in_month(y - 10000, m)
  def months_in_year(y), do: Calendar.ISO.months_in_year(y - 10000)
  def leap_year?(y), do: Calendar.ISO.leap_year?(y - 10000)
  def valid_date?(y, m, d), do: Calendar.ISO.valid_date?(y - 10000, m, d)
  def valid_time?(h, m, s, u), do: Calendar.ISO.valid_time?(h, m, s, u)
  def day_rollover_relative_to_midnight_utc, do: {0, 1}
  def naive_datetime_from_iso_days(iso) do
    {y, m, d, h, mi, s, u} = Calendar.ISO.naive_datetime_from_iso_days(iso)
    {y + 10000, m, d, h, mi, s, u}
  end
  def naive_datetime_to_iso_days(y, m, d, h, mi, s, u), do: Calendar.ISO.naive_datetime_to_iso_days(y - 10000, m, d, h, mi, s, u)
  def parse_date(string) do
    with {:ok, {y, m, d}} <- Calendar.ISO.parse_date(string), do: {:ok, {y + 10000, m, d}}
  end
end
defmodule Sunset do
  def date_to_string(y, m, d), do: "#{y}/#{m}/#{d}"
  def day_rollover_relative_to_midnight_utc, do: {3, 4}
end
:ok

Date.new(2000, 1, 1)

Date.new(2000, 13, 1)

Date.new(2000, 2, 29)

Date.new(2001, 2, 29)

Date.new(12000, 2, 29, Calendar.Holocene)

Date.new(2000, 1.0, 1)

Date.new("2000", 1, 1)

Date.new!(2000, 1, 1)

Date.new!(2000, 13, 1)

Date.new!(2000, 1, 1, Nope)

Date.to_string(~D[2000-02-28])

Date.to_string(~N[2000-02-28 22:00:00])

Date.to_string(%{year: 1, month: 1, day: 1, calendar: Calendar.ISO})

Date.to_string(:x)

to_string(Calendar.Holocene.date(12000, 1, 1))

Date.from_iso8601("2015-01-23")

for s <- ["2015:01:23", "2015-01-32", "-2015-01-23", "2015-01-23 00:00:00", "", "20150123", "2015-02-29"], do: Date.from_iso8601(s)

Date.from_iso8601("20150123", :basic)

Date.from_iso8601("2015-01-23", Calendar.ISO)

Date.from_iso8601("2015-01-23", Calendar.Holocene)

Date.from_iso8601!("2015-01-23")

Date.from_iso8601!("2015:01:23")

Date.from_iso8601!("2015-01-32")

Date.from_iso8601!("20150123", :basic)

Date.from_iso8601(5)

Date.to_iso8601(~D[2000-02-28])

Date.to_iso8601(~D[2000-02-28], :basic)

Date.to_iso8601(~N[2000-02-28 22:00:00])

Date.to_iso8601(~D[-0200-02-28], :basic)

Date.to_iso8601(~D[2000-02-28], :other)

Date.to_iso8601(Calendar.Holocene.date(12000, 1, 1))

Date.to_erl(~D[2000-01-01])

Date.to_erl(~N[2000-01-01 00:00:00])

Date.to_erl(Calendar.Holocene.date(12000, 1, 1))

Date.from_erl({2000, 1, 1})

Date.from_erl({2000, 13, 1})

Date.from_erl({12000, 1, 1}, Calendar.Holocene)

Date.from_erl({2000, 1})

Date.from_erl!({2000, 1, 1})

Date.from_erl!({2000, 13, 1})

Date.to_gregorian_days(~D[0000-01-01])

Date.to_gregorian_days(~D[2000-01-01])

Date.to_gregorian_days(~D[-0001-01-01])

Date.to_gregorian_days(~N[2000-01-01 12:00:00])

Date.from_gregorian_days(1)

Date.from_gregorian_days(-1)

Date.from_gregorian_days(730_485)

Date.from_gregorian_days(0, Calendar.Holocene)

Date.from_gregorian_days(1.0)

Date.from_gregorian_days(10_000_000)

for {a, b} <- [{~D[2016-04-16], ~D[2016-04-28]}, {~D[2016-04-28], ~D[2016-04-16]}, {~D[2016-04-28], ~D[2016-04-28]}, {~D[2016-05-28], ~N[2016-04-28 01:23:45]}, {~D[-0001-01-01], ~D[0000-01-01]}], do: {Date.compare(a, b), Date.before?(a, b), Date.after?(a, b)}

Date.compare(~D[2000-01-01], Calendar.Holocene.date(12000, 1, 1))

Date.compare(~D[2000-01-01], Calendar.Holocene.date(12000, 1, 2))

Date.compare(~D[2000-01-01], %{~D[2000-01-01] | calendar: Sunset})

Date.compare(~D[2000-01-01], 1)

Enum.sort([~D[2019-03-31], ~D[2018-12-05], ~D[2019-01-01]], Date)

Enum.max([~D[2019-03-31], ~D[2018-12-05], ~D[2019-01-01]], Date)

Enum.sort([~D[2019-03-31], ~D[2018-12-05], ~D[2019-01-01]], {:desc, Date})

Date.convert(~D[2000-12-31], Calendar.Holocene)

Date.convert!(~D[2000-12-31], Calendar.Holocene)

Date.convert!(Calendar.Holocene.date(12000, 1, 1), Calendar.ISO)

Date.convert(~D[2000-12-31], Sunset)

Date.convert!(~D[2000-12-31], Sunset)

Date.convert(~N[2000-12-31 01:00:00], Calendar.ISO)

for {d, n} <- [{~D[2000-01-03], -2}, {~D[2000-01-01], 2}, {~N[2000-01-01 09:00:00], 2}, {~D[-0010-01-01], -2}, {~D[2024-02-28], 1}, {~D[2024-02-28], 367}, {~D[0000-01-01], -1}], do: Date.add(d, n)

Date.add(~D[2000-01-03], 1.5)

Date.add(Calendar.Holocene.date(12000, 12, 31), 1)

Date.diff(~D[2000-01-03], ~D[2000-01-01])

Date.diff(~D[2000-01-01], ~D[2000-01-03])

Date.diff(~D[0000-01-02], ~D[-0001-12-30])

Date.diff(~D[2000-01-01], ~N[2000-01-03 09:00:00])

Date.diff(~D[2000-01-01], Calendar.Holocene.date(12000, 1, 5))

Date.diff(~D[2000-01-01], %{~D[2000-01-01] | calendar: Sunset})

Date.shift(~D[2016-01-03], month: 2)

for u <- [:year, :month, :week, :day], n <- [-1, 0, 1, 13], do: Date.shift(~D[2016-02-29], [{u, n}])

Date.shift(~D[2016-01-31], month: 4, day: 1)

Date.shift(~D[2016-01-31], Duration.new!(month: 1))

Date.shift(~N[2016-01-31 10:00:00], month: 1)

Date.shift(~D[2016-01-03], hour: 1)

Date.shift(~D[2016-01-03], Duration.new!(hour: 1))

Date.shift(~D[2016-01-03], months: 1)

Date.shift(~D[2016-01-03], day: 1.5)

Date.shift(~D[2016-01-03], microsecond: {1, 6})

Date.shift(~D[2016-01-03], [])

for s <- [:default, :monday, :wednesday, :saturday, :sunday], do: {Date.day_of_week(~D[2016-10-31], s), Date.day_of_week(~D[2016-11-06], s)}

Enum.map([~D[2016-10-31], ~D[2016-11-01], ~N[2016-11-01 01:23:45], ~D[-0015-10-30]], &Date.day_of_week/1)

Date.day_of_week(~D[2016-10-31], :foo)

Date.day_of_week(Calendar.Holocene.date(12016, 10, 31))

for s <- [:default, :monday, :tuesday, :wednesday, :thursday, :friday, :saturday, :sunday], do: {Date.beginning_of_week(~D[2020-07-11], s), Date.end_of_week(~D[2020-07-11], s)}

Date.beginning_of_week(~D[2020-07-11])

Date.end_of_week(~D[2020-07-11])

Date.beginning_of_week(~N[2020-07-11 23:59:59])

Date.beginning_of_week(~D[2020-07-11], :x)

Date.beginning_of_month(~D[2020-07-11])

Date.beginning_of_month(~U[2020-07-11 23:00:00Z])

Enum.map([~D[2000-01-01], ~D[2000-02-01], ~D[2001-02-01], ~U[2001-04-30 00:00:00Z]], &Date.end_of_month/1)

Enum.map([~D[1900-01-13], ~D[1900-02-09], ~N[2000-02-20 01:23:45]], &Date.days_in_month/1)

Date.months_in_year(~D[1900-01-13])

Date.leap_year?(~D[2000-01-01])

Date.leap_year?(~N[2001-01-01 00:00:00])

Enum.map([~D[2016-01-01], ~D[2016-11-01], ~D[-0015-10-30], ~D[2004-12-31]], &Date.day_of_year/1)

Enum.map([~D[2016-10-31], ~D[2016-01-01], ~N[2016-04-01 01:23:45], ~D[-0015-09-30]], &Date.quarter_of_year/1)

Enum.map([~D[0001-01-01], ~D[0000-12-31], ~D[-0001-01-01]], &{Date.year_of_era(&1), Date.day_of_era(&1)})

{Date.quarter_of_year(Calendar.Holocene.date(12016, 5, 1)), Date.day_of_year(Calendar.Holocene.date(12016, 5, 1)), Date.year_of_era(Calendar.Holocene.date(12016, 5, 1)), Date.leap_year?(Calendar.Holocene.date(12016, 5, 1))}

match?(%Date{calendar: Calendar.ISO}, Date.utc_today())

Date.utc_today(Calendar.Holocene).year - Date.utc_today().year

inspect(Calendar.Holocene.date(12000, 1, 1))

~D[2000-01-01 Calendar.Holocene]

Date.range(~D[2001-01-01], ~D[2002-01-01])

Date.range(~D[2001-01-01], ~D[2001-01-10], 2)

Date.range(~D[2001-01-10], ~D[2001-01-01], -3)

Date.range(~D[2001-01-10], ~D[2001-01-01], 3) |> Enum.to_list()

Date.range(~D[2001-01-10], ~D[2001-01-01])

Date.range(~D[2001-01-10], ~D[2001-01-01], 0)

Date.range(~D[2001-01-01], ~N[2001-01-05 00:00:00])

Date.range(~D[2001-01-01], Calendar.Holocene.date(12000, 1, 1))

Date.range(~D[2001-01-01], 5)

Date.range(~D[2001-01-01], ~D[2001-01-05]) |> Enum.to_list()

Date.range(~D[2001-01-01], ~D[2001-01-10], 4) |> Enum.to_list()

Date.range(~D[2001-01-10], ~D[2001-01-01], -4) |> Enum.map(& &1.day)

Enum.count(Date.range(~D[2001-01-01], ~D[2002-01-01]))

Enum.count(Date.range(~D[2001-01-10], ~D[2001-01-01], 2))

Enum.member?(Date.range(~D[2001-01-01], ~D[2002-01-01]), ~D[2001-02-01])

for d <- [~D[2001-01-01], ~D[2001-01-02], ~D[2001-01-03], ~D[2001-01-07], ~D[2000-12-30]], do: d in Date.range(~D[2001-01-01], ~D[2001-01-06], 2)

for d <- [~D[2001-01-01], ~D[2001-01-02], ~D[2001-01-04], ~D[2001-01-10]], do: d in Date.range(~D[2001-01-10], ~D[2001-01-01], -3)

5 in Date.range(~D[2001-01-01], ~D[2001-01-06])

~D[2001-01-02] in Date.range(~D[2001-01-03], ~D[2001-01-01], 1)

Enum.reduce(Date.range(~D[2001-01-01], ~D[2001-01-04]), [], fn d, acc -> [d.day | acc] end)

Enum.slice(Date.range(~D[2001-01-01], ~D[2001-01-31]), 3..6)

Enum.slice(Date.range(~D[2001-01-01], ~D[2001-01-31], 5), 1, 2)

Enum.at(Date.range(~D[2001-01-01], ~D[2001-12-31]), -1)

Enum.take_while(Date.range(~D[2001-01-01], ~D[2001-12-31]), &(&1.day < 4))

Enum.zip(Date.range(~D[2001-01-01], ~D[2001-12-31]), 1..2)

inspect(Date.range(~D[2001-01-01], ~D[2001-01-05], 2))

%Date.Range{first: f, step: s} = Date.range(~D[2001-01-01], ~D[2001-01-05]); {f, s}

Map.from_struct(Date.range(~D[2001-01-01], ~D[2001-01-05])) |> Enum.sort()

Enum.random(Date.range(~D[2001-01-01], ~D[2001-01-01]))

Stream.chunk_every(Date.range(~D[2001-01-01], ~D[2001-01-05]), 2) |> Enum.map(&length/1)
