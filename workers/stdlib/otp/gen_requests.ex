# Collections of requests, maps of monitor to label. In: a collection, how long to wait. Out: the first answer with its label.
defmodule :nodebook_gen_requests do
  @moduledoc false

  @doc "Waits for the answer to any request of a collection: {answer, label, collection}, :timeout or :no_request."
  def wait(ids, _timeout, delete) when map_size(ids) == 0 and is_boolean(delete), do: :no_request
  def wait(ids, timeout, delete) when is_map(ids) and is_boolean(delete), do: await_any(ids, :gen.wait_time(timeout), delete)

  @doc "Like wait_response/3, and gives up all requests when the time is over."
  def unquote(:receive)(ids, _timeout, delete) when map_size(ids) == 0 and is_boolean(delete), do: :no_request

  def unquote(:receive)(ids, timeout, delete) when is_map(ids) and is_boolean(delete) do
    with :timeout <- await_any(ids, :gen.wait_time(timeout), delete) do
      :lists.foreach(fn id -> :erlang.demonitor(id, [:flush]) end, :maps.keys(ids))

      # an answer may have come while the monitors were taken down
      case await_any(ids, 0, delete) do
        :timeout -> :timeout
        answer -> answer
      end
    end
  end

  @doc "Whether a message answers a request of a collection: {answer, label, collection}, :no_reply or :no_request."
  def check(_msg, ids, delete) when map_size(ids) == 0 and is_boolean(delete), do: :no_request

  def check({[:alias | id], reply}, ids, delete) when is_map_key(ids, id) and is_boolean(delete) do
    :erlang.demonitor(id, [:flush])
    answered({:reply, reply}, id, ids, delete)
  end

  def check({:DOWN, id, _, object, reason}, ids, delete) when is_map_key(ids, id) and is_boolean(delete),
    do: answered({:error, {:gen.down(reason, object), object}}, id, ids, delete)

  def check(_msg, ids, delete) when is_map(ids) and is_boolean(delete), do: :no_reply

  defp await_any(ids, timeout, delete) do
    receive do
      {[:alias | id], _} = msg when is_map_key(ids, id) -> check(msg, ids, delete)
      {:DOWN, id, _, _, _} = msg when is_map_key(ids, id) -> check(msg, ids, delete)
    after
      timeout -> :timeout
    end
  end

  defp answered(answer, id, ids, true), do: {answer, :erlang.map_get(id, ids), :maps.remove(id, ids)}
  defp answered(answer, id, ids, false), do: {answer, :erlang.map_get(id, ids), ids}
end
