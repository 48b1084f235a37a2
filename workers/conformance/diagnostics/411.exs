File.mkdir!("/tmp")
