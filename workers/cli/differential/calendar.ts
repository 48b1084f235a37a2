// Dates, times and durations.

import type { Vocabulary } from "./vocabulary.ts";

const UNITS = [":day", ":hour", ":minute", ":second", ":millisecond", ":microsecond"];
const DURATIONS = [
  "[month: 1]",
  "[day: -3]",
  "[year: 1, month: -1]",
  "[week: 2, hour: 5]",
  "[minute: -90]",
  "[second: 1, microsecond: {5, 3}]",
];
const FORMATS = [
  "%Y-%m-%d",
  "%d.%m.%y %H:%M:%S",
  "%a %A %b %B",
  "%I %p %P %j %q %u",
  "%c",
  "%x %X",
  "%-d/%_m/%05Y",
  "%f %z %Z",
  "100%%",
];

export const CALENDAR: Vocabulary = {
  date: [
    ({ e, small }) => `Date.add(${e("date")}, ${small()})`,
    ({ e, w }) => `Date.shift(${e("date")}, ${w.pick(DURATIONS.slice(0, 3))})`,
    ({ e, one }) =>
      `Date.${one("beginning_of_month", "end_of_month", "beginning_of_week", "end_of_week")}(${e("date")})`,
    ({ e }) => `Date.new!(2024, 2, ${e("int")})`,
    ({ e }) => `NaiveDateTime.to_date(${e("naive")})`,
    ({ e }) => `DateTime.to_date(${e("datetime")})`,
    ({ e, one }) => `Date.from_iso8601!(${one('"2024-02-29"', '"2023-02-29"', '"-0001-12-31"', e("string"))})`,
    ({ e }) => `Enum.max([${e("date")}, ${e("date")}], Date)`,
    ({ e, one }) => `%{Process.get(:none, ${e("date")}) | year: ${one("2000", "1999", "-4")}}`,
    ({ e }) => `Date.from_gregorian_days(rem(${e("int")}, 99_999_999))`,
    ({ e }) => `Enum.at(Date.range(${e("date")}, ~D[2024-03-05]), 1, ~D[2000-01-01])`,
  ],
  time: [
    ({ e, w, small }) => `Time.add(${e("time")}, ${small()}, ${w.pick(UNITS.slice(1))})`,
    ({ e, one }) => `Time.truncate(${e("time")}, ${one(":second", ":millisecond")})`,
    ({ e }) => `NaiveDateTime.to_time(${e("naive")})`,
    ({ e }) => `DateTime.to_time(${e("datetime")})`,
    ({ e, one }) => `Time.from_iso8601!(${one('"23:59:60"', '"T10:11:12.5"', '"10:11"', e("string"))})`,
    ({ e }) => `Time.new!(${e("int")}, 0, 59)`,
    ({ e, w }) => `Time.shift(${e("time")}, ${w.pick(DURATIONS.slice(4))})`,
    ({ e }) => `Time.from_seconds_after_midnight(rem(${e("int")}, 99_999_999))`,
  ],
  naive: [
    ({ e }) => `NaiveDateTime.new!(${e("date")}, ${e("time")})`,
    ({ e, w, small }) => `NaiveDateTime.add(${e("naive")}, ${small()}, ${w.pick(UNITS)})`,
    ({ e, w }) => `NaiveDateTime.shift(${e("naive")}, ${w.pick(DURATIONS)})`,
    ({ e, one }) => `NaiveDateTime.truncate(${e("naive")}, ${one(":second", ":millisecond")})`,
    ({ e, one }) => `NaiveDateTime.${one("beginning_of_day", "end_of_day")}(${e("naive")})`,
    ({ e }) => `DateTime.to_naive(${e("datetime")})`,
    ({ e, one }) =>
      `NaiveDateTime.from_iso8601!(${one('"2024-02-29T10:00:00.123"', '"2024-02-29 24:00:00"', '"2024-02-29"', e("string"))})`,
    ({ e }) => `NaiveDateTime.from_gregorian_seconds(rem(${e("int")}, 99_999_999))`,
    ({ e }) => `NaiveDateTime.from_erl!({{2020, 1, ${e("int")}}, {0, 1, 2}})`,
  ],
  datetime: [
    ({ e }) => `DateTime.new!(${e("date")}, ${e("time")})`,
    ({ e }) => `DateTime.from_naive!(${e("naive")}, "Etc/UTC")`,
    ({ e, one }) => `DateTime.from_unix!(${e("int")}${one("", ", :millisecond", ", :microsecond")})`,
    ({ e, w, small }) => `DateTime.add(${e("datetime")}, ${small()}, ${w.pick(UNITS)})`,
    ({ e, w }) => `DateTime.shift(${e("datetime")}, ${w.pick(DURATIONS)})`,
    ({ e, one }) => `DateTime.truncate(${e("datetime")}, ${one(":second", ":millisecond")})`,
    ({ one }) =>
      `elem(DateTime.from_iso8601(${one('"2024-02-29T10:00:00+02:30"', '"2024-02-29T10:00:00Z"', '"2024-02-29T10:00:00"')}), 1)`,
  ],
  int: [
    ({ e }) => `Date.diff(${e("date")}, ${e("date")})`,
    ({ e, one }) =>
      `Date.${one("day_of_week", "day_of_year", "quarter_of_year", "days_in_month", "to_gregorian_days")}(${e("date")})`,
    ({ e, w }) => `Time.diff(${e("time")}, ${e("time")}, ${w.pick(UNITS.slice(1))})`,
    ({ e, w }) => `NaiveDateTime.diff(${e("naive")}, ${e("naive")}, ${w.pick(UNITS)})`,
    ({ e, w }) => `DateTime.to_unix(${e("datetime")}, ${w.pick(UNITS.slice(3))})`,
    ({ e }) => `${e("date")}.month`,
  ],
  bool: [
    ({ e, one }) => `Date.${one("before?", "after?")}(${e("date")}, ${e("date")})`,
    ({ e }) => `Date.leap_year?(${e("date")})`,
    ({ e }) => `(${e("date")} in Date.range(${e("date")}, ${e("date")}))`,
  ],
  atom: [
    ({ e }) => `Date.compare(${e("date")}, ${e("date")})`,
    ({ e }) => `Time.compare(${e("time")}, ${e("time")})`,
    ({ e }) => `NaiveDateTime.compare(${e("naive")}, ${e("datetime")})`,
    ({ e }) => `DateTime.compare(${e("datetime")}, ${e("datetime")})`,
  ],
  string: [
    ({ e, w }) => `Calendar.strftime(${e(w.pick(["date", "naive", "datetime", "time"]))}, "${w.pick(FORMATS)}")`,
    ({ e, one }) => `Date.to_iso8601(${e("date")}${one("", ", :basic")})`,
    ({ e, one }) => `Time.to_iso8601(${e("time")}${one("", ", :basic")})`,
    ({ e, one }) => `DateTime.to_iso8601(${e("datetime")}${one("", ", :basic", ", :extended, 3600")})`,
    ({ e, w }) => `"#{${e(w.pick(["date", "naive", "datetime", "time"]))}}"`,
    ({ w }) => `to_string(Duration.new!(${w.pick(DURATIONS)}))`,
    ({ w, small }) => `Duration.to_iso8601(Duration.multiply(Duration.new!(${w.pick(DURATIONS)}), ${small()}))`,
  ],
  tuple: [
    ({ e }) => `Date.to_erl(${e("date")})`,
    ({ e }) => `NaiveDateTime.to_erl(${e("naive")})`,
    ({ e }) => `Date.from_iso8601(${e("string")})`,
    ({ e }) => `Time.to_seconds_after_midnight(${e("time")})`,
    ({ one }) =>
      `Duration.from_iso8601(${one('"P1Y2M3DT4H5M6.7S"', '"PT"', '"-P1W"', '"P1.5D"', '"PT0.000001S"', '"P-3DT+4H"')})`,
    ({ e }) => `:calendar.gregorian_seconds_to_datetime(rem(${e("int")}, 99_999_999))`,
  ],
  list: [({ e }) => `Enum.map(Date.range(${e("date")}, ~D[2024-03-02]) |> Enum.take(5), & &1.day)`],
};
