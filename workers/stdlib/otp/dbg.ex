# The text-based tracer of Erlang's shell, over :erlang.trace/3. In: processes, functions, match specifications. Out: how many of
# them are traced; and for each thing that happens a line, or a call of the caller's own function.
# What the reference of the module `dbg`, OTP 27, says.
defmodule :dbg do
  @moduledoc "The Text Based Trace Facility."

  @short %{s: [:send], r: [:receive], m: [:send, :receive], c: [:call], p: [:procs], sos: [:set_on_spawn], sol: [:set_on_link]} |> Map.merge(%{sofs: [:set_on_first_spawn], sofl: [:set_on_first_link], all: [:all], clear: [:clear]})
  @flags [:send, :receive, :procs, :ports, :call, :arity, :return_to, :silent, :running, :exiting, :running_procs, :running_ports, :garbage_collection, :timestamp] ++
           [:cpu_timestamp, :monotonic_timestamp, :strict_monotonic_timestamp, :set_on_spawn, :set_on_first_spawn, :set_on_link, :set_on_first_link]

  @built_in [
    c: [{:_, [], [{:message, {:caller_line}}]}],
    caller_exception_trace: :cx,
    caller_trace: :c,
    cx: [{:_, [], [{:exception_trace}, {:message, {:caller_line}}]}],
    exception_trace: :x,
    x: [{:_, [], [{:exception_trace}]}]
  ]

  # -- starting and stopping ------------------------------------------------------

  @doc "Starts a tracer that writes a line for each trace message."
  def tracer, do: start_tracer({&write/2, :user})

  @doc "Starts a tracer of a kind: `:process` with `{function, initial state}`."
  def tracer(:process, {handler, _} = start) when is_function(handler, 2), do: start_tracer(start)
  def tracer(:process, _), do: {:error, :badarg}
  def tracer(kind, _) when kind in [:port, :module, :file], do: missing(":dbg.tracer(#{inspect(kind)}, _)")

  @doc "Starts the server; an error when it is there."
  def start, do: start_tracer({&write/2, :user})

  @doc "Starts the server with a function for the messages and its first state."
  def start(handler) when is_function(handler), do: start_tracer({handler, []})

  defp start_tracer({handler, state}) do
    case :erlang.whereis(:dbg) do
      :undefined ->
        me = self()
        ref = make_ref()

        server =
          spawn(fn ->
            tracer = spawn_link(fn -> trace(handler, state) end)
            Process.flag(:trap_exit, true)
            :erlang.register(:dbg, self())
            send(me, {ref, :started})
            serve(%{tracer: tracer, patterns: %{}})
          end)

        receive do: ({^ref, :started} -> {:ok, server})

      _ ->
        {:error, :already_started}
    end
  end

  @doc "Ends all tracing and the server."
  def stop do
    case :erlang.whereis(:dbg) do
      :undefined ->
        :ok

      server ->
        ref = :erlang.monitor(:process, server)
        send(server, :stop)
        receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
    end
  end

  @doc "Ends all tracing, clears all patterns, and stops."
  def stop_clear, do: stop()

  @doc "The tracer that trace messages go to."
  def get_tracer do
    case request(:tracer) do
      {:error, :no_tracers} -> {:error, {:no_tracer_on_node, node()}}
      tracer -> {:ok, tracer}
    end
  end

  @doc "The tracer of a node: this one."
  def get_tracer(node) when node == node(), do: get_tracer()
  def get_tracer(_node), do: missing(":dbg.get_tracer/1 of another node")

  # -- processes --------------------------------------------------------------------

  @doc "Traces what processes send and receive, all of it, or says what of them."
  def p(item), do: p(item, [:m])

  def p(item, flags) do
    with {:ok, flags} <- flags(flags),
         {:ok, who} <- item(item),
         do: request({:p, who, flags})
  end

  defp flags(flag) when is_atom(flag), do: flags([flag])

  defp flags(given) do
    if Enum.all?(given, &(is_map_key(@short, &1) or &1 in @flags)),
      do: {:ok, Enum.flat_map(given, &Map.get(@short, &1, [&1]))},
      else: {:error, {:bad_flags, given}}
  end

  defp item(pid) when is_pid(pid), do: {:ok, pid}
  defp item(name) when name in [:all, :new, :existing, :processes, :new_processes, :existing_processes], do: {:ok, name}
  defp item(port) when is_port(port) or port in [:ports, :new_ports, :existing_ports], do: missing(":dbg.p/2 of ports")
  defp item(name) when is_atom(name), do: {:ok, {name, :erlang.whereis(name)}}
  defp item(n) when is_integer(n), do: item({0, n, 0})
  defp item({x, y, z}), do: item(~c"<#{x}.#{y}.#{z}>")

  defp item(text) when is_list(text) do
    {:ok, :erlang.list_to_pid(text)}
  rescue
    ArgumentError -> {:error, {:badpid, text}}
  end

  defp item(other), do: {:error, {:badpid, other}}

  @doc "Prints which processes are traced, and what of them."
  def i do
    :io.format(~c"~nNode ~w:~n~-12s ~-21s ~-6s~n", [node(), ~c"Pid", ~c"Initial call", ~c"Trace"])

    for pid <- :lists.reverse(:erlang.processes()), {:flags, [_ | _] = flags} <- [:erlang.trace_info(pid, :flags)] do
      {:initial_call, call} = :erlang.process_info(pid, :initial_call)
      shown = :io_lib.format(~c"~w", [call])
      :io.format(~c"~-12w ~-21.21s ~s~n", [pid, shown, :lists.join(~c",", Enum.map(flags, &letter/1))])
    end

    :ok
  end

  defp letter(flag) do
    found = Enum.find(@short, fn {_, long} -> long == [flag] end)
    if found, do: Atom.to_charlist(elem(found, 0)), else: Atom.to_charlist(flag)
  end

  # -- patterns ---------------------------------------------------------------------

  @doc "Traces calls of functions by their module: of all functions of a module, or of those that {module, name, arity} names."
  def tp(module, spec) when is_atom(module), do: tp({module, :_, :_}, spec)
  def tp({_, _, _} = mfa, spec), do: request({:tp, mfa, spec, [:global]})
  def tp(module, name, spec), do: tp({module, name, :_}, spec)
  def tp(module, name, arity, spec), do: tp({module, name, arity}, spec)

  @doc "Traces all calls of functions, those of private ones and within their module, too."
  def tpl(module, spec) when is_atom(module), do: tpl({module, :_, :_}, spec)
  def tpl({_, _, _} = mfa, spec), do: request({:tp, mfa, spec, [:local]})
  def tpl(module, name, spec), do: tpl({module, name, :_}, spec)
  def tpl(module, name, arity, spec), do: tpl({module, name, arity}, spec)

  @doc "Traces only those messages that a specification takes: of `:send` or `:receive`."
  def tpe(event, spec) when event in [:send, :receive], do: request({:tp, event, spec, []})

  @doc "Traces calls no more."
  def ctp, do: ctp({:_, :_, :_})
  def ctp(what), do: clear(what, [[:local], [:global]])
  def ctp(module, name), do: ctp({module, name, :_})
  def ctp(module, name, arity), do: ctp({module, name, arity})

  @doc "Traces those calls no more that `tpl` named."
  def ctpl, do: ctpl({:_, :_, :_})
  def ctpl(what), do: clear(what, [[:local]])
  def ctpl(module, name), do: ctpl({module, name, :_})
  def ctpl(module, name, arity), do: ctpl({module, name, arity})

  @doc "Traces those calls no more that `tp` named."
  def ctpg, do: ctpg({:_, :_, :_})
  def ctpg(what), do: clear(what, [[:global]])
  def ctpg(module, name), do: ctpg({module, name, :_})
  def ctpg(module, name, arity), do: ctpg({module, name, arity})

  defp clear(module, scopes) when is_atom(module), do: clear({module, :_, :_}, scopes)
  defp clear({_, _, _} = mfa, scopes), do: request({:ctp, mfa, scopes})

  @doc "Takes messages of a kind again without a specification."
  def ctpe(event) when event in [:send, :receive], do: request({:ctpe, event})

  @doc "Prints the specifications that were used, which later ones may name by their number."
  def ltp do
    with saved when is_map(saved) <- request(:patterns) do
      for {n, spec} <- Enum.sort(saved), do: :io.format(~c"~w: ~tp~n", [n, spec])
      for {name, spec} <- @built_in, do: :io.format(~c"~w: ~tp~n", [name, spec])
      :ok
    end
  end

  @doc "Forgets all specifications, or that of a number."
  def dtp, do: request(:forget)
  def dtp(n), do: request({:forget, n})

  @doc "The specification that a function of one list of arguments stands for."
  def fun2ms(fun) when is_function(fun), do: :nodebook_ms.from_fun(fun, :dbg)

  @doc "Calls a function and writes what happens meanwhile."
  def c(module, name, args), do: c(module, name, args, [:all])

  def c(module, name, args, flags) do
    with {:ok, flags} <- flags(flags) do
      {:ok, _} = start_tracer({&write/2, :user})
      me = self()
      ref = make_ref()
      tracer = request(:tracer)

      {pid, watch} =
        spawn_monitor(fn ->
          receive do: (^ref -> :ok)
          send(me, {ref, apply(module, name, args)})
        end)

      :erlang.trace(pid, true, [{:tracer, tracer} | traced(flags)])
      send(pid, ref)

      result =
        receive do
          {^ref, value} -> value
          {:DOWN, ^watch, _, _, reason} -> {:EXIT, reason}
        end

      stop()
      result
    end
  end

  defp traced(flags), do: if(:all in flags, do: [:send, :receive, :procs, :call], else: flags)

  def n(node) when node == node(), do: {:error, :cant_add_local_node}
  def n(_node), do: missing(":dbg.n/1")

  # -- the server ---------------------------------------------------------------------

  defp request(what) do
    case :erlang.whereis(:dbg) do
      :undefined ->
        {:error, :no_tracers}

      server ->
        ref = :erlang.monitor(:process, server)
        send(server, {self(), ref, what})

        receive do
          {:dbg, ^ref, answer} ->
            :erlang.demonitor(ref, [:flush])
            answer

          {:DOWN, ^ref, _, _, _} ->
            {:error, :no_tracers}
        end
    end
  end

  defp serve(state) do
    receive do
      {from, ref, what} ->
        {answer, state} = answer(what, state)
        send(from, {:dbg, ref, answer})
        serve(state)

      :stop ->
        :erlang.trace(:all, false, [:all])
        for scope <- [:global, :local], do: :erlang.trace_pattern({:_, :_, :_}, false, [scope])
        for event <- [:send, :receive], do: :erlang.trace_pattern(event, true)
        # what was told before is written first
        send(state.tracer, {:last, self()})
        receive do: (:written -> :ok)

      {:EXIT, tracer, _} when tracer == state.tracer ->
        :ok
    end
  end

  defp answer(:tracer, state), do: {state.tracer, state}
  defp answer(:patterns, state), do: {state.patterns, state}
  defp answer(:forget, state), do: {:ok, %{state | patterns: %{}}}
  defp answer({:forget, n}, state), do: {:ok, %{state | patterns: Map.delete(state.patterns, n)}}
  defp answer({:ctp, mfa, scopes}, state), do: {matched(Enum.max(for scope <- scopes, do: :erlang.trace_pattern(mfa, false, scope))), state}
  defp answer({:ctpe, event}, state), do: {matched(:erlang.trace_pattern(event, true)), state}

  defp answer({:p, {name, :undefined}, _}, state), do: {no_process(name), state}
  defp answer({:p, {_name, pid}, flags}, state), do: answer({:p, pid, flags}, state)

  defp answer({:p, who, flags}, state) do
    cond do
      is_pid(who) and not Process.alive?(who) -> {no_process(who), state}
      :clear in flags -> {matched(:erlang.trace(who, false, [:all])), state}
      true -> {matched(:erlang.trace(who, true, [{:tracer, state.tracer} | traced(flags)])), state}
    end
  end

  defp answer({:tp, what, spec, scope}, state) do
    case pattern(spec, state.patterns) do
      :unknown ->
        {{:error, :unknown_pattern}, state}

      found ->
        case :erlang.match_spec_test([], found, :trace) do
          {:error, problems} when found != [] -> {{:error, problems}, state}
          _ -> set({what, scope}, spec, found, state)
        end
    end
  end

  defp set({what, scope}, spec, found, state) do
    {:ok, counted} = matched(:erlang.trace_pattern(what, found, scope))

    cond do
      found == [] -> {{:ok, counted}, state}
      not is_list(spec) -> {{:ok, counted ++ [saved: spec]}, state}
      true -> save(found, counted, state)
    end
  end

  defp save(spec, counted, %{patterns: patterns} = state) do
    next = Enum.max(Map.keys(patterns), fn -> 0 end) + 1

    case Enum.find(patterns, fn {_, known} -> known == spec end) do
      {n, _} -> {{:ok, counted ++ [saved: n]}, state}
      nil -> {{:ok, counted ++ [saved: next]}, %{state | patterns: Map.put(patterns, next, spec)}}
    end
  end

  defp pattern(spec, _) when is_list(spec), do: spec
  defp pattern(n, patterns) when is_integer(n), do: Map.get(patterns, n, :unknown)

  defp pattern(name, patterns) do
    case @built_in[name] do
      nil -> :unknown
      other when is_atom(other) -> pattern(other, patterns)
      spec -> spec
    end
  end

  defp matched(count), do: {:ok, [{:matched, node(), count}]}
  defp no_process(name), do: {:ok, [{:matched, node(), 0, {:no_proc, name}}]}
  defp missing(what), do: :erlang.error({:nodebook_missing, String.to_atom(what)})

  # -- what is told -------------------------------------------------------------------

  defp trace(handler, state) do
    receive do
      {:last, server} -> send(server, :written)
      message -> trace(handler, handler.(message, state))
    end
  end

  defp write(message, device) do
    {what, stamp} =
      if elem(message, 0) == :trace_ts do
        last = tuple_size(message) - 1
        {Tuple.delete_at(message, last), {~c" (Timestamp: ~tp)", [elem(message, last)]}}
      else
        {message, {~c"", []}}
      end

    [_, pid, kind | details] = Tuple.to_list(what)
    {format, args} = line(kind, details)
    {end_format, end_args} = stamp
    :io.format(device, ~c"(~p) " ++ format ++ end_format ++ ~c"~n", [pid | args] ++ end_args)
    device
  end

  defp line(:receive, [message | extra]), do: with_extra({~c"<< ~tp", [message]}, extra)
  defp line(:send, [message, to | extra]), do: with_extra({~c"~p ! ~tp", [to, message]}, extra)
  defp line(:send_to_non_existing_process, [message, to | extra]), do: with_extra({~c"~p !!!Non-existing!!! ~tp", [to, message]}, extra)
  defp line(:call, [mfa | extra]), do: with_extra(function(~c"call ", mfa), extra)

  defp line(:return_from, [mfa, value]) do
    {format, args} = function(~c"returned from ", mfa)
    {format ++ ~c" -> ~tp", args ++ [value]}
  end

  defp line(:exception_from, [mfa, {kind, value}]), do: {~c"exception_from ~tp ~tp", [mfa, {kind, value}]}

  defp line(:spawn, [pid, mfa]) do
    {format, args} = function(~c"", mfa)
    {~c"spawn ~p as " ++ format, [pid | args]}
  end

  defp line(kind, details), do: {~c"~w" ++ Enum.flat_map(details, fn _ -> ~c" ~tp" end), [kind | details]}

  defp with_extra(line, []), do: line
  defp with_extra({format, args}, [extra]), do: {format ++ ~c" (~tp)", args ++ [extra]}

  defp function(before, {module, name, arity}) when is_integer(arity), do: {before ++ ~c"~tp:~tp/~p", [module, name, arity]}

  defp function(before, {module, name, args}) do
    shown = :lists.join(~c",", for(_ <- args, do: ~c"~tp"))
    {before ++ ~c"~tp:~tp(" ++ :lists.append(shown) ++ ~c")", [module, name | args]}
  end
end
