# Evaluates Erlang's abstract forms. In: expressions, bindings (a list of pairs or a map), who is asked for functions that are not
# there. Out: {:value, value, bindings}. What the reference of the module `erl_eval`, OTP 27, says.
defmodule :erl_eval do
  @moduledoc "The Erlang meta interpreter."

  import Kernel, except: [apply: 3, match?: 2]
  import :nodebook_erl_functions, only: [make: 2]

  # functions of :erlang that are called without its name
  @imported ~w(abs apply atom_to_binary atom_to_list binary_part binary_to_atom binary_to_existing_atom binary_to_float
    binary_to_integer binary_to_list binary_to_term bit_size bitstring_to_list byte_size ceil date demonitor disconnect_node
    element erase error exit float float_to_binary float_to_list floor garbage_collect get get_keys group_leader halt hd
    integer_to_binary integer_to_list iolist_size iolist_to_binary is_alive is_atom is_binary is_bitstring is_boolean is_float
    is_function is_integer is_list is_map is_map_key is_number is_pid is_port is_process_alive is_record is_reference is_tuple
    length link list_to_atom list_to_binary list_to_bitstring list_to_existing_atom list_to_float list_to_integer list_to_pid
    list_to_port list_to_ref list_to_tuple make_ref map_get map_size max min monitor monitor_node node nodes now open_port
    pid_to_list port_close port_command port_connect pre_loaded process_flag process_info processes put register registered
    round self setelement size spawn spawn_link spawn_monitor spawn_opt spawn_request split_binary statistics term_to_binary
    term_to_iovec throw time tl trunc tuple_size tuple_to_list unlink unregister whereis)a

  @doc "The value of expressions, one after the other; that of the last."
  def exprs(exprs, bindings), do: exprs(exprs, bindings, :none)
  def exprs(exprs, bindings, local), do: exprs(exprs, bindings, local, :none)

  def exprs(exprs, bindings, local, remote) do
    {value, after_all} = body(exprs, open(bindings), %{local: local, remote: remote, unbound: :unbound_var})
    {:value, value, close(after_all, bindings)}
  end

  @doc "The value of one expression."
  def expr(expr, bindings), do: expr(expr, bindings, :none)
  def expr(expr, bindings, local), do: expr(expr, bindings, local, :none)
  def expr(expr, bindings, local, remote), do: exprs([expr], bindings, local, remote)

  @doc "The values of expressions that all begin with the same bindings."
  def expr_list(exprs, bindings), do: expr_list(exprs, bindings, :none)
  def expr_list(exprs, bindings, local), do: expr_list(exprs, bindings, local, :none)

  def expr_list(exprs, bindings, local, remote) do
    {values, after_all} = all(exprs, open(bindings), %{local: local, remote: remote, unbound: :unbound})
    {values, close(after_all, bindings)}
  end

  # -- bindings ---------------------------------------------------------------------------

  def new_bindings, do: :orddict.new()
  def bindings(bindings), do: if(is_map(bindings), do: :maps.to_list(bindings), else: :orddict.to_list(bindings))

  @doc "The value of a variable: {:value, value} or :unbound."
  def binding(name, bindings) do
    case open(bindings) do
      %{^name => value} -> {:value, value}
      _ -> :unbound
    end
  end

  def add_binding(name, value, bindings), do: bindings |> open() |> Map.put(name, value) |> close(bindings)
  def del_binding(name, bindings), do: bindings |> open() |> Map.delete(name) |> close(bindings)

  defp open(bindings), do: if(is_map(bindings), do: bindings, else: Map.new(bindings))
  defp close(map, like), do: if(is_map(like), do: map, else: Enum.sort(Map.to_list(map)))

  # -- expressions: {value, bindings} ----------------------------------------------------------

  defp body([last], b, env), do: eval(last, b, env)

  defp body([first | rest], b, env) do
    {_, b} = eval(first, b, env)
    body(rest, b, env)
  end

  # the values of expressions that do not see each other's variables
  defp all(exprs, b, env) do
    Enum.map_reduce(exprs, b, fn expr, acc ->
      {value, made} = eval(expr, b, env)
      {value, Map.merge(acc, made, &agree/3)}
    end)
  end

  defp agree(_name, value, value), do: value
  defp agree(_name, _one, other), do: :erlang.error({:badmatch, other})

  defp eval({:var, _, name}, b, env) do
    case b do
      %{^name => value} -> {value, b}
      _ -> :erlang.error({env.unbound, name})
    end
  end

  defp eval({kind, _, value}, b, _) when kind in [:atom, :integer, :float, :char, :string], do: {value, b}
  defp eval({nil, _}, b, _), do: {[], b}

  defp eval({:cons, _, head, tail}, b, env) do
    {[head, tail], b} = all([head, tail], b, env)
    {[head | tail], b}
  end

  defp eval({:tuple, _, items}, b, env) do
    {items, b} = all(items, b, env)
    {List.to_tuple(items), b}
  end

  defp eval({:map, _, pairs}, b, env), do: map(%{}, pairs, b, env)

  defp eval({:map, _, map, pairs}, b, env) do
    case eval(map, b, env) do
      {map, b} when is_map(map) -> map(map, pairs, b, env)
      {other, _} -> :erlang.error({:badmap, other})
    end
  end

  defp eval({:bin, _, elements}, b, env), do: :nodebook_erl_bits.build(elements, b, &eval(&1, &2, env))
  defp eval({:block, _, exprs}, b, env), do: body(exprs, b, env)

  defp eval({:match, _, pattern, value}, b, env) do
    {value, b} = eval(value, b, env)

    case match(pattern, value, b, env) do
      {:ok, b} -> {value, b}
      :nomatch -> :erlang.error({:badmatch, value})
    end
  end

  defp eval({:op, _, :andalso, left, right}, b, env), do: short(left, right, false, b, env)
  defp eval({:op, _, :orelse, left, right}, b, env), do: short(left, right, true, b, env)

  defp eval({:op, _, op, left, right}, b, env) do
    {args, b} = all([left, right], b, env)
    {remote(:erlang, op, args, env), b}
  end

  defp eval({:op, _, op, of}, b, env) do
    {value, b} = eval(of, b, env)
    {remote(:erlang, op, [value], env), b}
  end

  defp eval({:catch, _, of}, b, env) do
    eval(of, b, env)
  catch
    :throw, value -> {value, b}
    :exit, reason -> {{:EXIT, reason}, b}
    :error, reason -> {{:EXIT, {reason, __STACKTRACE__}}, b}
  end

  defp eval({:case, _, of, clauses}, b, env) do
    {value, b} = eval(of, b, env)
    clause(clauses, [value], b, env, fn -> :erlang.error({:case_clause, value}) end)
  end

  defp eval({:if, _, clauses}, b, env), do: clause(clauses, [], b, env, fn -> :erlang.error(:if_clause) end)

  defp eval({:receive, _, clauses}, b, env), do: receive_any(clauses, :infinity, b, env, fn -> :never end)

  defp eval({:receive, _, clauses, timeout, late}, b, env) do
    {timeout, b} = eval(timeout, b, env)
    receive_any(clauses, timeout, b, env, fn -> body(late, b, env) end)
  end

  defp eval({:try, _, body, clauses, handlers, last}, b, env) do
    tried(body, clauses, handlers, b, env)
  after
    if last != [], do: body(last, b, env)
  end

  defp eval({:maybe, _, exprs}, b, env), do: {with({:else, value} <- maybe(exprs, b, env), do: value), b}

  defp eval({:maybe, _, exprs, {:else, _, clauses}}, b, env) do
    case maybe(exprs, b, env) do
      {:else, value} -> {elem(clause(clauses, [value], b, env, fn -> :erlang.error({:else_clause, value}) end), 0), b}
      value -> {value, b}
    end
  end

  defp eval({kind, _, template, qualifiers}, b, env) when kind in [:lc, :bc, :mc],
    do: {:nodebook_erl_comprehensions.made(kind, template, qualifiers, b, &eval(&1, &2, env), &match(&1, &2, &3, env)), b}

  defp eval({:fun, _, {:function, name, arity}}, b, env) do
    call = fn args -> elem(local(name, Enum.map(args, &{:value, 0, &1}), b, env), 0) end
    {if({name, arity} |> imported?(), do: :erlang.make_fun(:erlang, name, arity), else: make(arity, call)), b}
  end

  defp eval({:fun, _, {:function, module, name, arity}}, b, env) do
    {[module, name, arity], b} = all([module, name, arity], b, env)
    {:erlang.make_fun(module, name, arity), b}
  end

  defp eval({:fun, _, {:clauses, clauses}}, b, env), do: {function(clauses, fn -> b end, env), b}

  defp eval({:named_fun, _, name, clauses}, b, env), do: {named(name, clauses, b, env), b}

  defp eval({:call, _, {:remote, _, module, name}, args}, b, env) do
    {[module, name | args], b} = all([module, name | args], b, env)
    {remote(module, name, args, env), b}
  end

  defp eval({:call, _, {:atom, _, name}, args}, b, env) do
    if imported?({name, length(args)}) do
      {args, b} = all(args, b, env)
      {remote(:erlang, name, args, env), b}
    else
      local(name, args, b, env)
    end
  end

  defp eval({:call, _, fun, args}, b, env) do
    {[fun | args], b} = all([fun | args], b, env)

    cond do
      not is_function(fun) -> :erlang.error({:badfun, fun})
      not is_function(fun, length(args)) -> :erlang.error({:badarity, {fun, args}})
      true -> {:erlang.apply(fun, args), b}
    end
  end

  defp eval({kind, _, name, _}, _b, _env) when kind in [:record, :record_index] and is_atom(name), do: :erlang.error({:undefined_record, name})
  defp eval({kind, _, _, name, _}, _b, _env) when kind in [:record, :record_field], do: :erlang.error({:undefined_record, name})
  # what a function that evaluates its arguments itself was given as a value
  defp eval({:value, _, value}, b, _), do: {value, b}
  defp eval({:remote, _, _, _} = form, _, _), do: :erlang.error({:badexpr, form})

  defp short(left, right, decides, b, env) do
    case eval(left, b, env) do
      {^decides, b} -> {decides, b}
      {value, b} when is_boolean(value) -> {elem(eval(right, b, env), 0), b}
      {other, _} -> :erlang.error({:badarg, other})
    end
  end

  defp map(map, pairs, b, env) do
    {values, after_all} = all(Enum.flat_map(pairs, fn {_, _, key, value} -> [key, value] end), b, env)

    made =
      pairs
      |> Enum.zip(Enum.chunk_every(values, 2))
      |> Enum.reduce(map, fn
        {{:map_field_assoc, _, _, _}, [key, value]}, map -> Map.put(map, key, value)
        {{:map_field_exact, _, _, _}, [key, value]}, map -> :maps.update(key, value, map)
      end)

    {made, after_all}
  end

  defp maybe([{:maybe_match, _, pattern, value} | rest], b, env) do
    {value, b} = eval(value, b, env)

    case match(pattern, value, b, env) do
      {:ok, b} -> if rest == [], do: value, else: maybe(rest, b, env)
      :nomatch -> {:else, value}
    end
  end

  defp maybe([last], b, env), do: elem(eval(last, b, env), 0)

  defp maybe([first | rest], b, env) do
    {_, b} = eval(first, b, env)
    maybe(rest, b, env)
  end

  # -- functions ---------------------------------------------------------------------------------

  defp imported?({name, arity}), do: name in @imported and :erlang.function_exported(:erlang, name, arity)

  defp remote(module, name, args, %{remote: :none}), do: :erlang.apply(module, name, args)
  defp remote(module, name, args, %{remote: {:value, ask}}), do: ask.({module, name}, args)

  defp local(name, args, b, %{local: {:eval, ask}}) do
    {:value, value, b} = ask.(name, args, Enum.sort(b))
    {value, open(b)}
  end

  defp local(name, args, b, env) do
    {args, b} = all(args, b, env)

    case env.local do
      {:value, ask} -> {ask.(name, args), b}
      :none -> :erlang.raise(:error, :undef, [{:erl_eval, name, args, []}])
    end
  end

  defp function([{:clause, _, args, _, _} | _] = clauses, bindings, env) do
    make(length(args), fn values ->
      # arguments hide variables of the same name
      b = Map.drop(bindings.(), Enum.flat_map(clauses, fn {:clause, _, args, _, _} -> names(args) end))
      elem(clause(clauses, values, b, env, fn -> refused(values) end), 0)
    end)
  end

  defp named(name, clauses, b, env), do: function(clauses, fn -> if(name == :_, do: b, else: Map.put(b, name, named(name, clauses, b, env))) end, env)
  defp refused(values), do: :erlang.raise(:error, :function_clause, [{:erl_eval, :"-inside-an-interpreted-fun-", values, []}])

  defp names({:var, _, name}), do: [name]
  defp names(form) when is_tuple(form), do: form |> Tuple.to_list() |> names()
  defp names([head | tail]), do: names(head) ++ names(tail)
  defp names(_), do: []

  # -- clauses -------------------------------------------------------------------------------------

  defp clause(clauses, values, b, env, none), do: with(:nomatch <- clause(clauses, values, b, env), do: none.())

  defp clause([{:clause, _, patterns, guards, body} | rest], values, b, env) do
    with {:ok, bound} <- match_all(patterns, values, b, env),
         true <- guarded(guards, bound, env) do
      body(body, bound, env)
    else
      _ -> clause(rest, values, b, env)
    end
  end

  defp clause([], _values, _b, _env), do: :nomatch

  defp guarded([], _, _), do: true
  defp guarded(alternatives, b, env), do: Enum.any?(alternatives, fn tests -> Enum.all?(tests, &holds(&1, b, env)) end)

  defp holds(test, b, env) do
    elem(eval(test, b, %{env | local: :none, remote: :none}), 0) == true
  rescue
    _ -> false
  end

  defp tried(body, clauses, handlers, b, env) do
    try do
      body(body, b, env)
    catch
      kind, reason ->
        trace = __STACKTRACE__
        thrown = [{kind, reason, trace}]
        clause(handlers, thrown, b, env, fn -> :erlang.raise(kind, reason, trace) end)
    else
      {value, after_body} when clauses == [] -> {value, after_body}
      {value, after_body} -> clause(clauses, [value], after_body, env, fn -> :erlang.error({:try_clause, value}) end)
    end
  end

  defp receive_any(clauses, timeout, b, env, late) do
    :nodebook_erl_messages.first(&chosen(clauses, &1, b, env), timeout, fn {body, bound} -> body(body, bound, env) end, late)
  end

  defp chosen(clauses, message, b, env) do
    Enum.find_value(clauses, :nomatch, fn {:clause, _, [pattern], guards, body} ->
      with {:ok, bound} <- match(pattern, message, b, env), true <- guarded(guards, bound, env), do: {body, bound}, else: (_ -> nil)
    end)
  end

  # -- patterns --------------------------------------------------------------------------------------

  @doc "What a pattern binds in a value: {:ok, bindings} or :nomatch."
  def match({:var, _, :_}, _value, b, _), do: {:ok, b}

  def match({:var, _, name}, value, b, _) do
    case b do
      %{^name => known} -> if known === value, do: {:ok, b}, else: :nomatch
      _ -> {:ok, Map.put(b, name, value)}
    end
  end

  def match({:match, _, one, other}, value, b, env), do: with({:ok, b} <- match(one, value, b, env), do: match(other, value, b, env))

  def match({:cons, _, head, tail}, value, b, env) do
    case value do
      [h | t] -> with {:ok, b} <- match(head, h, b, env), do: match(tail, t, b, env)
      _ -> :nomatch
    end
  end

  def match({:tuple, _, items}, value, b, env) when is_tuple(value) and tuple_size(value) == length(items), do: match_all(items, Tuple.to_list(value), b, env)
  def match({:tuple, _, _}, _, _, _), do: :nomatch

  def match({:map, _, pairs}, value, b, env) when is_map(value) do
    Enum.reduce_while(pairs, {:ok, b}, fn {:map_field_exact, _, key, pattern}, {:ok, b} ->
      with {:ok, found} <- Map.fetch(value, elem(eval(key, b, env), 0)),
           {:ok, b} <- match(pattern, found, b, env) do
        {:cont, {:ok, b}}
      else
        _ -> {:halt, :nomatch}
      end
    end)
  end

  def match({:map, _, _}, _, _, _), do: :nomatch

  def match({:bin, _, elements}, value, b, env) when is_bitstring(value) do
    case :nodebook_erl_bits.match(elements, value, b, &eval(&1, &2, env), &match(&1, &2, &3, env)) do
      {:ok, b, ""} -> {:ok, b}
      _ -> :nomatch
    end
  end

  def match({:bin, _, _}, _, _, _), do: :nomatch

  def match({:op, _, :++, {:string, _, text}, rest}, value, b, env) do
    if is_list(value) and :lists.prefix(text, Enum.take(value, length(text))), do: match(rest, Enum.drop(value, length(text)), b, env), else: :nomatch
  end

  def match(form, value, b, env), do: if(elem(eval(form, b, env), 0) === value, do: {:ok, b}, else: :nomatch)

  defp match_all([], [], b, _), do: {:ok, b}
  defp match_all([pattern | patterns], [value | values], b, env), do: with({:ok, b} <- match(pattern, value, b, env), do: match_all(patterns, values, b, env))
end
