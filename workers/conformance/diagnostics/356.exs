require NoSuchMod
