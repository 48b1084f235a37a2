# The generator mwc59, whose state is a number.

:rand.mwc59_seed(42)

:rand.mwc59_seed(0)

:rand.mwc59_seed(0x3FFFFFFFFFFFFFF)

:rand.mwc59_seed(-1)

:rand.mwc59_seed(1.0)

(s = :rand.mwc59_seed(7); Enum.scan(1..5, s, fn _, acc -> :rand.mwc59(acc) end) |> Enum.map(&:rand.mwc59_float/1))

(s = :rand.mwc59_seed(7); Enum.scan(1..5, s, fn _, acc -> :rand.mwc59(acc) end) |> Enum.map(&{:rand.mwc59_value(&1), :rand.mwc59_value32(&1)}))

:rand.mwc59_seed() in 1..0x7FFFFFFFFFFFFFF
