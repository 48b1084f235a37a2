# The small things of quoted code as text: numbers, strings with interpolation, sigils, calls without parentheses.
defmodule Code.QuotedText.Literals do
  @moduledoc false

  # calls that the formatter writes without parentheses: name => arities, or :any
  @bare %{
    alias: [1, 2], case: [2], cond: [1], for: :any, import: [1, 2], quote: [1, 2], receive: [1], require: [1, 2], try: [1],
    with: :any, def: [1, 2], defp: [1, 2], defguard: [1], defguardp: [1], defmacro: [1, 2], defmacrop: [1, 2], defmodule: [2],
    defdelegate: [2], defexception: [1], defoverridable: [1], defstruct: [1], destructure: [2], raise: [1, 2], reraise: [2, 3],
    if: [2], unless: [2], use: [1, 2], defrecord: [2, 3], defrecordp: [2, 3], defprotocol: [2], defimpl: [2, 3], all: :any,
    assert: [1, 2], assert_in_delta: [3, 4], assert_raise: [2, 3], assert_receive: [1, 2, 3], assert_received: [1, 2],
    doctest: [1, 2], refute: [1, 2], refute_in_delta: [3, 4], refute_receive: [1, 2, 3], refute_received: [1, 2],
    setup: [1, 2], setup_all: [1, 2], test: [1, 2], config: [2, 3], import_config: [1]
  }

  @doc "Whether a call of that name and arity stands without parentheses."
  def bare?(name, arity) do
    case @bare do
      %{^name => :any} -> arity > 0
      %{^name => arities} -> arity in arities
      _ -> false
    end
  end

  @doc "An integer; six digits and more in groups of three."
  def integer(number) when number < 0, do: "-" <> integer(-number)

  def integer(number) do
    digits = Integer.to_string(number)
    if byte_size(digits) < 6, do: digits, else: digits |> String.reverse() |> String.to_charlist() |> Enum.chunk_every(3) |> Enum.join("_") |> String.reverse()
  end

  @doc "Whether the parts of a binary are those of a string, with interpolation or without."
  def interpolated?(parts), do: parts != [] and Enum.all?(parts, &(is_binary(&1) or part?(&1)))

  defp part?({:"::", _, [{{:., _, [Kernel, :to_string]}, _, [_]}, {:binary, _, _}]}), do: true
  defp part?({{:., _, [Kernel, :to_string]}, _, [_]}), do: true
  defp part?(_), do: false

  @doc "A string with interpolation in its quotes."
  def interpolation(parts, delimiter, show) do
    delimiter = if delimiter in ["\"\"\"", "'''"], do: "\"", else: delimiter
    delimiter <> Enum.map_join(parts, &one(&1, show)) <> delimiter
  end

  defp one(text, _show) when is_binary(text) do
    quoted = inspect(text, printable_limit: :infinity)
    binary_part(quoted, 1, byte_size(quoted) - 2)
  end

  defp one({:"::", _, [{_, _, [expr]}, _]}, show), do: "\#{" <> show.(expr) <> "}"
  defp one({{:., _, _}, _, [expr]}, show), do: "\#{" <> show.(expr) <> "}"

  @doc "What a sigil has between its delimiters, with them."
  def sigil(parts, delimiter, show) do
    inner =
      Enum.map_join(parts, fn
        text when is_binary(text) -> text
        part -> one(part, show)
      end)

    if delimiter in ["\"\"\"", "'''"], do: delimiter <> "\n" <> inner <> delimiter, else: delimiter <> inner <> closing(delimiter)
  end

  defp closing("("), do: ")"
  defp closing("["), do: "]"
  defp closing("{"), do: "}"
  defp closing("<"), do: ">"
  defp closing(other), do: other
end
