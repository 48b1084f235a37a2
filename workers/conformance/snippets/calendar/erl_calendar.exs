# :calendar

for d <- [{0, 1, 1}, {1970, 1, 1}, {2000, 2, 29}, {2024, 12, 31}, {9999, 12, 31}, {10000, 1, 1}, {1900, 3, 1}], do: :calendar.date_to_gregorian_days(d)

:calendar.date_to_gregorian_days(2000, 1, 1)

:calendar.date_to_gregorian_days(2001, 2, 29)

:calendar.date_to_gregorian_days(-1, 2, 1)

:calendar.date_to_gregorian_days({2000, 13, 1})

:calendar.date_to_gregorian_days(:a)

for n <- [0, 1, 59, 60, 365, 366, 719_528, 730_485, 3_652_424, 146_097], do: :calendar.gregorian_days_to_date(n)

:calendar.gregorian_days_to_date(-1)

:calendar.datetime_to_gregorian_seconds({{1970, 1, 1}, {0, 0, 0}})

:calendar.datetime_to_gregorian_seconds({{2024, 2, 29}, {23, 59, 59}})

:calendar.datetime_to_gregorian_seconds({{2023, 2, 29}, {23, 59, 59}})

:calendar.datetime_to_gregorian_seconds({{2023, 2, 28}, {25, 59, 59}})

:calendar.gregorian_seconds_to_datetime(62_167_219_200)

:calendar.gregorian_seconds_to_datetime(0)

:calendar.gregorian_seconds_to_datetime(-1)

for d <- [{1970, 1, 1}, {2000, 2, 29}, {2024, 12, 31}, {2023, 1, 1}, {0, 1, 1}], do: :calendar.day_of_the_week(d)

:calendar.day_of_the_week(2024, 7, 4)

:calendar.day_of_the_week({2024, 7, 32})

for y <- [0, 1900, 2000, 2023, 2024], do: :calendar.is_leap_year(y)

:calendar.is_leap_year(-4)

for {y, w} <- [{2015, {2015, 12, 31}}, {2016, {2016, 1, 1}}, {0, {2018, 12, 31}}, {0, {2021, 1, 3}}, {0, {2021, 1, 4}}, {0, {2020, 12, 31}}, {0, {2024, 7, 4}}], do: {y, :calendar.iso_week_number(w)}

match?({_, w} when w in 1..53, :calendar.iso_week_number())

:calendar.iso_week_number({2024, 13, 1})

for m <- 1..12, do: :calendar.last_day_of_the_month(2023, m)

:calendar.last_day_of_the_month(2024, 2)

:calendar.last_day_of_the_month(2024, 13)

:calendar.local_time_to_universal_time({{2024, 7, 4}, {12, 0, 0}})

:calendar.local_time_to_universal_time_dst({{2024, 7, 4}, {12, 0, 0}})

:calendar.universal_time_to_local_time({{2024, 7, 4}, {12, 0, 0}})

:calendar.universal_time_to_local_time({{2024, 13, 4}, {12, 0, 0}})

:calendar.now_to_datetime({1700, 123_456, 789})

:calendar.now_to_universal_time({1700, 123_456, 789})

:calendar.now_to_local_time({1700, 123_456, 789})

:calendar.now_to_datetime({0, 0, 0})

:calendar.now_to_datetime(:x)

for s <- [~c"2018-02-01T16:17:58Z", ~c"2018-02-01 16:17:58Z", ~c"2018-02-01T16:17:58.5Z", ~c"2018-02-01T16:17:58+01:00", ~c"2018-02-01T16:17:58.123456789-02:30", ~c"2018-02-01t16:17:58z"], do: :calendar.rfc3339_to_system_time(s)

for u <- [:second, :millisecond, :microsecond, :nanosecond, :native], do: :calendar.rfc3339_to_system_time(~c"2018-02-01T16:17:58.123456789Z", unit: u)

:calendar.rfc3339_to_system_time("2018-02-01T16:17:58Z")

:calendar.rfc3339_to_system_time(~c"2018-02-01T16:17:58")

:calendar.rfc3339_to_system_time(~c"nonsense")

:calendar.rfc3339_to_system_time(~c"2018-02-31T16:17:58Z")

:calendar.rfc3339_to_system_time(~c"1969-12-31T23:59:59.5Z", unit: :millisecond)

for n <- [0, 59, 60, 3600, 86_399], do: :calendar.seconds_to_time(n)

:calendar.seconds_to_time(86_400)

:calendar.seconds_to_time(-1)

for n <- [0, 86_399, 86_400, 200_000, -1, -86_400, -86_401], do: :calendar.seconds_to_daystime(n)

:calendar.time_to_seconds({13, 14, 15})

:calendar.time_to_seconds({24, 0, 0})

:calendar.time_difference({{2024, 1, 1}, {0, 0, 0}}, {{2024, 1, 3}, {1, 2, 3}})

:calendar.time_difference({{2024, 1, 3}, {1, 2, 3}}, {{2024, 1, 1}, {0, 0, 0}})

for d <- [{2024, 2, 29}, {2023, 2, 29}, {2023, 13, 1}, {2023, 0, 1}, {0, 1, 1}, {2023, 1, 0}, {-1, 1, 1}], do: :calendar.valid_date(d)

:calendar.valid_date(2024, 4, 31)

:calendar.valid_date({1, :a, 2})

:calendar.valid_date(1.0, 1, 1)

for u <- [:second, :millisecond, :microsecond, :nanosecond], do: :calendar.system_time_to_universal_time(1_700_000_000, u)

:calendar.system_time_to_local_time(1_700_000_000, :second)

:calendar.system_time_to_universal_time(-1, :second)

for t <- [0, 1_517_498_278, -1, 253_402_300_799], do: :calendar.system_time_to_rfc3339(t, offset: ~c"Z")

:calendar.system_time_to_rfc3339(1_517_498_278)

for u <- [:second, :millisecond, :microsecond, :nanosecond], do: :calendar.system_time_to_rfc3339(1_517_498_278_123_456_789 |> div(%{second: 1_000_000_000, millisecond: 1_000_000, microsecond: 1000, nanosecond: 1}[u]), unit: u, offset: ~c"Z")

:calendar.system_time_to_rfc3339(1_517_498_278, offset: ~c"-02:00")

:calendar.system_time_to_rfc3339(1_517_498_278, offset: ~c"+05:30", time_designator: ?\s)

:calendar.system_time_to_rfc3339(1_517_498_278, offset: 3600)

:calendar.system_time_to_rfc3339(1_517_498_278, offset: -5400)

:calendar.system_time_to_rfc3339(1_517_498_278, return: :binary, offset: 0)

:calendar.system_time_to_rfc3339(-1500, unit: :millisecond, offset: ~c"Z")

{{y, _, _}, {h, _, _}} = :calendar.universal_time(); {y > 2020, h in 0..23}

{{_, m, _}, {_, _, s}} = :calendar.local_time(); {m in 1..12, s in 0..59}

:calendar.local_time_to_universal_time(:x)
