# Each node listens to a channel of Postgres and notifies it: a session hears what is committed after its LISTEN and
# before its end, once and in the order of the commits, and nothing else. On the host of the database, which is always
# well, a node only listens: it knows the order.
defmodule Simulation.Notices do
  @options [hostname: "db", port: 5432, username: "postgres", database: "clustered_nodes_dev"]

  def start(_peers) do
    Process.register(spawn(fn -> listener() end), __MODULE__)
    if node() != :n@db, do: Process.register(spawn(fn -> sender() end), Simulation.Notices.Sender)
  end

  # -- listening: sessions are {heard, newest first, :open or :closed}, the newest one first ---------------------------

  defp listener do
    Process.flag(:trap_exit, true)
    listen([])
  end

  defp listen(sessions) do
    with {:ok, connection} <- Postgrex.Notifications.start_link(@options),
         {:ok, ref} <- answered(fn -> Postgrex.Notifications.listen(connection, "jobs", timeout: :infinity) end) do
      :persistent_term.put(__MODULE__, length(sessions) + 1)
      hear(connection, ref, [{[], :open} | sessions])
    else
      _ -> again(sessions)
    end
  end

  defp hear(connection, ref, [{heard, :open} | older] = sessions) do
    receive do
      {:notification, ^connection, ^ref, "jobs", id} ->
        hear(connection, ref, [{[id | heard], :open} | older])

      {:EXIT, ^connection, _} ->
        :persistent_term.put(__MODULE__, nil)
        again([{heard, :closed} | older])

      {:report, pid} ->
        send(pid, {:sessions, sessions})
        hear(connection, ref, sessions)
    end
  end

  defp again(sessions) do
    receive do
      {:report, pid} ->
        send(pid, {:sessions, sessions})
        again(sessions)
    after
      300 -> listen(sessions)
    end
  end

  defp answered(fun) do
    fun.()
  catch
    :exit, reason -> {:error, reason}
  end

  # -- sending: {id, what became of it, the session that listened here} ------------------------------------------------

  defp sender do
    {:ok, connection} = Postgrex.start_link(@options)
    send_all(connection, 1, [])
  end

  defp send_all(connection, n, sent) do
    Simulation.Node.nap(1500)

    if Process.whereis(Simulation.Notices.Finished) == nil do
      id = "#{node()} #{System.system_time(:microsecond)} #{n}"
      session = :persistent_term.get(__MODULE__, nil)
      send_all(connection, n + 1, [{id, notify(connection, id, :rand.uniform(5)), session} | sent])
    else
      receive do
        {:report, pid} -> send(pid, {:sent, sent})
      end
    end
  end

  # one that fails after all
  defp notify(connection, id, 1) do
    {:error, _} = query(connection, "select pg_notify('jobs', $1), 1 / length(substr($1, 1, 0))", id)
    :aborted
  end

  defp notify(connection, id, _) do
    case query(connection, "select pg_notify('jobs', $1)", id) do
      {:ok, _} -> :committed
      {:error, _} -> :unknown
    end
  end

  defp query(connection, sql, id), do: answered(fn -> Postgrex.query(connection, sql, [id], timeout: :infinity) end)

  def finish do
    Process.register(spawn(fn -> Process.sleep(:infinity) end), Simulation.Notices.Finished)
    :ok
  end

  def report do
    for name <- [__MODULE__, Simulation.Notices.Sender], Process.whereis(name) != nil, do: send(name, {:report, self()})
    sent = if node() == :n@db, do: [], else: receive(do: ({:sent, sent} -> sent))
    sessions = receive(do: ({:sessions, sessions} -> sessions))
    {sent, for({heard, state} <- Enum.reverse(sessions), do: {Enum.reverse(heard), state})}
  end

  # -- what must hold --------------------------------------------------------------------------------------------------

  def check(reports) do
    {[{:n@db, {[], [{order, :open}]}}], nodes} = Enum.split_with(reports, fn {node, _} -> node == :n@db end)
    place = order |> Enum.with_index() |> Map.new()

    for(id <- order -- Enum.uniq(order), do: "#{id} was heard twice at the database") ++
      if(length(order) < 5, do: ["only #{length(order)} were heard"], else: []) ++
      for {node, {sent, sessions}} <- nodes, problem <- sessions(sessions, order, place) ++ sent(sent, sessions, place) do
        "#{node}: #{problem}"
      end
  end

  # A session's share is a piece of the order; that of one which is still open goes on to its end.
  defp sessions(sessions, order, place) do
    for {{heard, state}, i} <- Enum.with_index(sessions, 1), heard != [], problem <- session(heard, state, order, place) do
      "session #{i} #{problem}"
    end
  end

  defp session([first | _] = heard, state, order, place) do
    from = Map.get(place, first)
    due = from && Enum.drop(order, from)

    cond do
      from == nil -> ["heard #{first}, which the database did not send"]
      state == :open and due != heard -> ["heard #{inspect(heard)} instead of #{inspect(due)}"]
      Enum.take(due, length(heard)) != heard -> ["heard #{inspect(heard)}, the order was #{inspect(due)}"]
      true -> []
    end
  end

  defp sent(sent, sessions, place) do
    for {id, outcome, number} <- sent, problem <- sent(id, outcome, number, sessions, place), do: problem
  end

  defp sent(id, :committed, _, _, place) when not is_map_key(place, id), do: ["#{id} was committed and not heard"]
  defp sent(id, :aborted, _, _, place) when is_map_key(place, id), do: ["#{id} was heard and not committed"]
  defp sent(_id, _, nil, _, _), do: []
  defp sent(id, _, _, _, place) when not is_map_key(place, id), do: []

  # what came after the last thing that a lost session heard may be lost with it
  defp sent(id, _, number, sessions, place) do
    {heard, state} = Enum.at(sessions, number - 1)
    last = if heard == [], do: -1, else: Map.fetch!(place, List.last(heard))
    lost = state == :closed and Map.fetch!(place, id) > last
    if id in heard or lost, do: [], else: ["#{id} was sent while session #{number} listened, which did not hear it"]
  end
end
