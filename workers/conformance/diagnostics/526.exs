JSON.decode!("{\"a\": }")
