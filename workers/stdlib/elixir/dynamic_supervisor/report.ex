# What a dynamic supervisor tells the log: children that start, end and fail.
defmodule DynamicSupervisor.Report do
  @moduledoc false

  def error(error, reason, pid, child, %{name: name, extra_arguments: extra}) do
    :logger.log(
      :error,
      %{
        label: {:supervisor, error},
        report: [
          supervisor: name,
          errorContext: error,
          reason: reason,
          offender: extract_child(pid, child, extra)
        ]
      },
      %{
        domain: [:otp, :sasl],
        report_cb: &:supervisor.format_log/2,
        logger_formatter: %{title: "SUPERVISOR REPORT"},
        error_logger: %{tag: :error_report, type: :supervisor_report}
      }
    )
  end

  def progress(pid, mfa, restart, shutdown, type, state) do
    child = {mfa, restart, shutdown, type, []}

    :logger.log(
      :info,
      %{
        label: {:supervisor, :progress},
        report: [supervisor: state.name, started: extract_child(pid, child, state.extra_arguments)]
      },
      %{
        domain: [:otp, :sasl],
        report_cb: &:supervisor.format_log/2,
        logger_formatter: %{title: "PROGRESS REPORT"},
        error_logger: %{tag: :info_report, type: :progress}
      }
    )
  end

  defp extract_child(pid, {{m, f, args}, restart, shutdown, type, _modules}, extra) do
    [
      pid: pid,
      id: :undefined,
      mfargs: {m, f, if(args == :undefined, do: :undefined, else: extra ++ args)},
      restart_type: restart,
      shutdown: shutdown,
      child_type: type
    ]
  end
end
