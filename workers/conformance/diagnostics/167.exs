rest <> "a" = "bcda"
