String.at("abc", "1")
