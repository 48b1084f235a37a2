# A local key-value store of processes over ETS; names for {:via, Registry, ...}; local pub/sub.
# In: keys that processes register under. Out: lookups, dispatches; entries vanish when their process ends.
# Tables: Name (meta and options), Name.KeyPartitionN ({key, {pid, value}}), Name.PIDPartitionN ({pid, key, ets, counter}).

defmodule Registry do
  @moduledoc "A local, decentralized and scalable key-value process storage."

  @all_info -1
  @key_info -2

  @doc "How a supervisor starts a registry."
  def child_spec(options) when is_list(options) do
    name = Keyword.get(options, :name, __MODULE__)
    %{id: name, start: {Registry, :start_link, [options]}, type: :supervisor}
  end

  @doc "Starts a registry: `keys: :unique` or `:duplicate`, `name:`, `partitions:`, `listeners:`."
  def start_link(options) do
    keys = Keyword.get(options, :keys)

    unless keys in [:unique, :duplicate] do
      raise ArgumentError, "expected :keys to be given and be one of :unique or :duplicate, got: #{inspect(keys)}"
    end

    name =
      case Keyword.fetch(options, :name) do
        {:ok, name} when is_atom(name) -> name
        {:ok, other} -> raise ArgumentError, "expected :name to be an atom, got: #{inspect(other)}"
        :error -> raise ArgumentError, "expected :name option to be present"
      end

    meta = Keyword.get(options, :meta, [])
    unless Keyword.keyword?(meta), do: raise(ArgumentError, "expected :meta to be a keyword list, got: #{inspect(meta)}")

    partitions = Keyword.get(options, :partitions, 1)

    unless is_integer(partitions) and partitions >= 1 do
      raise ArgumentError, "expected :partitions to be a positive integer, got: #{inspect(partitions)}"
    end

    listeners = Keyword.get(options, :listeners, [])

    unless is_list(listeners) and Enum.all?(listeners, &is_atom/1) do
      raise ArgumentError, "expected :listeners to be a list of named processes, got: #{inspect(listeners)}"
    end

    compressed = Keyword.get(options, :compressed, false)

    unless is_boolean(compressed) do
      raise ArgumentError, "expected :compressed to be a boolean, got: #{inspect(compressed)}"
    end

    # partitions == 1: the tables are known once and for all; kept in the meta table
    entries = [
      {@all_info, {keys, partitions, if(partitions == 1, do: pid_ets_name(name, 0)), if(partitions == 1, do: key_ets_name(name, 0)), listeners}},
      {@key_info, {keys, partitions, if(partitions == 1, do: key_ets_name(name, 0))}} | meta
    ]

    Registry.Supervisor.start_link(keys, name, partitions, listeners, entries, compressed)
  end

  @doc false
  def start_link(keys, name, options \\ []) when keys in [:unique, :duplicate] and is_atom(name),
    do: start_link([keys: keys, name: name] ++ options)

  # -- via -------------------------------------------------------------------

  @doc false
  def whereis_name({registry, key}), do: whereis_name(registry, key)
  def whereis_name({registry, key, _value}), do: whereis_name(registry, key)

  defp whereis_name(registry, key) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        key_ets = key_ets || key_ets!(registry, key, partitions)

        case safe_lookup_second(key_ets, key) do
          {pid, _} -> if Process.alive?(pid), do: pid, else: :undefined
          _ -> :undefined
        end

      {kind, _, _} ->
        raise ArgumentError, ":via is not supported for #{kind} registries"
    end
  end

  @doc false
  def register_name({registry, key}, pid), do: register_name(registry, key, nil, pid)
  def register_name({registry, key, value}, pid), do: register_name(registry, key, value, pid)

  defp register_name(registry, key, value, pid) when pid == self() do
    case register(registry, key, value) do
      {:ok, _} -> :yes
      {:error, _} -> :no
    end
  end

  @doc false
  def send({registry, key}, msg), do: send_to(registry, key, {registry, key}, msg)
  def send({registry, key, _value}, msg), do: send_to(registry, key, {registry, key}, msg)

  defp send_to(registry, key, name, msg) do
    case whereis_name(registry, key) do
      :undefined -> :erlang.exit({:badarg, {name, msg}})
      pid -> Kernel.send(pid, msg)
    end
  end

  @doc false
  def unregister_name({registry, key}), do: unregister(registry, key)
  def unregister_name({registry, key, _value}), do: unregister(registry, key)

  # -- registering -----------------------------------------------------------

  @doc "Registers the caller under a key, with a value."
  def register(registry, key, value) when is_atom(registry) do
    self = self()
    {kind, partitions, pid_ets, key_ets, listeners} = info!(registry)
    {key_partition, pid_partition} = partitions(kind, key, self, partitions)
    key_ets = key_ets || key_ets!(registry, key_partition)
    {pid_server, pid_ets} = pid_ets!(registry, pid_ets, pid_partition)

    # the partition server traps exits and cleans up for us when we end
    Process.link(pid_server)

    counter = System.unique_integer()
    true = :ets.insert(pid_ets, {self, key, key_ets, counter})

    case register_key(kind, pid_server, key_ets, key, {key, {self, value}}) do
      {:ok, _} = ok ->
        for listener <- listeners, do: Kernel.send(listener, {:register, registry, key, self, value})
        ok

      {:error, {:already_registered, ^self}} = error ->
        true = :ets.delete_object(pid_ets, {self, key, key_ets, counter})
        error

      {:error, _} = error ->
        true = :ets.delete_object(pid_ets, {self, key, key_ets, counter})
        unlink_if_unregistered(pid_server, pid_ets, self)
        error
    end
  end

  defp register_key(:duplicate, pid_server, key_ets, _key, entry) do
    true = :ets.insert(key_ets, entry)
    {:ok, pid_server}
  end

  defp register_key(:unique, pid_server, key_ets, key, entry) do
    if :ets.insert_new(key_ets, entry) do
      {:ok, pid_server}
    else
      case :ets.lookup(key_ets, key) do
        [{^key, {pid, _}} = current] ->
          if Process.alive?(pid) do
            {:error, {:already_registered, pid}}
          else
            :ets.delete_object(key_ets, current)
            register_key(:unique, pid_server, key_ets, key, entry)
          end

        [] ->
          register_key(:unique, pid_server, key_ets, key, entry)
      end
    end
  end

  @doc "Runs the function while no other process of this node holds the lock of the key."
  def lock(registry, key, function) when is_atom(registry) and is_function(function, 0) do
    _ = info!(registry)
    :global.trans({{registry, key}, self()}, function, [node()])
  end

  @doc "Takes the caller's entries of a key away."
  def unregister(registry, key) when is_atom(registry) do
    self = self()
    {kind, partitions, pid_ets, key_ets, listeners} = info!(registry)
    {key_partition, pid_partition} = partitions(kind, key, self, partitions)
    key_ets = key_ets || key_ets!(registry, key_partition)
    {pid_server, pid_ets} = pid_ets!(registry, pid_ets, pid_partition)

    # by the rows themselves: a key may look like a pattern
    for {_, {^self, _}} = row <- :ets.lookup(key_ets, key), do: :ets.delete_object(key_ets, row)
    for {_, ^key, ^key_ets, _} = row <- :ets.lookup(pid_ets, self), do: :ets.delete_object(pid_ets, row)
    unlink_if_unregistered(pid_server, pid_ets, self)

    for listener <- listeners, do: Kernel.send(listener, {:unregister, registry, key, self})
    :ok
  end

  @doc "Takes those of the caller's entries of a key away that match a pattern."
  def unregister_match(registry, key, pattern, guards \\ []) when is_list(guards) do
    self = self()
    {kind, partitions, pid_ets, key_ets, listeners} = info!(registry)
    {key_partition, pid_partition} = partitions(kind, key, self, partitions)
    key_ets = key_ets || key_ets!(registry, key_partition)
    {pid_server, pid_ets} = pid_ets!(registry, pid_ets, pid_partition)

    delete_spec = [{{key, {self, pattern}}, guards, [true]}]

    case :ets.select_delete(key_ets, delete_spec) do
      0 ->
        :ok

      deleted ->
        # as many rows of the pid table go as rows of the key table went
        rows = :ets.match_object(pid_ets, {self, key, key_ets, :_})
        for row <- Enum.take(rows, deleted), do: :ets.delete_object(pid_ets, row)
        unlink_if_unregistered(pid_server, pid_ets, self)
        for listener <- listeners, do: Kernel.send(listener, {:unregister, registry, key, self})
        :ok
    end
  end

  @doc "Changes the value of the caller's entry; `:error` when it has none."
  def update_value(registry, key, callback) when is_atom(registry) and is_function(callback, 1) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        key_ets = key_ets || key_ets!(registry, key, partitions)

        case safe_lookup_second(key_ets, key) do
          {pid, old} when pid == self() ->
            new = callback.(old)
            :ets.insert(key_ets, {key, {pid, new}})
            {new, old}

          _ ->
            :error
        end

      {kind, _, _} ->
        raise ArgumentError, "Registry.update_value/3 is not supported for #{kind} registries"
    end
  end

  @continued_in ["registry/reading.ex"]

  # -- meta ------------------------------------------------------------------

  @doc "Metadata of a registry: `{:ok, value}` or `:error`."
  def meta(registry, key) when is_atom(registry) and (is_atom(key) or is_tuple(key)) do
    try do
      :ets.lookup(registry, key)
    catch
      :error, :badarg -> raise ArgumentError, "unknown registry: #{inspect(registry)}"
    else
      [{^key, value}] -> {:ok, value}
      [] -> :error
    end
  end

  @doc "Keeps metadata of a registry."
  def put_meta(registry, key, value) when is_atom(registry) and (is_atom(key) or is_tuple(key)) do
    try do
      :ets.insert(registry, {key, value})
      :ok
    catch
      :error, :badarg -> raise ArgumentError, "unknown registry: #{inspect(registry)}"
    end
  end

  @doc "Removes metadata of a registry."
  def delete_meta(registry, key) when is_atom(registry) and (is_atom(key) or is_tuple(key)) do
    try do
      :ets.delete(registry, key)
      :ok
    catch
      :error, :badarg -> raise ArgumentError, "unknown registry: #{inspect(registry)}"
    end
  end

  # -- inside ----------------------------------------------------------------

  defp second(rows), do: for({_, pair} <- rows, do: pair)

  defp safe_lookup_second(table, key) do
    case :ets.lookup(table, key) do
      [{_, pair}] -> pair
      _ -> []
    end
  end

  defp partitions(:unique, key, pid, partitions), do: {hash(key, partitions), hash(pid, partitions)}

  defp partitions(:duplicate, _key, pid, partitions) do
    partition = hash(pid, partitions)
    {partition, partition}
  end

  defp hash(_, 1), do: 0
  defp hash(term, limit), do: :erlang.phash2(term, limit)

  defp info!(registry) do
    try do
      :ets.lookup_element(registry, @all_info, 2)
    catch
      :error, :badarg -> raise ArgumentError, "unknown registry: #{inspect(registry)}"
    end
  end

  defp key_info!(registry) do
    try do
      :ets.lookup_element(registry, @key_info, 2)
    catch
      :error, :badarg -> raise ArgumentError, "unknown registry: #{inspect(registry)}"
    end
  end

  defp key_ets!(registry, key, partitions), do: key_ets!(registry, hash(key, partitions))
  defp key_ets!(registry, partition), do: key_ets_name(registry, partition)

  defp pid_ets!(registry, pid_ets, partition) do
    table = pid_ets || pid_ets_name(registry, partition)
    {Process.whereis(table), table}
  end

  @doc false
  def key_ets_name(name, partition), do: Module.concat(name, "KeyPartition" <> Integer.to_string(partition))

  @doc false
  def pid_ets_name(name, partition), do: Module.concat(name, "PIDPartition" <> Integer.to_string(partition))

  defp unlink_if_unregistered(pid_server, pid_ets, self) do
    if not :ets.member(pid_ets, self), do: Process.unlink(pid_server)
  end
end
