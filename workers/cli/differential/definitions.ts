// What a program may define before it runs: structs, protocols, functions of many clauses, macros, servers. Each definition comes
// with the calls that use it.

import type { Scope, Type, Writer } from "./writer.ts";

/** A text in the body of the module, and what an expression writes to use it. */
export type Definition = { readonly text: string; readonly uses: readonly string[] };

/** An expression of a type that sees some variables. */
type Expr = (type: Type, scope?: Scope) => string;

const SOME: readonly Type[] = ["int", "string", "list", "map", "tuple", "any"];

const DEFINITIONS: readonly ((w: Writer, e: Expr) => Definition)[] = [
  (w, e) => ({
    text: `def clauses(a, b \\\\ ${e("any")})
def clauses(a, b) when is_integer(a) and a > 1, do: {${e("any", [["a", "int"]])}, b}
def clauses([a | rest], _), do: ${e("any", [
      ["a", "int"],
      ["rest", "list"],
    ])}
def clauses(%{c: c} = map, b) when b != c, do: ${e("any", [["map", "map"]])}
def clauses(<<c, rest::binary>>, _) when c in ?a..?z, do: {c, ${e("any", [["rest", "string"]])}}
def clauses({_, b}, b), do: b`,
    uses: [`clauses(${e(w.pick(SOME))})`, `clauses(${e(w.pick(SOME))}, ${e(w.pick(SOME))})`],
  }),
  (w, e) => ({
    text: `defp walk([], acc), do: acc
defp walk([x | rest], acc) when ${w.pick(["x > 2", "is_integer(x)", "x in [1, 3]", "rem(x, 2) == 1 or acc == []"])}, do: walk(rest, [${e("any", [["x", "int"]])} | acc])
defp walk([_ | rest], acc), do: walk(rest, acc)`,
    uses: [`walk(${e("list")}, ${e(w.pick<Type>(["list", "list", "any"]))})`],
  }),
  (w, e) => ({
    text: `defmodule S do
${w.pick(["", "@derive {Inspect, only: [:a]}", "@derive {Inspect, except: [:b], optional: [:a]}", "@derive JSON.Encoder"])}
${w.pick(["", "@enforce_keys [:a]"])}
defstruct a: ${e("any")}, b: ${e("any")}
def swap(%__MODULE__{a: a, b: b} = s), do: %{s | a: b, b: a}
end
defimpl String.Chars, for: S do
def to_string(s), do: "S(#{inspect(s.a)})"
end
defimpl Enumerable, for: S do
def count(_), do: {:error, __MODULE__}
def member?(_, x), do: {:ok, x == ${e("any")}}
def slice(_), do: {:error, __MODULE__}
def reduce(%{a: a}, acc, f), do: Enumerable.List.reduce(List.wrap(a), acc, f)
end`,
    uses: [
      `struct(__MODULE__.S, b: ${e("any")})`,
      `__MODULE__.S.swap(struct(__MODULE__.S, a: ${e("any")}))`,
      `struct!(__MODULE__.S, ${e("keyword")})`,
      `inspect(struct(__MODULE__.S, a: ${e("list")}), pretty: true, width: 20)`,
      `to_string(struct(__MODULE__.S, a: ${e("any")}))`,
      `Enum.${w.pick(["to_list", "count", "sum", "max", "reverse"])}(struct(__MODULE__.S, a: ${e("list")}))`,
      `(${e("any")} in struct(__MODULE__.S, a: ${e("list")}))`,
      `Map.put(struct(__MODULE__.S), :a, ${e("any")}) == struct(__MODULE__.S, a: ${e("any")})`,
      `get_in(struct(__MODULE__.S, a: ${e("map")}), [Access.key(:a), :c])`,
      `JSON.encode!(struct(__MODULE__.S, a: ${e("any")}))`,
    ],
  }),
  (w, e) => ({
    text: `defprotocol Size do
${w.pick(["", "@fallback_to_any true"])}
def of(x)
end
defimpl Size, for: [List, Tuple] do
def of(x), do: {__MODULE__, @for, ${e("any", [["x", "any"]])}}
end
defimpl Size, for: Integer do
def of(x), do: ${e("any", [["x", "int"]])}
end
defimpl Size, for: Any do
def of(x), do: {:any, x}
end`,
    uses: [`__MODULE__.Size.of(${e(w.pick(SOME))})`, `__MODULE__.Size.impl_for(${e("any")})`],
  }),
  (w, e) => ({
    text: `defmodule M do
defmacro twice(x) do
quote do
y = unquote(x)
{y, unquote(x), ${e("any")}}
end
end
defmacro unless_zero(x, do: block), do: quote(do: if(unquote(x) != 0, do: unquote(block)))
defmacro shown(x), do: Macro.to_string(x)
defguard is_big(x) when is_integer(x) and x > 2
end
require M`,
    uses: [
      `M.twice(${e("any")})`,
      `M.unless_zero(${e("int")}, do: ${e("any")})`,
      `M.shown(${e("any")})`,
      `Enum.map(${e("list")}, fn x when M.is_big(x) -> :big; x -> {${w.pick(["x", "x, x"])}} end)`,
    ],
  }),
  (_, e) => ({
    text: `defmodule Server do
use GenServer
def init(x), do: {:ok, x}
def handle_call(:get, _from, x), do: {:reply, x, x}
def handle_call({:put, x}, _from, old), do: {:reply, old, x}
def handle_call({:with, f}, _from, x), do: {:reply, f.(x), x}
def handle_cast({:put, x}, _), do: {:noreply, x}
end
def serve(x, requests) do
{:ok, pid} = GenServer.start(__MODULE__.Server, x)
answers = Enum.map(requests, fn {:cast, r} -> GenServer.cast(pid, r); r -> GenServer.call(pid, r) end)
GenServer.stop(pid)
answers
end`,
    uses: [
      `serve(${e("any")}, [:get, {:cast, {:put, ${e("any")}}}, {:put, ${e("any")}}, {:with, &{&1}}])`,
      `serve(${e("int")}, [{:with, fn x -> ${e("any", [["x", "int"]])} end}, :get])`,
    ],
  }),
  (w, e) => ({
    text: `def stored(rows) do
table = :ets.new(:rows, [${w.pick([":set", ":ordered_set"])}])
try do
Enum.each(rows, &:ets.insert(table, &1))
{Enum.sort(:ets.tab2list(table)), :ets.lookup(table, ${e("atom")}), Enum.sort(:ets.select(table, [{{:"$1", :"$2"}, [{:>, :"$2", ${e("int")}}], [{{:"$2", :"$1"}}]}]))}
after
:ets.delete(table)
end
end`,
    uses: [`stored(${e("keyword")})`, `stored(Map.to_list(${e("map")}))`],
  }),
  (_, e) => ({
    text: `def agent(x) do
{:ok, pid} = Agent.start(fn -> x end)
first = Agent.get_and_update(pid, fn s -> {s, ${e("any")}} end)
second = Agent.get(pid, & &1)
Agent.stop(pid)
{first, second}
end
def all(xs), do: xs |> Task.async_stream(fn x -> {x, ${e("any", [["x", "int"]])}} end) |> Enum.to_list()`,
    uses: [`agent(${e("any")})`, `all(${e("list")})`],
  }),
  (w, e) => ({
    text: `defmodule Oops do
defexception [:what, message: ${w.pick(['"oops"', "nil"])}]
${w.pick(["", '@impl true\ndef message(e), do: "says " <> inspect(e.what)'])}
end
def fails(x) do
raise __MODULE__.Oops, what: x
rescue
e in __MODULE__.Oops -> {Exception.message(e), e.what, ${e("any")}}
else
_ -> :never
after
send(self(), :after)
end`,
    uses: [`fails(${e("any")})`, `raise(__MODULE__.Oops, what: ${e("any")})`],
  }),
  (_, e) => ({
    text: `@list ${e("list")}
@spec looked(term) :: term
def looked(x) when x in [1, :ok, "a"], do: {:in, @list}
for n <- 1..3, do: def unquote(:"made_#{n}")(x), do: {x, unquote(n), @list}
def looked(x), do: {:out, x}
defdelegate merge(a, b), to: Map`,
    uses: [`looked(${e("any")})`, `made_2(${e("any")})`, `merge(${e("map")}, ${e("map")})`],
  }),
];

/** A definition of a kind that is drawn. */
export function define(w: Writer, e: Expr): Definition {
  return w.pick(DEFINITIONS)(w, e);
}
