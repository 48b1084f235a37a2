x = true
y = x and not
