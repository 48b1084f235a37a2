# Where a process is: itself, and one that waits.

defmodule W do
  def where, do: {:here, Process.info(self(), :current_stacktrace)}
  def what, do: {:here, Process.info(self(), :current_function)}
  def erl, do: {:here, :erlang.process_info(self(), :current_stacktrace)}
  def erl2, do: {:here, :erlang.process_info(self(), :current_function)}
  def both, do: {:here, Process.info(self(), [:current_function, :status])}
  def deep(0), do: where()
  def deep(n), do: {n, deep(n - 1)}
end
show = fn {:here, {key, list}} when is_list(list) -> {key, for({m, f, a, loc} <- list, m in [W, Process], do: {m, f, a, if(m == W, do: loc[:line])})}; other -> other end
IO.inspect show.(W.where())
IO.inspect W.what()
IO.inspect show.(W.erl())
IO.inspect W.erl2()
IO.inspect W.both()
{2, {1, x}} = W.deep(2)
IO.inspect show.(x)
pid = spawn(fn -> Process.sleep(:infinity) end)
Process.sleep(10)
IO.inspect Process.info(pid, :current_function)
{:current_stacktrace, st} = Process.info(pid, :current_stacktrace)
IO.inspect(for {m, f, a, _} <- st, do: {m, f, a})
