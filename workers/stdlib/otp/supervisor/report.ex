# What a supervisor logs of its children. In: what happened, a child, the supervisor's name. Out: events of :logger with the
# metadata that OTP 27 gives them.
defmodule :nodebook_supervisor_report do
  @moduledoc false

  def error(error, reason, child, name) do
    :logger.log(
      :error,
      %{
        label: {:supervisor, error},
        report: [supervisor: name, errorContext: error, reason: reason, offender: extract(child)]
      },
      %{
        domain: [:otp, :sasl],
        report_cb: &:supervisor.format_log/2,
        logger_formatter: %{title: "SUPERVISOR REPORT"},
        error_logger: %{tag: :error_report, type: :supervisor_report}
      }
    )
  end

  def progress(child, name) do
    :logger.log(
      :info,
      %{label: {:supervisor, :progress}, report: [supervisor: name, started: extract(child)]},
      %{
        domain: [:otp, :sasl],
        report_cb: &:supervisor.format_log/2,
        logger_formatter: %{title: "PROGRESS REPORT"},
        error_logger: %{tag: :info_report, type: :progress}
      }
    )
  end

  defp extract(child) do
    [
      pid: child.pid,
      id: child.id,
      mfargs: child.start,
      restart_type: child.restart,
      significant: child.significant,
      shutdown: child.shutdown,
      child_type: child.type
    ]
  end
end
