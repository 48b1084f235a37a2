# The application that the nodes share.
defmodule Hello do
  use Application
  def start(type, args) do
    IO.puts("#{node()} Hello.start(#{inspect(type)}, #{inspect(args)}) app=#{inspect(:application.get_application(self()))}")
    Supervisor.start_link([Hello.Server], strategy: :one_for_one, name: Hello.Sup)
  end
  def start_phase(phase, type, args) do
    IO.puts("#{node()} Hello.start_phase(#{inspect(phase)}, #{inspect(type)}, #{inspect(args)})")
    :ok
  end
  def prep_stop(state) do
    IO.puts("#{node()} Hello.prep_stop(#{inspect(state)})"); state
  end
  def stop(state), do: IO.puts("#{node()} Hello.stop(#{inspect(state)})")
end
defmodule Hello.Server do
  use GenServer
  # HELLO_NAME=global: name: {:global, Hello.Server} (a takeover can then meet :already_started);
  # otherwise the server takes the global name over itself in init/1 with :global.re_register_name/2
  def start_link(_) do
    opts = if System.get_env("HELLO_NAME") == "global", do: [name: {:global, __MODULE__}], else: []
    GenServer.start_link(__MODULE__, 0, opts)
  end
  def hit, do: GenServer.call({:global, __MODULE__}, :hit)
  def init(n) do
    Process.flag(:trap_exit, true)
    IO.puts("#{node()} Hello.Server.init #{inspect(self())}")
    if System.get_env("HELLO_NAME") != "global", do: :global.re_register_name(__MODULE__, self())
    {:ok, n}
  end
  def handle_call(:hit, _f, n), do: {:reply, {node(), n + 1}, n + 1}
  def terminate(r, n), do: IO.puts("#{node()} Hello.Server.terminate(#{inspect(r)}, #{n})")
end
