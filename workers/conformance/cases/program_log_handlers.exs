# Handlers, filters and formatters of the log, in our own words.
defmodule Collector do
  def log(event, %{config: %{to: to}} = config) do
    {mod, fconfig} = config.formatter
    send(to, {config.id, event.level, IO.chardata_to_string(mod.format(event, fconfig))})
  end

  def adding_handler(config), do: (send(config.config.to, {:adding, config.id}); {:ok, config})
  def removing_handler(config), do: send(config.config.to, {:removing, config.id})
  def changing_config(_, _, new), do: {:ok, new}
end

defmodule Plain do
  def format(%{level: level, msg: msg, meta: meta}, config) do
    text =
      case msg do
        {:string, s} -> s
        {:report, r} -> inspect(Enum.sort(r))
        {format, args} -> :io_lib.format(format, args)
      end

    keys = Map.get(config, :keys, [])
    meta = for k <- keys, Map.has_key?(meta, k), do: " #{k}=#{inspect(meta[k])}"
    ["<", Atom.to_string(level), "> ", text, meta]
  end
end

require Logger
:ok = :logger.remove_handler(:default)
drain = fn drain -> receive do m -> IO.inspect(m); drain.(drain) after 0 -> :ok end end

:ok = :logger.add_handler(:one, Collector, %{config: %{to: self()}, formatter: {Plain, %{keys: [:user, :request]}}})
:ok = :logger.add_handler(:two, Collector, %{level: :error, config: %{to: self()}, formatter: {Plain, %{}}})
IO.inspect(:logger.add_handler(:one, Collector, %{}))
IO.inspect(Enum.sort(:logger.get_handler_ids()))

Logger.info("hello", user: "ann")
Logger.metadata(request: 7)
Logger.error("bad", user: "bob")
Logger.warning([a: 1, b: 2])
Logger.notice(%{z: 1})
Logger.debug(fn -> {"lazy", user: :l} end)
:logger.error("~p and ~s", [{1, 2}, "text"])
drain.(drain)

:ok = :logger.add_handler_filter(:one, :only_ann, {fn e, _ -> if e.meta[:user] == "ann", do: e, else: :stop end, []})
Logger.error("dropped by one", user: "bob")
Logger.error("kept", user: "ann")
drain.(drain)
IO.inspect(:logger.add_handler_filter(:one, :only_ann, {fn e, _ -> e end, []}))
:ok = :logger.remove_handler_filter(:one, :only_ann)

:ok = :logger.add_primary_filter(:shout, {fn %{msg: {:string, s}} = e, _ -> %{e | msg: {:string, String.upcase(IO.chardata_to_string(s))}}; e, _ -> e end, []})
Logger.info("quiet words")
:ok = :logger.remove_primary_filter(:shout)
Logger.configure(level: :warning)
Logger.info("not logged")
IO.inspect({Logger.level(), Logger.enabled?(self()), Logger.compare_levels(:info, :error)})
Logger.put_module_level(Plain, :debug)
IO.inspect(Logger.get_module_level(Plain))
Logger.delete_module_level(Plain)
:logger.set_handler_config(:two, :level, :all)
Logger.warning("to both")
drain.(drain)
Logger.disable(self())
Logger.error("silent")
Logger.enable(self())
Logger.reset_metadata(a: 1)
IO.inspect(Logger.metadata())
:ok = :logger.remove_handler(:one)
:ok = :logger.remove_handler(:two)
drain.(drain)
IO.inspect(:logger.remove_handler(:two))

f = Logger.Formatter.compile("$time [$level] $message $metadata|$node\n")
IO.inspect(f)
IO.puts(Logger.Formatter.format(f, :info, "text", {{2024, 1, 2}, {3, 4, 5, 678}}, a: 1, pid: self() |> is_pid(), s: "x"))
