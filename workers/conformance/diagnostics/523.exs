URI.parse(1)
