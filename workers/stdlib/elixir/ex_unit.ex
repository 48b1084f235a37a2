# ExUnit: test suites. In: modules that `use ExUnit.Case`. Out: their tests run, and a report.
# Specification: the documentation of ExUnit, Elixir 1.18.
defmodule ExUnit do
  @moduledoc "Unit tests: `ExUnit.start()`, modules with `use ExUnit.Case`, and a report when the program ends."

  @typedoc "How a test ended; nil when it passed."
  @type state :: nil | {:excluded, binary} | {:failed, failed} | {:invalid, module} | {:skipped, binary}
  @type failed :: [{Exception.kind(), reason :: term, Exception.stacktrace()}]

  defmodule Test do
    @moduledoc "A test: name, module, state (nil when it passed), time in microseconds, tags, captured log, parameters."
    defstruct [:name, :case, :module, :state, time: 0, tags: %{}, logs: "", parameters: %{}]
  end

  defmodule TestModule do
    @moduledoc "A module of tests: file, name, state, parameters, tags, tests."
    defstruct [:file, :name, :setup_all?, :state, parameters: %{}, tags: %{}, tests: []]
  end

  defmodule TimeoutError do
    @moduledoc "Raised for a test that takes too long."
    defexception [:timeout, :type]

    @impl true
    def message(%{timeout: timeout, type: type}) do
      """
      #{type} timed out after #{timeout}ms. You can change the timeout:

        1. per test by setting "@tag timeout: x" (accepts :infinity)
        2. per test module by setting "@moduletag timeout: x" (accepts :infinity)
        3. globally via "ExUnit.start(timeout: x)" configuration
        4. by running "mix test --timeout x" which sets timeout
        5. or by running "mix test --trace" which sets timeout to infinity
           (useful when using IEx.pry/0)

      where "x" is the timeout given as integer in milliseconds (defaults to 60_000).
      """
    end
  end

  defmodule MultiError do
    @moduledoc "Raised to show several errors of one test: a list of {kind, error, stacktrace}."
    defexception errors: []

    @impl true
    def message(%{errors: errors}) do
      "got the following errors:\n\n" <>
        Enum.map_join(errors, "\n\n", fn {kind, error, stack} -> Exception.format_banner(kind, error, stack) end)
    end
  end

  @defaults [
    after_suite: [],
    assert_receive_timeout: 100,
    autorun: true,
    capture_log: false,
    colors: [],
    exclude: [],
    exit_status: 2,
    formatters: [ExUnit.CLIFormatter],
    include: [],
    max_failures: :infinity,
    rand_algorithm: :exsss,
    refute_receive_timeout: 100,
    repeat_until_failure: 0,
    slowest: 0,
    slowest_modules: 0,
    stacktrace_depth: 20,
    timeout: 60_000,
    trace: false
  ]

  @doc false
  def start(_type, []) do
    Supervisor.start_link([ExUnit.Server, ExUnit.CaptureServer, ExUnit.OnExitHandler], strategy: :one_for_one, name: ExUnit.Supervisor)
  end

  @doc "Starts ExUnit; the tests that are defined from here on run when the program ends. Options as `configure/1` takes them."
  def start(options \\ []) do
    {:ok, _} = Application.ensure_all_started(:ex_unit)
    autorun = Keyword.get(options, :autorun, :persistent_term.get({ExUnit, :autorun}, true))
    known = if started?(), do: [], else: @defaults
    :persistent_term.put({ExUnit, :started}, true)
    # `mix test` runs the tests itself: a helper's `ExUnit.start()` does not bring that back
    if options[:autorun] == false, do: :persistent_term.put({ExUnit, :autorun}, false)
    configure(Keyword.merge(known, options))

    if autorun do
      configure(autorun: false)
      :persistent_term.put({ExUnit, :autorun}, false)

      System.at_exit(fn
        0 ->
          time = ExUnit.Server.modules_loaded(false)
          %{failures: failures} = run_repeatedly(time)

          if failures > 0 do
            System.at_exit(fn _ -> exit({:shutdown, Keyword.fetch!(configuration(), :exit_status)}) end)
          end

        _ ->
          :ok
      end)
    end

    :ok
  end

  defp started?, do: :persistent_term.get({ExUnit, :started}, false)

  @doc """
  Sets options: `:assert_receive_timeout`, `:autorun`, `:capture_log`, `:colors`, `:exclude`, `:exit_status`,
  `:failures_manifest_path`, `:formatters`, `:include`, `:max_cases`, `:max_failures`, `:only_test_ids`,
  `:rand_algorithm`, `:refute_receive_timeout`, `:repeat_until_failure`, `:seed`, `:slowest`, `:slowest_modules`,
  `:stacktrace_depth`, `:timeout`, `:trace`.
  """
  def configure(options), do: Enum.each(options, fn {key, value} -> Application.put_env(:ex_unit, key, value) end)

  @doc "The options. Unless a seed is set, each call finds another."
  def configuration do
    options = Application.get_all_env(:ex_unit)
    slow? = options[:slowest] not in [nil, 0] or options[:slowest_modules] not in [nil, 0]
    options = if slow?, do: Keyword.put(options, :trace, true), else: options
    options = Keyword.put_new_lazy(options, :seed, fn -> rem(:erlang.system_time(:microsecond), 1_000_000) end)
    if options[:trace], do: Keyword.put(options, :max_cases, 1), else: Keyword.put_new(options, :max_cases, System.schedulers_online() * 2)
  end

  @doc "The plural of a word for the report."
  def plural_rule(word) when is_binary(word) do
    configuration() |> Keyword.get(:plural_rules, %{}) |> Map.get(word, "#{word}s")
  end

  @doc "Sets the plural of a word for the report."
  def plural_rule(word, pluralization) when is_binary(word) and is_binary(pluralization) do
    rules = configuration() |> Keyword.get(:plural_rules, %{}) |> Map.put(word, pluralization)
    configure(plural_rules: rules)
  end

  @doc "Runs the tests of the loaded modules, and of the given ones again. Answers a map of counts."
  def run(additional_modules \\ []) do
    for module <- additional_modules do
      ExUnit.Server.add_module(module, module.__ex_unit__(:config))
    end

    _ = ExUnit.Server.modules_loaded(additional_modules != [])
    run_repeatedly(nil)
  end

  # again while nothing fails, as often as the options say
  defp run_repeatedly(time), do: run_repeatedly(time, Keyword.get(configuration(), :repeat_until_failure, 0))

  defp run_repeatedly(time, times) do
    {counts, {async, sync}} = ExUnit.Runner.run(configuration(), time)

    if times > 0 and counts.failures == 0 do
      ExUnit.Server.restore_modules(async, sync)
      run_repeatedly(time, times - 1)
    else
      counts
    end
  end

  @doc "Starts running in a task; modules may still be loaded."
  def async_run do
    Task.async(fn -> run_repeatedly(nil) end)
  end

  @doc "Waits for `async_run/0` when all modules are loaded."
  def await_run(task) do
    ExUnit.Server.modules_loaded(false)
    Task.await(task, :infinity)
  end

  @doc "Calls the function with the counts of the suite when it has ended."
  def after_suite(function) when is_function(function, 1) do
    configure(after_suite: [function | Application.fetch_env!(:ex_unit, :after_suite)])
  end

  @doc "The supervisor that `start_supervised/2` starts processes under, `{:ok, pid}`, or :error outside of tests."
  def fetch_test_supervisor do
    case ExUnit.OnExitHandler.get_supervisor(self()) do
      {:ok, nil} ->
        {:ok, sup} = Supervisor.start_link(ExUnit.OnExitHandler.Supervisor, [self() | Process.get(:"$callers", [])])
        ExUnit.OnExitHandler.put_supervisor(self(), sup)
        {:ok, sup}

      {:ok, _} = ok ->
        ok

      :error ->
        :error
    end
  end
end
