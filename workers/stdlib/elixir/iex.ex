# The interactive shell: its configuration and start. IEx.Server reads, IEx.Evaluator evaluates.

defmodule IEx do
  @moduledoc "Elixir's interactive shell."

  @doc "Whether the shell was started."
  def started?, do: :persistent_term.get(:iex_started, false)

  @doc "The shell's configuration."
  def configuration, do: :persistent_term.get(:iex_configuration, [])

  @doc "Merges options into the shell's configuration: `:inspect`, `:width`, `:default_prompt`, `:alive_prompt`, …"
  def configure(options) do
    merged = Keyword.merge(configuration(), options, fn _k, a, b -> if Keyword.keyword?(a) and Keyword.keyword?(b), do: Keyword.merge(a, b), else: b end)
    :persistent_term.put(:iex_configuration, merged)
  end

  @doc "The options that results are inspected with."
  def inspect_opts do
    Keyword.merge([width: width(), pretty: true, limit: 50], Keyword.get(configuration(), :inspect, []))
  end

  @doc "How wide results may become."
  def width do
    case :io.columns() do
      {:ok, columns} -> min(columns, 80)
      _ -> 80
    end
  end

  @doc "Text in the colour of its kind; the shell prints plain text."
  def color(_kind, string), do: string

  @doc "Runs a function after the shell was started."
  def after_spawn(fun) when is_function(fun, 0), do: :ok

  @doc """
  Stops here: the shell reads lines that are evaluated with the variables and the environment of this place, until
  `continue()` or `respawn()`. Another process than the shell's own asks first. Needs `require IEx`.
  """
  defmacro pry do
    quote do
      IEx.Pry.pry(binding(), __ENV__)
    end
  end

  @doc """
  Stops at the next calls of a function, as often as `stops` says: `break!(Mod.fun/2)`, or `break!(Mod.fun(1, _))` for calls
  whose arguments match. Answers the number of the breakpoint. The module is one that this node compiled from a file.
  """
  defmacro break!(ast, stops \\ 1) do
    IEx.Pry.quoted(ast, stops, __CALLER__)
  end

  @doc "As `break!/2`, of a module, a function's name and its arity."
  def break!(module, function, arity, stops \\ 1) when is_atom(module) and is_atom(function) and is_integer(arity),
    do: IEx.Pry.break!(module, function, arity, nil, stops)

  @doc "The prompt's prefix."
  def dont_display_result, do: :"do not show this result in output"
end
