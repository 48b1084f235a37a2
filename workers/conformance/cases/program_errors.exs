defmodule Shop do
  defmodule OutOfStock do
    defexception [:item, left: 0]
    @impl true
    def exception(item) when is_atom(item), do: %__MODULE__{item: item}
    def exception(opts), do: struct!(__MODULE__, opts)
    @impl true
    def message(e), do: "#{e.item}: #{e.left} left"
  end

  def buy(:apple, n) when n > 3, do: raise(OutOfStock, item: :apple, left: 3)
  def buy(:pear, _), do: raise(OutOfStock, :pear)
  def buy(:ghost, _), do: throw({:no_such, :ghost})
  def buy(:exit, _), do: exit(:closing)
  def buy(_, n), do: {:ok, 10 / n}

  def safe(item, n) do
    buy(item, n)
  rescue
    e in OutOfStock -> {:error, Exception.message(e)}
    e in [ArithmeticError, ArgumentError] -> {:error, e.__struct__}
  catch
    {:no_such, x} -> {:error, {:unknown, x}}
    :exit, why -> {:error, {:exit, why}}
  else
    {:ok, price} when price > 5 -> {:ok, :dear}
    {:ok, price} -> {:ok, price}
  after
    send(self(), {:tried, item})
  end
end

IO.inspect(
  for {i, n} <- [apple: 4, apple: 1, apple: 3, pear: 1, ghost: 1, exit: 1, apple: 0],
      do: Shop.safe(i, n)
)

IO.inspect(for _ <- 1..7, do: receive(do: ({:tried, i} -> i)))

nested =
  try do
    try do
      raise "inner"
    rescue
      e -> reraise RuntimeError, [message: "outer of " <> e.message], __STACKTRACE__
    end
  rescue
    e -> {e.message, match?([{_, _, _, _} | _], __STACKTRACE__)}
  end

IO.inspect(nested)

IO.inspect(
  try do
    try do
      throw(:a)
    after
      IO.puts("cleanup")
    end
  catch
    x -> x
  end
)

id = fn x -> x end

for f <- [
      fn -> Map.fetch!(%{a: 1}, :aa) end,
      fn -> id.(%{a: 1}).b end,
      fn -> Keyword.fetch!([a: 1], :c) end,
      fn -> String.to_integer(id.("x1")) end,
      fn -> apply(id.(Enum), :mapp, [[], 1]) end,
      fn -> id.(Foo.Bar).baz(1) end,
      fn -> hd(id.([])) end,
      fn -> elem(id.({1}), 3) end,
      fn -> <<1::size(id.(-1))>> end,
      fn -> {:ok, _} = id.({:error, :enoent}) end,
      fn ->
        case id.(:x) do
          :y -> 1
        end
      end,
      fn ->
        cond do
          id.(nil) -> 1
        end
      end,
      fn -> with({:a, x} <- id.({:b, 1}), do: x, else: ({:c, _} -> 1)) end,
      fn -> (fn 1 -> 1 end).(id.(2)) end,
      fn -> id.(fn _ -> 1 end).(1, 2) end,
      fn -> id.(:foo).() end,
      fn -> struct!(URI, bogus: 1) end,
      fn -> Enum.reduce([], &+/2) end,
      fn -> Integer.parse("12", 99) end,
      fn -> List.to_integer(id.(~c"")) end,
      fn -> raise "plain" end,
      fn -> raise ArgumentError end,
      fn -> File.read!("/definitely/not") end,
      fn -> Agent.get(:nobody, & &1) end,
      fn -> Enum.at([1], "x") end,
      fn -> "a" <> id.(:b) end,
      fn -> id.([1 | 2]) ++ [3] end,
      fn -> length(id.([1 | 2])) end,
      fn -> not id.(1) end,
      fn -> id.(1) and true end,
      fn -> Date.new!(2023, 2, 29) end,
      fn -> Process.register(self(), nil) end,
      fn -> :ets.insert(:nope, {1}) end,
      fn -> Regex.compile!("(") end,
      fn -> GenServer.call(self(), :x) end
    ] do
  IO.puts(
    try do
      "#{inspect(f.())}"
    rescue
      e ->
        "#{inspect(e.__struct__)}: #{Exception.message(e) |> String.replace(~r/#Function<.*?>/, "")}"
    catch
      k, r -> "#{k} #{inspect(r) |> String.replace(~r/#(PID|Function)<.*?>/, "")}"
    end
  )
end

IO.puts(
  Exception.format(:error, %RuntimeError{message: "m"}, [
    {Foo, :bar, 2, [file: ~c"lib/foo.ex", line: 7]}
  ])
)

IO.puts(Exception.format(:exit, {:timeout, {GenServer, :call, [:a, :b, 5]}}, []))
IO.puts(Exception.format_banner(:throw, {:x, 1}))
IO.puts(Exception.format_stacktrace_entry({Foo, :"-bar/1-fun-0-", 1, []}))
