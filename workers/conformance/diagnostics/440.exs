Keyword.pop!([a: 1], :b)
