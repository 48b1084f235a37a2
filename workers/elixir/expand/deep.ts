// Expressions that are nested so deeply that the stack would not hold them: quoted code → a block that computes the same in
// steps, the innermost part first, each part in a variable of its own. What is evaluated before the innermost part is put
// before it. Only operands, arguments and elements are taken apart: what is evaluated once, and always.

import { Atom, atom } from "../../terms/atom.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm, isNode, isVar } from "../ast.ts";
import { expandAlias } from "./alias.ts";
import type { Ctx } from "./context.ts";
import { findImport } from "./dispatch.ts";
import type { Walker } from "./walker.ts";

/** An expression that is nested so deeply is taken apart. */
const DEEP = 100;
/** The parts are nested about so deeply. */
const PART = 50;
/** the name of the variables, which nobody else can write */
const STEP = atom("nodebook step");
/** operators that evaluate their left side first, and the right one perhaps */
const LEFT_FIRST = new Set(["and", "or", "&&", "||", "|>"]);
const BOTH = new Set(["<>"]);

/** What is evaluated for a node, from left to right, and the node made anew of what replaces that. */
type Parts = { readonly parts: readonly Term[]; readonly again: (parts: readonly Term[]) => Term };

/** How deeply a term is nested, and whether a match is among its parts. */
type Depth = { readonly height: number; readonly matches: boolean };

const FLAT: Depth = { height: 0, matches: false };

// terms do not change: the parts of one that was looked at are known when they are looked at in turn
const depths = new WeakMap<object, Depth>();

function inside(t: Term): (Cons | Term[])[] {
  let parts: Term[] = [];
  if (t instanceof Cons) {
    let at: Term = t;
    for (; at instanceof Cons; at = at.t) parts.push(at.h);
  } else if (isNode(t)) parts = [t[0], t[2]];
  else if (Array.isArray(t)) parts = t;
  return parts.filter((x): x is Cons | Term[] => x instanceof Cons || Array.isArray(x));
}

function depthOf(t: Term): Depth {
  if (!(t instanceof Cons || Array.isArray(t))) return FLAT;
  const open: (Cons | Term[])[] = [t];
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const parts = depths.has(at) ? [] : inside(at);
    const unknown = parts.filter((part) => !depths.has(part));
    if (unknown.length > 0) {
      open.push(...unknown);
      continue;
    }
    if (!depths.has(at)) {
      let height = 0;
      let matches = isForm(at, A.match);
      for (const part of parts) {
        const depth = depths.get(part) ?? FLAT;
        height = Math.max(height, depth.height);
        matches ||= depth.matches;
      }
      depths.set(at, { height: height + 1, matches });
    }
    open.pop();
  }
  return depths.get(t) ?? FLAT;
}

/** Whether a call of that name is one of a function: all its arguments are evaluated. */
function isFunction(w: Walker, ctx: Ctx, name: Atom, meta: Term, arity: number): boolean {
  if (w.isSpecial(name.name)) return false;
  const { module } = ctx.env;
  const draft = module === null ? undefined : ctx.services.draft(module.name);
  if (draft?.macro(name.name, arity) !== undefined) return false;
  if (draft?.has(name.name, arity)) return true;
  return findImport(ctx, meta, name.name, arity)?.kind === "function";
}

function ofKernel(ctx: Ctx, name: Atom, meta: Term): boolean {
  return findImport(ctx, meta, name.name, 2)?.module === "Elixir.Kernel";
}

function localParts(w: Walker, ctx: Ctx, t: [Term, Term, Term], name: Atom): Parts | undefined {
  const args = argsOf(t);
  const whole: Parts = { parts: args, again: (parts) => [name, t[1], list([...parts])] };
  if (name === A.tuple) return whole;
  if (name === A.map) {
    const pairs = args.filter((pair) => Array.isArray(pair) && pair.length === 2) as Term[][];
    if (pairs.length < args.length) return undefined;
    const again = (parts: readonly Term[]): Term => [
      name,
      t[1],
      list(pairs.map((_, i): Term => [parts[2 * i] as Term, parts[2 * i + 1] as Term])),
    ];
    return { parts: pairs.flat(), again };
  }
  if (args.length === 2 && LEFT_FIRST.has(name.name))
    return ofKernel(ctx, name, t[1])
      ? { parts: [args[0] as Term], again: ([left]) => [name, t[1], list([left as Term, args[1] as Term])] }
      : undefined;
  if (args.length === 2 && BOTH.has(name.name)) return ofKernel(ctx, name, t[1]) ? whole : undefined;
  return isFunction(w, ctx, name, t[1], args.length) ? whole : undefined;
}

function remoteParts(ctx: Ctx, t: [Term, Term, Term], dot: [Term, Term, Term]): Parts | undefined {
  const [receiver, name] = argsOf(dot) as [Term, Term | undefined];
  const args = argsOf(t);
  const module = isForm(receiver, A.aliases) ? expandAlias(receiver, ctx.env) : undefined;
  if (module !== undefined || receiver instanceof Atom) {
    const key = `${name instanceof Atom ? name.name : ""}/${args.length}`;
    if (ctx.services.macrosOf(module ?? (receiver as Atom).name)?.has(key)) return undefined;
    return { parts: args, again: (parts) => [dot, t[1], list([...parts])] };
  }
  const rest = name === undefined ? [] : [name];
  return {
    parts: [receiver, ...args],
    again: ([first, ...parts]) => [[A.dot, dot[1], list([first as Term, ...rest])], t[1], list(parts)],
  };
}

function partsOf(w: Walker, ctx: Ctx, t: Term): Parts | undefined {
  if (t instanceof Cons) {
    const items = listToArray(t) ?? [];
    const last = items.at(-1) as Term;
    if (!isForm(last, A.cons)) return { parts: items, again: (parts) => list([...parts]) };
    const parts = [...items.slice(0, -1), ...argsOf(last)];
    const again = (made: readonly Term[]): Term =>
      list([...made.slice(0, -2), [A.cons, last[1], list([...made.slice(-2)])]]);
    return items.length === 0 ? undefined : { parts, again };
  }
  if (!Array.isArray(t)) return undefined;
  if (t.length === 2) return { parts: t, again: (parts) => [...parts] };
  if (!isCall(t)) return undefined;
  if (t[0] instanceof Atom) return localParts(w, ctx, t, t[0]);
  return isForm(t[0], A.dot) ? remoteParts(ctx, t, t[0]) : undefined;
}

/** The expression as a block of steps; undefined when it is not that deep, or nothing can be taken apart. */
function steps(w: Walker, ctx: Ctx, t: Term): Term | undefined {
  // what a step binds would be seen by the next, as it is not by the arguments of one call
  const { height, matches } = depthOf(t);
  if (height < DEEP || matches) return undefined;
  const done: Term[] = [];
  const step = (value: Term): Term => {
    const variable: Term = [STEP, list([[A.counter, ctx.services.nextCounter()]]), A.kernel];
    done.push([A.match, EMPTY, list([variable, value])]);
    return variable;
  };
  const stays = (part: Term): boolean => !(Array.isArray(part) || part instanceof Cons) || isVar(part);
  const path: { parts: Parts; before: Term[]; at: number }[] = [];
  let at = t;
  while (depthOf(at).height > PART) {
    const parts = partsOf(w, ctx, at);
    if (parts === undefined) break;
    const tallest = parts.parts.reduce<number>(
      (best, part, i) => (depthOf(part).height > depthOf(parts.parts[best] as Term).height ? i : best),
      0,
    );
    const before = parts.parts.slice(0, tallest).map((part) => (stays(part) ? part : step(part)));
    path.push({ parts, before, at: tallest });
    at = parts.parts[tallest] as Term;
  }
  if (path.length < PART / 2) return undefined;
  let made = at;
  path.reverse().forEach(({ parts, before, at: place }, i) => {
    if (i % (PART / 2) === 0) made = step(made);
    made = parts.again([...before, made, ...parts.parts.slice(place + 1)]);
  });
  return [A.block, EMPTY, list([...done, made])];
}

/** Expands an expression that stands deep in another; undefined when it needs no other way than usual. */
export function expandDeep(w: Walker, ctx: Ctx, t: Term): Term | undefined {
  if (ctx.env.context !== null) return undefined;
  const block = steps(w, ctx, t);
  if (block === undefined) return undefined;
  const made = w.expr(block, ctx);
  ctx.vars = new Map([...ctx.vars].filter(([key]) => !key.startsWith(`${STEP.name}|`)));
  return made;
}
