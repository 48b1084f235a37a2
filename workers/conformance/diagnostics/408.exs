File.read!("/nope")
