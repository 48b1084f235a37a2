System.fetch_env!("NOPE_9B")
