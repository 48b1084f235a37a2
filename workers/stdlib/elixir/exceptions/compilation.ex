# In: fields. Out: exceptions of one family: text that is no Elixir, code that cannot be compiled or loaded.
# Wording and blame hints as Elixir 1.18 prints them.

defmodule Kernel.TypespecError do
  @moduledoc "A type or a specification that cannot be."
  defexception [:file, :line, :description]

  @impl true
  def message(%{file: file, line: line, description: description}),
    do: Exception.format_file_line(file && Path.relative_to_cwd(file), line) <> " " <> description
end

defmodule Code.LoadError do
  @moduledoc "A file could not be loaded."
  defexception [:file, :message, :reason]

  @impl true
  def message(%{message: message}) when is_binary(message), do: message
  def message(%{file: file, reason: reason}), do: "could not load #{file}. Reason: #{reason}"

  @impl true
  def exception(opts) do
    file = Keyword.fetch!(opts, :file)
    reason = Keyword.get(opts, :reason, :enoent)
    %Code.LoadError{file: file, reason: reason, message: "could not load #{file}. Reason: #{reason}"}
  end
end

defmodule CompileError do
  @moduledoc "Code that does not compile."
  defexception [:file, :line, description: "compile error"]

  @impl true
  def message(%{file: file, line: line, description: description}) do
    case Exception.format_file_line(file && Path.relative_to_cwd(file), line) do
      "" -> description
      formatted -> formatted <> " " <> description
    end
  end
end

defmodule SyntaxError do
  @moduledoc "Text that is not Elixir."
  defexception [:file, :line, :column, :snippet, description: "syntax error"]

  @impl true
  def message(exception) do
    Exception.Snippet.text("invalid syntax found", exception)
  end
end

defmodule TokenMissingError do
  @moduledoc "Text that ends before the expression does."
  defexception [
    :file,
    :line,
    :column,
    :end_line,
    :end_column,
    :snippet,
    :opening_delimiter,
    :expected_delimiter,
    description: "expression is incomplete"
  ]

  @impl true
  def message(exception) do
    Exception.Snippet.text("token missing", exception)
  end
end

defmodule MismatchedDelimiterError do
  @moduledoc "A delimiter closed by another one."
  defexception [
    :file,
    :line,
    :column,
    :end_line,
    :end_column,
    :opening_delimiter,
    :closing_delimiter,
    :expected_delimiter,
    :snippet,
    description: "unexpected token"
  ]

  @impl true
  def message(exception) do
    Exception.Snippet.text("mismatched delimiter found", exception)
  end
end

defmodule MissingApplicationsError do
  @moduledoc "Applications that are needed are missing."
  defexception apps: [], description: "missing applications found"

  @impl true
  def message(%{description: description, apps: apps}) do
    deps = Enum.map_join(apps, fn {app, requirement} -> "\n  {#{inspect(app)}, \"#{requirement}\"}" end)
    description <> "\n\nTo address this, include these applications as your dependencies:\n" <> deps
  end
end
