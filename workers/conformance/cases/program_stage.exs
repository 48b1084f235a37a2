# back-pressure: consumers ask, a producer answers what was asked for, one stage between
defmodule Stage do
  use GenServer
  def start_link(module, args), do: GenServer.start_link(__MODULE__, {module, args})

  def subscribe(consumer, producer, max),
    do: GenServer.call(consumer, {:subscribe, producer, max})

  def init({module, args}) do
    {:ok, state} = module.init(args)
    {:ok, %{module: module, state: state, down: [], up: nil, pending: 0}}
  end

  def handle_call({:subscribe, producer, max}, _from, s) do
    send(producer, {:ask, self(), max})
    {:reply, :ok, %{s | up: {producer, max}}}
  end

  def handle_info({:ask, who, n}, s) do
    s = %{s | down: Enum.uniq(s.down ++ [who]), pending: s.pending + n}
    {:noreply, if(function_exported?(s.module, :handle_demand, 2), do: produce(s), else: s)}
  end

  def handle_info({:events, from, events}, s) do
    {out, state} = s.module.handle_events(events, s.state)
    if out != [], do: Enum.each(s.down, &send(&1, {:events, self(), out}))
    send(from, {:ask, self(), length(events)})
    {:noreply, %{s | state: state}}
  end

  defp produce(%{pending: 0} = s), do: s

  defp produce(s) do
    {events, state} = s.module.handle_demand(s.pending, s.state)

    for {who, chunk} <-
          Enum.zip(s.down, Enum.chunk_every(events, max(1, div(length(events), length(s.down))))),
        do: send(who, {:events, self(), chunk})

    %{s | state: state, pending: s.pending - length(events)}
  end
end

defmodule Counter do
  def init(n), do: {:ok, n}

  def handle_demand(n, from) when from < 20,
    do: {Enum.to_list(from..min(19, from + n - 1)), from + n}

  def handle_demand(_, from), do: {[], from}
end

defmodule Squares do
  def init(_), do: {:ok, 0}
  def handle_events(events, n), do: {Enum.map(events, &(&1 * &1)), n + length(events)}
end

defmodule Sink do
  def init(parent), do: {:ok, {parent, []}}

  def handle_events(events, {parent, seen}) do
    seen = seen ++ events
    if length(seen) == 20, do: send(parent, {:done, seen})
    {[], {parent, seen}}
  end
end

{:ok, p} = Stage.start_link(Counter, 0)
{:ok, c} = Stage.start_link(Squares, [])
{:ok, s} = Stage.start_link(Sink, self())
:ok = Stage.subscribe(s, c, 5)
:ok = Stage.subscribe(c, p, 5)
receive do: ({:done, seen} -> IO.inspect(seen, charlists: :as_lists))
IO.inspect(:sys.get_state(c).state)
IO.inspect(:sys.get_state(p).pending >= 0)
