:queue.new()

:queue.from_list([])

:queue.from_list([1])

:queue.from_list([1, 2])

:queue.from_list([1, 2, 3])

:queue.from_list([1, 2, 3, 4, 5])

:queue.is_queue(:foo)

:queue.is_queue({[], []})

:queue.is_empty(:queue.new())

:queue.is_empty(:foo)

:queue.len(:foo)

:queue.to_list(:foo)

:queue.in(1, :queue.new())

:queue.in(1, :foo)

:queue.in_r(1, :foo)

:queue.out(:queue.new())

:queue.out(:foo)

:queue.out_r(:queue.new())

:queue.get(:queue.new())

:queue.get_r(:queue.new())

:queue.peek(:queue.new())

:queue.peek_r(:queue.new())

:queue.drop(:queue.new())

:queue.drop_r(:queue.new())

:queue.head(:queue.new())

:queue.tail(:queue.new())

:queue.last(:queue.new())

:queue.from_list(:foo)

:queue.split(2, :queue.from_list([1, 2, 3]))

q = :queue.from_list([1, 2, 3, 4]); :queue.to_list(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.len(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.is_empty(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.member(3, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.member(9, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.in(5, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.in_r(0, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.out(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.out_r(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.get(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.get_r(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.peek(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.peek_r(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.drop(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.drop_r(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.reverse(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.join(q, :queue.from_list([9]))

q = :queue.from_list([1, 2, 3, 4]); :queue.join(:queue.new(), q)

q = :queue.from_list([1, 2, 3, 4]); :queue.split(2, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.split(0, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.split(4, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.split(9, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.split(-1, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.filter(fn x -> x > 2 end, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.filter(fn x -> [x, x] end, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.filtermap(fn 2 -> false; x -> {true, -x} end, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.fold(fn x, a -> [x | a] end, [], q)

q = :queue.from_list([1, 2, 3, 4]); :queue.any(&(&1 > 3), q)

q = :queue.from_list([1, 2, 3, 4]); :queue.all(&(&1 > 3), q)

q = :queue.from_list([1, 2, 3, 4]); :queue.delete(2, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.delete(9, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.delete_r(2, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.delete_with(&(&1 > 2), q)

q = :queue.from_list([1, 2, 3, 4]); :queue.delete_with(&(&1 > 9), q)

q = :queue.from_list([1, 2, 3, 4]); :queue.delete_with_r(&(&1 < 3), q)

q = :queue.from_list([1, 2, 3, 4]); :queue.cons(0, q)

q = :queue.from_list([1, 2, 3, 4]); :queue.head(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.tail(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.snoc(q, 5)

q = :queue.from_list([1, 2, 3, 4]); :queue.daeh(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.last(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.liat(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.init(q)

q = :queue.from_list([1, 2, 3, 4]); :queue.lait(q)

Enum.reduce(1..6, :queue.new(), &:queue.in/2)

Enum.reduce(1..6, :queue.new(), &:queue.in_r/2)

q = Enum.reduce(1..6, :queue.new(), &:queue.in/2); {{:value, 1}, q} = :queue.out(q); {{:value, 6}, q} = :queue.out_r(q); q

:queue.join(:queue.from_list([1, 2]), :queue.from_list([3, 4, 5]))

:queue.reverse(:queue.from_list([1, 2, 3]))

# what is no queue is refused
for f <- [:get, :get_r, :peek, :peek_r, :reverse, :head, :daeh, :last, :drop, :liat, :len], q <- [1, {1, 2}, []], do: (try do apply(:queue, f, [q]) rescue e -> {f, q, e.__struct__} end)

for f <- [:join, :member, :delete, :delete_r, :delete_with, :delete_with_r, :in, :snoc], a <- [1, {[], []}], b <- [:a, {1, 2}, {[], []}], do: (try do apply(:queue, f, [a, b]) rescue e -> {f, a, b, e.__struct__} end)

for f <- [:delete_with, :delete_with_r, :filter], do: (try do apply(:queue, f, [&is_atom/1, {[:b], [1, :a]}]) rescue e -> e.__struct__ end)

:queue.peek(:a)

:queue.join({[], []}, 1)
