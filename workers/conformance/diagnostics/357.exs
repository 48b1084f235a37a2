alias NoSuchMod, as: foo
