# Counts of a suite. In: the events of ExUnit.Runner. Out: how many tests ran, failed, were skipped and left out; the failed
# ones in the manifest of failures.
defmodule ExUnit.RunnerStats do
  @moduledoc false
  use GenServer

  alias ExUnit.FailuresManifest

  def start_link(opts), do: GenServer.start_link(__MODULE__, opts)
  def stats(pid), do: GenServer.call(pid, :stats, :infinity)

  @doc "Takes up to so many failures of those that the suite may still have; `{taken, left}`."
  def claim_failures(pid, count), do: GenServer.call(pid, {:claim, count}, :infinity)

  @doc "Whether the suite has had as many failures as it may have."
  def exhausted?(pid), do: GenServer.call(pid, :exhausted?, :infinity)

  @impl true
  def init(opts) do
    path = opts[:failures_manifest_path]
    manifest = if path, do: FailuresManifest.read(path)
    {:ok, %{total: 0, failures: 0, skipped: 0, excluded: 0, left: opts[:max_failures] || :infinity, path: path, manifest: manifest}}
  end

  @impl true
  def handle_call(:stats, _from, state), do: {:reply, Map.take(state, [:excluded, :failures, :skipped, :total]), state}
  def handle_call(:exhausted?, _from, state), do: {:reply, state.left == 0, state}
  def handle_call({:claim, count}, _from, %{left: :infinity} = state), do: {:reply, {count, :infinity}, state}

  def handle_call({:claim, count}, _from, state) do
    taken = min(count, state.left)
    {:reply, {taken, state.left - taken}, %{state | left: state.left - taken}}
  end

  @impl true
  def handle_cast({:test_finished, test}, state), do: {:noreply, state |> Map.update!(:total, &(&1 + 1)) |> count(test) |> record(test)}

  # the tests that had passed count as failed
  def handle_cast({:module_finished, %{state: {:failed, _} = failed, tests: tests}}, state) do
    {:noreply, for(%{state: nil} = test <- tests, reduce: state, do: (state -> state |> count(%{test | state: failed}) |> record(%{test | state: failed})))}
  end

  def handle_cast({:suite_finished, _}, %{path: path} = state) when is_binary(path) do
    :ok = FailuresManifest.write!(state.manifest, path)
    {:noreply, state}
  end

  def handle_cast(_event, state), do: {:noreply, state}

  defp count(state, %{state: {tag, _}}) when tag in [:failed, :invalid], do: %{state | failures: state.failures + 1}
  defp count(state, %{state: {tag, _}}) when tag in [:skipped, :excluded], do: Map.update!(state, tag, &(&1 + 1))
  defp count(state, _passed), do: state

  defp record(%{manifest: nil} = state, _test), do: state
  defp record(state, test), do: %{state | manifest: FailuresManifest.put_test(state.manifest, test)}
end
