# The interactive shell: its configuration and start. IEx.Server reads, IEx.Evaluator evaluates.

defmodule IEx do
  @moduledoc "Elixir's interactive shell."

  @doc "Whether the shell was started."
  def started?, do: :persistent_term.get(:iex_started, false)

  @doc "The shell's configuration."
  def configuration, do: Application.get_all_env(:iex)

  @doc """
  Sets options of the shell: `:alive_prompt`, `:colors`, `:continuation_prompt`, `:default_prompt`, `:dot_iex`, `:history_size`,
  `:inspect`, `:parser` and `:width`. Those of `:colors` and `:inspect` are merged into what is set.
  """
  def configure(options), do: Enum.each(options, fn {key, value} -> Application.put_env(:iex, key, merged(key, value)) end)

  defp merged(key, value) when key in [:colors, :inspect], do: Keyword.merge(Application.get_env(:iex, key, []), value)
  defp merged(_key, value), do: value

  @doc "The options that results are inspected with."
  def inspect_opts do
    options = [width: width(), pretty: true, limit: 50] |> Keyword.merge(Application.get_env(:iex, :inspect, []))
    syntax_colors = Keyword.get_lazy(colors(), :syntax_colors, &IO.ANSI.syntax_colors/0)

    if syntax_colors && colors_enabled?(),
      do: Keyword.put_new(options, :syntax_colors, [reset: [:reset, colors()[:eval_result] || :yellow]] ++ syntax_colors),
      else: options
  end

  @doc "How wide results may become."
  def width do
    limit = Application.get_env(:iex, :width, 80)

    case :io.columns() do
      {:ok, columns} -> min(columns, limit)
      _ -> limit
    end
  end

  @doc "Text in the colour of its kind, such as `:eval_error`; as it is where colours are off."
  def color(kind, string) do
    if colors_enabled?() do
      color = Keyword.get(colors(), kind, default_color(kind))
      [color, string, :reset] |> IO.ANSI.format_fragment(true) |> IO.iodata_to_binary()
    else
      string
    end
  end

  defp colors, do: Application.get_env(:iex, :colors, [])

  @doc false
  def colors_enabled?, do: Keyword.get(colors(), :enabled, IO.ANSI.enabled?())

  defp default_color(:eval_interrupt), do: :yellow
  defp default_color(:eval_result), do: :yellow
  defp default_color(:eval_error), do: :red
  defp default_color(:eval_info), do: :normal
  defp default_color(:stack_info), do: :red
  defp default_color(:blame_diff), do: :red
  defp default_color(:ls_directory), do: :blue
  defp default_color(:ls_device), do: :green
  defp default_color(:doc_title), do: [:reverse, :yellow]
  defp default_color(_kind), do: :normal

  @doc "Runs a function after the shell was started."
  @deprecated "The functionality is no longer supported"
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
    do: IEx.Pry.break!(module, function, arity, stops)

  @doc "The prompt's prefix."
  def dont_display_result, do: :"do not show this result in output"
end
