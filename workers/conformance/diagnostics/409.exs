File.write!("/nope/x", "a")
