// Maps and structs: `%{}`, `%{map | …}`, `%Name{}`. Struct fields are checked against the struct's definition.
// Specification: Kernel.SpecialForms.%{}/1 and %/2.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { compare } from "../../terms/compare.ts";
import { TMap } from "../../terms/map.ts";
import { Bin, Cons, EMPTY, Float, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isForm, isVar, keyPut } from "../ast.ts";
import { type Ctx, envAt } from "./context.ts";
import { display } from "./directives.ts";
import { constant, constantOf } from "./quote.ts";
import { endCompilation } from "./scope.ts";
import { trace } from "./tracing.ts";
import type { Walker } from "./walker.ts";

const STRUCT = atom("__struct__");

/** Marks the map that a struct's pattern becomes. */
const structMeta = (meta: Term): Term => keyPut(meta, A.struct_pattern, true);

type Recur = (t: Term) => Term;

/** Pairs of a map literal, each side expanded. In a pattern a key is an expression of its own. */
function pairsOf(ctx: Ctx, items: readonly Term[], key: Recur, value: Recur, meta: Term): Term[] {
  const seen = new Set<unknown>();
  return ctx.siblings(items, (pair): Term => {
    if (!Array.isArray(pair) || pair.length !== 2)
      throw ctx.failHere(`expected key-value pairs in a map, got: ${ctx.shown(pair)}`, meta);
    const made = ctx.siblings(pair, (part, i) => (i === 0 ? key(part) : value(part)));
    refuseTwice(ctx, seen, constantOf(made[0] as Term) ?? (made[0] as Term), meta);
    return made;
  });
}

/** A literal key that comes twice: only the last value stays, and no pattern could match. */
function refuseTwice(ctx: Ctx, seen: Set<unknown>, key: Term, meta: Term): void {
  if (!isLiteral(key)) return;
  const literal =
    key instanceof Bin
      ? key.text
      : key instanceof Float
        ? `${key.v} as a float`
        : key instanceof Cons
          ? `[${ctx.shown(key)}]`
          : key;
  if (seen.has(literal)) {
    const message = `key ${ctx.shown(key)} will be overridden in map`;
    if (ctx.env.context === "match") throw ctx.failHere(message, meta);
    if (ctx.services.warnings)
      ctx.services.problem("warning", message, { ...envAt(ctx.env, meta), module: null, function: null }, meta);
  }
  seen.add(literal);
}

function isLiteral(t: Term): boolean {
  if (t instanceof Cons) return listToArray(t)?.every(isLiteral) ?? false;
  return t instanceof Bin ? t.text !== null : t instanceof Float || typeof t === "number" || isAtom(t) || t === EMPTY;
}

export function expandMap(w: Walker, ctx: Ctx, t: [Term, Term, Term], match: boolean): Term {
  const items = argsOf(t);
  const first = items[0];
  if (items.length === 1 && first !== undefined && isForm(first, A.cons)) {
    const { context } = ctx.env;
    if (context !== null)
      throw endCompilation(ctx, `cannot use map/struct update syntax in ${context}, got: ${ctx.shown(t)}`, t[1]);
    const [base, rest] = argsOf(first) as [Term, Term];
    const [map, pairs] = updated(w, ctx, base, [...(rest as Iterable<Term>)], t[1]);
    return call(t[0], t[1], call(A.cons, first[1], map, pairs));
  }
  const value: Recur = (x) => (match ? w.pattern(x, ctx) : w.expr(x, ctx));
  const key: Recur = (x) => (match ? patternKey(w, ctx, x, t[1]) : w.expr(x, ctx));
  return [t[0], t[1], list(pairsOf(ctx, items, key, value, t[1]))];
}

/** What `%{base | pairs}` says, expanded. */
function updated(w: Walker, ctx: Ctx, base: Term, pairs: readonly Term[], meta: Term): [base: Term, pairs: Term] {
  const e: Recur = (x) => w.expr(x, ctx);
  return ctx.siblings([base, null], (part) => (part === null ? list(pairsOf(ctx, pairs, e, e, meta)) : e(part))) as [
    Term,
    Term,
  ];
}

/** A key in a pattern: a literal or a pinned variable. */
function patternKey(w: Walker, ctx: Ctx, x: Term, meta: Term): Term {
  const variable = variableIn(x);
  if (variable !== undefined)
    throw ctx.failHere(
      `cannot use variable ${variable} as map key inside a pattern. Map keys in patterns can only be literals (such as atoms, strings, tuples, and the like) or an existing variable matched with the pin operator (such as ^some_var)`,
      meta,
    );
  return w.pattern(x, ctx);
}

/** The name of a variable in a key that is not pinned. */
function variableIn(x: Term): string | undefined {
  if (isVar(x)) return x[0].name.startsWith("__") ? undefined : x[0].name;
  if (x instanceof Cons) return variableIn(x.h) ?? variableIn(x.t);
  if (isForm(x, A.tuple)) return variableIn(x[2]);
  if (!Array.isArray(x) || x.length !== 2) return undefined;
  return variableIn(x[0] as Term) ?? variableIn(x[1] as Term);
}

/** The fields of a struct that is made: it has its name already. */
function withoutStruct(ctx: Ctx, items: readonly Term[], meta: Term): readonly Term[] {
  const rest = items.filter((item) => !(Array.isArray(item) && item.length === 2 && item[0] === STRUCT));
  if (rest.length < items.length)
    ctx.services.problem(
      "warning",
      "key :__struct__ is ignored when using structs",
      { ...envAt(ctx.env, meta), module: null },
      meta,
    );
  return rest;
}

export function expandStruct(w: Walker, ctx: Ctx, t: [Term, Term, Term], match: boolean): Term {
  const [left, map] = argsOf(t) as [Term, Term];
  if (!isForm(map, A.map)) throw ctx.failHere("expected struct to be followed by a map", t[1]);
  const items = match ? argsOf(map) : withoutStruct(ctx, argsOf(map), t[1]);
  const first = items[0];
  const patterns = (): Term[] =>
    pairsOf(
      ctx,
      items,
      (x) => patternKey(w, ctx, x, t[1]),
      (x) => w.pattern(x, ctx),
      map[1],
    );
  if (match && (isVar(left) || isForm(left, A.pin))) {
    const name = w.pattern(left, ctx);
    return [A.map, structMeta(t[1]), list([[STRUCT, name], ...patterns()])];
  }
  const module = w.expr(left, ctx);
  if (!(module instanceof Atom))
    throw ctx.failHere(
      match
        ? `expected struct name in a match to be a compile time atom, alias or a variable, got: ${ctx.shown(module)}`
        : `expected struct name to be a compile time atom or alias, got: ${ctx.shown(module)}`,
      t[1],
    );
  const fields = structFields(ctx, module, t[1]);
  const update = items.length === 1 && first !== undefined && isForm(first, A.cons);
  trace(ctx, () => {
    const pairs = update ? [...(argsOf(first)[1] as Iterable<Term>)] : items;
    const keys = pairs.flatMap((pair) => (Array.isArray(pair) && pair.length === 2 ? [pair[0] as Term] : []));
    return [atom("struct_expansion"), t[1], module, list(keys)];
  });
  const check = (pair: Term): void => {
    const key = (pair as Term[])[0] as Term;
    if (!isAtom(key))
      throw ctx.failHere(`invalid key ${ctx.shown(key)} for struct, struct keys must be atoms, got: `, t[1]);
    if (fields.has(key)) return;
    if (!match && !update) throw unknownKey(ctx, module, key, t[1]);
    const message = `unknown key ${ctx.shown(key)} for struct ${display(module.name)}`;
    ctx.services.problem("error", message, envAt(ctx.env, t[1]), t[1]);
  };
  if (update) {
    const [base, rest] = argsOf(first) as [Term, Term];
    const pairs = withoutStruct(ctx, [...(rest as Iterable<Term>)], t[1]);
    const [struct, changes] = updated(w, ctx, base, pairs, map[1]);
    (listToArray(changes) ?? []).forEach(check);
    const checked: Term = [
      [A.dot, EMPTY, list([atom("nodebook_def"), atom("struct_of")])],
      t[1],
      list([struct, module]),
    ];
    return call(A.map, t[1], call(A.cons, first[1], checked, changes));
  }
  if (match) {
    const pairs = patterns();
    pairs.forEach(check);
    return [A.map, structMeta(t[1]), list([[STRUCT, module], ...pairs])];
  }
  const pairs = pairsOf(
    ctx,
    items,
    (x) => w.expr(x, ctx),
    (x) => w.expr(x, ctx),
    map[1],
  ) as [Term, Term][];
  pairs.forEach(check);
  const given = list(pairs.map(([k]): Term => [k, true]));
  enforced(ctx, module, given, t[1]);
  // defaults for the fields that are not given, in a map's order; __struct__ first
  const out: Term[] = [[STRUCT, module]];
  for (const [k, v] of [...fields.entries()].sort(([a], [b]) => compare(a, b))) {
    if (k === STRUCT || pairs.some(([p]) => p === k)) continue;
    out.push([k, constant(v)]);
  }
  return [A.map, t[1], list([...out, ...pairs])];
}

function enforced(ctx: Ctx, module: Atom, given: Term, meta: Term): void {
  const draft = ctx.services.draft(module.name);
  if (draft !== undefined) {
    const keys = draft.getAttribute("enforce_keys");
    const missing = (listToArray(keys) ?? (isAtom(keys) && keys !== NIL ? [keys] : [])).filter(
      (k) => ![...(given as Iterable<Term>)].some((p) => Array.isArray(p) && p[0] === k),
    );
    if (missing.length > 0) throw missingKeys(ctx, module, missing, meta);
    return;
  }
  // __struct__/1 raises for enforced keys that are not given
  expandingStruct(ctx, module, meta, () => ctx.services.call(module.name, "__struct__", [given]));
}

function missingKeys(ctx: Ctx, module: Atom, keys: Term[], meta: Term): Error {
  const names = keys.map((k) => `:${atomName(k as Atom)}`).join(", ");
  return expandingStruct(ctx, module, meta, () => {
    throw ctx.argumentError(
      `the following keys must also be given when building struct ${display(module.name)}: [${names}]`,
    );
  });
}

function unknownKey(ctx: Ctx, module: Atom, key: Atom | boolean, meta: Term): Error {
  return expandingStruct(ctx, module, meta, () => {
    throw ctx.services.raise("KeyError", [
      ["key", key],
      ["term", NIL],
      ["message", NIL],
    ]);
  });
}

function expandingStruct<T>(ctx: Ctx, module: Atom, meta: Term, body: () => T): T {
  const what = { kind: "struct", module: module.name, name: "__struct__", arity: 1 } as const;
  return ctx.services.expanding(what, envAt(ctx.env, meta), body);
}

function notYet({ name }: Atom): string {
  return `cannot access struct ${display(name)}, the struct was not yet defined or the struct is being accessed in the same context that defines it`;
}

function noStruct({ name }: Atom): string {
  return `${display(name)}.__struct__/1 is undefined, cannot expand struct ${display(name)}. Make sure the struct name is correct. If the struct name exists and is correct but it still cannot be found, you likely have cyclic module usage in your code`;
}

/** The struct with its defaults. */
function structFields(ctx: Ctx, module: Atom, meta: Term): TMap {
  const draft = ctx.services.draft(module.name);
  if (draft !== undefined) {
    const own = draft.attributes.get("__struct__")?.value;
    if (own instanceof TMap) return own;
    // another process defines it: it may be waited for
    if (!ctx.env.contextModules.includes(module.name) && ctx.services.ensure(module.name, "struct"))
      return structFields(ctx, module, meta);
    throw ctx.failHere(ctx.env.function === null ? notYet(module) : noStruct(module), meta);
  }
  if (!ctx.services.ensure(module.name, "struct") || !ctx.services.functionsOf(module.name)?.has("__struct__/0")) {
    throw ctx.failHere(ctx.env.contextModules.includes(module.name) ? notYet(module) : noStruct(module), meta);
  }
  const value = ctx.services.call(module.name, "__struct__", []);
  const name = value instanceof TMap ? value.get(STRUCT) : undefined;
  if (!(value instanceof TMap) || !(name instanceof Atom))
    throw ctx.failHere(
      `expected ${display(module.name)}.__struct__/1 to return a map with a :__struct__ key that holds the name of the struct (atom), got: ${ctx.inspected(value)}`,
      meta,
    );
  if (name !== module)
    throw ctx.failHere(
      `expected struct name returned by ${display(module.name)}.__struct__/1 to be ${display(module.name)}, got: ${display(name.name)}`,
      meta,
    );
  return value;
}
