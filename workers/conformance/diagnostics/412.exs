File.rm!("/nope")
