Float.round(1.0, 20)
