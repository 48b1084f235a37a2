# What `i` of the shell prints: a term, what is known of it, and the protocols that are implemented for it.

defmodule IEx.Introspection.Term do
  @moduledoc false

  @doc "Prints what is known of a term."
  def print(term) do
    # the title's colour is enough
    pairs = [{"Term", inspect(term, Keyword.delete(IEx.inspect_opts(), :syntax_colors))} | IEx.Info.info(term)]

    for {title, text} <- pairs ++ [{"Implemented protocols", protocols(term)}] do
      IO.puts(IEx.color(:eval_result, title))
      IO.puts(IEx.color(:eval_info, "  " <> (text |> to_string() |> String.trim_trailing() |> String.replace("\n", "\n  "))))
    end
  end

  defp protocols(term) do
    known = [Collectable, Enumerable, IEx.Info, Inspect, JSON.Encoder, List.Chars, String.Chars]
    others = for {module, _} <- :code.all_loaded(), module not in known, function_exported?(module, :__protocol__, 1), do: module

    (known ++ others)
    |> Enum.filter(&implemented?(&1, term))
    |> Enum.map(&inspect/1)
    |> Enum.sort()
    |> Enum.join(", ")
  end

  defp implemented?(protocol, term) do
    Code.ensure_loaded?(protocol) and
      case protocol.impl_for(term) do
        nil -> false
        impl -> not String.ends_with?(Atom.to_string(impl), ".Any") or protocol in [IEx.Info, Inspect]
      end
  end

  # ---- documentation
end
