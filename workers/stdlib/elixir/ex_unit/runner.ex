# Runs the modules of tests. In: ExUnit's configuration, and the modules that ExUnit.Server holds. Out: events for the
# formatters, and the counts of the suite.
defmodule ExUnit.Runner do
  @moduledoc false

  @doc "Runs what ExUnit.Server holds: `{counts, {async, sync}}`, the latter to be restored for another run."
  def run(opts, load_us) do
    opts = normalize(opts)
    {:ok, stats} = ExUnit.RunnerStats.start_link(opts)
    formatters = for formatter <- opts[:formatters], do: start_formatter(formatter, opts)

    config = %{
      capture_log: opts[:capture_log],
      exclude: opts[:exclude],
      include: opts[:include],
      manager: [stats | formatters],
      max_cases: opts[:max_cases],
      only_test_ids: opts[:only_test_ids],
      rand_algorithm: opts[:rand_algorithm],
      seed: opts[:seed],
      stats: stats,
      timeout: opts[:timeout],
      trace: opts[:trace]
    }

    start = System.monotonic_time()
    notify(config, {:suite_started, opts})
    {async_stop, async} = run_async(config, %{}, start, [])
    sync = ExUnit.Server.take_sync_modules()
    for module <- sync, not exhausted?(config), do: run_alone(config, module)
    stop = System.monotonic_time()

    times = %{
      async: async_stop && micro(async_stop - start),
      load: load_us,
      run: micro(stop - start)
    }

    notify(config, {:suite_finished, times})
    counts = ExUnit.RunnerStats.stats(stats)
    for pid <- config.manager, do: GenServer.stop(pid, :normal, :infinity)
    after_suite = Application.get_env(:ex_unit, :after_suite, [])
    Enum.each(after_suite, & &1.(counts))
    {counts, {async, sync}}
  end

  defp exhausted?(config), do: ExUnit.RunnerStats.exhausted?(config.stats)

  defp start_formatter(formatter, opts) do
    {:ok, pid} = GenServer.start_link(formatter, opts)
    pid
  end

  defp micro(native), do: System.convert_time_unit(native, :native, :microsecond)

  defp normalize(opts) do
    {include, exclude} = ExUnit.Filters.normalize(opts[:include], opts[:exclude])
    opts = opts |> Keyword.put(:exclude, exclude) |> Keyword.put(:include, include)
    if opts[:trace], do: Keyword.put(opts, :timeout, :infinity), else: opts
  end

  defp notify(config, event), do: for(pid <- config.manager, do: GenServer.cast(pid, event))

  # ---- modules

  # The time when the last of them ended, and the groups of modules that ran, last first.
  defp run_async(config, running, stopped, done) do
    free = config.max_cases - map_size(running)

    cond do
      free == 0 ->
        run_async(config, wait_one(running), System.monotonic_time(), done)

      groups = ExUnit.Server.take_async_modules(free) ->
        running = if exhausted?(config), do: running, else: Enum.reduce(groups, running, &spawn_modules(config, &1, &2))
        run_async(config, running, stopped, Enum.reduce(groups, done, fn {group, modules}, done -> [{group, Enum.reverse(modules)} | done] end))

      true ->
        {wait_all(running, stopped), done}
    end
  end

  defp wait_all(running, stopped) when running == %{}, do: stopped
  defp wait_all(running, _stopped), do: wait_all(wait_one(running), System.monotonic_time())

  defp spawn_modules(config, {_group, modules}, running) do
    {_pid, ref} = spawn_monitor(fn -> for module <- modules, not exhausted?(config), do: run_module(config, module) end)
    Map.put(running, ref, true)
  end

  defp wait_one(running) do
    receive do
      {:DOWN, ref, :process, _, _} when is_map_key(running, ref) -> Map.delete(running, ref)
    end
  end

  defp run_alone(config, module) do
    wait_one(spawn_modules(config, {nil, [module]}, %{}))
  end

  defp run_module(config, {name, parameters}) do
    test_module = %{name.__ex_unit__() | parameters: parameters}
    tests = for test <- test_module.tests, do: %{test | parameters: parameters}
    {to_run, others} = prepare(config, tests)
    test_module = %{test_module | tests: to_run ++ others}
    notify(config, {:module_started, test_module})
    for test <- others, do: report(config, test)

    {test_module, invalid, finished} = run_tests(config, test_module, to_run)
    {counted, left} = ExUnit.RunnerStats.claim_failures(config.stats, length(invalid))
    for test <- Enum.take(invalid, counted), do: report(config, test)
    test_module = %{test_module | tests: Enum.reverse(finished) ++ invalid ++ others}
    notify(config, {:module_finished, test_module})
    if counted > 0 and left == 0, do: notify(config, :max_failures_reached)
  end

  defp report(config, test) do
    notify(config, {:test_started, test})
    notify(config, {:test_finished, test})
  end

  # The tests to run, in their order of today, and those that are left out, with the reason.
  defp prepare(config, tests) do
    ids = config.only_test_ids
    tests = if ids, do: Enum.filter(tests, &MapSet.member?(ids, {&1.module, &1.name})), else: tests
    {run, others} = Enum.split_with(Enum.map(shuffle(config, tests), &decide(config, &1, tests)), &(&1.state == nil))
    {run, others}
  end

  defp decide(config, test, all) do
    tags = Map.merge(test.tags, %{test: test.name, module: test.module, async: test.module.__ex_unit__(:config).async?})

    case ExUnit.Filters.eval(config.include, config.exclude, tags, all) do
      :ok -> %{test | tags: tags}
      excluded_or_skipped -> %{test | state: excluded_or_skipped}
    end
  end

  defp shuffle(%{seed: 0}, tests), do: tests

  defp shuffle(%{seed: seed, rand_algorithm: algorithm}, tests) do
    _ = :rand.seed(algorithm, {seed, seed, seed})
    Enum.shuffle(tests)
  end

  defp run_tests(_config, test_module, []), do: {test_module, [], []}

  defp run_tests(config, test_module, tests) do
    {pid, ref} = spawn_setup_all(test_module, self())

    receive do
      {^pid, :setup_all, {:ok, context}} ->
        finished = run_each(config, tests, context, [])
        send(pid, {self(), :finish})

        state =
          receive do
            {:DOWN, ^ref, :process, ^pid, :shutdown} -> nil
            {:DOWN, ^ref, :process, ^pid, reason} -> failed({:EXIT, pid}, reason, [])
          end

        {end_module(config, pid, %{test_module | state: state}), [], finished}

      {^pid, :setup_all, {:error, state}} ->
        Process.demonitor(ref, [:flush])
        invalid_module(config, pid, test_module, tests, state)

      {:DOWN, ^ref, :process, ^pid, reason} ->
        invalid_module(config, pid, test_module, tests, failed({:EXIT, pid}, reason, []))
    end
  end

  defp invalid_module(config, pid, test_module, tests, state) do
    test_module = %{test_module | state: state}
    invalid = for test <- tests, do: %{test | state: {:invalid, test_module}}
    {end_module(config, pid, test_module), invalid, []}
  end

  defp end_module(config, pid, test_module) do
    case ExUnit.OnExitHandler.run(pid, config.timeout) do
      :ok -> test_module
      {kind, reason, stack} -> %{test_module | state: test_module.state || failed(kind, reason, stack)}
    end
  end

  defp spawn_setup_all(test_module, parent) do
    {pid, ref} =
      spawn_monitor(fn ->
        receive(do: (:go -> :ok))
        send(parent, {self(), :setup_all, setup_all(test_module)})
        receive(do: ({^parent, :finish} -> exit(:shutdown)))
      end)

    ExUnit.OnExitHandler.register(pid)
    send(pid, :go)
    {pid, ref}
  end

  defp setup_all(test_module) do
    context =
      test_module.tags
      |> Map.merge(test_module.parameters)
      |> Map.merge(%{module: test_module.name, case: test_module.name, async: test_module.name.__ex_unit__(:config).async?})

    {:ok, test_module.name.__ex_unit__(:setup_all, context)}
  catch
    kind, error ->
      {:error, failed(kind, error, prune(__STACKTRACE__))}
  end

  defp run_each(config, [test | rest], context, done) do
    if exhausted?(config) do
      done
    else
      notify(config, {:test_started, test})
      test = run_test(config, test, context)
      run_each(config, rest, context, finished(config, test) ++ done)
    end
  end

  defp run_each(_config, [], _context, done), do: done

  # a failure beyond those that the suite may have is not reported
  defp finished(config, %{state: {:failed, _}} = test) do
    case ExUnit.RunnerStats.claim_failures(config.stats, 1) do
      {0, _} ->
        []

      {1, left} ->
        notify(config, {:test_finished, test})
        if left == 0, do: notify(config, :max_failures_reached)
        [test]
    end
  end

  defp finished(config, test) do
    notify(config, {:test_finished, test})
    [test]
  end

  # ---- tests

  defp run_test(config, test, context) do
    parent = self()
    context = context |> Map.delete(:case) |> Map.merge(test.tags) |> Map.merge(test.parameters)

    {pid, ref} =
      spawn_monitor(fn ->
        receive(do: (:go -> :ok))
        {time, test} = timed(fn -> captured(config, test, fn -> exec_test(config, test, context) end) end)
        send(parent, {self(), :test_finished, %{test | time: time}})
        exit(:shutdown)
      end)

    ExUnit.OnExitHandler.register(pid)
    send(pid, :go)
    timeout = if config.timeout == :infinity, do: :infinity, else: Map.get(test.tags, :timeout, config.timeout)
    test = receive_test(test, pid, ref, timeout)

    case ExUnit.OnExitHandler.run(pid, timeout) do
      :ok -> test
      {kind, reason, stack} -> %{test | state: test.state || failed(kind, reason, prune(stack))}
    end
  end

  defp receive_test(test, pid, ref, timeout) do
    receive do
      {^pid, :test_finished, test} ->
        receive do
          {:DOWN, ^ref, :process, ^pid, :shutdown} -> test
          {:DOWN, ^ref, :process, ^pid, reason} -> %{test | state: test.state || failed({:EXIT, pid}, reason, [])}
        end

      {:DOWN, ^ref, :process, ^pid, reason} ->
        %{test | state: failed({:EXIT, pid}, reason, [])}
    after
      timeout ->
        stack =
          case Process.info(pid, :current_stacktrace) do
            {:current_stacktrace, stack} -> stack
            nil -> []
          end

        Process.demonitor(ref, [:flush])
        Process.exit(pid, :kill)
        error = ExUnit.TimeoutError.exception(timeout: timeout, type: Atom.to_string(test.tags.test_type))
        %{test | state: failed(:error, error, stack), time: timeout * 1000}
    end
  end

  defp timed(fun) do
    start = System.monotonic_time()
    value = fun.()
    {micro(System.monotonic_time() - start), value}
  end

  defp exec_test(config, test, context) do
    ExUnit.Surroundings.seed(config, test)
    context = context |> Map.put(:test_pid, self()) |> ExUnit.Surroundings.with_tmp_dir(test.parameters)
    context = test.module.__ex_unit__(:setup, context)
    apply(test.module, test.name, [context])
    test
  catch
    kind, error -> %{test | state: failed(kind, error, prune(__STACKTRACE__))}
  end

  defp captured(config, test, fun) do
    case Map.get(test.tags, :capture_log, config.capture_log) do
      falsy when falsy in [false, nil] ->
        fun.()

      true ->
        capture_log([], fun)

      opts ->
        capture_log(opts, fun)
    end
  end

  defp capture_log(opts, fun) do
    {test, logs} = ExUnit.CaptureLog.with_log(opts, fun)
    %{test | logs: logs}
  end

  # ---- failures

  defp failed(:error, %ExUnit.MultiError{errors: errors}, _stack) do
    {:failed, for({kind, reason, stack} <- errors, do: {kind, Exception.normalize(kind, reason, stack), prune(stack)})}
  end

  defp failed(kind, reason, stack), do: {:failed, [{kind, Exception.normalize(kind, reason, stack), stack}]}

  # What called the test is of no interest, nor what an assertion does inside.
  defp prune([{ExUnit.Runner, _, _, _} | _]), do: []
  defp prune([{:erlang, :apply, _, _}, {ExUnit.Runner, _, _, _} | _]), do: []
  defp prune([{ExUnit.CaptureLog, _, _, _} | _]), do: []
  defp prune([{ExUnit.Assertions, _, _, _} | rest]), do: prune(rest)
  defp prune([{ExUnit.Assertions.Receive, _, _, _} | rest]), do: prune(rest)
  defp prune([entry | rest]), do: [entry | prune(rest)]
  defp prune([]), do: []
end
