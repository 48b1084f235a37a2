# Logs of :disk_log: of one file, of several that take turns, of bytes; what is refused.

folder = Path.join(System.tmp_dir!(), "disk_logs")
File.rm_rf!(folder)
File.mkdir_p!(folder)
File.cd!(folder)

read = fn log ->
  next = fn next, from -> (case :disk_log.chunk(log, from) do {to, terms} -> [terms | next.(next, to)]; other -> [other] end) end
  next.(next, :start)
end
counted = fn log -> Keyword.drop(:disk_log.info(log), [:owners, :users]) end

IO.inspect({:disk_log.open(name: :one, file: ~c"one.LOG"), :disk_log.all()})
IO.inspect({:disk_log.log(:one, {:a, 1}), :disk_log.log_terms(:one, [1, "b", [3]]), :disk_log.alog(:one, :later), :disk_log.sync(:one)})
IO.inspect(read.(:one))
{place, two} = :disk_log.chunk(:one, :start, 2)
{place, third} = :disk_log.chunk(:one, place, 1)
IO.inspect({two, third, elem(:disk_log.chunk(:one, place), 1)})
IO.inspect(Enum.map(elem(:disk_log.bchunk(:one, :start), 1), &:erlang.binary_to_term/1))
IO.inspect(counted.(:one))
IO.inspect({:disk_log.close(:one), :disk_log.close(:one), :disk_log.log(:one, 1), :disk_log.all()})

IO.inspect({:disk_log.open(name: :one, file: ~c"one.LOG"), read.(:one)})
IO.inspect({:disk_log.truncate(:one), read.(:one), :disk_log.truncate(:one, :head), read.(:one)})
IO.inspect({:disk_log.block(:one), :disk_log.info(:one)[:status], :disk_log.unblock(:one), :disk_log.unblock(:one)})
:disk_log.block(:one)
me = self()
spawn(fn -> send(me, {:logged, :disk_log.log(:one, :waited)}) end)
IO.inspect(receive do m -> m after 50 -> :waits end)
:disk_log.unblock(:one)
IO.inspect({receive do m -> m after 500 -> :waits end, read.(:one)})
IO.inspect({:disk_log.reopen(:one, ~c"one.old"), Enum.sort(File.ls!()), read.(:one)})
IO.inspect({:disk_log.change_size(:one, 100), :disk_log.change_size(:one, :infinity), :disk_log.change_notify(:one, self(), true)})
IO.inspect({:disk_log.pid2name(self()), :disk_log.close(:one)})
IO.inspect({:disk_log.open(name: :old, file: ~c"one.old", mode: :read_only), read.(:old), :disk_log.log(:old, 1), :disk_log.close(:old)})

IO.inspect(:disk_log.open(name: :turns, file: ~c"turns", type: :wrap, size: {100, 3}))
IO.inspect(for n <- 1..20, do: :disk_log.log(:turns, {:item, n}))
IO.inspect(read.(:turns))
IO.inspect(counted.(:turns))
IO.inspect({:disk_log.inc_wrap_file(:turns), :disk_log.info(:turns)[:current_file], read.(:turns)})
{:ok, place} = :disk_log.chunk_step(:turns, :start, 1)
IO.inspect({elem(:disk_log.chunk(:turns, place), 1), :disk_log.chunk_info(place)})
IO.inspect(:disk_log.close(:turns))

IO.inspect(:disk_log.open(name: :full, file: ~c"full", size: 200, notify: true, head: {:v, 1}))
IO.inspect(for n <- 1..12, do: :disk_log.log(:full, {:item, n}))
all = fn all -> receive do m -> [m | all.(all)] after 50 -> [] end end
IO.inspect({all.(all), :disk_log.info(:full)[:full], read.(:full), :disk_log.close(:full)})

IO.inspect(:disk_log.open(name: :bytes, file: ~c"bytes", format: :external))
IO.inspect({:disk_log.blog(:bytes, "abc\n"), :disk_log.blog_terms(:bytes, ["d", [?e]]), :disk_log.log(:bytes, 1), :disk_log.chunk(:bytes, :start)})
IO.inspect({:disk_log.sync(:bytes), File.read!("bytes"), :disk_log.close(:bytes)})

IO.inspect({:disk_log.open(file: ~c"x"), :disk_log.open([:foo]), :disk_log.open(name: :r, file: ~c"none", mode: :read_only), :disk_log.open(name: :b, file: ~c"bytes")})
{_, ref} = spawn_monitor(fn -> :disk_log.open(name: :gone, file: ~c"gone") end)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
IO.inspect(Enum.find(Stream.repeatedly(&:disk_log.all/0), &(&1 == [])))
for error <- [{:error, {:not_a_log_file, ~c"e"}}, {:error, :no_such_log}, {:foo, 1}], do: IO.write(:disk_log.format_error(error))
File.rm_rf!(folder)
