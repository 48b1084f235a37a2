Regex.compile!("*a")
