# The process that keeps the open logs of :disk_log. In: requests with the name of a log. Out: answers. It ends a log when the
# last of its owners is gone.
defmodule :nodebook_disk_log do
  @moduledoc false

  alias :nodebook_disk_log_files, as: Files

  # what cannot be done to a log that is blocked
  @waiting [:log, :chunk, :step, :truncate, :reopen, :next_file, :change, :sync]

  @doc "Asks the process, which is started when it is not there."
  def request(what) do
    server = :erlang.whereis(:disk_log_server)
    server = if server == :undefined, do: start(), else: server
    ref = :erlang.monitor(:process, server)
    send(server, {self(), ref, what})

    receive do
      {:disk_log_reply, ^ref, answer} ->
        :erlang.demonitor(ref, [:flush])
        answer

      {:DOWN, ^ref, _, _, reason} ->
        {:error, {:disk_log_server, reason}}
    end
  end

  defp start do
    me = self()
    ref = make_ref()

    server =
      spawn(fn ->
        started =
          try do
            :erlang.register(:disk_log_server, self())
          rescue
            ArgumentError -> false
          end

        send(me, ref)
        if started, do: serve(%{logs: %{}, waiting: []})
      end)

    receive do: (^ref -> :ok)
    with :undefined <- :erlang.whereis(:disk_log_server), do: server
  end

  defp serve(state) do
    receive do
      {from, ref, what} -> state |> handle(from, ref, what) |> serve()
      {:DOWN, _, :process, pid, _} -> state |> gone(pid) |> serve()
    end
  end

  # what a log that is blocked by somebody else is asked for waits
  defp handle(state, from, ref, what) do
    log = is_tuple(what) and state.logs[subject(what)]

    case log && log.blocked do
      {blocker, true} when blocker != from and elem(what, 0) in @waiting ->
        %{state | waiting: [{from, ref, what} | state.waiting]}

      {blocker, false} when blocker != from and elem(what, 0) in @waiting ->
        reply(from, ref, {:error, {:blocked_log, subject(what)}}, state)

      _ ->
        {answer, state} = answer(what, state)
        state = reply(from, ref, answer, state)
        if match?({:unblock, _, _}, what), do: again(state), else: state
    end
  end

  defp subject({:open, settings, _}), do: settings.name
  defp subject(what), do: elem(what, 1)

  defp reply(from, ref, answer, state) do
    send(from, {:disk_log_reply, ref, answer})
    state
  end

  defp again(%{waiting: waiting} = state) do
    Enum.reduce(:lists.reverse(waiting), %{state | waiting: []}, fn {from, ref, what}, state -> handle(state, from, ref, what) end)
  end

  defp gone(state, pid) do
    for({name, log} <- state.logs, is_map_key(log.owners, pid), do: name)
    |> Enum.reduce(state, fn name, state -> elem(answer({:close, name, pid}, state), 1) end)
  end

  # -- requests about all logs, and those that make or end one -----------------------------------

  defp answer(:all, state), do: {state.logs |> Map.keys() |> Enum.sort(), state}

  defp answer({:open, settings, caller}, state) do
    owner = if settings.linkto == nil, do: caller, else: settings.linkto

    case state.logs do
      logs when is_map_key(logs, settings.name) -> joined(logs[settings.name], settings, owner, state)
      _ -> opened(settings, owner, state)
    end
  end

  defp answer({_, name} = what, state), do: about(name, what, state)
  defp answer({_, name, _} = what, state), do: about(name, what, state)
  defp answer({_, name, _, _} = what, state), do: about(name, what, state)

  defp joined(log, settings, owner, state) do
    cond do
      log.file != settings.file and settings.file != ~c"#{settings.name}.LOG" -> {{:error, {:name_already_open, log.name}}, state}
      log.mode != settings.mode -> {{:error, {:open_read_only, log.name}}, state}
      true -> {{:ok, log.name}, keep(own(log, owner, settings.notify), state)}
    end
  end

  defp opened(settings, owner, state) do
    case Files.open(settings) do
      {:error, reason} -> {{:error, reason}, state}
      {answer, log} -> {answer, log |> Map.merge(%{owners: %{}, users: 0, blocked: nil, told_full: false}) |> own(owner, settings.notify) |> keep(state)}
    end
  end

  defp own(log, :none, _), do: %{log | users: log.users + 1}

  defp own(log, owner, notify) do
    if not is_map_key(log.owners, owner), do: :erlang.monitor(:process, owner)
    %{log | owners: Map.put(log.owners, owner, notify)}
  end

  defp keep(log, state), do: put_in(state.logs[log.name], log)

  defp about(name, what, state) do
    case state.logs do
      %{^name => log} ->
        case of(what, log) do
          {answer, :closed} -> {answer, %{state | logs: Map.delete(state.logs, name)}}
          {answer, log} -> {answer, keep(log, state)}
        end

      _ ->
        {{:error, :no_such_log}, state}
    end
  end

  # -- requests about a log: {answer, the log} ------------------------------------------------------

  defp of({:close, _, pid}, log) do
    cond do
      is_map_key(log.owners, pid) -> closed(%{log | owners: Map.delete(log.owners, pid)})
      log.users > 0 -> closed(%{log | users: log.users - 1})
      true -> {{:error, {:not_owner, pid}}, log}
    end
  end

  defp of({:sync, _}, log), do: {:ok, log}
  defp of({:info, _}, log), do: {Files.info(log), log}

  defp of({:log, name, kind, items}, log) do
    cond do
      log.mode == :read_only -> {{:error, {:read_only_mode, name}}, log}
      kind == :internal and log.format == :external -> {{:error, {:format_external, name}}, log}
      true -> written(Files.log(log, items))
    end
  end

  defp of({:chunk, name, _, _}, %{format: :external} = log), do: {{:error, {:format_external, name}}, log}

  defp of({:chunk, _, place, most}, log) do
    case Files.chunk(log, place, most) do
      {next, found} -> {{{:continuation, self(), next, []}, found}, log}
      other -> {other, log}
    end
  end

  defp of({:step, name, _, _}, %{type: :halt} = log), do: {{:error, {:not_a_wrap_log, name}}, log}

  defp of({:step, _, place, step}, log) do
    case Files.step(log, place, step) do
      {:error, _} = error -> {error, log}
      next -> {{:ok, {:continuation, self(), next, []}}, log}
    end
  end

  defp of({change, name, _}, %{mode: :read_only} = log) when change in [:truncate], do: {{:error, {:read_only_mode, name}}, log}
  defp of({:truncate, _, head}, log), do: {:ok, tell(%{Files.truncate(log, head) | told_full: false}, {:truncated, log.items})}
  defp of({:reopen, name, _, _}, %{mode: :read_only} = log), do: {{:error, {:read_only_mode, name}}, log}

  defp of({:reopen, _, file, head}, log) do
    case Files.move(log, file) do
      :ok -> {:ok, %{Files.truncate(log, head) | told_full: false}}
      error -> {error, log}
    end
  end

  defp of({:next_file, name}, %{type: :halt} = log), do: {{:error, {:halt_log, name}}, log}
  defp of({:next_file, _}, log), do: {:ok, Files.next_file(log)}

  defp of({:change, _, :size, size}, log), do: changed_size(size, log)
  defp of({:change, _, :head, :none}, log), do: {:ok, %{log | head: :none}}
  defp of({:change, _, :head, head}, log), do: {:ok, %{log | head: Files.head(head, log.format)}}
  defp of({:change, _, :head_func, {m, f, a}}, log), do: {:ok, %{log | head: {:func, m, f, a}}}

  defp of({:notify, _, owner, notify}, log) do
    if is_map_key(log.owners, owner), do: {:ok, put_in(log.owners[owner], notify)}, else: {{:error, {:not_owner, owner}}, log}
  end

  defp of({:block, _, pid, queue}, %{blocked: nil} = log), do: {:ok, %{log | blocked: {pid, queue}}}
  defp of({:block, name, _, _}, log), do: {{:error, {:blocked_log, name}}, log}
  defp of({:unblock, _, pid}, %{blocked: {pid, _}} = log), do: {:ok, %{log | blocked: nil}}
  defp of({:unblock, name, _}, %{blocked: nil} = log), do: {{:error, {:not_blocked, name}}, log}
  defp of({:unblock, name, _}, log), do: {{:error, {:not_blocked_by_pid, name}}, log}

  defp changed_size(size, %{type: :halt} = log) when size == :infinity or (is_integer(size) and size > 0) do
    if size != :infinity and size < log.bytes, do: {{:error, {:new_size_too_small, log.name, log.bytes}}, log}, else: {:ok, %{log | size: size, full: false}}
  end

  defp changed_size({bytes, files} = size, %{type: :wrap} = log) when is_integer(bytes) and is_integer(files), do: {:ok, %{log | size: size}}
  defp changed_size(size, log), do: {{:error, {:badarg, size}}, log}

  defp closed(%{owners: owners, users: 0} = log) when owners == %{} do
    Files.close(log)
    {:ok, :closed}
  end

  defp closed(log), do: {:ok, log}

  defp written({:ok, log, wrapped}), do: {:ok, Enum.reduce(wrapped, log, &tell(&2, {:wrap, &1}))}

  defp written({:full, log}) do
    error = {:error, {:full, log.name}}
    if log.told_full, do: {error, log}, else: {error, %{(log |> tell(:full) |> tell({:error_status, error})) | told_full: true}}
  end

  defp tell(log, what) do
    for {owner, true} <- log.owners, do: send(owner, {:disk_log, node(), log.name, what})
    log
  end
end
