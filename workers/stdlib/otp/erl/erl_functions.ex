# What Erlang's forms need of the machine beside values: functions of any arity, and messages that patterns choose.
defmodule :nodebook_erl_functions do
  @moduledoc false

  @doc "A function of so many arguments that calls another one with their list."
  def make(arity, call) do
    case arity do
      0 -> fn -> call.([]) end
      1 -> fn a -> call.([a]) end
      2 -> fn a, b -> call.([a, b]) end
      3 -> fn a, b, c -> call.([a, b, c]) end
      4 -> fn a, b, c, d -> call.([a, b, c, d]) end
      5 -> fn a, b, c, d, e -> call.([a, b, c, d, e]) end
      6 -> fn a, b, c, d, e, f -> call.([a, b, c, d, e, f]) end
      7 -> fn a, b, c, d, e, f, g -> call.([a, b, c, d, e, f, g]) end
      8 -> fn a, b, c, d, e, f, g, h -> call.([a, b, c, d, e, f, g, h]) end
      n -> :erlang.error({:nodebook_missing, :erlang.binary_to_atom("functions of #{n} arguments in :erl_eval")})
    end
  end
end

defmodule :nodebook_erl_messages do
  @moduledoc false

  @doc """
  The first message that `choose` does not answer `:nomatch` to, in the order of the mailbox; what it answered goes to `found`.
  When the time is over, `late`. Messages that were passed over are put back as they were.
  """
  def first(choose, timeout, found, late) do
    until = if(timeout == :infinity, do: :infinity, else: :erlang.monotonic_time(:millisecond) + timeout)
    first(choose, until, [], found, late)
  end

  defp first(choose, until, skipped, found, late) do
    left = if(until == :infinity, do: :infinity, else: max(0, until - :erlang.monotonic_time(:millisecond)))

    receive do
      message ->
        case choose.(message) do
          :nomatch ->
            first(choose, until, [message | skipped], found, late)

          chosen ->
            put_back(skipped)
            found.(chosen)
        end
    after
      left ->
        put_back(skipped)
        late.()
    end
  end

  defp put_back([]), do: :ok
  defp put_back(skipped), do: for(message <- :lists.reverse(skipped, others([])), do: send(self(), message))

  defp others(acc) do
    receive do
      message -> others([message | acc])
    after
      0 -> :lists.reverse(acc)
    end
  end
end
