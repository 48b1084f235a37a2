# Duration

%Duration{}

Duration.new!(year: 1, week: 3, hour: 4, second: 1)

Duration.new!(second: 1, microsecond: {1000, 6})

Duration.new!([])

Duration.new!(Duration.new!(day: 1))

Duration.new!(month: 2.5)

Duration.new!(months: 2)

Duration.new!(microsecond: 5)

Duration.new!(microsecond: {5, 7})

Duration.new!(microsecond: {5.0, 3})

Duration.new!(microsecond: {5, -1})

Duration.new!(:day)

Duration.new!(%{day: 1})

Duration.new!(day: 1, day: 2)

Duration.new!([{"day", 1}])

Duration.new!([1])

Duration.new!(day: nil)

Duration.add(Duration.new!(week: 2, day: 1), Duration.new!(day: 2))

Duration.add(Duration.new!(microsecond: {400, 3}), Duration.new!(microsecond: {600, 6}))

Duration.add(Duration.new!(year: 1, month: 2, week: 3, day: 4, hour: 5, minute: 6, second: 7, microsecond: {8, 2}), Duration.new!(year: 10, month: 20, week: 30, day: 40, hour: 50, minute: 60, second: 70, microsecond: {80, 1}))

Duration.add(Duration.new!(day: 1), day: 1)

Duration.subtract(Duration.new!(week: 2, day: 1), Duration.new!(day: 2))

Duration.subtract(Duration.new!(microsecond: {400, 6}), Duration.new!(microsecond: {600, 3}))

Duration.subtract(Duration.new!(day: 1), 1)

Duration.multiply(Duration.new!(day: 1, minute: 15, second: -10), 3)

Duration.multiply(Duration.new!(microsecond: {200, 4}), -3)

Duration.multiply(Duration.new!(day: 1), 0)

Duration.multiply(Duration.new!(day: 1), 1.5)

Duration.negate(Duration.new!(day: 1, minute: 15, second: -10))

Duration.negate(Duration.new!(microsecond: {500000, 4}))

Duration.negate(day: 1)

for s <- ["P1Y2M3DT4H5M6S", "P3Y-2MT3H", "-PT10H-30M", "PT4.650S", "P10D", "P4Y2W3Y", "P5HT4MT3S", "invalid", "P4.5YT6S", "PT0S", "PT1.000000S", "-P1Y", "P1YT"], do: Duration.from_iso8601(s)

Duration.from_iso8601!("P1Y2M3DT4H5M6S")

Duration.from_iso8601!("P4Y2W3Y")

Duration.from_iso8601!("nope")

Duration.from_iso8601!("P1.5Y")

Duration.from_iso8601(1)

for d <- [[year: 3], [day: 40, hour: 12, minute: 42, second: 12], [second: 30], [], [second: 1, microsecond: {2_200, 3}], [second: 1, microsecond: {-1_200_000, 4}], [month: 3, week: 3, day: 3], [microsecond: {5, 6}], [microsecond: {5, 0}], [second: 1, microsecond: {0, 3}], [microsecond: {0, 3}], [second: -1, microsecond: {-500_000, 2}], [second: -1, microsecond: {500_000, 6}], [year: -1, hour: -2], [second: 2, microsecond: {-500_000, 6}], [microsecond: {3_999_999, 6}]], do: Duration.to_iso8601(Duration.new!(d))

for d <- [[year: 3], [day: 40, hour: 12, minute: 42, second: 12], [second: 30], [], [second: 1, microsecond: {2_200, 3}], [second: 1, microsecond: {-1_200_000, 4}], [year: 1, month: 2, week: 3, day: 4, hour: 5, minute: 6, second: 7], [microsecond: {5, 6}], [microsecond: {5, 0}], [microsecond: {0, 3}], [minute: 1, microsecond: {0, 2}]], do: Duration.to_string(Duration.new!(d))

Duration.to_string(Duration.new!(year: 3, day: 1), units: [year: "y", day: " days"])

Duration.to_string(Duration.new!(day: 40, hour: 12, minute: 42, second: 12), separator: ", ")

Duration.to_string(Duration.new!([]), units: [second: "sec"])

Duration.to_string(Duration.new!(second: 1), separator: "-", units: [second: " S"])

to_string(Duration.new!(second: 1))

inspect(Duration.new!(second: 1, microsecond: {1, 3}))

inspect([Duration.new!(hour: 3), %Duration{}])

inspect(%{Duration.new!(hour: 3) | year: :bad})

Enum.sort(Map.from_struct(Duration.new!(day: 1)))
