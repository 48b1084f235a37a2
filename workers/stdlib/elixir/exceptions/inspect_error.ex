# In: fields. Out: exceptions of one family: an Inspect implementation that raised.
# Wording and blame hints as Elixir 1.18 prints them.

defmodule Inspect.Error do
  @moduledoc "An implementation of Inspect raised."
  @enforce_keys [:exception_module, :exception_message, :stacktrace, :inspected_struct]
  defexception @enforce_keys

  @impl true
  def exception(arguments) when is_list(arguments) do
    exception = Keyword.fetch!(arguments, :exception)

    %Inspect.Error{
      exception_module: exception.__struct__,
      exception_message: exception |> Exception.message() |> String.trim_trailing("\n"),
      stacktrace: Keyword.fetch!(arguments, :stacktrace),
      inspected_struct: Keyword.fetch!(arguments, :inspected_struct)
    }
  end

  @impl true
  def message(%{exception_module: module, exception_message: message, inspected_struct: text}) do
    "got #{inspect(module)} with message:\n\n    \"\"\"\n#{pad(message, 4)}\n    \"\"\"\n\nwhile inspecting:\n\n#{pad(text, 4)}\n"
  end

  @doc false
  def pad(text, count) do
    padding = String.duplicate(" ", count)
    text |> String.split("\n") |> Enum.map_join("\n", fn "" -> ""; line -> padding <> line end)
  end
end
