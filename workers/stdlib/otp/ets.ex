# The functions of :ets that take a function or a file; the others are natives (workers/natives/ets*.ts).
# Specification: the reference of the module `ets`, OTP 27. A saved table is a file in the external term format.

defmodule :ets do
  @moduledoc "Built-in term storage."

  @doc "Folds over the objects of a table, in its order."
  def foldl(fun, acc, table) do
    :ets.safe_fixtable(table, true)

    try do
      fold_from(:ets.first(table), fun, acc, table)
    after
      :ets.safe_fixtable(table, false)
    end
  end

  defp fold_from(:"$end_of_table", _fun, acc, _table), do: acc

  defp fold_from(key, fun, acc, table) do
    acc = :lists.foldl(fun, acc, :ets.lookup(table, key))
    fold_from(:ets.next(table, key), fun, acc, table)
  end

  @doc "Folds over the objects of a table, against its order."
  def foldr(fun, acc, table) do
    :ets.safe_fixtable(table, true)

    try do
      fold_back(:ets.last(table), fun, acc, table)
    after
      :ets.safe_fixtable(table, false)
    end
  end

  defp fold_back(:"$end_of_table", _fun, acc, _table), do: acc

  defp fold_back(key, fun, acc, table) do
    acc = :lists.foldr(fun, acc, :ets.lookup(table, key))
    fold_back(:ets.prev(table, key), fun, acc, table)
  end

  @doc "Inserts the objects of a :dets table."
  def from_dets(table, dets) do
    case :dets.to_ets(dets, table) do
      {:error, reason} -> :erlang.error(reason, [table, dets])
      _ -> true
    end
  end

  @doc "Replaces the objects of a :dets table; answers its name."
  def to_dets(table, dets) do
    case :dets.from_ets(dets, table) do
      {:error, reason} -> :erlang.error(reason, [table, dets])
      :ok -> dets
    end
  end

  @doc "Replaces the objects of a table by those that a function reads."
  def init_table(table, fun) do
    :ets.delete_all_objects(table)
    fill(table, fun.(:read), fun)
  end

  defp fill(_table, :end_of_input, _fun), do: true

  defp fill(table, {objects, next}, fun) when is_list(objects) and is_function(next, 1) do
    :ets.insert(table, objects)
    fill(table, next.(:read), next)
    _ = fun
    true
  end

  defp fill(_table, other, _fun), do: :erlang.error({:bad_init_function_return, other})

  @doc "What a match specification makes of a term: {:ok, result}, {:ok, false} or {:error, texts}."
  def test_ms(term, spec) do
    with {:ok, result, _flags, _warnings} <- :erlang.match_spec_test(term, spec, :table), do: {:ok, result}
  end

  @doc "The match specification that a function stands for; the function must come from the shell or from evaluation."
  def fun2ms(fun) when is_function(fun), do: :nodebook_ms.from_fun(fun)

  @doc "The objects of a table as a query of :qlc walks through them; option :traverse."
  def table(table), do: table(table, [])
  def table(table, options), do: :qlc.table(fn -> traversed(table, :proplists.get_value(:traverse, List.wrap(options), :first_next)) end, [])

  defp traversed(table, :first_next), do: walked(table, :ets.first(table), &:ets.next/2)
  defp traversed(table, :last_prev), do: walked(table, :ets.last(table), &:ets.prev/2)
  defp traversed(table, :select), do: :ets.tab2list(table)
  defp traversed(table, {:select, spec}), do: :ets.select(table, spec)

  defp walked(_table, :"$end_of_table", _step), do: []
  defp walked(table, key, step), do: :ets.lookup(table, key) ++ walked(table, step.(table, key), step)

  # -- files -----------------------------------------------------------------

  @doc "Writes a table to a file."
  def tab2file(table, file), do: tab2file(table, file, [])

  @doc "Like tab2file/2; options :sync, {:extended_info, [:object_count, :md5sum]}."
  def tab2file(table, file, options) do
    if :ets.info(table) == :undefined, do: throw(:badtab)
    info = :ets.info(table)
    kept = for key <- [:name, :type, :protection, :named_table, :keypos, :size], do: {key, info[key]}
    extended = :proplists.get_value(:extended_info, options, [])
    objects = :ets.tab2list(table)

    content = %{
      table: kept,
      extended: extended,
      version: {1, 0},
      objects: objects
    }

    :file.write_file(file, ["ETS1", :erlang.term_to_binary(content)])
  catch
    :badtab -> {:error, :badtab}
  end

  @doc "Makes a table of a file that tab2file/2 wrote: {:ok, table} or {:error, reason}."
  def file2tab(file), do: file2tab(file, [])

  @doc "Like file2tab/1; the option {:verify, true} is taken."
  def file2tab(file, _options) do
    with {:ok, %{table: table, objects: objects}} <- read_table(file) do
      named = if table[:named_table], do: [:named_table], else: []

      try do
        tab = :ets.new(table[:name], [table[:type], table[:protection], {:keypos, table[:keypos]} | named])
        :ets.insert(tab, objects)
        {:ok, tab}
      rescue
        _ -> {:error, :cannot_create_table}
      end
    end
  end

  @doc "What is known of the table in a file."
  def tabfile_info(file) do
    with {:ok, %{table: table, extended: extended, version: version}} <- read_table(file) do
      {:ok, table ++ [extended_info: extended, version: version]}
    end
  end

  defp read_table(file) do
    case :file.read_file(file) do
      {:ok, "ETS1" <> content} -> {:ok, :erlang.binary_to_term(content)}
      {:ok, _} -> {:error, {:read_error, {:not_a_log_file, file}}}
      {:error, reason} -> {:error, {:read_error, {:file_error, file, reason}}}
    end
  end

  # -- listings --------------------------------------------------------------

  @doc "Prints a list of all tables."
  def i do
    line = ~c" ~-15s ~-17s ~-6s ~-6w ~-6w ~s~n"
    :io.format(~c" ~-15s ~-17s ~-6s ~-6s ~-6s ~s~n", [~c"id", ~c"name", ~c"type", ~c"size", ~c"mem", ~c"owner"])
    :io.format(~c" ~ts~n", [:lists.duplicate(76, ?-)])

    for table <- :ets.all(), info = :ets.info(table), info != :undefined do
      id = :io_lib.format(~c"~w", [table])
      owner = :io_lib.format(~c"~w", [info[:owner]])
      :io.format(line, [id, :erlang.atom_to_list(info[:name]), :erlang.atom_to_list(info[:type]), info[:size], info[:memory], owner])
    end

    :ok
  end

  @doc "Prints the objects of a table."
  def i(table) do
    for object <- :ets.tab2list(table), do: :io.format(~c"~tp~n", [object])
    :ok
  end
end
