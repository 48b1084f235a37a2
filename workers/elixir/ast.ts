// Quoted expressions as terms: {form, meta, args}. Small readers and makers that the expander and the code generator share.

import { readInt, slice } from "../beam/bits.ts";
import { Atom, atom, NIL } from "../terms/atom.ts";
import { compare } from "../terms/compare.ts";
import { TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, Fun, list, listToArray, type Term } from "../terms/term.ts";

export type Node = [form: Term, meta: Term, args: Term];

export const A = {
  block: atom("__block__"),
  aliases: atom("__aliases__"),
  dot: atom("."),
  do: atom("do"),
  else: atom("else"),
  rescue: atom("rescue"),
  catch: atom("catch"),
  after: atom("after"),
  when: atom("when"),
  arrow: atom("->"),
  leftArrow: atom("<-"),
  match: atom("="),
  pin: atom("^"),
  tuple: atom("{}"),
  map: atom("%{}"),
  struct: atom("%"),
  bits: atom("<<>>"),
  cons: atom("|"),
  colons: atom("::"),
  fn: atom("fn"),
  amp: atom("&"),
  slash: atom("/"),
  defaults: atom("\\\\"),
  line: atom("line"),
  column: atom("column"),
  noParens: atom("no_parens"),
  version: atom("version"),
  counter: atom("counter"),
  context: atom("context"),
  imports: atom("imports"),
  alias: atom("alias"),
  keep: atom("keep"),
  origin: atom("origin"),
  erlang: atom("erlang"),
  kernel: atom("Elixir.Kernel"),
  in: atom("in"),
  not: atom("not"),
  underscore: atom("_"),
  inferred: atom("inferred_bitstring_spec"),
  generated: atom("generated"),
  struct_pattern: atom("struct_pattern"),
  unquote: atom("unquote"),
  unquoteSplicing: atom("unquote_splicing"),
} as const;

/** The term is a three-tuple with a list of arguments or an atom in the last place: a call or a variable. */
export function isNode(t: Term): t is Node {
  return Array.isArray(t) && t.length === 3 && (t[1] === EMPTY || t[1] instanceof Cons);
}

/** A call `{form, meta, [args]}`. */
export function isCall(t: Term): t is Node {
  return isNode(t) && (t[2] === EMPTY || t[2] instanceof Cons);
}

/** A call of that name. */
export function isForm(t: Term, form: Atom): t is Node {
  return Array.isArray(t) && t.length === 3 && t[0] === form && (t[2] === EMPTY || t[2] instanceof Cons);
}

/** A variable `{name, meta, context}`. */
export function isVar(t: Term): t is [Atom, Term, Atom] {
  return isNode(t) && t[0] instanceof Atom && (t[2] instanceof Atom || typeof t[2] === "boolean");
}

/** The arguments of a call as an array. */
export function argsOf(t: Node): Term[] {
  return listToArray(t[2]) ?? [];
}

/** An entry of a keyword list, or undefined. */
export function keyGet(kw: Term, key: Atom): Term | undefined {
  let at = kw;
  while (at instanceof Cons) {
    const pair = at.h;
    if (Array.isArray(pair) && pair.length === 2 && pair[0] === key) return pair[1];
    at = at.t;
  }
  return undefined;
}

/** The keyword list without the key. */
export function keyDelete(kw: Term, key: Atom): Term {
  return list((listToArray(kw) ?? []).filter((p) => !(Array.isArray(p) && p[0] === key)));
}

/** The keyword list with the key put in front, replacing an old one. */
export function keyPut(kw: Term, key: Atom, value: Term): Term {
  return new Cons([key, value], keyDelete(kw, key));
}

/** The pairs of a keyword list with atom keys, or undefined for anything else. */
export function keyword(t: Term): [Atom, Term][] | undefined {
  const items = listToArray(t);
  if (items === undefined) return undefined;
  const out: [Atom, Term][] = [];
  for (const item of items) {
    if (!Array.isArray(item) || item.length !== 2 || !(item[0] instanceof Atom)) return undefined;
    out.push([item[0], item[1] as Term]);
  }
  return out;
}

/** The line in a meta, or 0. */
export function lineOf(meta: Term): number {
  const line = keyGet(meta, A.line);
  return typeof line === "number" ? line : 0;
}

/** The column in a meta, or 0. */
export function columnOf(meta: Term): number {
  const column = keyGet(meta, A.column);
  return typeof column === "number" ? column : 0;
}

/** The meta of a node, or an empty one for a literal. */
export function metaOf(t: Term): Term {
  return isNode(t) ? t[1] : EMPTY;
}

export function call(form: Term, meta: Term, ...args: Term[]): Node {
  return [form, meta, list(args)];
}

/** `module.name(args)`. */
export function remoteCall(meta: Term, module: Term, name: string, ...args: Term[]): Node {
  return [[A.dot, meta, list([module, atom(name)])], meta, list(args)];
}

/** A block of expressions; one expression stands alone. */
export function block(items: readonly Term[]): Term {
  if (items.length === 1) return items[0] as Term;
  return [A.block, EMPTY, list([...items])];
}

/** The expressions of a block, or the expression itself. */
export function blockItems(t: Term): Term[] {
  return isForm(t, A.block) ? argsOf(t) : [t];
}

/** A term as the quoted expression that evaluates to it. */
export function escapeTerm(t: Term): Term {
  if (Array.isArray(t)) return t.length === 2 ? t.map(escapeTerm) : [A.tuple, EMPTY, list(t.map(escapeTerm))];
  if (t instanceof Cons) {
    const items: Term[] = [];
    let at: Term = t;
    while (at instanceof Cons) {
      items.push(escapeTerm(at.h));
      at = at.t;
    }
    if (at === EMPTY) return list(items);
    const last = items.pop() as Term;
    return list([...items, [A.cons, EMPTY, list([last, escapeTerm(at)])]]);
  }
  if (t instanceof TMap) {
    const pairs = t.entries().sort((a, b) => compare(a as Term[], b as Term[]));
    return [A.map, EMPTY, list(pairs.map(([k, v]): Term => [escapeTerm(k), escapeTerm(v)]))];
  }
  if (t instanceof Fun && t.info.external) return captured(t);
  return t instanceof Bin && t.tail > 0 ? escapeBits(t) : t;
}

/** `&Module.name/arity` */
function captured({ info, arity }: Fun): Term {
  const remote: Term = [A.dot, EMPTY, list([info.module, atom(info.name)])];
  return call(A.amp, EMPTY, call(A.slash, EMPTY, [remote, list([[A.noParens, true]]), EMPTY], arity));
}

/** Bits that are no bytes: the first of them as a number, the others as a binary. */
function escapeBits(t: Bin): Term {
  const first = call(atom("size"), EMPTY, t.tail);
  const rest: Term = [atom("binary"), EMPTY, NIL];
  const bytes = slice(t, t.tail, t.bitSize - t.tail);
  const number = readInt(t, 0, t.tail, false, false) as Term;
  return call(A.bits, EMPTY, call(A.colons, EMPTY, number, first), call(A.colons, EMPTY, bytes, rest));
}

/**
 * The tuples of an expression from left to right, each before those inside of it; `visit` answers false where nobody need look
 * inside. Expressions may be nested more deeply than the stack would hold.
 */
export function eachTuple(t: Term, visit: (tuple: Term[]) => unknown): void {
  const open: Term[] = [t];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at instanceof Cons) {
      if (at.t !== EMPTY) open.push(at.t);
      if (at.h instanceof Cons || Array.isArray(at.h)) open.push(at.h);
    } else if (Array.isArray(at) && visit(at) !== false) {
      for (let i = at.length - 1; i >= 0; i--) open.push(at[i] as Term);
    }
  }
}

/** A variable of that name stands somewhere in the expression. */
export function mentions(t: Term, name: string): boolean {
  let found = false;
  eachTuple(t, (tuple) => {
    if (isVar(tuple)) found ||= tuple[0].name === name;
    return !found && !isVar(tuple);
  });
  return found;
}
