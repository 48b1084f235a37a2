// Patterns → tests and bindings. Specification: Erlang reference manual, "Patterns"; Kernel.SpecialForms.

import { Atom, atom, NIL } from "../../terms/atom.ts";
import { Bin, Cons, EMPTY, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar, keyGet } from "../ast.ts";
import type { Builder, Lower } from "./builder.ts";
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

export function match(lower: Lower, b: Builder, p: Term, v: string, fail: readonly Stmt[], bound: Set<number>): void {
  const k = b.module.constants;
  const check = (condition: string): void => b.unless(condition, fail);
  if (!Array.isArray(p)) {
    if (p instanceof Cons) {
      let at: Term = p;
      let from = v;
      while (at instanceof Cons) {
        check(`${from} instanceof Cons`);
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
      check(`${known}===${v}||$.eq(${known},${v})`);
      return;
    }
    bound.add(version);
    const own = b.fresh();
    b.set(own, v);
    b.vars.set(version, own);
    return;
  }
  const form = p[0];
  if (form === A.match) {
    for (const side of argsOf(p as [Term, Term, Term])) match(lower, b, side, v, fail, bound);
    return;
  }
  if (form === A.pin) {
    const pinned = boundVar(b, argsOf(p as [Term, Term, Term])[0] as Term);
    check(`${v}===${pinned}||$.eq(${v},${pinned})`);
    return;
  }
  if (form === A.tuple) {
    tuple(lower, b, argsOf(p as [Term, Term, Term]), v, fail, bound);
    return;
  }
  if (form === A.map) {
    check(`${v} instanceof TMap`);
    for (const pair of argsOf(p as [Term, Term, Term])) {
      const [key, value] = pair as [Term, Term];
      const found = b.hold(`${v}.get(${mapKey(b, key)})`);
      check(`${found}!==undefined`);
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

function mapKey(b: Builder, key: Term): string {
  if (isForm(key, A.pin)) return boundVar(b, argsOf(key)[0] as Term);
  return b.module.constants.term(literal(key));
}

/** A pattern without variables as the term that it matches (map keys). */
function literal(p: Term): Term {
  if (!Array.isArray(p)) return p;
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
  b.unless(`${v} instanceof Array&&${v}.length===${items.length}`, fail);
  // literals first: they decide without binding anything
  items.forEach((item, i) => {
    if (!Array.isArray(item) && !(item instanceof Cons)) part(lower, b, item, `${v}[${i}]`, fail, bound);
  });
  items.forEach((item, i) => {
    if (Array.isArray(item) || item instanceof Cons) part(lower, b, item, `${v}[${i}]`, fail, bound);
  });
}

/** A bitstring pattern: the position is a variable that moves on from segment to segment. */
export function bits(
  lower: Lower,
  b: Builder,
  segments: readonly Term[],
  v: string,
  fail: readonly Stmt[],
  bound: Set<number>,
  from?: string,
): string {
  b.unless(`${v} instanceof Bin`, fail);
  const pos = b.hold(from ?? "0");
  segments.forEach((segment) => {
    const [value, spec] = argsOf(segment as [Term, Term, Term]) as [Term, Term[]];
    const [type, size, unit, signed, endian] = spec as unknown as [Atom, Term, number, boolean, Atom];
    const little = endian.name === "little";
    if (value instanceof Bin && (type.name === "binary" || type.name === "bitstring")) {
      b.unless(`$.prefix(${v},${pos},${b.module.constants.term(value)})`, fail);
      b.set(pos, `${pos}+${value.bitSize}`);
      return;
    }
    let read: string;
    let advance: string;
    if (type.name === "utf8" || type.name === "utf16" || type.name === "utf32") {
      if (value instanceof Bin) {
        // <<"text"::utf16>> in a pattern: each code point
        for (const c of value.text ?? "") {
          const got = b.hold(
            type.name === "utf8"
              ? `$.readUtf8(${v},${pos})`
              : `$.read${type.name === "utf16" ? "Utf16" : "Utf32"}(${v},${pos},${little})`,
          );
          b.unless(`${got}===${c.codePointAt(0)}`, fail);
          b.set(pos, advanceUtf(type.name, pos, got));
        }
        return;
      }
      read =
        type.name === "utf8"
          ? `$.readUtf8(${v},${pos})`
          : `$.read${type.name === "utf16" ? "Utf16" : "Utf32"}(${v},${pos},${little})`;
      const got = b.hold(read);
      b.unless(`${got}!==undefined`, fail);
      b.set(pos, advanceUtf(type.name, pos, got));
      match(lower, b, value, got, fail, bound);
      return;
    }
    const given = size !== NIL;
    if (type.name === "binary" || type.name === "bitstring") {
      if (!given) {
        const rest = b.hold(`$.readRest(${v},${pos},${unit})`);
        b.unless(`${rest}!==undefined`, fail);
        b.set(pos, `${v}.bitSize`);
        match(lower, b, value, rest, fail, bound);
        return;
      }
      const bitsVar = sizeIn(lower, b, size, unit, fail);
      read = `$.readBin(${v},${pos},${bitsVar})`;
      advance = `${pos}+${bitsVar}`;
    } else {
      const bitsVar = given ? sizeIn(lower, b, size, unit, fail) : type.name === "float" ? "64" : "8";
      read =
        type.name === "float"
          ? `$.readFloat(${v},${pos},${bitsVar},${little})`
          : `$.readInt(${v},${pos},${bitsVar},${signed},${little})`;
      advance = `${pos}+${bitsVar}`;
      if (value instanceof Bin) {
        // <<"ab">> with an integer type: bytes one by one
        for (const byte of value.bytes) {
          b.unless(`$.readInt(${v},${pos},${bitsVar},false,${little})===${byte}`, fail);
          b.set(pos, advance);
        }
        return;
      }
    }
    const got = b.hold(read);
    b.unless(`${got}!==undefined`, fail);
    b.set(pos, advance);
    match(lower, b, value, got, fail, bound);
  });
  if (from === undefined) b.unless(`${pos}===${v}.bitSize`, fail);
  return pos;
}

function advanceUtf(type: string, pos: string, got: string): string {
  if (type === "utf8") return `${pos}+$.utf8Bits(${got})`;
  return type === "utf16" ? `${pos}+(${got}>65535?32:16)` : `${pos}+32`;
}

function sizeIn(lower: Lower, b: Builder, size: Term, unit: number, fail: readonly Stmt[]): string {
  if (typeof size === "number") return String(size * unit);
  const v = b.hold(`$.segBits(${lower.value(b, size)},${unit})`);
  b.unless(`${v}!==undefined`, fail);
  return v;
}
