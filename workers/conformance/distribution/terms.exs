# What terms are on the other side, and how they look and sort.
b = String.to_atom(System.get_env("OTHER"))
Node.connect(b)
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end
there = fn term -> :erpc.call(b, Function, :identity, [term]) end

for term <- [
      1, -1, 255, 256, 2_147_483_648, -2_147_483_649, 123_456_789_012_345_678_901_234_567_890, -1.5e-300, 0.0,
      :atom, :"with space", :"ünïcödé", :"日本", nil, true, "text", "ünïcödé", <<1, 2, 3>>, <<5::3>>, <<255, 1::7>>, [],
      [1 | 2], ~c"chars", Enum.to_list(1..300), {}, {1, {2, {3}}}, List.to_tuple(Enum.to_list(1..300)), %{}, %{"b" => %{c: [2]}, a: 1},
      Map.new(1..50, &{&1, &1}), MapSet.new([1, 2]), 1..10//3, ~D[2024-02-29], %RuntimeError{message: "x"}, &Enum.map/2, &String.upcase/1
    ] do
  unless there.(term) === term, do: show.("another one came back", {term, there.(term)})
end

pid = :erpc.call(b, Process, :whereis, [:echo])
here = self()
show.("there and back", {there.(here) == here, there.(pid) == pid})
ref = make_ref()
show.("references", {there.(ref) == ref, is_reference(:erpc.call(b, Kernel, :make_ref, []))})
port = :erpc.call(b, fn -> elem(:gen_tcp.listen(0, []), 1) end)
show.("ports", {is_port(port), node(port) == b, there.(port) == port})
add = fn x -> fn y -> x + y end end
show.("functions", {there.(add.(1)).(2), :erpc.call(b, fn -> add.(3).(4) end)})
show.("nodes", {node(pid) == b, node(here) == node(), node(ref) == node(), node(:erpc.call(b, Kernel, :make_ref, [])) == b})
IO.puts("pids: #{inspect(pid)} #{inspect(here)}")
show.("as b sees them", :erpc.call(b, Kernel, :inspect, [here]) =~ ~r/^#PID<[1-9]/)
show.("as b sees its own", :erpc.call(b, Kernel, :inspect, [pid]) =~ ~r/^#PID<0\./)
show.("list of pid", :erlang.list_to_pid(:erlang.pid_to_list(pid)) == pid)
show.("reference", inspect(:erpc.call(b, Kernel, :make_ref, [])) =~ ~r/^#Reference<[1-9]/)
show.("alive", try do Process.alive?(pid) rescue e -> Exception.message(e) end)
show.("info", try do Process.info(pid) rescue e -> Exception.message(e) end)
# pids sort by what stands in them, then by their nodes
[p1, p2] = for _ <- 1..2, do: :erpc.call(b, fn -> spawn(fn -> Process.sleep(:infinity) end) end)
[q1, q2] = for _ <- 1..2, do: spawn(fn -> Process.sleep(:infinity) end)
number = fn pid -> pid |> :erlang.pid_to_list() |> List.to_string() |> String.split(".") |> Enum.at(1) |> String.to_integer() end
sorted = Enum.sort([p2, q2, p1, q1])
show.("sorted", sorted == Enum.sort_by([p2, q2, p1, q1], &{number.(&1), node(&1)}))
show.("sorted there", :erpc.call(b, Enum, :sort, [[p2, q2, p1, q1]]) == sorted)
show.("keys", :erpc.call(b, Map, :get, [%{here => :mine, pid => :theirs}, here]))
show.("size", byte_size(there.(String.duplicate("x", 3_000_000))))

# functions made by evaluation are themselves when they come back
f = fn x -> x + 1 end
g = fn x -> x + 1 end
a = add.(1)
show.("same function", {there.(f) == f, there.(f) === f, there.(a) == a, there.(add) == add, there.(a) == add.(2), f == g})
show.("called", {there.(f).(1), there.(there.(a)).(2)})
show.("as a key", Map.get(%{f => :found}, there.(f)))
show.("its info", there.(f) |> :erlang.fun_info() |> Keyword.take([:arity, :type, :module]))
show.("twice", there.(there.(add)) == there.(add))
