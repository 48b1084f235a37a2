# What is told of files that do not compile. In: why. Out: lines on the standard error, diagnostics, and what callers get of them.

defmodule Kernel.ParallelCompiler.Report do
  @moduledoc false

  @doc "Diagnostics as callers want them: maps, or tuples of file, position and message."
  def shown(diagnostics, options) do
    if options[:return_diagnostics],
      do: diagnostics,
      else: Enum.map(diagnostics, &{&1.file, &1.position, &1.message})
  end

  @doc "The warnings of two runs."
  def joined(a, b) when is_list(a), do: a ++ b
  def joined(a, b), do: Map.merge(a, b, fn _, x, y -> x ++ y end)

  @doc "Prints why a file failed."
  def print(file, kind, reason, stacktrace) do
    IO.write(:stderr, ["\n== Compilation error in file #{Path.relative_to_cwd(file)} ==\n", formatted(kind, reason, stacktrace)])
  end

  defp formatted(kind, reason, stacktrace) do
    {reason, stacktrace} = Exception.blame(kind, reason, own(stacktrace))
    [Exception.format_banner(kind, reason, stacktrace), ?\n, Exception.format_stacktrace(stacktrace)]
  end

  # what lies below the file is the compiler's
  defp own(stacktrace), do: Enum.take_while(stacktrace, fn {module, _, _, _} -> module != Kernel.ParallelCompiler.Sources end)

  @doc "The diagnostic of a failure."
  def failure(file, kind, reason, stacktrace) do
    reason = Exception.normalize(kind, reason, stacktrace)

    %{
      severity: :error,
      file: file_of(reason) || file,
      source: file,
      position: position(file, reason, stacktrace),
      message: IO.iodata_to_binary(formatted(kind, reason, stacktrace)),
      stacktrace: stacktrace,
      span: nil,
      details: {kind, reason}
    }
  end

  defp file_of(%{file: file, line: line}) when is_binary(file) and is_integer(line), do: Path.absname(file)
  defp file_of(_), do: nil

  defp position(_, %{line: line, column: column}, _) when is_integer(line) and is_integer(column), do: {line, column}
  defp position(_, %{line: line}, _) when is_integer(line), do: line

  # only where the file itself fails is the line one of its own
  defp position(file, _, stacktrace) do
    relative = file |> Path.relative_to_cwd() |> String.to_charlist()

    case Enum.find(stacktrace, fn {_, _, _, place} -> Keyword.has_key?(place, :line) end) do
      {_, _, _, place} -> if place[:file] in [relative, String.to_charlist(file)], do: place[:line], else: 0
      nil -> 0
    end
  end

  @doc "The diagnostic of a file that waits in a circle."
  def stuck(file, message) do
    %{
      severity: :error,
      file: file,
      source: file,
      position: nil,
      message: message,
      stacktrace: [],
      span: nil,
      details: {:error, CompileError.exception(description: message)}
    }
  end

  @doc "Prints which files wait for each other."
  def print_deadlock(waiting) do
    for {file, _, cause} <- waiting,
        do: IO.puts(:stderr, "\n== Compilation error in file #{Path.relative_to_cwd(file)} ==\n** (CompileError) deadlocked waiting on #{cause}\n")

    IO.puts(:stderr, """

    Compilation failed because of a deadlock between files.
    The following files depended on the following modules:
    """)

    width = waiting |> Enum.map(fn {file, _, _} -> String.length(Path.relative_to_cwd(file)) end) |> Enum.max()
    for {file, module, _} <- waiting, do: IO.puts(:stderr, ["  ", String.pad_leading(Path.relative_to_cwd(file), width), " => ", inspect(module)])

    IO.puts(:stderr, """

    Ensure there are no compile-time dependencies between those files and that the modules they reference exist and are correctly named
    """)
  end
end
