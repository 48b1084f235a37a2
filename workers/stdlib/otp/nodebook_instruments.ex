# What the page asks of a node and cannot read from outside. In: questions with a number, each answered by a process of its
# own. Out: {:answer, term} by tell/2, the native that takes terms to the page.
defmodule :nodebook_instruments do
  @moduledoc false

  @patience 1000

  def inquire(id, question), do: tell(id, {:answer, answer(question)})

  # Terms as the inspector shows them, one text for each.
  def answer({:inspect, terms, width}), do: :lists.map(fn term -> show(term, width) end, terms)

  def answer({:state, pid}) do
    {:ok, inspect(:sys.get_state(pid, @patience), pretty: true, width: 76, limit: 500, printable_limit: 4096)}
  catch
    :exit, {:timeout, _} -> {:error, "It is busy: it did not answer within a second."}
    :exit, {reason, _} -> {:error, "It ended: " <> Exception.format_exit(reason)}
    :error, reason -> {:error, Exception.format_banner(:error, reason)}
  end

  # The trees of applications: {pid, name, kind, children}.
  def answer({:trees, applications}) do
    until = :erlang.monotonic_time(:millisecond) + 2 * @patience

    :lists.map(
      fn {app, master} ->
        children =
          case top(master) do
            pid when is_pid(pid) -> [branch(pid, :undefined, :supervisor, [], until)]
            _ -> []
          end

        {master, inspect(app), :application, children}
      end,
      applications
    )
  end

  defp show(term, width), do: inspect(term, pretty: true, width: width, limit: 100, printable_limit: 2000)

  defp top(master) do
    ref = :erlang.monitor(:process, master)
    send(master, {:get_child, self(), ref})

    receive do
      {^ref, {pid, _module}} -> pid
      {^ref, _} -> :undefined
      {:DOWN, ^ref, _, _, _} -> :undefined
    after
      @patience -> :undefined
    end
  end

  defp branch(pid, id, :supervisor, modules, until) do
    {pid, name(pid, id, modules), :supervisor, children(pid, until)}
  end

  defp branch(pid, id, _kind, modules, _until), do: {pid, name(pid, id, modules), :worker, []}

  defp children(pid, until) do
    # what the application's callback started may be no supervisor: it is not asked then
    if supervisor?(pid) do
      left = max(0, min(@patience, until - :erlang.monotonic_time(:millisecond)))

      # the one that was started last comes first
      for {id, child, kind, modules} <- :lists.reverse(:gen_server.call(pid, :which_children, left)), is_pid(child) do
        branch(child, id, kind, modules, until)
      end
    else
      []
    end
  catch
    :exit, _ -> []
  end

  defp supervisor?(pid) do
    case :erlang.process_info(pid, :dictionary) do
      {_, dictionary} ->
        case :lists.keyfind(:"$initial_call", 1, dictionary) do
          {_, {:supervisor, _, _}} -> true
          {_, {module, _, _}} -> behaves?(module)
          _ -> false
        end

      _ ->
        false
    end
  end

  defp behaves?(module) do
    module in [DynamicSupervisor, PartitionSupervisor, Task.Supervisor] or
      Enum.any?(Keyword.get_values(module.module_info(:attributes), :behaviour), &(Supervisor in &1 or :supervisor in &1 or DynamicSupervisor in &1))
  rescue
    _ -> false
  end

  # By its registered name, its id in the supervisor, or the module it runs.
  defp name(pid, id, modules) do
    case :erlang.process_info(pid, :registered_name) do
      {:registered_name, name} -> inspect(name)
      _ when id != :undefined -> inspect(id)
      _ -> by_module(pid, modules)
    end
  end

  defp by_module(_pid, [module]), do: inspect(module)

  defp by_module(pid, _) do
    case :proc_lib.translate_initial_call(pid) do
      {module, _, _} -> inspect(module)
      _ -> inspect(pid)
    end
  end
end
