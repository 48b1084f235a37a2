# Evaluates what the shell was given, keeping bindings and the environment between the lines.
# In: {:eval, server, text, counter, buffer}, and {:state, from, ref} of who completes names. Out: {:evaled, self, :ok | :error |
# :incomplete, buffer} after the result or error was printed. A process that pries evaluates for itself: pry/4.

defmodule IEx.Evaluator do
  @moduledoc false

  def init(leader, opts) do
    :erlang.group_leader(leader, self())
    Process.put(:iex_evaluator, true)
    with %Macro.Env{file: file, line: line} <- opts[:env], do: Process.put(:iex_whereami, {{file, nil}, line, []})
    loop([] |> start(opts[:env] || :nodebook_code.env("iex", 1)) |> with_own_file(Keyword.get(opts, :dot_iex)))
  end

  @doc "What the shell understands of text: `{:ok, quoted, rest}`, or `{:incomplete, text}`. `opts` has its `:file` and `:line`."
  def parse(input, opts, buffer) do
    text = buffer <> input
    if :nodebook_code.incomplete(text), do: {:incomplete, text}, else: {:ok, text |> IEx.Continuation.expand(opts) |> :nodebook_code.parse(opts[:file], opts[:line], false), ""}
  end

  # The reader's own file is evaluated first; its variables and imports are there from the first line on.
  defp with_own_file(state, path) do
    case own_file(path) do
      nil ->
        state

      path ->
        {result, state} = path |> File.read!() |> eval(1, state, path)
        if result == :error, do: IO.puts(:stdio, IEx.color(:eval_error, "Error while evaluating: #{path}"))
        %{state | history: [], env: %{state.env | file: "iex"}}
    end
  end

  defp own_file(""), do: nil

  defp own_file(nil) do
    case Application.get_env(:iex, :dot_iex) do
      nil -> Enum.find([".iex.exs", Path.expand("~/.iex.exs")], &File.regular?/1)
      path -> own_file(path)
    end
  end

  defp own_file(path), do: if(File.regular?(path), do: path)

  @doc "Evaluates lines where a process pries. Answers how it is to go on: `:continue`, `:next` or `:respawn`."
  def pry(server, binding, env, {{file, _module}, _line, _stacktrace} = place) do
    # what was typed has no file to look around in
    place = if file != "iex", do: place
    outer = {Process.put(:iex_server, server), Process.put(:iex_whereami, place), Process.get(:iex_history)}
    # how it went on from the line before is said no more
    Process.delete(:iex_done)
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
      {:eval, server, text, counter, buffer} ->
        Process.put(:iex_history, {state.history, counter})
        Process.delete(:iex_imports)
        Process.put(:iex_server, server)
        {result, buffer, state} = read(text, counter, buffer, state)

        case Process.delete(:iex_done) do
          nil ->
            send(server, {:evaled, self(), result, buffer})
            loop(state)

          how ->
            how
        end

      {:state, from, ref} ->
        send(from, {ref, state.binding, state.env})
        loop(state)

      # another process evaluates from now on
      {:replaced, _server} ->
        :respawn
    end
  end

  defp read(text, counter, buffer, state) do
    {module, function, args} = Application.get_env(:iex, :parser, {__MODULE__, :parse, []})

    case apply(module, function, [text, [file: "iex", line: counter], buffer | args]) do
      {:ok, quoted, buffer} ->
        {result, state} = eval(quoted, counter, state)
        {result, buffer, state}

      {:incomplete, buffer} ->
        {:incomplete, buffer, state}
    end
  catch
    kind, reason ->
      print_error(kind, reason, __STACKTRACE__)
      {:error, "", state}
  end

  defp eval(quoted, counter, state) do
    {value, state} = quoted |> helper(state.binding) |> run(counter, state, "iex")
    IEx.Continuation.note(quoted)
    show(value)
    {:ok, %{state | history: Enum.take([{counter, value} | state.history], history_size())}}
  catch
    kind, reason ->
      print_error(kind, reason, __STACKTRACE__)
      {:error, state}
  end

  defp eval(text, line, state, file) do
    {_value, state} = text |> :nodebook_code.parse(file, line, false) |> run(line, %{state | env: %{state.env | file: file}}, file)
    {:ok, state}
  catch
    kind, reason ->
      print_error(kind, reason, __STACKTRACE__)
      {:error, state}
  end

  # Each expression is evaluated before the next is looked at, which may need a module that it defined.
  defp run({:__block__, _, [_ | _] = quoted}, line, state, file) do
    Enum.reduce(quoted, {nil, state}, fn quoted, {_value, state} -> run(quoted, line, state, file) end)
  end

  defp run({name, _, [_]} = quoted, line, state, file) when name in [:import_file, :import_file_if_available] do
    case Macro.expand(quoted, state.env) do
      ^quoted -> evaluate(quoted, line, state, file)
      expanded -> run(expanded, line, state, file)
    end
  end

  defp run(quoted, line, state, file), do: evaluate(quoted, line, state, file)

  defp evaluate(quoted, line, state, file) do
    {fun, names, env} = :nodebook_code.prepare(quoted, state.binding, %{state.env | line: line})
    [value | values] = Tuple.to_list(stopping(fun))
    :nodebook_checker.verify(file)
    {value, %{state | binding: Enum.zip(names, values), env: %{env | line: 1}}}
  end

  # breakpoints are for what the reader runs, not for what the shell does to read and print it
  defp stopping(fun) do
    before = Process.put(:iex_stopping, true)

    try do
      fun.()
    after
      Process.put(:iex_stopping, before)
    end
  end

  @doc "Whether a breakpoint that the calling process comes to may stop it."
  def stopping?, do: Process.get(:iex_evaluator) != true or Process.get(:iex_stopping) == true

  defp history_size do
    case Application.get_env(:iex, :history_size, 20) do
      size when size < 0 -> 1_000_000
      size -> size
    end
  end

  # A line that is one name means the helper of that name, unless it is a variable.
  defp helper({name, meta, nil} = quoted, binding) when is_atom(name) do
    bound? = Enum.any?(binding, fn {key, _} -> key == name or key == {name, nil} end)
    helper? = function_exported?(IEx.Helpers, name, 0) or macro_exported?(IEx.Helpers, name, 0)
    if helper? and not bound?, do: {name, meta, []}, else: quoted
  end

  defp helper(quoted, _), do: quoted

  defp show(value) do
    if value != IEx.dont_display_result(), do: IO.puts(:stdio, IEx.color(:eval_result, inspect(value, IEx.inspect_opts())))
  end

  defp print_error(kind, reason, stacktrace) do
    case parts(kind, reason, stacktrace) do
      {banner, ""} -> IO.puts(:stdio, colored(banner))
      {banner, "\n" <> trace} -> IO.write(:stdio, [colored(banner), "\n", IEx.color(:stack_info, trace <> "\n")])
    end
  end

  # what has colours of its own keeps them
  defp colored(text), do: if(String.contains?(text, IO.ANSI.reset()), do: text, else: IEx.color(:eval_error, text))

  @doc "An error as the shell shows it: with blame, without the shell's own frames."
  def format_error(kind, reason, stacktrace) do
    {banner, trace} = parts(kind, reason, stacktrace)
    banner <> trace
  end

  defp parts(kind, reason, stacktrace) do
    {blamed, stacktrace} = Exception.blame(kind, reason, prune(stacktrace))
    banner = kind |> Exception.format_banner(blamed, stacktrace) |> pad(blamed)

    trace =
      case stacktrace do
        [] when is_struct(blamed, CompileError) -> "\n"
        [] -> ""
        _ -> "\n" <> String.trim_trailing(Exception.format_stacktrace(stacktrace))
      end

    {banner, trace}
  end

  # What is said of the arguments stands in under the error.
  defp pad(banner, %FunctionClauseError{}) do
    case String.split(banner, "\n", parts: 2) do
      [line] -> line
      [line, rest] -> line <> "    \n    " <> String.replace(rest, "\n", "\n    ")
    end
  end

  defp pad(banner, _), do: banner

  # Frames of the shell itself say nothing about the reader's code.
  defp prune(stacktrace) do
    stacktrace
    # below a process that pries is what it was at
    |> Enum.take_while(&(elem(&1, 0) != IEx.Evaluator))
    |> Enum.reject(fn
      {Macro, :expand, 2, _} -> true
      {mod, _, _, _} -> mod in [IEx.Server, IEx.Continuation, :nodebook_code, :nodebook_cell, :elixir_expander]
      _ -> false
    end)
    |> Enum.map(fn
      {mod, :__FILE__, _arity, location} -> if eval_module?(mod), do: {:elixir_eval, :__FILE__, 1, location}, else: {mod, :__FILE__, 1, location}
      entry -> entry
    end)
  end

  defp eval_module?(mod), do: String.starts_with?(Atom.to_string(mod), "nodebook_eval_")
end
