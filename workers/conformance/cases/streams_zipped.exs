# What zip closes when a source ends or fails, and in which order.

r = fn name, opts ->
  Stream.resource(
    fn -> IO.puts("start #{name}"); if opts[:start], do: raise("start #{name}"); 1 end,
    fn n -> IO.puts("next #{name}"); if opts[:next] == n, do: raise("next #{name}"); if n > (opts[:len] || 3), do: {:halt, n}, else: {[n], n + 1} end,
    fn n -> IO.puts("after #{name} #{n}"); if opts[:after], do: raise("after #{name}") end)
end
t = fn label, f ->
  IO.puts("# #{label}")
  try do IO.inspect(f.()) rescue e -> IO.inspect(e.__struct__); IO.puts(String.slice(Exception.message(e), 0, 60)) catch k, v -> IO.inspect({k, v}) end
end
for bad <- [[start: true], [next: 1], [next: 2], [after: true], [len: 0], [len: 1]], at <- 0..2 do
  t.("#{inspect(bad)} at #{at}", fn -> Enum.to_list(Stream.zip(for i <- 0..2, do: r.(i, if(i == at, do: bad, else: [])))) end)
  t.("#{inspect(bad)} at #{at}, taken", fn -> Enum.take(Stream.zip(for i <- 0..2, do: r.(i, if(i == at, do: bad, else: []))), 1) end)
end
for at <- 0..2 do
  t.("none at #{at}", fn -> Enum.to_list(Stream.zip(for i <- 0..2, do: if(i == at, do: :none, else: r.(i, [])))) end)
  t.("none at #{at}, fails", fn -> Enum.to_list(Stream.zip(for i <- 0..2, do: if(i == at, do: :none, else: r.(i, start: true)))) end)
  t.("list at #{at}", fn -> Enum.to_list(Stream.zip(for i <- 0..2, do: if(i == at, do: [1], else: r.(i, [])))) end)
  t.("map at #{at}", fn -> Enum.to_list(Stream.zip(for i <- 0..2, do: if(i == at, do: %{1 => :a, 2 => :b}, else: r.(i, [])))) end)
end
t.("fun", fn -> Enum.to_list(Stream.zip_with([r.(0, []), r.(1, [])], fn _ -> raise "with" end)) end)
t.("fun", fn -> Enum.to_list(Stream.zip_with(r.(0, []), r.(1, []), fn _, _ -> throw(:with) end)) end)
t.("each", fn -> Enum.each(Stream.zip(r.(0, []), r.(1, [])), fn _ -> exit(:each) end) end)
t.("zip", fn -> Enum.zip(r.(0, []), r.(1, start: true)) end)
t.("zip", fn -> Enum.zip([r.(0, next: 2), r.(1, []), [1, 2, 3]]) end)
t.("zip_reduce", fn -> Enum.zip_reduce(r.(0, []), r.(1, len: 1), 0, fn a, b, c -> a + b + c end) end)
t.("suspended", fn -> {:suspended, a, f} = Enumerable.reduce(Stream.zip(r.(0, []), r.(1, [])), {:cont, []}, fn x, acc -> {:suspend, [x | acc]} end); IO.inspect(a); f.({:halt, :over}) end)
