:lists.all(&(&1 > 1), [2, 3])

:lists.all(&(&1 > 1), [])

:lists.any(&(&1 > 2), [2, 3])

:lists.any(&(&1 > 2), [])

:lists.all(fn x -> x end, [1])

:lists.append([[1], [2], [3]])

:lists.append([1], [2])

:lists.append([1], 2)

:lists.append([])

:lists.append([1, 2], :a)

:lists.concat([~c"a", :b, 1, 2.5, ~c"/"])

:lists.concat([])

:lists.concat([:doc, :"/", ~c"file", :".", 3])

:lists.delete(2, [1, 2, 3, 2])

:lists.delete(9, [1])

:lists.delete(1, :foo)

:lists.droplast([1, 2])

:lists.droplast([])

:lists.dropwhile(&(&1 < 2), [1, 2, 3])

:lists.dropwhile(&(&1 < 9), [1, 2])

:lists.duplicate(3, :a)

:lists.duplicate(0, :a)

:lists.duplicate(-1, :a)

:lists.enumerate([:a, :b])

:lists.enumerate(5, [:a, :b])

:lists.enumerate(0, -2, [:a, :b, :c])

:lists.enumerate(:x, [:a])

:lists.filter(&(&1 > 1), [1, 2])

:lists.filter(fn x -> x end, [1])

:lists.filtermap(fn 1 -> false; 2 -> true; x -> {true, x * 2} end, [1, 2, 3])

:lists.flatlength([1, [2, [3]], []])

:lists.flatmap(&[&1, &1], [1, 2])

:lists.flatten([1, [2, [3, []]]])

:lists.flatten([1, [2]], [9])

:lists.flatten(:a)

:lists.foldl(fn x, a -> [x | a] end, [], [1, 2])

:lists.foldr(fn x, a -> [x | a] end, [], [1, 2])

:lists.foldl(:foo, [], [])

:lists.foreach(fn x -> x end, [1])

:lists.join(0, [1, 2, 3])

:lists.join(0, [])

:lists.keydelete(:b, 1, [a: 1, b: 2, b: 3])

:lists.keydelete(2, 2, [a: 1, b: 2])

:lists.keydelete(:z, 1, [a: 1])

:lists.keyfind(:a, 1, [a: 1])

:lists.keyfind(1.0, 2, [a: 1])

:lists.keyfind(:z, 1, [a: 1])

:lists.keyfind(:a, 0, [a: 1])

:lists.keyfind(:a, 1, :foo)

:lists.keyfind(:a, :b, [])

:lists.keyfind(:a, 1, [:x, {}, {:a}])

:lists.keyfind(:a, 1, [{:b} | :c])

:lists.keymap(&(&1 * 2), 2, [a: 1, b: 2])

:lists.keymap(&(&1 * 2), 5, [a: 1])

:lists.keymember(:a, 1, [a: 1])

:lists.keymember(:z, 1, [a: 1])

:lists.keymember(:z, 1, :foo)

:lists.keymerge(1, [a: 1, c: 3], [b: 2, c: 4])

:lists.keyreplace(:a, 1, [a: 1, b: 2], {:a, 9})

:lists.keyreplace(:z, 1, [a: 1], {:z, 9})

:lists.keyreplace(:a, 1, [a: 1], :foo)

:lists.keysearch(:a, 1, [a: 1])

:lists.keysearch(:z, 1, [])

:lists.keysort(1, [b: 1, a: 2, b: 0])

:lists.keysort(2, [b: 1, a: 2, c: 0])

:lists.keysort(3, [b: 1])

:lists.keystore(:a, 1, [a: 1], {:a, 2})

:lists.keystore(:z, 1, [a: 1], {:z, 2})

:lists.keytake(:a, 1, [a: 1, b: 2])

:lists.keytake(:z, 1, [a: 1])

:lists.last([1, 2])

:lists.last([])

:lists.map(&(&1 + 1), [1, 2])

:lists.map(fn x, y -> {x, y} end, [])

:lists.mapfoldl(fn x, a -> {x * 2, a + x} end, 0, [1, 2])

:lists.mapfoldr(fn x, a -> {x + a, a + x} end, 0, [1, 2])

:lists.max([1, 3, 2])

:lists.max([])

:lists.max([1, 1.0])

:lists.max([:a, 1, "b"])

:lists.min([1, 1.0])

:lists.min([3, 1])

:lists.min([])

:lists.member(1, [1])

:lists.member(1.0, [1])

:lists.member(1, :foo)

:lists.member(1, [2 | 3])

:lists.merge([[1, 4], [2, 3], [0]])

:lists.merge([])

:lists.merge([1, 3], [2, 4])

:lists.merge(fn a, b -> a >= b end, [3, 1], [4, 2])

:lists.merge3([1], [0, 2], [1, 5])

:lists.umerge([[1, 2], [2, 3]])

:lists.umerge([1, 2], [2, 3])

:lists.umerge(fn a, b -> a >= b end, [3, 1], [3, 2])

:lists.umerge3([1], [1, 2], [2])

:lists.ukeymerge(1, [a: 1, c: 3], [a: 2, b: 2])

:lists.nth(1, [:a])

:lists.nth(2, [:a])

:lists.nth(0, [:a])

:lists.nth(:x, [:a])

:lists.nthtail(1, [:a, :b])

:lists.nthtail(3, [:a])

:lists.nthtail(0, [])

:lists.nthtail(-1, [1])

:lists.partition(&(&1 > 1), [1, 2, 3])

:lists.prefix([1], [1, 2])

:lists.prefix([2], [1, 2])

:lists.prefix([], [])

:lists.suffix([2], [1, 2])

:lists.suffix([1, 2, 3], [2, 3])

:lists.reverse([1, 2])

:lists.reverse([1, 2], [3])

:lists.reverse([1, 2], :tail)

:lists.reverse(:foo)

:lists.reverse([1 | 2])

:lists.reverse(:foo, [])

:lists.search(&(&1 > 1), [1, 2, 3])

:lists.search(&(&1 > 9), [1])

:lists.seq(1, 5)

:lists.seq(1, 0)

:lists.seq(5, 1)

:lists.seq(1, 10, 3)

:lists.seq(10, 1, -4)

:lists.seq(1, 1, 0)

:lists.seq(1, 5, 0)

:lists.seq(1, 5, -1)

:lists.seq(:a, 5)

:lists.seq(1, 2.0)

:lists.sort([3, 1, 2, 1.0, 1])

:lists.sort([:b, "a", 1, {1}, [1], %{}, 1.5])

:lists.sort(&>=/2, [1, 3, 2])

:lists.sort(fn {a, _}, {b, _} -> a <= b end, [{1, :a}, {0, :b}, {1, :c}])

:lists.sort(:foo)

:lists.split(1, [1, 2, 3])

:lists.split(0, [1])

:lists.split(3, [1])

:lists.split(-1, [1])

:lists.splitwith(&(&1 < 2), [1, 2, 1])

:lists.sublist([1, 2, 3], 2)

:lists.sublist([1, 2, 3], 9)

:lists.sublist([1, 2, 3], 0)

:lists.sublist([1], -1)

:lists.sublist([1, 2, 3], 2, 1)

:lists.sublist([1, 2, 3], 4, 1)

:lists.sublist([1, 2, 3], 5, 1)

:lists.sublist([1, 2, 3], 0, 1)

:lists.subtract([1, 2, 1, 3], [1, 3, 9])

:lists.subtract(:foo, [])

:lists.sum([1, 2.5])

:lists.sum([])

:lists.sum([:a])

:lists.takewhile(&(&1 < 2), [1, 2, 1])

:lists.ukeysort(1, [b: 1, a: 2, b: 0])

:lists.uniq([1, 2, 1, 1.0])

:lists.uniq(&rem(&1, 2), [1, 2, 3])

:lists.unzip([{1, :a}, {2, :b}])

:lists.unzip([1])

:lists.unzip3([{1, 2, 3}])

:lists.usort([3, 1, 3, 1.0])

:lists.usort(fn a, b -> a >= b end, [1, 3, 3, 2])

:lists.zip([1, 2], [:a, :b])

:lists.zip([1], [])

:lists.zip([1, 2], [:a], :trim)

:lists.zip([1, 2], [:a], {:pad, {0, :z}})

:lists.zip([1], [:a, :b], :fail)

:lists.zip3([1], [2], [3])

:lists.zip3([1, 2], [3], [4], :trim)

:lists.zip3([1], [2, 3], [], {:pad, {:a, :b, :c}})

:lists.zipwith(&{&1, &2}, [1], [2])

:lists.zipwith(&+/2, [1, 2], [3], :trim)

:lists.zipwith3(&{&1, &2, &3}, [1], [2], [3])

:lists.zipwith3(&{&1, &2, &3}, [1], [2], [], {:pad, {7, 8, 9}})

:lists.zip([1], [2], :foo)

:lists.filter(:foo, [])

:lists.partition(:x, [1])

:lists.flatmap(fn x -> x end, [1])

:lists.splitwith(fn _ -> :maybe end, [1])

:lists.mapfoldl(fn x, _ -> x end, 0, [1])

:lists.append([1], [2 | 3])

:lists.duplicate(:a, 1)

:lists.join(:a, :b)

:lists.droplast(:foo)

:lists.last(:foo)

:lists.sum(:foo)

:lists.max(:foo)

:lists.keysort(:a, [])

:lists.keysort(0, [{1}])

:lists.usort(:foo)

:lists.unzip(:foo)

:lists.uniq(:foo)

:lists.sublist(:foo, 1)

:lists.nthtail(1, :foo)
