Regex.compile!("(")
