Keyword.fetch!([a: 1], :b)
