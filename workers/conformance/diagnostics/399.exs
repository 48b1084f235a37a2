Date.from_iso8601!("2024-13-01")
