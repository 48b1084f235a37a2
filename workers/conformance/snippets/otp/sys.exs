defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_0)
:sys.get_state(p)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_1)
:sys.replace_state(p, &(&1 + 1))

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_2)
:sys.suspend(p); r = (try do GenServer.call(p, :get, 5) catch :exit, {r, _} -> r end); :sys.resume(p); {r, GenServer.call(p, :get)}

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_3)
:sys.suspend(p); r = :sys.change_code(p, Sys1, 1, :ex); :sys.resume(p); {r, :sys.get_state(p)}

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_4)
:sys.change_code(p, Sys1, 1, :ex)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_5)
{:status, ^p, {:module, m}, [pd, st, _, dbg, items]} = :sys.get_status(p); {m, st, dbg, items[:header], Keyword.get_values(items, :data) |> List.last()}

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_6)
:sys.statistics(p, true); GenServer.call(p, :get); send(p, :x); GenServer.call(p, :get); {:ok, s} = :sys.statistics(p, :get); {s[:messages_in], s[:messages_out]}

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_7)
:sys.statistics(p, :get)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_8)
:sys.log(p, true); GenServer.cast(p, {:set, 5}); GenServer.call(p, :get); {:ok, l} = :sys.log(p, :get); length(l) > 2

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_9)
:sys.log(p, :get)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_10)
:sys.log(p, {true, 1}); GenServer.cast(p, {:set, 5}); :sys.get_state(p); {:ok, l} = :sys.log(p, :get); l

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_11)
:sys.log(p, true); GenServer.cast(p, {:set, 5}); :sys.log(p, :print)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_12)
:sys.trace(p, true); GenServer.cast(p, {:set, 5}); send(p, :hi); :sys.get_state(p)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_13)
:sys.trace(p, true); :sys.trace(p, false); GenServer.cast(p, {:set, 5}); :sys.get_state(p)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_14)
:sys.no_debug(p)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_15)
:sys.install(p, {fn n, _, _ -> n + 1 end, 0}); GenServer.cast(p, {:set, 3}); :sys.get_state(p)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_16)
f = fn n, _, _ -> n + 1 end; {:sys.install(p, {f, 0}), :sys.remove(p, f)}

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_17)
me = self(); :sys.install(p, {fn s, e, _ -> send(me, (case e do {:in, m} -> {:in, m}; o -> elem(o, 0) end)); s end, 0}); GenServer.cast(p, {:set, 3}); :sys.get_state(p); receive do m -> m after 50 -> :none end

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_18)
:sys.terminate(p, :normal)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_19)
r = Process.monitor(p); :sys.terminate(p, :bye); receive do {:DOWN, ^r, _, _, w} -> w end

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_20)
try do :sys.get_state(:no_one_here) catch :exit, {r, {m, f, a}} -> {r, m, f, a} end

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_21)
try do :sys.get_state(:no_one_here, 10) catch :exit, {r, {m, f, a}} -> {r, m, f, a} end

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_22)
try do :sys.suspend(:no_one_here) catch :exit, {r, {m, f, a}} -> {r, m, f, a} end

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_23)
try do :sys.replace_state(p, fn _ -> raise "x" end) catch :exit, {{:callback_failed, w, {c, _}}, _} -> {w, c} end

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_24)
:sys.handle_debug([], fn _, _, _ -> :ok end, :n, {:in, 1})

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_25)
:sys.debug_options([])

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_26)
:sys.debug_options([:trace])

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_27)
:sys.debug_options([:foo])

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_28)
d = :sys.debug_options([{:log, 3}]); d = :sys.handle_debug(d, fn _, _, _ -> :ok end, :n, {:in, 1}); :sys.get_log(d)

defmodule Sys1 do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_cast({:set, x}, _), do: {:noreply, x}
  def handle_info(_, s), do: {:noreply, s}
  def code_change(_, s, extra), do: {:ok, {s, extra}}
  def format_status(m), do: Map.put(m, :state, :shown)
end
{:ok, p} = GenServer.start(Sys1, 1, name: :sys_snippet_29)
:sys.log_to_file(p, ~c"/tmp/nb_sys.log"); GenServer.cast(p, {:set, 5}); :sys.get_state(p); :sys.log_to_file(p, false); File.read!("/tmp/nb_sys.log") |> String.contains?("got cast")
