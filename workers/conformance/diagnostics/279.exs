String.upcas("a")
