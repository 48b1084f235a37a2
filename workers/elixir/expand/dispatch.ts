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

/** What {@link linify} gives to the nodes of a macro's result. */
type Marks = {
  readonly line: number;
  readonly receiver: Atom;
  readonly counter: number;
  /** lists that lie so deep that their items are still to be done, in place */
  readonly later: Cons[];
};

/** Lists that deep wait until the stack is empty again. */
const DEEP = 200;

/** Gives nodes without a line the caller's, and marks what the macro's own quote made with `counter`. */
function linify(t: Term, line: number, receiver: Atom, counter: number): Term {
  const marks: Marks = { line, receiver, counter, later: [] };
  const made = marked(t, marks, 0);
  for (let waiting = marks.later.pop(); waiting !== undefined; waiting = marks.later.pop())
    for (let at: Term = waiting; at instanceof Cons; at = at.t) {
      const cell: { h: Term } = at;
      cell.h = marked(at.h, marks, 0);
    }
  return made;
}

function marked(t: Term, marks: Marks, depth: number): Term {
  if (t instanceof Cons) {
    const items: Term[] = [];
    let at: Term = t;
    while (at instanceof Cons) {
      items.push(depth < DEEP ? marked(at.h, marks, depth + 1) : at.h);
      at = at.t;
    }
    const made = list(items, at === EMPTY ? EMPTY : marked(at, marks, depth + 1));
    if (depth === DEEP) marks.later.push(made as Cons);
    return made;
  }
  if (!Array.isArray(t)) return t;
  if (t.length === 2) return [marked(t[0] as Term, marks, depth), marked(t[1] as Term, marks, depth)];
  if (!isNode(t)) return t;
  const [form, given, args] = t;
  let meta = given;
  const kept = keyGet(meta, A.keep);
  if (kept !== undefined) {
    meta = list((listToArray(meta) ?? []).filter((p) => !(Array.isArray(p) && p[0] === A.keep)));
    if (Array.isArray(kept)) meta = keyPut(meta, A.line, kept[1] as Term);
  } else if (keyGet(meta, A.line) === undefined) meta = keyPut(meta, A.line, marks.line);
  const own =
    args === marks.receiver ||
    (isCall(t) && LEXICAL.has(form !== null && typeof form === "object" && "name" in form ? (form as Atom).name : ""));
  if (own && keyGet(meta, A.counter) === undefined) meta = keyPut(meta, A.counter, marks.counter);
  return [marked(form, marks, depth), meta, args instanceof Cons ? marked(args, marks, depth) : args];
}

/** `nil` for an environment's absent module. */
export function moduleTerm(env: Env): Term {
  return env.module ?? NIL;
}
