# What the application controller says: log events of starts and ends, and the last words of a node.
defmodule :nodebook_app_reports do
  @moduledoc false

  # A node does not outlive an application it cannot do without.
  def halt_node(why) do
    text = :io_lib.format(~c"~0tp", [why])
    :logger_std_h.filesync(:default)

    message =
      :io_lib.format(~c"Kernel pid terminated (application_controller) (\"~ts\")\r\n\r\n", [text])

    :nodebook_io.write(2, :unicode.characters_to_binary(message))
    :erlang.halt(1)
  end

  def progress(app) do
    :logger.log(
      :info,
      %{label: {:application_controller, :progress}, report: [application: app, started_at: node()]},
      %{domain: [:otp, :sasl], error_logger: %{tag: :info_report, type: :progress}}
    )
  end

  def exited(app, reason, type) do
    :logger.log(
      :notice,
      %{label: {:application_controller, :exit}, report: [application: app, exited: reason, type: type]},
      %{
        domain: [:otp],
        report_cb: &:application_controller.format_log/1,
        error_logger: %{tag: :info_report, type: :std_info}
      }
    )
  end

  @doc "Format and arguments for a report, and for a supervisor's: a line, or some, for each key."
  def format(%{report: report}) do
    {format, args} = :logger.format_report(report)
    {format ++ ~c"~n", args}
  end
end
