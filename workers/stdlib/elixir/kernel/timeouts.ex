# In: units of time with amounts. Out: milliseconds. Specification: the documentation of Kernel.to_timeout/1, Elixir 1.18.

defmodule Kernel.Timeouts do
  @moduledoc false

  @doc "Milliseconds of a `Duration`, which may name no years and months. @raise ArgumentError"
  def of_duration(%{year: 0, month: 0, microsecond: {microseconds, _}} = duration) do
    sum(
      week: duration.week,
      day: duration.day,
      hour: duration.hour,
      minute: duration.minute,
      second: duration.second,
      millisecond: div(microseconds, 1000)
    )
  end

  def of_duration(%{year: 0}), do: unreliable("month")
  def of_duration(_duration), do: unreliable("year")

  @doc "Milliseconds of units, each named once. @raise ArgumentError"
  def sum(components), do: sum(components, 0)

  defp sum([{unit, amount} | rest], acc) when is_integer(amount) and amount >= 0 do
    if :lists.keymember(unit, 1, rest), do: refuse("timeout component #{inspect(unit)} is duplicated")
    sum(rest, acc + amount * milliseconds(unit))
  end

  defp sum([], acc), do: acc

  defp sum([{unit, amount} | _], _acc) do
    refuse("timeout component #{inspect(unit)} must be a non-negative integer, got: #{inspect(amount)}")
  end

  defp milliseconds(:week), do: 604_800_000
  defp milliseconds(:day), do: 86_400_000
  defp milliseconds(:hour), do: 3_600_000
  defp milliseconds(:minute), do: 60_000
  defp milliseconds(:second), do: 1000
  defp milliseconds(:millisecond), do: 1

  defp milliseconds(unit) do
    refuse(
      "timeout component #{inspect(unit)} is not a valid timeout component, valid values are: " <>
        ":week, :day, :hour, :minute, :second, :millisecond"
    )
  end

  defp unreliable(unit), do: refuse("duration with a non-zero #{unit} cannot be reliably converted to timeouts")

  defp refuse(message), do: :erlang.error(ArgumentError.exception(message))
end
