Version.parse!("1")
