# In: a requirement's comparisons and a version as {major, minor, patch, pre}. Out: whether it matches.

defmodule Version.Requirement do
  @moduledoc "A parsed requirement; made by Version.parse_requirement/1."
  defstruct [:source, :lexed]

  @opaque t :: %__MODULE__{source: String.t(), lexed: list}

  @doc false
  def new(source, lexed), do: %__MODULE__{source: source, lexed: lexed}

  @doc false
  def match?(%__MODULE__{lexed: lexed}, {version, allow_pre}), do: either?(lexed, version, allow_pre)

  # `and` binds closer than `or`
  defp either?([operator, operand | rest], version, allow_pre) do
    all?(rest, holds?(operator, version, operand, allow_pre), version, allow_pre)
  end

  defp all?([], result, _version, _allow_pre), do: result
  defp all?([:or | rest], result, version, allow_pre), do: result or either?(rest, version, allow_pre)

  defp all?([:and, operator, operand | rest], result, version, allow_pre) do
    all?(rest, result and holds?(operator, version, operand, allow_pre), version, allow_pre)
  end

  defp holds?(:==, version, operand, _), do: compare(version, operand) == :eq
  defp holds?(:!=, version, operand, _), do: compare(version, operand) != :eq
  defp holds?(:<, version, operand, _), do: compare(version, operand) == :lt
  defp holds?(:<=, version, operand, _), do: compare(version, operand) != :gt

  defp holds?(:>, version, operand, allow_pre) do
    compare(version, operand) == :gt and pre?(version, operand, allow_pre)
  end

  defp holds?(:>=, version, operand, allow_pre) do
    compare(version, operand) != :lt and pre?(version, operand, allow_pre)
  end

  defp holds?(:~>, {major, _, _, _} = version, {major, minor, nil, pre, _}, allow_pre) do
    holds?(:>=, version, {major, minor, 0, pre, []}, allow_pre)
  end

  defp holds?(:~>, {major, minor, _, _} = version, {major, minor, patch, _, _} = operand, allow_pre)
       when patch != nil do
    holds?(:>=, version, operand, allow_pre)
  end

  defp holds?(:~>, _version, _operand, _allow_pre), do: false

  # A pre-release matches when it is allowed, or when the requirement names one.
  defp pre?({_, _, _, pre}, {_, _, _, pre_of_operand, _}, allow_pre), do: allow_pre or pre == [] or pre_of_operand != []

  defp compare(version, {major, minor, patch, pre, _build}) do
    Version.Parser.compare(version, {major, minor, patch, pre})
  end
end

defimpl String.Chars, for: Version.Requirement do
  def to_string(%Version.Requirement{source: source}), do: source
end

defimpl Inspect, for: Version.Requirement do
  import Inspect.Algebra

  def inspect(%Version.Requirement{source: source}, opts) do
    concat(["Version.parse_requirement!(", to_doc(source, opts), ")"])
  end
end
