# Sigils of dates and times

~D[2015-01-13]

~D"2015-01-13"

~T[13:00:07.123]

~N[2015-01-13 13:00:07]

~N[2015-01-13T13:00:07.123]

~U[2015-01-13T13:00:07.001Z]

~U[2015-01-13T13:00:07+00:00]

~U[2015-01-13T13:00:07+01:00]

~U[2015-01-13T13:00:07]

~D[2015-02-30]

~D[nope]

~T[25:00:00]

~T[1:00]

~N[2015-01-13]

~N[2015-13-13 00:00:00]

~U[2015-01-13 25:00:07Z]

~D[2015-01-13]x

case ~D[2015-01-13] do
  ~D[2015-01-13] -> :same
  _ -> :other
end

case ~T[10:00:00] do
  ~T[10:00:00.0] -> :same
  _ -> :other
end

match?(~N[2015-01-13 13:00:07], ~N[2015-01-13 13:00:07])

match?(~U[2015-01-13 13:00:07Z], ~U[2015-01-13 13:00:07.0Z])

match?(%Date{year: 2015}, ~D[2015-01-13])

%{~D[2015-01-13] => 1}[~D[2015-01-13]]

~D[2015-01-13] == ~D[2015-01-13]

quote(do: ~D[2015-01-13])

Enum.sort(Map.from_struct(~D[2015-01-13]))

Enum.sort(Map.from_struct(~T[13:00:07.123]))

Enum.sort(Map.from_struct(~N[2015-01-13 13:00:07.000001]))

Enum.sort(Map.from_struct(~U[2015-01-13 13:00:07Z]))

"#{~D[2015-01-13]} #{~T[01:02:03.4]} #{~N[2015-01-13 13:00:07]} #{~U[2015-01-13 13:00:07.12Z]}"

inspect([~D[2015-01-13], ~T[01:02:03.4], ~N[2015-01-13 13:00:07], ~U[2015-01-13 13:00:07.12Z]])

inspect(~D[-0001-01-13])

inspect(~N[-0001-01-13 00:00:00])

inspect(%{~D[2015-01-13] | year: 10000})

inspect(%{~D[2015-01-13] | year: -10000})

inspect(%{~N[2015-01-13 00:00:00] | year: 12345})

inspect(%{~U[2015-01-13 00:00:00Z] | year: 12345})

inspect(%{~U[2015-01-13 00:00:00Z] | utc_offset: 3600, time_zone: "Europe/Paris", zone_abbr: "CET"})

inspect(%{~U[2015-01-13 00:00:00Z] | utc_offset: 3600, std_offset: -3600, time_zone: "Europe/London", zone_abbr: "BST"})

inspect(%{~U[2015-01-13 00:00:00Z] | zone_abbr: "GMT"})

inspect(%{~U[2015-01-13 00:00:00Z] | time_zone: "GMT"})

inspect(%Date{})

inspect(%Time{})

inspect(%{~D[2015-01-13] | month: 13})

%Date{year: 2015, month: 1, day: 13}

%Time{hour: 1, minute: 2, second: 3}

%NaiveDateTime{year: 2015, month: 1, day: 13, hour: 1, minute: 2, second: 3}

%Date{year: 2015, month: 1}

%DateTime{year: 2015, month: 1, day: 1, hour: 0, minute: 0, second: 0, time_zone: "A/B", zone_abbr: "AB", utc_offset: 60, std_offset: 0}

%DateTime{year: 2015}
