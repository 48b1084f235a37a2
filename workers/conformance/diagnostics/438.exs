Keyword.validate!([a: 1, c: 2], [:a, b: 2])
