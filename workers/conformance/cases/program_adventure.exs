# A text adventure, parser combinators and a calculator with protocols.
defmodule P do
  def char(c), do: fn <<^c::utf8, r::binary>> -> {:ok, c, r}; r -> {:error, "expected #{inspect(<<c::utf8>>)}", r} end
  def satisfy(f, what), do: fn <<c::utf8, r::binary>> = all -> if f.(c), do: {:ok, c, r}, else: {:error, "expected #{what}", all}; "" -> {:error, "expected #{what}, got the end", ""} end
  def many(p), do: fn s -> case p.(s) do {:ok, v, r} -> {:ok, vs, r} = many(p).(r); {:ok, [v | vs], r}; _ -> {:ok, [], s} end end
  def many1(p), do: p |> seq(many(p)) |> map(fn {a, b} -> [a | b] end)
  def seq(a, b), do: fn s -> with {:ok, x, r} <- a.(s), {:ok, y, r} <- b.(r), do: {:ok, {x, y}, r} end
  def alt(ps), do: fn s -> Enum.reduce_while(ps, nil, fn p, _ -> case p.(s) do {:ok, _, _} = ok -> {:halt, ok}; e -> {:cont, e} end end) end
  def map(p, f), do: fn s -> with {:ok, v, r} <- p.(s), do: {:ok, f.(v), r} end
  def lazy(f), do: fn s -> f.().(s) end
  def token(p), do: p |> seq(many(satisfy(&(&1 in ~c" \t"), "space"))) |> map(&elem(&1, 0))
  def chain(p, op), do: seq(p, many(seq(op, p))) |> map(fn {a, rest} -> Enum.reduce(rest, a, fn {f, b}, acc -> f.(acc, b) end) end)
end

defprotocol Node_ do
  @doc "Evaluates."
  def eval(t, env)
end

defmodule Num, do: defstruct([:n])
defmodule Var, do: defstruct([:name])
defmodule Bin, do: defstruct([:op, :l, :r])
defimpl Node_, for: Num do
  def eval(%{n: n}, _), do: n
end
defimpl Node_, for: Var do
  def eval(%{name: name}, env), do: Map.get_lazy(env, name, fn -> throw({:unbound, name}) end)
end
defimpl Node_, for: Bin do
  def eval(%{op: op, l: l, r: r}, env), do: apply(Kernel, op, [Node_.eval(l, env), Node_.eval(r, env)])
end

defmodule Calc do
  import P
  def expr, do: chain(term(), op([?+, ?-]))
  def term, do: chain(factor(), op([?*, ?/]))
  def factor, do: alt([number(), variable(), token(char(?()) |> seq(lazy(&expr/0)) |> seq(token(char(?)))) |> map(fn {{_, e}, _} -> e end)])
  defp number, do: token(many1(satisfy(&(&1 in ?0..?9), "digit"))) |> map(&%Num{n: List.to_integer(&1)})
  defp variable, do: token(many1(satisfy(&(&1 in ?a..?z), "letter"))) |> map(&%Var{name: List.to_string(&1)})
  defp op(cs), do: token(satisfy(&(&1 in cs), "one of #{cs}")) |> map(fn c -> fn l, r -> %Bin{op: List.to_atom([c]), l: l, r: r} end end)

  def run(text, env \\ %{}) do
    case expr().(text) do
      {:ok, tree, ""} -> {:ok, Node_.eval(tree, env)}
      {:ok, _, rest} -> {:error, "rest: #{inspect(rest)}"}
      {:error, why, at} -> {:error, "#{why} at #{inspect(at)}"}
    end
  catch
    x -> {:error, x}
  end
end

for t <- ["1 + 2 * 3", "(1+2)*3", "x * (y - 2)", "10 / 4", "2 *", "z", "1 $ 2", "((4))", ""], do: IO.inspect({t, Calc.run(t, %{"x" => 6, "y" => 9})})
IO.inspect(Calc.expr().("1+a") |> elem(1))
IO.inspect(try do Node_.eval(:atom, %{}) rescue e -> Exception.message(e) end)
IO.inspect({Node_.impl_for(struct(Num)), Node_.impl_for(1), Node_.__protocol__(:functions)})

defmodule Game do
  @rooms %{
    hall: %{text: "A hall.", exits: %{north: :library, east: :cellar}, items: [:lamp]},
    library: %{text: "Dusty books.", exits: %{south: :hall}, items: [:book, :key]},
    cellar: %{text: "Dark.", exits: %{west: :hall}, items: [], needs: :lamp}
  }
  defstruct room: :hall, bag: [], rooms: @rooms, turns: 0, done: false

  def play(lines), do: lines |> Enum.reduce_while(%Game{}, fn line, g ->
    {text, g} = act(String.split(String.downcase(line)), %{g | turns: g.turns + 1})
    IO.puts(["> ", line, "\n", text])
    if g.done, do: {:halt, g}, else: {:cont, g}
  end)

  defp act([verb], g) when verb in ~w(look l), do: {describe(g), g}
  defp act(["go", way], g), do: move(g, Enum.find(Map.keys(g.rooms[g.room].exits), &(to_string(&1) == way)), way)
  defp act(["take", name], %{room: r} = g) do
    case Enum.split_with(g.rooms[r].items, &(Atom.to_string(&1) == name)) do
      {[], _} -> {"There is no #{name}.", g}
      {[item], rest} -> {"Taken: #{item}.", %{put_in(g.rooms[r].items, rest) | bag: [item | g.bag]}}
    end
  end
  defp act(["drop" | [name]], g) do
    case Enum.find(g.bag, &(to_string(&1) == name)) do
      nil -> {"You have no #{name}.", g}
      item -> {"Dropped.", update_in(%{g | bag: List.delete(g.bag, item)}, [Access.key(:rooms), g.room, :items], &[item | &1])}
    end
  end
  defp act(["bag"], %{bag: []} = g), do: {"Nothing.", g}
  defp act(["bag"], g), do: {Enum.map_join(g.bag, ", ", &to_string/1), g}
  defp act(["quit"], g), do: {"Bye after #{g.turns} turns.", %{g | done: true}}
  defp act([], g), do: {"Say something.", g}
  defp act(words, g), do: {"I do not know how to #{Enum.join(words, " ")}.", g}

  defp move(g, nil, way), do: {"No way #{way}.", g}
  defp move(g, way, _) do
    to = g.rooms[g.room].exits[way]
    case g.rooms[to] do
      %{needs: item} -> if item in g.bag, do: enter(g, to), else: {"Too dark without a #{item}.", g}
      %{} -> enter(g, to)
    end
  end
  defp enter(g, to), do: (g = %{g | room: to}; {describe(g), g})
  defp describe(%{rooms: rooms, room: r}), do: "#{rooms[r].text} Exits: #{rooms[r].exits |> Map.keys() |> Enum.sort() |> Enum.join(", ")}." <> if(rooms[r].items == [], do: "", else: " Here: #{Enum.join(rooms[r].items, ", ")}.")
end

g = Game.play(["look", "go east", "take lamp", "bag", "go west", "go east", "drop lamp", "look", "dance wildly", "", "take sword", "go west", "go north", "take key", "bag", "quit", "look"])
IO.inspect(g |> Map.from_struct() |> Map.delete(:rooms) |> Enum.sort())
