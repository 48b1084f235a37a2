x when x > 1
