# The report on the terminal. In: events of ExUnit.Runner. Out: dots, failures, times, counts.
defmodule ExUnit.CLIFormatter do
  @moduledoc false
  use GenServer

  @impl true
  def init(opts) do
    IO.puts("Running ExUnit with seed: #{opts[:seed]}, max_cases: #{opts[:max_cases]}")
    print_filters(opts[:exclude], :exclude)
    print_filters(opts[:include], :include)
    IO.puts("")

    {:ok,
     %{
       seed: opts[:seed],
       trace: opts[:trace],
       colors: colors(opts),
       width: width(),
       slowest: opts[:slowest],
       slowest_modules: opts[:slowest_modules],
       test_counter: %{},
       test_timings: [],
       failure_counter: 0,
       skipped_counter: 0,
       excluded_counter: 0,
       invalid_counter: 0
     }}
  end

  defp print_filters([], _type), do: :ok
  defp print_filters(filters, type), do: filters |> ExUnit.Formatter.format_filters(type) |> IO.puts()

  defp width do
    case :io.columns() do
      {:ok, width} -> max(40, width)
      _ -> 80
    end
  end

  @impl true
  def handle_cast({:test_started, test}, config) do
    if config.trace, do: IO.write(trace_started(test))
    {:noreply, config}
  end

  def handle_cast({:test_finished, %ExUnit.Test{state: nil} = test}, config) do
    if config.trace, do: IO.puts(success(trace_result(test), config)), else: IO.write(success(".", config))
    {:noreply, %{count(config, test) | test_timings: [test | config.test_timings]}}
  end

  def handle_cast({:test_finished, %ExUnit.Test{state: {:excluded, reason}} = test}, config) when is_binary(reason) do
    if config.trace, do: IO.puts(trace_note(test, "excluded"))
    config = count(config, test)
    {:noreply, %{config | excluded_counter: config.excluded_counter + 1}}
  end

  def handle_cast({:test_finished, %ExUnit.Test{state: {:skipped, reason}} = test}, config) when is_binary(reason) do
    if config.trace, do: IO.puts(skipped(trace_note(test, "skipped"), config)), else: IO.write(skipped("*", config))
    config = count(config, test)
    {:noreply, %{config | skipped_counter: config.skipped_counter + 1}}
  end

  def handle_cast({:test_finished, %ExUnit.Test{state: {:invalid, _}} = test}, config) do
    if config.trace, do: IO.puts(invalid(trace_result(test), config)), else: IO.write(invalid("?", config))
    config = count(config, test)
    {:noreply, %{config | invalid_counter: config.invalid_counter + 1}}
  end

  def handle_cast({:test_finished, %ExUnit.Test{state: {:failed, failures}} = test}, config) do
    if config.trace, do: IO.puts(failure(trace_result(test), config))
    counter = config.failure_counter + 1
    formatted = ExUnit.Formatter.format_test_failure(test, failures, counter, config.width, &formatter(&1, &2, config))
    print_failure(formatted, config)
    print_logs(test.logs)
    {:noreply, %{count(config, test) | test_timings: [test | config.test_timings], failure_counter: counter}}
  end

  def handle_cast({:module_started, %ExUnit.TestModule{} = module}, config) do
    if config.trace do
      IO.puts("\n#{inspect(module.name)} [#{Path.relative_to_cwd(module.file)}]")
      if module.parameters != %{}, do: IO.puts("Parameters: #{inspect(module.parameters)}")
    end

    {:noreply, config}
  end

  def handle_cast({:module_finished, %ExUnit.TestModule{state: {:failed, failures}} = module}, config) do
    # the tests that had passed count as failed
    counter = config.failure_counter + Enum.count(module.tests, &is_nil(&1.state))
    formatted = ExUnit.Formatter.format_test_all_failure(module, failures, counter, config.width, &formatter(&1, &2, config))
    print_failure(formatted, config)
    {:noreply, %{config | failure_counter: counter}}
  end

  def handle_cast({:suite_finished, times}, config) do
    if total(config.test_counter) > 0 and total(config.test_counter) == config.excluded_counter do
      IO.puts(invalid("All tests have been excluded.", config))
    end

    IO.puts(["\n", ExUnit.Formatter.format_times(times)])
    if config.slowest > 0, do: IO.puts(slowest(config, times))
    if config.slowest_modules > 0, do: IO.puts(slowest_modules(config, times))
    IO.puts(summary(config))
    {:noreply, config}
  end

  def handle_cast(:max_failures_reached, config) do
    IO.write(failure("--max-failures reached, aborting test suite", config))
    {:noreply, config}
  end

  def handle_cast(_event, config), do: {:noreply, config}

  # ---- counts

  defp count(config, test), do: %{config | test_counter: Map.update(config.test_counter, test.tags.test_type, 1, &(&1 + 1))}
  defp total(counter), do: counter |> Map.values() |> Enum.sum()

  defp summary(config) do
    kinds =
      config.test_counter
      |> Enum.sort_by(&elem(&1, 0))
      |> Enum.map(fn {kind, n} -> plural(n, Atom.to_string(kind)) <> ", " end)

    failures = "#{config.failure_counter} #{if config.failure_counter == 1, do: "failure", else: "failures"}"
    excluded = if config.excluded_counter > 0, do: ", #{config.excluded_counter} excluded", else: ""
    invalid = if config.invalid_counter > 0, do: ", " <> invalid("#{config.invalid_counter} invalid", config), else: ""
    skipped = if config.skipped_counter > 0, do: ", " <> skipped("#{config.skipped_counter} skipped", config), else: ""
    message = IO.iodata_to_binary([kinds, failures, excluded, invalid, skipped])

    cond do
      config.failure_counter > 0 or config.invalid_counter > 0 -> failure(message, config)
      true -> success(message, config)
    end
  end

  defp plural(n, kind), do: if(n == 1, do: "1 #{kind}", else: "#{n} #{ExUnit.plural_rule(kind)}")

  # ---- times

  defp trace_started(test), do: "  * #{name(test)} [#{trace_line(test)}]"
  defp trace_result(test), do: "\r  * #{name(test)} (#{trace_time(test)}) [#{trace_line(test)}]"
  defp trace_note(test, note), do: "\r  * #{name(test)} (#{note}) [#{trace_line(test)}]"
  defp name(test), do: test.name |> Atom.to_string() |> String.replace(["\n", "\r"], " ") |> String.trim()
  defp trace_line(test), do: "L##{test.tags.line}"
  defp trace_time(%{time: time}), do: "#{format_us(time)}ms"

  defp format_us(us) do
    us = div(us, 10)

    if us < 10 do
      "0.0#{us}"
    else
      us = div(us, 10)
      "#{div(us, 10)}.#{rem(us, 10)}"
    end
  end

  defp slowest(%{slowest: n} = config, times) do
    tests = config.test_timings |> Enum.sort_by(& &1.time, :desc) |> Enum.take(n)
    time = tests |> Enum.map(& &1.time) |> Enum.sum()
    lines = for test <- tests, do: "  * #{test.name} (#{inspect(test.module)}) (#{trace_time(test)}) [#{Path.relative_to_cwd(test.tags.file)}:#{test.tags.line}]\n"
    ["\nTop #{n} slowest (#{seconds(time)}), #{share(time, times)}% of total time:\n\n", lines]
  end

  defp slowest_modules(%{slowest_modules: n} = config, times) do
    modules =
      config.test_timings
      |> Enum.group_by(& &1.module)
      |> Enum.map(fn {module, [test | _] = tests} -> {module, test.tags.file, tests |> Enum.map(& &1.time) |> Enum.sum()} end)
      |> Enum.sort_by(&elem(&1, 2), :desc)
      |> Enum.take(n)

    time = modules |> Enum.map(&elem(&1, 2)) |> Enum.sum()
    lines = for {module, file, time} <- modules, do: "#{inspect(module)} (#{format_us(time)}ms)\n [#{Path.relative_to_cwd(file)}]\n"
    ["\nTop #{n} slowest (#{seconds(time)}), #{share(time, times)}% of total time:\n\n", lines]
  end

  # hundredths of a second, as in the line with the times
  defp seconds(us), do: "#{format_us(div(us, 1000))}s"
  defp share(_time, %{run: 0}), do: 0.0
  defp share(time, %{run: run}), do: Float.round(time / run * 100, 1)

  # ---- failures

  defp print_failure(formatted, config) do
    if config.trace, do: IO.puts(""), else: IO.puts("\n")
    IO.write(formatted)
    IO.puts("")
  end

  defp print_logs(""), do: nil

  defp print_logs(output) do
    indent = "\n     "
    IO.puts(["     The following output was logged:", indent | String.replace(output, "\n", indent)])
  end

  # ---- colours

  defp colors(opts) do
    [
      enabled: IO.ANSI.enabled?(),
      success: :green,
      invalid: :yellow,
      skipped: :yellow,
      failure: :red,
      error_info: :red,
      extra_info: :cyan,
      location_info: [:bright, :black],
      diff_delete: :red,
      diff_delete_whitespace: IO.ANSI.color_background(2, 0, 0),
      diff_insert: :green,
      diff_insert_whitespace: IO.ANSI.color_background(0, 2, 0)
    ]
    |> Keyword.merge(opts[:colors])
  end

  defp formatter(:diff_enabled?, _, %{colors: colors}), do: colors[:enabled]

  defp formatter(:diff_delete, text, config), do: colorize_doc(:diff_delete, text, config)
  defp formatter(:diff_insert, text, config), do: colorize_doc(:diff_insert, text, config)
  defp formatter(:blame_diff, text, config), do: if(config.colors[:enabled], do: colorize(:diff_delete, text, config), else: "-" <> text <> "-")
  defp formatter(key, text, config), do: colorize(key, text, config)

  # the escapes stand around a document, whose lines may still break
  defp colorize_doc(key, doc, config) do
    case colorize(key, "|", config) |> String.split("|") do
      [start, finish] -> Inspect.Algebra.concat([start, doc, finish])
    end
  end

  defp colorize(key, text, %{colors: colors}) do
    case Keyword.fetch(colors, key) do
      {:ok, escape} when escape != nil ->
        if colors[:enabled],
          do: [escape, text, :reset] |> IO.ANSI.format_fragment(true) |> IO.iodata_to_binary(),
          else: text

      _ ->
        text
    end
  end

  defp success(text, config), do: colorize(:success, text, config)
  defp invalid(text, config), do: colorize(:invalid, text, config)
  defp skipped(text, config), do: colorize(:skipped, text, config)
  defp failure(text, config), do: colorize(:failure, text, config)
end
