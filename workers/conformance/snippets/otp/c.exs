# the commands of Erlang's shell; what they print of processes differs from node to node

File.mkdir_p!("c_folder/dd")
for name <- ["a", "bb", "ccc"], do: File.touch!("c_folder/" <> name)
:c.ls(~c"c_folder")

File.mkdir_p!("c_folder/dd")
:c.ls(~c"c_folder/dd")

:c.ls(~c"c_folder/a")

:c.ls(~c"nowhere")

:c.pid(0, 1, 0)

:c.memory() |> Keyword.keys()

:c.memory(:total) |> is_integer()

:c.lm()

:c.mm()

:c.l(Enum)

:c.l(NoModuleOfThatName)

:c.nl(NoModuleOfThatName)

:c.flush()

send(self(), {:hey, 1})
send(self(), "two")
:c.flush()

:c.i(0, 999999, 0)

:c.bt(:c.pid(0, 999999, 0))

ExUnit.start(autorun: false)
text = ExUnit.CaptureIO.capture_io(fn -> :c.regs() end)
{String.split(text, "\n") |> Enum.take(3), text =~ ~r/^init +</m, text =~ "** Registered ports on node nonode@nohost **"}

:net.getservbyname(~c"http")

:net.getservbyport(80)

:net.if_name2index(~c"nosuch")

:net.if_index2name(99)

:inet.gethostbyaddr({203, 0, 113, 9})

{:c.c(:no_such_module), :c.c(Enum), :c.c(:lists), :c.c(:erlang), :c.c(:no_such_module, []), :c.c(Enum, [], fn _ -> true end)}

{:c.c(~c"no_such_file"), :c.nc(:no_such_file), :c.nc(:no_such_file, []), :c.lc([]), :c.lc([:no_such_file, :nor_this])}

:c.lc(:a)

{:c.y(~c"no_such_file"), :c.y(:no_such_file), :c.y("no_such_file.yrl" |> to_charlist(), [])}

gone = spawn(fn -> :ok end)
ref = Process.monitor(gone)
receive do {:DOWN, ^ref, _, _, _} -> {:c.bt(gone), :c.bt(self()), :c.bt(1), :erlang.process_display(self(), :backtrace)} end

:erlang.process_display(1, :backtrace)

:erlang.process_display(1, :other)

:erlang.process_display(self(), :other)

gone = spawn(fn -> :ok end)
ref = Process.monitor(gone)
receive do {:DOWN, ^ref, _, _, _} -> :erlang.process_display(gone, :backtrace) end

{:net.getifaddrs(%{family: :any}), :net.getifaddrs(%{flags: [:pointopoint]}), :net.getifaddrs(fn _ -> false end)}

:net.getifaddrs(1)
