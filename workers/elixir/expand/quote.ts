// `quote` and escaping: a quoted expression → an expression that builds it. Parts without unquote become constants.
// Specification: Kernel.SpecialForms.quote/2 and Macro.escape/2.

import { Atom, atom, NIL } from "../../terms/atom.ts";
import { TMap } from "../../terms/map.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm, isNode, keyDelete, keyGet, keyPut, lineOf, type Node, remoteCall } from "../ast.ts";
import type { Env } from "../env.ts";
import { expandAlias } from "./alias.ts";
import { importedFrom } from "./dispatch.ts";

const CONST = atom("__const__");

/** An expression that stands for a constant term of any kind. */
export function constant(term: Term): Term {
  if (
    typeof term === "number" ||
    typeof term === "boolean" ||
    term instanceof Atom ||
    term instanceof Bin ||
    term === EMPTY
  )
    return term;
  return [CONST, EMPTY, list([term])];
}

/** The term of a constant expression, or undefined. */
export function constantOf(t: Term): Term | undefined {
  if (isForm(t, CONST)) return argsOf(t)[0];
  return typeof t === "number" || typeof t === "boolean" || t instanceof Atom || t instanceof Bin || t === EMPTY
    ? t
    : undefined;
}

export type QuoteOptions = {
  /** context of the variables made; null leaves quoted code as it is (escaping) */
  readonly context: Term | null;
  readonly unquote: boolean;
  /** what becomes of line numbers: dropped, kept with all else, kept alone, kept with the file, or set by an expression */
  readonly line: "drop" | "as-is" | "own" | "keep" | Term;
  /** an expression of the file that quoted code is said to stand in */
  readonly file?: Term;
  readonly generated: boolean;
  readonly env: Env;
  /** told of calls of imports */
  readonly onImport?: (name: Atom, imports: readonly (readonly [arity: number, module: string])[], meta: Term) => void;
};

/** The expression that builds `t`. */
export function quoteTerm(t: Term, q: QuoteOptions): Term {
  if (!Array.isArray(t)) {
    if (t instanceof Cons) return quoteList(t, q);
    if (t instanceof TMap && q.context === null) return quoteMap(t, q);
    return constant(t);
  }
  if (t.length === 3 && isNode(t)) return quoteNode(t, q);
  if (t.length === 2) {
    // {a, unquote_splicing(b)} has as many elements as there are in b
    if (q.unquote && t.some((x) => isForm(x, A.unquoteSplicing))) return quoteNode([A.tuple, EMPTY, list(t)], q);
    const a = quoteTerm(t[0] as Term, q);
    const b = quoteTerm(t[1] as Term, q);
    return pairOf(a, b);
  }
  return tupleOf(t.map((x) => quoteTerm(x, q)));
}

function pairOf(a: Term, b: Term): Term {
  const ca = constantOf(a);
  const cb = constantOf(b);
  return ca !== undefined && cb !== undefined ? constant([ca, cb]) : [a, b];
}

function tupleOf(items: Term[]): Term {
  const constants = items.map(constantOf);
  if (constants.every((c) => c !== undefined)) return constant(constants as Term[]);
  return items.length === 2 ? (items as Term) : [A.tuple, EMPTY, list(items)];
}

function quoteMap(map: TMap, q: QuoteOptions): Term {
  const pairs = map.entries().map(([k, v]) => pairOf(quoteTerm(k, q), quoteTerm(v, q)));
  if (pairs.every((p) => constantOf(p) !== undefined)) return constant(map);
  return [A.map, EMPTY, list(pairs.map((p) => (constantOf(p) as Term) ?? p))];
}

function quoteList(t: Cons, q: QuoteOptions): Term {
  const items: Term[] = [];
  let at: Term = t;
  while (at instanceof Cons) {
    items.push(at.h);
    at = at.t;
  }
  let out: Term = at === EMPTY ? EMPTY : quoteTerm(at, q);
  let plain: Term[] = [];
  // built from the back: runs of plain items, with splices between them
  const flush = (): void => {
    if (plain.length === 0) return;
    const items = plain.reverse();
    plain = [];
    const tail = constantOf(out);
    if (tail !== undefined && items.every((i) => constantOf(i) !== undefined)) {
      out = constant(
        list(
          items.map((i) => constantOf(i) as Term),
          tail,
        ),
      );
    } else if (out === EMPTY) out = list(items);
    else {
      const last = items.pop() as Term;
      out = list([...items, [A.cons, EMPTY, list([last, out])]]);
    }
  };
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as Term;
    const head = q.unquote && isForm(item, A.cons) ? argsOf(item)[0] : undefined;
    if (out === EMPTY && plain.length === 0 && head !== undefined && isForm(head, A.unquoteSplicing)) {
      const spliced = checked("spliced", argsOf(head)[0] as Term, q);
      const tail = quoteTerm(argsOf(item as Node)[1] as Term, q);
      out = remoteCall(EMPTY, atom("elixir_quote"), "tail", spliced, tail);
    } else if (q.unquote && isForm(item, A.unquoteSplicing)) {
      flush();
      const expr = checked("spliced", argsOf(item)[0] as Term, q);
      out = out === EMPTY ? expr : [[A.dot, EMPTY, list([A.erlang, atom("++")])], EMPTY, list([expr, out])];
    } else plain.push(quoteTerm(item, q));
  }
  flush();
  return out;
}

function quoteMeta(meta: Term, q: QuoteOptions): Term {
  if (q.line === "as-is") return meta;
  const line = lineOf(meta);
  let out: Term = list(
    (listToArray(meta) ?? []).filter(
      (p) =>
        !(
          Array.isArray(p) &&
          (p[0] === A.line ||
            p[0] === A.column ||
            p[0] === atom("end_of_expression") ||
            p[0] === atom("closing") ||
            p[0] === atom("do") ||
            p[0] === atom("end"))
        ),
    ),
  );
  if (q.line === "keep") out = new Cons([A.keep, [Bin.of(q.env.file), line]], out);
  else if (q.file === undefined && q.line === "own") out = new Cons([A.line, line], out);
  return q.generated ? keyDelete(out, A.generated) : out;
}

/** Special forms that keep where they were quoted. */
const LEXICAL = new Set(["alias", "import", "quote", "require"]);

/** What defines functions or reads attributes: the name that it is about keeps where it was quoted. */
const NAMING = new Set(["def", "defp", "defmacro", "defmacrop", "@"]);

/** `def name(…)` with the context in the metadata of the name. */
function withNamedContext(t: [Term, Term, Term], q: QuoteOptions): [Term, Term, Term] {
  const form = t[0] instanceof Atom || !isForm(t[0], A.dot) ? t[0] : argsOf(t[0])[1];
  if (!(form instanceof Atom) || !NAMING.has(form.name) || !isCall(t)) return t;
  const [head, ...rest] = argsOf(t);
  return head === undefined ? t : [t[0], t[1], list([inContext(head, constantOf(q.context as Term) ?? NIL), ...rest])];
}

function inContext(head: Term, context: Term): Term {
  if (!isNode(head)) return head;
  if (head[0] !== A.when) return [head[0], keyPut(head[1], A.context, context), head[2]];
  const [first, ...rest] = argsOf(head);
  return [head[0], head[1], list([inContext(first as Term, context), ...rest])];
}

/** The expression of a node's metadata: with what the quote's options set before it. */
function metaTerm(made: Term, own: Term, q: QuoteOptions): Term {
  const placed = placeOf(own, q);
  const first: Term[] = [...(q.generated ? [[A.generated, true]] : []), ...(placed === undefined ? [] : [placed])];
  if (placed === undefined || (isKnown(q.line) && isKnown(q.file))) return constant(list(first, made));
  return list([...first, ...(listToArray(made) ?? []).map(constant)]);
}

/** Whether an option is not computed when the quote runs. */
function isKnown(option: QuoteOptions["line"] | undefined): boolean {
  return option === undefined || typeof option === "string" || constantOf(option) !== undefined;
}

/** The line, or the file and the line, that the options set. */
function placeOf(own: Term, q: QuoteOptions): Term[] | undefined {
  if (q.line === "as-is" || q.line === "keep" || (q.file === undefined && typeof q.line === "string")) return undefined;
  const line = typeof q.line === "string" ? (q.line === "own" ? lineOf(own) : 0) : q.line;
  return q.file === undefined ? [A.line, line] : [A.keep, [q.file, line]];
}

/** The metadata with the pair at its end, or where the key is. */
function keyStore(meta: Term, key: Atom, value: Term): Term {
  const pairs = listToArray(meta) ?? [];
  const isKey = (p: Term): boolean => Array.isArray(p) && p[0] === key;
  return pairs.some(isKey) ? list(pairs.map((p) => (isKey(p) ? [key, value] : p))) : list([...pairs, [key, value]]);
}

/** An unquoted expression, whose value is looked at when the quote makes code; escaping takes all values. */
function checked(name: "unquoted" | "spliced", expr: Term, q: QuoteOptions): Term {
  if (q.context === null || constantOf(expr) !== undefined) return expr;
  return remoteCall(EMPTY, atom("elixir_quote"), name, expr);
}

function quoteNode(node: [Term, Term, Term], q: QuoteOptions): Term {
  const t = q.context === null ? node : withNamedContext(node, q);
  const [form, meta, args] = t;
  if (q.unquote) {
    if (form === A.unquote && isCall(t) && argsOf(t).length === 1) return checked("unquoted", argsOf(t)[0] as Term, q);
    // left.unquote(name) and left.unquote(name)(args)
    const direct = dotUnquote(t);
    if (direct !== undefined) return quoteDot(direct[0], direct[1], keyPut(meta, A.noParens, true), EMPTY, q);
    if (isNode(form)) {
      const called = dotUnquote(form);
      if (called !== undefined) return quoteDot(called[0], called[1], meta, args, q);
    }
  }
  // what is unquoted in a quote inside belongs to that
  const nested = form === atom("quote") && isCall(t);
  const inner = nested ? { ...q, unquote: false } : q;
  if (q.context === null) return tupleOf([quoteTerm(form, q), constant(meta), quoteTerm(args, inner)]);
  if (form instanceof Atom && LEXICAL.has(form.name) && isCall(t)) {
    const made = keyStore(quoteMeta(meta, q), A.context, constantOf(q.context) ?? NIL);
    return tupleOf([constant(form), metaTerm(made, meta, q), quoteTerm(args, inner)]);
  }
  if (form === A.aliases && isCall(t)) {
    const first = argsOf(t)[0];
    let out = keyDelete(quoteMeta(meta, q), A.counter);
    if (first instanceof Atom && first.name !== "Elixir" && keyGet(meta, A.alias) === undefined) {
      const expanded = expandAlias(t, q.env);
      out = keyStore(out, A.alias, expanded !== undefined && expanded !== plainAlias(t) ? atom(expanded) : false);
    }
    return tupleOf([constant(form), metaTerm(out, meta, q), quoteTerm(args, q)]);
  }
  if (form instanceof Atom && args === NIL) {
    const made = keyGet(meta, A.imports) === undefined ? importMeta(form, quoteMeta(meta, q), q) : quoteMeta(meta, q);
    return tupleOf([constant(form), metaTerm(made, meta, q), q.context]);
  }
  if (form === A.amp && isCall(t)) {
    return tupleOf([constant(form), metaTerm(captureMeta(t, q), meta, q), quoteTerm(args, q)]);
  }
  if (form instanceof Atom && isCall(t) && keyGet(meta, A.imports) === undefined) {
    q.onImport?.(form, importedFrom(q.env, form.name), meta);
    return tupleOf([constant(form), metaTerm(importMeta(form, quoteMeta(meta, q), q), meta, q), quoteTerm(args, q)]);
  }
  return tupleOf([quoteTerm(form, q), metaTerm(quoteMeta(meta, q), meta, q), quoteTerm(args, q)]);
}

function plainAlias(t: [Term, Term, Term]): string {
  return `Elixir.${argsOf(t)
    .map((a) => (a instanceof Atom ? a.name : "?"))
    .join(".")
    .replace(/^Elixir\./, "")}`;
}

function importMeta(name: Atom, meta: Term, q: QuoteOptions): Term {
  const found = importedFrom(q.env, name.name);
  if (found.length === 0) return meta;
  const imports = list(found.map(([arity, module]): Term => [arity, atom(module)]));
  const rest = (listToArray(meta) ?? []).filter(
    (p) => !(Array.isArray(p) && (p[0] === A.context || p[0] === A.imports)),
  );
  return list([...rest, [A.context, constantOf(q.context as Term) ?? NIL], [A.imports, imports]]);
}

/** The metadata of `&`: of `&name/arity` it has where the name was imported from. */
function captureMeta(t: [Term, Term, Term], q: QuoteOptions): Term {
  const meta = quoteMeta(t[1], q);
  const slash = argsOf(t)[0];
  const [target, arity] = slash !== undefined && isForm(slash, A.slash) ? argsOf(slash) : [];
  if (target === undefined || !isNode(target) || !(target[0] instanceof Atom) || !(target[2] instanceof Atom))
    return meta;
  const imports = importedFrom(q.env, target[0].name).filter(([imported]) => imported === arity);
  if (imports.length === 0) return meta;
  const pairs = list(imports.map(([imported, module]): Term => [imported, atom(module)]));
  return keyStore(keyStore(meta, A.imports, pairs), A.context, constantOf(q.context as Term) ?? NIL);
}

/** `left.unquote(expr)`: [left, expr]. */
function dotUnquote(t: [Term, Term, Term]): [Term, Term] | undefined {
  const head = t[0];
  if (!isForm(head, A.dot) || !isCall(t)) return undefined;
  const [left, name] = argsOf(head);
  const [expr] = argsOf(t);
  return name === A.unquote && left !== undefined && expr !== undefined ? [left, expr] : undefined;
}

function quoteDot(left: Term, name: Term, meta: Term, args: Term, q: QuoteOptions): Term {
  const m = q.context === null ? constant(meta) : metaTerm(quoteMeta(meta, q), meta, q);
  return [
    [A.dot, EMPTY, list([atom("elixir_quote"), atom("dot")])],
    EMPTY,
    list([m, quoteTerm(left, q), name, quoteTerm(args, q)]),
  ];
}

/** Whether a quoted expression contains unquote fragments that `def` must honour. */
export function hasUnquotes(t: Term): boolean {
  const open: Term[] = [t];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at instanceof Cons) open.push(at.t, at.h);
    if (!Array.isArray(at)) continue;
    if (at.length === 3) {
      if ((at[0] === A.unquote || at[0] === A.unquoteSplicing) && at[2] instanceof Cons) return true;
      if (at[0] === atom("quote") && at[2] instanceof Cons) continue;
      if (isForm(at[0] as Term, A.dot) && argsOf(at[0] as [Term, Term, Term])[1] === A.unquote) return true;
    }
    open.push(...(at as Term[]));
  }
  return false;
}
