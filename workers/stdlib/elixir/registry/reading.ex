# What a registry knows. In: a registry, keys, processes, match specifications. Out: entries, keys, values and counts.

defmodule Registry do
  @doc "The entries of a key: `{pid, value}` each."
  def lookup(registry, key) when is_atom(registry) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        key_ets = key_ets || key_ets!(registry, key, partitions)

        case safe_lookup_second(key_ets, key) do
          {pid, _} = pair -> if Process.alive?(pid), do: [pair], else: []
          _ -> []
        end

      {:duplicate, 1, key_ets} ->
        second(:ets.lookup(key_ets, key))

      {:duplicate, partitions, _} ->
        for partition <- 0..(partitions - 1),
            pair <- second(:ets.lookup(key_ets!(registry, partition), key)),
            do: pair
    end
  end

  @doc "Calls a function with the entries of a key: `{pid, value}` each."
  def dispatch(registry, key, mfa_or_fun, opts \\ [])
      when is_atom(registry) and (is_function(mfa_or_fun, 1) or tuple_size(mfa_or_fun) == 3) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} ->
        (key_ets || key_ets!(registry, key, partitions))
        |> safe_lookup_second(key)
        |> List.wrap()
        |> apply_non_empty_to_mfa_or_fun(mfa_or_fun)

      {:duplicate, 1, key_ets} ->
        key_ets |> :ets.lookup(key) |> second() |> apply_non_empty_to_mfa_or_fun(mfa_or_fun)

      {:duplicate, partitions, _} ->
        if Keyword.get(opts, :parallel, false) do
          0..(partitions - 1)
          |> Enum.map(fn p -> Task.async(fn -> dispatch_partition(registry, p, key, mfa_or_fun) end) end)
          |> Enum.each(&await_dispatch/1)
        else
          Enum.each(0..(partitions - 1), &dispatch_partition(registry, &1, key, mfa_or_fun))
        end
    end

    :ok
  end

  # The end of a task that did its part is nothing for the mailbox of one who traps exits.
  defp await_dispatch(%{pid: pid} = task) do
    Task.await(task, :infinity)
    Process.unlink(pid)

    receive do
      {:EXIT, ^pid, _} -> :ok
    after
      0 -> :ok
    end
  end

  defp dispatch_partition(registry, partition, key, mfa_or_fun) do
    registry |> key_ets!(partition) |> :ets.lookup(key) |> second() |> apply_non_empty_to_mfa_or_fun(mfa_or_fun)
  end

  defp apply_non_empty_to_mfa_or_fun([], _), do: :ok
  defp apply_non_empty_to_mfa_or_fun(entries, {module, function, args}), do: apply(module, function, [entries | args])
  defp apply_non_empty_to_mfa_or_fun(entries, fun), do: fun.(entries)

  @doc "The keys that a process has."
  def keys(registry, pid) when is_atom(registry) and is_pid(pid) do
    {kind, partitions, pid_ets, _, _} = info!(registry)
    {_, pid_ets} = pid_ets!(registry, pid_ets, hash(pid, partitions))

    keys =
      try do
        for {_, key, _, _} <- :ets.lookup(pid_ets, pid), do: key
      rescue
        ArgumentError -> []
      end

    cond do
      kind == :unique -> Enum.uniq(keys)
      true -> keys
    end
  end

  @doc "The values that a process has under a key."
  def values(registry, key, pid) when is_atom(registry) do
    {kind, partitions, _, key_ets, _} = info!(registry)
    {key_partition, _} = partitions(kind, key, pid, partitions)
    key_ets = key_ets || key_ets!(registry, key_partition)
    for {_, {^pid, value}} <- :ets.lookup(key_ets, key), do: value
  end

  @doc "The entries of a key that match a pattern."
  def match(registry, key, pattern, guards \\ []) when is_atom(registry) and is_list(guards) do
    guards = [{:"=:=", {:element, 1, :"$_"}, {:const, key}} | guards]
    spec = [{{:_, {:_, pattern}}, guards, [{:element, 2, :"$_"}]}]
    Enum.flat_map(tables_for(registry, key), &:ets.select(&1, spec))
  end

  @doc "How many entries of a key match a pattern."
  def count_match(registry, key, pattern, guards \\ []) when is_atom(registry) and is_list(guards) do
    guards = [{:"=:=", {:element, 1, :"$_"}, {:const, key}} | guards]
    spec = [{{:_, {:_, pattern}}, guards, [true]}]
    registry |> tables_for(key) |> Enum.map(&:ets.select_count(&1, spec)) |> Enum.sum()
  end

  @doc "What match specifications make of the entries `{key, pid, value}`."
  def select(registry, spec) when is_atom(registry) and is_list(spec) do
    spec = group_match_headers(spec, "Registry.select/2")
    Enum.flat_map(all_tables(registry), &:ets.select(&1, spec))
  end

  @doc "How many entries match a specification."
  def count_select(registry, spec) when is_atom(registry) and is_list(spec) do
    spec = group_match_headers(spec, "Registry.count_select/2")
    registry |> all_tables() |> Enum.map(&:ets.select_count(&1, spec)) |> Enum.sum()
  end

  defp group_match_headers(spec, function) do
    for part <- spec do
      case part do
        {{key, pid, value}, guards, select} ->
          {{key, {pid, value}}, guards, select}

        _ ->
          raise ArgumentError,
                "invalid match specification in #{function}: #{inspect(spec)}"
      end
    end
  end

  @doc "How many entries a registry has."
  def count(registry) when is_atom(registry) do
    registry |> all_tables() |> Enum.map(&:ets.info(&1, :size)) |> Enum.sum()
  end

  defp tables_for(registry, key) do
    case key_info!(registry) do
      {:unique, partitions, key_ets} -> [key_ets || key_ets!(registry, key, partitions)]
      _ -> all_tables(registry)
    end
  end

  defp all_tables(registry) do
    case key_info!(registry) do
      {_, 1, key_ets} -> [key_ets]
      {_, partitions, _} -> for p <- 0..(partitions - 1), do: key_ets!(registry, p)
    end
  end
end
