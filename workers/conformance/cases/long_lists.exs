# Lists with more elements than are made at once: order of evaluation, tails, calls inside, and patterns beside them.
defmodule Long do
  def count(n) do
    Process.put(:seen, [n | Process.get(:seen, [])])
    n
  end

  def list(x) do
    [
      count(1), count(2), count(3), count(4), count(5), count(6), count(7), count(8), count(9), count(10),
      count(11), count(12), x, {x, count(14)}, [count(15)], %{a: count(16)}, count(17), count(18), count(19), count(20),
      count(21), count(22), count(23), count(24), count(25), count(26), count(27), count(28), count(29), count(30),
      count(31), count(32), count(33), count(34), count(35), "s#{count(36)}", count(37), (Process.sleep(1); 38), count(39)
      | tail(x)
    ]
  end

  def tail(:proper), do: [count(:tail)]
  def tail(other), do: other
end

IO.inspect(Long.list(:proper), limit: :infinity)
IO.inspect(Enum.reverse(Process.get(:seen)), limit: :infinity)
IO.inspect(Long.list(:improper) |> then(fn l -> {hd(l), is_list(l)} end))

try do
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, throw(:stop), 33, Long.count(:never)]
catch
  :stop -> IO.inspect({:stopped, :never in Process.get(:seen)})
end
