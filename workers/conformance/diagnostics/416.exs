File.rename!("/nope", "/nope2")
