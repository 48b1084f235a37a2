# What is known of the functions of the library.
defmodule Types.Library do
  def a, do: NaiveDateTime.to_date(~D[2000-01-01])
  def b, do: Date.day_of_week({1})
  def c, do: Version.to_string("a")
  def e, do: (x = URI.parse("http://a"); x.hots)
  def f, do: (x = Integer.parse("1"); x.foo)
  def g, do: (cond do x = true -> x end)
  def h, do: (cond do x = 5 -> x; nil -> 2; false -> 1 end)
  def i, do: String.to_atom(5)
  def j, do: Regex.run(~r/a/, "a") + 1
  def k, do: Date.to_string(~T[10:00:00])
  def l, do: (t = Task.async(fn -> 1 end); t.foo)
  def m, do: Keyword.get(%{a: 1}, :a)
  def n, do: Enum.count(5)
  def o, do: Range.size({1, 2})
  def p, do: MapSet.new([1]) |> Map.get(:foo) |> Kernel.+("a")
  def q, do: Map.get({1, 2}, :a)
  def r, do: Exception.message(5)
  def s, do: Process.send(self(), 1, [])
  def t, do: File.read!(5) + 1
  def u, do: IO.puts(5) + 1
  def v, do: Agent.start_link(5)
  def w, do: GenServer.call(5, 1) + "a"
  def x, do: Enum.map([1, 2], fn x -> x end) + 1
  def y, do: Enum.count([1]) + "a"
  def aa, do: Date.new(1, 2, 3).year
  def bb, do: DateTime.utc_now().yeer
  def cc, do: Date.utc_today() < Date.utc_today()
  def dd, do: Date.new!(2020, 1, 1) == 5
  def ee, do: Map.new([]).foo
  def ff, do: Time.utc_now() + 1
end
