// A module that was compiled on one node is loaded on the others, as `nl` of IEx does: its object code crosses the
// distribution and runs there.

import { afterAll, beforeAll, expect, test } from "vitest";
import { DistributedLab, type Name } from "./distributed-lab.ts";

const SHAPE = `
defmodule Shape do
  @moduledoc "Shapes."
  @behaviour Access
  @unit :cm
  defstruct [:side, name: "square"]
  @doc "The area."
  @spec area(%Shape{}) :: {number, atom}
  def area(%__MODULE__{side: side} = _shape, factor \\\\ 1) when is_number(side), do: {hidden(side) * factor, @unit}
  defp hidden(side), do: side * side
  defmacro twice(expression), do: quote(do: unquote(expression) * 2)
  def adder(n), do: fn x -> x + n end
  def each(list), do: for(<<c <- list>>, c > ?a, into: "", do: <<c>>)
  def safe(f) do
    f.()
  rescue
    e in ArithmeticError -> {:rescued, Exception.message(e)}
  after
    send(self(), :after)
  end
  def fetch(_, _), do: :error
  def get_and_update(_, _, _), do: raise("no")
  def pop(_, _), do: raise("no")
  defimpl String.Chars do
    def to_string(shape), do: shape.name
  end
end
`;

let lab: DistributedLab;

beforeAll(async () => {
  lab = await DistributedLab.open();
  for (const name of ["joe", "robert"] as Name[]) lab.start(name, false);
  lab.pass(2000);
  lab.host("joe").disk.write("/shape.ex", new TextEncoder().encode(SHAPE));
});

afterAll(() => lab.dispose());

test("nl finds no code of a module that was typed in", () => {
  expect(lab.ask("joe", "defmodule Typed do end; IEx.Helpers.nl(Typed)")).toBe("{:error, :nofile}");
});

test("nl loads a module on the other nodes, where it runs", () => {
  expect(lab.ask("joe", 'Node.connect(:"robert@robert"); Node.list()')).toBe("[:robert@robert]");
  expect(lab.ask("robert", "Code.ensure_loaded?(Shape)")).toBe("false");
  expect(lab.ask("joe", 'IEx.Helpers.c("/shape.ex", "/")')).toBe("[String.Chars.Shape, Shape]");
  expect(lab.ask("joe", "IEx.Helpers.nl(Shape)")).toBe("{:ok, [{:robert@robert, :loaded, Shape}]}");
  expect(lab.ask("robert", "Shape.area(struct(Shape, side: 3))")).toBe("{9, :cm}");
  expect(lab.ask("robert", "Shape.area(struct(Shape, side: 3), 2)")).toBe("{18, :cm}");
  expect(lab.ask("robert", "require Shape; Shape.twice(4)")).toBe("8");
  expect(lab.ask("robert", "Shape.adder(1).(2)")).toBe("3");
  expect(lab.ask("robert", 'Shape.each("abc")')).toBe('"bc"');
  expect(lab.ask("robert", "Shape.safe(fn -> 1 / 0 end)")).toBe('{:rescued, "bad argument in arithmetic expression"}');
  expect(lab.ask("robert", "Shape.module_info(:attributes)[:behaviour]")).toBe("[Access]");
  expect(lab.ask("robert", "elem(Code.fetch_docs(Shape), 4)")).toBe('%{"en" => "Shapes."}');
  expect(lab.ask("robert", ":code.which(Shape)")).toContain("Elixir.Shape.beam");
});

test("both nodes say that it is the same code", () => {
  const md5 = "Shape.module_info(:md5)";
  expect(lab.ask("robert", md5)).toBe(lab.ask("joe", md5));
  expect(
    lab.ask(
      "joe",
      "(fn -> {_, code, _} = :code.get_object_code(Shape); :code.module_md5(code) end).() == Shape.module_info(:md5)",
    ),
  ).toBe("true");
});

test("a function of the module that is sent to another node runs there", () => {
  expect(lab.ask("joe", ':erpc.call(:"robert@robert", Shape.adder(40) |> then(&fn -> &1.(2) end))')).toBe("42");
});

test("a node that is not there, and code of the library", () => {
  expect(lab.ask("joe", "IEx.Helpers.nl([:nobody@robert], Shape)")).toBe(
    "{:ok, [{:nobody@robert, :badrpc, :noconnection}]}",
  );
  expect(lab.ask("joe", "IEx.Helpers.nl(Enum)")).toBe("{:ok, [{:robert@robert, :loaded, Enum}]}");
});

test("new code replaces what was there before", () => {
  lab
    .host("joe")
    .disk.write("/shape.ex", new TextEncoder().encode("defmodule Shape do\n  def area(_), do: :none\nend\n"));
  expect(lab.ask("joe", 'IEx.Helpers.c("/shape.ex", "/"); IEx.Helpers.nl(Shape)')).toContain(":loaded");
  expect(lab.ask("robert", "Shape.area(1)")).toBe(":none");
  expect(lab.ask("robert", "function_exported?(Shape, :adder, 1)")).toBe("false");
});
