# rpc, the older one.
b = String.to_atom(System.get_env("OTHER"))
[_, host] = String.split(System.get_env("OTHER"), "@")
nobody = :"nobody@#{host}"
Node.connect(b)
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end

plain = fn
  {:badrpc, {:EXIT, {reason, stack}}} when is_list(stack) -> {:badrpc, {:EXIT, {reason, :stack}}}
  other -> other
end

show.("call", :rpc.call(b, Enum, :sum, [[1, 2, 3]]))
show.("raise", plain.(:rpc.call(b, Far, :fail, [:raise])))
show.("throw", plain.(:rpc.call(b, Far, :fail, [:throw])))
show.("exit", plain.(:rpc.call(b, Far, :fail, [:exit])))
show.("undefined", plain.(:rpc.call(b, Far, :nope, [])) |> elem(1) |> elem(1) |> elem(0))
show.("timeout", :rpc.call(b, Far, :slow, [1000, :late], 10))
show.("nobody", :rpc.call(nobody, Far, :slow, [1, 2]))
show.("block", :rpc.block_call(b, Enum, :sum, [[1]]))
show.("multicall", :rpc.multicall([b, node(), nobody], Enum, :sum, [[1, 2]]))
{[{:badrpc, {:EXIT, {exception, _}}}], []} = :rpc.multicall([b], Far, :fail, [:raise])
show.("multicall raises", exception)
show.("everywhere", {:rpc.eval_everywhere([b], Kernel, :send, [self(), :evaluated]), receive(do: (:evaluated -> :heard))})
show.("cast", {:rpc.cast(b, Kernel, :send, [self(), :cast]), receive(do: (:cast -> :heard))})
key = :rpc.async_call(b, Far, :slow, [50, :waited])
show.("async", {:rpc.nb_yield(key), :rpc.nb_yield(key, 5000)})
key = :rpc.async_call(b, Far, :slow, [0, :now])
show.("yield", :rpc.yield(key))
show.("parallel", :rpc.parallel_eval([{Enum, :sum, [[1]]}, {Enum, :sum, [[2]]}, {Enum, :sum, [[3]]}]))
show.("pmap", :rpc.pmap({Kernel, :+}, [10], [1, 2, 3]))
:rpc.abcast([b], :echo, {self(), :broadcast})
show.("abcast", receive(do: ({:echo, what} -> what)))
show.("sbcast", :rpc.sbcast([b, node()], :echo, {self(), :sure}))
show.("pinfo", :rpc.pinfo(:erpc.call(b, Process, :whereis, [:echo]), :registered_name))
show.("multi server", :rpc.multi_server_call([b], :nobody_here, :hello))
