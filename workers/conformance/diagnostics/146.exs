x = ~sabc
