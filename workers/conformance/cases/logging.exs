# Log lines: levels, reports, metadata, formats, OTP's errors. The times are masked by a format without them.
require Logger

defmodule Bomb do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_cast(:stop, n), do: {:stop, :oops, n}
  def handle_cast(:bad, _n), do: :bad
end

:logger.update_handler_config(:default, :formatter, Logger.default_formatter(format: "[$level] $metadata$message\n", metadata: [:user]))
Logger.info("hello")
Logger.debug(fn -> "lazy" end)
Logger.info(a: 1)
Logger.error(["io", ?l, "ist"])
Logger.warning("with", user: "joe")
Logger.configure(level: :warning)
Logger.info("hidden")
Logger.warning("shown")
Logger.configure(level: :debug)
Logger.metadata(user: "ann")
:logger.info(~c"erl ~p ~s", [{:a, "b"}, "c"])
Logger.put_module_level(Bomb, :error)
Logger.put_process_level(self(), :error)
Logger.info("hidden2")
Logger.delete_process_level(self())

for message <- [:stop, :bad] do
  {:ok, pid} = GenServer.start(Bomb, 0, name: :bomb)
  ref = Process.monitor(pid)
  GenServer.cast(pid, message)

  receive do
    {:DOWN, ^ref, _, _, reason} ->
      Process.sleep(50)
      IO.inspect(reason)
  end
end

Logger.flush()
