# How a state machine calls its module. In: the process as gen_statem keeps it, an event. Out: the answer, or what was raised.
defmodule :nodebook_statem_callbacks do
  @moduledoc false

  @doc "What callback_mode/0 of the module says, into the process: {:ok, process} or {class, reason, stack}."
  def mode(%{modules: [mod | _]} = p) do
    mode =
      try do
        {:ok, mod.callback_mode()}
      catch
        :throw, value -> {:ok, value}
        class, reason -> {class, reason, __STACKTRACE__}
      end

    case mode do
      {:ok, answer} ->
        case read_mode(List.wrap(answer), :undefined, false) do
          {mode, enter} when mode != :undefined -> {:ok, %{p | mode: mode, enter: enter}}
          _ -> {:error, {:bad_return_from_callback_mode, answer}, elem(:erlang.process_info(self(), :current_stacktrace), 1)}
        end

      failure ->
        failure
    end
  end

  defp read_mode([mode | rest], _, enter) when mode in [:state_functions, :handle_event_function],
    do: read_mode(rest, mode, enter)

  defp read_mode([:state_enter | rest], mode, _), do: read_mode(rest, mode, true)
  defp read_mode([], mode, enter), do: {mode, enter}
  defp read_mode(_, _, _), do: :error

  @doc "Calls the function for an event: {:ok, answer} or {class, reason, stack}."
  def call(%{mode: :state_functions, modules: [mod | _]}, type, content, state, data) do
    try do
      {:ok, apply(mod, state, [type, content, data])}
    catch
      :throw, value -> {:ok, value}
      class, reason -> {class, reason, __STACKTRACE__}
    end
  end

  def call(%{modules: [mod | _]}, type, content, state, data) do
    try do
      {:ok, mod.handle_event(type, content, state, data)}
    catch
      :throw, value -> {:ok, value}
      class, reason -> {class, reason, __STACKTRACE__}
    end
  end
end
