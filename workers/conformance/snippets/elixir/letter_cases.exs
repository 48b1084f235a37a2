for {name, change} <- [titlecase: &:string.titlecase/1, casefold: &:string.casefold/1, uppercase: &:string.uppercase/1, lowercase: &:string.lowercase/1, upcase: &String.upcase/1, downcase: &String.downcase/1, capitalize: &String.capitalize/1, turkic: &String.downcase(&1, :turkic)], range <- [0..0x2FF, 0x370..0x58F, 0x10A0..0x10FF, 0x13A0..0x13FF, 0x1C80..0x1CFF, 0x1E00..0x1FFF, 0x2C00..0x2D2F, 0xA640..0xA7FF, 0xAB30..0xABBF, 0xFB00..0xFB1F, 0x10400..0x104FF, 0x10D50..0x10D8F, 0x16E40..0x16EDF, 0x1E900..0x1E95F], do: {name, range.first, :erlang.phash2(for(c <- range, do: change.(<<c::utf8>>)))}

for s <- ["Σ", "aΣ", "ΑΣ", "ΑΣ b", "ΣΑΣ ΣΑ", "ΑΣ.", "ΑΣ1", "bΣ", "ΆΣ-", "Α\u0301Σ", "ΑΣ\u0301", "ΑΣΑ", "ΑΣΣ", "1Σ", "Ω'Σ", "ΑΣ'", "ΑΣέ", "ἈΣ", "aΑΣ"], do: String.downcase(s, :greek)

for s <- ["\uFEFF", "a\uFEFFb", "\uFEFF\uFEFF"], do: {String.split(s), String.graphemes(s), String.next_grapheme(s), String.length(s), String.reverse(s), String.trim(s), String.upcase(s)}

for t <- ["23:00:00-00:00", "23:00:00-0000", "23:00:00-00", "23:00:00+00", "23:00:00-01:99", "25:00:00-0000"], do: {Calendar.ISO.parse_time(t), Calendar.ISO.parse_time(t, :basic), DateTime.from_iso8601("2024-01-01T" <> t), NaiveDateTime.from_iso8601("2024-13-01T" <> t)}

for u <- ["//@a", "//@", "//u@", "//:@a", "//u:p@a", "http://@a:80", "//a@b@c", "//@%20"], do: {URI.parse(u), URI.new(u), URI.to_string(URI.parse(u))}

for t <- ["a\r\n<% 1 %>\r\nb", "\r\n", "<% 1 %>\r\n\r\nb", "<%# c %> \n  <%# c %>", "<% 1 %> \n  <% 2 %>", "x<% 1 %>\r\n<% 2 %>", " <%# c %>\n <%= 1 %>", "<%# c %>\n\n <%# d %> \n e"], do: {EEx.eval_string(t, []), t == "\r\n" || EEx.eval_string(t, [], trim: true)}
