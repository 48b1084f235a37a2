# Functions of the same module and of others of the same file; clauses that take the same; functions that call themselves.
defmodule Types.Shapes do
  def area({:circle, r}), do: 3 * r * r
  def area({:square, a}), do: a * a
  def name(:circle), do: "round"
  def name(:square), do: "edged"
  def wrong, do: area({:line, 5})
  def more, do: name(:line)
  def even, do: twice("a") <> twice(1)
  def often(n), do: count(n, :up)
  defp twice(n) when is_integer(n), do: n * 2
  defp twice("b"), do: "bb"
  defp count(0, :up), do: :done
  defp count(n, :up), do: count(n - 1, :up)
  defp count(n, :down), do: count(n + 1, :down)
  defp count(:never, :sideways), do: :ok
  def captured, do: Enum.map([1], &only/1)
  defp only(:a), do: 1
  defp only(:b), do: 2
end
