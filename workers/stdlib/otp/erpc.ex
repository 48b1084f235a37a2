# Calls of functions on other nodes that raise as they would here. In: nodes, functions, times to wait. Out: their values, or
# errors as OTP 27 has them. Each call is a process there (spawn_request).
defmodule :erpc do
  @moduledoc "Enhanced Remote Procedure Call."

  def call(node, fun), do: call(node, fun, :infinity)
  def call(node, fun, timeout) when is_function(fun, 0), do: call(node, :erlang, :apply, [fun, []], timeout)
  def call(_, _, _), do: badarg()
  def call(node, m, f, a), do: call(node, m, f, a, :infinity)

  def call(node, m, f, a, timeout) when is_atom(node) and is_atom(m) and is_atom(f) and is_list(a) do
    wait = wait_time(timeout)
    request(node, m, f, a) |> receive_response(wait)
  end

  def call(_, _, _, _, _), do: badarg()

  def send_request(node, fun) when is_atom(node) and is_function(fun, 0), do: request(node, :erlang, :apply, [fun, []])
  def send_request(_, _), do: badarg()

  # The call runs in a process of its own there, as OTP's :erpc has it: its exit reason carries the answer, so that the monitor
  # of the spawn request is all that is needed.
  @doc false
  def request(node, m, f, a) do
    args = [make_ref(), m, f, a]

    cond do
      node == :erlang.node() ->
        {_pid, ref} = :erlang.spawn_opt(:erpc, :execute_call, args, [:monitor])
        ref

      :erlang.is_alive() ->
        :erlang.nodebook_spawn_request(node, :erpc, :execute_call, args, [:monitor, {:reply, :error_only}])

      true ->
        ref = make_ref()
        send(self(), {:spawn_reply, ref, :error, :noconnection})
        ref
    end
  end

  @doc false
  def execute_call(ref, m, f, a) do
    answer =
      try do
        {ref, :return, apply(m, f, a)}
      catch
        :throw, value -> {ref, :throw, value}
        :exit, reason -> {ref, :exit, reason}
        :error, reason -> {ref, :error, reason, cut(__STACKTRACE__)}
      end

    :erlang.exit(answer)
  end

  @doc false
  def execute_cast(m, f, a), do: apply(m, f, a)

  defp cut(stack), do: :lists.filter(fn entry -> elem(entry, 0) not in [:rpc, :erpc] end, stack)

  def receive_response(ref), do: receive_response(ref, :infinity)

  def receive_response(ref, timeout) do
    case await(ref, wait_time(timeout)) do
      :timeout ->
        give_up(ref)
        :erlang.error({:erpc, :timeout})

      answer ->
        result(answer)
    end
  end

  def wait_response(ref), do: wait_response(ref, 0)

  def wait_response(ref, timeout) do
    case await(ref, wait_time(timeout)) do
      :timeout -> :no_response
      answer -> {:response, result(answer)}
    end
  end

  def check_response({:spawn_reply, ref, :error, reason}, ref), do: result({:down, reason})
  def check_response({:DOWN, ref, :process, _, reason}, ref), do: {:response, result(answer(reason))}
  def check_response(_, ref) when is_reference(ref), do: :no_response
  def check_response(_, _), do: badarg()

  defp badarg, do: :erlang.error({:erpc, :badarg})

  # -- collections of requests: a map of reference to label ------------------

  @doc "Like send_request/4; adds the request to a collection under a label."
  def send_request(node, m, f, a, label, ids)
      when is_atom(node) and is_atom(m) and is_atom(f) and is_list(a) and is_map(ids),
      do: :maps.put(request(node, m, f, a), label, ids)

  def send_request(_, _, _, _, _, _), do: badarg()

  @doc "Like send_request/2; adds the request to a collection under a label."
  def send_request(node, fun, label, ids) when is_function(fun, 0) and is_map(ids),
    do: send_request(node, :erlang, :apply, [fun, []], label, ids)

  def send_request(node, m, f, a) when is_atom(node) and is_atom(m) and is_atom(f) and is_list(a), do: request(node, m, f, a)
  def send_request(_, _, _, _), do: badarg()

  @doc "An empty collection of requests."
  def reqids_new, do: %{}
  @doc "How many requests a collection holds."
  def reqids_size(ids) when is_map(ids), do: map_size(ids)
  def reqids_size(_), do: badarg()
  @doc "The requests of a collection with their labels."
  def reqids_to_list(ids) when is_map(ids), do: :maps.to_list(ids)
  def reqids_to_list(_), do: badarg()
  @doc "Adds a request with a label to a collection."
  def reqids_add(id, label, ids) when is_reference(id) and is_map(ids) and not is_map_key(ids, id), do: :maps.put(id, label, ids)
  def reqids_add(_, _, _), do: badarg()

  @doc "Waits for any request of a collection: {{:response, value}, label, collection}, :no_response or :no_request."
  def wait_response(ids, _time, delete) when map_size(ids) == 0 and is_boolean(delete), do: :no_request
  def wait_response(ids, time, delete) when is_map(ids) and is_boolean(delete), do: await_any(ids, wait_time(time), delete)
  def wait_response(_, _, _), do: badarg()

  @doc "Like wait_response/3: {value, label, collection}; raises {:erpc, :timeout} and gives all up when the time is over."
  def receive_response(ids, _time, delete) when map_size(ids) == 0 and is_boolean(delete), do: :no_request

  def receive_response(ids, time, delete) when is_map(ids) and is_boolean(delete) do
    case await_any(ids, wait_time(time), delete) do
      {{:response, value}, label, ids} ->
        {value, label, ids}

      :no_response ->
        :lists.foreach(&give_up/1, :maps.keys(ids))
        :erlang.error({:erpc, :timeout})
    end
  end

  def receive_response(_, _, _), do: badarg()

  @doc "Whether a message answers a request of a collection."
  def check_response(_msg, ids, delete) when map_size(ids) == 0 and is_boolean(delete), do: :no_request

  def check_response({:spawn_reply, id, :error, reason}, ids, delete) when is_map_key(ids, id) and is_boolean(delete),
    do: answered(fn -> result({:down, reason}) end, id, ids, delete)

  def check_response({:DOWN, id, :process, _, reason}, ids, delete) when is_map_key(ids, id) and is_boolean(delete),
    do: answered(fn -> result(answer(reason)) end, id, ids, delete)

  def check_response(_msg, ids, delete) when is_map(ids) and is_boolean(delete), do: :no_response
  def check_response(_, _, _), do: badarg()

  defp await_any(ids, timeout, delete) do
    receive do
      {:spawn_reply, id, :error, _} = msg when is_map_key(ids, id) -> check_response(msg, ids, delete)
      {:DOWN, id, :process, _, _} = msg when is_map_key(ids, id) -> check_response(msg, ids, delete)
    after
      timeout -> :no_response
    end
  end

  # An error of the call is raised with the label and the collection beside it.
  defp answered(value, id, ids, delete) do
    label = :erlang.map_get(id, ids)
    rest = if delete, do: :maps.remove(id, ids), else: ids

    try do
      value.()
    catch
      class, reason -> :erlang.raise(class, {reason, label, rest}, __STACKTRACE__)
    else
      value -> {{:response, value}, label, rest}
    end
  end

  @doc false
  def await(ref, timeout) do
    receive do
      {:DOWN, ^ref, :process, _, reason} -> answer(reason)
      {:spawn_reply, ^ref, :error, reason} -> {:down, reason}
    after
      timeout -> :timeout
    end
  end

  # what the process that ran the call ended with
  defp answer({ref, :return, value}) when is_reference(ref), do: {:return, value}
  defp answer({ref, :throw, value}) when is_reference(ref), do: {:throw, value}
  defp answer({ref, :exit, reason}) when is_reference(ref), do: {:exit, reason}
  defp answer({ref, :error, reason, stack}) when is_reference(ref), do: {:error, reason, stack}
  defp answer(:noconnection), do: {:down, :noconnection}
  defp answer(reason), do: {:signal, reason}

  defp wait_time({:abs, at}) when is_integer(at), do: max(at - :erlang.monotonic_time(:millisecond), 0)
  defp wait_time(:infinity), do: :infinity
  defp wait_time(timeout) when is_integer(timeout) and timeout >= 0 and timeout <= 0xFFFFFFFF, do: timeout
  defp wait_time(_), do: badarg()

  defp give_up(ref) do
    :erlang.spawn_request_abandon(ref)
    :erlang.demonitor(ref, [:flush])
  end

  defp result({:return, value}), do: value
  defp result({:throw, value}), do: :erlang.throw(value)
  defp result({:exit, reason}), do: :erlang.exit({:exception, reason})
  defp result({:error, reason, stack}), do: :erlang.error({:exception, reason, stack})
  defp result({:signal, reason}), do: :erlang.exit({:signal, reason})
  defp result({:down, _}), do: :erlang.error({:erpc, :noconnection})

  def multicall(nodes, fun), do: multicall(nodes, fun, :infinity)
  def multicall(nodes, fun, timeout) when is_function(fun, 0), do: multicall(nodes, :erlang, :apply, [fun, []], timeout)
  def multicall(_, _, _), do: badarg()
  def multicall(nodes, m, f, a), do: multicall(nodes, m, f, a, :infinity)

  def multicall(nodes, m, f, a, _timeout) when not (is_list(nodes) and is_atom(m) and is_atom(f) and is_list(a)), do: badarg()

  def multicall(nodes, m, f, a, timeout) do
    deadline = if timeout == :infinity, do: :infinity, else: {:abs, :erlang.monotonic_time(:millisecond) + timeout}
    refs = :lists.map(fn node -> request(node, m, f, a) end, nodes)

    :lists.map(
      fn ref ->
        try do
          {:ok, receive_response(ref, deadline)}
        catch
          class, reason -> {class, reason}
        end
      end,
      refs
    )
  end

  def cast(node, fun), do: cast(node, :erlang, :apply, [fun, []])

  def cast(node, m, f, a) do
    cond do
      node == :erlang.node() -> :erlang.spawn(:erpc, :execute_cast, [m, f, a])
      :erlang.is_alive() -> :erlang.nodebook_spawn_request(node, :erpc, :execute_cast, [m, f, a], [{:reply, :no}])
      true -> :ok
    end

    :ok
  end

  def multicast(nodes, fun), do: :lists.foreach(fn node -> cast(node, fun) end, nodes)
  def multicast(nodes, m, f, a), do: :lists.foreach(fn node -> cast(node, m, f, a) end, nodes)
end
