# The log as it was before :logger.

{:error_logger.get_format_depth(), :error_logger.warning_map()}

:error_logger.delete_report_handler(NonexistentHandler)

(defmodule Reports do
  @behaviour :gen_event
  def init(to), do: {:ok, to}
  def handle_event({kind, _gl, {pid, a, b}}, to), do: (send(to, {kind, pid == to, a, b}); {:ok, to})
  def handle_call(_, to), do: {:ok, to, to}
end
{:ok, %{level: level}} = :logger.get_handler_config(:default)
:logger.update_handler_config(:default, :level, :none)
:logger.set_primary_config(:level, :all)
added = :error_logger.add_report_handler(Reports, self())
:error_logger.info_msg(~c"hello ~p", [1])
one = receive do m -> m after 5000 -> :none end
:error_logger.warning_msg(~c"warn")
two = receive do m -> m after 5000 -> :none end
:error_logger.error_report([a: 1])
three = receive do m -> m after 5000 -> :none end
:error_logger.info_report(:my_type, :my_report)
four = receive do m -> m after 5000 -> :none end
:error_logger.warning_report(:my_type, [:my_report])
five = receive do m -> m after 5000 -> :none end
:error_logger.error_msg(~c"bad ~p", [:x])
six = receive do m -> m after 5000 -> :none end
:error_logger.error_report(:own, ~c"text")
seven = receive do m -> m after 5000 -> :none end
:logger.set_primary_config(:level, :none)
:logger.update_handler_config(:default, :level, level)
{added, :error_logger.delete_report_handler(Reports), one, two, three, four, five, six, seven})

:logger.format_report([])

:logger.format_report([:a, {:b, 1}, "c"])

:logger.format_report(~c"text")

:logger.format_report([~c"te", [~c"xt"]])

:logger.format_report(%{a: 1})

:logger.format_report(:atom)
