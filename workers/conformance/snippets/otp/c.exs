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
