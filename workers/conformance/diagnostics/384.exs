:ets.match(:nope, {:"$1"})
