// Which function or macro a call means: imports, inlined functions of Kernel, and the call of a macro itself with
// hygiene of its result. Specification: Elixir's "Syntax reference" and Kernel.SpecialForms.import/2.

import { type Atom, atom, atomName, NIL } from "../../terms/atom.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, isCall, isNode, keyGet, keyPut, lineOf } from "../ast.ts";
import { type Env, envToTerm } from "../env.ts";
import { type Ctx, envAt } from "./context.ts";

/** All imports of a name: [arity, module]. */
export function importedFrom(env: Env, name: string): [number, string][] {
  const out: [number, string][] = [];
  for (const imports of [env.functions, env.macros]) {
    for (const [module, keys] of imports) {
      for (const key of keys) {
        const at = key.lastIndexOf("/");
        if (key.slice(0, at) === name) out.push([Number(key.slice(at + 1)), module]);
      }
    }
  }
  return out.sort((a, b) => a[0] - b[0]);
}

/** Where an unqualified call leads: an imported function or macro, or undefined. */
export function findImport(
  ctx: Ctx,
  meta: Term,
  name: string,
  arity: number,
): { kind: "function" | "macro"; module: string } | undefined {
  const env = ctx.env;
  const key = `${name}/${arity}`;
  // quoted code remembers where its imports came from
  const imports = keyGet(meta, A.imports);
  if (imports !== undefined && keyGet(meta, A.context) !== undefined) {
    for (const pair of listToArray(imports) ?? []) {
      if (Array.isArray(pair) && pair[0] === arity) {
        const module = atomName(pair[1] as Atom);
        if (ctx.services.macrosOf(module)?.has(key)) return { kind: "macro", module };
        return { kind: "function", module };
      }
    }
  }
  let found: { kind: "function" | "macro"; module: string } | undefined;
  for (const [module, keys] of env.macros) if (keys.has(key)) found = { kind: "macro", module };
  if (found === undefined)
    for (const [module, keys] of env.functions) if (keys.has(key)) found = { kind: "function", module };
  if (found !== undefined) ctx.services.lexical.use("import", found.module);
  return found;
}

/** Calls a macro and gives its result the caller's lines and a counter of its own for hygiene. */
export function callMacro(ctx: Ctx, module: string, name: string, meta: Term, args: readonly Term[]): Term {
  const env = envAt(ctx.env, meta);
  const vars = [...ctx.vars].map(([key, version]): [Term, number] => {
    const at = key.lastIndexOf("|");
    const kind = key.slice(at + 1);
    return [[atom(key.slice(0, at)), kind.startsWith("#") ? Number(kind.slice(1)) : atom(kind)], version];
  });
  const result = ctx.services.callMacro(module, name, [envToTerm(env, vars), ...args]);
  return linify(result, lineOf(meta) || ctx.env.line, atom(module), ctx.services.nextCounter());
}

const LEXICAL = new Set(["import", "alias", "require", "__aliases__"]);

/** Gives nodes without a line the caller's, and marks what the macro's own quote made with `counter`. */
export function linify(t: Term, line: number, receiver: Atom, counter: number): Term {
  if (t instanceof Cons) {
    const items: Term[] = [];
    let at: Term = t;
    while (at instanceof Cons) {
      items.push(linify(at.h, line, receiver, counter));
      at = at.t;
    }
    return list(items, at === EMPTY ? EMPTY : linify(at, line, receiver, counter));
  }
  if (!Array.isArray(t)) return t;
  if (t.length === 2)
    return [linify(t[0] as Term, line, receiver, counter), linify(t[1] as Term, line, receiver, counter)];
  if (!isNode(t)) return t;
  const [form, given, args] = t;
  let meta = given;
  const kept = keyGet(meta, A.keep);
  if (kept !== undefined) {
    meta = list((listToArray(meta) ?? []).filter((p) => !(Array.isArray(p) && p[0] === A.keep)));
    if (Array.isArray(kept)) meta = keyPut(meta, A.line, kept[1] as Term);
  } else if (keyGet(meta, A.line) === undefined) meta = keyPut(meta, A.line, line);
  const own =
    args === receiver ||
    (isCall(t) && LEXICAL.has(form !== null && typeof form === "object" && "name" in form ? (form as Atom).name : ""));
  if (own && keyGet(meta, A.counter) === undefined) meta = keyPut(meta, A.counter, counter);
  return [
    linify(form, line, receiver, counter),
    meta,
    args instanceof Cons ? linify(args, line, receiver, counter) : args,
  ];
}

const SAME = [
  "abs/1",
  "binary_part/3",
  "bit_size/1",
  "byte_size/1",
  "ceil/1",
  "div/2",
  "floor/1",
  "hd/1",
  "is_atom/1",
  "is_binary/1",
  "is_bitstring/1",
  "is_boolean/1",
  "is_float/1",
  "is_function/1",
  "is_function/2",
  "is_integer/1",
  "is_list/1",
  "is_map/1",
  "is_number/1",
  "is_pid/1",
  "is_port/1",
  "is_reference/1",
  "is_tuple/1",
  "length/1",
  "map_size/1",
  "node/0",
  "node/1",
  "rem/2",
  "round/1",
  "self/0",
  "tl/1",
  "trunc/1",
  "tuple_size/1",
  "+/1",
  "+/2",
  "-/1",
  "-/2",
  "*/2",
  "//2",
  "==/2",
  "</2",
  ">/2",
  ">=/2",
  "not/1",
  "++/2",
  "--/2",
  "apply/2",
  "apply/3",
  "exit/1",
  "throw/1",
  "make_ref/0",
  "max/2",
  "min/2",
  "send/2",
  "spawn/1",
  "spawn/3",
  "spawn_link/1",
  "spawn_link/3",
  "spawn_monitor/1",
  "spawn_monitor/3",
];
const RENAMED: readonly [string, string][] = [
  ["!=/2", "/="],
  ["<=/2", "=<"],
  ["===/2", "=:="],
  ["!==/2", "=/="],
];

/** Functions of Elixir that are one function of `:erlang` each; calls are rewritten, in guards too. */
const INLINED = new Map<string, [string, (args: readonly Term[]) => readonly Term[]]>();
for (const key of SAME) INLINED.set(`Elixir.Kernel.${key}`, [key.slice(0, key.lastIndexOf("/")), (a) => a]);
for (const [key, to] of RENAMED) INLINED.set(`Elixir.Kernel.${key}`, [to, (a) => a]);
const swap = (a: readonly Term[]): readonly Term[] => [a[1] as Term, a[0] as Term];
INLINED.set("Elixir.Kernel.is_map_key/2", ["is_map_key", swap]);
INLINED.set("Elixir.Kernel.elem/2", ["element", (a) => [increment(a[1] as Term), a[0] as Term]]);
INLINED.set("Elixir.Kernel.put_elem/3", ["setelement", (a) => [increment(a[1] as Term), a[0] as Term, a[2] as Term]]);
INLINED.set("Elixir.Bitwise.band/2", ["band", (a) => a]);
INLINED.set("Elixir.Bitwise.bor/2", ["bor", (a) => a]);
INLINED.set("Elixir.Bitwise.bxor/2", ["bxor", (a) => a]);
INLINED.set("Elixir.Bitwise.bsl/2", ["bsl", (a) => a]);
INLINED.set("Elixir.Bitwise.bsr/2", ["bsr", (a) => a]);
INLINED.set("Elixir.Bitwise.bnot/1", ["bnot", (a) => a]);
INLINED.set("Elixir.Bitwise.&&&/2", ["band", (a) => a]);
INLINED.set("Elixir.Bitwise.|||/2", ["bor", (a) => a]);
INLINED.set("Elixir.Bitwise.<<</2", ["bsl", (a) => a]);
INLINED.set("Elixir.Bitwise.>>>/2", ["bsr", (a) => a]);

function increment(t: Term): Term {
  return typeof t === "number" ? t + 1 : [[A.dot, EMPTY, list([A.erlang, atom("+")])], EMPTY, list([t, 1])];
}

/** The call of `:erlang` that a function of Elixir stands for: name and arguments, or undefined. */
export function inlined(
  module: string,
  name: string,
  args: readonly Term[],
): { name: string; args: readonly Term[] } | undefined {
  const found = INLINED.get(`${module}.${name}/${args.length}`);
  return found === undefined ? undefined : { name: found[0], args: found[1](args) };
}

/** `nil` for an environment's absent module. */
export function moduleTerm(env: Env): Term {
  return env.module ?? NIL;
}
