# In: two dates and a step. Out: what enumerables answer. Specification: documentation of Date.Range, Elixir 1.18.

defmodule Date.Range do
  @moduledoc "Dates from a first to a last one; made by Date.range/2 and Date.range/3."
  @enforce_keys [:first, :last, :first_in_iso_days, :last_in_iso_days, :step]
  defstruct [:first, :last, :first_in_iso_days, :last_in_iso_days, :step]

  @type t :: %__MODULE__{
          first: Date.t(),
          last: Date.t(),
          first_in_iso_days: days,
          last_in_iso_days: days,
          step: pos_integer | neg_integer
        }

  @typep days :: integer

  @doc false
  # A range from before ranges had a step gets the one it implied.
  def stepped(%{first_in_iso_days: first, last_in_iso_days: last} = range) do
    :maps.put(:step, if(first <= last, do: 1, else: -1), range)
  end
end

defimpl Enumerable, for: Date.Range do
  def member?(%Date.Range{first: %{calendar: calendar}, step: step} = range, %Date{calendar: calendar} = date) do
    {days, _} = Date.to_iso_days(date)
    %{first_in_iso_days: first, last_in_iso_days: last} = range

    inside = if step > 0, do: days >= first and days <= last, else: days <= first and days >= last
    {:ok, inside and rem(days - first, step) == 0}
  end

  def member?(%Date.Range{step: _}, _), do: {:ok, false}
  def member?(range, date), do: range |> Date.Range.stepped() |> member?(date)

  def count(range), do: {:ok, size(range)}

  def slice(%Date.Range{first: %{calendar: calendar}, first_in_iso_days: first, step: step} = range) do
    {:ok, size(range),
     fn start, amount, by ->
       for index <- 0..(amount - 1)//1, do: date(first + (start + index * by) * step, calendar)
     end}
  end

  def slice(range), do: range |> Date.Range.stepped() |> slice()

  def reduce(%Date.Range{step: step} = range, acc, fun) do
    %{first: %{calendar: calendar}, first_in_iso_days: first, last_in_iso_days: last} = range
    reduce(first, last, step, calendar, acc, fun)
  end

  def reduce(range, acc, fun), do: range |> Date.Range.stepped() |> reduce(acc, fun)

  defp reduce(_first, _last, _step, _calendar, {:halt, acc}, _fun), do: {:halted, acc}

  defp reduce(first, last, step, calendar, {:suspend, acc}, fun) do
    {:suspended, acc, &reduce(first, last, step, calendar, &1, fun)}
  end

  defp reduce(first, last, step, calendar, {:cont, acc}, fun)
       when (step > 0 and first <= last) or (step < 0 and first >= last) do
    reduce(first + step, last, step, calendar, fun.(date(first, calendar), acc), fun)
  end

  defp reduce(_first, _last, _step, _calendar, {:cont, acc}, _fun), do: {:done, acc}

  defp size(%Date.Range{first_in_iso_days: first, last_in_iso_days: last, step: step}) do
    if (step > 0 and first > last) or (step < 0 and first < last), do: 0, else: abs(div(last - first, step)) + 1
  end

  defp size(range), do: range |> Date.Range.stepped() |> size()

  defp date(days, Calendar.ISO) do
    {year, month, day} = Calendar.ISO.date_from_iso_days(days)
    %Date{year: year, month: month, day: day}
  end

  defp date(days, calendar) do
    {year, month, day, _, _, _, _} = calendar.naive_datetime_from_iso_days({days, {0, 86_400_000_000}})
    %Date{year: year, month: month, day: day, calendar: calendar}
  end
end

defimpl Inspect, for: Date.Range do
  import Inspect.Algebra

  def inspect(%Date.Range{first: first, last: last, step: step}, opts) do
    step = if step == 1 and Date.compare(first, last) != :gt, do: empty(), else: concat(", ", to_doc(step, opts))
    concat(["Date.range(", to_doc(first, opts), ", ", to_doc(last, opts), step, ")"])
  end

  def inspect(range, opts), do: range |> Date.Range.stepped() |> inspect(opts)
end
