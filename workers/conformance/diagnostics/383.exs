:ets.new(:t, [:named_table])
:ets.new(:t, [:named_table])
