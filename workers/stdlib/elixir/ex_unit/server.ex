# The modules of tests that wait to be run.
defmodule ExUnit.Server do
  @moduledoc false
  use GenServer

  def start_link(_), do: GenServer.start_link(__MODULE__, :ok, name: __MODULE__)
  def add_module(name, config), do: GenServer.call(__MODULE__, {:add, name, config})
  def modules_loaded(uniq?), do: GenServer.call(__MODULE__, {:modules_loaded, uniq?}, :infinity)

  @doc "`{group, modules}`: asynchronous modules that run one after the other, at most so many. Waits while modules are loaded; nil when there are no more."
  def take_async_modules(count), do: GenServer.call(__MODULE__, {:take_async, count}, :infinity)
  def take_sync_modules, do: GenServer.call(__MODULE__, :take_sync, :infinity)

  @doc "Queues the groups of asynchronous modules, last first, and the synchronous modules of a run again."
  def restore_modules(async, sync), do: GenServer.call(__MODULE__, {:restore, async, sync})

  @impl true
  def init(:ok), do: {:ok, %{loaded: false, waiting: nil, async: [], groups: [], sync: [], since: now()}}

  defp now, do: System.monotonic_time()

  @impl true
  def handle_call({:add, name, config}, _from, state) do
    modules = for parameters <- config[:parameterize] || [%{}], do: {name, parameters}
    {:reply, :ok, state |> add(config, modules) |> answer()}
  end

  def handle_call({:modules_loaded, uniq?}, _from, state) do
    spent = System.convert_time_unit(now() - state.since, :native, :microsecond)
    {:reply, spent, answer(%{if(uniq?, do: unique(state), else: state) | loaded: true})}
  end

  def handle_call({:take_async, count}, from, state), do: {:noreply, answer(%{state | waiting: {from, count}})}

  def handle_call(:take_sync, _from, state),
    do: {:reply, state.sync, %{state | sync: [], loaded: false, since: now()}}

  def handle_call({:restore, async, sync}, _from, state),
    do: {:reply, :ok, %{state | loaded: true, async: Enum.sort_by(async, fn {group, _} -> group != nil end), groups: [], sync: sync}}

  # a module that is asynchronous on its own may run at once, a group only when all of its modules are known
  defp add(state, %{async?: true, group: nil}, modules), do: Map.update!(state, :async, &(&1 ++ Enum.map(modules, fn m -> {nil, [m]} end)))

  defp add(state, %{async?: true, group: group}, modules) do
    groups = if List.keymember?(state.groups, group, 0), do: state.groups, else: state.groups ++ [{group, []}]
    {^group, known} = List.keyfind(groups, group, 0)
    %{state | groups: List.keyreplace(groups, group, 0, {group, known ++ modules})}
  end

  defp add(state, _config, modules), do: Map.update!(state, :sync, &(&1 ++ modules))

  defp unique(state) do
    groups = for {group, modules} <- state.groups, do: {group, Enum.uniq(modules)}
    %{state | async: Enum.uniq(state.async), groups: groups, sync: Enum.uniq(state.sync)}
  end

  defp answer(%{waiting: nil} = state), do: state

  defp answer(%{loaded: true, groups: [_ | _] = groups} = state),
    do: answer(%{state | groups: [], async: state.async ++ groups})

  defp answer(%{waiting: {from, count}, async: [_ | _]} = state) do
    {now, later} = Enum.split(state.async, count)
    GenServer.reply(from, now)
    %{state | async: later, waiting: nil}
  end

  defp answer(%{waiting: {from, _count}, loaded: true} = state) do
    GenServer.reply(from, nil)
    %{state | waiting: nil}
  end

  defp answer(state), do: state
end
