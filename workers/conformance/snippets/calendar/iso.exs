# Calendar.ISO

for y <- [-9999, -401, -400, -100, -5, -4, -1, 0, 1, 4, 100, 400, 1582, 1900, 2000, 2001, 2004, 2100, 9999], do: {y, Calendar.ISO.leap_year?(y)}

Calendar.ISO.leap_year?(10000)

Calendar.ISO.leap_year?("2000")

for m <- 1..12, do: Calendar.ISO.days_in_month(2001, m)

for y <- [0, 1900, 2000, 2004, -4, -1], do: Calendar.ISO.days_in_month(y, 2)

Calendar.ISO.days_in_month(2001, 13)

Calendar.ISO.days_in_month(2001, 0)

Calendar.ISO.months_in_year(2004)

Calendar.ISO.months_in_year(:a)

for {y, m, d} <- [{2015, 2, 28}, {2015, 2, 29}, {2016, 2, 29}, {-1, 12, 31}, {-1, 12, 32}, {2015, 0, 1}, {2015, 13, 1}, {2015, 1, 0}, {10000, 1, 1}, {-9999, 1, 1}, {-10000, 1, 1}], do: Calendar.ISO.valid_date?(y, m, d)

for {h, m, s, u} <- [{10, 50, 25, {3006, 6}}, {23, 59, 60, {0, 0}}, {24, 0, 0, {0, 0}}, {0, 60, 0, {0, 0}}, {0, 0, 0, {0, 7}}, {0, 0, 0, {1_000_000, 6}}, {0, 0, 0, {-1, 6}}, {-1, 0, 0, {0, 0}}, {0, 0, 0, {999_999, 0}}], do: Calendar.ISO.valid_time?(h, m, s, u)

for {y, m, d} <- [{2016, 10, 31}, {2016, 11, 1}, {-99, 1, 31}, {0, 1, 1}, {2000, 2, 29}, {1970, 1, 1}, {9999, 12, 31}, {-9999, 1, 1}], do: Calendar.ISO.day_of_week(y, m, d, :default)

for s <- [:default, :monday, :tuesday, :wednesday, :thursday, :friday, :saturday, :sunday], do: Calendar.ISO.day_of_week(2016, 10, 31, s)

Calendar.ISO.day_of_week(2016, 10, 31, :noday)

for {y, m, d} <- [{2016, 1, 31}, {2016, 3, 1}, {2015, 3, 1}, {-99, 2, 1}, {2018, 12, 31}, {2016, 12, 31}, {0, 12, 31}], do: Calendar.ISO.day_of_year(y, m, d)

Calendar.ISO.day_of_year(2015, 2, 29)

Calendar.ISO.day_of_year(2015, 14, 29)

for m <- 1..12, do: Calendar.ISO.quarter_of_year(2016, m, 1)

Calendar.ISO.quarter_of_year(2016, 13, 1)

for y <- [-2, -1, 0, 1, 2018], do: {Calendar.ISO.year_of_era(y), Calendar.ISO.year_of_era(y, 12, 1)}

for {y, m, d} <- [{0, 1, 1}, {1, 12, 31}, {0, 12, 31}, {-1, 12, 31}, {1, 1, 1}, {2, 1, 1}, {2000, 1, 1}], do: Calendar.ISO.day_of_era(y, m, d)

Calendar.ISO.day_of_era(2, 13, 1)

Calendar.ISO.day_rollover_relative_to_midnight_utc()

for {y, m, d} <- [{2015, 2, 28}, {0, 1, 1}, {-1, 2, 3}, {-9999, 12, 31}, {987, 6, 5}], do: {Calendar.ISO.date_to_string(y, m, d), Calendar.ISO.date_to_string(y, m, d, :basic), Calendar.ISO.date_to_string(y, m, d, :extended)}

Calendar.ISO.date_to_string(2015, 2, 28, :other)

for u <- [{2, 6}, {2, 2}, {2, 0}, {123_456, 6}, {123_456, 5}, {123_456, 4}, {123_456, 3}, {123_456, 2}, {123_456, 1}, {0, 3}], do: Calendar.ISO.time_to_string(2, 2, 2, u)

for f <- [:basic, :extended], do: Calendar.ISO.time_to_string(12, 34, 56, {78_000, 3}, f)

Calendar.ISO.time_to_string(12, 34, 56, {78_000, 3}, :nope)

for f <- [:basic, :extended], do: Calendar.ISO.naive_datetime_to_string(2017, 8, 1, 1, 2, 3, {4, 5}, f)

Calendar.ISO.naive_datetime_to_string(-5, 8, 1, 1, 2, 3, {0, 0})

Calendar.ISO.datetime_to_string(2017, 8, 1, 1, 2, 3, {4, 5}, "Europe/Berlin", "CET", 3600, 0)

Calendar.ISO.datetime_to_string(2017, 8, 1, 1, 2, 3, {4, 5}, "Europe/Berlin", "CDT", 3600, 3600)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {4, 5}, "America/Los_Angeles", "PST", -28800, 0)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {4, 5}, "America/Los_Angeles", "PDT", -28800, 3600)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {4, 5}, "America/Los_Angeles", "PST", -28800, 0, :basic)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {4, 5}, "Etc/UTC", "UTC", 0, 0, :basic)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {4, 5}, "Etc/UTC", "UTC", 0, 0)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {0, 0}, "Odd/Zone", "ODD", 3661, 0)

Calendar.ISO.datetime_to_string(2015, 2, 28, 1, 2, 3, {0, 0}, "Odd/Zone", "ODD", -19800, 0)

for {y, m, d} <- [{0, 1, 1}, {2000, 1, 1}, {-1, 1, 1}, {1970, 1, 1}, {-9999, 1, 1}, {9999, 12, 31}, {0, 12, 31}, {-4, 2, 29}], do: Calendar.ISO.naive_datetime_to_iso_days(y, m, d, 0, 0, 0, {0, 6})

Calendar.ISO.naive_datetime_to_iso_days(2000, 1, 1, 13, 14, 15, {167, 3})

for d <- [0, 1, 58, 59, 60, 365, 366, 730_485, 719_528, -1, -365, -366, -1461, 3_652_424, 146_096, 146_097, 36_524, 36_525], do: Calendar.ISO.naive_datetime_from_iso_days({d, {0, 86400}})

Calendar.ISO.naive_datetime_from_iso_days({730_485, {43200, 86400}})

Calendar.ISO.naive_datetime_from_iso_days({730_485, {86_399_999_999, 86_400_000_000}})

Enum.all?(-3_000..3_000, fn i -> {y, m, d, 0, 0, 0, {0, 6}} = Calendar.ISO.naive_datetime_from_iso_days({i * 367, {0, 1}}); Calendar.ISO.naive_datetime_to_iso_days(y, m, d, 0, 0, 0, {0, 6}) == {i * 367, {0, 86_400_000_000}} end)

for f <- [{1, 2}, {13, 24}, {0, 1}, {1, 3}, {86_399_999_999, 86_400_000_000}, {45_296_000_123, 86_400_000_000}], do: Calendar.ISO.time_from_day_fraction(f)

Calendar.ISO.time_to_day_fraction(0, 0, 0, {0, 6})

Calendar.ISO.time_to_day_fraction(12, 34, 56, {123, 6})

Calendar.ISO.time_to_day_fraction(23, 59, 59, {999_999, 6})

Calendar.ISO.time_to_day_fraction(1, 2, 3, {500_000, 1})

for u <- [:second, :millisecond, :microsecond, :nanosecond, :native, 1, 10, 1000], do: Calendar.ISO.time_unit_to_precision(u)

Calendar.ISO.iso_days_to_beginning_of_day({730_485, {46_800_000_000, 86_400_000_000}})

Calendar.ISO.iso_days_to_end_of_day({730_485, {46_800_000_000, 86_400_000_000}})

Calendar.ISO.iso_days_to_end_of_day({-1, {0, 24}})

for s <- ["2015-01-23", "2015:01:23", "2015-01-32", "2015-02-29", "2016-02-29", "-2015-01-23", "+2015-01-23", "20150123", "2015-1-23", "2015-01-23 ", "", "15-01-23", "2015-13-01", "2015-00-10", "0000-01-01", "-0001-01-01", "12015-01-01", "2015-01-23T00:00:00", "२०१५-01-01"], do: {s, Calendar.ISO.parse_date(s)}

for s <- ["20150123", "2015-01-23", "-20150123", "+20150123", "201501", "20151301", "20150132"], do: {Calendar.ISO.parse_date(s, :basic), Calendar.ISO.parse_date(s, :extended)}

Calendar.ISO.parse_date("2015-01-23", :emoji)

Calendar.ISO.parse_date(~c"2015-01-23")

for s <- ["23:50:07", "23:50:07Z", "T23:50:07Z", "23:50:07.0", "23:50:07,0123456", "23:50:07.123456789", "23:50:61", "24:00:00", "23:60:00", "23:50", "23:50:07.", "23:50:07+01:00", "23:50:07-02:30", "23:50:07+0100", "23:50:07+01", "23:50:07 Z", "t23:50:07", "23:50:07.5Z", "235007", "23:50:07+25:00", "23:50:07+24:00", "23:50:07-00:00", "23:50:07+00:60", "", "23:50:07.1a", "24:00:60"], do: {s, Calendar.ISO.parse_time(s)}

for s <- ["235007", "T235007", "235007Z", "235007.123", "235007+0230", "235007-0230", "235007+02:30", "235007,5", "23:50:07", "2350", "245007", "235007+02"], do: {s, Calendar.ISO.parse_time(s, :basic)}

Calendar.ISO.parse_time("235007", :extended)

Calendar.ISO.parse_time("235007", :other)

for s <- ["2015-01-23 23:50:07", "2015-01-23T23:50:07", "2015-01-23 23:50:07Z", "2015-01-23 23:50:07-02:30", "2015-01-23 23:50:07.0", "2015-01-23 23:50:07,0123456", "2015-01-23t23:50:07", "2015-01-23_23:50:07", "2015-01-2323:50:07", "2015-01-23 23:50:61", "2015-01-32 23:50:07", "2015-02-30 25:50:07", "2015-01-23P23:50:07", "-2015-01-23 23:50:07", "+2015-01-23 23:50:07", "2015-01-23 23:50:07A", "2015-01-23  23:50:07", "2015-01-23", "2015-01-23 24:00:00"], do: {s, Calendar.ISO.parse_naive_datetime(s)}

for s <- ["20150123 235007", "20150123T235007", "20150123T235007.5Z", "20150123T235007+0200", "2015-01-23 23:50:07", "20150123235007"], do: {Calendar.ISO.parse_naive_datetime(s, :basic), Calendar.ISO.parse_naive_datetime(s, :extended)}

for s <- ["2015-01-23 23:50:07Z", "2015-01-23 23:50:07+02:30", "2015-01-23 23:50:07", "2015-01-23T23:50:07.123-08:00", "2015-12-31T23:30:00-01:00", "2015-01-01T00:30:00+01:00", "2015-01-23 23:50:07z", "2015-01-23 23:50:07-00:00", "2015-01-23 23:50:07+00:00", "2015-01-23 23:50:61Z", "2015-02-30 23:50:07Z", "-2015-01-23T23:50:07Z", "2015-01-23P23:50:07Z", "0000-01-01T00:00:00+05:00", "-9999-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00", "2015-01-23 23:50:07+99:00", "2015-01-23 23:50:07+2:30", "2015-01-23 23:50:07+02"], do: {s, Calendar.ISO.parse_utc_datetime(s)}

for s <- ["20150123 235007Z", "20150123T235007+0230", "20150123T235007+02:30", "20150123T235007", "20150123T235007.123456Z"], do: {Calendar.ISO.parse_utc_datetime(s, :basic), Calendar.ISO.parse_utc_datetime(s, :extended)}

for s <- ["P1Y2M3DT4H5M6S", "P3Y-2MT3H", "-PT10H-30M", "PT4.650S", "P1W", "+P1D", "P", "PT", "", "P1", "1Y", "P1H", "PT1Y", "P1D1Y", "P1Y1Y", "PT1.5H", "P1DT4,5S", "PT-0.2S", "PT-1.5S", "-PT1.5S", "P3M3W3D", "P1S", "PTS", "PT1.S", "PT1.1234567S", "P-1Y", "P+1Y", "P--1Y", "PT1M1H", "P1DT", "p1d", "PT1S ", "P1Y2M3W4DT5H6M7.000001S"], do: {s, Calendar.ISO.parse_duration(s)}

Calendar.ISO.shift_date(2016, 1, 3, Duration.new!(month: 2))

Calendar.ISO.shift_date(2016, 2, 29, Duration.new!(month: 1))

for {y, m, d} <- [{2016, 1, 31}, {2015, 1, 31}, {2016, 2, 29}, {2016, 12, 31}], n <- [-13, -12, -1, 0, 1, 11, 12, 13, 25], do: Calendar.ISO.shift_date(y, m, d, Duration.new!(month: n))

Calendar.ISO.shift_date(2016, 1, 31, Duration.new!(year: 4, day: 1))

Calendar.ISO.shift_date(2016, 1, 31, Duration.new!(year: -1, month: 1, week: -2, day: 3))

Calendar.ISO.shift_date(0, 1, 1, Duration.new!(month: -1))

Calendar.ISO.shift_naive_datetime(2016, 1, 3, 0, 0, 0, {0, 0}, Duration.new!(hour: 30))

Calendar.ISO.shift_naive_datetime(2016, 1, 3, 0, 0, 0, {0, 0}, Duration.new!(microsecond: {100, 6}))

Calendar.ISO.shift_naive_datetime(2016, 1, 3, 0, 0, 0, {0, 0}, Duration.new!(microsecond: {-100, 4}))

Calendar.ISO.shift_naive_datetime(2016, 1, 31, 23, 59, 59, {999_000, 3}, Duration.new!(month: 1, second: 1, microsecond: {1000, 3}))

Calendar.ISO.shift_time(13, 0, 0, {0, 0}, Duration.new!(hour: 2))

Calendar.ISO.shift_time(13, 0, 0, {0, 0}, Duration.new!(microsecond: {100, 6}))

Calendar.ISO.shift_time(13, 0, 0, {0, 0}, Duration.new!(hour: 12, minute: -1, second: -61))

Calendar.ISO.shift_time(13, 0, 0, {5, 2}, Duration.new!(microsecond: {-100, 1}))

for s <- ["+02:-1", "+-1:00", "--1:00", "-+1:00", "+-1", "+2", "++2:00", "+-9:-9", "+24:00", "+23:60", "+-0:00", "-+0:00", "+00", "+ 1:00"], do: {s, Calendar.ISO.parse_utc_datetime("2015-01-23 23:50:07" <> s)}

for s <- ["+P1D", "-P1D", "++P1D", "-+P1D", "+-P1D", "P+-1D"], do: {s, Calendar.ISO.parse_duration(s)}

for s <- ["PT6S7.8S", "PT6.1S7.2S", "PT6.1S7S", "PT6S7S", "PT6.1S7M", "PT6.1S1H", "PT6.1M", "PT1S2.5S3.5S", "PT1.", "PT1.5"], do: {s, Calendar.ISO.parse_duration(s)}
