# The code of assert_receive, refute_receive and their kin. In: quoted patterns. Out: quoted receives.
defmodule ExUnit.Assertions.Receive do
  @moduledoc false

  @show 10

  def assert(pattern, timeout, failure_message, caller, name) do
    expanded = ExUnit.Assertions.__expand_pattern__(pattern, caller)
    {bare, guard} = split(expanded)
    vars = ExUnit.Assertions.__collect_vars__(bare)
    pins = ExUnit.Assertions.__quoted_pins__(expanded, caller)
    code = ExUnit.Assertions.escape_code(name, pattern)
    received = Macro.var(:received, __MODULE__)
    left = {:=, [], [received, ExUnit.Assertions.__mark__(bare)]}
    left = if guard, do: {:when, [], [left, guard]}, else: left

    # a pattern may well match always
    quote generated: true do
      timeout = ExUnit.Assertions.__timeout__(unquote(timeout), :assert_receive_timeout)

      {received, unquote_splicing(vars)} =
        receive do
          unquote(left) -> {received, unquote_splicing(vars)}
        after
          timeout ->
            ExUnit.Assertions.Receive.failed(
              unquote(Macro.escape(expanded)),
              unquote(code),
              unquote(pins),
              unquote(failure_message),
              timeout,
              fn message ->
                case message do
                  unquote(ExUnit.Assertions.__underscore__(expanded)) -> true
                  _ -> false
                end
              end
            )
        end

      _ = {unquote_splicing(ExUnit.Assertions.Pattern.used(expanded))}
      received
    end
  end

  defp split({:when, _, [left, guard]}), do: {left, guard}
  defp split(pattern), do: {pattern, nil}

  @doc "Fails with what the mailbox holds."
  def failed(pattern, code, pins, failure_message, timeout, matches) do
    {:messages, messages} = Process.info(self(), :messages)

    cond do
      is_binary(failure_message) ->
        ExUnit.Assertions.flunk(failure_message)

      failure_message != nil ->
        raise ArgumentError, "failure message must be a binary, got: #{inspect(failure_message)}"

      Enum.any?(messages, matches) ->
        ExUnit.Assertions.__fail__(
          message:
            "Found message matching #{Macro.to_string(pattern)} after #{timeout}ms.\n\n" <>
              "This means the message was delivered too close to the timeout value, you may want to either:\n\n" <>
              "  1. Give an increased timeout to `assert_receive/2`\n" <>
              "  2. Increase the default timeout to all `assert_receive` in your\n" <>
              "     test_helper.exs by setting ExUnit.configure(assert_receive_timeout: ...)\n"
        )

      true ->
        shown = Enum.take(messages, -@show)

        ExUnit.Assertions.__fail__(
          left: pattern,
          expr: code,
          message: "Assertion failed, no matching message after #{timeout}ms" <> ExUnit.Assertions.__pins__(pins) <> mailbox(length(messages), length(shown)),
          context: {:mailbox, pins, shown}
        )
    end
  end

  defp mailbox(0, _shown), do: "\nThe process mailbox is empty."
  defp mailbox(count, shown), do: "\nShowing #{shown} of #{count} #{if count == 1, do: "message", else: "messages"} in the mailbox"

  def refute(pattern, timeout, failure_message, caller) do
    expanded = ExUnit.Assertions.__expand_pattern__(pattern, caller)
    {bare, guard} = split(expanded)
    received = Macro.var(:received, __MODULE__)
    bare = if guard, do: ExUnit.Assertions.__mark__(bare), else: ExUnit.Assertions.__underscore__(bare)
    left = {:=, [], [received, bare]}
    left = if guard, do: {:when, [], [left, guard]}, else: left

    quote do
      timeout = ExUnit.Assertions.__timeout__(unquote(timeout), :refute_receive_timeout)

      receive do
        unquote(left) ->
          ExUnit.Assertions.flunk(
            unquote(failure_message) || "Unexpectedly received message #{inspect(received)} (which matched #{unquote(Macro.to_string(pattern))})"
          )
      after
        timeout -> false
      end
    end
  end
end
