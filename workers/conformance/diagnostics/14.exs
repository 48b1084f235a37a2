require Nope
