x = ~q(abc)
