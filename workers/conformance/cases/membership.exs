# What `in` and ranges expand to, and that the left side is computed but once.

shown = fn quoted, env -> quoted |> Macro.expand_once(env) |> Macro.to_string() |> IO.puts() end

for quoted <- [
      quote(do: x in [1]),
      quote(do: f() in [1, :a, "b"]),
      quote(do: x in [1, g()]),
      quote(do: x in [1, 2 | rest]),
      quote(do: x in [{1, 2}]),
      quote(do: {a, b} in [1, 2]),
      quote(do: x in ~w(a b)),
      quote(do: f(x) in []),
      quote(do: x in 1..3),
      quote(do: f(x) in 1..3//2),
      quote(do: x in 3..1//-1),
      quote(do: x in 9..1//-4),
      quote(do: x in 4..4),
      quote(do: x in a..b),
      quote(do: x in 1..9//step),
      quote(do: x in list),
      quote(do: -3..-1),
      quote(do: a..b)
    ] do
  shown.(quoted, __ENV__)
end

for quoted <- [
      quote(do: f(x) in [1, y]),
      quote(do: x in 1..3),
      quote(do: x in a..b//1),
      quote(do: x in a..b//-2),
      quote(do: x in 1..b//step),
      quote(do: length(x) in [a: 1])
    ] do
  shown.(quoted, %{__ENV__ | context: :guard})
end

defmodule Membership do
  @bound 3

  def literals(x), do: tick(x) in [1, 2, 3]
  def range(x), do: tick(x) in 1..@bound
  def downwards(x), do: tick(x) in @bound..1//-2
  def guarded(x) when x in -@bound..-1, do: :negative
  def guarded(x) when x in [@bound, :bound], do: :bound
  def guarded(_), do: :other
  def stepped(x, step) when x in 1..9//step, do: true
  def stepped(_, _), do: false

  defp tick(x) do
    IO.puts("computed #{inspect(x)}")
    x
  end
end

IO.inspect(for x <- [0, 1, 3, 1.0], do: {Membership.literals(x), Membership.range(x), Membership.downwards(x)})
IO.inspect(Enum.map([-4, -3, -1, 0, 3, :bound], &Membership.guarded/1))
IO.inspect(for x <- [1, 4, 5, 9, 10], step <- [1, 4, -1], do: Membership.stepped(x, step))
