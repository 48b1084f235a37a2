raise Nope, "x"
