# Runs snippets: paragraphs of Elixir, separated by empty lines, each in a process and a binding of its own. For each it
# prints its number, what it printed, and its value or how it failed. The same file runs on real Elixir and on Nodebook.

defmodule Snippets do
  def run(text) do
    :logger.set_primary_config(:level, :none)
    Code.put_compiler_option(:ignore_module_conflict, true)

    text
    |> String.split(~r/\n{2,}/, trim: true)
    |> Enum.reject(&comment?/1)
    |> Enum.with_index(1)
    |> Enum.each(fn {snippet, number} ->
      IO.puts("%% #{number}")
      {pid, ref} = spawn_monitor(fn -> evaluate(snippet, number) end)

      receive do
        {:DOWN, ^ref, _, ^pid, :normal} -> :ok
        {:DOWN, ^ref, _, ^pid, reason} -> IO.puts("** (EXIT) " <> inspect(reason))
      end
    end)
  end

  defp comment?(snippet), do: snippet |> String.split("\n") |> Enum.all?(&(&1 == "" or String.starts_with?(&1, "#")))

  defp evaluate(snippet, number) do
    try do
      {value, _binding} = Code.eval_string(snippet, [], file: "snippet#{number}.exs")
      value
    catch
      kind, reason -> IO.puts(Exception.format_banner(kind, reason, __STACKTRACE__))
    else
      value -> IO.puts(inspect(value, pretty: true, limit: :infinity, printable_limit: :infinity))
    end
  end
end
