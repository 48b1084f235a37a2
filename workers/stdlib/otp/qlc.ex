# Queries over lists and tables, as list comprehensions of Erlang that are given as text. In: handles: lists, tables, queries. Out:
# answers, all at once or some at a time. What the reference of `qlc`, OTP 27, says; every query walks through its tables.
defmodule :qlc do
  @moduledoc "Query interface to Mnesia, ETS, Dets, and so on."

  defguardp is_handle(handle) when is_list(handle) or (is_tuple(handle) and elem(handle, 0) == :qlc_handle)

  # -- handles ----------------------------------------------------------------------

  @doc "The query of a comprehension, given as text that a full stop ends."
  def string_to_handle(text), do: string_to_handle(text, [])
  def string_to_handle(text, options), do: string_to_handle(text, options, [])

  def string_to_handle(text, options, bindings) do
    with {:ok, tokens, _} <- :erl_scan.string(text),
         {:ok, [expr]} <- :erl_parse.parse_exprs(tokens) do
      case expr do
        {:lc, _, _, _} -> {:qlc_handle, {:query, expr, bindings, List.wrap(options)}}
        _ -> :erlang.error(:badarg, [text, options, bindings])
      end
    else
      {:error, info, _} -> {:error, :qlc, info}
      {:error, info} -> {:error, :qlc, info}
      {:ok, _} -> :erlang.error(:badarg, [text, options, bindings])
    end
  end

  @doc "A table, by a function that answers its objects: a list, or one that ends in a function that answers more."
  def table(traverse, options) when is_function(traverse) and is_list(options), do: {:qlc_handle, {:table, traverse, options}}

  @doc "What a parse transform makes of a comprehension: there is none for Elixir."
  def q(_comprehension), do: exit({:badarg, {:qlc, :q, [:query_list_comprehension, :called, :without, :parse_transform]}})
  def q(comprehension, _options), do: q(comprehension)

  @doc "The answers of handles, one behind the other."
  def append(handles), do: {:qlc_handle, {:append, handles}}
  def append(one, other), do: append([one, other])

  @doc "The answers of a handle in order."
  def sort(handle), do: sort(handle, [])
  def sort(handle, options), do: {:qlc_handle, {:sort, nil, handle, List.wrap(options)}}

  @doc "The answers of a handle in the order of elements of theirs."
  def keysort(keys, handle), do: keysort(keys, handle, [])
  def keysort(keys, handle, options), do: {:qlc_handle, {:sort, List.wrap(keys), handle, List.wrap(options)}}

  # -- answers ------------------------------------------------------------------------

  @doc "All answers."
  def e(handle), do: e(handle, [])
  def e(handle, options), do: eval(handle, options)
  def eval(handle), do: eval(handle, [])

  def eval(handle, options) when is_handle(handle), do: handle |> answers() |> distinct(List.wrap(options))
  def eval(handle, options), do: :erlang.error(:badarg, [handle, options])

  @doc "A fold over the answers."
  def fold(fun, acc, handle), do: fold(fun, acc, handle, [])
  def fold(fun, acc, handle, options), do: :lists.foldl(fun, acc, eval(handle, options))

  defp distinct(answers, options) do
    if :proplists.get_bool(:unique_all, options) or :proplists.get_bool(:unique, options), do: Enum.uniq(answers), else: answers
  end

  defp answers(list) when is_list(list), do: list
  defp answers({:qlc_handle, {:append, handles}}), do: Enum.flat_map(handles, &answers/1)

  defp answers({:qlc_handle, {:table, traverse, options}}) do
    before = :proplists.get_value(:pre_fun, options, fn _ -> :ok end)
    before.([])
    objects = if is_function(traverse, 0), do: traverse.(), else: traverse.([{:_, [], [:"$_"]}])
    objects |> traversed() |> tap(fn _ -> :proplists.get_value(:post_fun, options, fn -> :ok end).() end)
  end

  defp answers({:qlc_handle, {:sort, keys, handle, options}}) do
    value = fn answer -> if keys == nil, do: answer, else: for(key <- keys, do: elem(answer, key - 1)) end
    sorted = handle |> answers() |> Enum.sort(&before?(value.(&1), value.(&2), order(options)))
    if :proplists.get_bool(:unique, options), do: Enum.dedup_by(sorted, value), else: sorted
  end

  defp answers({:qlc_handle, {:query, {:lc, at, template, qualifiers}, bindings, options}}) do
    {:value, found, _} = :erl_eval.expr({:lc, at, template, Enum.map(qualifiers, &walked/1)}, bindings)
    distinct(found, options)
  end

  # what a generator walks through may be a handle
  defp walked({:generate, at, pattern, from}), do: {:generate, at, pattern, {:call, at, {:remote, at, {:atom, at, :qlc}, {:atom, at, :e}}, [from]}}
  defp walked(other), do: other

  defp order(options), do: Enum.find(options, :proplists.get_value(:order, options, :ascending), &(&1 in [:ascending, :descending]))
  defp before?(a, b, :ascending), do: a <= b
  defp before?(a, b, :descending), do: a >= b
  defp before?(a, b, order), do: order.(a, b)

  # objects, and a function that answers more where the list ends
  defp traversed([object | rest]), do: [object | traversed(rest)]
  defp traversed([]), do: []
  defp traversed(more) when is_function(more, 0), do: traversed(more.())
  defp traversed(error), do: throw(error)

  # -- cursors ----------------------------------------------------------------------------

  @doc "A place in the answers of a handle, kept by a process."
  def cursor(handle), do: cursor(handle, [])

  def cursor(handle, options) when is_handle(handle) do
    owner = self()
    {:qlc_cursor, {spawn_link(fn -> cursor(handle, options, owner) end), owner}}
  end

  def cursor(handle, options), do: :erlang.error(:badarg, [handle, options])

  defp cursor(handle, options, owner) do
    :erlang.monitor(:process, owner)
    serve(eval(handle, options))
  end

  defp serve(left) do
    receive do
      {:next, from, ref, most} ->
        {some, left} = if most == :all_remaining, do: {left, []}, else: Enum.split(left, most)
        send(from, {ref, some})
        serve(left)

      {:delete, from, ref} ->
        send(from, {ref, :ok})

      {:DOWN, _, _, _, _} ->
        :ok
    end
  end

  @doc "The next answers: ten, so many, or all that are left."
  def next_answers(cursor), do: next_answers(cursor, 10)

  def next_answers({:qlc_cursor, {pid, owner}} = cursor, most) when is_integer(most) or most == :all_remaining do
    if owner != self(), do: :erlang.error(:not_cursor_owner, [cursor, most])
    ask(pid, fn ref -> {:next, self(), ref, most} end)
  end

  def next_answers(cursor, most), do: :erlang.error(:badarg, [cursor, most])

  @doc "Ends a cursor."
  def delete_cursor({:qlc_cursor, {pid, owner}} = cursor) do
    if owner != self(), do: :erlang.error(:not_cursor_owner, [cursor])
    ask(pid, fn ref -> {:delete, self(), ref} end)
  end

  defp ask(pid, question) do
    ref = :erlang.monitor(:process, pid)
    send(pid, question.(ref))

    receive do
      {^ref, answer} ->
        :erlang.demonitor(ref, [:flush])
        answer

      {:DOWN, ^ref, _, _, _} ->
        if question.(ref) |> elem(0) == :delete, do: :ok, else: []
    end
  end

  @doc "An error's text."
  def format_error({:error, :qlc, reason}), do: format_error(reason)
  def format_error({_where, module, reason}) when is_atom(module), do: module.format_error(reason)
  def format_error(other), do: :io_lib.format(~c"~tp~n", [other])
end
