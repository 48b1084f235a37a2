for text <- ["аdmin = 1", "aдb = 1", "ひカ漢 = 1", "aひ漢", "한漢a", "ボ漢b", "éа = 1", "α1 = 1", "aα", "ㄅa", "กa", "اa"], do: Code.string_to_quoted(text)

for text <- ["a_α", "http_сервер", "foo_б?", "_б_a", "a__б", "сервер_a", "ab·c", "l·l", "[А: 1]"], do: Code.string_to_quoted(text)

for text <- [":aа", "[aа: 1]", "@aа", "Aа", "%Aа{}", "a.bа", "A.Bб", "A.aб", "x.Аb", "Аb", "АB.c", "&aа/1", "<<a::аb>>", "foo(aа: 1)", "aб?", ":aб@c", "a_бc_d"], do: Code.string_to_quoted(text)

for text <- ["А", "ⅷa", "aⅷ", "ﬁx", "a²", "ㄱa", "ᅀ", "ƀ", "aƀ", "カﾞ", "a․b"], do: Code.string_to_quoted(text)

inspect([:a_α, :http_сервер, :"aα", :foo_б?, :ab·c, :"éа", :ёлка, :Ёлка, :ひカ漢, :"aᎪ", :"ƀ", :"a-б", :"ünï_cödé"])

for name <- [:a_α, :"aα", :Ёлка, :ƀ, :"x@б"], do: Macro.classify_atom(name)
