// A term as text for our own messages while the library is built, when Inspect does not exist yet.

import { Atom } from "../terms/atom.ts";
import { TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, Float, type Term } from "../terms/term.ts";

/** Elixir-like text of a term, cut short. */
export function debugTerm(t: Term, depth = 6): string {
  if (depth === 0) return "…";
  const sub = (x: Term) => debugTerm(x, depth - 1);
  if (t instanceof Atom) return t.name.startsWith("Elixir.") ? t.name.slice(7) : `:${t.name}`;
  if (t instanceof Bin) return t.text === null ? `<<${[...t.bytes].join(", ")}>>` : JSON.stringify(t.text);
  if (t instanceof Float) return String(t.v);
  if (Array.isArray(t)) return `{${t.map(sub).join(", ")}}`;
  if (t === EMPTY) return "[]";
  if (t instanceof Cons) {
    const items = [...t];
    if (items.length > 3 && items.every((c) => typeof c === "number" && c > 31 && c < 127))
      return `'${String.fromCharCode(...(items as number[]))}'`;
    return `[${items.slice(0, 20).map(sub).join(", ")}${items.length > 20 ? ", …" : ""}]`;
  }
  if (t instanceof TMap)
    return `%{${t
      .entries()
      .map(([k, v]) => `${sub(k)} => ${sub(v)}`)
      .join(", ")}}`;
  return typeof t === "object" ? `#${t.constructor.name}` : String(t);
}
