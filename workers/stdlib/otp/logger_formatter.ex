# How the log looks before Elixir's Logger has taken it over. In: an event and the formatter's configuration. Out: its text, on
# one line, or with OTP's header and as many lines as it has. Behaviour after logger_formatter's manual (OTP 27).
defmodule :logger_formatter do
  @moduledoc "Default formatter for Logger."

  @callback check_config(config :: map) :: :ok | {:error, term}
  @callback format(event :: map, config :: map) :: :unicode.chardata()

  @months {~c"Jan", ~c"Feb", ~c"Mar", ~c"Apr", ~c"May", ~c"Jun", ~c"Jul", ~c"Aug", ~c"Sep", ~c"Oct", ~c"Nov", ~c"Dec"}

  def check_config(config) when is_map(config), do: :ok
  def check_config(config), do: {:error, {:invalid_formatter_config, :logger_formatter, config}}

  def format(%{level: level, msg: msg, meta: meta}, config) do
    legacy = Map.get(config, :legacy_header, false)
    single = Map.get(config, :single_line, not legacy)
    text = message(msg, meta, config, single)
    text = if single, do: on_one_line(text), else: text

    if legacy,
      do: [header(level, meta, config), ~c"\n", text, ~c"\n"],
      else: [time(meta.time), ~c" ", :erlang.atom_to_list(level), ~c": ", text, ~c"\n"]
  end

  defp message({:string, text}, _meta, _config, _single), do: text
  defp message({:report, report}, %{report_cb: callback}, config, single), do: reported(callback, report, config, single)

  defp message({:report, report}, meta, config, single),
    do: message({:report, report}, Map.put(meta, :report_cb, &:logger.format_report/1), config, single)

  defp message({format, args}, _meta, _config, _single), do: :io_lib.format(format, args)

  defp reported(callback, report, _config, _single) when is_function(callback, 1) do
    {format, args} = callback.(report)
    :io_lib.format(format, args)
  end

  defp reported(callback, report, config, single) when is_function(callback, 2) do
    limits = %{depth: Map.get(config, :depth, :unlimited), chars_limit: Map.get(config, :chars_limit, :unlimited)}
    callback.(report, Map.put(limits, :single_line, single))
  end

  defp on_one_line(text), do: :re.replace(:string.trim(text), ~c",?\\r?\\n\\s*", ~c", ", [:global, :unicode, {:return, :list}])

  defp time(microseconds), do: :calendar.system_time_to_rfc3339(microseconds, unit: :microsecond)

  defp header(level, meta, config) do
    {{year, month, day}, {hour, minute, second}} = :calendar.system_time_to_local_time(meta.time, :microsecond)
    micro = :erlang.rem(meta.time, 1_000_000)
    month = :erlang.element(month, @months)

    :io_lib.format(~c"=~ts==== ~w-~s-~4w::~2..0w:~2..0w:~2..0w.~6..0w ===", [title(level, meta, config), day, month, year, hour, minute, second, micro])
  end

  defp title(_level, %{logger_formatter: %{title: title}}, _config), do: title

  # what error_logger's functions report at the level notice is an info report to them
  defp title(:notice, %{error_logger: _}, config), do: title(Map.get(config, :error_logger_notice_header, :info))
  defp title(level, _meta, _config), do: title(level)

  defp title(level), do: [:string.uppercase(:erlang.atom_to_list(level)), ~c" REPORT"]
end
