# The crash report of a process that :proc_lib started, in Elixir's words. In: what :proc_lib knows of the process and of its
# neighbours, and the level that is logged at least. Out: text and metadata; :skip for a process that does not log.
defmodule Logger.Crash do
  @moduledoc false

  alias Logger.Translator

  @doc "`{:ok, text, metadata}`, or :skip. What a process held is told where debugging is on."
  def translate(min_level, [own, neighbours]) do
    if held(own, {Logger, :level}) == :none, do: :skip, else: {:ok, text(min_level, own, neighbours), metadata(own)}
  end

  defp text(min_level, own, neighbours) do
    {kind, reason, stack} = own[:error_info]
    banner = Exception.format_banner(kind, normalized(kind, reason, stack), stack)
    trace = Enum.map(stack, &["\n    ", Exception.format_stacktrace_entry(&1)])
    ["Process ", name(own), " terminating\n", banner, trace, lines(own, min_level, [:messages, :links, :dictionary]), neighbours(neighbours, min_level)]
  end

  defp normalized(:error, reason, stack), do: Exception.normalize(:error, reason, stack)
  defp normalized(_kind, reason, _stack), do: reason

  defp metadata(own) do
    {kind, reason, stack} = own[:error_info]
    reason = if kind == :throw, do: {:nocatch, reason}, else: normalized(kind, reason, stack)

    known =
      for {key, value} <- [initial_call: call(own), registered_name: registered(own), ancestors: own[:ancestors]], value not in [nil, []], do: {key, value}

    (held(own, :"$logger_metadata$") || %{})
    |> Map.to_list()
    |> Keyword.merge([pid: own[:pid], crash_reason: {reason, stack}] ++ known)
  end

  # what its dictionary had, whose keys may be anything
  defp held(own, key) do
    case List.keyfind(own[:dictionary] || [], key, 0) do
      {_, value} -> value
      nil -> nil
    end
  end

  defp registered(own), do: if(own[:registered_name] in [nil, []], do: nil, else: own[:registered_name])

  # who was not told what it began with is of :proc_lib's own
  defp call(own) do
    case own[:initial_call] do
      {:proc_lib, :init_p, _} -> nil
      {module, function, args} when is_list(args) -> {module, function, length(args)}
      other -> other
    end
  end

  defp name(info) do
    case registered(info) do
      nil -> inspect(info[:pid])
      name -> [inspect(name), " (", inspect(info[:pid]), ?)]
    end
  end

  # ---- lines

  defp lines(info, min_level, shown) do
    own = [{"Initial Call: ", mfa(call(info))}, {"Current Call: ", mfa(info[:current_function])}, {"Process Label: ", term(info[:process_label])}, {"Ancestors: ", inspect(info[:ancestors])}]
    state = if min_level == :debug, do: state(info, shown), else: []
    for {title, text} <- own ++ state, text != nil, do: [?\n, title, text]
  end

  defp state(info, shown) do
    [
      {"Message Queue Length: ", inspect(info[:message_queue_len])},
      {"Messages: ", if(:messages in shown, do: Translator.shown(info[:messages]))},
      {"Links: ", inspect(info[:links])},
      {"Dictionary: ", if(:dictionary in shown, do: Translator.shown(info[:dictionary]))},
      {"Trapping Exits: ", inspect(info[:trap_exit])},
      {"Status: ", inspect(info[:status])},
      {"Heap Size: ", inspect(info[:heap_size])},
      {"Stack Size: ", inspect(info[:stack_size])},
      {"Reductions: ", inspect(info[:reductions])}
    ]
  end

  defp mfa(nil), do: nil
  defp mfa(:undefined), do: nil
  defp mfa({module, function, arity}), do: Exception.format_mfa(module, function, arity)
  defp term(label) when label in [nil, :undefined], do: nil
  defp term(label), do: inspect(label)

  # ---- neighbours

  defp neighbours([], _min_level), do: []
  defp neighbours(infos, min_level), do: ["\nNeighbours:" | Enum.map(infos, &neighbour(&1[:neighbour] || &1, min_level))]

  defp neighbour(info, min_level) do
    stack = if min_level == :debug, do: ["\nCurrent Stacktrace:" | Enum.map(info[:current_stacktrace], &["\n    ", Exception.format_stacktrace_entry(&1)])], else: []
    ["\n    ", name(info), indented([lines(info, min_level, []), stack])]
  end

  defp indented(lines), do: lines |> IO.chardata_to_string() |> String.replace("\n", "\n        ")
end
