defmodule Matrix do
  defstruct [:rows]
  def new(rows), do: %Matrix{rows: rows}
  def identity(n), do: new(for(i <- 1..n, do: for(j <- 1..n, do: if(i == j, do: 1, else: 0))))
  def transpose(%{rows: r}), do: new(Enum.zip_with(r, & &1))

  def mul(%{rows: a}, b),
    do:
      (
        cols = transpose(b).rows

        new(
          for(
            r <- a,
            do: for(c <- cols, do: Enum.zip_reduce(r, c, 0, fn x, y, s -> s + x * y end))
          )
        )
      )

  def pow(_, 0), do: identity(2)

  def pow(m, n) when rem(n, 2) == 0,
    do:
      (
        h = pow(m, div(n, 2))
        mul(h, h)
      )

  def pow(m, n), do: mul(m, pow(m, n - 1))
  def det(%{rows: [[x]]}), do: x

  def det(%{rows: [first | rest]}) do
    first
    |> Enum.with_index()
    |> Enum.map(fn {x, i} ->
      if(rem(i, 2) == 0, do: x, else: -x) * det(new(Enum.map(rest, &List.delete_at(&1, i))))
    end)
    |> Enum.sum()
  end

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(%{rows: rows}, opts),
      do:
        container_doc("#Matrix<", rows, ">", opts, fn r, o -> to_doc(r, o) end,
          separator: ";",
          break: :strict
        )
  end

  defimpl String.Chars do
    def to_string(%{rows: rows}),
      do:
        Enum.map_join(rows, "\n", fn r ->
          Enum.map_join(r, " ", &String.pad_leading("#{&1}", 4))
        end)
  end
end

defmodule Complex do
  defstruct re: 0.0, im: 0.0
  import Kernel, except: [+: 2, *: 2, abs: 1]
  def %{re: a, im: b} + %{re: c, im: d}, do: %Complex{re: Kernel.+(a, c), im: Kernel.+(b, d)}

  def %{re: a, im: b} * %{re: c, im: d},
    do: %Complex{
      re: a |> Kernel.*(c) |> Kernel.-(Kernel.*(b, d)),
      im: Kernel.+(Kernel.*(a, d), Kernel.*(b, c))
    }

  def abs(%{re: a, im: b}), do: :math.sqrt(Kernel.+(Kernel.*(a, a), Kernel.*(b, b)))

  def iterate(c, n),
    do:
      Enum.reduce_while(1..n, {%Complex{}, 0}, fn i, {z, _} ->
        z = z * z + c
        if(abs(z) > 2, do: {:halt, {z, i}}, else: {:cont, {z, n}})
      end)
      |> elem(1)
end

defmodule Main do
  def run do
    m = Matrix.new([[1, 1], [1, 0]])
    IO.inspect(Matrix.pow(m, 90))
    IO.puts(Matrix.mul(Matrix.new([[1, 2], [3, 4]]), Matrix.new([[0, -1], [1, 0]])))
    IO.inspect(Matrix.det(Matrix.new([[2, 0, 1], [1, 3, -1], [0, 5, 4]])))
    IO.inspect(Matrix.transpose(Matrix.new([[1, 2, 3], [4, 5, 6]])))

    for y <- -4..4//2,
        do:
          IO.puts(
            for(
              x <- -8..2,
              into: "",
              do:
                (
                  n = Complex.iterate(%Complex{re: x / 4, im: y / 4}, 30)
                  if(n == 30, do: "#", else: if(n > 5, do: "+", else: "."))
                )
            )
          )

    IO.inspect(
      Enum.map(
        [
          0.1,
          1.0e21,
          1.0e22,
          123_456.789,
          -0.0,
          5.0e-324,
          1.7976931348623157e308,
          1 / 3,
          100.0,
          1.0e16
        ],
        &to_string/1
      )
    )

    IO.inspect(
      {Float.parse("1.5e3xyz"), Integer.parse("-42abc"), Float.parse("."),
       Integer.parse("0x1f", 16), String.to_integer("zz", 36)}
    )

    IO.inspect(
      {:math.pi() |> Float.round(10), :math.pow(2, 0.5), :math.log2(8), :math.fmod(7.5, 2),
       :math.floor(-1.5), Integer.pow(7, 77) |> rem(1_000_007)}
    )

    fact = fn f, n -> if n < 2, do: 1, else: n * f.(f, n - 1) end
    IO.inspect(fact.(fact, 30))

    IO.inspect(
      {Bitwise.bsl(1, 70), Bitwise.band(-1, 0xFF), Bitwise.bnot(5), Bitwise.bsr(-9, 1),
       Bitwise.bxor(2 ** 65, 1)}
    )

    IO.inspect(Stream.iterate(1.0, fn x -> (x + 2 / x) / 2 end) |> Enum.at(6))

    sieve = fn n ->
      Enum.reduce(2..n, {MapSet.new(2..n), []}, fn i, {s, ps} ->
        if i in s,
          do: {MapSet.difference(s, MapSet.new(Enum.take_every(i..n, i))), [i | ps]},
          else: {s, ps}
      end)
      |> elem(1)
      |> Enum.reverse()
    end

    IO.inspect(sieve.(60))

    IO.inspect(
      for(
        n <- 1..30,
        do:
          case {rem(n, 3), rem(n, 5)} do
            {0, 0} -> "FizzBuzz"
            {0, _} -> "Fizz"
            {_, 0} -> "Buzz"
            _ -> n
          end
      )
    )

    :rand.seed(:exsss, {1, 2, 3})

    IO.inspect(
      {Enum.random(1..100), Enum.shuffle(1..8), Enum.take_random(~w(a b c d), 2), :rand.uniform(),
       :rand.normal()}
    )

    hits = Enum.count(1..5000, fn _ -> :rand.uniform() ** 2 + :rand.uniform() ** 2 < 1 end)
    IO.inspect(hits)
  end
end

Main.run()
