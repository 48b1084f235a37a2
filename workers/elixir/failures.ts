// What ends a compilation: `CompileError` and its like, and the stack trace of an error that came up while a macro or a
// struct was being expanded. Specification: elixir_errors and elixir_dispatch of Elixir 1.18.

import { Raise, raiseError } from "../beam/raise.ts";
import { stacktraceOf } from "../beam/stacktrace.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, NIL } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, charlist, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, columnOf, keyGet, lineOf } from "./ast.ts";
import type { Env } from "./env.ts";
import { display } from "./expand/directives.ts";

/** What is being expanded: a macro's call, or a struct. */
export type Expansion = {
  readonly kind: "macro" | "struct";
  readonly module: string;
  readonly name: string;
  readonly arity: number;
};

/** Where an environment stands, as diagnostics name it. */
function placeOf(env: Env): string {
  if (env.module === null) return "";
  const module = display(env.module.name);
  return env.function === null ? `${module} (module)` : `${module}.${atomName(env.function[0])}/${env.function[1]}`;
}

/** Where a form stands: code that was quoted with its place stands there. */
export function whereOf(env: Env, meta: Term): { file: string; line: number; column: number; where: string } {
  const kept = keyGet(meta, A.keep);
  if (Array.isArray(kept) && kept[0] instanceof Bin)
    return { file: kept[0].text ?? env.file, line: Number(kept[1]), column: 0, where: placeOf(env) };
  return { file: env.file, line: lineOf(meta) || env.line, column: columnOf(meta), where: placeOf(env) };
}

/** What could not be compiled. */
export function whatOf(env: Env): string {
  if (env.module !== null) return `cannot compile module ${display(env.module.name)}`;
  return env.file === "iex" ? "cannot compile code" : "cannot compile file";
}

/** An exception of Elixir with the fields given. */
export function exceptionOf(name: string, fields: readonly (readonly [string, Term])[]): Raise {
  return raiseError(
    mapOf([
      [atom("__struct__"), atom(`Elixir.${name}`)],
      [atom("__exception__"), true],
      ...fields.map(([field, value]): [Term, Term] => [atom(field), value]),
    ]),
  );
}

/** The error of a module whose functions are called while it is being defined: they are not available yet. */
export function notAvailable(vm: Vm, thrown: unknown, module: string): unknown {
  if (!(thrown instanceof Raise) || thrown.reason !== UNDEF) return thrown;
  const [called] = (listToArray(stacktraceOf(vm, thrown)) ?? []) as Entry[];
  if (called?.[0].name !== module) return thrown;
  const [, name, args] = called;
  const made = exceptionOf("UndefinedFunctionError", [
    ["module", called[0]],
    ["function", name],
    ["arity", typeof args === "number" ? args : (listToArray(args)?.length ?? 0)],
    ["reason", atom("function not available")],
    ["message", NIL],
  ]);
  made.trace = thrown.trace;
  return made;
}

const UNDEF = atom("undef");

/** A `%CompileError{}`. */
export function compileError(file: string, line: number, description: string): Raise {
  return exceptionOf("CompileError", [
    ["file", file === "" ? NIL : Bin.of(file)],
    ["line", file === "" ? NIL : line],
    ["description", Bin.of(description)],
  ]);
}

/** The error after diagnostics have been shown. `placed`: its stack trace tells where it came up. */
export function compileFailure(file: string, what: string, placed = false): Raise {
  // what is typed into the shell is not named
  const nameless = file === "iex";
  const raise = compileError(
    nameless ? "" : file,
    0,
    `${nameless ? "cannot compile code" : what} (errors have been logged)`,
  );
  // what there is to see has been shown
  if (!placed) raise.trace = EMPTY;
  return raise;
}

/** The same error with a trace that ends with what was being expanded, and where it was called. */
export function failedExpansion(vm: Vm, thrown: unknown, what: Expansion, env: Env): unknown {
  if (!(thrown instanceof Raise)) return thrown;
  const trace = (listToArray(stacktraceOf(vm, thrown)) ?? []) as Entry[];
  // an inner expansion has already cut off what ran before
  const end = trace.some((entry) => entry[3] === EXPANDING.macro || entry[3] === EXPANDING.struct)
    ? -1
    : trace.findIndex((entry) => isOutside(entry, what));
  const kept = end < 0 ? trace : trace.slice(0, end);
  const [module, name, arity] = callerOf(env);
  const place: Term = list([
    [atom("file"), charlist(vm.cwd.shown(env.file))],
    [atom("line"), env.line],
  ]);
  thrown.trace = list([
    ...kept,
    [atom(what.module), atom(what.name), what.arity, EXPANDING[what.kind]],
    // a trace is eight entries long, and what a compiler does with a definition that cannot be compiled takes the others
    ...(trace.length === 0 && env.module !== null && DEFINING.has(what.name)
      ? []
      : [[module, name, arity, place] as Term]),
  ]);
  return thrown;
}

const DEFINING = new Set(["def", "defp", "defmacro", "defmacrop", "defstruct"]);

type Entry = [module: Atom, name: Atom | boolean, arity: Term, place: Term];

/** Where the entry of an expansion stands. */
const EXPANDING: Record<Expansion["kind"], Term> = {
  macro: list([[atom("file"), charlist("expanding macro")]]),
  struct: list([[atom("file"), charlist("expanding struct")]]),
};

/** The entry of the macro itself, or of code that ran before the expansion began. */
function isOutside([module, name]: Entry, what: Expansion): boolean {
  const called = atomName(name);
  if (called === "__FILE__" || called === "__MODULE__") return true;
  return module.name === what.module && called === (what.kind === "macro" ? `MACRO-${what.name}` : what.name);
}

function callerOf(env: Env): readonly [module: Term, name: Term, arity: Term] {
  if (env.module === null) return [atom("elixir_compiler"), atom("__FILE__"), 1];
  if (env.function === null) return [env.module, atom("__MODULE__"), 0];
  return [env.module, env.function[0], env.function[1]];
}
