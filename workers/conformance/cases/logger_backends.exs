# Backends of the log, what an event knows of its place, and levels of an application.
require Logger
:logger.remove_handler(:default)

defmodule Tells do
  @behaviour :gen_event
  def init({__MODULE__, name}), do: {:ok, %{name: name, options: []}}
  def init(__MODULE__), do: {:ok, %{name: :plain, options: []}}
  def handle_call({:configure, options}, state), do: {:ok, {:configured, options}, %{state | options: options}}
  def handle_call(:state, state), do: {:ok, state, state}

  def handle_event({level, gl, {Logger, message, timestamp, metadata}}, state) do
    known = metadata |> Keyword.drop([:pid, :gl, :time, :file, :report_cb]) |> Enum.sort()
    timed? = match?({{_, _, _}, {_, _, _, _}}, timestamp)
    IO.inspect({state.name, level, is_pid(gl), timed?, IO.chardata_to_string(message), known}, width: 150)
    {:ok, state}
  end

  def handle_event(:flush, state) do
    IO.inspect({state.name, :flush})
    {:ok, state}
  end

  def handle_info(_, state), do: {:ok, state}
  def terminate(reason, state), do: IO.inspect({state.name, :terminates, reason})
end

defmodule Logs do
  require Logger
  def inside(x), do: Logger.info("inside", a: x)
  def domain, do: Logger.bare_log(:info, "domain", domain: [:w])
end

told = fn fun ->
  fun.()
  Logger.flush()
end

IO.inspect(Logger.remove_backend({Tells, :one}))
{:ok, pid} = Logger.add_backend({Tells, :one})
IO.inspect(is_pid(pid))
IO.inspect(Logger.add_backend({Tells, :one}))
told.(fn -> Logger.info("hello", user: 1) end)
told.(fn -> Logger.error(["io", ?d, "ata"], domain: [:x]) end)
told.(fn -> Logger.warning([a: 1, b: [2]], domain: :y) end)
told.(fn -> Logger.notice(%{a: 1}) end)
told.(fn -> Logger.critical("c") end)
told.(fn -> :logger.error("er ~p", [[1]], %{mfa: {Foo, :bar, 3}, file: ~c"file.erl", line: 13}) end)
told.(fn -> Logger.debug(fn -> {"lazy", [k: 1]} end) end)
Logger.metadata(domain: [:z], line: 99)
told.(fn -> Logs.inside(1) end)
told.(fn -> Logs.domain() end)
Logger.reset_metadata()

IO.inspect(Logger.configure_backend({Tells, :one}, a: 1))
IO.inspect(:gen_event.call(Logger, {Tells, :one}, :state))
IO.inspect(Logger.configure_backend({Tells, :two}, a: 1))
IO.inspect(match?({:ok, _}, Logger.add_backend(Tells)))
Logger.remove_backend({Tells, :one})
Logger.configure(truncate: 10)
told.(fn -> Logger.info("a longer message than that") end)
told.(fn -> :logger.info(%{a: 1}, %{report_cb: fn _, options -> inspect(options.chars_limit) end}) end)
Logger.configure(level: :error)
told.(fn -> Logger.info("no") end)
told.(fn -> Logger.error("yes") end)
Logger.configure(level: :debug, truncate: 8096)
IO.inspect(Logger.remove_backend(Tells, flush: true))
IO.inspect(Logger.remove_backend(Tells))
{:error, {{:EXIT, {:undef, [{Nobody, :init, [Nobody], []} | _]}}, child}} = Logger.add_backend(Nobody)
IO.inspect(elem(child, 2))

# the terminal's
{:ok, io} = StringIO.open("")
IO.inspect(match?({:ok, _}, Logger.add_backend(Logger.Backends.Console)))
options = [device: io, format: "[$level] $metadata$message\n", metadata: [:domain, :mfa, :when, :module, :function], colors: [enabled: true]]
IO.inspect(Logger.configure_backend(Logger.Backends.Console, options))
Logs.inside(2)
Logger.notice("n", when: ~D[2024-02-29], domain: [:shown])
Logger.configure_backend(Logger.Backends.Console, level: :warning, colors: [warning: :magenta])
Logger.info("too low")
Logger.warning("w")
Logger.error("yellow", ansi_color: :yellow)
Logger.configure_backend(Logger.Backends.Console, format: {Tells.Format, :format}, colors: [enabled: false])

defmodule Tells.Format do
  def format(level, message, {_, {_, _, _, _}}, _metadata), do: "#{level}! #{message}\n"
end

Logger.error("own")
Logger.flush()
IO.inspect(StringIO.contents(io))
IO.inspect(Logger.remove_backend(Logger.Backends.Console))

# levels of applications
Application.load(:eex)
IO.inspect(Logger.put_application_level(:eex, :notice))
IO.inspect(Logger.get_module_level([EEx, EEx.Engine]))
IO.inspect(Logger.put_application_level(:unknown_application, :notice))
Logger.delete_application_level(:eex)
IO.inspect(Logger.get_module_level(EEx))
IO.inspect(Logger.Formatter.system_time_to_date_time_ms(1_700_000_000_123_456, true))

# a translator that fails is told of
defmodule Fails do
  def translate(_, _, :report, {:logger, %{error: error}}), do: raise(error)
  def translate(_, _, _, _), do: :none
end

defmodule Shows do
  def log(event, _), do: event |> Logger.Formatter.format_event(:infinity) |> IO.chardata_to_string() |> String.split("\n") |> Enum.take(2) |> IO.inspect()
end

:logger.add_handler(:shows, Shows, %{})
Logger.add_translator({Fails, :translate})
:logger.info(%{error: "oops"})
:logger.info(%{other: "oops"})
