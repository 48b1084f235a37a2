// Random Elixir programs from a seed: arithmetic, data structures, patterns, comprehensions, binaries, strings, pipelines,
// exceptions and processes. Each program is one paragraph that evaluates to a value or raises; what it says depends on
// nothing but itself.

import { call } from "./calls.ts";
import { define } from "./definitions.ts";
import { literal } from "./literals.ts";
import { type Scope, TYPES, type Type, Writer } from "./writer.ts";

/** Writes programs. */
export class Generator extends Writer {
  /** One program: a module of that name whose function evaluates it. */
  program(module: string): string {
    this.forgetNames();
    const lines: string[] = [];
    const scope: [string, Type][] = [];
    for (let n = this.int(4); n > 0; n--) {
      const type = this.pick(TYPES);
      const name = this.name();
      lines.push(`${name} = ${this.expr(type, 2, scope)}`);
      scope.push([name, type]);
    }
    const used = scope.map(([name]) => name);
    const before: string[] = [];
    if (this.random() < 0.4) {
      const { text, uses } = define(this, (type, inner = []) => this.expr(type, 2, inner));
      // an empty line would end the program
      before.push(text.replace(/\n{2,}/g, "\n"));
      const name = this.name();
      lines.push(`${name} = ${this.pick(uses)}`);
      scope.push([name, "any"]);
    }
    const result = this.expr(this.pick([...TYPES, "any", "any"]), 4, scope);
    lines.push(used.length === 0 ? result : `{${result}, ${used.join(", ")}}`);
    return `defmodule ${module} do\n${before.map((text) => `${text}\n`).join("")}def run do\n${lines.join("\n")}\nend\nend\n${module}.run()`;
  }

  expr(type: Type, depth: number, scope: Scope): string {
    const known = scope.filter(([, t]) => t === type);
    if (known.length > 0 && this.random() < 0.35) return this.pick(known)[0];
    if (depth <= 0) return literal(this, type);
    const roll = this.random();
    if (roll < 0.3) return this.#form(type, depth, scope);
    // now and then something of a wrong type, for the errors
    if (roll < 0.315) return this.expr(this.pick(TYPES), depth - 1, scope);
    return call(this, type, depth - 1, scope);
  }

  /** case, if, with, try, for, receive and the like around expressions of that type. */
  #form(type: Type, depth: number, scope: Scope): string {
    const e = (t: Type, more: Scope = []): string => this.expr(t, depth - 1, [...scope, ...more]);
    const x = this.name();
    const y = this.name();
    switch (this.int(16)) {
      case 0:
        return `if(${e("bool")}, do: ${e(type)}, else: ${e(type)})`;
      case 1:
        return `case (${e("int")}) do\n${x} when ${x} > 2 -> ${e(type, [[x, "int"]])}\n0 -> ${e(type)}\n_ -> ${e(type)}\nend`;
      case 2:
        return `case (${e("list")}) do\n[${x} | ${y}] -> ${e(type, [
          [x, "int"],
          [y, "list"],
        ])}\n[] -> ${e(type)}\nend`;
      case 3:
        return `case (${e("tuple")}) do\n{:ok, ${x}} when is_integer(${x}) -> ${e(type, [[x, "int"]])}\n{_} -> ${e(type)}\n${y} when tuple_size(${y}) == 2 -> ${e(type)}\n_ -> ${e(type)}\nend`;
      case 4:
        return `case Map.merge(%{}, Process.get(:none, ${e("map")})) do\n%{c: ${x}, x: _} -> ${e(type, [[x, "int"]])}\n%{c: 1} -> ${e(type)}\n%{} -> ${e(type)}\nend`;
      case 5:
        return `cond do\n(${e("bool")}) -> ${e(type)}\n(${e("list")}) == [] -> ${e(type)}\ntrue -> ${e(type)}\nend`;
      case 6:
        return `with {:ok, ${x}} <- ${this.pick(["{:ok, 5}", `(${e("tuple")})`])}, ${y} when ${y} >= 0 <- ${x} do\n${e(
          type,
          [
            [x, "int"],
            [y, "int"],
          ],
        )}\nelse\n{:error, _} -> ${e(type)}\n_ -> ${e(type)}\nend`;
      case 7:
        return `try do\n${e(type)}\nrescue\n${x} in [${this.pick(["ArithmeticError", "ArgumentError, KeyError", "FunctionClauseError"])}] -> {:rescued, Exception.message(${x})}\nend`;
      case 8:
        return `try do\n${this.pick(["throw", "exit", "raise"])}(${this.pick([e("string"), e("string"), e("atom")])})\n${e(type)}\nrescue\n${x} -> ${x}\ncatch\nkind, ${y} -> {kind, ${y}}\nafter\n${e("any")}\nend`;
      case 9:
        return `(fn ${x}, ${y} -> ${e(type, [
          [x, "int"],
          [y, "list"],
        ])} end).(${e("int")}, ${e("list")})`;
      case 10:
        return `(\n${x} = ${e("int")}\n${e(type, [[x, "int"]])}\n)`;
      case 11:
        return `Task.await(Task.async(fn -> ${e(type)} end))`;
      case 12:
        return `(\nsend(self(), {:m, ${e("int")}})\nreceive do\n{:m, ${x}} -> ${e(type, [[x, "int"]])}\nafter\n1000 -> :late\nend\n)`;
      case 13:
        return `(\n[${x} | ${y}] = ${e("list")}\n${e(type, [
          [x, "int"],
          [y, "list"],
        ])}\n)`;
      case 14:
        return `(\n<<${x}::${this.pick(["8", "4", "16-little", "signed-8"])}, ${y}::bitstring>> = Process.get(:none, ${e("bits")})\n${e(
          type,
          [
            [x, "int"],
            [y, "bits"],
          ],
        )}\n)`;
      default:
        return `Enum.reduce(Enum.take(${e("list")}, 4), ${e(type)}, fn ${x}, ${y} -> ${e(type, [
          [x, "int"],
          [y, type],
        ])} end)`;
    }
  }
}
