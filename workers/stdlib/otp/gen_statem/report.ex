# What a state machine tells of itself: its status, the report of its end, the lines of its trace.
defmodule :nodebook_statem_report do
  @moduledoc false

  alias :nodebook_statem_timeouts, as: Timeouts

  @doc "Who started a process of :proc_lib; exits for any other process."
  def parent do
    case :erlang.get(:"$ancestors") do
      [pid | _] when is_pid(pid) -> pid
      [name | _] when is_atom(name) -> :erlang.whereis(name)
      _ -> :erlang.exit(:process_was_not_started_by_proc_lib)
    end
  end

  def quiet?(:normal), do: true
  def quiet?(:shutdown), do: true
  def quiet?({:shutdown, _}), do: true
  def quiet?(_), do: false

  @doc "Logs that the machine ends with an error."
  def terminated(p, debug, {state, data}, queue, postponed, timers, class, reason, stack) do
    mod = hd(p.modules)

    status =
      :gen.format_status(
        mod,
        :terminate,
        %{
          state: state,
          data: data,
          queue: queue,
          postponed: :lists.reverse(postponed),
          reason: reason,
          log: :sys.get_log(debug)
        },
        [:erlang.get(), state, data]
      )

    {state_shown, reason_shown} = shown(status, reason)

    :logger.log(
      :error,
      %{
        label: {:gen_statem, :terminate},
        name: p.name,
        queue: status.queue,
        postponed: status.postponed,
        modules: p.modules,
        callback_mode: p.mode,
        state_enter: p.enter,
        state: state_shown,
        timeouts: Timeouts.list(timers),
        log: status.log,
        reason: {class, reason_shown, stack},
        client_info: client(queue),
        process_label: :proc_lib.get_label(self())
      },
      %{
        domain: [:otp],
        report_cb: &:gen_statem.format_log/2,
        error_logger: %{tag: :error, report_cb: &:gen_statem.format_log/1}
      }
    )
  end

  defp shown(%{state: {:"$status", old}}, reason), do: {old, reason}
  defp shown(%{state: state, data: data, reason: reason}, _), do: {{state, data}, reason}
  defp shown(%{state: other}, reason), do: {other, reason}

  defp client([{{:call, from}, _} | _]), do: :gen.client_info(from)
  defp client(_), do: :undefined

  @doc "The status that :sys asks for."
  def status(opt, pdict, sys_state, parent, debug, p, s) do
    header = :gen.format_status_header(~c"Status for state machine", p.name)

    status =
      :gen.format_status(
        hd(p.modules),
        opt,
        %{state: s.state, data: s.data, postponed: :lists.reverse(s.postponed), timeouts: Timeouts.list(s.timers), log: :sys.get_log(debug)},
        [pdict, s.state, s.data]
      )

    own =
      case status do
        %{state: {:"$status", list}} when is_list(list) -> list
        %{state: {:"$status", other}} -> [other]
        %{state: state, data: data} -> [{:data, [{~c"State", {state, data}}]}]
        %{state: other} -> [{:data, [{~c"State", other}]}]
      end

    [
      {:header, header},
      {:data,
       [
         {~c"Status", sys_state},
         {~c"Parent", parent},
         {~c"Modules", p.modules},
         {~c"Time-outs", Map.get(status, :timeouts, {0, []})},
         {~c"Logged Events", status.log},
         {~c"Postponed", Map.get(status, :postponed, [])}
       ]}
      | own
    ]
  end

  # -- trace -----------------------------------------------------------------

  def trace([], _name, _event), do: []
  def trace(debug, name, event), do: :sys.handle_debug(debug, &:nodebook_statem_report.print/3, name, event)

  def print(dev, {:in, event, state}, name),
    do: :io.format(dev, ~c"*DBG* ~tp receive ~ts in state ~tp~n", [name, words(event), state])

  def print(dev, {:out, reply, {to, _tag}}, name), do: :io.format(dev, ~c"*DBG* ~tp send ~tp to ~tw~n", [name, reply, to])

  def print(dev, {:enter, mod, state}, name), do: :io.format(dev, ~c"*DBG* ~tp enter ~tp in state ~tp~n", [name, mod, state])

  def print(dev, {:start_timer, action, state}, name),
    do: :io.format(dev, ~c"*DBG* ~tp start_timer ~tp in state ~tp~n", [name, action, state])

  def print(dev, {:insert_timeout, event, state}, name),
    do: :io.format(dev, ~c"*DBG* ~tp insert_timeout ~ts in state ~tp~n", [name, words(event), state])

  def print(dev, {:terminate, reason, state}, name),
    do: :io.format(dev, ~c"*DBG* ~tp terminate ~tp in state ~tp~n", [name, reason, state])

  def print(dev, {tag, event, state, state}, name),
    do: :io.format(dev, ~c"*DBG* ~tp ~tw ~ts in state ~tp~n", [name, tag, words(event), state])

  def print(dev, {tag, event, state, next}, name),
    do: :io.format(dev, ~c"*DBG* ~tp ~tw ~ts in state ~tp => ~tp~n", [name, tag, words(event), state, next])

  defp words({{:call, {from, _tag}}, request}), do: :io_lib.format(~c"call ~tp from ~tw", [request, from])
  defp words({type, content}), do: :io_lib.format(~c"~tw ~tp", [type, content])
end
