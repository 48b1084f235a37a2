# What maps, other structs and wrong values give

for f <- ~w(%04% %-3% %_3% %5% %_8Z), do: Calendar.strftime(~U[2019-08-15 17:07:57.001Z], f)

Code.eval_string("~D[20001-50-50 Calendar.ISO]")

Code.eval_string("~N[2001-50-50T12:34:56 Calendar.ISO]")

Code.eval_string("~T[12:34:65 Calendar.ISO]")

Code.eval_string("~U[2001-50-50T12:34:56Z Calendar.ISO]")

Code.eval_string("~U[2001-01-01T12:34:56+01:00 Calendar.ISO]")

DateTime.convert(Map.from_struct(~U[2017-11-06 00:06:23.123456Z]), Calendar.ISO)

DateTime.truncate(Map.from_struct(~U[2017-11-06 00:06:23.123456Z]), :millisecond)

NaiveDateTime.truncate(~U[2017-11-06 00:06:23.123456Z], :second)

Time.truncate(~U[2017-11-06 00:06:23.123456Z], :second)

Calendar.ISO.naive_datetime_to_iso_days(2017, 11, -3, 0, 0, 0, {0, 0})

Calendar.ISO.date_to_string(2017, 11, -3)
