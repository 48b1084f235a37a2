Regex.run("abc", "abc")
