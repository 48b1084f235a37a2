File.open!("/nope", [:read], fn _ -> 1 end)
