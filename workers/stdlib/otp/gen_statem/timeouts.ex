# The time-outs of a state machine: at most one of each type. In: what actions ask for, timers that fire. Out: events.
# %{running: %{type => {timer, content}}, due: [{type, content}] whose time was zero, in order}.
defmodule :nodebook_statem_timeouts do
  @moduledoc false

  alias :nodebook_statem_report, as: Report

  def new, do: %{running: %{}, due: []}

  @doc "Ends the time-out of that type, whether it runs or is due."
  def cancel(%{running: running, due: due} = timers, type) do
    case running do
      %{^type => {ref, _content}} ->
        stop(ref, type)
        %{timers | running: :maps.remove(type, running)}

      _ when due == [] ->
        timers

      _ ->
        %{timers | due: :lists.keydelete(type, 1, due)}
    end
  end

  # A timer that has fired already left its message in the mailbox.
  defp stop(ref, type) do
    if :erlang.cancel_timer(ref) == false do
      receive do
        {:timeout, ^ref, ^type} -> :ok
      after
        0 -> :ok
      end
    end
  end

  @doc "A timer's message: {event, timers}, or :none when it is not of this machine."
  def fired(%{running: running} = timers, ref, type) do
    case running do
      %{^type => {^ref, content}} -> {{type, content}, %{timers | running: :maps.remove(type, running)}}
      _ -> :none
    end
  end

  @doc "The next time-out whose time was zero: {event, timers} or :none."
  def due(%{due: []}), do: :none
  def due(%{due: [event | rest]} = timers), do: {event, %{timers | due: rest}}

  @doc "Does what the actions ask for, in order: {timers, debug}."
  def start([], timers, _p, debug, _state), do: {timers, debug}

  def start([{type, :cancel} | rest], timers, p, debug, state),
    do: start(rest, cancel(timers, type), p, debug, state)

  def start([{type, :update, content} | rest], timers, p, debug, state) do
    case timers do
      %{running: %{^type => {ref, _}} = running} ->
        debug = Report.trace(debug, p.name, {:start_timer, {type, :update, content}, state})
        start(rest, %{timers | running: %{running | type => {ref, content}}}, p, debug, state)

      _ ->
        debug = Report.trace(debug, p.name, {:insert_timeout, {type, content}, state})
        start(rest, add_due(timers, type, content), p, debug, state)
    end
  end

  def start([{type, :infinity, _content, _} | rest], timers, p, debug, state),
    do: start(rest, cancel(timers, type), p, debug, state)

  def start([{type, 0, content, []} | rest], timers, p, debug, state) do
    debug = Report.trace(debug, p.name, {:start_timer, {type, 0, content, []}, state})
    start(rest, timers |> cancel(type) |> add_due(type, content), p, debug, state)
  end

  def start([{type, time, content, options} | rest], timers, p, debug, state) do
    debug = Report.trace(debug, p.name, {:start_timer, {type, time, content, options}, state})
    timers = cancel(timers, type)
    ref = :erlang.start_timer(time, self(), type, options)
    start(rest, %{timers | running: :maps.put(type, {ref, content}, timers.running)}, p, debug, state)
  end

  # One that is due already keeps its place.
  defp add_due(%{due: due} = timers, type, content), do: %{timers | due: :lists.keystore(type, 1, due, {type, content})}

  @doc "How many there are, and each as {type, content}, for a status."
  def list(%{running: running, due: due}) do
    all = due ++ for {type, {_ref, content}} <- :maps.to_list(running), do: {type, content}
    {length(all), all}
  end

  def list(_), do: {0, []}
end
