# Evaluates what the shell was given, keeping bindings and the environment between the lines.
# In: {:eval, server, text, counter}. Out: {:evaled, self, :ok | :error} after the result or error was printed. A process that
# pries evaluates for itself: pry/4.

defmodule IEx.Evaluator do
  @moduledoc false

  def init(leader, _opts) do
    :erlang.group_leader(leader, self())
    Process.put(:iex_evaluator, true)
    loop(start([], :nodebook_code.env("iex", 1)))
  end

  @doc "Evaluates lines where a process pries. Answers how it is to go on: `:continue` or `:respawn`."
  def pry(server, binding, env, place) do
    outer = {Process.put(:iex_server, server), Process.put(:iex_whereami, place), Process.get(:iex_history)}
    how = loop(start(binding, env))
    {server, place, history} = outer
    Process.put(:iex_server, server)
    Process.put(:iex_whereami, place)
    Process.put(:iex_history, history)
    # the shell's own process ends when it has evaluated what it was at
    if Process.get(:iex_evaluator), do: Process.put(:iex_done, how)
    how
  end

  defp start(binding, env) do
    {fun, _names, env} = :nodebook_code.prepare(quote(do: import(IEx.Helpers)), [], env)
    fun.()
    %{binding: binding, env: env, history: []}
  end

  defp loop(state) do
    receive do
      {:eval, server, text, counter} ->
        Process.put(:iex_history, {state.history, counter})
        Process.put(:iex_server, server)
        {result, state} = eval(text, counter, state)

        case Process.delete(:iex_done) do
          nil ->
            send(server, {:evaled, self(), result})
            loop(state)

          how ->
            how
        end

      # another process evaluates from now on
      {:replaced, _server} ->
        :respawn
    end
  end

  defp eval(text, counter, state) do
    quoted = text |> pipe_last() |> :nodebook_code.parse("iex", counter, false) |> helper(state.binding)
    {fun, names, env} = :nodebook_code.prepare(quoted, state.binding, %{state.env | line: counter})
    [value | values] = Tuple.to_list(fun.())
    :nodebook_checker.verify("iex")
    show(value)
    history = [{counter, value} | Enum.take(state.history, 19)]
    {:ok, %{state | binding: Enum.zip(names, values), env: %{env | line: 1}, history: history}}
  catch
    kind, reason ->
      print_error(kind, reason, __STACKTRACE__)
      {:error, state}
  end

  # A line that is one name means the helper of that name, unless it is a variable.
  defp helper({name, meta, nil} = quoted, binding) when is_atom(name) do
    bound? = Enum.any?(binding, fn {key, _} -> key == name or key == {name, nil} end)
    helper? = function_exported?(IEx.Helpers, name, 0) or macro_exported?(IEx.Helpers, name, 0)
    if helper? and not bound?, do: {name, meta, []}, else: quoted
  end

  defp helper(quoted, _), do: quoted

  # A line that starts with a pipe goes on from the last result.
  defp pipe_last(text) do
    if String.starts_with?(String.trim_leading(text), "|>"), do: "v() " <> String.trim_leading(text), else: text
  end

  defp show(value) do
    if value != IEx.dont_display_result(), do: IO.puts(:stdio, inspect(value, IEx.inspect_opts()))
  end

  defp print_error(kind, reason, stacktrace), do: IO.puts(:stdio, format_error(kind, reason, stacktrace))

  @doc "An error as the shell shows it: with blame, without the shell's own frames."
  def format_error(kind, reason, stacktrace) do
    {blamed, stacktrace} = Exception.blame(kind, reason, prune(stacktrace))
    banner = kind |> Exception.format_banner(blamed, stacktrace) |> pad(blamed)

    trace =
      case stacktrace do
        [] when is_struct(blamed, CompileError) -> "\n"
        [] -> ""
        _ -> "\n" <> String.trim_trailing(Exception.format_stacktrace(stacktrace))
      end

    banner <> trace
  end

  # What is said of the arguments stands in under the error.
  defp pad(banner, %FunctionClauseError{}), do: String.replace(banner, ~r/\n(?=[^\n])/, "\n    ")
  defp pad(banner, _), do: banner

  # Frames of the shell itself say nothing about the reader's code.
  defp prune(stacktrace) do
    stacktrace
    # below a process that pries is what it was at
    |> Enum.take_while(&(elem(&1, 0) != IEx.Evaluator))
    |> Enum.reject(fn
      {mod, _, _, _} -> mod in [IEx.Server, :nodebook_code, :nodebook_cell]
      _ -> false
    end)
    |> Enum.map(fn
      {mod, :__FILE__, _arity, location} -> if eval_module?(mod), do: {:elixir_eval, :__FILE__, 1, location}, else: {mod, :__FILE__, 1, location}
      entry -> entry
    end)
  end

  defp eval_module?(mod), do: String.starts_with?(Atom.to_string(mod), "nodebook_eval_")
end
