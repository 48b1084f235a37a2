defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
id = :gen_server.send_request(p, :a); :gen_server.receive_response(id, 100)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
id = :gen_server.send_request(p, :a); :gen_server.wait_response(id, 100)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
id = :gen_server.send_request(p, :a); receive do m -> {:gen_server.check_response(:other, id), :gen_server.check_response(m, id)} end

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
id = :gen_server.send_request(p, :never); :gen_server.receive_response(id, 5)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
id = :gen_server.send_request(p, :die); {:error, {r, s}} = :gen_server.receive_response(id, 100); {r, s == p}

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
ids = :gen_server.send_request(p, :a, :la, :gen_server.reqids_new()); ids = :gen_server.send_request(p, :b, :lb, ids); {:gen_server.reqids_size(ids), Enum.map(:gen_server.reqids_to_list(ids), &elem(&1, 1)) |> Enum.sort()}

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
ids = :gen_server.send_request(p, :a, :la, :gen_server.reqids_new()); {r, l, ids} = :gen_server.receive_response(ids, 100, true); {r, l, :gen_server.reqids_size(ids)}

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
ids = :gen_server.send_request(p, :a, :la, :gen_server.reqids_new()); {r, l, ids} = :gen_server.wait_response(ids, 100, false); {r, l, :gen_server.reqids_size(ids)}

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
ids = :gen_server.send_request(p, :a, :la, :gen_server.reqids_new()); receive do m -> {:gen_server.check_response(:foo, ids, true), :gen_server.check_response(m, ids, true)} end

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
ids = :gen_server.send_request(p, :never, :la, :gen_server.reqids_new()); {:gen_server.wait_response(ids, 5, true), :gen_server.receive_response(ids, 5, true)}

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.receive_response(:gen_server.reqids_new(), 5, true)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.wait_response(:gen_server.reqids_new(), 5, true)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.check_response(:m, :gen_server.reqids_new(), true)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.reqids_add(:a, :b, %{})

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.reqids_size(1)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.reqids_to_list(:x)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
id = :gen_server.send_request(p, :a); ids = :gen_server.reqids_add(id, :l, :gen_server.reqids_new()); {r, l, _} = :gen_server.receive_response(ids, 100, true); {r, l}

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
r = make_ref(); :gen_server.reqids_add(r, :x, :gen_server.reqids_add(r, :x, %{}))

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
id = :gen_server.send_request(:nobody_at_all, :a); :gen_server.receive_response(id, 100)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.multi_call([node()], :nobody_at_all, :x)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.call(p, :x)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.cast(p, :x)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.abcast([node()], :nobody_at_all, :x)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
{:ok, {q, r}} = :gen_server.start_monitor(Echo, 1, []); {is_pid(q), is_reference(r)}

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
try do :gen_server.call(p, :never, 5) catch :exit, {r, {m, f, [_, q, t]}} -> {r, m, f, q, t} end

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
try do :gen_server.call(p, :die) catch :exit, {r, {m, f, [_, q]}} -> {r, m, f, q} end

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
:gen_server.stop(p)

defmodule Echo do
  def init(x), do: {:ok, x}
  def handle_call(:never, _, s), do: {:noreply, s}
  def handle_call(:die, _, s), do: {:stop, :bye, s}
  def handle_call(m, _, s), do: {:reply, {:echo, m}, s}
  def terminate(_, _), do: :ok
end
{:ok, p} = :gen_server.start(Echo, 1, [])
try do :gen_server.stop(:nobody_at_all) catch :exit, r -> r end

:erpc.call(node(), fn -> 1 + 1 end)

:erpc.call(node(), :erlang, :abs, [-3])

try do :erpc.call(node(), :erlang, :abs, [:x]) catch :error, {:exception, r, _} -> r end

try do :erpc.call(node(), :erlang, :exit, [:foo]) catch :exit, r -> r end

try do :erpc.call(node(), :erlang, :throw, [:foo]) catch :throw, r -> r end

id = :erpc.send_request(node(), :erlang, :abs, [-3]); :erpc.receive_response(id)

ids = :erpc.send_request(node(), :erlang, :abs, [-3], :l, :erpc.reqids_new()); {r, l, ids} = :erpc.receive_response(ids, 100, true); {r, l, :erpc.reqids_size(ids)}

ids = :erpc.send_request(node(), fn -> :x end, :l, :erpc.reqids_new()); {r, l, ids} = :erpc.wait_response(ids, 100, true); {r, l, :erpc.reqids_to_list(ids)}

:erpc.receive_response(:erpc.reqids_new(), 1, true)

:erpc.reqids_size(1)

:erpc.send_request(:a, :b, :c, :d, :e, :f)

:erpc.check_response(1, 1)

:erpc.multicall([node()], :erlang, :abs, [-1])

:erpc.multicall([node()], fn -> 5 end)

:erpc.cast(node(), fn -> :ok end)

:rpc.call(node(), :erlang, :abs, [-1])

match?({:badrpc, {:EXIT, {:badarg, _}}}, :rpc.call(node(), :erlang, :abs, [:a]))

:rpc.parallel_eval([{:erlang, :abs, [-1]}, {:erlang, :+, [1, 2]}])

:rpc.pmap({:erlang, :+}, [10], [1, 2, 3])

:rpc.yield(:rpc.async_call(node(), :erlang, :abs, [-4]))

:rpc.multicall([node()], :erlang, :abs, [-1])
