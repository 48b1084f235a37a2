File.read(1)
