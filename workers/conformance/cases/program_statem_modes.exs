# State machines: both callback modes, enter calls, postponing, all three kinds of timeouts, replies.
defmodule Door do
  @behaviour :gen_statem
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], owner: nil, log: []}}

  def handle_event(:enter, old, state, data), do: {:keep_state, %{data | log: [{old, state} | data.log], typed: []}, timeout(state)}

  def handle_event(:cast, {:digit, d}, :locked, data) do
    typed = Enum.take([d | data.typed], length(data.code))
    if Enum.reverse(typed) == data.code, do: {:next_state, :open, data}, else: {:keep_state, %{data | typed: typed}}
  end

  def handle_event(:cast, {:digit, _}, :open, _), do: :keep_state_and_data
  def handle_event(:state_timeout, :lock, :open, data), do: {:next_state, :locked, data}
  def handle_event({:call, _}, :pass, :locked, _), do: {:keep_state_and_data, :postpone}
  def handle_event({:call, from}, :pass, :open, _), do: {:keep_state_and_data, {:reply, from, :passed}}
  def handle_event({:call, from}, :log, _, data), do: {:keep_state_and_data, [{:reply, from, Enum.reverse(data.log)}]}
  def handle_event({:call, from}, :stop, s, d), do: {:stop_and_reply, :normal, [{:reply, from, {:was, s}}], d}
  def handle_event(:info, m, s, _), do: (IO.inspect({:info, m, s}); :keep_state_and_data)

  defp timeout(:open), do: [{:state_timeout, 60, :lock}]
  defp timeout(:locked), do: []
end

defmodule Light do
  @behaviour :gen_statem
  def callback_mode, do: :state_functions
  def init(to), do: {:ok, :red, {to, 0}, [{:timeout, 20, :idle}]}
  def red(:timeout, :idle, {to, n}), do: (send(to, {:red, n}); {:next_state, :green, {to, n + 1}, {{:timeout, :go}, 20, :x}})
  def red(:internal, :again, {to, n}), do: (send(to, {:again, n}); {:keep_state, {to, n}, 15})
  def red(:timeout, 15, {to, n}), do: (send(to, {:plain, n}); {:stop, {:shutdown, :done}})
  def green({:timeout, :go}, :x, {to, n}), do: (send(to, {:green, n}); {:next_state, :yellow, {to, n + 1}, [{:next_event, :internal, :now}]})
  def yellow(:internal, :now, {to, n}), do: (send(to, {:yellow, n}); {:next_state, :red, {to, n + 1}, {:next_event, :internal, :again}})
  def terminate(reason, state, {to, _}), do: send(to, {:terminated, reason, state})
end

{:ok, door} = :gen_statem.start_link({:local, :door}, Door, [1, 2, 3], [])
me = self()
spawn_link(fn -> send(me, {:through, :gen_statem.call(:door, :pass)}) end)
for d <- [9, 1, 2, 3], do: :gen_statem.cast(:door, {:digit, d})
receive do: ({:through, x} -> IO.inspect(x))
send(door, :hello)
Process.sleep(120)
IO.inspect(:gen_statem.call(:door, :log))
IO.inspect(:sys.get_state(:door))
IO.inspect(:gen_statem.call(:door, :stop))
IO.inspect(Process.alive?(door))

Process.flag(:trap_exit, true)
{:ok, light} = :gen_statem.start_link(Light, self(), [])

Enum.reduce_while(Stream.cycle([:x]), nil, fn _, _ ->
  receive do
    {:EXIT, ^light, reason} -> {:halt, IO.inspect({:exit, reason})}
    m -> {:cont, IO.inspect(m)}
  after
    1000 -> {:halt, IO.puts("late")}
  end
end)
