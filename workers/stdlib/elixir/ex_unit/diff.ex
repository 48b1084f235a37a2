# What differs between two values. In: both sides of a failed assertion; the left one of a match is a quoted pattern.
# Out: whether they are equivalent, and both sides as trees (ExUnit.Diff.Document) in which what differs is marked.
defmodule ExUnit.Diff do
  @moduledoc false

  alias ExUnit.Diff.{Document, Patterns, Terms}

  defstruct [:equivalent?, :left, :right]

  @doc "Compares in a context: `:==`, `:===` or `{:match, pins}`. Gives the difference and the variables that a pattern bound."
  def compute(left, right, {:match, pins}) do
    Patterns.compare(left, right, %{pins: Map.new(pins), current_vars: %{}})
  end

  def compute(left, right, op) when op in [:==, :===], do: {Terms.compare(left, right, op), %{pins: %{}, current_vars: %{}}}

  @doc "A side as a document; `wrapper` is given the documents of what differs."
  def to_algebra(side, wrapper), do: Document.build(side, wrapper)

  @doc "Both sides as text, lines after the first `indent` columns in, marked through the report's formatter."
  def format(left, right, context, indent, width, formatter) do
    diff = if compared?(context), do: compute(left, right, context) |> elem(0), else: apart({:value, left}, {:value, right})
    {text(diff.left, :diff_delete, indent, width, formatter), text(diff.right, :diff_insert, indent, width, formatter)}
  end

  defp compared?(context), do: context in [:==, :===] or match?({:match, _}, context)

  defp text(side, key, indent, width, formatter) do
    side
    |> to_algebra(&mark(&1, key, formatter))
    |> Inspect.Algebra.nest(indent)
    |> Inspect.Algebra.format(width)
    |> IO.iodata_to_binary()
  end

  # blanks would not be seen in a colour of letters
  defp mark(doc, key, formatter) when is_binary(doc) do
    if String.trim_leading(doc) == "", do: formatter.(:"#{key}_whitespace", doc), else: formatter.(key, doc)
  end

  defp mark(doc, key, formatter), do: formatter.(key, doc)

  # ---- differences that the parts are made of

  @doc "Both sides are the same."
  def same(left, right), do: %__MODULE__{equivalent?: true, left: left, right: right}

  @doc "Nothing of the sides fits: both are marked as a whole."
  def apart(left, right), do: %__MODULE__{equivalent?: false, left: {:mark, left}, right: {:mark, right}}
end
