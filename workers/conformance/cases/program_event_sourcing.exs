# Event sourcing, CQRS, a bank, gen_event, PubSub and dispatch through a registry.
defmodule Account do
  defstruct [:id, balance: 0, open?: false, version: 0]
  def decide(%{open?: false}, {:open, id}), do: {:ok, [{:founded, id}]}
  def decide(%{open?: false}, _), do: {:error, :not_open}
  def decide(_, {:open, _}), do: {:error, :already_open}
  def decide(_, {:deposit, n}) when n > 0, do: {:ok, [{:deposited, n}]}
  def decide(%{balance: b}, {:withdraw, n}) when n > b, do: {:error, {:missing, n - b}}
  def decide(%{balance: b}, {:withdraw, n}), do: {:ok, [{:withdrawn, n}] ++ if(b - n == 0, do: [:emptied], else: [])}
  def decide(_, other), do: {:error, {:bad_command, other}}

  def apply(a, event), do: %{evolve(a, event) | version: a.version + 1}
  defp evolve(a, {:founded, id}), do: %{a | id: id, open?: true}
  defp evolve(a, {:deposited, n}), do: update_in(a.balance, &(&1 + n))
  defp evolve(a, {:withdrawn, n}), do: Map.update!(a, :balance, &(&1 - n))
  defp evolve(a, :emptied), do: a
end

defmodule Store do
  use Agent
  def start_link(_), do: Agent.start_link(fn -> {%{}, []} end, name: __MODULE__)
  def events(id), do: Agent.get(__MODULE__, fn {s, _} -> Enum.reverse(Map.get(s, id, [])) end)
  def all, do: Agent.get(__MODULE__, fn {_, all} -> Enum.reverse(all) end)

  def append(id, version, events) do
    Agent.get_and_update(__MODULE__, fn {s, all} = state ->
      if length(Map.get(s, id, [])) == version,
        do: {:ok, {Map.update(s, id, Enum.reverse(events), &(Enum.reverse(events) ++ &1)), Enum.reverse(Enum.map(events, &{id, &1})) ++ all}},
        else: {{:error, :conflict}, state}
    end)
  end
end

defmodule Bank do
  def execute(id, command) do
    account = Enum.reduce(Store.events(id), %Account{}, &Account.apply(&2, &1))

    with {:ok, events} <- Account.decide(account, command),
         :ok <- Store.append(id, account.version, events) do
      for e <- events, do: Registry.dispatch(Bank.Bus, :events, fn subs -> for {pid, f} <- subs, do: send(pid, {:event, f.({id, e})}) end)
      {:ok, Enum.reduce(events, account, &Account.apply(&2, &1)).balance}
    end
  end
end

defmodule Totals do
  @behaviour :gen_event
  def init(n), do: {:ok, n}
  def handle_event({_, {:deposited, n}}, t), do: {:ok, t + n}
  def handle_event({_, {:withdrawn, n}}, t), do: {:ok, t - n}
  def handle_event({_, :emptied}, t), do: {:swap_handler, :emptied, t, {Totals, :second}, []}
  def handle_event(_, t), do: {:ok, t}
  def handle_call(:total, t), do: {:ok, t, t}
  def handle_call(:remove, t), do: {:remove_handler, {:gone, t}}
  def terminate(:emptied, t), do: (IO.puts("swapped at #{t}"); t)
  def terminate(reason, t), do: IO.inspect({:terminate, reason, t})
  def handle_info(m, t), do: (IO.inspect({:info, m}); {:ok, t})
end

{:ok, _} = Supervisor.start_link([{Registry, keys: :duplicate, name: Bank.Bus}, Store], strategy: :one_for_one)
{:ok, _} = Registry.register(Bank.Bus, :events, & &1)
{:ok, _} = Registry.register(Bank.Bus, :events, fn {id, e} -> {:projection, "#{id}: #{inspect(e)}"} end)

for {id, c} <- [{"ann", {:deposit, 5}}, {"ann", {:open, "ann"}}, {"ann", {:open, "x"}}, {"ann", {:deposit, 50}}, {"ann", {:withdraw, 80}}, {"ann", {:withdraw, 50}}, {"bob", {:open, "bob"}}, {"bob", {:deposit, -1}}, {"bob", :noise}] do
  IO.inspect({c, Bank.execute(id, c)})
end

IO.inspect(Store.append("ann", 0, [:stale]))
IO.inspect(Store.all())

drain = fn drain, acc -> receive do {:event, e} -> drain.(drain, [e | acc]) after 0 -> Enum.reverse(acc) end end
IO.inspect(drain.(drain, []))
IO.inspect(Registry.count(Bank.Bus))
Registry.unregister_match(Bank.Bus, :events, :_)
IO.inspect(Registry.lookup(Bank.Bus, :events))

{:ok, m} = :gen_event.start_link()
:ok = :gen_event.add_handler(m, Totals, 0)
IO.inspect(:gen_event.add_handler(m, Totals, 0))
for e <- Enum.take(Store.all(), 2), do: :gen_event.sync_notify(m, e)
IO.inspect({:gen_event.which_handlers(m), :gen_event.call(m, Totals, :total)})
send(m, :hi)
IO.inspect(:gen_event.call(m, Nope, :total))
IO.inspect(:gen_event.delete_handler(m, Totals, :bye))
:ok = :gen_event.add_handler(m, {Totals, 1}, 7)
IO.inspect(:gen_event.call(m, {Totals, 1}, :remove))
IO.inspect(:gen_event.which_handlers(m))
IO.inspect(:gen_event.stop(m))
