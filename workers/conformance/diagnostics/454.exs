Integer.digits(1, 1)
