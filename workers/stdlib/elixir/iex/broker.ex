# Brings the requests of processes that pry to the shells of the node. In: shells, requests, and the answers of who sits at a
# shell. Out: the first shell that accepts; a request is refused when all have refused or ended.

defmodule IEx.Broker do
  @moduledoc false

  use GenServer

  @doc "Starts the broker of the node."
  def start_link(_), do: GenServer.start_link(__MODULE__, :ok, name: __MODULE__)

  @doc "From now on requests come to the calling shell as `{:take_over, pid, ref, text}`."
  def register, do: GenServer.call(__MODULE__, {:register, self()})

  @doc "Requests come to the calling shell no more; those that it did not answer are refused."
  def unregister, do: GenServer.call(__MODULE__, {:unregister, self()})

  @doc """
  Asks all shells whether the calling process may have one: `{:ok, shell, group_leader}`, `{:error, :refused}`, or
  `{:error, :no_iex}` where no shell runs.
  """
  def take_over(text) do
    if Process.whereis(__MODULE__), do: GenServer.call(__MODULE__, {:take_over, text}, :infinity), else: {:error, :no_iex}
  end

  @doc "The calling shell is the process's who asked, unless another one was faster: `:ok` or `{:error, :refused}`."
  def accept(ref), do: GenServer.call(__MODULE__, {:accept, ref, Process.group_leader()})

  @doc "The calling shell is not to be had."
  def refuse(ref), do: GenServer.call(__MODULE__, {:refuse, ref})

  # shells: pid => monitor; requests: monitor of who asks => {from, shells that have not answered}
  @impl true
  def init(:ok), do: {:ok, %{shells: %{}, requests: %{}}}

  @impl true
  def handle_call({:register, pid}, _from, state),
    do: {:reply, :ok, put_in(state.shells, Map.put_new_lazy(state.shells, pid, fn -> Process.monitor(pid) end))}

  def handle_call({:unregister, pid}, _from, state), do: {:reply, :ok, forget(state, pid)}
  def handle_call({:take_over, _text}, _from, %{shells: shells} = state) when shells == %{}, do: {:reply, {:error, :no_iex}, state}

  def handle_call({:take_over, text}, {pid, _} = from, state) do
    ref = Process.monitor(pid)
    asked = Map.keys(state.shells)
    Enum.each(asked, &send(&1, {:take_over, pid, ref, text}))
    {:noreply, put_in(state.requests[ref], {from, asked})}
  end

  def handle_call({:accept, ref, leader}, {shell, _}, state) do
    case Map.pop(state.requests, ref) do
      {nil, _} ->
        {:reply, {:error, :refused}, state}

      {{from, _}, requests} ->
        Process.demonitor(ref, [:flush])
        GenServer.reply(from, {:ok, shell, leader})
        {:reply, :ok, %{state | requests: requests}}
    end
  end

  def handle_call({:refuse, ref}, {shell, _}, state), do: {:reply, :ok, refused(state, ref, shell)}

  @impl true
  def handle_info({:DOWN, ref, :process, pid, _reason}, state),
    do: {:noreply, forget(%{state | requests: Map.delete(state.requests, ref)}, pid)}

  defp forget(state, pid) do
    {monitor, shells} = Map.pop(state.shells, pid)
    if monitor, do: Process.demonitor(monitor, [:flush])
    state.requests |> Map.keys() |> Enum.reduce(%{state | shells: shells}, &refused(&2, &1, pid))
  end

  defp refused(state, ref, shell) do
    case state.requests do
      %{^ref => {from, asked}} ->
        case List.delete(asked, shell) do
          [] ->
            Process.demonitor(ref, [:flush])
            GenServer.reply(from, {:error, :refused})
            %{state | requests: Map.delete(state.requests, ref)}

          left ->
            put_in(state.requests[ref], {from, left})
        end

      _ ->
        state
    end
  end
end
