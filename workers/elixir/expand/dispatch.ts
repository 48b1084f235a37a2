// Which function or macro a call means: imports, inlined functions of Kernel, and the call of a macro itself with
// hygiene of its result. Specification: Elixir's "Syntax reference" and Kernel.SpecialForms.import/2.

import { Atom, atom, atomName, NIL } from "../../terms/atom.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, isCall, isNode, keyGet, keyPut, lineOf } from "../ast.ts";
import { varTerms } from "../binding.ts";
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
  for (const kind of ["function", "macro"] as const)
    for (const [module, keys] of kind === "function" ? env.functions : env.macros) {
      if (!keys.has(key)) continue;
      if (found !== undefined) {
        for (const imported of [module, found.module]) ctx.services.lexical.use("import", imported, key);
        const [first, second] = kind === found.kind ? [module, found.module] : [found.module, module];
        throw ctx.fail(
          `function ${key} imported from both ${ctx.inspected(atom(first))} and ${ctx.inspected(atom(second))}, call is ambiguous`,
          meta,
        );
      }
      found = { kind, module };
    }
  if (found !== undefined) ctx.services.lexical.use("import", found.module, `${name}/${arity}`);
  return found;
}

/** Calls a macro and gives its result the line of its call, if there is one, and a counter of its own for hygiene. */
export function callMacro(
  ctx: Ctx,
  module: string,
  name: string,
  meta: Term,
  args: readonly Term[],
  line = lineOf(meta),
): Term {
  const env = envAt(ctx.env, meta);
  const result = ctx.services.callMacro(module, name, [envToTerm(env, varTerms(ctx.vars)), ...args]);
  const made = linify(result, line, atom(module), ctx.services.nextCounter());
  return keyGet(meta, GENERATED) === true ? generated(made) : made;
}

const GENERATED = atom("generated");

/** Marks all of what a macro made: a call that nobody wrote makes code that nobody wrote. */
function generated(t: Term): Term {
  if (Array.isArray(t)) {
    const parts = t.map(generated);
    return isNode(t) ? [parts[0] as Term, keyPut(t[1], GENERATED, true), parts[2] as Term] : parts;
  }
  if (!(t instanceof Cons)) return t;
  const items: Term[] = [];
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) items.push(generated(at.h));
  return list(items, at === EMPTY ? EMPTY : generated(at));
}

const LEXICAL = new Set(["import", "alias", "require", "__aliases__", "quote"]);

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

/** Gives nodes without a line the caller's, if that has one, and marks what the macro's own quote made with `counter`. */
export function linify(t: Term, line: number, receiver: Atom, counter: number): Term {
  const marks: Marks = { line, receiver, counter, later: [] };
  const made = marked(t, marks, 0);
  for (let waiting = marks.later.pop(); waiting !== undefined; waiting = marks.later.pop())
    for (let at: Term = waiting; at instanceof Cons; at = at.t) {
      const cell: { h: Term } = at;
      cell.h = marked(at.h, marks, 0);
    }
  return made;
}

/** Lists and tuples in which nothing is left to be marked, whoever calls: what a macro was given is often given to the next. */
const settled = new WeakSet<object>();

function isSettled(t: Term): boolean {
  return !(t instanceof Cons || Array.isArray(t)) || settled.has(t);
}

function marked(t: Term, marks: Marks, depth: number): Term {
  if (isSettled(t)) return t;
  if (t instanceof Cons) return markedList(t, marks, depth);
  if (!Array.isArray(t)) return t;
  if (t.length === 2) return settle(t, [marked(t[0] as Term, marks, depth), marked(t[1] as Term, marks, depth)]);
  if (!isNode(t)) return t;
  const [form, given, args] = t;
  let meta = given;
  if (marks.line > 0 && keyGet(meta, A.line) === undefined) meta = keyPut(meta, A.line, marks.line);
  const lexical =
    isCall(t) && LEXICAL.has(form !== null && typeof form === "object" && "name" in form ? (form as Atom).name : "");
  const own = args === marks.receiver && form !== A.underscore;
  if ((lexical || own) && keyGet(meta, A.counter) === undefined) meta = keyPut(meta, A.counter, marks.counter);
  const made: Term[] = [marked(form, marks, depth), meta, args instanceof Cons ? marked(args, marks, depth) : args];
  // an atom may be the receiver of another call
  const open = lexical || (args instanceof Atom && args !== NIL);
  if (open && keyGet(meta, A.counter) === undefined) return made;
  return keyGet(meta, A.line) === undefined ? made : settle(t, made);
}

/** What was made of a tuple, which is the tuple itself if all its parts are the same; settled if they are. */
function settle(t: Term[], made: Term[]): Term {
  const kept = made.every((part, i) => part === t[i]) ? t : made;
  if (made.every((part, i) => (made.length === 3 && i === 1) || isSettled(part))) settled.add(kept);
  return kept;
}

function markedList(t: Cons, marks: Marks, depth: number): Term {
  const items: Term[] = [];
  let same = true;
  let at: Term = t;
  while (at instanceof Cons) {
    const item: Term = depth < DEEP ? marked(at.h, marks, depth + 1) : at.h;
    same &&= item === at.h;
    items.push(item);
    at = at.t;
  }
  const end = at === EMPTY ? EMPTY : marked(at, marks, depth + 1);
  const all = items.every(isSettled) && isSettled(end);
  if (all && same && end === at) {
    settled.add(t);
    return t;
  }
  const made = list(items, end);
  if (all) settled.add(made as Cons);
  else if (depth === DEEP) marks.later.push(made as Cons);
  return made;
}

/** `nil` for an environment's absent module. */
export function moduleTerm(env: Env): Term {
  return env.module ?? NIL;
}
