defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn t, c, s -> send(me, {t, c, s}); :keep_state_and_data end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, 1); send(p, :hi); collect.(collect, [])

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn {:call, from}, x, s -> {:next_state, x, &(&1), []} |> then(fn _ -> {:next_state, x, fn {:call, f}, y, st -> {:keep_state_and_data, {:reply, f, {st, y}}} end, [{:reply, from, {s, x}}]} end) end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
{:gen_statem.call(p, :on), :gen_statem.call(p, :off), :gen_statem.call(p, 1)}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:next_event, :internal, 1}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:next_event, :internal, 1}, {:next_event, :cast, 2}, {:next_event, :info, 3}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 5, :x}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:timeout, 5, :x}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [5]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [0]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [:infinity]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{{:timeout, :n}, 5, :x}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{{:timeout, :n}, 5, :x}, {{:timeout, :m}, 1, :y}, {:state_timeout, 3, :z}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 0, :x}, {:next_event, :internal, 1}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:timeout, 0, :x}, {:next_event, :internal, 1}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:timeout, 0, :x}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:timeout, 0, :x}, {:state_timeout, 0, :y}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 0, :y}, {:timeout, 0, :x}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 5, :x}, {:state_timeout, :cancel}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 5, :x}, {:state_timeout, :update, :y}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, :update, :y}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, :cancel}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 5, :x}, {:state_timeout, 8, :y}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 5, :x}, {:state_timeout, :infinity, :y}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:go, :t, [{:state_timeout, 5, :x}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{{:timeout, :n}, 5, :x}, {{:timeout, :n}, :cancel}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{{:timeout, :n}, 0, :x}, {{:timeout, :n}, :update, :y}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [:hibernate]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:hibernate, true}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:hibernate, false}, {:next_event, :internal, :a}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:postpone, false}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:next_event, {:timeout, :n}, :fake}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:next_event, :state_timeout, :fake}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, :erlang.monotonic_time(:millisecond) + 5, :x, [abs: true]}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 5, :x, []}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, [{:state_timeout, 5, :x, {:abs, false}}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
r = :gen_statem.call(p, {:go, :t, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
r = :gen_statem.call(p, {:go, :s, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
r = :gen_statem.call(p, {:go, :t, [{:next_event, :internal, :first}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
r = :gen_statem.call(p, {:do, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
r = :gen_statem.call(p, :get)
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, 2)
r = :gen_statem.call(p, {:go, :t, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, 2)
r = :gen_statem.call(p, {:go, :s, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, 2)
r = :gen_statem.call(p, {:go, :t, [{:next_event, :internal, :first}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, 2)
r = :gen_statem.call(p, {:do, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, 2)
r = :gen_statem.call(p, :get)
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :x)
r = :gen_statem.call(p, {:go, :t, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :x)
r = :gen_statem.call(p, {:go, :s, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :x)
r = :gen_statem.call(p, {:go, :t, [{:next_event, :internal, :first}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :x)
r = :gen_statem.call(p, {:do, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :wait)
:gen_statem.cast(p, :x)
r = :gen_statem.call(p, :get)
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:go, :t, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:go, :s, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:do, []})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:go, :t, [{:next_event, :internal, 1}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:fun, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  {:call, from}, {:do, a}, _ -> {:keep_state_and_data, [{:reply, from, :done} | a]}
  {:call, from}, {:go, st, a}, _ -> {:next_state, st, Process.get(:fun), [{:reply, from, :gone} | a]}
  {:call, from}, :get, s -> {:keep_state_and_data, {:reply, from, s}}
  :cast, :wait, :s -> {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = :gen_statem.call(p, {:go, :t, [{:state_timeout, 3, :x}]})
{r, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn :cast, :arm, _ -> {:keep_state_and_data, {:state_timeout, 10, :x}}
  :cast, {:to, s}, _ -> {:next_state, s, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
Process.sleep(1); :sys.replace_state(p, fn {s, f} -> Process.put(:f, f); {s, f} end)
:gen_statem.cast(p, :arm); :gen_statem.cast(p, {:to, :t}); collect.(collect, [])

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn :cast, :arm, _ -> {:keep_state_and_data, {{:timeout, :g}, 10, :x}}
  :cast, {:to, s}, _ -> {:next_state, s, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
Process.sleep(1); :sys.replace_state(p, fn {s, f} -> Process.put(:f, f); {s, f} end)
:gen_statem.cast(p, :arm); :gen_statem.cast(p, {:to, :t}); collect.(collect, [])

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn :cast, :arm, _ -> {:keep_state_and_data, {:timeout, 10, :x}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
:gen_statem.cast(p, :arm); :gen_statem.cast(p, :other); collect.(collect, [])

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :keep_state_and_data
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state, Process.get(:f), []}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, []}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:repeat_state, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :repeat_state_and_data
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:repeat_state_and_data, [{:next_event, :internal, :r}]}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:repeat_state, Process.get(:f), {:next_event, :internal, :r}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:next_state, :n, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:next_state, :n, Process.get(:f), {:state_timeout, 1, :x}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :stop
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:stop, :why}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:stop, :normal}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:stop, :shutdown}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:stop, {:shutdown, 1}, :newdata}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:stop_and_reply, :normal, []}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:stop_and_reply, :bye, [], :data}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :foo
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:stop_and_reply, :normal, :foo}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, :foo}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, [{:timeout, -1, :x}]}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, {:next_event, :foo, 1}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, {:reply, :nobody, 1}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, {:state_timeout, 1, 2, [:x]}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, {:change_callback_module, 1}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, :pop_callback_module}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> throw(:keep_state_and_data)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> exit(:gone)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> raise("boom")
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :erlang.error(:bad)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: :handle_event_function
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> throw(:odd)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :keep_state_and_data
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state, Process.get(:f), []}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, []}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:repeat_state, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :repeat_state_and_data
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:repeat_state_and_data, [{:next_event, :internal, :r}]}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:repeat_state, Process.get(:f), {:next_event, :internal, :r}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:next_state, :n, Process.get(:f)}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:next_state, :n, Process.get(:f), {:state_timeout, 1, :x}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, [{:timeout, -1, :x}]}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, {:reply, :nobody, 1}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, {:state_timeout, 1, 2, [:x]}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, {:change_callback_module, 1}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> {:keep_state_and_data, :pop_callback_module}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> throw(:keep_state_and_data)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> exit(:gone)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> raise("boom")
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> :erlang.error(:bad)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: (Process.put(:f, fun); {:ok, state, fun})
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn
  :cast, :go, _ -> throw(:odd)
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
end
{:ok, p} = :gen_statem.start(Hand, {:s, fun}, [])
r = Process.monitor(p)
:gen_statem.cast(p, :go)
reason = receive do {:DOWN, ^r, _, _, {reason, [_ | _]}} -> reason; {:DOWN, ^r, _, _, reason} -> reason after 30 -> :alive end
{reason, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; :keep_state_and_data
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; {:keep_state_and_data, :postpone}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; {:keep_state_and_data, {:next_event, :internal, 1}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; {:next_state, :s, fun}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; {:next_state, :other, fun}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; :stop
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; {:stop, :why}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; :foo
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 150 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; {:keep_state_and_data, {:state_timeout, 1, :x}}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule Hand do
  def callback_mode, do: [:handle_event_function, :state_enter]
  def init({state, fun}), do: {:ok, state, fun}
  def init({state, fun, actions}), do: {:ok, state, fun, actions}
  def handle_event(type, content, state, fun), do: fun.(type, content, state)
end
collect = fn collect, acc -> receive do m -> collect.(collect, [m | acc]) after 40 -> Enum.reverse(acc) end end
me = self()
fun = fn fun ->
 fn
  :enter, old, s -> send(me, {:enter, old, s}); fun = fun; _ = fun; {:keep_state_and_data, :hibernate}
  t, c, s -> send(me, {t, c, s}); :keep_state_and_data
 end
end
fun = fun.(1)
result = case :gen_statem.start(Hand, {:s, fun}, []) do {:ok, _} -> :ok; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end
{result, collect.(collect, [])}

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:ok, :s, 1} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:ok, :s, 1, []} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:ok, :s, 1, {:next_event, :internal, 2}} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:stop, :no} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:stop, :normal} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:error, :no} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> :ignore end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> :foo end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:ok, :s} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> raise("x") end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> throw({:ok, :s, 1}) end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> throw(:foo) end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> exit(:bye) end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule InitOf do
  def callback_mode, do: :handle_event_function
  def init(f), do: f.()
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(InitOf, fn -> {:ok, :s, 1, :foo} end, []) do {:ok, p} -> {Process.sleep(10), Process.alive?(p)}; {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: :state_functions
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: [:handle_event_function]
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: [:state_enter, :handle_event_function]
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: :foo
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: [:state_enter]
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: []
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: [:state_functions, :bar]
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule ModeOf do
  def callback_mode, do: raise("m")
  def init(_), do: {:ok, :s, 1}
  def s(_, _, _), do: :keep_state_and_data
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
case :gen_statem.start(ModeOf, [], []) do {:ok, p} -> Process.alive?(p); {:error, {reason, [_ | _]}} -> {:error, reason}; other -> other end

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
:gen_statem.call(p, :state)

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
{:gen_statem.call(p, {:key, 1}), :gen_statem.call(p, {:key, 2}), :gen_statem.call(p, :state)}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
:gen_statem.call(p, {:key, 1}); :gen_statem.cast(p, :reset); :gen_statem.call(p, :state)

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
me = self(); spawn(fn -> send(me, {:walked, :gen_statem.call(p, :walk)}) end); Process.sleep(5); a = receive do m -> m after 0 -> :nothing end; :gen_statem.call(p, {:key, 1}); :gen_statem.call(p, {:key, 2}); b = receive do m -> m after 100 -> :nothing end; {a, b}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
:gen_statem.call(p, {:key, 1}); :gen_statem.call(p, {:key, 2}); Process.sleep(50); :gen_statem.call(p, :state)

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
{s, d} = :sys.get_state(p); {s, Enum.sort(d)}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
:sys.replace_state(p, fn {_s, d} -> {:open, %{d | typed: [:x]}} end); :gen_statem.call(p, :state)

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
:sys.suspend(p); r = :sys.change_code(p, Door, 1, :more); :sys.resume(p); {s, d} = :sys.get_state(p); {r, s, d.extra}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
me = self(); :sys.replace_state(p, fn {s, d} -> {s, Map.put(d, :tell, me)} end); r = :gen_statem.stop(p); {r, (receive do m -> m after 100 -> :none end)}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
me = self(); Process.flag(:trap_exit, true); :sys.replace_state(p, fn {s, d} -> {s, Map.put(d, :tell, me)} end); r = :gen_statem.stop(p, :shutdown, 1000); {r, (receive do {:terminated, _, _} = m -> m after 100 -> :none end), (receive do {:EXIT, ^p, why} -> why after 100 -> :none end)}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
{:status, ^p, {:module, m}, [_, st, _, dbg, [h | _]]} = :sys.get_status(p); {m, st, dbg, elem(h, 0)}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
try do :gen_statem.call(p, :walk, 10) catch :exit, {why, {m, f, [_, r, t]}} -> {why, m, f, r, t} end

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
try do :gen_statem.call(p, :walk, {:clean_timeout, 10}) catch :exit, {why, {m, f, [_, r, t]}} -> {why, m, f, r, t} end

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
try do :gen_statem.call(p, :walk, {:dirty_timeout, 10}) catch :exit, {why, {m, f, [_, r, t]}} -> {why, m, f, r, t} end

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
id = :gen_statem.send_request(p, {:key, 1}); :gen_statem.receive_response(id, 100)

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
id = :gen_statem.send_request(p, {:key, 1}); :gen_statem.wait_response(id, 100)

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
id = :gen_statem.send_request(p, {:key, 1}); receive do m -> {:gen_statem.check_response(m, id), :gen_statem.check_response(:other, id)} end

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
id = :gen_statem.send_request(p, :walk); :gen_statem.receive_response(id, 5)

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
ids = :gen_statem.send_request(p, {:key, 1}, :a, :gen_statem.reqids_new()); ids = :gen_statem.send_request(p, {:key, 9}, :b, ids); {r1, l1, ids} = :gen_statem.receive_response(ids, 100, true); {r2, l2, ids} = :gen_statem.receive_response(ids, 100, true); {r1, l1, r2, l2, :gen_statem.reqids_size(ids), :gen_statem.receive_response(ids, 100, true)}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
ids = :gen_statem.send_request(p, :walk, :w, :gen_statem.reqids_new()); {:gen_statem.wait_response(ids, 5, true), :gen_statem.receive_response(ids, 5, true)}

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
:sys.statistics(p, true); :gen_statem.call(p, :state); :gen_statem.cast(p, :reset); {:ok, st} = :sys.statistics(p, :get); Keyword.take(st, [:messages_in, :messages_out])

defmodule Door do
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, typed: [], log: []}}
  def locked(:enter, old, d), do: {:keep_state, %{d | typed: [], log: [{:enter, old, :locked} | d.log]}}
  def locked({:call, from}, {:key, k}, %{code: code} = d) do
    typed = d.typed ++ [k]
    if typed == code, do: {:next_state, :open, d, [{:reply, from, :open}]}, else: {:keep_state, %{d | typed: typed}, {:reply, from, length(typed)}}
  end
  def locked({:call, _}, :walk, _), do: {:keep_state_and_data, :postpone}
  def locked(t, c, d), do: common(t, c, :locked, d)
  def open(:enter, old, d), do: {:keep_state, %{d | log: [{:enter, old, :open} | d.log]}, [{:state_timeout, 20, :lock}]}
  def open(:state_timeout, :lock, d), do: {:next_state, :locked, d}
  def open({:call, from}, :walk, _), do: {:keep_state_and_data, {:reply, from, :through}}
  def open(t, c, d), do: common(t, c, :open, d)
  defp common({:call, from}, :state, s, d), do: {:keep_state_and_data, {:reply, from, {s, d.typed, Enum.reverse(d.log)}}}
  defp common(:cast, :reset, _s, d), do: {:repeat_state, d}
  defp common(:info, _, _s, _), do: :keep_state_and_data
  def code_change(_vsn, s, d, extra), do: {:ok, s, Map.put(d, :extra, extra)}
  def terminate(reason, s, d), do: if(is_pid(d[:tell]), do: send(d.tell, {:terminated, reason, s}))
end
{:ok, p} = :gen_statem.start_link(Door, [1, 2], [])
:sys.log(p, true); :gen_statem.cast(p, :reset); :gen_statem.call(p, :state); {:ok, log} = :sys.log(p, :get); Enum.map(log, &elem(&1, 0))

defmodule Named do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, x, nil}
  def handle_event({:call, from}, {:set, x}, _, _), do: {:next_state, x, nil, [{:reply, from, :ok}, {:state_timeout, 1000, :t}]}
  def handle_event({:call, from}, :twice, s, _), do: (:gen_statem.reply([{:reply, from, {s, s}}]); :keep_state_and_data)
  def handle_event(:cast, :later, :a, _), do: {:keep_state_and_data, :postpone}
  def handle_event(:cast, _, _, _), do: {:keep_state_and_data, [{:next_event, :internal, :x}, {{:timeout, :n}, 0, :now}]}
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
{:ok, _} = :gen_statem.start_link({:local, :named_machine_0}, Named, :a, [])
{:gen_statem.call(:named_machine_0, :twice), :gen_statem.start({:local, :named_machine_0}, Named, :b, []) |> elem(0)}

defmodule Named do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, x, nil}
  def handle_event({:call, from}, {:set, x}, _, _), do: {:next_state, x, nil, [{:reply, from, :ok}, {:state_timeout, 1000, :t}]}
  def handle_event({:call, from}, :twice, s, _), do: (:gen_statem.reply([{:reply, from, {s, s}}]); :keep_state_and_data)
  def handle_event(:cast, :later, :a, _), do: {:keep_state_and_data, :postpone}
  def handle_event(:cast, _, _, _), do: {:keep_state_and_data, [{:next_event, :internal, :x}, {{:timeout, :n}, 0, :now}]}
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
{:ok, _} = :gen_statem.start_link({:local, :named_machine_1}, Named, :a, [debug: [:trace]])
:gen_statem.cast(:named_machine_1, :later); :gen_statem.cast(:named_machine_1, :other); Process.sleep(10); send(:named_machine_1, :hi); Process.sleep(10); :gen_statem.stop(:named_machine_1)

defmodule Named do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, x, nil}
  def handle_event({:call, from}, {:set, x}, _, _), do: {:next_state, x, nil, [{:reply, from, :ok}, {:state_timeout, 1000, :t}]}
  def handle_event({:call, from}, :twice, s, _), do: (:gen_statem.reply([{:reply, from, {s, s}}]); :keep_state_and_data)
  def handle_event(:cast, :later, :a, _), do: {:keep_state_and_data, :postpone}
  def handle_event(:cast, _, _, _), do: {:keep_state_and_data, [{:next_event, :internal, :x}, {{:timeout, :n}, 0, :now}]}
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
{:ok, _} = :gen_statem.start_link({:local, :named_machine_2}, Named, :a, [debug: [:statistics]])
:gen_statem.call(:named_machine_2, {:set, :b}); :sys.get_state(:named_machine_2)

defmodule Named do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, x, nil}
  def handle_event({:call, from}, {:set, x}, _, _), do: {:next_state, x, nil, [{:reply, from, :ok}, {:state_timeout, 1000, :t}]}
  def handle_event({:call, from}, :twice, s, _), do: (:gen_statem.reply([{:reply, from, {s, s}}]); :keep_state_and_data)
  def handle_event(:cast, :later, :a, _), do: {:keep_state_and_data, :postpone}
  def handle_event(:cast, _, _, _), do: {:keep_state_and_data, [{:next_event, :internal, :x}, {{:timeout, :n}, 0, :now}]}
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
{:ok, _} = :gen_statem.start_link({:local, :named_machine_3}, Named, :a, [hibernate_after: 5])
Process.sleep(20); :gen_statem.call(:named_machine_3, :twice)

defmodule Named do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, x, nil}
  def handle_event({:call, from}, {:set, x}, _, _), do: {:next_state, x, nil, [{:reply, from, :ok}, {:state_timeout, 1000, :t}]}
  def handle_event({:call, from}, :twice, s, _), do: (:gen_statem.reply([{:reply, from, {s, s}}]); :keep_state_and_data)
  def handle_event(:cast, :later, :a, _), do: {:keep_state_and_data, :postpone}
  def handle_event(:cast, _, _, _), do: {:keep_state_and_data, [{:next_event, :internal, :x}, {{:timeout, :n}, 0, :now}]}
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
{:ok, _} = :gen_statem.start_link({:local, :named_machine_4}, Named, :a, [debug: [{:log, 5}]])
:gen_statem.cast(:named_machine_4, :later); {:ok, l} = :sys.log(:named_machine_4, :get); l

defmodule Named do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, x, nil}
  def handle_event({:call, from}, {:set, x}, _, _), do: {:next_state, x, nil, [{:reply, from, :ok}, {:state_timeout, 1000, :t}]}
  def handle_event({:call, from}, :twice, s, _), do: (:gen_statem.reply([{:reply, from, {s, s}}]); :keep_state_and_data)
  def handle_event(:cast, :later, :a, _), do: {:keep_state_and_data, :postpone}
  def handle_event(:cast, _, _, _), do: {:keep_state_and_data, [{:next_event, :internal, :x}, {{:timeout, :n}, 0, :now}]}
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
{:ok, _} = :gen_statem.start_link({:local, :named_machine_5}, Named, :a, [])
{:status, _, _, [_, _, _, _, items]} = :sys.get_status(:named_machine_5); items |> Keyword.get_values(:data) |> List.flatten() |> Enum.map(&elem(&1, 0))

defmodule Named do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, x, nil}
  def handle_event({:call, from}, {:set, x}, _, _), do: {:next_state, x, nil, [{:reply, from, :ok}, {:state_timeout, 1000, :t}]}
  def handle_event({:call, from}, :twice, s, _), do: (:gen_statem.reply([{:reply, from, {s, s}}]); :keep_state_and_data)
  def handle_event(:cast, :later, :a, _), do: {:keep_state_and_data, :postpone}
  def handle_event(:cast, _, _, _), do: {:keep_state_and_data, [{:next_event, :internal, :x}, {{:timeout, :n}, 0, :now}]}
  def handle_event(_, _, _, _), do: :keep_state_and_data
end
{:ok, _} = :gen_statem.start_link({:local, :named_machine_6}, Named, :a, [])
:gen_statem.cast(:named_machine_6, :later); {:status, _, _, [_, _, _, _, items]} = :sys.get_status(:named_machine_6); {items[:header], items |> Keyword.get_values(:data) |> List.flatten() |> Enum.reject(&(elem(&1, 0) == ~c"Parent"))}

defmodule Second do
  def callback_mode, do: :state_functions
  def s({:call, from}, _, d), do: {:keep_state, d, [{:reply, from, {:second, d}}, :pop_callback_module]}
end
defmodule First do
  def callback_mode, do: :handle_event_function
  def init(d), do: {:ok, :s, d}
  def handle_event({:call, from}, :push, _, _), do: {:keep_state_and_data, [{:reply, from, :ok}, {:push_callback_module, Second}]}
  def handle_event({:call, from}, :change, _, _), do: {:keep_state_and_data, [{:reply, from, :ok}, {:change_callback_module, Second}]}
  def handle_event({:call, from}, _, _, d), do: {:keep_state_and_data, {:reply, from, {:first, d}}}
end
Process.flag(:trap_exit, true)
{:ok, p} = :gen_statem.start_link(First, 7, [])
{:gen_statem.call(p, 1), :gen_statem.call(p, :push), :gen_statem.call(p, 1), :gen_statem.call(p, 1)}

defmodule Second do
  def callback_mode, do: :state_functions
  def s({:call, from}, _, d), do: {:keep_state, d, [{:reply, from, {:second, d}}, :pop_callback_module]}
end
defmodule First do
  def callback_mode, do: :handle_event_function
  def init(d), do: {:ok, :s, d}
  def handle_event({:call, from}, :push, _, _), do: {:keep_state_and_data, [{:reply, from, :ok}, {:push_callback_module, Second}]}
  def handle_event({:call, from}, :change, _, _), do: {:keep_state_and_data, [{:reply, from, :ok}, {:change_callback_module, Second}]}
  def handle_event({:call, from}, _, _, d), do: {:keep_state_and_data, {:reply, from, {:first, d}}}
end
Process.flag(:trap_exit, true)
{:ok, p} = :gen_statem.start_link(First, 7, [])
{:gen_statem.call(p, :change), (try do :gen_statem.call(p, 1) catch :exit, {{r, _}, _} -> r; :exit, {r, _} -> r end), (receive do {:EXIT, ^p, {r, _}} -> r after 50 -> :none end)}

try do :gen_statem.call(:nobody_here, 1) catch :exit, r -> r end

try do :gen_statem.stop(:nobody_here) catch :exit, r -> r end

:gen_statem.cast(:nobody_here, 1)

:gen_statem.reqids_new()

{:gen_statem.reqids_size(%{}), :gen_statem.reqids_to_list(%{})}

:gen_statem.reqids_add(:a, 1, %{})

:gen_statem.receive_response(:gen_statem.reqids_new(), 10, true)

defmodule Loop do
  def callback_mode, do: :handle_event_function
  def go(x), do: (:proc_lib.init_ack({:ok, self()}); :gen_statem.enter_loop(Loop, [], :s, x, [{:next_event, :internal, :begin}]))
  def handle_event(:internal, :begin, _, {pid, n}), do: (send(pid, {:begun, n}); {:next_state, :t, n})
  def handle_event({:call, from}, _, s, d), do: {:keep_state_and_data, {:reply, from, {s, d}}}
end
{:ok, p} = :proc_lib.start(Loop, :go, [{self(), 3}])
{(receive do m -> m end), :gen_statem.call(p, :x)}

try do :gen_statem.enter_loop(Loop, [], :s, 1) catch :exit, r -> r end

defmodule Fmt do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, :s, x}
  def handle_event(_, _, _, _), do: :keep_state_and_data
  def format_status(st), do: %{st | data: :hidden}
end
{:ok, p} = :gen_statem.start(Fmt, :secret, [])
{:status, _, _, [_, _, _, _, items]} = :sys.get_status(p)
items |> Keyword.get_values(:data) |> List.last()

defmodule Mon do
  def callback_mode, do: :handle_event_function
  def init(x), do: {:ok, :s, x}
  def handle_event(:cast, r, _, _), do: {:stop, r}
end
{:ok, {p, r}} = :gen_statem.start_monitor(Mon, 1, [])
:gen_statem.cast(p, :finished)
receive do {:DOWN, ^r, :process, ^p, why} -> why end
