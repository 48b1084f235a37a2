Keyword.fetch!([naem: 1], :name)
