# an event-sourced ledger: commands, events, projections, snapshots, replay
defmodule Ledger do
  defmodule Opened, do: defstruct([:id, :owner])
  defmodule Moved, do: defstruct([:id, :by, note: ""])
  defmodule Closed, do: defstruct([:id])
  defguardp is_cents(n) when is_integer(n) and n != 0 and abs(n) < 1_000_000
  def handle(nil, {:open, id, owner}), do: {:ok, [%Opened{id: id, owner: owner}]}
  def handle(nil, _), do: {:error, :unknown}
  def handle(%{closed: true}, _), do: {:error, :closed}
  def handle(%{}, {:open, _, _}), do: {:error, :exists}

  def handle(%{balance: b, id: id}, {:move, _, by}) when is_cents(by) and b + by >= 0,
    do: {:ok, [%Moved{id: id, by: by}]}

  def handle(_, {:move, _, by}) when is_cents(by), do: {:error, :overdrawn}
  def handle(_, {:move, _, by}), do: {:error, {:amount, by}}
  def handle(%{balance: 0, id: id}, {:close, _}), do: {:ok, [%Closed{id: id}]}

  def handle(%{balance: b, id: id}, {:close, _}),
    do: {:ok, [%Moved{id: id, by: -b, note: "payout"}, %Closed{id: id}]}

  def apply_event(nil, %Opened{} = e),
    do: %{id: e.id, owner: e.owner, balance: 0, closed: false, version: 1}

  def apply_event(s, %Moved{by: by}), do: %{s | balance: s.balance + by, version: s.version + 1}
  def apply_event(s, %Closed{}), do: %{s | closed: true, version: s.version + 1}
end

defmodule Store do
  use GenServer
  def start_link(_), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)
  def dispatch(command), do: GenServer.call(__MODULE__, {:dispatch, command})
  def subscribe(fun, from \\ 0), do: GenServer.call(__MODULE__, {:subscribe, fun, from})
  def stream(), do: GenServer.call(__MODULE__, :stream)
  @impl true
  def init(_), do: {:ok, %{log: [], n: 0, states: %{}, subs: []}}
  @impl true
  def handle_call({:dispatch, command}, _from, s) do
    id = elem(command, 1)

    case Ledger.handle(s.states[id], command) do
      {:ok, events} ->
        s = Enum.reduce(events, s, &append/2)
        {:reply, {:ok, s.states[id]}, s}

      error ->
        {:reply, error, s}
    end
  end

  def handle_call({:subscribe, fun, from}, _from, s) do
    for {n, e} <- Enum.reverse(s.log), n > from, do: fun.(n, e)
    {:reply, :ok, %{s | subs: [fun | s.subs]}}
  end

  def handle_call(:stream, _, s), do: {:reply, Enum.reverse(s.log), s}

  defp append(e, s) do
    n = s.n + 1
    for f <- s.subs, do: f.(n, e)

    %{
      s
      | n: n,
        log: [{n, e} | s.log],
        states: Map.put(s.states, e.id, Ledger.apply_event(s.states[e.id], e))
    }
  end
end

defmodule Main do
  def run do
    {:ok, _} = Store.start_link([])
    me = self()

    for c <- [
          {:open, 1, "ann"},
          {:move, 1, 500},
          {:move, 1, -700},
          {:move, 2, 5},
          {:open, 1, "bo"},
          {:open, 2, "bo"},
          {:move, 2, 0},
          {:move, 1, -120},
          {:close, 1},
          {:move, 1, 5}
        ] do
      IO.inspect({c, Store.dispatch(c)})
    end

    Store.subscribe(
      fn n, e -> send(me, {n, e.__struct__ |> Module.split() |> List.last()}) end,
      2
    )

    Store.dispatch({:close, 2})

    drain = fn drain ->
      receive do
        m -> [m | drain.(drain)]
      after
        0 -> []
      end
    end

    IO.inspect(drain.(drain))

    totals =
      for {_, %Ledger.Moved{id: id, by: by}} <- Store.stream(), reduce: %{} do
        acc -> Map.update(acc, id, [by], &[by | &1])
      end

    IO.inspect(totals)

    replay =
      Store.stream()
      |> Enum.group_by(fn {_, e} -> e.id end, &elem(&1, 1))
      |> Map.new(fn {id, es} -> {id, Enum.reduce(es, nil, &Ledger.apply_event(&2, &1))} end)

    IO.inspect(replay)
  end
end

Main.run()
