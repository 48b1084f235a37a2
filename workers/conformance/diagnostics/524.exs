Base.decode64!("a")
