# Files compiled together. In: paths. Out: the modules that they define, in whatever order the files need each other.
#
# Each file has a process of its own. Where its compilation needs a module that another file defines, that file is compiled
# above it, to its end, before it goes on: the compiler runs on the host's stack, which can be left in this order alone. So
# two files that need each other while both are half done are a deadlock here even where one of them has defined by then
# what the other asks for, a struct for example.
# Specification: the documentation of Kernel.ParallelCompiler, Elixir 1.18.

defmodule Kernel.ParallelCompiler do
  @moduledoc "A module responsible for compiling and requiring files in parallel."

  alias Kernel.ParallelCompiler.{Report, Sources}

  @doc "Compiles files: `{:ok, modules, warnings}` or `{:error, errors, warnings}`."
  def compile(files, options \\ []) when is_list(options), do: run(files, options)

  @doc "As `compile/2`; the modules are written into the directory, too."
  def compile_to_path(files, path, options \\ []) when is_binary(path) and is_list(options) do
    with {:ok, modules, _} = compiled <- run(files, options) do
      for module <- modules, do: File.write!(Path.join(path, "#{module}.beam"), :nodebook_code.object(module))
      Code.prepend_path(path)
      compiled
    end
  end

  @doc "Compiles files whose modules nobody will want to read again."
  def require(files, options \\ []) when is_list(options), do: run(files, options)

  @doc false
  @deprecated "Use Kernel.ParallelCompiler.compile/2 instead"
  def files(files, options \\ []) when is_list(options), do: modules(compile(files, options))

  @doc false
  @deprecated "Use Kernel.ParallelCompiler.compile_to_path/2 instead"
  def files_to_path(files, path, options \\ []) when is_list(options), do: modules(compile_to_path(files, path, options))

  # the functions of old end the program where a file does not compile
  defp modules({:ok, modules, _}), do: modules
  defp modules({:error, _, _}), do: exit({:shutdown, 1})

  @doc "A task of a file that is being compiled: it may wait for modules, too."
  def async(fun) when is_function(fun, 0) do
    info = Process.get(:elixir_compiler_info) || raise ArgumentError, "cannot spawn parallel compiler task because the current file is not being compiled/required"

    Task.async(fn ->
      Process.put(:elixir_compiler_info, info)
      fun.()
    end)
  end

  @doc "The results of a function for each item, each in a task as of `async/1`."
  def pmap(collection, fun) when is_function(fun, 1) do
    for item <- collection, do: Task.await(async(fn -> fun.(item) end), :infinity)
  end

  # ---- what a file waits for

  @doc "Waits in a file's process for a module that is not there; whether it is there then, or `:unavailable` in a circle."
  def await(module, kind) do
    case awaited(module, kind) do
      :abandoned -> exit({:shutdown, :abandoned})
      found -> found
    end
  end

  @doc "As `await/2`; `:abandoned` where nobody wants the file any more."
  def awaited(module, kind) do
    {compiler, _file} = Process.get(:elixir_compiler_info)
    reference = make_ref()
    send(compiler, {:await, self(), reference, module, kind})

    receive do
      {^reference, :found} -> true
      {^reference, :not_found} -> false
      {^reference, :unavailable} -> :unavailable
      {^reference, :abandoned} -> :abandoned
    end
  end

  # ---- the files

  defp run(files, options) do
    :nodebook_code.await_modules()
    files = Enum.map(files, &Path.expand/1)
    state = %{pending: Enum.map(files, &{&1, Sources.modules(&1)}), stack: [], modules: [], diagnostics: [], options: options}

    case next(state) do
      {:ok, state} ->
        {_, late} = Code.with_diagnostics([log: true], fn -> :nodebook_checker.verify() end)
        cycle(state, late)

      {:error, errors, state} ->
        {:error, Report.shown(Enum.reverse(errors), options), warnings(state, [])}
    end
  end

  # what is to be done when all files are compiled
  defp cycle(%{options: options} = state, late) do
    done = {:ok, Enum.reverse(state.modules), warnings(state, late)}

    case Keyword.get(options, :each_cycle, fn -> {:runtime, [], []} end).() do
      {:compile, [_ | _] = more, _} ->
        with {:ok, modules, warnings} <- run(more, options), do: {:ok, elem(done, 1) ++ modules, Report.joined(elem(done, 2), warnings)}

      _ ->
        done
    end
  end

  defp warnings(%{options: options, diagnostics: compiled}, late) do
    compiled = Enum.filter(compiled, &(&1.severity == :warning))

    if options[:return_diagnostics],
      do: %{compile_warnings: Enum.reverse(compiled), runtime_warnings: late},
      else: Report.shown(Enum.reverse(late) ++ compiled, options)
  end

  # the file on top of the stack goes on, or the next one begins
  defp next(%{stack: [%{waits: nil} | _]} = state), do: listen(state)
  defp next(%{stack: [%{waits: {_, _, nil, _}} | _]} = state), do: answer(state, :unavailable)
  defp next(%{stack: [%{waits: {_, _, module, _}} | _]} = state), do: settle(state, Code.ensure_loaded?(module))
  defp next(%{stack: [], pending: [{file, _} | _]} = state), do: start(state, file)
  defp next(%{stack: [], pending: []} = state), do: {:ok, state}

  defp start(%{pending: pending, stack: stack} = state, file) do
    compiler = self()

    {pid, monitor} =
      spawn_monitor(fn ->
        Process.put(:elixir_compiler_info, {compiler, file})
        send(compiler, {:compiled, self(), Code.with_diagnostics([log: true], fn -> Sources.compile(file) end)})
      end)

    {{_, owns}, pending} = List.keytake(pending, file, 0)
    next(%{state | pending: pending, stack: [%{pid: pid, monitor: monitor, file: file, owns: owns, waits: nil} | stack]})
  end

  defp listen(%{stack: [%{pid: pid, monitor: monitor} = top | rest]} = state) do
    receive do
      {:await, who, reference, module, kind} ->
        next(%{state | stack: [%{top | waits: {who, reference, module, kind}} | rest]})

      {:compiled, ^pid, {result, diagnostics}} ->
        Process.demonitor(monitor, [:flush])
        finished(%{state | stack: rest}, top, result, diagnostics)

      {:DOWN, ^monitor, _, _, reason} ->
        finished(%{state | stack: rest}, top, {:failed, :exit, reason, []}, [])
    end
  end

  defp finished(state, %{file: file}, {:ok, modules}, diagnostics) do
    for {module, binary} <- modules, hook = state.options[:each_module], do: hook.(file, module, binary)
    if hook = state.options[:each_file], do: hook.(file)
    names = for {module, _} <- modules, do: module
    next(%{state | modules: Enum.reverse(names, state.modules), diagnostics: sourced(diagnostics, file) ++ state.diagnostics})
  end

  defp finished(state, %{file: file}, {:failed, kind, reason, stacktrace}, diagnostics) do
    {errors, warnings} = diagnostics |> sourced(file) |> Enum.split_with(&(&1.severity == :error))
    Report.print(file, kind, reason, stacktrace)
    state = abandon(%{state | diagnostics: warnings ++ state.diagnostics})
    {:error, [Report.failure(file, kind, reason, stacktrace) | errors], state}
  end

  # the last first
  defp sourced(diagnostics, file), do: diagnostics |> Enum.map(&%{&1 | source: file}) |> Enum.reverse()

  # ---- what the file on top waits for

  defp settle(state, true), do: answer(state, :found)

  defp settle(%{stack: [%{waits: {_, _, module, kind}} | _] = stack, pending: pending} = state, false) do
    owner = Enum.find(pending, fn {_, owns} -> module in owns end)
    {above, below} = Enum.split_while(stack, fn %{owns: owns} -> module not in owns end)

    cond do
      owner != nil -> start(state, elem(owner, 0))
      above != [] and below != [] and hopeless?(hd(below), stack) -> again(state, above, below)
      circular?(stack, module) and kind == :soft -> answer(%{state | stack: soften(stack)}, :unavailable)
      circular?(stack, module) -> deadlock(state)
      pending != [] -> start(state, elem(hd(pending), 0))
      true -> answer(state, :not_found)
    end
  end

  defp circular?(stack, module), do: Enum.any?(stack, fn %{owns: owns} -> module in owns end) and length(stack) > 1

  # it waits for what no file that is being compiled defines
  defp hopeless?(%{waits: {_, _, module, _}}, stack), do: not Enum.any?(stack, fn %{owns: owns} -> module in owns end)

  # those above wait for a file that waits in vain: it goes on without, and they begin anew behind it
  defp again(%{pending: pending} = state, above, below) do
    abandon(%{state | stack: above})
    answer(%{state | stack: below, pending: pending ++ for(%{file: file, owns: owns} <- above, do: {file, owns})}, :not_found)
  end

  # those who wait below, and do not insist, are answered as the one on top is
  defp soften(stack) do
    for file <- stack do
      case file do
        %{waits: {who, reference, _, :soft}} -> %{file | waits: {who, reference, nil, :soft}}
        _ -> file
      end
    end
  end

  defp answer(%{stack: [%{waits: {who, reference, _, _}} = top | rest]} = state, found) do
    send(who, {reference, found})
    next(%{state | stack: [%{top | waits: nil} | rest]})
  end

  defp deadlock(%{stack: stack} = state) do
    waiting = for %{file: file, pid: pid, waits: {who, _, module, kind}} <- stack, do: {file, module, cause(who, pid, module, kind)}
    Report.print_deadlock(waiting)
    errors = for {file, _, cause} <- waiting, do: Report.stuck(file, "deadlocked waiting on " <> cause)
    {:error, Enum.reverse(errors), abandon(state)}
  end

  defp cause(pid, pid, module, kind), do: "#{if kind == :struct, do: "struct", else: "module"} #{inspect(module)}"
  defp cause(task, _, _, _), do: "pmap #{inspect([task])}"

  # the others end as well, from the top down
  defp abandon(%{stack: stack} = state) do
    for %{pid: pid, monitor: monitor, waits: {who, reference, _, _}} <- stack do
      send(who, {reference, :abandoned})

      receive do
        {:compiled, ^pid, _} -> Process.demonitor(monitor, [:flush])
        {:DOWN, ^monitor, _, _, _} -> :ok
      end
    end

    %{state | stack: []}
  end
end
