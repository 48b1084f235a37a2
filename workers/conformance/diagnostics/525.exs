Base.decode16!("zz")
