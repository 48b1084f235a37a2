# What the log's configuration does: calls taken out of the program, messages that are always evaluated, terms cut, texts cut.
ExUnit.start(autorun: false)
import ExUnit.CaptureLog

show = fn label, log -> IO.puts("#{label}: #{inspect(log, width: 200)}") end
captured = fn fun -> capture_log([format: "$metadata[$level] $message|", metadata: [:application, :own]], fun) end

Logger.configure(
  compile_time_application: :sample,
  compile_time_purge_matching: [
    [module: Purged, function: "both/0"],
    [function: "by_name/1"],
    [own: true],
    [function: "by_level/0", level_lower_than: :warning],
    [application: :sample, level_lower_than: :info]
  ]
)

defmodule Purged do
  require Logger
  def both, do: Logger.error("both")
  def by_name(x), do: Logger.error("by name #{x}")
  def by_own, do: Logger.error("own", own: true)
  def by_other, do: Logger.error("own", own: false)
  def by_level, do: {Logger.info("info"), Logger.warning("warning")}
  def by_application, do: {Logger.debug("debug"), Logger.info("info")}
  def at(level), do: Logger.log(level, "at run time")
end

show.("both", captured.(fn -> Purged.both() end))
show.("by name", captured.(fn -> Purged.by_name(1) end))
show.("by own", captured.(fn -> Purged.by_own() end))
show.("by other", captured.(fn -> Purged.by_other() end))
show.("by level", captured.(fn -> Purged.by_level() end))
show.("by application", captured.(fn -> Purged.by_application() end))
show.("at run time", captured.(fn -> Purged.at(:debug) end))

Logger.configure(compile_time_application: nil, always_evaluate_messages: true, compile_time_purge_matching: [[level_lower_than: :info]], level: :error)

defmodule Evaluated do
  require Logger
  def purged, do: Logger.debug(send(self(), "purged"))
  def silent, do: Logger.info(send(self(), "silent"), own: send(self(), :metadata))
end

show.("nothing", captured.(fn -> {Evaluated.purged(), Evaluated.silent()} end))
IO.inspect(Process.info(self(), :messages))
Logger.configure(always_evaluate_messages: false, compile_time_purge_matching: [], level: :debug)

Application.put_env(:logger, :translator_inspect_opts, printable_limit: 1)
show.("terms are cut", captured.(fn -> :logger.error(%{some: "text"}) end))
Application.put_env(:logger, :translator_inspect_opts, [])

for text <- ["olá", ~c"olá", [?o, ?l | "á"], ["o", [?l, "á"]]], bytes <- [2, 3, 4, :infinity] do
  IO.inspect({bytes, Logger.Formatter.truncate(text, bytes)})
end

for text <- [<<"hí", 233>>, ["hi" | 233], [233 | "hi"], 1, [[]]], do: IO.inspect(Logger.Formatter.prune(text))

defmodule Crashing do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(:crash, _from, _state), do: raise("crash")
end

Process.flag(:trap_exit, true)
Process.register(self(), :the_client)
{:ok, server} = GenServer.start(Crashing, :state)

log =
  captured.(fn ->
    try do
      GenServer.call(server, :crash)
    catch
      :exit, _ -> :ok
    end
  end)

IO.inspect(Regex.run(~r/Last message \(from [^)]*\): :crash/, log))
IO.inspect(Logger.Formatter.format(%{level: :error, msg: {:string, "no time"}, meta: %{time: "now"}}, elem(Logger.Formatter.new(format: "$message", colors: [enabled: false]), 1)) |> IO.chardata_to_string())

Application.put_env(:logger, :metadata, everywhere: :yes)
Application.put_env(:logger, :level, :warning)
Logger.App.stop()
IO.inspect({:logger.get_primary_config().level, :logger.get_handler_ids()})
Application.start(:logger)
IO.inspect({:logger.get_primary_config().level, :logger.get_primary_config()[:metadata], :logger.get_handler_ids()})
Application.put_env(:logger, :default_handler, false)
Logger.App.stop()
Application.start(:logger)
IO.inspect(:logger.get_handler_ids())
