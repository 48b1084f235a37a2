# Reports of OTP's behaviours in Elixir's words.
# In: a report and the level that is logged at least. Out: {:ok, text, metadata}, :skip or :none.
defmodule Logger.Translator do
  @moduledoc "Default translation for Erlang log messages."

  @callback translate(Logger.level(), Logger.level(), :format | :report, term) :: {:ok, iodata, keyword} | {:ok, iodata} | :skip | :none

  # The primary filter: sees every event before the handlers do.
  @doc false
  def filter(%{meta: %{domain: [:otp, :sasl | _]}}, %{sasl: false}), do: :stop

  def filter(%{meta: %{domain: [:supervisor_report | _]}}, %{sasl: false}), do: :stop

  def filter(%{msg: {:string, _}}, _), do: :ignore

  def filter(%{meta: %{domain: [:otp | _]}}, %{otp: false}), do: :stop

  def filter(%{level: level, msg: msg} = event, config) do
    %{level: min_level} = :logger.get_primary_config()
    translators = Map.get(config, :translators, [])

    case translate_with(translators, min_level, level, msg) do
      {:ok, text, more} -> %{event | msg: {:string, text}, meta: Map.merge(event.meta, Map.new(more))}
      {:ok, text} -> %{event | msg: {:string, text}}
      :skip -> :stop
      :none -> :ignore
    end
  catch
    kind, reason ->
      text = ["Failure while translating Erlang's logger event\n", Exception.format(kind, reason, __STACKTRACE__)]
      %{event | msg: {:string, text}}
  end

  defp translate_with([], _, _, _), do: :none

  defp translate_with([{mod, fun} | rest], min_level, level, msg) do
    {kind, data} =
      case msg do
        {:report, %{label: label, report: report}} -> {:report, {label, report}}
        {:report, %{label: label} = report} -> {:report, {label, report}}
        {:report, report} -> {:report, {:logger, report}}
        {format, args} -> {:format, {format, args}}
      end

    case apply(mod, fun, [min_level, level, kind, data]) do
      :none -> translate_with(rest, min_level, level, msg)
      other -> other
    end
  end

  @doc "A term of a report, inspected with the options `:translator_inspect_opts` of the configuration."
  def shown(term), do: inspect(term, Application.get_env(:logger, :translator_inspect_opts, []))

  def translate(min_level, level, kind, message)

  def translate(min_level, _level, :report, {{:gen_server, :terminate}, report}) do
    %{name: name, last_message: last, state: state, reason: reason, client_info: client} = report
    {formatted, reason} = format_reason(reason)

    text = [
      "GenServer ",
      inspect(name),
      " terminating",
      formatted,
      label(report),
      "\nLast message",
      format_from(client),
      ": ",
      shown(request(last))
    ]

    text = if min_level == :debug, do: [text, "\nState: ", shown(state) | format_client(client)], else: text
    {:ok, text, [crash_reason: reason] ++ registered(name)}
  end

  def translate(min_level, _level, :report, {{:gen_event, :terminate}, report}) do
    %{handler: handler, name: name, last_message: last, state: state, reason: reason} = report

    reason =
      case reason do
        {:EXIT, why} -> why
        _ -> reason
      end

    {formatted, reason} = format_reason(reason)

    text = [
      ":gen_event handler ",
      inspect(handler),
      " installed in ",
      inspect(name),
      " terminating",
      formatted,
      label(report),
      "\nLast message: ",
      shown(last)
    ]

    text = if min_level == :debug, do: [text, "\nState: ", shown(state)], else: text
    {:ok, text, [crash_reason: reason] ++ registered(name)}
  end

  def translate(min_level, _level, :report, {{:gen_statem, :terminate}, report}) do
    %{name: name, state: state, queue: queue, postponed: postponed, callback_mode: mode, state_enter: enter, reason: {kind, reason, stack}} = report
    {banner, crash} = failure(kind, reason, stack)

    text = [
      ":gen_statem ",
      inspect(name),
      " terminating",
      banner,
      label(report),
      "\nQueue: ",
      shown(queue),
      "\nPostponed: ",
      shown(postponed)
    ]

    text =
      if min_level == :debug do
        how = ["\nCallback mode: ", inspect(mode), ", state_enter: ", inspect(enter)]
        [text, "\nState: ", shown(state), how | format_client(report.client_info)]
      else
        text
      end

    {:ok, text, [crash_reason: crash] ++ registered(name)}
  end

  def translate(_min, _level, :report, {{Task.Supervisor, :terminating}, report}) do
    %{name: name, starter: starter, function: function, args: args, reason: reason} = report
    {formatted, reason} = format_reason(reason)

    {:ok,
     [
       "Task ",
       inspect(name),
       " started from ",
       inspect(starter),
       " terminating",
       formatted,
       label(report),
       "\nFunction: ",
       inspect(function),
       "\n    Args: ",
       shown(args)
     ], [crash_reason: reason] ++ registered(name)}
  end

  def translate(_min, _level, :report, {{:nodebook, :process_crash}, %{pid: pid, reason: reason, stack: stack}}) do
    raised(pid, reason, stack, [])
  end

  def translate(_min, :error, :format, {~c"Error in process " ++ _, [pid, _node, {reason, [_ | _] = stack}]}), do: raised(pid, reason, stack, pid: pid)

  def translate(_min, _level, :report, {{:application_controller, :exit}, report}) do
    app = report[:application]
    {:ok, ["Application ", Atom.to_string(app), " exited: " | Application.format_error(report[:exited])]}
  end

  def translate(_min, _level, :report, {{:application_controller, :progress}, report}) do
    {:ok, ["Application ", Atom.to_string(report[:application]), " started at ", inspect(report[:started_at])]}
  end

  def translate(min_level, _level, :report, {{:supervisor, :progress}, report}) do
    child = report[:started]
    {:ok, ["Child ", child_id(child), " of Supervisor ", sup_name(report[:supervisor]), " started" | child_info(min_level, child)]}
  end

  def translate(min_level, _level, :report, {{:supervisor, error}, report}) when error in [:child_terminated, :start_error, :shutdown_error, :shutdown] do
    child = report[:offender]

    what =
      case error do
        :child_terminated -> " terminated"
        :start_error -> " failed to start"
        :shutdown_error -> " shut down abnormally"
        :shutdown -> " caused shutdown"
      end

    pid = if error in [:start_error, :shutdown], do: [], else: ["\nPid: ", inspect(child[:pid])]

    reason =
      case report[:reason] do
        {:EXIT, reason} -> reason
        reason -> reason
      end

    {:ok,
     [
       "Child ",
       child_id(child),
       " of Supervisor ",
       sup_name(report[:supervisor]),
       what,
       "\n** (exit) ",
       Exception.format_exit(reason),
       pid
       | child_debug(min_level, child)
     ]}
  end

  def translate(min_level, _level, :report, {{:proc_lib, :crash}, report}), do: Logger.Crash.translate(min_level, report)

  def translate(_, _, _, _), do: :none

  defp raised(pid, reason, stack, metadata) do
    where = if node(pid) == node(), do: [], else: [" on node ", inspect(node(pid))]
    exception = Exception.normalize(:error, reason, stack)
    {:ok, ["Process ", inspect(pid), where, " raised an exception\n", String.trim_trailing(Exception.format(:error, exception, stack))], [crash_reason: {exception, stack}] ++ metadata}
  end

  defp child_id(child), do: inspect(child[:id])

  defp sup_name({:local, name}), do: inspect(name)
  defp sup_name({:global, name}), do: inspect(name)
  defp sup_name({:via, _mod, name}), do: inspect(name)
  defp sup_name({pid, mod}) when is_pid(pid), do: [inspect(pid), " (", inspect(mod), ?)]
  defp sup_name(other), do: inspect(other)

  defp child_info(min_level, child), do: ["\nPid: ", inspect(child[:pid]) | child_debug(min_level, child)]

  defp child_debug(:debug, child) do
    [
      start_call(child[:mfargs]),
      "\nRestart: ",
      inspect(child[:restart_type]),
      "\nShutdown: ",
      inspect(child[:shutdown]),
      "\nType: ",
      inspect(child[:child_type])
    ]
  end

  defp child_debug(_, child), do: start_call(child[:mfargs])

  # of what is not started again nobody keeps the arguments
  defp start_call({m, f, args}) when is_list(args), do: ["\nStart Call: ", Exception.format_mfa(m, f, args)]
  defp start_call({m, f, :undefined}), do: ["\nStart Call: ", m |> Exception.format_mfa(f, 0) |> String.replace_suffix("/0", "/?")]
  defp start_call(_), do: []

  # what a state machine failed with, worded, and as a crash reason
  defp failure(kind, reason, stack) do
    case Exception.normalize(kind, reason, stack) do
      %ErlangError{} -> {[stop_banner(reason) | format_stack(stack)], {reason, stack}}
      %{__exception__: true} = exception -> {["\n", Exception.format_banner(:error, exception, stack) | format_stack(stack)], {exception, stack}}
      _ -> {[stop_banner(reason) | format_stack(stack)], {reason, stack}}
    end
  end

  defp label(%{process_label: label}) when label not in [nil, :undefined], do: ["\nProcess Label: ", inspect(label)]
  defp label(_), do: []

  defp request({:"$gen_call", _from, request}), do: request
  defp request(other), do: other

  defp registered(name) when is_atom(name) and name != nil, do: [registered_name: name]
  defp registered(_), do: []

  # its name when it has one
  defp format_from({_pid, {name, _stack}}), do: [" (from ", inspect(name), ?)]
  defp format_from({pid, _}) when is_pid(pid), do: [" (from ", inspect(pid), ?)]
  defp format_from(_), do: []

  defp format_client({pid, :dead}), do: ["\nClient ", inspect(pid), " is dead"]
  defp format_client({pid, {:remote, node}}), do: ["\nClient ", inspect(pid), " is remote on node ", inspect(node)]

  defp format_client({_pid, {name, stack}}),
    do: ["\nClient ", inspect(name), " is alive\n" | format_stack(stack)]

  defp format_client(_), do: []

  defp format_reason({maybe_exception, [_ | _] = maybe_stack} = reason) do
    try do
      format_stack(maybe_stack)
    catch
      :error, _ -> {stop_banner(reason), {reason, []}}
    else
      stack ->
        case Exception.normalize(:error, maybe_exception, maybe_stack) do
          %ErlangError{} -> {[stop_banner(maybe_exception) | stack], {maybe_exception, maybe_stack}}
          exception ->
            {["\n", Exception.format_banner(:error, exception, maybe_stack) | stack], {exception, maybe_stack}}
        end
    end
  end

  defp format_reason(reason), do: {stop_banner(reason), {reason, []}}

  defp stop_banner(reason), do: ["\n** (stop) " | Exception.format_exit(reason)]

  defp format_stack(stack), do: Enum.map(stack, fn entry -> ["\n    ", Exception.format_stacktrace_entry(entry)] end)
end
