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

  @doc "The prompt's prefix."
  def dont_display_result, do: :"do not show this result in output"
end
