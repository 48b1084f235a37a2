# What is documented of a module whose code is in a file, and what the shell's h, b and t say of it.

folder = Path.join(System.tmp_dir!(), "documented")
File.mkdir_p!(folder)
Code.prepend_path(folder)
source = Path.join(folder, "source.ex")

File.write!(source, ~S'''
defmodule Tour do
  @moduledoc "Places to see."
  @moduledoc since: "0.9", tags: [:a]

  defstruct [:a]

  @typedoc "Where a tour goes."
  @typedoc since: "1.1"
  @type stop(a) :: a

  @opaque secret :: {:secret, term}
  @typep hidden :: term
  @type open :: hidden | secret

  @doc "Called at each stop."
  @doc group: "Stops"
  @callback arrive(place :: term) :: term
  @callback arrive(place :: term, term) :: open

  @doc false
  @macrocallback leave() :: term

  @doc "Plans a tour."
  @doc since: "1"
  @deprecated "use a map"
  def plan(from, to \\ [1, 2], by \\ %{wheels: 2})
  def plan(1, _, _), do: 1
  def plan(_, _, _), do: 2

  def _under(), do: 1
  @doc "told"
  def __told__(), do: 1

  def guess(1, x), do: x
  def guess(y, {:a}), do: y
  def kinds(%{x: 1}), do: 1
  def kinds([h | _]), do: h
  def many(%URI{} = u, <<a, _::binary>>, "x" <> _, 1.5, :a, nil, true, {1, 2}, [a: 1], _x), do: {u, a}
  def pattern({_, _} = _pair), do: :ok
  def pattern(_), do: :error
  @place "here"
  def defaults(@place, a \\ @place, b \\ __MODULE__, c \\ fn x -> x end), do: {a, b, c}
  def own(%__MODULE__{}), do: 1
  defguard far(x) when x > 1
  defdelegate walk(a, b), to: Enum, as: :map
  @doc "Runs."
  defdelegate run(a, b), to: Enum, as: :map
  defmacro go(x), do: x
  @behaviour Access
  @impl true
  def fetch(a, b), do: {a, b}
  @doc "Takes one."
  @impl true
  def pop(a, b), do: {a, b}
  @impl true
  def get_and_update(a, b, c), do: {a, b, c}
end

defmodule Tour.Guide do
  @behaviour Tour
  def arrive(_place), do: 1
  @doc "With two."
  def arrive(_place, _other), do: 2
  defmacro leave, do: 1
end

defmodule Tour.Hidden do
  @moduledoc false
  def a, do: 1
end

defmodule Tour.Bare do
  def a, do: 1
end

defprotocol Tour.Map do
  @moduledoc "Draws."
  @doc "Draws one."
  @doc since: "1.0"
  @spec draw(t, term) :: term
  def draw(t, x)
  @doc false
  def inner(t)
  def bare(t)
end
''')

import IEx.Helpers
modules = c(source, folder)
IO.inspect(Enum.sort(modules))

for module <- Enum.sort(modules) do
  {:docs_v1, line, :elixir, format, doc, meta, docs} = Code.fetch_docs(module)
  IO.inspect({module, line, format, doc, Enum.sort(Map.drop(meta, [:source_path, :behaviours]))})

  for {key, anno, signature, doc, meta} <- Enum.sort(docs), module != Tour.Map or elem(key, 0) != :function do
    IO.inspect({key, anno, signature, doc, Enum.sort(meta)}, width: 160)
  end
end

IO.inspect(Code.fetch_docs(Path.join(folder, "Elixir.Tour.beam")) == Code.fetch_docs(Tour))
IO.inspect(Code.fetch_docs(Path.join(folder, "nope.beam")))
IO.inspect(Code.fetch_docs(:no_such_module))
IO.inspect(Tour.Map.behaviour_info(:callbacks) |> Enum.sort())

Code.compiler_options(docs: false)
File.write!(source, "defmodule Tour.Silent do\n  @spec say(term) :: term\n  def say(x), do: x\nend\n")
c(source, folder)
Code.compiler_options(docs: true)
IO.inspect(Code.fetch_docs(Tour.Silent))
h(Tour.Silent)
h(Tour.Silent.say())
h(Tour.Silent.say() / 1)
File.mkdir_p!(Path.join(folder, "../doc/chunks"))
File.write!(Path.join(folder, "../doc/chunks/#{Tour.Silent}.chunk"), :erlang.term_to_binary({:docs_v1, 1, :elixir, "text/markdown", %{"en" => "Beside."}, %{}, []}))
IO.inspect(Code.fetch_docs(Tour.Silent))
h(Tour.Silent)

defmodule Typed do
  @moduledoc "typed"
  @doc "foo"
  def foo, do: 1
end

IO.inspect(Code.fetch_docs(Typed))

for _ <- [1] do
  h(Typed)
  h(Typed.foo())
  b(Typed)
  t(Typed)
  h(Tour)
  h(Tour.plan())
  h(Tour.plan() / 1)
  h(Tour.plan() / 4)
  h(Tour.far())
  h(Tour.walk() / 2)
  h(Tour.run())
  h(Tour._under())
  h(Tour.__told__())
  h(Tour.arrive())
  h(Tour.stop())
  h(Tour.nope())
  h(Tour.nope() / 2)
  h(Tour.Guide.arrive())
  h(Tour.Hidden)
  h(Tour.Bare)
  h(Tour.Bare.a())
  h(Tour.Map.draw())
  h(Tour.Map.inner())
  h(Tour.Map.bare())
  h(:nope)
  h({1, 2})
  h(1 + 1)
  h(Nope.foo())
  b(Tour)
  b(Tour.arrive())
  b(Tour.arrive() / 2)
  b(Tour.leave())
  b(Tour.Bare)
  b(Tour.Map)
  b(Tour.Map.draw())
  b(Tour.Map.inner())
  b({1})
  b(Nope.foo())
  t(Tour)
  t(Tour.stop())
  t(Tour.open() / 0)
  t(Tour.open() / 3)
  t(Tour.hidden())
  t(Tour.secret())
  t(Tour.Bare)
  t({1})
  t(Nope.x())
  exports(Tour.Map)
end
