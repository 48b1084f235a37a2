defmodule Door do
  @behaviour :gen_statem
  def start_link(code), do: :gen_statem.start_link(__MODULE__, code, [])
  def callback_mode, do: [:state_functions, :state_enter]
  def init(code), do: {:ok, :locked, %{code: code, given: [], opened: 0}}

  def locked(:enter, old, data),
    do:
      (
        note({:enter, :locked, old})
        {:keep_state, %{data | given: []}}
      )

  def locked(:cast, {:button, d}, %{code: code} = data) do
    given = data.given ++ [d]

    cond do
      given == code -> {:next_state, :open, %{data | opened: data.opened + 1}}
      List.starts_with?(code, given) -> {:keep_state, %{data | given: given}}
      true -> {:keep_state, %{data | given: []}, [{:next_event, :internal, :wrong}]}
    end
  end

  def locked(:internal, :wrong, _),
    do:
      (
        note(:wrong)
        :keep_state_and_data
      )

  def locked({:call, from}, :status, data),
    do: {:keep_state_and_data, [{:reply, from, {:locked, data.opened}}]}

  def open(:enter, old, _),
    do:
      (
        note({:enter, :open, old})
        {:keep_state_and_data, [{:state_timeout, 300, :lock}]}
      )

  def open(:state_timeout, :lock, data), do: {:next_state, :locked, data}
  def open(:cast, {:button, _}, _), do: {:keep_state_and_data, :postpone}

  def open({:call, from}, :status, data),
    do: {:keep_state_and_data, {:reply, from, {:open, data.opened}}}

  defp note(x), do: send(:door_notes, x)
end

Process.register(self(), :door_notes)
{:ok, d} = Door.start_link([1, 2, 3])
for b <- [1, 9, 1, 2, 3, 1], do: :gen_statem.cast(d, {:button, b})
IO.inspect(:gen_statem.call(d, :status))

get = fn ->
  receive do
    x -> x
  after
    1000 -> :nothing
  end
end

IO.inspect(for _ <- 1..4, do: get.())
IO.inspect(:gen_statem.call(d, :status))
for b <- [2, 3], do: :gen_statem.cast(d, {:button, b})
IO.inspect(:gen_statem.call(d, :status))
{state, data} = :sys.get_state(d)
IO.inspect({state, data})
:gen_statem.stop(d)
IO.inspect(Process.alive?(d))
