# Who hears of nodes, and what.
b = String.to_atom(System.get_env("OTHER"))
c = String.to_atom(System.get_env("HIDDEN"))

defmodule Hear do
  # all that comes until the marker, which a connection to another node sends back
  def all(label, n) do
    heard = for _ <- 1..n//1, do: receive(do: (message when is_tuple(message) -> message), after: (5000 -> :nothing))
    rest = receive(do: (message -> message), after: (100 -> :quiet))
    IO.puts("#{label}: #{inspect(Enum.map(heard, &plain/1))} #{inspect(rest)}")
  end

  # the number of a connection is another one each time
  def plain({event, node, info}) when is_list(info), do: {event, node, Enum.sort(info) |> Enum.map(&number/1)}
  def plain({event, node, info}) when is_map(info), do: {event, node, Enum.sort(info) |> Enum.map(&number/1), :map}
  def plain(other), do: other
  defp number({:connection_id, id}), do: {:connection_id, is_integer(id)}
  defp number(other), do: other
end

show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end
show.("on", :net_kernel.monitor_nodes(true))
Node.connect(b)
Hear.all("up", 1)
Node.disconnect(b)
Hear.all("down", 1)
show.("hidden", Node.connect(c))
Hear.all("hidden is not heard of", 0)
Node.disconnect(c)
show.("twice", :net_kernel.monitor_nodes(true))
Node.connect(b)
Hear.all("up twice", 2)
show.("off", :net_kernel.monitor_nodes(false))
Node.disconnect(b)
Hear.all("off is off for all of them", 0)
show.("off again", :net_kernel.monitor_nodes(false))
show.("list", :net_kernel.monitor_nodes(true, [:nodedown_reason, {:node_type, :all}]))
Node.connect(b)
Node.connect(c)
Hear.all("both", 2)
Node.disconnect(b)
Node.disconnect(c)
Hear.all("both down", 2)
show.("list off", :net_kernel.monitor_nodes(false, [{:node_type, :all}, :nodedown_reason]))
show.("map", :net_kernel.monitor_nodes(true, %{nodedown_reason: true, connection_id: true, node_type: :hidden}))
Node.connect(b)
Node.connect(c)
Hear.all("only hidden", 1)
Node.disconnect(c)
Hear.all("only hidden down", 1)
show.("map off", :net_kernel.monitor_nodes(false, %{nodedown_reason: true, connection_id: true, node_type: :hidden}))

for wrong <- [[:nope], [{:node_type, :nope}], %{nope: true}, :nope, [{:nodedown_reason, 1}]] do
  show.("wrong", :net_kernel.monitor_nodes(true, wrong))
end

show.("monitor", Node.monitor(b, true))
Node.monitor(b, true)
Node.disconnect(b)
Hear.all("monitored twice", 2)
Node.monitor(b, true)
Node.monitor(b, false)
Node.disconnect(b)
Hear.all("taken back", 0)
[_, host] = String.split(System.get_env("OTHER"), "@")
Node.monitor(:"nobody@#{host}", true)
Hear.all("nobody", 1)
Node.monitor(b, true, [:allow_passive_connect])
Hear.all("passive", 0)
