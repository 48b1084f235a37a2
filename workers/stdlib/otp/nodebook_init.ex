# The first processes of a node, and what it was started for: scripts or the shell.
# In: texts with their file names. Out: the program's output, and the exit status that `elixir` would have.

defmodule :nodebook_init do
  @moduledoc false

  @doc "Starts the system processes and makes the terminal the group leader of the caller."
  def system(options \\ %{}), do: :init.start(options)

  @doc "Runs scripts like `elixir FILE`; the node ends with their status."
  def scripts(scripts, argv) do
    :erlang.process_flag(:trap_exit, true)
    system()
    :persistent_term.put(:nodebook_argv, argv)
    {pid, ref} = :erlang.spawn_monitor(fn -> run_all(scripts) end)

    status =
      receive do
        {:DOWN, ^ref, :process, ^pid, reason} -> at_exit(status_of(pid, reason))
      end

    Logger.flush()
    :erlang.halt(status)
  end

  @doc "Runs the interactive shell until its input ends."
  def shell(argv), do: shell(argv, %{})

  @doc "The same on a node that is distributed: options as `:init.boot/1` takes them."
  def shell(argv, options) do
    case system(options) do
      :ok ->
        :persistent_term.put(:nodebook_argv, argv)
        :nodebook_instruments.ready()
        interact()

      {:error, _reason} ->
        :erlang.halt(1)
    end
  end

  defp interact, do: if(IEx.Server.run() == :ok, do: :erlang.halt(0), else: :erlang.halt(1))

  @doc """
  Runs a command line: code, files, `-S mix ARGS`; then the shell, or the end of the node. Options as `:init.boot/1`
  takes them, and shell, halt, evals, scripts, mix.
  """
  def command(options) do
    case system(options) do
      :ok ->
        if options.shell, do: :nodebook_io.write(1, [:erlang.system_info(:system_version), "\n"])
        :persistent_term.put(:nodebook_argv, options.args)
        {pid, ref} = :erlang.spawn_monitor(fn -> work(options) end)

        receive do
          {:DOWN, ^ref, :process, ^pid, reason} -> after_work(at_exit(status_of(pid, reason)), options)
        end

      {:error, _reason} ->
        :erlang.halt(1)
    end
  end

  defp after_work(0, %{shell: true}) do
    :nodebook_instruments.ready()
    interact()
  end

  defp after_work(0, options) do
    :nodebook_instruments.ready()

    if options.halt and not System.no_halt() do
      stop(0)
    else
      receive do
      end
    end
  end

  defp after_work(status, _options), do: stop(status)

  defp stop(status) do
    Logger.flush()
    :init.stop(status)
  end

  defp work(options) do
    evals = for text <- options.evals, do: {text, "nofile"}
    run_all(evals ++ options.scripts)

    if args = options.mix do
      if options.shell, do: :persistent_term.put(:iex_started, true)
      Mix.CLI.main(args)
    end
  end

  # What `System.at_exit/1` was given, latest first, each in a process; one may change the status or add another.
  defp at_exit(status) do
    case :persistent_term.get({System, :at_exit}, []) do
      [] ->
        status

      [fun | rest] ->
        :persistent_term.put({System, :at_exit}, rest)
        {pid, ref} = :erlang.spawn_monitor(fn -> run_hook(fun, status) end)

        receive do
          {:DOWN, ^ref, :process, ^pid, :normal} -> at_exit(status)
          {:DOWN, ^ref, :process, ^pid, reason} -> at_exit(status_of(pid, reason))
        end
    end
  end

  defp run_hook(fun, status) do
    fun.(status)
  catch
    kind, reason ->
      stacktrace = __STACKTRACE__
      report(kind, reason, stacktrace)
      :erlang.exit({:nodebook_status, exit_status(kind, reason)})
  end

  defp status_of(_pid, :normal), do: 0
  defp status_of(_pid, {:nodebook_status, status}), do: status
  defp status_of(_pid, {:shutdown, status}) when is_integer(status), do: status

  # somebody that it is linked to has ended it
  defp status_of(pid, reason) do
    IO.puts(:stderr, "** (EXIT from #{inspect(pid)}) #{Exception.format_exit(reason)}")
    1
  end

  defp run_all(scripts) do
    run_each(scripts)
  catch
    kind, reason ->
      stacktrace = __STACKTRACE__
      report(kind, reason, stacktrace)
      :erlang.exit({:nodebook_status, exit_status(kind, reason)})
  end

  defp exit_status(:exit, :normal), do: 0
  defp exit_status(:exit, :shutdown), do: 0
  defp exit_status(:exit, {:shutdown, status}) when is_integer(status), do: status
  defp exit_status(_kind, _reason), do: 1

  defp report(:exit, reason, _stacktrace) when reason in [:normal, :shutdown], do: :ok
  defp report(:exit, {:shutdown, _}, _stacktrace), do: :ok

  defp report(kind, reason, stacktrace) do
    {blamed, stacktrace} = Exception.blame(kind, reason, stacktrace)
    IO.write(:stderr, [banner(kind, reason, blamed, stacktrace), ?\n, Exception.format_stacktrace(stacktrace)])
  rescue
    # what cannot be said, as it is no text, is not told of by the log, too
    e -> :erlang.exit({e, __STACKTRACE__})
  end

  # what is said of the arguments stands in, line by line
  defp banner(kind, reason, %FunctionClauseError{} = blamed, stacktrace) do
    said = FunctionClauseError.blame(blamed, &inspect/1, &marked/1)
    [Exception.format_banner(kind, reason, stacktrace), "    ", String.replace(said, "\n", "\n    ")]
  end

  defp banner(kind, _reason, blamed, stacktrace), do: Exception.format_banner(kind, blamed, stacktrace)

  defp marked(%{match?: true, node: node}), do: "+" <> Macro.to_string(node) <> "+"
  defp marked(%{match?: false, node: node}), do: "-" <> Macro.to_string(node) <> "-"

  defp run_each([]), do: :ok

  defp run_each([{text, given} | rest]) do
    run_script(text, given, if(given == "nofile", do: given, else: Path.expand(given)))
    run_each(rest)
  end

  defp run_script(text, given, file) do
    :nodebook_code.keep_source(file, text)
    quoted = :nodebook_code.parse(text, file, 1, true)
    {fun, _names, _env} = prepare(quoted, given, :nodebook_code.env(file, 1))
    fun.()
    :nodebook_checker.verify(file)
  catch
    kind, reason when file == "nofile" -> :erlang.raise(kind, reason, __STACKTRACE__)
    kind, reason -> :erlang.raise(kind, reason, required(reason, __STACKTRACE__))
  end

  # A file is run by `Code.require_file/2`; of the frames that a real node keeps, that one is left where the file itself failed.
  defp required(%{__struct__: struct}, []) when struct in [SyntaxError, TokenMissingError, MismatchedDelimiterError],
    do: [required()]

  defp required(_reason, [{_, :__FILE__, _, _} = entry]), do: [entry, required()]
  defp required(_reason, stacktrace), do: stacktrace

  defp required do
    {:docs_v1, _, _, _, _, _, docs} = Code.fetch_docs(Code)
    {_, line, _, _, _} = List.keyfind(docs, {:function, :require_file, 2}, 0)
    {Code, :require_file, 2, [file: ~c"lib/code.ex", line: :erl_anno.line(line)]}
  end

  # the text of `-e` is evaluated, as if more could come
  defp prepare(quoted, "nofile", env), do: :nodebook_code.prepare(quoted, [], env)
  defp prepare(quoted, _file, env), do: :nodebook_code.prepare_file(quoted, env)
end
