# what Enum draws from a seed: the same numbers in the same order

:rand.seed(:exsss, {1, 2, 3}); {Enum.take_random(1..50, 5), :rand.uniform(1000)}

:rand.seed(:exsss, {1, 2, 3}); {Enum.take_random(1..50, 1), :rand.uniform(1000)}

:rand.seed(:exsss, {1, 2, 3}); {Enum.take_random(1..5, 10), :rand.uniform(1000)}

:rand.seed(:exsss, {1, 2, 3}); {Enum.take_random(1..5, 5), :rand.uniform(1000)}

:rand.seed(:exsss, {1, 2, 3}); {Enum.take_random(1..5, 0), Enum.take_random([], 3), :rand.uniform(1000)}

for count <- [2, 100, 128, 129, 200], do: (:rand.seed(:exsss, {count, 2, 3}); {:erlang.phash2(Enum.take_random(1..300, count)), :rand.uniform(1000)})

:rand.seed(:exrop, {4, 5, 6}); {Enum.take_random(Stream.map(1..20, & &1), 3), Enum.take_random(~w(a b c), 2), :rand.uniform(1000)}

:rand.seed(:exsss, {1, 2, 3}); {Enum.shuffle(1..10), Enum.shuffle(%{1 => 2, 3 => 4}), Enum.shuffle([]), :rand.uniform(1000)}

:rand.seed(:exsss, {1, 2, 3}); {Enum.random(1..100), Enum.random([:a, :b, :c]), Enum.random(MapSet.new(1..40)), Enum.random(1..10//3), :rand.uniform(1000)}
