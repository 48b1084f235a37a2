Regex.compile!("(abc")
