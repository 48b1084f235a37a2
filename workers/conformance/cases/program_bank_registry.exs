# accounts as processes found through a Registry, under a DynamicSupervisor
defmodule Bank.Account do
  use GenServer, restart: :transient
  def start_link({owner, cents}), do: GenServer.start_link(__MODULE__, cents, name: via(owner))
  def via(owner), do: {:via, Registry, {Bank.Names, owner, :account}}
  def deposit(owner, cents) when cents > 0, do: GenServer.call(via(owner), {:deposit, cents})
  def withdraw(owner, cents) when cents > 0, do: GenServer.call(via(owner), {:withdraw, cents})
  def balance(owner), do: GenServer.call(via(owner), :balance)
  def close(owner), do: GenServer.stop(via(owner), :normal)

  @impl true
  def init(cents), do: {:ok, %{cents: cents, log: []}}
  @impl true
  def handle_call({:deposit, n}, _from, state),
    do: {:reply, {:ok, state.cents + n}, book(state, {:in, n})}

  def handle_call({:withdraw, n}, _from, %{cents: c} = state) when n > c,
    do: {:reply, {:error, {:insufficient, c - n}}, state}

  def handle_call({:withdraw, n}, _from, state),
    do: {:reply, {:ok, state.cents - n}, book(state, {:out, n})}

  def handle_call(:balance, _from, state),
    do: {:reply, {state.cents, Enum.reverse(state.log)}, state}

  defp book(state, {:in, n} = e), do: %{state | cents: state.cents + n, log: [e | state.log]}
  defp book(state, {:out, n} = e), do: %{state | cents: state.cents - n, log: [e | state.log]}
end

defmodule Bank do
  use Supervisor
  def start_link(_), do: Supervisor.start_link(__MODULE__, :ok, name: __MODULE__)

  @impl true
  def init(:ok) do
    Supervisor.init(
      [
        {Registry, keys: :unique, name: Bank.Names},
        {DynamicSupervisor, name: Bank.Accounts, strategy: :one_for_one}
      ],
      strategy: :rest_for_one
    )
  end

  def open(owner, cents \\ 0),
    do: DynamicSupervisor.start_child(Bank.Accounts, {Bank.Account, {owner, cents}})

  def transfer(from, to, cents) do
    with {:ok, left} <- Bank.Account.withdraw(from, cents),
         {:ok, now} <- Bank.Account.deposit(to, cents) do
      {:ok, %{from => left, to => now}}
    else
      {:error, {:insufficient, short}} -> {:error, "#{from} lacks #{abs(short)}"}
    end
  end
end

{:ok, sup} = Bank.start_link([])
{:ok, _} = Bank.open("ann", 500)
{:ok, bob} = Bank.open("bob")
{:error, {:already_started, ^bob}} = Bank.open("bob", 3)
IO.inspect(Bank.transfer("ann", "bob", 120))
IO.inspect(Bank.transfer("bob", "ann", 500))
IO.inspect(Bank.Account.balance("ann"))
IO.inspect(Registry.lookup(Bank.Names, "bob") == [{bob, :account}])
IO.inspect(Registry.count(Bank.Names))

IO.inspect(
  Registry.select(Bank.Names, [{{:"$1", :_, :"$3"}, [], [{{:"$1", :"$3"}}]}])
  |> Enum.sort()
)

ref = Process.monitor(bob)
Process.exit(bob, :kill)
receive do: ({:DOWN, ^ref, :process, _, reason} -> IO.inspect(reason))

wait = fn wait ->
  case Registry.lookup(Bank.Names, "bob") do
    [{pid, _}] when pid != bob -> pid
    _ -> wait.(wait)
  end
end

wait.(wait)
IO.inspect(Bank.Account.balance("bob"))
Bank.Account.close("ann")
IO.inspect(DynamicSupervisor.count_children(Bank.Accounts))

IO.inspect(
  try do
    Bank.Account.balance("zoe")
  catch
    :exit, {:noproc, {m, f, _}} -> {m, f}
  end
)

IO.inspect(
  Supervisor.which_children(sup)
  |> Enum.map(fn {id, _, type, mods} -> {id, type, mods} end)
)
