# Processes outside OTP that end by an error become events of :logger, as the emulator words them.

defmodule :nodebook_logger do
  @moduledoc false
  # Called by the machine, in a process of its own, when a process outside OTP ends by an error.
  def process_crash(pid, _kind, reason, stack, gl) do
    :erlang.group_leader(gl, self())

    :logger.log(
      :error,
      %{label: {:nodebook, :process_crash}, pid: pid, reason: reason, stack: stack},
      %{pid: pid, gl: gl, error_logger: %{emulator: true, tag: :error}, report_cb: &:nodebook_logger.format/1}
    )
  end

  def format(%{pid: pid, reason: reason, stack: stack}),
    do: {~c"Error in process ~p with exit value:~n~p~n", [pid, {reason, stack}]}
end
