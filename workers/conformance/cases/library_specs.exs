# What reflection tells of modules of the library: types, callbacks and specs, and how functions are called.

text = fn {:ok, specs} -> for {{name, _}, list} <- specs, spec <- list, do: Macro.to_string(Code.Typespec.spec_to_quoted(name, spec)) end

IO.puts("-- specs")

for module <- [Enum, Keyword, Kernel, GenServer, :lists, :maps, :ets, :gen_server, :unicode, :rand] do
  specs = text.(Code.Typespec.fetch_specs(module))
  IO.inspect({module, length(specs)})
  specs |> Enum.sort() |> Enum.take(4) |> Enum.each(&IO.puts("  " <> &1))
end

IO.puts("-- types")

for module <- [Enumerable, Date, String, Macro, :queue, :gen_statem, :base64, :timer, Enum] do
  {:ok, types} = Code.Typespec.fetch_types(module)
  IO.inspect({module, Enum.frequencies_by(types, &elem(&1, 0))})
  for {kind, type} <- types, do: IO.puts("  #{kind} " <> Macro.to_string(Code.Typespec.type_to_quoted(type)))
end

IO.puts("-- callbacks")

for module <- [Access, Collectable, Supervisor, :supervisor, :sys, :logger_formatter, Logger.Translator, EEx.Engine, Enum] do
  callbacks = Code.Typespec.fetch_callbacks(module)
  IO.inspect(module)
  for line <- text.(callbacks), do: IO.puts("  " <> line)
end

IO.puts("-- in Erlang's abstract format")

# places are those of the file that was compiled
defmodule Placeless do
  def of({kind, place, rest}) when is_integer(place) or is_tuple(place), do: {kind, 0, of(rest)}
  def of({kind, place, name, rest}) when is_integer(place) or is_tuple(place), do: {kind, 0, name, of(rest)}
  def of(list) when is_list(list), do: Enum.map(list, &of/1)
  def of(other), do: other
end

for {module, sign} <- [{Enum, {:map, 2}}, {:lists, {:keyfind, 3}}, {:erlang, {:send, 2}}, {:array, {:default, 1}}, {Kernel, {:elem, 2}}] do
  {:ok, specs} = Code.Typespec.fetch_specs(module)
  {^sign, found} = List.keyfind(specs, sign, 0)
  IO.inspect(Placeless.of(found), limit: :infinity)
end

IO.puts("-- how functions are called")

for {module, key} <- [{Enum, {:function, :reduce, 3}}, {:lists, {:function, :map, 2}}, {:maps, {:function, :get, 3}}, {Kernel, {:macro, :if, 2}}, {:lists, {:function, :nothing, 0}}] do
  {:docs_v1, _, language, "text/markdown", _, _, docs} = Code.fetch_docs(module)
  with {_, _, called, _, metadata} <- List.keyfind(docs, key, 0, {module, key}), do: IO.inspect({language, called, Map.take(metadata, [:since, :guard, :defaults])})
end

IO.puts("-- variables of which nothing is said")

[{_, object}] =
  Code.compile_string("""
  defmodule Variables do
    @type t(x) :: {x}
    @spec in_own(t(a)) :: t(a) when a: var
    def in_own(x), do: x
    @spec in_list([a]) :: t(a) when a: var
    def in_list(x), do: x
    @spec named(x :: a) :: t(a) when a: var
    def named(x), do: x
    @spec elsewhere(Enum.t(a)) :: t(a) when a: var
    def elsewhere(x), do: x
    @spec bound(b) :: t(a) when b: [a], a: var
    def bound(x), do: x
    @spec called((a -> a)) :: t(a) when a: var
    def called(x), do: x
  end
  """)

object |> Code.Typespec.fetch_specs() |> text.() |> Enum.sort() |> Enum.each(&IO.puts/1)

IO.puts("-- headings and specs of h, whose words are another matter")

import IEx.Helpers
{:ok, _} = Application.ensure_all_started(:iex)

above = fn help ->
  {:ok, device} = StringIO.open("")
  leader = Process.group_leader()
  Process.group_leader(self(), device)
  help.()
  Process.group_leader(self(), leader)
  {:ok, {_, printed}} = StringIO.close(device)
  [first | rest] = printed |> String.split("\n") |> Enum.drop_while(&(&1 == ""))

  case rest do
    ["", "  @spec" <> _ | _] -> [first | rest |> tl() |> Enum.take_while(&(&1 != ""))]
    _ -> [first]
  end
  |> Enum.each(&IO.puts/1)
end

above.(fn -> h(Enum.map()) end)
above.(fn -> h(Enum.reduce() / 3) end)
above.(fn -> h(Kernel.if()) end)
above.(fn -> h(GenServer.start_link()) end)
above.(fn -> h(:lists.map()) end)
above.(fn -> h(:gen_server.call() / 3) end)
above.(fn -> h(:ets.insert()) end)
above.(fn -> h(:rand.uniform() / 0) end)
above.(fn -> h(Mix.Project.config()) end)
above.(fn -> h(ExUnit.Assertions.assert_receive()) end)

IO.puts("-- names of types that the shell completes, and how functions are called")

for line <- ["t :gen_server.", "t Enum.", "t :lists.", "t Keyword.", "t GenServer.fr", "Enum.reduce(", ":lists.foldl(", "GenServer.call("],
    do: IO.inspect(line |> String.to_charlist() |> Enum.reverse() |> IEx.Autocomplete.expand())
