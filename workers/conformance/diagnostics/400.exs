Time.from_iso8601!("25:00:00")
