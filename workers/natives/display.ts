// What `erlang:display/1` prints of a term. In: a term. Out: its bytes, with a line end. Specification: erts_printf's %T as
// OTP 27 has it, which is not quite Erlang's notation: floats have six digits, hardly anything is escaped.

import { Atom } from "../terms/atom.ts";
import { withSign } from "../terms/float-text.ts";
import { TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, Float, type Term } from "../terms/term.ts";
import { atomText, erlangText } from "./io_terms.ts";

const isText = (code: number): boolean => code >= 32 && code < 127;

/** Characters of a list that are shown as a string: printable ones of Latin-1 and white space. */
function isCharacter(t: Term): t is number {
  return typeof t === "number" && (isText(t) || (t >= 9 && t <= 13) || (t >= 160 && t < 256));
}

/** "1.500000e+00", as C's %e. */
function floatDigits(n: number): string {
  const [digits, exponent] = withSign(n, (v) => v.toExponential(6)).split("e") as [string, string];
  return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

function binary(t: Bin): string {
  const { bytes, tail } = t;
  if (tail === 0 && bytes.length > 0 && bytes.every(isText)) {
    return `<<"${String.fromCharCode(...bytes).replaceAll('"', '\\"')}">>`;
  }
  const parts = Array.from(bytes, String);
  if (tail > 0) parts.push(`${(t.buf[t.off + t.len] as number) >> (8 - tail)}:${tail}`);
  return `<<${parts.join(",")}>>`;
}

function cells(t: Cons): string {
  const items: Term[] = [];
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) items.push(at.h);
  if (at === EMPTY && items.every(isCharacter)) {
    return `"${String.fromCharCode(...(items as number[]))
      .replaceAll('"', '\\"')
      .replaceAll("\n", "\\n")}"`;
  }
  return `[${items.map(shown).join(",")}${at === EMPTY ? "" : `|${shown(at)}`}]`;
}

function shown(t: Term): string {
  if (t instanceof Float) return floatDigits(t.v);
  if (t instanceof Bin) return binary(t);
  if (t instanceof Cons) return cells(t);
  if (Array.isArray(t)) return `{${t.map(shown).join(",")}}`;
  if (t instanceof TMap)
    return `#{${t
      .entries()
      .map(([k, v]) => `${shown(k)}=>${shown(v)}`)
      .join(",")}}`;
  if (t instanceof Atom && t.name.includes("@")) return `'${t.name}'`;
  // reserved words as they are
  if (t instanceof Atom && /^[a-z]+$/.test(t.name)) return t.name;
  return t instanceof Atom ? atomText(t.name) : erlangText(t);
}

/** The line that is printed. */
export function displayed(t: Term): Uint8Array {
  return new TextEncoder().encode(`${shown(t)}\r\n`);
}
