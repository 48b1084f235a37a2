Calendar.strftime(~D[2024-01-01], "%H")
