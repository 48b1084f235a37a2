// A quoted expression → canonical text, one form for one meaning, to compare with what real Elixir prints.
// Not Elixir's inspect: strings are bytes in hex unless they are plain ASCII, floats as their 64 bits.

import { atomName, isAtom } from "../../terms/atom.ts";
import { Big, Bin, Cons, EMPTY, Float, type Term } from "../../terms/term.ts";

/** The canonical text of a quoted expression. */
export function canonical(term: Term): string {
  if (isAtom(term)) return `:${text(new TextEncoder().encode(atomName(term)))}`;
  if (typeof term === "number") return String(term);
  if (term instanceof Big) return String(term.v);
  if (term instanceof Float) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, term.v);
    return `f${view.getBigUint64(0).toString(16).padStart(16, "0")}`;
  }
  if (term instanceof Bin) return text(term.bytes);
  if (Array.isArray(term)) return `{${term.map(canonical).join(",")}}`;
  if (term === EMPTY) return "[]";
  if (term instanceof Cons) {
    const parts: string[] = [];
    let at: Term = term;
    while (at instanceof Cons) {
      parts.push(canonical(at.h));
      at = at.t;
    }
    return at === EMPTY ? `[${parts.join(",")}]` : `[${parts.join(",")}|${canonical(at)}]`;
  }
  throw new Error("not a quoted expression");
}

function text(bytes: Uint8Array): string {
  let out = '"';
  for (const b of bytes) {
    out += b >= 32 && b < 127 && b !== 34 && b !== 92 ? String.fromCharCode(b) : `\\${b.toString(16).padStart(2, "0")}`;
  }
  return `${out}"`;
}
