raise ArgumentErro, "a"
