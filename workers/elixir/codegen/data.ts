// Lists, tuples, maps and binaries that are made. In: their parts, expanded. Out: statements and an expression.

import { Atom, NIL } from "../../terms/atom.ts";
import { Bin, Cons, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm } from "../ast.ts";
import type { Builder, Dest, Lower } from "./builder.ts";
import { constantTerm } from "./pure.ts";

/** Values of several expressions, left to right; an earlier one is held when a later one may change what it reads. */
export function values(lower: Lower, b: Builder, items: readonly Term[]): string[] {
  return items.map((item) => lower.value(b, item));
}

/** `[h | self(t)]` in tail position: the next round of the loop, with a cell for `h` behind what came before. */
export function consLoop(lower: Lower, b: Builder, t: Cons, acc: { head: string; last: string }): boolean {
  const items = listToArray(t);
  const last = items?.[items.length - 1];
  if (items === undefined || last === undefined || !isForm(last, A.cons)) return false;
  const [head, rest] = argsOf(last) as [Term, Term];
  if (!isCall(rest) || !(rest[0] instanceof Atom)) return false;
  const args = argsOf(rest);
  if (b.module.localId(rest[0].name, args.length) !== b.loopOf || rest[0].name !== b.name) return false;
  const kept = [...items.slice(0, -1), head].map((item) => lower.value(b, item));
  const next = values(lower, b, args);
  const cells: string[] = [];
  for (const item of kept) {
    const cell = b.fresh();
    b.put({ k: "set", v: cell, e: `new Cons(${item},EMPTY)` });
    cells.push(cell);
  }
  // no call between here and the next round: the hole is filled once
  cells.forEach((cell, i) => {
    b.put({ k: "eff", e: `${i === 0 ? acc.last : cells[i - 1]}.t=${cell}`, line: b.line });
  });
  b.put({ k: "self", args: [...next, acc.head, cells[cells.length - 1] as string] });
  return true;
}

/** What is longer is made as its elements are: every call in one would save the values of all before it. */
const LONG = 32;

/** An array of the values of expressions. */
export function gathered(lower: Lower, b: Builder, items: readonly Term[]): string {
  if (items.length <= LONG) return `[${values(lower, b, items).join(",")}]`;
  const made = b.hold("[]");
  for (const item of items) b.eff(`${made}.push(${lower.value(b, item)})`);
  return made;
}

function longList(lower: Lower, b: Builder, t: Cons): string {
  const made = b.hold("EMPTY");
  const add = (item: Term): void => b.set(made, `new Cons(${lower.value(b, item)},${made})`);
  let at: Term = t;
  while (at instanceof Cons) {
    if (isForm(at.h, A.cons)) {
      const [head, rest] = argsOf(at.h) as [Term, Term];
      add(head);
      return `$.reverse(${made},${lower.value(b, rest)})`;
    }
    add(at.h);
    at = at.t;
  }
  return `$.reverse(${made},EMPTY)`;
}

export function listExpr(lower: Lower, b: Builder, t: Cons): string {
  if ((listToArray(t)?.length ?? 0) > LONG) return longList(lower, b, t);
  const items: string[] = [];
  let at: Term = t;
  let tail = "EMPTY";
  while (at instanceof Cons) {
    if (isForm(at.h, A.cons)) {
      const [head, rest] = argsOf(at.h) as [Term, Term];
      items.push(lower.value(b, head));
      tail = lower.value(b, rest);
      break;
    }
    items.push(lower.value(b, at.h));
    at = at.t;
  }
  if (items.length > 6) return `$.list([${items.join(",")}],${tail})`;
  return items.reduceRight((rest, item) => `new Cons(${item},${rest})`, tail);
}

export function lowerMap(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const items = argsOf(t);
  const first = items[0];
  const k = b.module.constants;
  if (items.length === 1 && first !== undefined && isForm(first, A.cons)) {
    const [base, rest] = argsOf(first) as [Term, Term];
    const map = lower.value(b, base);
    const pairs = gathered(lower, b, (listToArray(rest) ?? []).flat() as Term[]);
    const v = b.fresh();
    b.put({ k: "set", v, e: `$.mapUpdate(${map},${pairs},${b.module.evaluated})`, line: b.line });
    b.give(dest, v);
    return;
  }
  const keys = items.map((p) => constantTerm((p as Term[])[0] as Term));
  const plain = keys.every((key) => key instanceof Atom || typeof key === "boolean");
  if (plain && new Set(keys).size === keys.length && keys.length <= 32) {
    const shape = k.named(`$.shape([${keys.map((key) => k.term(key as Term)).join(",")}])`);
    const vals = items.map((p) => lower.value(b, (p as Term[])[1] as Term));
    b.give(dest, keys.length === 0 ? "$.EMPTY_MAP" : `$.mapLit(${shape},[${vals.join(",")}])`);
    return;
  }
  b.give(dest, `$.mapNew(${gathered(lower, b, items.flat() as Term[])})`);
}

/** The segments' expressions when all are whole binaries of their own size. */
function wholeBinaries(segments: readonly Term[]): Term[] | undefined {
  const specs = segments.map((s) => argsOf(s as [Term, Term, Term]) as [Term, Term[]]);
  const whole = ([item, [type, size, unit]]: [Term, Term[]]): boolean => {
    const name = (type as Atom).name;
    if (name === "utf8") return constantTerm(item) instanceof Bin;
    return name === "binary" && size === NIL && unit === 8;
  };
  return specs.length > 1 && specs.every(whole) ? specs.map(([item]) => item) : undefined;
}

export function lowerBits(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const { evaluated } = b.module;
  const whole = evaluated ? undefined : wholeBinaries(argsOf(t));
  if (whole !== undefined) {
    const parts = gathered(lower, b, whole);
    const v = b.fresh();
    b.put({ k: "set", v, e: `$.join(${parts})`, line: b.line });
    b.give(dest, v);
    return;
  }
  const parts: string[] = [];
  for (const segment of argsOf(t)) {
    const [item, spec] = argsOf(segment as [Term, Term, Term]) as [Term, Term];
    const [type, size, given, , endian] = spec as unknown as [Atom, Term, number, boolean, Atom];
    // in a function that came as bytes it may be anything
    const unit = Number(given);
    const v = lower.value(b, item);
    const little = endian.name === "little";
    if (size !== NIL && typeof size !== "number" && ["integer", "float", "binary", "bitstring"].includes(type.name)) {
      const kind = type.name === "bitstring" ? "binary" : type.name;
      parts.push(`.sized("${kind}",${v},${lower.value(b, size)},${unit},${little})`);
      continue;
    }
    const bits = size === NIL ? undefined : String((size as number) * unit);
    const literal = constantTerm(item);
    const text = typeof literal === "object" && literal.constructor.name === "Bin";
    switch (type.name) {
      case "integer":
        parts.push(text ? `.bytesAs(${v},${bits ?? "8"},${little})` : `.int(${v},${bits ?? "8"},${little})`);
        break;
      case "float":
        parts.push(`.float(${v},${bits ?? "64"},${little})`);
        break;
      case "utf8":
        parts.push(text ? `.bin(${v},undefined,8)` : `.utf8(${v})`);
        break;
      case "utf16":
      case "utf32":
        parts.push(text ? `.textAs(${v},"${type.name}",${little})` : `.${type.name}(${v},${little})`);
        break;
      default:
        parts.push(`.bin(${v},${bits},${unit})`);
    }
  }
  const v = b.fresh();
  let made = evaluated ? "new $.EvaluatedBitBuilder()" : "new $.BitBuilder()";
  while (parts.length > LONG) {
    b.put({ k: "set", v, e: `${made}${parts.splice(0, LONG).join("")}`, line: b.line });
    made = v;
  }
  const e = parts.length === 0 ? "$.EMPTY_BIN" : `${made}${parts.join("")}.done()`;
  b.put({ k: "set", v, e, line: b.line });
  b.give(dest, v);
}
