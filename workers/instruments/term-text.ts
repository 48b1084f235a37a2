// In: a term. Out: its text as `inspect` prints it on one line, made outside of the node, so that nothing runs there.
// For names and functions; what may hold structs with an Inspect of their own goes through the node (see inquiry.ts).

import { pidText, portText, refText } from "../natives/erlang_identifiers.ts";
import { Atom } from "../terms/atom.ts";
import { floatText } from "../terms/float-text.ts";
import { TMap } from "../terms/map.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, Pid, Port, Ref, type Term } from "../terms/term.ts";

const ALIAS = /^Elixir(?:\.[A-Z]\w*)+$/;
const PLAIN = /^(?:[\p{L}_][\p{L}\p{N}_@]*[?!]?|[+\-*/<>=!&|^~.]{1,3})$/u;

function quoted(text: string): string {
  const escapes: Record<string, string> = { "\n": "\\n", "\t": "\\t", "\r": "\\r", "\x1b": "\\e" };
  return `"${text.replace(/["\\\n\t\r\x1b]|#(?=\{)/g, (c) => escapes[c] ?? `\\${c}`)}"`;
}

/** An atom as `inspect` prints it. */
export function atomText(name: string): string {
  if (ALIAS.test(name)) return name.slice("Elixir.".length);
  if (name === "true" || name === "false" || name === "nil") return name;
  return PLAIN.test(name) ? `:${name}` : `:${quoted(name)}`;
}

/** `Module.function/arity`. */
export function functionText(module: string, name: string, arity: number): string {
  return `${atomText(module)}.${PLAIN.test(name) ? name : quoted(name)}/${arity}`;
}

/** A process identifier as the node prints it. */
export function pidName(pid: Pid): string {
  return `#PID${pidText(pid)}`;
}

function listText(cell: Cons, show: (t: Term) => string): string {
  const items: string[] = [];
  let at: Term = cell;
  for (; at instanceof Cons && items.length < 50; at = at.t) items.push(show(at.h));
  const end = at === EMPTY ? "" : at instanceof Cons ? ", ..." : ` | ${show(at)}`;
  return `[${items.join(", ")}${end}]`;
}

/** Any term. Structs come as maps with their `__struct__`. */
export function termText(term: Term, depth = 8): string {
  if (depth === 0) return "...";
  const show = (t: Term): string => termText(t, depth - 1);
  if (typeof term === "boolean" || typeof term === "number") return String(term);
  if (term instanceof Atom) return atomText(term.name);
  if (term instanceof Big) return String(term.v);
  if (term instanceof Float) return floatText(term.v);
  if (term instanceof Pid) return pidName(term);
  if (term instanceof Ref) return refText(term).replace("#Ref", "#Reference");
  if (term instanceof Port) return portText(term);
  if (term instanceof Bin) return term.text === null ? `<<${[...term.bytes].join(", ")}>>` : quoted(term.text);
  if (Array.isArray(term)) return `{${term.map(show).join(", ")}}`;
  if (term === EMPTY) return "[]";
  if (term instanceof Cons) return listText(term, show);
  if (term instanceof Fun) return `#Function<${term.info.name}/${term.arity} in ${atomText(term.info.module.name)}>`;
  if (term instanceof TMap) {
    const pair = ([k, v]: [Term, Term]): string =>
      k instanceof Atom && PLAIN.test(k.name) ? `${k.name}: ${show(v)}` : `${show(k)} => ${show(v)}`;
    return `%{${term.entries().map(pair).join(", ")}}`;
  }
  return "...";
}
