Regex.compile!("a", "y")
