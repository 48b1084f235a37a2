:a = :b
