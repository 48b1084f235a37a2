# The log as it was before :logger: its calls become events of :logger. Behaviour after the manual of error_logger (OTP 27).

defmodule :error_logger do
  @moduledoc false
  def error_msg(format, args \\ []), do: msg(:error, :error_msg, format, args)
  def format(format, args), do: error_msg(format, args)
  def warning_msg(format, args \\ []), do: msg(:warning, :warning_msg, format, args)
  def info_msg(format, args \\ []), do: msg(:notice, :info_msg, format, args)
  def error_report(report), do: report(:error, :error_report, report)
  def error_report(_type, report), do: report(:error, :error_report, report)
  def warning_report(report), do: report(:warning, :warning_report, report)
  def info_report(report), do: report(:notice, :info_report, report)
  def tty(_), do: :ok
  def logfile(_), do: {:error, :no_log_file}

  defp msg(level, tag, format, args) do
    :logger.log(level, format, args, %{error_logger: %{tag: tag}})
    :ok
  end

  defp report(level, tag, report) do
    :logger.log(level, %{label: {:error_logger, tag}, report: report}, %{
      error_logger: %{tag: tag},
      report_cb: fn %{report: r} -> :logger.format_report(r) end
    })

    :ok
  end
end
