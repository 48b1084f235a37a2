Regex.compile!("a{2,1}")
