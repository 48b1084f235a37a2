# What a server tells of itself: its status, the report of its end, the lines of its trace.
defmodule :nodebook_server_report do
  @moduledoc false

  @doc "Logs that the server ends with an error. The application controller reports its own end."
  def terminated(_, _, _, {_, :application_controller, _, _}, _, _, _, _), do: :ok

  def terminated(class, reason, stack, {_, name, mod, _}, from, msg, state, debug) do
    log = :sys.get_log(debug)
    client = if from == :undefined, do: :undefined, else: :gen.client_info(from)
    full = case {class, stack} do
      {:error, _} -> {reason, stack}
      {:exit, []} -> reason
      {:exit, _} -> {reason, stack}
    end

    status =
      :gen.format_status(mod, :terminate, %{message: msg, state: state, log: log, reason: full}, [
        :erlang.get(),
        state
      ])

    :logger.log(
      :error,
      %{
        label: {:gen_server, :terminate},
        name: name,
        last_message: status.message,
        state: status_state(status.state),
        log: status.log,
        reason: status.reason,
        client_info: client,
        process_label: :proc_lib.get_label(self())
      },
      %{
        domain: [:otp],
        report_cb: &:gen_server.format_log/2,
        error_logger: %{tag: :error, report_cb: &:gen_server.format_log/1}
      }
    )

    :ok
  end

  defp status_state({:"$status", state}), do: state
  defp status_state(state), do: state

  @doc "What `:sys.get_status` answers."
  def status(opt, [pdict, sys_state, parent, debug, [{_, name, mod, _}, state, _time]]) do
    header = :gen.format_status_header(~c"Status for generic server", name)
    status = :gen.format_status(mod, opt, %{state: state, log: :sys.get_log(debug)}, [pdict, state])

    specific =
      case status.state do
        {:"$status", list} when is_list(list) -> list
        {:"$status", other} -> [other]
        other -> [{:data, [{~c"State", other}]}]
      end

    [
      {:header, header},
      {:data, [{~c"Status", sys_state}, {~c"Parent", parent}, {~c"Logged events", status.log}]}
      | specific
    ]
  end

  @doc "A line of the trace."
  def print_event(dev, {:in, {:"$gen_call", {from, _}, call}}, name),
    do: :io.format(dev, ~c"*DBG* ~tp got call ~tp from ~tw~n", [name, call, from])

  def print_event(dev, {:in, {:"$gen_cast", cast}}, name),
    do: :io.format(dev, ~c"*DBG* ~tp got cast ~tp~n", [name, cast])

  def print_event(dev, {:in, msg}, name), do: :io.format(dev, ~c"*DBG* ~tp got ~tp~n", [name, msg])

  def print_event(dev, {:out, msg, {to, _}, state}, name),
    do: :io.format(dev, ~c"*DBG* ~tp sent ~tp to ~tw, new state ~tp~n", [name, msg, to, state])

  def print_event(dev, {:noreply, state}, name),
    do: :io.format(dev, ~c"*DBG* ~tp new state ~tp~n", [name, state])

  def print_event(dev, {:continue, arg}, name),
    do: :io.format(dev, ~c"*DBG* ~tp continue ~tp~n", [name, arg])

  def print_event(dev, event, name), do: :io.format(dev, ~c"*DBG* ~tp dbg  ~tp~n", [name, event])
end
