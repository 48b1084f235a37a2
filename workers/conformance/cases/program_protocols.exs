defprotocol Show do
  @doc "As text."
  @fallback_to_any true
  def show(x)
  def size(x)
end

defimpl Show, for: [Integer, Float] do
  def show(n), do: "#{inspect(@for)}(#{n})"
  def size(n), do: abs(n)
end

defimpl Show, for: List do
  def show([]), do: "[]"
  def show(l), do: "[" <> Enum.map_join(l, ", ", &Show.show/1) <> "]"
  defdelegate size(l), to: Enum, as: :count
end

defimpl Show, for: Any do
  defmacro __deriving__(module, struct, options) do
    only = options[:only] || Map.keys(struct) -- [:__struct__]

    quote do
      defimpl Show, for: unquote(module) do
        def show(s),
          do: unquote(inspect(module)) <> Show.show(s |> Map.take(unquote(only)) |> Enum.sort())

        def size(_), do: unquote(length(only))
      end
    end
  end

  def show(x), do: "any " <> inspect(x)
  def size(_), do: 0
end

defimpl Show, for: Tuple do
  def show({a, b}), do: "#{Show.show(a)} => #{Show.show(b)}"
  def show(t), do: "tuple/#{tuple_size(t)}"
  def size(t), do: tuple_size(t)
end

defmodule Point do
  @derive {Show, only: [:x, :y]}
  @derive {Inspect, except: [:secret]}
  defstruct x: 1, y: 2.5, secret: "s"
end

defmodule Plain do
  @derive Show
  defstruct a: nil
end

defmodule Bare do
  defstruct [:z]
end

defimpl String.Chars, for: Point do
  def to_string(p), do: "(#{p.x}; #{p.y})"
end

defimpl Enumerable, for: Point do
  def count(_), do: {:ok, 2}
  def member?(p, v), do: {:ok, v in [p.x, p.y]}
  def slice(_), do: {:error, __MODULE__}
  def reduce(p, acc, fun), do: Enumerable.List.reduce([p.x, p.y], acc, fun)
end

defimpl Collectable, for: Point do
  def into(p),
    do:
      {p,
       fn
         acc, {:cont, {k, v}} -> Map.put(acc, k, v)
         acc, :done -> acc
         _, :halt -> :ok
       end}
end

defmodule Main do
  def run do
    for v <- [
          1,
          2.5,
          [1, [2.0], {:a, "b"}],
          {1, 2, 3},
          %Point{},
          %Plain{a: 7},
          %Bare{z: 0},
          "str",
          :atom,
          %{k: 1},
          nil
        ] do
      IO.puts("#{Show.show(v)} | #{Show.size(v)}")
    end

    IO.inspect(%Point{})

    IO.inspect(
      {Show.impl_for(1), Show.impl_for("a"), Show.impl_for(%Point{}), Show.impl_for(%Bare{})}
    )

    IO.inspect(Show.__protocol__(:functions))

    IO.puts("at #{%Point{x: 3}}")

    IO.inspect(
      {Enum.sum(%Point{}), Enum.member?(%Point{}, 2.5), Enum.count(%Point{}),
       Enum.take(%Point{}, 1), Enum.zip(%Point{}, [:a, :b])}
    )

    IO.inspect(Enum.into([x: 9, y: 8], %Point{}))

    IO.inspect(
      try do
        Protocol.assert_impl!(Show, Function)
      rescue
        e -> Exception.message(e)
      end
    )

    IO.inspect(
      try do
        Enum.map(%Bare{}, & &1)
      rescue
        e -> e.__struct__
      end
    )
  end
end

Main.run()
