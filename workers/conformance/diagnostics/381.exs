:ets.lookup(:nope, 1)
