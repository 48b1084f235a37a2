# Looking around where code runs. In: the variables and environment of IEx.pry/0, or of a function with a breakpoint. Out: what
# the shell evaluates there, until the reader lets it go on. Specification: IEx.Pry, IEx.pry/0 and IEx.break!/4, Elixir 1.18.

defmodule IEx.Pry do
  @moduledoc """
  What stands behind `IEx.pry/0` and `IEx.break!/4`: stops in running code, and the breakpoints of the node.
  """

  alias IEx.Pry.Breakpoints

  @doc """
  Has the shell read lines for the calling process, with these variables and this environment.

  Answers `{:ok, next?}`, where `next?` tells that the reader wants to stop at the next line too, or
  `{:error, :refused | :no_iex}`.
  """
  def pry(binding, %Macro.Env{} = env) do
    place = {{env.file, env.module}, env.line, stacktrace()}
    at = location(env) <> around(env)

    if server = own_server() do
      IO.puts(:stdio, "Break reached: #{at}")
      send(server, {:reading, self()})
      {:ok, read(server, binding, env, place)}
    else
      case IEx.Broker.take_over("Request to pry #{inspect(self())} at #{at}") do
        {:ok, server, shell} ->
          leader = Process.group_leader()
          Process.group_leader(self(), shell)
          Process.put(:iex_stepping, {server, leader})
          {:ok, read(server, binding, env, place)}

        {:error, :no_iex} = error ->
          IO.puts(:stdio, "Cannot pry #{inspect(self())} at #{location(env)}. Is an IEx shell running?")
          error

        error ->
          error
      end
    end
  end

  def pry(binding, opts) when is_list(opts), do: pry(binding, struct(:nodebook_code.env("iex", 1), opts))

  # Who stops at the next line keeps the shell; who goes on gives it back.
  defp read(server, binding, env, place) do
    how = IEx.Evaluator.pry(server, binding, env, place)

    if how != :next do
      with {^server, leader} <- Process.delete(:iex_stepping) do
        if how == :continue, do: send(server, {:done, self()})
        Process.group_leader(self(), leader)
      end
    end

    how == :next
  end

  # How this process came to where it pries, without the shell and the breakpoint.
  defp stacktrace do
    throw(:here)
  catch
    :here -> Enum.reject(__STACKTRACE__, &(elem(&1, 0) in [__MODULE__, IEx.Evaluator, IEx.Server]))
  end

  # The shell's own process reads on by itself, and one that stops line by line.
  defp own_server do
    case Process.get(:iex_stepping) do
      {server, _} -> if Process.alive?(server), do: server
      nil -> Process.get(:iex_evaluator) && Process.get(:iex_server)
    end
  end

  defp location(%{module: module, function: {name, arity}} = env) when module != nil,
    do: "#{Exception.format_mfa(module, name, arity)} (#{Path.relative_to_cwd(env.file)}:#{env.line})"

  defp location(env), do: "#{Path.relative_to_cwd(env.file)}:#{env.line}"

  defp around(env) do
    case excerpt({env.file, env.module}, env.line, 3) do
      :error -> ""
      {:ok, text} -> "\n\n#{text}"
    end
  end

  @doc "What the shell's `whereami` prints, of the place where the calling process stopped."
  def whereami(radius) do
    case Process.get(:iex_whereami) do
      {{file, _} = source, line, stacktrace} ->
        text = with :error <- excerpt(source, line, radius), do: {:ok, "Could not extract source snippet. Location is not available."}
        frames = Enum.map(stacktrace, &["    ", Exception.format_stacktrace_entry(&1), ?\n])
        IO.puts(:stdio, ["Location: ", Path.relative_to_cwd(file), ":", Integer.to_string(line), "\n\n", elem(text, 1), ?\n, frames])

      _ ->
        IO.puts(:stdio, IEx.color(:eval_error, "Pry session is not currently enabled"))
    end
  end

  @doc "The lines around one of a file, as `{:ok, chardata}`; `:error` when the file or the line is not there."
  def whereami(file, line, radius) when is_binary(file) and is_integer(line) and is_integer(radius) and radius >= 0,
    do: excerpt({file, nil}, line, radius)

  defp excerpt(source, line, radius) do
    with true <- line > 0,
         {:ok, text} <- read_source(source),
         [_ | _] = lines <- text |> String.split(["\r\n", "\n"]) |> Enum.with_index(1) |> Enum.filter(fn {_, n} -> abs(n - line) <= radius end) do
      {:ok, Enum.map(lines, fn {text, n} -> numbered([String.pad_leading("#{n}", 5), ": ", text, ?\n], n == line) end)}
    else
      _ -> :error
    end
  end

  # the library's files are on no disk
  defp read_source({file, module}) do
    case if(module, do: :nodebook_code.library_source(module)) do
      {^file, text} -> {:ok, text}
      _ -> if File.regular?(file), do: File.read(file), else: :error
    end
  end

  defp numbered(text, true), do: IO.ANSI.format_fragment([:bright, text, :normal])
  defp numbered(text, false), do: text

  # -- breakpoints ------------------------------------------------------------------------------------------------

  @doc """
  Sets a breakpoint at a function, for so many stops: `{:ok, id}`, or `{:error, reason}`.

  Reasons: `:no_beam_file`, `:non_elixir_module`, `:missing_debug_info` of a module whose definitions are not kept, and
  `:unknown_function_arity`. The condition is a function of the list of arguments.
  """
  def break(module, function, arity, stops \\ 1, condition \\ nil)
      when is_atom(module) and is_atom(function) and is_integer(arity) and arity >= 0 and is_integer(stops) and stops > 0,
      do: Breakpoints.set(module, function, arity, condition, stops)

  @doc "As `break/5`, but answers the number, or raises."
  def break!(module, function, arity, stops \\ 1, condition \\ nil) do
    case break(module, function, arity, stops, condition) do
      {:ok, id} -> id
      {:error, reason} -> raise "could not set breakpoint, " <> explain(reason, module, function, arity)
    end
  end

  defp explain(:no_beam_file, module, _, _), do: "could not find .beam file for #{inspect(module)}"
  defp explain(:non_elixir_module, module, _, _), do: "module #{inspect(module)} was not written in Elixir"
  defp explain(:missing_debug_info, module, _, _), do: "module #{inspect(module)} was not compiled with debug_info"
  defp explain(:unknown_function_arity, module, function, arity), do: "unknown function/macro #{Exception.format_mfa(module, function, arity)}"

  @doc "The call of `break!/5` for what `IEx.break!/2` was given."
  def quoted({:/, _, [call, arity]} = ast, stops, env) do
    with {{:., _, [module, name]}, _, []} when is_atom(name) <- call,
         module when is_atom(module) <- Macro.expand(module, env),
         true <- is_integer(arity) do
      quote(do: IEx.Pry.break!(unquote(module), unquote(name), unquote(arity), unquote(stops)))
    else
      _ -> unknown!(ast)
    end
  end

  def quoted(ast, stops, env) do
    {call, guard} =
      case ast do
        {:when, _, [call, guard]} -> {call, guard}
        call -> {call, true}
      end

    with {{:., _, [module, name]}, _, args} when is_atom(name) <- call,
         module when is_atom(module) <- Macro.expand(module, env) do
      condition = Macro.escape({args, guard})
      quote(do: IEx.Pry.break!(unquote(module), unquote(name), unquote(length(args)), unquote(stops), IEx.Pry.condition(unquote(condition), __ENV__)))
    else
      _ -> unknown!(ast)
    end
  end

  @doc "The function that tells whether arguments are those of a breakpoint, from its patterns and guard, quoted."
  def condition({args, guard}, env) do
    {fun, _} = Code.eval_quoted(quote(do: fn unquote(args) when unquote(guard) -> true; _ -> false end), [], env)
    fun
  end

  defp unknown!(ast) do
    raise ArgumentError,
          "unknown expression to break on, expected one of:\n\n" <>
            "  * Mod.fun/arity, such as: URI.parse/1\n" <>
            "  * Mod.fun(arg1, arg2, ...), such as: URI.parse(_)\n\nGot: " <> Macro.to_string(ast)
  end

  @doc "Called where a function with a breakpoint begins. Answers whether to stop at its next line too."
  def reached(module, name, arity, place, args, binding),
    do: Breakpoints.stop?(module, {name, arity}, args) and stop(module, name, arity, place, binding)

  @doc "Called where the next line of such a function begins, with the answer of the line before."
  def reached_next(next?, module, name, arity, place, binding), do: next? and stop(module, name, arity, place, binding)

  defp stop(module, name, arity, {file, line}, binding) do
    env = :nodebook_code.env(file, line)
    __next__(true, binding, %{env | module: module, function: {name, arity}})
  end

  @doc "All breakpoints: number, module, function and how often they will stop."
  defdelegate breaks, to: Breakpoints, as: :list

  @doc "Lets the breakpoint of a number stop no more; `:not_found` when there is none."
  defdelegate reset_break(id), to: Breakpoints, as: :reset

  @doc "Lets the breakpoint of a function stop no more; `:not_found` when there is none."
  defdelegate reset_break(module, function, arity), to: Breakpoints, as: :reset

  @doc "Removes all breakpoints."
  defdelegate remove_breaks, to: Breakpoints, as: :remove

  @doc "Removes the breakpoints of a module."
  defdelegate remove_breaks(module), to: Breakpoints, as: :remove

  # -- code that stops line by line ----------------------------------------------------------------------------------

  @doc """
  Quoted code that stops at each line of the block, beginning with the first when the condition, quoted too, is true, and then
  as long as the reader asks for the next.
  """
  def annotate_quoted(quoted, condition, %Macro.Env{} = caller) do
    [first | rest] = expressions(quoted)
    line = line_of(first) || caller.line
    {lines, _} = Enum.map_reduce(rest, end_line(first, line), &step/2)

    quote do
      unquote(Macro.var(:env, __MODULE__)) = unquote(Macro.escape(%{caller | lexical_tracker: nil, tracers: []}))
      unquote(next()) = unquote(condition)
      unquote(call(line))
      unquote(first)
      unquote_splicing(Enum.concat(lines))
    end
  end

  defp expressions({:__block__, _, [_ | _] = expressions}), do: expressions
  defp expressions(expression), do: [expression]

  # expressions of one line are one step
  defp step(expression, last) do
    case line_of(expression) do
      line when is_integer(line) and line > last -> {[call(line), expression], end_line(expression, line)}
      _ -> {[expression], last}
    end
  end

  defp call(line) do
    quote do
      unquote(next()) = IEx.Pry.__next__(unquote(next()), binding(), %{unquote(Macro.var(:env, __MODULE__)) | line: unquote(line)})
    end
  end

  defp next, do: Macro.var(:next?, __MODULE__)

  defp line_of(expression), do: expression |> lines() |> Enum.min(fn -> nil end)
  defp end_line(expression, line), do: expression |> lines() |> Enum.max(fn -> line end)

  defp lines(expression) do
    {_, lines} = Macro.prewalk(expression, [], fn
      {_, meta, _} = node, lines when is_list(meta) -> {node, if(line = meta[:line], do: [line | lines], else: lines)}
      node, lines -> {node, lines}
    end)

    lines
  end

  @doc false
  def __next__(false, _binding, _env), do: false

  def __next__(true, binding, env) do
    case pry(binding, env) do
      {:ok, next?} -> next?
      {:error, _} -> false
    end
  end
end
