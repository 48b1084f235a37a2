Regex.compile!("[z-a]")
