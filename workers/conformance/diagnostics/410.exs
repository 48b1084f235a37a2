File.ls!("/nope")
