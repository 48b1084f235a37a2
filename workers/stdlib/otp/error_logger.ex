# The log as it was before :logger: its calls become events of :logger, and events of :logger reach its handlers, which
# are those of an event manager. Behaviour after the manual of error_logger (OTP 27).

defmodule :error_logger do
  @moduledoc false

  # -- what is logged ------------------------------------------------------------

  def error_msg(format, args \\ []), do: msg(:error, :error, format, args)
  def format(format, args), do: error_msg(format, args)
  def warning_msg(format, args \\ []), do: msg(:warning, :warning_msg, format, args)
  def info_msg(format, args \\ []), do: msg(:notice, :info_msg, format, args)
  def error_report(report), do: error_report(:std_error, report)
  def error_report(type, report), do: report(:error, :error_report, type, report)
  def warning_report(report), do: warning_report(:std_warning, report)
  def warning_report(type, report), do: report(:warning, :warning_report, type, report)
  def info_report(report), do: info_report(:std_info, report)
  def info_report(type, report), do: report(:notice, :info_report, type, report)

  defp msg(level, tag, format, args) do
    :logger.log(level, format, args, %{pid: self(), gl: :erlang.group_leader(), error_logger: %{tag: tag}})
    :ok
  end

  defp report(level, tag, type, report) do
    :logger.log(level, %{label: {:error_logger, tag}, report: report}, %{
      pid: self(),
      gl: :erlang.group_leader(),
      error_logger: %{tag: tag, type: type},
      report_cb: fn %{report: r} -> :logger.format_report(r) end
    })

    :ok
  end

  # -- who is told -----------------------------------------------------------------

  def warning_map, do: :warning
  def get_format_depth, do: :unlimited
  def tty(_), do: :ok
  def logfile(_), do: {:error, :no_log_file}

  @doc "Adds an event handler that is told of all that is logged from now on."
  def add_report_handler(module), do: add_report_handler(module, [])

  def add_report_handler(module, args) do
    case :erlang.whereis(:error_logger) do
      :undefined ->
        {:ok, _} = :gen_event.start({:local, :error_logger})
        :ok = :logger.add_handler(:error_logger, :error_logger, %{level: :info, filter_default: :log, filters: []})

      _ ->
        :ok
    end

    :gen_event.add_handler(:error_logger, module, args)
  end

  @doc "Removes an event handler; the last one takes the event manager with it."
  def delete_report_handler(module) do
    case :erlang.whereis(:error_logger) do
      :undefined ->
        :ok

      _ ->
        answer = :gen_event.delete_handler(:error_logger, module, [])

        if :gen_event.which_handlers(:error_logger) == [] do
          :logger.remove_handler(:error_logger)
          :gen_event.stop(:error_logger)
        end

        answer
    end
  end

  # -- the handler of :logger that tells them ----------------------------------------

  def log(%{level: level, msg: msg, meta: %{pid: pid, gl: gl} = meta}, _config) do
    case {msg, meta} do
      {{:report, report}, %{error_logger: %{tag: tag} = how}} ->
        notify(tag, gl, pid, Map.get(how, :type, type_of(tag)), Map.get(report, :report, report))

      {{:report, report}, _} ->
        {format, args} = Map.get(meta, :report_cb, &:logger.format_report/1).(report)
        notify(tag_of(level), gl, pid, format, args)

      {{:string, text}, _} ->
        notify(tag_of(level), gl, pid, ~c"~ts", [text])

      {{format, args}, %{error_logger: %{tag: tag}}} ->
        notify(tag, gl, pid, format, args)

      {{format, args}, _} ->
        notify(tag_of(level), gl, pid, format, args)
    end
  end

  def log(_event, _config), do: :ok

  defp notify(tag, gl, pid, a, b), do: :gen_event.notify(:error_logger, {tag, gl, {pid, a, b}})

  defp type_of(:error_report), do: :std_error
  defp type_of(:warning_report), do: :std_warning
  defp type_of(:info_report), do: :std_info

  defp tag_of(level) when level in [:emergency, :alert, :critical, :error], do: :error
  defp tag_of(:warning), do: :warning_msg
  defp tag_of(_level), do: :info_msg
end
