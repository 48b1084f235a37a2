defmodule Shape do
  @moduledoc "x"
  @pi 3
  @callback area(t :: term) :: number
  defstruct [:kind, size: 1]
  def area(%__MODULE__{kind: :circle, size: s}), do: @pi * s * s
  def area(%Shape{size: s}), do: s * s
  def opt(a, b \\ 2, c \\ 3), do: {a, b, c}
  defp secret, do: :hidden
  def reveal, do: secret()
  defmacro twice(expr) do
    quote do
      unquote(expr)
      unquote(expr)
    end
  end
  defguard is_small(n) when is_integer(n) and n < 10
  for {name, value} <- [one: 1, two: 2] do
    def unquote(name)(), do: unquote(value)
  end
end
defmodule Use do
  require Shape
  import Shape, only: [is_small: 1]
  alias Shape, as: S
  def run do
    Shape.twice(IO.puts("twice"))
    {S.one(), S.two(), is_small(3), is_small(30)}
  end
  def f(n) when is_small(n), do: :small
  def f(_), do: :large
end
IO.inspect(Shape.opt(1))
IO.inspect(Shape.opt(1, 5))
IO.inspect(Shape.reveal())
IO.inspect(Use.run())
IO.inspect({Use.f(1), Use.f(100)})
s = struct(Shape, kind: :circle, size: 2)
IO.inspect(s)
IO.inspect(Shape.area(s))
IO.inspect(Shape.area(%{s | kind: :square}))
IO.inspect(function_exported?(Shape, :opt, 2))
defprotocol Speak do
  def say(x)
end
defimpl Speak, for: Integer do
  def say(n), do: "int #{n}"
end
defimpl Speak, for: Shape do
  def say(%{kind: k}), do: "shape #{k}"
end
IO.inspect([Speak.say(3), Speak.say(s)])
IO.inspect(try do Speak.say("x") rescue e in Protocol.UndefinedError -> e.protocol end)
defmodule Base do
  defmacro __using__(opts) do
    quote do
      @opt unquote(opts[:v])
      def hello, do: {:hello, @opt}
      defoverridable hello: 0
    end
  end
end
defmodule Child do
  use Base, v: 9
  def hello, do: {:child, super()}
end
IO.inspect(Child.hello())
defmodule Outer do
  defmodule Inner do
    def x, do: __MODULE__
  end
  def y, do: Inner.x()
end
IO.inspect(Outer.y())
IO.inspect(quote(do: 1 + x))
IO.inspect(Code.eval_string("a + 1", a: 2) |> elem(0))
x = 5
defmodule Closure do
  def v, do: unquote(x)
end
IO.inspect(Closure.v())
IO.inspect(Enum.sort(Shape.__info__(:functions)) |> Enum.take(3))
