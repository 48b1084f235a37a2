# Tables of terms in files of the node's disk. In: calls for a table by its name. Out: objects; the tables are kept by one
# server process (dets/server.ex), the files are a log of what was done (dets/file.ex). Functions that are given run in the
# caller. Specification: the reference of the module `dets`, OTP 27; the format of the files is Nodebook's own, and so is the
# order within tables of more than 256 keys.
defmodule :dets do
  @moduledoc "A disk-based term storage."

  @no_more :"$end_of_table"

  # Reads and writes of a table that is not open, or of what is no object, are errors of the function that was called.
  defmacrop ask(args, request) do
    quote do
      case :nodebook_dets_server.ask(unquote(request)) do
        :badarg -> :erlang.error(:badarg, unquote(args))
        {:ok, answer} -> answer
        {:error, _} = error -> error
      end
    end
  end

  # -- opening and closing -----------------------------------------------------

  @doc "Opens a file that is there, by a name of its own: {:ok, reference} or {:error, reason}."
  def open_file(file) when is_list(file), do: ask([file], {:open, :erlang.make_ref(), file, []})
  def open_file(name) when is_atom(name), do: open_file(:erlang.atom_to_list(name))
  def open_file(other), do: :erlang.error(:badarg, [other])

  @doc "Opens a table by a name, and makes its file when there is none: {:ok, name} or {:error, reason}."
  def open_file(name, options) do
    case :nodebook_dets_file.options(name, options) do
      :badarg -> :erlang.error(:badarg, [name, options])
      options -> ask([name, options], {:open, name, :maps.get(:file, options), options})
    end
  end

  @doc "Closes a table for the process that opened it."
  def close(table), do: ask([table], {:close, table})
  @doc "Writes what has been kept back to the file."
  def sync(table), do: ask([table], {:sync, table})
  @doc "The names of the open tables."
  def all, do: ask([], :all)
  @doc "Whether a file holds a table."
  def is_dets_file(file) when is_list(file), do: :nodebook_dets_file.is_dets_file(file)
  @doc "The table of a process that keeps one: all are kept by one process, and so there is none to name."
  def pid2name(pid) when is_pid(pid), do: :undefined

  @doc "Facts of a table, or :undefined."
  def info(table), do: ask([table], {:info, table})
  @doc "One fact of a table, or :undefined."
  def info(table, item) do
    case ask([table, item], {:info, table, item}) do
      {:nodebook_missing, _} = missing -> :erlang.error(missing)
      fact -> fact
    end
  end

  # -- objects -----------------------------------------------------------------

  @doc "Inserts one object, or a list of them."
  def insert(table, objects), do: ask([table, objects], {:insert, table, objects})
  @doc "Inserts objects of keys that are not there; all or none."
  def insert_new(table, objects), do: ask([table, objects], {:insert_new, table, objects})
  @doc "The objects of a key."
  def lookup(table, key), do: ask([table, key], {:lookup, table, key})
  @doc "Whether there is an object of a key."
  def member(table, key), do: ask([table, key], {:member, table, key})
  @doc "Deletes the objects of a key."
  def delete(table, key), do: ask([table, key], {:delete, table, key})
  @doc "Deletes an object."
  def delete_object(table, object), do: ask([table, object], {:delete_object, table, object})
  @doc "Deletes all objects."
  def delete_all_objects(table), do: ask([table], {:delete_all_objects, table})
  @doc "Adds to a counter of an object; the table is a set."
  def update_counter(table, key, increment), do: ask([table, key, increment], {:update_counter, table, key, increment})

  # -- walking through ---------------------------------------------------------

  @doc "The first key, or :\"$end_of_table\"."
  def first(table), do: key_of(ask([table], {:keys, table}))

  @doc "The key behind another one, or :\"$end_of_table\"."
  def next(table, key), do: key_of(behind(key, ask([table, key], {:keys, table})))

  defp behind(key, [key | rest]), do: rest
  defp behind(key, [_ | rest]), do: behind(key, rest)
  defp behind(_key, []), do: []

  defp key_of([key | _]), do: key
  defp key_of([]), do: @no_more

  @doc "The objects in a slot of the table, from 0 on, or :\"$end_of_table\"."
  def slot(table, n), do: ask([table, n], {:slot, table, n})

  @doc "Folds over the objects."
  def foldl(fun, acc, table), do: :lists.foldl(fun, acc, ask([fun, acc, table], {:objects, table}))
  @doc "Folds over the objects; tables have no direction."
  def foldr(fun, acc, table), do: foldl(fun, acc, table)

  @doc "Gives each object to a function that answers :continue, {:continue, value}, {:done, value} or something else to end."
  def traverse(table, fun), do: walk(ask([table, fun], {:objects, table}), fun, [])

  defp walk([object | rest], fun, acc) do
    case fun.(object) do
      :continue -> walk(rest, fun, acc)
      {:continue, value} -> walk(rest, fun, [value | acc])
      {:done, value} -> [value | acc]
      other -> other
    end
  end

  defp walk([], _fun, acc), do: acc

  @doc "Fixes a table, so that keys are found by next/2 while others delete them, or lets it loose."
  def safe_fixtable(table, fix) when is_boolean(fix), do: ask([table, fix], {:fix, table, fix})

  # -- matching ----------------------------------------------------------------

  @doc "The variables of the objects that a pattern matches."
  def match(table, pattern), do: ask([table, pattern], {:select, table, variables(pattern)})
  @doc "Like match/2, n objects at a time: {found, continuation} or :\"$end_of_table\"."
  def match(table, pattern, n), do: some(ask([table, pattern, n], {:select, table, variables(pattern)}), n)
  @doc "What comes after a continuation."
  def match({:dets_cont, n, rest}), do: some(rest, n)

  @doc "The objects that a pattern matches."
  def match_object(table, pattern), do: ask([table, pattern], {:select, table, whole(pattern)})
  @doc "Like match_object/2, n objects at a time."
  def match_object(table, pattern, n), do: some(ask([table, pattern, n], {:select, table, whole(pattern)}), n)
  @doc "What comes after a continuation."
  def match_object({:dets_cont, n, rest}), do: some(rest, n)

  @doc "Deletes the objects that a pattern matches."
  def match_delete(table, pattern) do
    case ask([table, pattern], {:select_delete, table, [{pattern, [], [true]}]}) do
      n when is_integer(n) -> :ok
      error -> error
    end
  end

  @doc "What a match specification makes of the objects."
  def select(table, spec), do: ask([table, spec], {:select, table, spec})
  @doc "Like select/2, n results at a time."
  def select(table, spec, n), do: some(ask([table, spec, n], {:select, table, spec}), n)
  @doc "What comes after a continuation."
  def select({:dets_cont, n, rest}), do: some(rest, n)

  @doc "Deletes the objects for which a match specification is true, and counts them."
  def select_delete(table, spec), do: ask([table, spec], {:select_delete, table, spec})

  @doc "The continuation: match specifications are read anew with each."
  def repair_continuation({:dets_cont, _, _} = continuation, _spec), do: continuation
  def repair_continuation(@no_more, _spec), do: @no_more

  defp variables(pattern), do: [{pattern, [], [:"$$"]}]
  defp whole(pattern), do: [{pattern, [], [:"$_"]}]

  defp some({:error, _} = error, _n), do: error
  defp some([], _n), do: @no_more
  defp some(all, :default), do: {all, @no_more}

  defp some(all, n) when is_integer(n) and n > 0 do
    {now, later} = :lists.split(min(n, length(all)), all)
    {now, {:dets_cont, n, later}}
  end

  # -- from and to other tables --------------------------------------------------

  @doc "Replaces the objects by those of an ETS table."
  def from_ets(table, ets), do: ask([table, ets], {:replace, table, :ets.tab2list(ets)})

  @doc "Inserts the objects into an ETS table."
  def to_ets(table, ets) do
    case ask([table, ets], {:objects, table}) do
      {:error, _} = error ->
        error

      objects ->
        :ets.insert(ets, objects)
        ets
    end
  end

  @doc "Replaces the objects by those that a function reads."
  def init_table(table, fun), do: init_table(table, fun, [])

  def init_table(table, fun, options) do
    case :proplists.get_value(:format, options, :term) do
      :term -> ask([table, fun, options], {:replace, table, read(fun.(:read), fun)})
      :bchunk -> init_chunks(table, read(fun.(:read), fun), [table, fun, options])
      _ -> :erlang.error(:badarg, [table, fun, options])
    end
  end

  defp read(:end_of_input, _fun), do: []
  defp read({objects, next}, _fun) when is_list(objects) and is_function(next, 1), do: objects ++ read(next.(:read), next)

  defp read(other, fun) do
    fun.(:close)
    :erlang.error({:bad_init_function_return, other})
  end

  # -- chunks ----------------------------------------------------------------------

  @doc """
  The table in chunks that init_table/3 takes with `format: :bchunk`: {continuation, chunks}, or :"$end_of_table". The
  first chunk tells of the table, each other one of an object.
  """
  def bchunk(table, :start) do
    case ask([table, :start], {:objects, table}) do
      {:error, _} = error -> error
      objects -> {{:dets_cont, :bchunk, table, objects}, [facts(table)]}
    end
  end

  def bchunk(_table, {:dets_cont, :bchunk, _, []}), do: @no_more
  def bchunk(table, {:dets_cont, :bchunk, table, objects}), do: {{:dets_cont, :bchunk, table, []}, :lists.map(&:erlang.term_to_binary/1, objects)}
  def bchunk(table, other), do: :erlang.error(:badarg, [table, other])

  defp facts(table), do: :erlang.term_to_binary({:nodebook_dets, info(table, :type), info(table, :keypos)})

  @doc "Whether the first chunk of another table fits: that is of the same type and keeps its keys in the same place."
  def is_compatible_bchunk_format(table, chunk) do
    if info(table) == :undefined, do: :erlang.error(:badarg, [table, chunk])
    chunk == facts(table)
  end

  defp init_chunks(table, chunks, args) do
    case chunks == [] or (hd(chunks) == facts(table) and :lists.all(&is_binary/1, chunks)) do
      true -> ask(args, {:replace, table, :lists.map(&:erlang.binary_to_term/1, :lists.nthtail(min(1, length(chunks)), chunks))})
      false -> {:error, {:init_fun, hd(chunks)}}
    end
  end

  @doc "The objects of a table as a query of :qlc walks through them; option :traverse."
  def table(table), do: table(table, [])
  def table(table, options), do: :qlc.table(fn -> traversed(table, :proplists.get_value(:traverse, List.wrap(options), :first_next)) end, [])

  defp traversed(table, {:select, spec}), do: :dets.select(table, spec)
  defp traversed(table, _), do: :dets.match_object(table, :_)
end
