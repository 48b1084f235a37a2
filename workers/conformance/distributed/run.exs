# What each of the nodes runs: it starts the application, and then does what it reads.
t0 = System.monotonic_time(:millisecond)
app = String.to_atom(hd(System.argv()))
IO.puts("#{node()} booted; connected: #{inspect(Node.list())}")
{us, r} = :timer.tc(fn -> Application.start(app, :permanent) end)
IO.puts("#{node()} Application.start(#{inspect(app)}, :permanent) => #{inspect(r)}  (#{div(us, 1000)} ms)")
show = fn -> IO.puts("#{node()} running here: #{inspect(Enum.any?(Application.started_applications(), &(elem(&1, 0) == app)))} info: #{inspect(:application.info()[:running] |> Enum.filter(&(elem(&1, 0) == app)))}") end
show.()
Enum.each(IO.stream(:stdio, :line), fn l ->
  {us, v} = :timer.tc(fn -> try do {v, _} = Code.eval_string(l, [app: app]); v catch k, e -> {k, e} end end)
  IO.puts("#{node()} +#{System.monotonic_time(:millisecond) - t0}ms #{String.trim(l)}  =>  #{inspect(v)}  (#{div(us, 1000)} ms)")
  show.()
end)
