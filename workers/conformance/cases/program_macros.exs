defmodule Trace do
  defmacro traced(expr) do
    text = Macro.to_string(expr)

    {steps, _} =
      Macro.postwalk(expr, [], fn
        {op, _, [_, _]} = node, acc when op in [:+, :-, :*] ->
          {node, [Macro.to_string(node) | acc]}

        node, acc ->
          {node, acc}
      end)
      |> then(fn {_, acc} -> {Enum.reverse(acc), nil} end)

    quote do
      result = unquote(expr)
      IO.puts("#{unquote(text)} = #{inspect(result)} via #{inspect(unquote(steps))}")
      result
    end
  end

  defmacro unroll(n, do: block) do
    for i <- 1..n do
      Macro.prewalk(block, fn
        {:i, _, ctx} when is_atom(ctx) -> i
        other -> other
      end)
    end
    |> then(&{:__block__, [], &1})
  end

  defmacro my_unless(cond, do: a, else: b),
    do: quote(do: if(!unquote(cond), do: unquote(a), else: unquote(b)))

  defmacro const(name, value) do
    quote do
      def unquote(name)(), do: unquote(value)
    end
  end

  defmacro swap(a, b) do
    quote do
      {unquote(a), unquote(b)} = {unquote(b), unquote(a)}
    end
  end

  defmacro pipeline(fs),
    do:
      quote(
        do: fn x ->
          unquote(
            Enum.reduce(fs, quote(do: x), fn f, acc -> quote(do: unquote(acc) |> unquote(f)) end)
          )
        end
      )

  defmacro log(level, msg) do
    if level in [:debug],
      do: :ok,
      else:
        quote(
          do:
            IO.puts("#{unquote(level)} #{__MODULE__}:#{unquote(__CALLER__.line)} #{unquote(msg)}")
        )
  end
end

defmodule Use do
  require Trace
  import Trace, only: [traced: 1, unroll: 2, swap: 2]
  Trace.const(:answer, 42)

  for {name, v} <- [one: 1, two: 2] do
    def unquote(name)(), do: unquote(v)
    def unquote(:"plus_#{name}")(x), do: x + unquote(v)
  end

  @names ~w(red green)a
  for n <- @names, do: def(color?(unquote(n)), do: true)
  def color?(_), do: false

  def run(a) do
    result = traced(a * 2 + answer() - one())

    unroll 3 do
      IO.write("#{i * a} ")
    end

    IO.puts("")
    x = 1
    y = 2
    swap(x, y)
    Trace.log(:info, "swapped #{x} #{y}")
    Trace.log(:debug, raise("never"))
    f = Trace.pipeline([String.upcase(), String.reverse(), String.graphemes()])
    {result, f.("abc"), plus_two(5), color?(:red), color?(:blue)}
  end

  def hygiene do
    result = :mine
    traced(1 + 1)
    result
  end
end

defmodule Ops do
  def a ~> b, do: {a, b}
  def a <~> b, do: [a | b]
  defmacro left &&& right, do: quote(do: unquote(left) |> then(&(&1 + unquote(right))))
  def sigil_v(text, mods), do: {String.split(text, ","), mods}
end

defmodule Main do
  def run do
    IO.inspect(Use.run(3))
    IO.inspect(Use.hygiene())
    require Trace
    IO.puts(Trace.my_unless(1 > 2, do: "yes", else: "no"))
    ast = quote do: Enum.map([1, 2, 3], fn x -> x * unquote(10) end) |> Enum.sum()
    IO.inspect(Code.eval_quoted(ast) |> elem(0))
    IO.puts(Macro.to_string(ast))

    IO.inspect(
      Macro.prewalk(quote(do: a + b * 2), fn
        {:*, m, args} -> {:-, m, args}
        x -> x
      end)
      |> Macro.to_string()
    )

    IO.inspect(Macro.decompose_call(quote(do: Foo.bar(1, 2))))
    IO.inspect(quote(do: [unquote_splicing([1, 2]), 3]))
    IO.inspect(Macro.expand_once(quote(do: unless(a, do: b)), __ENV__) |> Macro.to_string())

    IO.inspect(
      {Macro.camelize("foo_bar/baz"), Macro.underscore("FooBar.HTTPServer"), Macro.var(:x, nil)}
    )

    import Ops
    IO.inspect({1 ~> 2 ~> 3, 1 <~> [2], 4 &&& 5, ~v(a,b)xy})
  end
end

Main.run()
