defmodule Q do
  def f, do: Enum.filter_map([], & &1, & &1)
  def g, do: String.strip("a")
  def h, do: Enum.partition([], & &1)
  def i, do: System.stacktrace()
end
