// Patterns → tests and bindings. Specification: Erlang reference manual, "Patterns"; Kernel.SpecialForms.

import { Atom, atom, NIL } from "../../terms/atom.ts";
import { mapOf } from "../../terms/map.ts";
import { Bin, Cons, EMPTY, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar, keyGet } from "../ast.ts";
import type { Builder, Fact, Lower } from "./builder.ts";
import type { Stmt } from "./ir.ts";

function versionOf(t: Term): number | undefined {
  const version = isNode(t) ? keyGet(t[1], A.version) : undefined;
  return typeof version === "number" ? version : undefined;
}

/** The JavaScript variable of an expanded variable that is bound already. */
export function boundVar(b: Builder, t: Term): string {
  const version = versionOf(t);
  const v = version === undefined ? undefined : b.vars.get(version);
  if (v === undefined) throw new Error(`variable without value: ${isVar(t) ? t[0].name : "?"} in ${b.name}`);
  return v;
}

/** Patterns in patterns: so many are generated where they stand. */
const DEEP = 50;

export function match(lower: Lower, b: Builder, p: Term, v: string, fail: readonly Stmt[], bound: Set<number>): void {
  if (b.nested >= DEEP && shapeOf(p) !== null) {
    b.parts.push(() => matchHere(lower, b, p, v, fail, bound));
    return;
  }
  b.nested++;
  matchHere(lower, b, p, v, fail, bound);
  b.nested--;
  if (b.nested === 0) for (let next = b.parts.pop(); next !== undefined; next = b.parts.pop()) next();
}

function matchHere(lower: Lower, b: Builder, p: Term, v: string, fail: readonly Stmt[], bound: Set<number>): void {
  const k = b.module.constants;
  const check = (condition: string): void => b.unless(condition, fail);
  if (!Array.isArray(p)) {
    if (p instanceof Cons) {
      let at: Term = p;
      let from = v;
      while (at instanceof Cons) {
        const fact: Fact | undefined = b.facts.get(from);
        if (fact?.shape !== "cons") check(`${from} instanceof Cons`);
        if (isForm(at.h, A.cons) && at.t === EMPTY) {
          const [head, tail] = argsOf(at.h) as [Term, Term];
          part(lower, b, head, `${from}.h`, fail, bound);
          part(lower, b, tail, `${from}.t`, fail, bound);
          return;
        }
        part(lower, b, at.h, `${from}.h`, fail, bound);
        const next: Term = at.t;
        if (next === EMPTY) {
          check(`${from}.t===EMPTY`);
          return;
        }
        from = b.hold(`${from}.t`);
        at = next;
      }
      match(lower, b, at, from, fail, bound);
      return;
    }
    if (typeof p === "number" || typeof p === "boolean" || p === EMPTY || p instanceof Atom)
      check(`${v}===${k.term(p)}`);
    else check(`$.eq(${v},${k.term(p)})`);
    return;
  }
  if (p.length === 2) {
    tuple(lower, b, p, v, fail, bound);
    return;
  }
  if (isVar(p)) {
    if (p[0] === A.underscore) return;
    const version = versionOf(p);
    if (version === undefined) throw new Error(`pattern variable without version: ${p[0].name}`);
    if (bound.has(version)) {
      const known = b.vars.get(version) as string;
      check(same(known, v));
      return;
    }
    bound.add(version);
    // what a variable of ours holds does not change while the names for it are in scope
    b.vars.set(version, VARIABLE.test(v) ? v : b.hold(v));
    return;
  }
  const form = p[0];
  if (form === A.match) {
    for (const side of argsOf(p as [Term, Term, Term])) match(lower, b, side, v, fail, bound);
    return;
  }
  if (form === A.pin) {
    const pinned = boundVar(b, argsOf(p as [Term, Term, Term])[0] as Term);
    check(same(v, pinned));
    return;
  }
  if (form === A.tuple) {
    tuple(lower, b, argsOf(p as [Term, Term, Term]), v, fail, bound);
    return;
  }
  if (form === A.map) {
    if (b.facts.get(v)?.shape !== "map") check(`${v} instanceof TMap`);
    for (const pair of argsOf(p as [Term, Term, Term])) {
      const [key, value] = pair as [Term, Term];
      const found = b.hold(`${v}.get(${mapKey(lower, b, key)})`);
      const isName = key === STRUCT && isVar(value) && keyGet(p[1] as Term, A.struct_pattern) === true;
      check(isName ? `${found} instanceof Atom||typeof ${found}==="boolean"` : `${found}!==undefined`);
      match(lower, b, value, found, fail, bound);
    }
    return;
  }
  if (form === A.bits) {
    bits(lower, b, argsOf(p as [Term, Term, Term]), v, fail, bound);
    return;
  }
  if (isForm(p, A.block) && argsOf(p).length === 1) {
    match(lower, b, argsOf(p)[0] as Term, v, fail, bound);
    return;
  }
  if (isForm(p, CONST)) {
    check(`$.eq(${v},${k.term(argsOf(p)[0] as Term)})`);
    return;
  }
  throw new Error(`pattern not understood: ${form instanceof Atom ? form.name : typeof form}`);
}

const CONST = atom("__const__");
const STRUCT = atom("__struct__");
const VARIABLE = /^v\d+$/;

/** The condition that two simple expressions are `=:=`; only objects can be equal and not the same. */
function same(a: string, b: string): string {
  return `${a}===${b}||typeof ${a}==="object"&&typeof ${b}==="object"&&$.eq(${a},${b})`;
}

/** What a pattern says of a value before it looks inside, or null for variables and literals. */
export function shapeOf(p: Term): string | null {
  if (p instanceof Cons) return "cons";
  if (!Array.isArray(p)) return null;
  if (p.length === 2) return "tuple2";
  if (isVar(p) || !isNode(p)) return null;
  if (p[0] === A.match)
    return (
      argsOf(p)
        .map(shapeOf)
        .find((shape) => shape !== null) ?? null
    );
  if (p[0] === A.tuple) return `tuple${argsOf(p).length}`;
  if (p[0] === A.map) return "map";
  return p[0] === A.bits ? "bits" : null;
}

/** The condition that a value has a shape. */
export function hasShape(v: string, shape: string): string {
  if (shape === "cons") return `${v} instanceof Cons`;
  if (shape === "map") return `${v} instanceof TMap`;
  if (shape === "bits") return `${v} instanceof Bin`;
  return `${v} instanceof Array&&${v}.length===${shape.slice("tuple".length)}`;
}

/** Whether a bitstring pattern starts with a byte: then clauses in a row read it once. */
export function startsWithByte(p: Term): boolean {
  if (!Array.isArray(p) || !isNode(p)) return false;
  if (p[0] === A.match) return argsOf(p).some(startsWithByte);
  const first = p[0] === A.bits ? argsOf(p)[0] : undefined;
  if (first === undefined) return false;
  const [value, [type, size, unit, signed]] = argsOf(first as [Term, Term, Term]) as [Term, Term[]];
  return (
    type === INTEGER && signed === false && !(value instanceof Bin) && (size === NIL || (size === 8 && unit === 1))
  );
}

const INTEGER = atom("integer");

/** The byte at a fixed place, or undefined behind the end. */
export function byteAt(v: string, at: number): string {
  return `(${v}.len>${at}?${v}.buf[${v}.off${at === 0 ? "" : `+${at}`}]:undefined)`;
}

function mapKey(lower: Lower, b: Builder, key: Term): string {
  if (isForm(key, A.pin)) return boundVar(b, argsOf(key)[0] as Term);
  return holdsPin(key) ? b.hold(lower.value(b, unpinned(key))) : b.module.constants.term(literal(key));
}

function holdsPin(key: Term): boolean {
  if (key instanceof Cons) return holdsPin(key.h) || holdsPin(key.t);
  return Array.isArray(key) && (isForm(key, A.pin) || key.some(holdsPin));
}

/** A key as the expression that makes it: a pinned variable is the variable. */
function unpinned(key: Term): Term {
  if (key instanceof Cons) return new Cons(unpinned(key.h), unpinned(key.t));
  if (!Array.isArray(key)) return key;
  return isForm(key, A.pin) ? (argsOf(key)[0] as Term) : key.map(unpinned);
}

/** A pattern without variables as the term that it matches (map keys). */
function literal(p: Term): Term {
  if (p instanceof Cons && p.t === EMPTY && isForm(p.h, A.cons)) {
    const [head, tail] = argsOf(p.h) as [Term, Term];
    return new Cons(literal(head), literal(tail));
  }
  if (p instanceof Cons) return new Cons(literal(p.h), literal(p.t));
  if (!Array.isArray(p)) return p;
  if (isForm(p, A.block) && argsOf(p).length === 1) return literal(argsOf(p)[0] as Term);
  if (isForm(p, A.map)) return mapOf(argsOf(p).map((pair) => literal(pair) as [Term, Term]));
  if (p.length === 2) return [literal(p[0] as Term), literal(p[1] as Term)];
  if (isForm(p, A.tuple)) return argsOf(p).map(literal);
  if (isForm(p, CONST)) return argsOf(p)[0] as Term;
  return p;
}

/** A part of a value: tests that need it often hold it in a variable. */
function part(lower: Lower, b: Builder, p: Term, e: string, fail: readonly Stmt[], bound: Set<number>): void {
  if (isVar(p) && p[0] === A.underscore) return;
  const plain = !Array.isArray(p) && !(p instanceof Cons);
  match(lower, b, p, plain ? e : b.hold(e), fail, bound);
}

function tuple(
  lower: Lower,
  b: Builder,
  items: readonly Term[],
  v: string,
  fail: readonly Stmt[],
  bound: Set<number>,
): void {
  if (b.facts.get(v)?.shape !== `tuple${items.length}`)
    b.unless(`${v} instanceof Array&&${v}.length===${items.length}`, fail);
  // literals first: they decide without binding anything
  items.forEach((item, i) => {
    if (!Array.isArray(item) && !(item instanceof Cons)) part(lower, b, item, `${v}[${i}]`, fail, bound);
  });
  items.forEach((item, i) => {
    if (Array.isArray(item) || item instanceof Cons) part(lower, b, item, `${v}[${i}]`, fail, bound);
  });
}

/** A place in a bitstring, in bits: a variable and a number that is known already. */
class Position {
  base: string | null;
  offset = 0;
  constructor(base: string | null) {
    this.base = base;
  }
  get text(): string {
    if (this.base === null) return String(this.offset);
    return this.offset === 0 ? this.base : `${this.base}+${this.offset}`;
  }
  /** The byte that it is, when that is known. */
  get byte(): number | undefined {
    return this.base === null && this.offset % 8 === 0 ? this.offset / 8 : undefined;
  }
  /** Moves on by so many bits, or by what an expression says. */
  move(b: Builder, by: number | string): void {
    if (typeof by === "number") this.offset += by;
    else {
      this.base = b.hold(`${this.text}+${by}`);
      this.offset = 0;
    }
  }
}

/** A bitstring pattern: segment by segment from `from` or the start. Answers the position behind it. */
export function bits(
  lower: Lower,
  b: Builder,
  segments: readonly Term[],
  v: string,
  fail: readonly Stmt[],
  bound: Set<number>,
  from?: string,
): string {
  const fact = b.facts.get(v);
  if (fact?.shape !== "bits") b.unless(`${v} instanceof Bin`, fail);
  // the variable moves on while the pattern is matched
  const pos = new Position(from === undefined ? null : b.hold(from));
  let rest = false;
  for (const segment of segments) {
    const [value, spec] = argsOf(segment as [Term, Term, Term]) as [Term, Term[]];
    const [type, size, given, sign, endian] = spec as unknown as [Atom, Term, number, boolean, Atom];
    // in a function that came as bytes they may be anything
    const unit = Number(given);
    const signed = sign === true;
    const little = endian.name === "little";
    const utf = type.name === "utf8" || type.name === "utf16" || type.name === "utf32";
    if (value instanceof Bin && (type.name === "binary" || type.name === "bitstring")) {
      b.unless(`$.prefix(${v},${pos.text},${b.module.constants.term(value)})`, fail);
      pos.move(b, value.bitSize);
    } else if (utf) {
      const read = (): string =>
        b.hold(
          type.name === "utf8"
            ? `$.readUtf8(${v},${pos.text})`
            : `$.read${type.name === "utf16" ? "Utf16" : "Utf32"}(${v},${pos.text},${little})`,
        );
      if (value instanceof Bin) {
        // <<"text"::utf16>> in a pattern: each code point
        for (const c of value.text ?? "") {
          const got = read();
          b.unless(`${got}===${c.codePointAt(0)}`, fail);
          pos.move(b, utfBits(type.name, got));
        }
      } else {
        const got = read();
        b.unless(`${got}!==undefined`, fail);
        pos.move(b, utfBits(type.name, got));
        match(lower, b, value, got, fail, bound);
      }
    } else if (type.name === "binary" || type.name === "bitstring") {
      if (size === NIL) {
        rest = true;
        const at = pos.byte;
        // everything before has been read, so that it is not behind the end
        const got = b.hold(
          at !== undefined && unit === 8 ? `$.rest(${v},${at})` : `$.readRest(${v},${pos.text},${unit})`,
        );
        b.unless(`${got}!==undefined`, fail);
        match(lower, b, value, got, fail, bound);
      } else {
        const bitsVar = sizeIn(lower, b, size, unit, fail);
        const got = b.hold(`$.readBin(${v},${pos.text},${bitsVar})`);
        b.unless(`${got}!==undefined`, fail);
        pos.move(b, typeof size === "number" ? size * unit : bitsVar);
        match(lower, b, value, got, fail, bound);
      }
    } else {
      const fixed =
        size === NIL ? (type.name === "float" ? 64 : 8) : typeof size === "number" ? size * unit : undefined;
      const bitsVar = fixed === undefined ? sizeIn(lower, b, size, unit, fail) : String(fixed);
      if (value instanceof Bin) {
        // <<"ab">> with an integer type: bytes one by one
        for (const byte of value.bytes) {
          b.unless(`$.readInt(${v},${pos.text},${bitsVar},false,${little})===${byte}`, fail);
          pos.move(b, fixed ?? bitsVar);
        }
        continue;
      }
      const at = pos.byte;
      let got: string;
      if (type.name === "float") got = b.hold(`$.readFloat(${v},${pos.text},${bitsVar},${little})`);
      else if (at !== undefined && fixed === 8 && !signed)
        got = at === 0 && fact?.byte ? fact.byte : b.hold(byteAt(v, at));
      else got = b.hold(`$.readInt(${v},${pos.text},${bitsVar},${signed},${little})`);
      if (typeof value !== "number") b.unless(`${got}!==undefined`, fail);
      pos.move(b, fixed ?? bitsVar);
      match(lower, b, value, got, fail, bound);
    }
  }
  if (from === undefined && !rest) b.unless(`${pos.text}===${v}.bitSize`, fail);
  return pos.text;
}

/** The bits that a code point took. */
function utfBits(type: string, got: string): number | string {
  if (type === "utf8") return `$.utf8Bits(${got})`;
  return type === "utf16" ? `(${got}>65535?32:16)` : 32;
}

function sizeIn(lower: Lower, b: Builder, size: Term, unit: number, fail: readonly Stmt[]): string {
  if (typeof size === "number") return String(size * unit);
  let found: string;
  if (isVar(size)) found = lower.value(b, size);
  else {
    // a guard expression: when it raises, nothing matches
    found = b.fresh();
    const body = b.collect(() => b.set(found, lower.value(b, size)));
    b.put({ k: "try", body, v: b.fresh(), handler: [{ k: "set", v: found, e: "undefined" }] });
  }
  const v = b.hold(`$.segBits(${found},${unit})`);
  b.unless(`${v}!==undefined`, fail);
  return v;
}
