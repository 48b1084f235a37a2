# In: first, last, step. Out: %Range{}. Specification: documentation of Range, Elixir 1.18.

defmodule Range do
  @moduledoc "Ranges of integers."
  @enforce_keys [:first, :last, :step]
  defstruct first: nil, last: nil, step: nil

  @type limit :: integer
  @type step :: pos_integer | neg_integer
  @type t :: %__MODULE__{first: limit, last: limit, step: step}
  @type t(first, last) :: %__MODULE__{first: first, last: last, step: step}

  @doc "A range from first to last."
  def new(first, last) when is_integer(first) and is_integer(last) do
    if first <= last do
      %{__struct__: Range, first: first, last: last, step: 1}
    else
      IO.warn(
        "Range.new/2 and first..last default to a step of -1 when last < first. " <>
          "Use Range.new(first, last, -1) or first..last//-1, or pass 1 if that was your intention"
      )

      %{__struct__: Range, first: first, last: last, step: -1}
    end
  end

  def new(first, last) do
    raise ArgumentError,
          "ranges (first..last) expect both sides to be integers, " <>
            "got: #{inspect(first)}..#{inspect(last)}"
  end

  @doc "A range from first to last with a step."
  def new(first, last, step) when is_integer(first) and is_integer(last) and is_integer(step) and step != 0 do
    %{__struct__: Range, first: first, last: last, step: step}
  end

  def new(first, last, step) do
    raise ArgumentError,
          "ranges (first..last//step) expect both sides to be integers and the step to be a non-zero integer, " <>
            "got: #{inspect(first)}..#{inspect(last)}//#{inspect(step)}"
  end

  @doc "Number of integers in the range."
  def size(range)
  def size(first..last//step) when step > 0 and first > last, do: 0
  def size(first..last//step) when step < 0 and first < last, do: 0
  def size(first..last//step), do: abs(div(last - first, step)) + 1
  def size(%{__struct__: Range, first: _, last: _} = range), do: range |> stepped() |> size()

  @doc false
  # A range from before ranges had a step gets the one it implied.
  def stepped(%{__struct__: Range, first: first, last: last}) do
    %{__struct__: Range, first: first, last: last, step: if(first <= last, do: 1, else: -1)}
  end

  @doc "The range moved by that many steps."
  def shift(first..last//step, steps) when is_integer(steps) do
    new(first + steps * step, last + steps * step, step)
  end

  @doc "Two ranges: the first count elements and the rest."
  def split(first..last//step = range, split) when is_integer(split) do
    if split >= 0 do
      split(first, last, step, split)
    else
      split(first, last, step, max(size(range) + split, 0))
    end
  end

  defp split(first, last, step, split) when first < last or (first == last and step > 0) do
    if step > 0 do
      mid = max(min(first + step * (split - 1), last), first - step)
      {new(first, mid, step), new(mid + step, last, step)}
    else
      {new(first, first - step, step), new(last + step, last, step)}
    end
  end

  defp split(last, first, step, split) do
    if step < 0 do
      mid = min(max(last + step * (split - 1), first), last - step)
      {new(last, mid, step), new(mid + step, first, step)}
    else
      {new(last, last - step, step), new(first + step, first, step)}
    end
  end

  @doc "The elements as a list."
  def to_list(%{__struct__: Range} = range), do: Enum.to_list(range)

  @doc "Whether the ranges share no element."
  def disjoint?(first1..last1//step1 = range1, first2..last2//step2 = range2) do
    if size(range1) == 0 or size(range2) == 0 do
      true
    else
      {first1, last1, step1} = normalize(first1, last1, step1)
      {first2, last2, step2} = normalize(first2, last2, step2)

      cond do
        last2 < first1 or last1 < first2 -> true
        abs(step1) == 1 and abs(step2) == 1 -> false
        true -> no_common?(first1, last1, step1, first2, last2, step2)
      end
    end
  end

  defp normalize(first, last, step) when step > 0, do: {first, first + div(last - first, step) * step, step}
  defp normalize(first, last, step), do: {first + div(last - first, step) * step, first, -step}

  defp no_common?(first1, last1, step1, first2, last2, step2) do
    gcd = Integer.gcd(step1, step2)

    if rem(first2 - first1, gcd) != 0 do
      true
    else
      {_, m, _} = Integer.extended_gcd(step1, step2)
      lcm = div(step1 * step2, gcd)
      solution = first1 + div(first2 - first1, gcd) * m * step1
      low = max(first1, first2)
      high = min(last1, last2)
      candidate = low + Integer.mod(solution - low, lcm)
      candidate > high
    end
  end

  @doc "Deprecated: whether the term is a range."
  @deprecated "Pattern match on first..last//step instead"
  def range?(term)
  def range?(first..last//step) when is_integer(first) and is_integer(last) and is_integer(step), do: true
  def range?(%{__struct__: Range, first: first, last: last}) when is_integer(first) and is_integer(last), do: true
  def range?(_), do: false
end

defimpl Enumerable, for: Range do
  def count(range), do: {:ok, Range.size(range)}

  def member?(first..last//step, value) when is_integer(value) do
    inside = if step > 0, do: first <= value and value <= last, else: last <= value and value <= first
    {:ok, inside and rem(value - first, step) == 0}
  end

  def member?(_first.._last//_step, _value), do: {:ok, false}
  def member?(range, value), do: range |> Range.stepped() |> member?(value)

  def slice(first.._last//step = range) do
    {:ok, Range.size(range), &slice(first + &1 * step, step * &3, &2)}
  end

  def slice(range), do: range |> Range.stepped() |> slice()

  defp slice(_current, _step, 0), do: []
  defp slice(current, step, n), do: [current | slice(current + step, step, n - 1)]

  def reduce(first..last//step, acc, fun), do: reduce(first, last, acc, fun, step)
  def reduce(range, acc, fun), do: range |> Range.stepped() |> reduce(acc, fun)

  defp reduce(_first, _last, {:halt, acc}, _fun, _step), do: {:halted, acc}

  defp reduce(first, last, {:suspend, acc}, fun, step) do
    {:suspended, acc, &reduce(first, last, &1, fun, step)}
  end

  defp reduce(first, last, {:cont, acc}, fun, step)
       when (step > 0 and first <= last) or (step < 0 and first >= last) do
    reduce(first + step, last, fun.(first, acc), fun, step)
  end

  defp reduce(_, _, {:cont, acc}, _fun, _step), do: {:done, acc}
end
