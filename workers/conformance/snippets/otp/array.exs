:array.new()

:array.new(0)

:array.new(3)

:array.new(25)

:array.new([])

:array.new(:fixed)

:array.new([{:size, 12}, {:default, 0}, {:fixed, false}])

:array.new({:default, 7})

:array.new(5, {:fixed, false})

:array.new(5, [:fixed, {:default, :d}])

:array.new(-1)

:array.new(:foo)

:array.new([{:foo, 1}])

:array.from_list([])

:array.from_list([1, 2, 3])

:array.from_list(Enum.to_list(1..25))

:array.from_list(Enum.to_list(1..101))

:array.from_list([1], :d)

:array.from_list(:foo)

:array.from_orddict([])

:array.from_orddict([{1, :b}, {4, :c}])

:array.from_orddict([{1, :b}], 0)

:array.from_orddict([{15, :b}])

:array.from_orddict(:foo)

:array.is_array(:foo)

:array.is_array(:array.new())

:array.size(:foo)

:array.set(15, :x, :array.new())

:array.set(150, :x, :array.new())

:array.get(5, :array.new(3))

:array.get(5, :array.new())

:array.get(-1, :array.new())

:array.get(:a, :array.new())

:array.set(5, 1, :array.new(3))

:array.set(-1, 1, :array.new())

:array.to_list(:foo)

:array.relax(:array.new(25))

:array.relax(:array.new(0))

:array.fix(:array.new())

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.size(a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.default(a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.default(:array.new({:default, 1}))

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.is_fix(a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.is_fix(f)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.fix(a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.relax(f)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.get(0, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.get(2, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.get(3, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.set(1, :new, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.set(3, 4, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.set(0, :z, f)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.reset(1, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.reset(9, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.reset(9, f)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.reset(-1, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.resize(2, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.resize(20, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.resize(20, f)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.resize(:array.new(10, fixed: false))

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.resize(s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.resize(-1, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.to_list(a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.to_list(f)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.to_list(s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.to_list(:array.resize(2, a))

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_to_list(s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.to_orddict(a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.to_orddict(s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_to_orddict(s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_size(s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_size(:array.reset(5, s))

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_size(:array.new())

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.map(fn i, v -> {i, v} end, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.map(fn i, v -> {i, v} end, s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.map(:foo, a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_map(fn i, v -> {i, v} end, s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.foldl(fn i, v, acc -> [{i, v} | acc] end, [], a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.foldr(fn i, v, acc -> [{i, v} | acc] end, [], a)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.foldl(fn i, v, acc -> [{i, v} | acc] end, [], s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_foldl(fn i, v, acc -> [{i, v} | acc] end, [], s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.sparse_foldr(fn i, v, acc -> [{i, v} | acc] end, [], s)

a = :array.from_list([1, 2, 3]); f = :array.new(3); s = :array.set(5, :x, :array.set(2, :y, :array.new())); :array.foldl(:foo, [], a)

a = Enum.reduce(0..150, :array.new(), fn i, a -> :array.set(i, i * i, a) end); {:array.size(a), :array.get(99, a), :array.get(150, a), length(:array.to_list(a))}

a = :array.set(1234, :x, :array.new({:default, 0})); {:array.size(a), :array.sparse_to_orddict(a), :array.get(1000, a)}

a = :array.from_list(Enum.to_list(1..250)); Enum.sum(:array.to_list(a))
