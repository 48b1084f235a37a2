__MODULE__.f()
