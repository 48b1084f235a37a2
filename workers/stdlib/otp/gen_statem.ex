# The generic state machine: a loop around a callback module whose state decides which function takes an event.
# In: calls, casts, messages, time-outs, events that the machine gives itself. Out: callbacks, replies, the error log.
# Behaviour after gen_statem's manual page (OTP 27). Actions are read in gen_statem/actions.ex, time-outs kept in
# gen_statem/timeouts.ex, reports and the debug trace worded in gen_statem/report.ex.
defmodule :gen_statem do
  @moduledoc "Generic state machine behaviour."

  alias :nodebook_statem_actions, as: Actions
  alias :nodebook_statem_callbacks, as: Callbacks
  alias :nodebook_statem_ending, as: Ending
  alias :nodebook_statem_report, as: Report
  alias :nodebook_statem_timeouts, as: Timeouts

  @callback init(args :: term) :: term
  @callback callback_mode() :: term
  @callback handle_event(type :: term, content :: term, state :: term, data :: term) :: term
  @callback terminate(reason :: term, state :: term, data :: term) :: term
  @callback code_change(vsn :: term, state :: term, data :: term, extra :: term) :: term
  @callback format_status(status :: map) :: map
  @callback format_status(option :: :normal | :terminate, status :: list) :: term
  @callback unquote(:StateName)(type :: term, content :: term, data :: term) :: term
  @optional_callbacks handle_event: 4, terminate: 3, code_change: 4, format_status: 1, format_status: 2, StateName: 3

  # -- start and stop --------------------------------------------------------

  @doc "Starts a machine without a link: a callback module, init's argument, options."
  def start(mod, args, options), do: :gen.start(:gen_statem, :nolink, mod, args, options)
  @doc "Like start/3, under a name: {:local, atom}, {:global, term} or {:via, module, term}."
  def start(name, mod, args, options), do: :gen.start(:gen_statem, :nolink, name, mod, args, options)
  @doc "Starts a machine that is linked to the caller."
  def start_link(mod, args, options), do: :gen.start(:gen_statem, :link, mod, args, options)
  @doc "Like start_link/3, under a name."
  def start_link(name, mod, args, options), do: :gen.start(:gen_statem, :link, name, mod, args, options)
  @doc "Starts a machine and monitors it: {:ok, {pid, monitor}}."
  def start_monitor(mod, args, options), do: :gen.start(:gen_statem, :monitor, mod, args, options)
  @doc "Like start_monitor/3, under a name."
  def start_monitor(name, mod, args, options), do: :gen.start(:gen_statem, :monitor, name, mod, args, options)

  @doc "Stops the machine for reason :normal and waits for its end."
  def stop(server), do: :gen.stop(server)
  @doc "Stops the machine for a reason and waits that long; exits when the time is over."
  def stop(server, reason, timeout), do: :gen.stop(server, reason, timeout)

  # -- requests --------------------------------------------------------------

  @doc "Sends {:call, from} with the request and waits for the reply, for ever."
  def call(server, request), do: call(server, request, :infinity)

  @doc "Like call/2 with a time-out: milliseconds, {:clean_timeout, ms} or {:dirty_timeout, ms}."
  def call(server, request, timeout) do
    wait =
      case timeout do
        {kind, time} when kind in [:clean_timeout, :dirty_timeout] -> time
        time -> time
      end

    try do
      :gen.call(server, :"$gen_call", request, wait)
    catch
      class, reason ->
        :erlang.raise(class, {reason, {:gen_statem, :call, [server, request, timeout]}}, __STACKTRACE__)
    else
      {:ok, reply} -> reply
    end
  end

  @doc "Sends a :cast event; always :ok."
  def cast(server, msg), do: :gen_server.cast(server, msg)

  @doc "Replies to callers: one {:reply, from, term} or a list of them."
  def reply({:reply, from, reply}), do: reply(from, reply)
  def reply(replies) when is_list(replies), do: Enum.each(replies, &reply/1)
  @doc "Replies to a caller."
  def reply(from, reply), do: :gen.reply(from, reply)

  @doc "Sends a request whose answer is fetched later."
  def send_request(server, request), do: :gen.send_request(server, :"$gen_call", request)
  @doc "Like send_request/2; adds the request to a collection under a label."
  def send_request(server, request, label, ids), do: :gen.send_request(server, :"$gen_call", request, label, ids)
  @doc "Waits for the answer to a request, for ever."
  def wait_response(id), do: :gen.wait_response(id, :infinity)
  @doc "Waits for the answer to a request: {:reply, reply}, :timeout or {:error, …}."
  def wait_response(id, timeout), do: :gen.wait_response(id, timeout)
  @doc "Waits for the answer to any request of a collection."
  def wait_response(ids, timeout, delete), do: :gen.wait_response(ids, timeout, delete)
  @doc "Waits for the answer to a request, for ever, and gives the request up."
  def receive_response(id), do: :gen.receive_response(id, :infinity)
  @doc "Waits for the answer to a request; gives the request up when the time is over."
  def receive_response(id, timeout), do: :gen.receive_response(id, timeout)
  @doc "Waits for the answer to any request of a collection; gives all up when the time is over."
  def receive_response(ids, timeout, delete), do: :gen.receive_response(ids, timeout, delete)
  @doc "Whether a message is the answer to a request."
  def check_response(msg, id), do: :gen.check_response(msg, id)
  @doc "Whether a message is the answer to a request of a collection."
  def check_response(msg, ids, delete), do: :gen.check_response(msg, ids, delete)
  @doc "An empty collection of requests."
  def reqids_new, do: :gen.reqids_new()
  @doc "How many requests a collection holds."
  def reqids_size(ids), do: :gen.reqids_size(ids)
  @doc "Adds a request with a label to a collection."
  def reqids_add(id, label, ids), do: :gen.reqids_add(id, label, ids)
  @doc "The requests of a collection with their labels."
  def reqids_to_list(ids), do: :gen.reqids_to_list(ids)

  # -- the process becomes a machine -----------------------------------------

  @doc "Makes the calling process, started by :proc_lib, a machine in that state."
  def enter_loop(mod, opts, state, data), do: enter_loop(mod, opts, state, data, self(), [])

  @doc "Like enter_loop/4, with a registered name or with actions."
  def enter_loop(mod, opts, state, data, actions) when is_list(actions),
    do: enter_loop(mod, opts, state, data, self(), actions)

  def enter_loop(mod, opts, state, data, server), do: enter_loop(mod, opts, state, data, server, [])

  @doc "Like enter_loop/4, with a registered name and actions."
  def enter_loop(mod, opts, state, data, server, actions) do
    name = :gen.name(server)
    parent = Report.parent()
    debug = :gen.debug_options(name, opts)
    p = process(parent, name, [mod], opts)

    case Callbacks.mode(p) do
      {:ok, p} -> begin(p, debug, state, data, actions)
      {class, reason, stack} -> :erlang.raise(class, reason, stack)
    end
  end

  @doc false
  def init_it(starter, :self, name, mod, args, opts), do: init_it(starter, self(), name, mod, args, opts)

  def init_it(starter, parent, name0, mod, args, opts) do
    name = :gen.name(name0)
    debug = :gen.debug_options(name, opts)

    result =
      try do
        mod.init(args)
      catch
        :throw, value -> value
        class, reason -> {:EXIT, class, reason, __STACKTRACE__}
      end

    p = process(parent, name, [mod], opts)

    case result do
      {:ok, state, data} -> started(starter, p, debug, state, data, [])
      {:ok, state, data, actions} -> started(starter, p, debug, state, data, actions)
      {:stop, reason} -> failed(starter, name0, {:error, reason}, {:exit, reason})
      {:error, reason} -> failed(starter, name0, {:error, reason}, {:exit, :normal})
      :ignore -> failed(starter, name0, :ignore, {:exit, :normal})
      {:EXIT, class, reason, stack} -> crashed(starter, name0, p, debug, args, class, reason, stack)
      other -> crashed(starter, name0, p, debug, args, :error, {:bad_return_from_init, other}, [])
    end
  end

  # Who started it is told before the module has said its mode.
  defp started(starter, p, debug, state, data, actions) do
    :proc_lib.init_ack(starter, {:ok, self()})

    case Callbacks.mode(p) do
      {:ok, p} ->
        begin(p, debug, state, data, actions)

      {class, reason, stack} ->
        s = %{state: state, data: data, postponed: [], timers: Timeouts.new()}
        Ending.terminate(class, reason, stack, p, debug, s, [{:internal, :init_state}])
    end
  end

  defp failed(starter, name0, answer, how) do
    :gen.unregister_name(name0)
    :proc_lib.init_fail(starter, answer, how)
  end

  defp crashed(starter, name0, p, debug, data, class, reason, stack) do
    Report.terminated(p, debug, {:undefined, data}, [], [], %{}, class, reason, stack)
    full = if class == :error and stack != [], do: {reason, stack}, else: reason
    failed(starter, name0, {:error, full}, {class, reason, stack})
  end

  defp process(parent, name, modules, opts) do
    %{
      parent: parent,
      name: name,
      modules: modules,
      mode: :undefined,
      enter: false,
      hibernate_after: :gen.hibernate_after(opts)
    }
  end

  # -- the loop --------------------------------------------------------------
  # A machine is %{state, data, postponed: newest first, timers}. The queue holds events {type, content}.

  defp begin(p, debug, state, data, actions) do
    s = %{state: state, data: data, postponed: [], timers: Timeouts.new()}
    debug = Report.trace(debug, p.name, {:enter, hd(p.modules), state})
    act(p, debug, s, {:internal, :init_state}, [], state, data, actions, p.enter)
  end

  defp next(p, debug, s, [event | queue], _hibernate), do: handle(p, debug, s, event, queue)

  defp next(p, debug, s, [], hibernate) do
    case Timeouts.due(s.timers) do
      {event, timers} ->
        debug = Report.trace(debug, p.name, {:in, event, s.state})
        handle(p, debug, %{s | timers: timers}, event, [])

      :none when hibernate ->
        :proc_lib.hibernate(:gen_statem, :wakeup_from_hibernate, [p, debug, s])

      :none ->
        take(p, debug, s, false)
    end
  end

  @doc false
  def wakeup_from_hibernate(p, debug, s), do: take(p, debug, s, true)

  defp take(%{hibernate_after: time} = p, debug, s, awake) do
    receive do
      message -> decode(message, p, debug, s, awake)
    after
      if(awake, do: :infinity, else: time) -> :proc_lib.hibernate(:gen_statem, :wakeup_from_hibernate, [p, debug, s])
    end
  end

  defp decode({:system, from, request}, p, debug, s, hib),
    do: :sys.handle_system_msg(request, from, p.parent, :gen_statem, debug, {p, s}, hib)

  defp decode({:EXIT, parent, reason} = message, %{parent: parent} = p, debug, s, _hib) do
    debug = Report.trace(debug, p.name, {:in, {:info, message}, s.state})
    Ending.terminate(:exit, reason, [], p, debug, s, [{:info, message}])
  end

  defp decode({:timeout, ref, type} = message, p, debug, s, _hib) do
    case Timeouts.fired(s.timers, ref, type) do
      {event, timers} -> incoming(p, debug, %{s | timers: timers}, event)
      :none -> incoming(p, debug, s, {:info, message})
    end
  end

  defp decode({:"$gen_call", from, message}, p, debug, s, _hib), do: incoming(p, debug, s, {{:call, from}, message})
  defp decode({:"$gen_cast", message}, p, debug, s, _hib), do: incoming(p, debug, s, {:cast, message})
  defp decode(message, p, debug, s, _hib), do: incoming(p, debug, s, {:info, message})

  defp incoming(p, debug, s, event) do
    debug = Report.trace(debug, p.name, {:in, event, s.state})
    handle(p, debug, s, event, [])
  end

  # Any other event ends the event time-out.
  defp handle(p, debug, s, {type, content} = event, queue) do
    s = if type == :timeout, do: s, else: %{s | timers: Timeouts.cancel(s.timers, :timeout)}

    case Callbacks.call(p, type, content, s.state, s.data) do
      {:ok, result} -> result(p, debug, s, event, queue, result)
      {class, reason, stack} -> Ending.terminate(class, reason, stack, p, debug, s, [event | queue])
    end
  end

  # -- what a callback answers -----------------------------------------------

  defp result(p, debug, s, event, queue, result) do
    case Actions.outcome(result, s.state, s.data) do
      {:go, state, data, actions, repeat} ->
        enter = p.enter and (repeat or state !== s.state)
        act(p, debug, s, event, queue, state, data, actions, enter)

      {:stop, reason, data} ->
        Ending.terminate(:exit, reason, stack(), p, debug, %{s | data: data}, [event | queue])

      {:stop, reason, replies, data} ->
        s = %{s | data: data}

        case Actions.reply_all(List.wrap(replies), p, debug) do
          {:ok, debug} -> Ending.terminate(:exit, reason, stack(), p, debug, s, [event | queue])
          {:bad, bad} -> refuse({:bad_reply_action_from_state_function, bad}, p, debug, s, [event | queue])
        end

      :bad ->
        refuse({:bad_return_from_state_function, result}, p, debug, s, [event | queue])
    end
  end

  defp refuse(reason, p, debug, s, queue), do: Ending.terminate(:error, reason, stack(), p, debug, s, queue)

  defp stack, do: elem(:erlang.process_info(self(), :current_stacktrace), 1)

  defp act(p, debug, s, event, queue, state, data, actions, enter) do
    case Actions.read(actions, Actions.new(), p, debug, state) do
      {:ok, todo, p, debug} ->
        case refreshed(p) do
          {:ok, p} when enter -> enter(p, debug, s, event, queue, s.state, state, data, todo)
          {:ok, p} -> transit(p, debug, s, event, queue, state, data, todo)
          {class, reason, stack} -> Ending.terminate(class, reason, stack, p, debug, s, [event | queue])
        end

      {:bad, action, debug} ->
        refuse({:bad_action_from_state_function, action}, p, debug, s, [event | queue])
    end
  end

  # A new callback module says its own mode.
  defp refreshed(%{mode: :undefined} = p), do: Callbacks.mode(p)
  defp refreshed(p), do: {:ok, p}

  defp enter(p, debug, s, event, queue, old, state, data, todo) do
    case Callbacks.call(p, :enter, old, state, data) do
      {:ok, result} ->
        case Actions.entered(result, state, data) do
          {:go, data, actions, repeat} ->
            case Actions.read_entered(actions, todo, p, debug, state) do
              {:ok, todo, p, debug} when repeat -> enter(p, debug, s, event, queue, state, state, data, todo)
              {:ok, todo, p, debug} -> transit(p, debug, s, event, queue, state, data, todo)
              {:bad, bad, debug} ->
                refuse({:bad_state_enter_action_from_state_function, bad}, p, debug, s, [event | queue])
            end

          {:stop, reason, data} ->
            Ending.terminate(:exit, reason, stack(), p, debug, %{s | state: state, data: data}, [event | queue])

          {:stop, reason, replies, data} ->
            s = %{s | state: state, data: data}

            case Actions.reply_all(List.wrap(replies), p, debug) do
              {:ok, debug} -> Ending.terminate(:exit, reason, stack(), p, debug, s, [event | queue])
              {:bad, bad} -> refuse({:bad_reply_action_from_state_function, bad}, p, debug, s, [event | queue])
            end

          :bad ->
            refuse({:bad_state_enter_return_from_state_function, result}, p, debug, s, [event | queue])
        end

      {class, reason, stack} ->
        Ending.terminate(class, reason, stack, p, debug, s, [event | queue])
    end
  end

  # The event is done with; the machine takes its new state, events that waited for it come first.
  defp transit(p, debug, s, event, queue, state, data, todo) do
    changed = state !== s.state
    kind = if todo.postpone, do: :postpone, else: :consume
    debug = Report.trace(debug, p.name, {kind, event, s.state, state})
    postponed = if todo.postpone, do: [event | s.postponed], else: s.postponed
    {queue, postponed} = if changed, do: {:lists.reverse(postponed, queue), []}, else: {queue, postponed}
    timers = if changed, do: Timeouts.cancel(s.timers, :state_timeout), else: s.timers
    {timers, debug} = Timeouts.start(:lists.reverse(todo.timeouts), timers, p, debug, state)
    s = %{state: state, data: data, postponed: postponed, timers: timers}
    next(p, debug, s, :lists.reverse(todo.events, queue), todo.hibernate)
  end

  # -- system messages -------------------------------------------------------

  @doc false
  def system_continue(_parent, debug, {p, s}), do: next(p, debug, s, [], false)
  @doc false
  def system_terminate(reason, _parent, debug, {p, s}), do: Ending.terminate(:exit, reason, [], p, debug, s, [])

  @doc false
  def system_code_change({%{modules: [mod | _]} = p, s}, _module, old, extra) do
    case mod.code_change(old, s.state, s.data, extra) do
      {:ok, state, data} ->
        case Callbacks.mode(p) do
          {:ok, p} -> {:ok, {p, %{s | state: state, data: data}}}
          {class, reason, stack} -> :erlang.raise(class, reason, stack)
        end

      other ->
        other
    end
  end

  @doc false
  def system_get_state({_p, s}), do: {:ok, {s.state, s.data}}

  @doc false
  def system_replace_state(fun, {p, s}) do
    {state, data} = new = fun.({s.state, s.data})
    {:ok, new, {p, %{s | state: state, data: data}}}
  end

  @doc false
  def format_status(opt, [pdict, sys_state, parent, debug, {p, s}]),
    do: Report.status(opt, pdict, sys_state, parent, debug, p, s)

  @doc false
  def format_log(report), do: :io_lib.format(~c"~tp", [report])
  @doc false
  def format_log(report, _opts), do: :io_lib.format(~c"~tp", [report])
end
