t = :ets.new(:t, [:set, :nope])
:ets.insert(t, {1, 2})
