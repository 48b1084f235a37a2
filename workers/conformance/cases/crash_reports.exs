# Crash reports of processes that :proc_lib started, and of supervisors, where Logger tells of them.
Application.put_env(:logger, :handle_sasl_reports, true)
Application.put_env(:logger, :level, :error)
Logger.App.stop()
Application.start(:logger)
Process.flag(:trap_exit, true)
parent = self()
:logger.add_handler_filter(:default, :told, {fn event, to -> send(to, {:told, event}); :stop end, parent})

defmodule Sailor do
  def start(to, fun), do: (receive do :go -> fun.() end; to)
  def rest(_), do: (receive do :never -> :ok end; :rested)
end

defmodule Ship do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:sink, _from, _state), do: raise("hull")
end

text = fn {:string, text} ->
  text
  |> IO.chardata_to_string()
  |> String.replace(~r/#PID<[\d.]+>/, "#PID")
  |> String.replace(~r/#Function<[^>]*>/, "#Function")
  |> String.replace(~r/(Heap Size|Stack Size|Reductions): \d+/, "\\1: N")
  |> String.replace(~r/^ +(\(|crash_reports|.*crash_reports).*\n/m, "")
end

told = fn told ->
  receive do
    {:told, %{msg: msg, meta: meta}} ->
      IO.puts(text.(msg))
      reason = with {reason, stack} when is_list(stack) <- meta[:crash_reason], do: reason
      IO.inspect({reason, meta[:initial_call], meta[:registered_name], is_list(meta[:ancestors]), meta[:berth]})
      told.(told)
  after
    100 -> :ok
  end
end

Logger.configure(level: :debug)

for fun <- [
      fn -> Logger.metadata(berth: 3); raise "storm" end,
      fn -> Process.register(self(), :bosun); exit(:mutiny) end,
      fn -> Process.set_label({:deck, 1}); throw(:net) end,
      fn -> Logger.disable(self()); raise "silent" end,
      fn -> Process.delete(:"$initial_call"); raise "nameless" end
    ] do
  pid = :proc_lib.spawn_link(Sailor, :start, [parent, fun])
  send(pid, :first)
  send(pid, :go)
  receive do {:EXIT, ^pid, _} -> :ok end
  told.(told)
end

Logger.configure(level: :info)

pid =
  :proc_lib.spawn_link(Sailor, :start, [
    parent,
    fn ->
      mate = :proc_lib.spawn_link(Sailor, :rest, [1])
      Process.register(mate, :mate)
      Process.sleep(20)
      raise "storm"
    end
  ])

send(pid, :go)
receive do {:EXIT, ^pid, _} -> :ok end
told.(told)

{:ok, ship} = GenServer.start(Ship, 1, name: :ship)
try do GenServer.call(ship, :sink) catch :exit, _ -> :ok end
told.(told)

{:error, _} = Supervisor.start_link([%{id: :a, start: {Kernel, :no_such_start, []}}], strategy: :one_for_one)
told.(told)

start = fn -> {:ok, spawn_link(fn -> Process.sleep(10); exit(:gone) end)} end
{:ok, sup} = Supervisor.start_link([%{id: :b, start: {:erlang, :apply, [start, []]}}], strategy: :one_for_one, max_restarts: 0)
receive do {:EXIT, ^sup, _} -> :ok end
receive do after 50 -> :ok end
drain = fn drain, titles -> receive do {:told, %{msg: msg}} -> drain.(drain, [text.(msg) |> String.split("\n") |> Enum.take(3) | titles]) after 50 -> Enum.reverse(titles) end end
IO.inspect(drain.(drain, []), width: 100)

{:ok, _, meta} = Logger.Translator.translate(:error, :error, :format, {~c"Error in process ~p on node ~p with exit value:~n~p~n", [self(), node(), {:badarith, [{:erlang, :/, [1, 0], []}]}]})
IO.inspect(elem(meta[:crash_reason], 0))
