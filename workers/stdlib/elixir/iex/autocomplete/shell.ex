# What the shell knows: the aliases, imports and variables of its evaluator. In: the shell's process. Out: answers, empty while
# the evaluator is at work.
defmodule IEx.Autocomplete.Shell do
  @moduledoc false

  @patience 100

  @doc "The state of the shell that a process runs."
  def new(server) do
    with {:dictionary, dictionary} <- Process.info(server, :dictionary),
         evaluator when is_pid(evaluator) <- dictionary[:evaluator] do
      ask(evaluator)
    else
      _ -> unknown()
    end
  end

  defp ask(evaluator) do
    ref = Process.monitor(evaluator)
    send(evaluator, {:state, self(), ref})

    receive do
      {^ref, binding, env} -> %{binding: binding, env: env}
      {:DOWN, ^ref, _, _, _} -> unknown()
    after
      @patience -> unknown()
    end
  after
    # an answer that comes late is nobody's
    receive do
      {ref, _, %Macro.Env{}} when is_reference(ref) -> :ok
    after
      0 -> :ok
    end
  end

  defp unknown, do: %{binding: [], env: %{:nodebook_code.env("iex", 1) | functions: [], macros: []}}

  @doc "The module that a written alias means."
  def expand_alias("Elixir." <> _ = name, _shell), do: String.to_atom(name)
  def expand_alias("Elixir", _shell), do: :"Elixir"

  def expand_alias(name, shell) do
    parts = name |> String.split(".") |> Enum.map(&String.to_atom/1)

    case Macro.expand({:__aliases__, [], parts}, shell.env) do
      module when is_atom(module) -> module
      _ -> nil
    end
  end

  @doc "The value of a variable: `{:ok, value}` or :error."
  def variable(shell, name) do
    Enum.find_value(variables(shell), :error, fn {var, value} -> if Atom.to_string(var) == name, do: {:ok, value} end)
  end

  @doc "The variables that were written in the shell, not those of macros."
  def variables(shell) do
    for {key, value} <- shell.binding, name = written(key), do: {name, value}
  end

  defp written({name, nil}), do: name
  defp written(name) when is_atom(name), do: name
  defp written(_key), do: nil
end
