DateTime.from_iso8601("2024-01-01T00:00:00") |> IO.inspect()
DateTime.from_naive!(~N[2024-01-01 00:00:00], "Europe/Vienna")
