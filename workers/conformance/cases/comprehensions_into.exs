# What a comprehension puts values into: collectables are told how it ended, literals check as they go.

defmodule Told do
  defstruct [:name]

  defimpl Collectable do
    def into(told) do
      {[told.name],
       fn
         acc, {:cont, :bad} -> raise "refused after #{inspect(acc)}"
         acc, {:cont, x} -> [x | acc]
         acc, :done -> IO.inspect(acc, label: "done")
         acc, :halt -> IO.inspect(acc, label: "halt")
       end}
    end
  end
end

defmodule Run do
  def told(values, fun), do: for(x <- values, into: %Told{name: :told}, do: fun.(x))
  def unique(values), do: for(x <- values, uniq: true, into: %Told{name: :told}, do: x)
  def text(values), do: for(x <- values, into: "", do: x)
  def prefixed(values), do: for(x <- values, uniq: true, into: ">", do: x)
  def map(values), do: for(x <- values, into: %{}, do: x)
  def any(values, into), do: for(x <- values, into: into, do: x)
  def waiting(values), do: for(x <- values, into: %Told{name: :told}, do: receive(do: ({^x, y} -> y)))
end

show = fn fun ->
  try do
    IO.inspect(fun.())
  rescue
    e -> IO.inspect(e)
  catch
    kind, value -> IO.inspect({kind, value})
  end
end

show.(fn -> Run.told(1..3, & &1) end)
show.(fn -> Run.told([1, :bad, 2], & &1) end)
show.(fn -> Run.told(1..3, fn x -> if x == 2, do: throw(:ball), else: x end) end)
show.(fn -> Run.told(1..3, fn x -> if x == 2, do: exit(:bye), else: x end) end)
show.(fn -> Run.unique([1, 1, 2, 1]) end)
for x <- 1..3, do: send(self(), {x, x * x})
show.(fn -> Run.waiting(1..3) end)
show.(fn -> Run.text(["a", "b"]) end)
show.(fn -> Run.text(["a", 98]) end)
show.(fn -> Run.prefixed(["a", "b", "a"]) end)
show.(fn -> Run.map(a: 1, b: 2, a: 3) == %{a: 3, b: 2} end)
show.(fn -> Run.map([:a]) end)
show.(fn -> Run.any(["a", 98], "") end)
show.(fn -> Run.any([{1, 2}], %{0 => 1}) end)
show.(fn -> Run.any([1, 2], []) end)
