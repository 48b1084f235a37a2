# The process that keeps the tables of :dets. In: requests. Out: {:ok, answer}, {:error, reason} or :badarg. Each table is an
# ETS table in memory and a file; what is done is kept back for a second at most, and a table that was not closed when the
# node died is repaired from the log of its file. A table is closed when the last process that opened it closes it or ends.
defmodule :nodebook_dets_server do
  @moduledoc false

  @kept_back 1000
  @slots 256

  @doc "Answers a request; starts the server when it is the first one."
  def ask(request) do
    if :erlang.whereis(:dets) == :undefined, do: :gen_server.start({:local, :dets}, :nodebook_dets_server, [], [])
    :gen_server.call(:dets, request, :infinity)
  end

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    {:ok, %{}}
  end

  def handle_call(:all, _from, tables), do: {:reply, {:ok, :maps.keys(tables)}, tables}

  def handle_call({:open, name, file, options}, {pid, _}, tables) do
    case open(:maps.get(name, tables, nil), name, file, options) do
      {:ok, table} -> {:reply, {:ok, {:ok, name}}, :maps.put(name, used(table, pid), tables)}
      {:error, _} = error -> {:reply, error, tables}
    end
  end

  def handle_call({:close, name}, {pid, _}, tables) do
    case tables do
      %{^name => table} ->
        case :lists.keytake(pid, 1, table.users) do
          {:value, {_, monitor}, users} ->
            :erlang.demonitor(monitor, [:flush])
            {answer, tables} = left(%{table | users: users}, name, tables)
            {:reply, {:ok, answer}, tables}

          false ->
            {:reply, {:error, :not_owner}, tables}
        end

      _ ->
        {:reply, {:error, :not_owner}, tables}
    end
  end

  def handle_call({:info, name}, _from, tables) when not is_map_key(tables, name), do: {:reply, {:ok, :undefined}, tables}

  def handle_call({:info, name, _item}, _from, tables) when not is_map_key(tables, name), do: {:reply, {:ok, :undefined}, tables}

  def handle_call(request, _from, tables) when is_tuple(request) do
    case :maps.find(:erlang.element(2, request), tables) do
      {:ok, table} ->
        case handle(request, table) do
          {:done, done, answer} -> {:reply, {:ok, answer}, :maps.put(table.name, later(table, done), tables)}
          {:table, table, answer} -> {:reply, {:ok, answer}, :maps.put(table.name, table, tables)}
          answer -> {:reply, answer, tables}
        end

      :error ->
        {:reply, :badarg, tables}
    end
  end

  def handle_cast(_request, tables), do: {:noreply, tables}

  def handle_info({:write, name}, tables) do
    case tables do
      %{^name => table} -> {:noreply, :maps.put(name, elem(flush(table), 1), tables)}
      _ -> {:noreply, tables}
    end
  end

  def handle_info({:DOWN, _, :process, pid, _}, tables) do
    {:noreply,
     :maps.fold(
       fn name, table, acc ->
         case :lists.filter(fn {user, _} -> user != pid end, table.users) do
           users when users == table.users -> acc
           users -> elem(left(%{table | users: users}, name, acc), 1)
         end
       end,
       tables,
       tables
     )}
  end

  def handle_info(_message, tables), do: {:noreply, tables}

  def terminate(_reason, tables), do: :lists.foreach(&shut/1, :maps.values(tables))

  # -- opening and closing -----------------------------------------------------

  defp open(nil, name, file, options) do
    case :nodebook_dets_file.read(file) do
      {:ok, head, done, closed?} -> load(name, file, head, done, closed?, options)
      {:error, {:file_error, _, :enoent}} when is_map(options) and options.access == :read_write -> new(name, file, options)
      {:error, _} = error -> error
    end
  end

  defp open(%{options: %{type: t, keypos: k, access: a, file: f}} = table, _name, file, options) do
    wanted = if is_map(options), do: options, else: %{type: t, keypos: k, access: a}
    if {t, k, a, f} == {wanted.type, wanted.keypos, wanted.access, file}, do: {:ok, table}, else: {:error, :incompatible_arguments}
  end

  defp new(name, file, options) do
    case :nodebook_dets_file.write(file, head(options), []) do
      :ok -> opened(table(name, options))
      error -> error
    end
  end

  defp load(name, file, head, done, closed?, options) do
    options = if is_map(options), do: options, else: :maps.merge(:nodebook_dets_file.options(name, file: file), head)

    cond do
      options.type != head.type -> {:error, {:type_mismatch, file}}
      options.keypos != head.keypos -> {:error, {:keypos_mismatch, file}}
      not closed? and options.access == :read -> {:error, {:not_closed, file}}
      not closed? and options.repair == false -> {:error, {:needs_repair, file}}
      true -> opened(redone(table(name, options), done, closed?))
    end
  end

  # from here on the file is one that was not closed, until it is
  defp opened(%{options: %{access: :read}} = table), do: {:ok, table}

  defp opened(table) do
    case :nodebook_dets_file.append(table.options.file, [:open]) do
      :ok -> {:ok, table}
      error -> error
    end
  end

  defp redone(table, done, closed?) do
    unless closed?, do: :io.format(~c"dets: file ~tp not properly closed, repairing ...~n", [table.options.file])
    :lists.foreach(&redo(&1, table), done)
    table
  end

  defp table(name, options) do
    ets = :ets.new(:dets, [options.type, keypos: options.keypos])
    %{name: name, options: options, ets: ets, users: [], pending: [], timer: nil, synced: false, fixed: 0}
  end

  defp head(%{type: type, keypos: keypos}), do: %{type: type, keypos: keypos}

  defp used(table, pid), do: %{table | users: [{pid, :erlang.monitor(:process, pid)} | table.users]}

  defp left(%{users: []} = table, name, tables), do: {shut(table), :maps.remove(name, tables)}
  defp left(table, name, tables), do: {:ok, :maps.put(name, table, tables)}

  # A file that may have changed is written anew, without what has no effect any more. The log comes first: it is what is left
  # when there is no room for the whole.
  defp shut(%{options: %{access: :read}} = table) do
    :ets.delete(table.ets)
    :ok
  end

  defp shut(table) do
    {logged, table} = flush(table)
    answer = if logged == :ok, do: :nodebook_dets_file.write(table.options.file, head(table.options), objects(table)), else: logged
    :ets.delete(table.ets)
    answer
  end

  # -- what is written -----------------------------------------------------------

  defp later(%{synced: true} = table, done) do
    :nodebook_dets_file.append(table.options.file, [:open])
    later(%{table | synced: false}, done)
  end

  defp later(table, done) do
    timer = table.timer || :erlang.send_after(@kept_back, self(), {:write, table.name})
    %{table | pending: [done | table.pending], timer: timer}
  end

  defp flush(%{pending: []} = table), do: {:ok, table}

  defp flush(table) do
    if table.timer, do: :erlang.cancel_timer(table.timer)

    # what cannot be written is kept for the next time
    case :nodebook_dets_file.append(table.options.file, :lists.reverse(table.pending)) do
      :ok -> {:ok, %{table | pending: [], timer: nil}}
      error -> {error, %{table | timer: nil}}
    end
  end

  defp redo({:insert, objects}, table), do: put(table, objects)
  defp redo({:delete, key}, table), do: :ets.delete(table.ets, key)
  defp redo({:delete_object, object}, table), do: :ets.delete_object(table.ets, object)
  defp redo({:select_delete, spec}, table), do: :ets.select_delete(table.ets, spec)
  defp redo(:delete_all_objects, table), do: :ets.delete_all_objects(table.ets)
  defp redo(mark, _table) when mark in [:open, :closed], do: true

  # an object that a bag holds already moves behind the others of its key
  defp put(%{options: %{type: :bag}} = table, objects) do
    :lists.foreach(
      fn object ->
        :ets.delete_object(table.ets, object)
        :ets.insert(table.ets, object)
      end,
      objects
    )
  end

  defp put(table, objects), do: :ets.insert(table.ets, objects)

  # -- requests ------------------------------------------------------------------

  @writing [:insert, :insert_new, :delete, :delete_object, :delete_all_objects, :update_counter, :select_delete, :replace]

  defp handle(request, %{options: %{access: :read, file: file}}) when :erlang.element(1, request) in @writing,
    do: {:error, {:access_mode, file}}

  defp handle({:insert, _, objects}, table) do
    case objects_of(objects, table) do
      :badarg ->
        :badarg

      objects ->
        put(table, objects)
        {:done, {:insert, objects}, :ok}
    end
  end

  defp handle({:insert_new, _, objects}, table) do
    case objects_of(objects, table) do
      :badarg ->
        :badarg

      objects ->
        if :lists.any(&:ets.member(table.ets, key(&1, table)), objects) do
          {:ok, false}
        else
          put(table, objects)
          {:done, {:insert, objects}, true}
        end
    end
  end

  defp handle({:lookup, _, key}, table), do: {:ok, :ets.lookup(table.ets, key)}
  defp handle({:member, _, key}, table), do: {:ok, :ets.member(table.ets, key)}

  defp handle({:delete, _, key}, table), do: did(table, {:delete, key}, :ok)
  defp handle({:delete_object, _, object}, table), do: did(table, {:delete_object, object}, :ok)
  defp handle({:delete_all_objects, _}, table), do: did(table, :delete_all_objects, :ok)

  defp handle({:update_counter, _, key, increment}, %{options: %{type: :set}} = table) do
    value = :ets.update_counter(table.ets, key, increment)
    {:done, {:insert, :ets.lookup(table.ets, key)}, value}
  catch
    :error, :badarg -> :badarg
  end

  defp handle({:update_counter, _, _, _}, _table), do: :badarg

  defp handle({:select, _, spec}, table) do
    case :ets.is_compiled_ms(spec) do
      true -> :badarg
      false -> {:ok, :ets.match_spec_run(objects(table), :ets.match_spec_compile(spec))}
    end
  catch
    :error, :badarg -> :badarg
  end

  defp handle({:select_delete, _, spec}, table) do
    count = :ets.select_delete(table.ets, spec)
    {:done, {:select_delete, spec}, count}
  catch
    :error, :badarg -> :badarg
  end

  defp handle({:replace, name, _}, %{fixed: n}) when n > 0, do: {:error, {:fixed_table, name}}

  defp handle({:replace, _, objects}, table) do
    case objects_of(objects, table) do
      :badarg ->
        :badarg

      objects ->
        :ets.delete_all_objects(table.ets)
        put(table, objects)
        {:table, later(later(table, :delete_all_objects), {:insert, objects}), :ok}
    end
  end

  defp handle({:keys, _}, table), do: {:ok, keys(table)}
  defp handle({:objects, _}, table), do: {:ok, objects(table)}

  defp handle({:slot, _, n}, table) when is_integer(n) and n >= 0 do
    keys = keys(table)
    slots = slots(length(keys))
    if n >= slots, do: {:ok, :"$end_of_table"}, else: {:ok, :lists.append(for key <- keys, slot(key, slots) == n, do: :ets.lookup(table.ets, key))}
  end

  defp handle({:slot, _, _}, _table), do: :badarg
  defp handle({:fix, _, fix}, table), do: {:table, %{table | fixed: max(table.fixed + if(fix, do: 1, else: -1), 0)}, :ok}

  # what is written by and by is read again in any case; a file in sync is one that needs no repair
  defp handle({:sync, _}, %{options: %{access: :read}}), do: {:ok, :ok}

  defp handle({:sync, _}, table) do
    case flush(%{table | pending: [:closed | table.pending]}) do
      {:ok, table} -> {:table, %{table | synced: true}, :ok}
      {error, _} -> {:table, %{table | timer: nil}, error}
    end
  end

  defp handle({:info, _}, table), do: {:ok, for(item <- [:type, :keypos, :size, :file_size, :filename], do: {item, fact(item, table)})}
  defp handle({:info, _, item}, table), do: {:ok, fact(item, table)}

  defp did(table, done, answer) do
    redo(done, table)
    {:done, done, answer}
  end

  defp objects_of(objects, table) when is_list(objects) do
    if :lists.all(&(is_tuple(&1) and tuple_size(&1) >= table.options.keypos), objects), do: objects, else: :badarg
  end

  defp objects_of(object, table), do: objects_of([object], table)

  # -- order -----------------------------------------------------------------------

  # Keys lie in slots by their hash; objects are found from the last slot on.
  defp keys(table), do: for({_, key} <- :lists.keysort(1, placed(table)), do: key)

  defp objects(table) do
    places = for {slot, key} <- placed(table), do: {-slot, key}
    :lists.append(for {_, key} <- :lists.keysort(1, places), do: :ets.lookup(table.ets, key))
  end

  defp placed(table) do
    keys = :lists.usort(:lists.map(&key(&1, table), :ets.tab2list(table.ets)))
    slots = slots(length(keys))
    for key <- keys, do: {slot(key, slots), key}
  end

  defp key(object, table), do: :erlang.element(table.options.keypos, object)

  defp slots(keys) when keys > 2 * @slots, do: 2 * slots(div(keys, 2))
  defp slots(_keys), do: @slots

  defp slot(key, slots), do: :erlang.phash2(key, slots)

  # -- facts -----------------------------------------------------------------------

  defp fact(item, table) when item in [:size, :no_objects], do: :ets.info(table.ets, :size)
  defp fact(:no_keys, table), do: length(keys(table))
  defp fact(item, table) when item in [:type, :keypos, :access, :auto_save, :ram_file], do: :maps.get(item, table.options)
  defp fact(:filename, table), do: table.options.file
  defp fact(:file_size, table), do: :filelib.file_size(table.options.file)
  defp fact(:memory, table), do: :filelib.file_size(table.options.file)
  defp fact(:hash, _table), do: :phash2
  defp fact(:version, _table), do: 9
  defp fact(:owner, _table), do: self()
  defp fact(:users, table), do: for({pid, _} <- table.users, do: pid)
  defp fact(:fixed, table), do: table.fixed > 0
  defp fact(:no_slots, table), do: {@slots, slots(length(keys(table))), 33_554_432}
  defp fact(:safe_fixed, %{fixed: 0}), do: false

  defp fact(item, _table) when item in [:safe_fixed, :safe_fixed_monotonic_time, :bchunk_format],
    do: {:nodebook_missing, :"the item #{item} of :dets.info/2"}

  defp fact(_item, _table), do: :undefined
end
