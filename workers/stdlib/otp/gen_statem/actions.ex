# What a state callback answers, and the actions it asks for. In: the answer. Out: where to go, or what is to be done
# once the event is over: %{events: newest first, postpone, hibernate, timeouts: newest first}. Replies go out at once.
defmodule :nodebook_statem_actions do
  @moduledoc false

  alias :nodebook_statem_report, as: Report

  def new, do: %{events: [], postpone: false, hibernate: false, timeouts: []}

  @doc "{:go, state, data, actions, repeat}, {:stop, reason, data}, {:stop, reason, replies, data} or :bad."
  def outcome(result, state, data) do
    case result do
      {:next_state, next, new} -> {:go, next, new, [], false}
      {:next_state, next, new, actions} -> {:go, next, new, actions, false}
      other -> stay(other, state, data)
    end
  end

  defp stay(result, state, data) do
    case result do
      {:keep_state, new} -> {:go, state, new, [], false}
      {:keep_state, new, actions} -> {:go, state, new, actions, false}
      :keep_state_and_data -> {:go, state, data, [], false}
      {:keep_state_and_data, actions} -> {:go, state, data, actions, false}
      {:repeat_state, new} -> {:go, state, new, [], true}
      {:repeat_state, new, actions} -> {:go, state, new, actions, true}
      :repeat_state_and_data -> {:go, state, data, [], true}
      {:repeat_state_and_data, actions} -> {:go, state, data, actions, true}
      :stop -> {:stop, :normal, data}
      {:stop, reason} -> {:stop, reason, data}
      {:stop, reason, new} -> {:stop, reason, new}
      {:stop_and_reply, reason, replies} -> {:stop, reason, replies, data}
      {:stop_and_reply, reason, replies, new} -> {:stop, reason, replies, new}
      _ -> :bad
    end
  end

  @doc "Like outcome/3 for a state enter call, which may not go elsewhere."
  def entered(result, state, data) do
    case outcome(result, state, data) do
      {:go, ^state, new, actions, repeat} -> {:go, new, actions, repeat}
      {:go, _, _, _, _} -> :bad
      other -> other
    end
  end

  @doc "Reads the actions of an event's callback into what is to be done."
  def read(actions, todo, p, debug, state) when is_list(actions), do: each(actions, todo, p, debug, state, :event)
  def read(action, todo, p, debug, state), do: each([action], todo, p, debug, state, :event)

  @doc "Reads the actions of a state enter call: no postponing, no events, no other callback module."
  def read_entered(actions, todo, p, debug, state) when is_list(actions), do: each(actions, todo, p, debug, state, :enter)
  def read_entered(action, todo, p, debug, state), do: each([action], todo, p, debug, state, :enter)

  defp each([], todo, p, debug, _state, _), do: {:ok, todo, p, debug}

  defp each([action | rest], todo, p, debug, state, kind) do
    case one(action, todo, p, debug, state, kind) do
      {:ok, todo, p, debug} -> each(rest, todo, p, debug, state, kind)
      :bad -> {:bad, action, debug}
    end
  end

  defp each(_improper, _todo, _p, debug, _state, _), do: {:bad, [], debug}

  defp one({:reply, from, reply}, todo, p, debug, _state, _) do
    case reply_all([{:reply, from, reply}], p, debug) do
      {:ok, debug} -> {:ok, todo, p, debug}
      _ -> :bad
    end
  end

  defp one(:hibernate, todo, p, debug, _, _), do: {:ok, %{todo | hibernate: true}, p, debug}
  defp one({:hibernate, on}, todo, p, debug, _, _) when is_boolean(on), do: {:ok, %{todo | hibernate: on}, p, debug}
  defp one(:postpone, todo, p, debug, _, :event), do: {:ok, %{todo | postpone: true}, p, debug}
  defp one({:postpone, on}, todo, p, debug, _, :event) when is_boolean(on), do: {:ok, %{todo | postpone: on}, p, debug}
  defp one({:postpone, false}, todo, p, debug, _, :enter), do: {:ok, todo, p, debug}

  defp one({:next_event, type, content}, todo, p, debug, state, :event) do
    if event_type?(type) do
      debug = Report.trace(debug, p.name, {:in, {type, content}, state})
      {:ok, %{todo | events: [{type, content} | todo.events]}, p, debug}
    else
      :bad
    end
  end

  defp one({:change_callback_module, mod}, todo, p, debug, _, :event) when is_atom(mod),
    do: {:ok, todo, modules(p, [mod | tl(p.modules)]), debug}

  defp one({:push_callback_module, mod}, todo, p, debug, _, :event) when is_atom(mod),
    do: {:ok, todo, modules(p, [mod | p.modules]), debug}

  defp one(:pop_callback_module, todo, %{modules: [_, _ | _]} = p, debug, _, :event),
    do: {:ok, todo, modules(p, tl(p.modules)), debug}

  defp one(time, todo, p, debug, _, _) when time == :infinity or (is_integer(time) and time >= 0),
    do: {:ok, %{todo | timeouts: [{:timeout, time, time, []} | todo.timeouts]}, p, debug}

  defp one(action, todo, p, debug, _, _) do
    case timeout(action) do
      :bad -> :bad
      timeout -> {:ok, %{todo | timeouts: [timeout | todo.timeouts]}, p, debug}
    end
  end

  defp modules(p, modules), do: %{p | modules: modules, mode: :undefined}

  defp timeout({type, :cancel}), do: if(timeout_type?(type), do: {type, :cancel}, else: :bad)
  defp timeout({type, :update, content}), do: if(timeout_type?(type), do: {type, :update, content}, else: :bad)

  defp timeout({type, time, content}), do: timeout({type, time, content, []})

  defp timeout({type, time, content, options}) do
    absolute = absolute?(List.wrap(options), false)

    cond do
      not timeout_type?(type) or absolute == :bad -> :bad
      time == :infinity -> {type, time, content, []}
      not is_integer(time) or (time < 0 and not absolute) -> :bad
      true -> {type, time, content, if(absolute, do: [abs: true], else: [])}
    end
  end

  defp timeout(_), do: :bad

  defp absolute?([{:abs, on} | rest], _) when is_boolean(on), do: absolute?(rest, on)
  defp absolute?([], on), do: on
  defp absolute?(_, _), do: :bad

  defp timeout_type?(type), do: type in [:timeout, :state_timeout] or match?({:timeout, _}, type)

  defp event_type?({:call, from}), do: from?(from)
  defp event_type?(type), do: type in [:cast, :info, :internal] or timeout_type?(type)

  defp from?({pid, _tag}) when is_pid(pid), do: true
  defp from?(_), do: false

  @doc "Sends replies: {:ok, debug} or {:bad, what is no reply}."
  def reply_all([{:reply, from, reply} = action | rest], p, debug) do
    if from?(from) do
      :gen.reply(from, reply)
      reply_all(rest, p, Report.trace(debug, p.name, {:out, reply, from}))
    else
      {:bad, action}
    end
  end

  def reply_all([], _p, debug), do: {:ok, debug}
  def reply_all([other | _], _p, _debug), do: {:bad, other}
end
