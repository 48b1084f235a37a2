defmodule Modules.Variables do
  def hello(__MODULE___), do: :ok
  def world(_R), do: :ok
  def third(__FOO__), do: :ok
end

defmodule Modules.Defaults do
  def a, do: {all(1, 2, 3), last(1, 2), first(1), two(1, 2)}
  defp all(x \\ 1, y \\ 2, z \\ 3), do: [x, y, z]
  defp last(x \\ 1, y \\ 2, z \\ 3), do: [x, y, z]
  defp first(x \\ 1, y \\ 2, z \\ 3), do: [x, y, z]
  defp two(x, y, z \\ 3, a \\ 4), do: [x, y, z, a]
end

defmodule Modules.Imports do
  import String, only: [upcase: 1, downcase: 1, trim: 1]
  import List, only: [flatten: 1]
  import Integer, only: :macros
  import Enum, only: [map: 2, sum: 1], warn: true
  def a, do: upcase("hello")
  def b, do: map([1], & &1)
end

defmodule Modules.Lengths do
  def empty(v), do: (case v do
    _ when length(v) == 0 -> :ok
    _ when length(v) > 0 -> :fail
    _ when 0 == length(v) -> :ok
    _ when 0 < length(v) -> :ok
    _ when length(v) === 0 -> :ok
    _ when length(v) != 0 -> :ok
    _ when length(v) >= 1 -> :ok
  end)
  def guard(v) when length(v) == 0, do: v
  def guard(v) when is_list(v) and length(v) > 0, do: v
end

defmodule Modules.Filled do
  for name <- [:foo, :bar] do
    def unquote(name)(), do: unquote(name)
  end
  def foo()
  def bar()
end

defmodule Modules.Parentheses do
  @foo 13
  @foo()
  def foo, do: @foo()
  @compile {:parse_transform, :ms_transform}
end

defmodule Modules.Operators do
  def a(x) do
    x != :foo
    x == :foo
    x !== 1
    x === 1
    x <= 1
    not x
    :ok
  end
end

defmodule Modules.Docs do
  @doc "hello"
  def add(a, 1), do: a + 1
  @doc "world"
  def add(a, 2), do: a + 2
  @doc false
  def add(a, 3), do: a + 2
  @doc "b"
  def sub(a, b)
  @doc "c"
  def sub(a, b), do: a - b
end

defmodule Modules.Server do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(request, from, state) do
    super(request, from, state)
  end
  def handle_info(m, s), do: super(m, s)
  def terminate(a, b), do: super(a, b)
end

defmodule Modules.Commas do
  defmacro words(text), do: {:sigil_w, [], [{:<<>>, [], [text]}, []]}
  def list, do: ~w(a, b, c)
  def atoms, do: ~w(a, b)a
end

defmodule Modules.User do
  defstruct [:name]
end

defmodule Modules.UsesUser do
  def user, do: %Modules.User{__struct__: Ignored, name: "joe"}
  def capture, do: {&Kernel.self()/0, &Kernel.self/0, &String.upcase()/1}
end
