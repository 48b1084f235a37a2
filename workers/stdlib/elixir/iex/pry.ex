# Looking around where code runs. In: the variables and environment of IEx.pry/0, or of a function with a breakpoint. Out: what
# the shell evaluates there, until the reader lets it go on. Specification: IEx.pry/0 and IEx.break!/4, Elixir 1.18.

defmodule IEx.Pry do
  @moduledoc false

  @breaks {__MODULE__, :breaks}

  @doc "Has the shell read lines for this process. `{:ok, false}`, or `{:error, :refused | :no_iex}`."
  def pry(binding, %Macro.Env{} = env) do
    place = {env.file, env.line, stacktrace()}
    at = location(env) <> around(env.file, env.line)

    cond do
      server = own_server() ->
        IO.puts(:stdio, "Break reached: #{at}")
        send(server, {:reading, self()})
        IEx.Evaluator.pry(server, binding, env, place)
        {:ok, false}

      server = Process.whereis(:nodebook_shell) ->
        take_over(server, at, binding, env, place)

      true ->
        IO.puts(:stdio, "Cannot pry #{inspect(self())} at #{location(env)}. Is an IEx shell running?")
        {:error, :no_iex}
    end
  end

  # How this process came to where it pries, without the shell and the breakpoint.
  defp stacktrace do
    throw(:here)
  catch
    :here -> Enum.reject(__STACKTRACE__, &(elem(&1, 0) in [__MODULE__, IEx.Evaluator, IEx.Server]))
  end

  # The shell's own process reads on by itself.
  defp own_server, do: Process.get(:iex_evaluator) && Process.get(:iex_server)

  defp take_over(server, at, binding, env, place) do
    ref = Process.monitor(server)
    send(server, {:take_over, self(), ref, "Request to pry #{inspect(self())} at #{at}"})

    receive do
      {^ref, :allowed} ->
        Process.demonitor(ref, [:flush])
        leader = Process.group_leader()
        {:group_leader, shell} = Process.info(server, :group_leader)
        Process.group_leader(self(), shell)

        if IEx.Evaluator.pry(server, binding, env, place) == :continue, do: send(server, {:done, self()})
        Process.group_leader(self(), leader)
        {:ok, false}

      {^ref, :refused} ->
        Process.demonitor(ref, [:flush])
        {:error, :refused}

      {:DOWN, ^ref, :process, _, _} ->
        {:error, :no_iex}
    end
  end

  defp location(%{module: module, function: {name, arity}} = env) when module != nil,
    do: "#{Exception.format_mfa(module, name, arity)} (#{Path.relative_to_cwd(env.file)}:#{env.line})"

  defp location(env), do: "#{Path.relative_to_cwd(env.file)}:#{env.line}"

  defp around(file, line) do
    case snippet(file, line, 3) do
      nil -> ""
      text -> "\n\n#{text}"
    end
  end

  @doc "What `whereami` prints."
  def whereami(radius) do
    case Process.get(:iex_whereami) do
      {file, line, stacktrace} ->
        text = snippet(file, line, radius) || "Could not extract source snippet. Location is not available."
        frames = Enum.map(stacktrace, &["    ", Exception.format_stacktrace_entry(&1), ?\n])
        IO.puts(:stdio, ["Location: ", Path.relative_to_cwd(file), ":", Integer.to_string(line), "\n\n", text, ?\n, frames])

      _ ->
        IO.puts(:stdio, IEx.color(:eval_error, "Pry session is not currently enabled"))
    end
  end

  defp snippet(file, line, radius) do
    with true <- line > 0 and File.regular?(file),
         {:ok, text} <- File.read(file) do
      text
      |> String.split(["\r\n", "\n"])
      |> Enum.with_index(1)
      |> Enum.filter(fn {_, n} -> abs(n - line) <= radius end)
      |> Enum.map_join(fn {text, n} -> "#{String.pad_leading("#{n}", 5)}: #{text}\n" end)
      |> then(&if(&1 == "", do: nil, else: &1))
    else
      _ -> nil
    end
  end

  # -- breakpoints: {id, module, {name, arity}, patterns, stops that are left} ------

  @doc "Sets a breakpoint; answers its number."
  def break!(module, name, arity, condition, stops) do
    cond do
      match?({_, _, _}, :code.get_object_code(module)) == false ->
        raise "could not set breakpoint, could not find .beam file for #{inspect(module)}"

      not :nodebook_code.has_definitions(module) ->
        raise "could not set breakpoint, module #{inspect(module)} was not compiled with debug_info"

      true ->
        {known, kept} = Enum.split_with(breaks(), &same?(&1, module, {name, arity}))
        functions = for {_, ^module, function, _, _} <- kept, do: function

        if :nodebook_code.set_breaks(module, [{name, arity} | functions]) do
          id = number(known)
          keep([{id, module, {name, arity}, condition, stops} | kept])
          id
        else
          raise "could not set breakpoint, unknown function/macro #{Exception.format_mfa(module, name, arity)}"
        end
    end
  end

  # what is set anew keeps its number
  defp number([{id, _, _, _, _}]), do: id

  defp number([]) do
    id = :persistent_term.get({__MODULE__, :last}, 0) + 1
    :persistent_term.put({__MODULE__, :last}, id)
    id
  end

  @doc "The call of break!/5 for what break!/2 was given."
  def quoted({:/, _, [call, arity]} = ast, stops, env) do
    with {{:., _, [module, name]}, _, []} when is_atom(name) <- call,
         module when is_atom(module) <- Macro.expand(module, env),
         true <- is_integer(arity) do
      quote(do: IEx.Pry.break!(unquote(module), unquote(name), unquote(arity), nil, unquote(stops)))
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
      quote(do: IEx.Pry.break!(unquote(module), unquote(name), unquote(length(args)), IEx.Pry.condition(unquote(condition), __ENV__), unquote(stops)))
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

  @doc "Called where a function with a breakpoint begins, with its arguments and the variables of the clause."
  def reached(module, name, arity, place, args, binding) do
    case Enum.find(breaks(), &same?(&1, module, {name, arity})) do
      {id, _, _, condition, stops} when stops > 0 -> if condition == nil or condition.(args), do: stop(id, {module, name, arity}, place, binding)
      _ -> :ok
    end
  end

  defp stop(id, {module, name, arity}, {file, line}, binding) do
    keep(for {n, m, f, c, stops} <- breaks(), do: {n, m, f, c, if(n == id, do: stops - 1, else: stops)})
    env = :nodebook_code.env(file, line)
    pry(binding, %{env | module: module, function: {name, arity}})
  end

  @doc "All breakpoints: number, module, function and how often they will stop."
  def breaks, do: :persistent_term.get(@breaks, [])

  @doc "Lets a breakpoint stop no more; `:not_found` when there is none of that number."
  def reset_break(id) do
    if List.keymember?(breaks(), id, 0) do
      keep(for {n, m, f, c, stops} <- breaks(), do: {n, m, f, c, if(n == id, do: 0, else: stops)})
    else
      :not_found
    end
  end

  def reset_break(module, name, arity) do
    case Enum.find(breaks(), &same?(&1, module, {name, arity})) do
      nil -> :not_found
      found -> reset_break(elem(found, 0))
    end
  end

  @doc "Removes breakpoints, of all modules or one: their code is as it was."
  def remove_breaks(module \\ nil) do
    {removed, kept} = Enum.split_with(breaks(), &(module == nil or elem(&1, 1) == module))
    for {_, module, _, _, _} <- Enum.uniq_by(removed, &elem(&1, 1)), do: :nodebook_code.set_breaks(module, [])
    keep(kept)
  end

  defp same?({_, module, function, _, _}, module, function), do: true
  defp same?(_, _, _), do: false
  defp keep(breaks), do: :persistent_term.put(@breaks, breaks)
end
