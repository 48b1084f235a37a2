# A diagnostic of the compiler as text. In: the map that Code.with_diagnostics/2 answers. Out: what Code.print_diagnostic/2
# prints, worded by the compiler's own renderer.
defmodule Code.Diagnostic do
  @moduledoc false

  def text(%{file: nil, severity: severity, message: message, stacktrace: stacktrace}, _snippet?) do
    lines = Enum.map(stacktrace, &["  ", Exception.format_stacktrace_entry(&1), ?\n])
    [IO.ANSI.format([if(severity == :error, do: :red, else: :yellow), "#{severity}:"]), ?\s, message, ?\n, lines, ?\n]
  end

  def text(%{severity: severity, message: message, file: file, position: position} = diagnostic, snippet?) do
    {line, column} = with line when is_integer(line) <- position, do: {line, 0}
    place = place(diagnostic, line, column)
    source = if snippet? and line > 0, do: source(file)
    at = {line, column, width(position, diagnostic[:span])}
    :nodebook_diagnostics.show(severity, message, file, at, place, source, IO.ANSI.enabled?())
  end

  defp place(%{stacktrace: [{module, name, arity, location} | _]}, _line, _column) do
    mfa = if name == :__MODULE__, do: "#{inspect(module)} (module)", else: Exception.format_mfa(module, name, arity)
    file = location |> Keyword.get(:file, "nofile") |> to_string() |> Path.relative_to_cwd()
    "#{Exception.format_file_line_column(file, location[:line], location[:column])} #{mfa}"
  end

  defp place(%{file: file}, line, column) do
    [Path.relative_to_cwd(file), line > 0 && ":#{line}", column > 0 && ":#{column}"] |> Enum.filter(& &1) |> Enum.join()
  end

  defp width({line, column}, {line, last}), do: last - column
  defp width(_position, _span), do: 1

  defp source(file) do
    case File.read(file) do
      {:ok, text} -> text
      {:error, _} -> nil
    end
  end
end
