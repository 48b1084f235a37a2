Registry.lookup(NoReg, "a")
