# erpc: calls, requests, what goes wrong.
b = String.to_atom(System.get_env("OTHER"))
[_, host] = String.split(System.get_env("OTHER"), "@")
nobody = :"nobody@#{host}"
Node.connect(b)
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end

try_ = fn label, fun ->
  result =
    try do
      {:ok, fun.()}
    catch
      kind, {:exception, reason, stack} when is_list(stack) -> {kind, {:exception, reason, :stack}}
      kind, reason -> {kind, reason}
    end

  IO.puts("#{label}: #{inspect(result)}")
end

try_.("call", fn -> :erpc.call(b, Enum, :sum, [[1, 2, 3]]) end)
try_.("fun", fn -> :erpc.call(b, fn -> node() == b end) end)
try_.("raise", fn -> :erpc.call(b, Far, :fail, [:raise]) end)
try_.("error", fn -> :erpc.call(b, :erlang, :error, [:oops]) end)
try_.("undefined", fn -> :erpc.call(b, Far, :nope, []) end)
try_.("throw", fn -> :erpc.call(b, Far, :fail, [:throw]) end)
try_.("exit", fn -> :erpc.call(b, Far, :fail, [:exit]) end)
try_.("killed", fn -> :erpc.call(b, fn -> Process.exit(self(), :kill) end) end)
try_.("timeout", fn -> :erpc.call(b, Far, :slow, [1000, :late], 10) end)
try_.("nobody", fn -> :erpc.call(nobody, Far, :slow, [1, 2]) end)
try_.("bad arguments", fn -> :erpc.call("b", Far, :slow, [1, 2]) end)
try_.("bad timeout", fn -> :erpc.call(b, Far, :slow, [1, 2], :soon) end)
try_.("local", fn -> :erpc.call(node(), Enum, :count, [[1]]) end)

show.("multicall", :erpc.multicall([b, node()], Enum, :sum, [[1, 2]]))
show.("multicall of some", :erpc.multicall([b, nobody], Enum, :sum, [[1, 2]]))
show.("multicall throws", :erpc.multicall([b], Far, :fail, [:throw]))
show.("multicall exits", :erpc.multicall([b], Far, :fail, [:exit]))
[{:error, {:exception, exception, _}}] = :erpc.multicall([b], Far, :fail, [:raise])
show.("multicall raises", exception)
show.("multicall is late", :erpc.multicall([b], Far, :slow, [1000, :late], 10))
show.("cast", {:erpc.cast(b, Kernel, :send, [self(), :from_cast]), receive(do: (:from_cast -> :heard))})
show.("multicast", {:erpc.multicast([b, node()], Kernel, :send, [self(), :cast]), receive(do: (:cast -> receive(do: (:cast -> :both))))})
show.("cast to nobody", :erpc.cast(nobody, Kernel, :send, [self(), :never]))

id = :erpc.send_request(b, Enum, :sum, [[4, 5]])
show.("request", {:erpc.receive_response(id)})
id = :erpc.send_request(b, Far, :slow, [1000, :late])
try_.("receive is late", fn -> :erpc.receive_response(id, 10) end)
id = :erpc.send_request(b, Far, :slow, [50, :waited])
show.("wait", {:erpc.wait_response(id, 0), :erpc.wait_response(id, 5000)})
id = :erpc.send_request(b, Far, :slow, [0, :checked])
show.("check", {:erpc.check_response(:other, id), receive(do: (message -> :erpc.check_response(message, id)))})

ids = :erpc.reqids_new()
ids = :erpc.send_request(b, Far, :slow, [0, :first], :one, ids)
ids = :erpc.send_request(b, Far, :slow, [200, :second], :two, ids)
show.("size", {:erpc.reqids_size(ids), for({_, label} <- :erpc.reqids_to_list(ids), do: label) |> Enum.sort()})
{answer, label, ids} = :erpc.receive_response(ids, 5000, true)
show.("first", {answer, label, :erpc.reqids_size(ids)})
{answer, label, ids} = :erpc.wait_response(ids, 5000, true)
show.("second", {answer, label, :erpc.reqids_size(ids)})
show.("no more", :erpc.receive_response(ids, 5000, true))
