# A supervisor that starts the same child several times and routes by key.
# In: a child specification, a number of partitions. Out: {:via, PartitionSupervisor, {name, key}} names.
defmodule PartitionSupervisor do
  @moduledoc "A supervisor that starts multiple partitions of the same child."
  use Supervisor

  def child_spec(opts) when is_list(opts) do
    id =
      case Keyword.get(opts, :name, PartitionSupervisor) do
        name when is_atom(name) -> name
        {:via, _module, name} -> name
      end

    %{id: id, start: {PartitionSupervisor, :start_link, [opts]}, type: :supervisor}
  end

  @doc "Starts a supervisor with a child for each partition."
  def start_link(opts) when is_list(opts) do
    name = opts[:name]

    unless name, do: raise(ArgumentError, "the :name option must be given to PartitionSupervisor")

    {child_spec, opts} = Keyword.pop(opts, :child_spec)
    unless child_spec, do: raise(ArgumentError, "the :child_spec option must be given to PartitionSupervisor")

    {partitions, opts} = Keyword.pop(opts, :partitions, System.schedulers_online())

    unless is_integer(partitions) and partitions >= 1,
      do: raise(ArgumentError, "the :partitions option must be a positive integer, got: #{inspect(partitions)}")

    {with_arguments, opts} = Keyword.pop(opts, :with_arguments, fn args, _partition -> args end)

    unless is_function(with_arguments, 2),
      do: raise(ArgumentError, "the :with_arguments option must be a function that receives two arguments, the current call arguments and the partition, got: #{inspect(with_arguments)}")

    %{start: {mod, fun, args}} = map = Supervisor.child_spec(child_spec, [])
    modules = map[:modules] || [mod]

    children =
      for partition <- 0..(partitions - 1) do
        args = with_arguments.(args, partition)

        unless is_list(args), do: raise(ArgumentError, "the call to the function in :with_arguments must return a list, got: #{inspect(args)}")

        start = {__MODULE__, :start_child, [mod, fun, args, name, partition]}
        Map.merge(map, %{id: partition, start: start, modules: modules})
      end

    auto_shutdown = Keyword.get(opts, :auto_shutdown, :never)

    unless auto_shutdown == :never,
      do: raise(ArgumentError, "the :auto_shutdown option must be :never, got: #{inspect(auto_shutdown)}")

    {init_opts, start_opts} = Keyword.split(opts, [:strategy, :max_seconds, :max_restarts, :auto_shutdown])
    Supervisor.start_link(__MODULE__, {name, partitions, children, init_opts}, start_opts)
  end

  @doc false
  def start_child(mod, fun, args, name, partition) do
    case apply(mod, fun, args) do
      {:ok, pid} ->
        register_child(name, partition, pid)
        {:ok, pid}

      {:ok, pid, info} ->
        register_child(name, partition, pid)
        {:ok, pid, info}

      other ->
        other
    end
  end

  defp register_child(name, partition, pid), do: :ets.insert(table(name), {partition, pid})

  @impl true
  def init({name, partitions, children, init_opts}) do
    table = table_new(name)
    :ets.insert(table, {:partitions, partitions, partitions})
    Supervisor.init(children, Keyword.put_new(init_opts, :strategy, :one_for_one))
  end

  defp table_new(name) when is_atom(name), do: :ets.new(name, [:set, :named_table, :public, read_concurrency: true])

  # A registry keeps the table of a supervisor that it names.
  defp table_new({:via, registry, {name, key}}) do
    table = :ets.new(__MODULE__, [:set, :public, read_concurrency: true])
    :ok = registry.put_meta(name, {__MODULE__, key}, table)
    table
  end

  defp table(name) when is_atom(name), do: name

  defp table({:via, registry, {name, key}}) do
    case registry.meta(name, {__MODULE__, key}) do
      {:ok, table} -> table
      :error -> :erlang.error(:badarg)
    end
  end

  @doc "How many partitions a supervisor has."
  def partitions(name) do
    try do
      :ets.lookup_element(table(name), :partitions, 2)
    catch
      :error, :badarg -> exit({:noproc, {__MODULE__, :partitions, [name]}})
    end
  end

  @doc "Changes how many of the partitions are in use, at most as many as it was started with; answers how many were."
  def resize!(name, partitions) when is_integer(partitions) do
    {current, most} =
      try do
        {:ets.lookup_element(table(name), :partitions, 2), :ets.lookup_element(table(name), :partitions, 3)}
      catch
        :error, :badarg -> exit({:noproc, {__MODULE__, :resize!, [name, partitions]}})
      end

    unless partitions in 0..most//1,
      do: raise(ArgumentError, "the number of partitions to resize to must be a number between 0 and #{most}, got: #{partitions}")

    if partitions < current do
      :ets.insert(table(name), {:partitions, partitions, most})
      for partition <- (current - 1)..partitions//-1, do: :ok = Supervisor.terminate_child(name, partition)
    else
      for partition <- current..(partitions - 1)//1, do: {:ok, _} = Supervisor.restart_child(name, partition)
      :ets.insert(table(name), {:partitions, partitions, most})
    end

    current
  end

  @doc "The children: `{partition, pid, type, modules}` each."
  def which_children(name) when is_atom(name), do: Supervisor.which_children(name)
  @doc "How many children a supervisor has: specs, active, supervisors, workers."
  def count_children(supervisor) when is_atom(supervisor), do: Supervisor.count_children(supervisor)
  @doc "Ends a supervisor and its children."
  def stop(supervisor, reason \\ :normal, timeout \\ :infinity), do: Supervisor.stop(supervisor, reason, timeout)

  @doc false
  def whereis_name({name, key}) do
    count = partitions(name)
    if count == 0, do: raise(ArgumentError, "PartitionSupervisor #{inspect(name)} has zero partitions")
    partition = if is_integer(key), do: rem(abs(key), count), else: :erlang.phash2(key, count)

    case :ets.lookup(table(name), partition) do
      [{_, pid}] -> pid
      [] -> :undefined
    end
  end

  @doc false
  def send(name_key, msg) do
    case whereis_name(name_key) do
      :undefined -> :erlang.exit({:badarg, {name_key, msg}})
      pid -> Kernel.send(pid, msg)
    end
  end

  @doc false
  def register_name(_, _), do: raise(ArgumentError, "{:via, PartitionSupervisor, _} cannot be given on registration")

  @doc false
  def unregister_name(_), do: raise(ArgumentError, "{:via, PartitionSupervisor, _} cannot be given on unregistration")
end
