# Programs that run in ports: what they write, how they end, and who is told.

defmodule Collect do
  def all(port, acc \\ []) do
    receive do
      {^port, {:exit_status, _} = status} -> Enum.reverse([status | acc])
      {^port, what} -> all(port, [what | acc])
    after
      5000 -> Enum.reverse([:late | acc])
    end
  end
end

IO.inspect(Collect.all(Port.open({:spawn, "echo hi"}, [:binary, :exit_status])))
IO.inspect(Collect.all(Port.open({:spawn, "echo hi"}, [:exit_status])))
IO.inspect(Collect.all(Port.open({:spawn, "sh -c 'exit 3'"}, [:binary, :exit_status])))
IO.inspect(Collect.all(Port.open({:spawn, "sh -c 'echo oh >&2'"}, [:binary, :exit_status, :stderr_to_stdout])))
IO.inspect(Collect.all(Port.open({:spawn, "printf 'abc\\ndefghij\\n'"}, [:binary, :exit_status, {:line, 4}])))
IO.inspect(Collect.all(Port.open({:spawn, "printf '\\003abc\\001d'"}, [:binary, :exit_status, {:packet, 1}])))

IO.inspect(Collect.all(Port.open({:spawn_executable, System.find_executable("echo")}, [:binary, :exit_status, args: ["a  b", "c'd", "$HOME"]])))

options = [:binary, :exit_status, args: ["-c", "echo $FOO $PWD"], env: [{~c"FOO", ~c"bar"}], cd: "/tmp"]
IO.inspect(Collect.all(Port.open({:spawn_executable, System.find_executable("sh")}, options)))

# the owner hears of the end
Process.flag(:trap_exit, true)
port = Port.open({:spawn, "true"}, [:binary, :exit_status])
IO.inspect(Collect.all(port))
IO.inspect(receive do {:EXIT, ^port, reason} -> reason after 1000 -> :none end)
IO.inspect(Port.info(port))

port = Port.open({:spawn, "true"}, [:binary, :eof])
IO.inspect(receive do {^port, what} -> what after 5000 -> :none end)
IO.inspect({Port.info(port, :name), Port.close(port), Port.info(port)})
IO.inspect(receive do {:EXIT, ^port, reason} -> reason after 1000 -> :none end)

# while it runs
port = Port.open({:spawn, "sleep 1"}, [:binary])
ref = Port.monitor(port)
info = Port.info(port)
IO.inspect({info[:name], info[:connected] == self(), info[:links] == [self()], is_integer(info[:os_pid]), port in Port.list()})
IO.inspect({Port.close(port), Port.info(port), port in Port.list()})
IO.inspect(receive do {:DOWN, ^ref, :port, ^port, reason} -> reason after 1000 -> :none end)

port = Port.open({:spawn, "sleep 1"}, [:binary])
send(port, {self(), :close})
IO.inspect(receive do {^port, what} -> what after 1000 -> :none end)

# another owner
me = self()
other = spawn(fn -> receive do {_port, what} -> send(me, {:other, what}) end end)
port = Port.open({:spawn, "sh -c 'sleep 0.1; echo x'"}, [:binary])
IO.inspect({Port.connect(port, other), Port.info(port, :connected) == {:connected, other}})
IO.inspect(receive do {:other, what} -> what after 5000 -> :none end)

refusal = fn name, options ->
  try do
    Port.open(name, options)
  rescue
    error -> IO.puts(Exception.message(elem(Exception.blame(:error, error, __STACKTRACE__), 0)))
  end
end

refusal.({:spawn_executable, "/no/such/thing"}, [])
refusal.({:spawn, 1}, [])
refusal.({:foo, 1}, [])
refusal.(:foo, [])
refusal.({:spawn, "true"}, [:foo])
refusal.({:spawn, "true"}, args: ["a"])
refusal.({:spawn, "true"}, packet: 3)
refusal.({:spawn, "true"}, line: 0)
refusal.({:spawn, "true"}, line: 5, packet: 2)
