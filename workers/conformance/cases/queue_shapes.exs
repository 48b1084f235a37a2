# The two lists of a queue, as they stand after each operation.
queues =
  for ops <- [[], [:in], [:in, :in], [:in_r, :in_r], [:in, :in, :out], [:in, :in, :in, :out_r], [:in_r, :in, :in, :in, :in, :out]] do
    ops
    |> Enum.with_index()
    |> Enum.reduce(:queue.new(), fn
      {:in, i}, q -> :queue.in(i, q)
      {:in_r, i}, q -> :queue.in_r(i, q)
      {:out, _}, q -> elem(:queue.out(q), 1)
      {:out_r, _}, q -> elem(:queue.out_r(q), 1)
    end)
  end

for q <- queues ++ Enum.map(0..7, &:queue.from_list(Enum.to_list(1..&1//1))) do
  IO.inspect(q, charlists: :as_lists)

  for result <- [
        :queue.out(q),
        :queue.out_r(q),
        :queue.reverse(q),
        :queue.filter(&(&1 > 2), q),
        :queue.filter(&[&1, &1 * 2], q),
        :queue.filtermap(&if(&1 > 3, do: {true, &1 * 10}, else: rem(&1, 2) == 0), q),
        :queue.delete(3, q),
        :queue.delete_r(3, q),
        :queue.join(q, :queue.from_list([8, 9])),
        :queue.join(:queue.from_list([8, 9]), q)
      ] do
    IO.inspect(result, charlists: :as_lists, label: "  ")
  end
end

for n <- [-1, 4, :a] do
  try do
    :queue.split(n, :queue.from_list([1, 2, 3]))
  rescue
    e -> IO.puts(Exception.message(e))
  end
end

IO.inspect(:queue.split(2, :queue.from_list([1, 2, 3, 4, 5])))
