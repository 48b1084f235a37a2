// In: a term that was on its way between nodes. Out: its text as `inspect` lays it out, made without a node. A pid has the
// name of its node in place of the number that only one node would understand: #PID<node1@nodebook.120.0>.

import { Atom } from "../terms/atom.ts";
import { floatText } from "../terms/float-text.ts";
import { TMap } from "../terms/map.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, Pid, Port, Ref, type Term } from "../terms/term.ts";

const WIDTH = 80;
/** How much of a list, a map or a binary is shown. */
const LIMIT = 100;
const DEPTH = 24;
const ALIAS = /^Elixir(?:\.[A-Z]\w*)+$/;
const PLAIN = /^(?:[\p{L}_][\p{L}\p{N}_@]*[?!]?|[+\-*/<>=!&|^~.]{1,3})$/u;
const KEY = /^[\p{L}_][\p{L}\p{N}_@]*[?!]?$/u;
const ESCAPES: Record<string, string> = {
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\x1b": "\\e",
  "\0": "\\0",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
  "\x7f": "\\d",
};

// a piece of text, or brackets around items that stand on one line when they fit
type Doc = string | { readonly open: string; readonly items: readonly Item[]; readonly close: string };
type Item = { readonly key: string; readonly value: Doc };

function quoted(text: string): string {
  return `"${text.replace(/["\\\x00-\x1f\x7f]|#(?=\{)/g, (c) => {
    return ESCAPES[c] ?? (c < " " ? `\\x${c.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}` : `\\${c}`);
  })}"`;
}

/** An atom as `inspect` prints it. */
export function atomText(name: string): string {
  if (ALIAS.test(name)) return name.slice("Elixir.".length);
  if (name === "true" || name === "false" || name === "nil") return name;
  return PLAIN.test(name) ? `:${name}` : `:${quoted(name)}`;
}

function binaryDoc(bin: Bin): Doc {
  const { text } = bin;
  if (text !== null && !/[\x00-\x06\x0e-\x1a\x1c-\x1f]/.test(text)) {
    return text.length > 4096 ? `${quoted(text.slice(0, 4096))} <> ...` : quoted(text);
  }
  const items = [...bin.bytes.subarray(0, LIMIT)].map(String);
  if (bin.tail > 0) items.push(`${(bin.buf[bin.off + bin.len] as number) >> (8 - bin.tail)}::size(${bin.tail})`);
  else if (bin.len > LIMIT) items.push("...");
  return { open: "<<", items: items.map((value) => ({ key: "", value })), close: ">>" };
}

function isCharlist(cell: Cons): boolean {
  for (let at: Term = cell; at !== EMPTY; at = at.t) {
    if (!(at instanceof Cons) || typeof at.h !== "number") return false;
    if ((at.h < 32 || at.h > 126) && (at.h < 7 || at.h > 13) && at.h !== 27) return false;
  }
  return true;
}

function isKeywords(items: readonly Term[]): boolean {
  return items.every((t) => Array.isArray(t) && t.length === 2 && t[0] instanceof Atom && !ALIAS.test(t[0].name));
}

function keyOf(name: string): string {
  return `${KEY.test(name) ? name : quoted(name)}: `;
}

function listDoc(cell: Cons, depth: number): Doc {
  if (isCharlist(cell)) {
    let text = "";
    for (let at: Term = cell; at instanceof Cons; at = at.t) text += String.fromCharCode(at.h as number);
    return `~c${quoted(text)}`;
  }
  const terms: Term[] = [];
  let at: Term = cell;
  for (; at instanceof Cons && terms.length < LIMIT; at = at.t) terms.push(at.h);
  const items: Item[] =
    at === EMPTY && isKeywords(terms)
      ? terms.map((t) => {
          const [key, value] = t as [Atom, Term];
          return { key: keyOf(key.name), value: doc(value, depth) };
        })
      : terms.map((t) => ({ key: "", value: doc(t, depth) }));
  const last = items.at(-1);
  if (at instanceof Cons) items.push({ key: "", value: "..." });
  else if (at !== EMPTY && last !== undefined) {
    items[items.length - 1] = { key: last.key, value: `${flat(last.value)} | ${flat(doc(at, depth))}` };
  }
  return { open: "[", items, close: "]" };
}

function mapDoc(map: TMap, depth: number): Doc {
  const pairs = map.entries();
  const struct = pairs.find(([k, v]) => k instanceof Atom && k.name === "__struct__" && v instanceof Atom)?.[1];
  const shown = struct === undefined ? pairs : pairs.filter(([k]) => !(k instanceof Atom && k.name === "__struct__"));
  const words = shown.every(([k]) => k instanceof Atom && !ALIAS.test(k.name));
  const items = shown.slice(0, LIMIT).map(([k, v]) => ({
    key: words ? keyOf((k as Atom).name) : `${flat(doc(k, depth))} => `,
    value: doc(v, depth),
  }));
  if (shown.length > LIMIT) items.push({ key: "", value: "..." });
  return { open: struct instanceof Atom ? `%${atomText(struct.name)}{` : "%{", items, close: "}" };
}

function doc(term: Term, depth: number): Doc {
  if (depth === 0) return "...";
  if (typeof term === "boolean" || typeof term === "number") return String(term);
  if (term instanceof Atom) return atomText(term.name);
  if (term instanceof Big) return String(term.v);
  if (term instanceof Float) return floatText(term.v);
  if (term instanceof Pid) return `#PID<${term.node.name}.${term.id}.${term.serial}>`;
  if (term instanceof Ref) return `#Reference<${term.node.name}.${[...term.ids].reverse().join(".")}>`;
  if (term instanceof Port) return `#Port<${term.node.name}.${term.id}>`;
  if (term instanceof Bin) return binaryDoc(term);
  if (Array.isArray(term)) {
    return { open: "{", items: term.map((t) => ({ key: "", value: doc(t, depth - 1) })), close: "}" };
  }
  if (term === EMPTY) return "[]";
  if (term instanceof Cons) return listDoc(term, depth - 1);
  if (term instanceof TMap) return mapDoc(term, depth - 1);
  if (term instanceof Fun) {
    const { module, name, index, uniq, external } = term.info;
    if (external) return `&${atomText(module.name)}.${PLAIN.test(name) ? name : quoted(name)}/${term.arity}`;
    return `#Function<${index}.${uniq}/${term.arity} in ${atomText(module.name)}>`;
  }
  return "...";
}

function flat(part: Doc): string {
  if (typeof part === "string") return part;
  return `${part.open}${part.items.map(({ key, value }) => key + flat(value)).join(", ")}${part.close}`;
}

function laid(part: Doc, indent: number, before: number): string {
  const line = flat(part);
  if (typeof part === "string" || before + line.length <= WIDTH) return line;
  // simple items fill lines, as inspect has it; maps never do
  if (!part.open.startsWith("%") && part.items.every((i) => typeof i.value === "string")) return filled(part, indent);
  const inner = " ".repeat(indent + 2);
  const items = part.items.map(({ key, value }) => {
    return `${inner}${key}${laid(value, indent + 2, indent + 2 + key.length)}`;
  });
  return `${part.open}\n${items.join(",\n")}\n${" ".repeat(indent)}${part.close}`;
}

function filled({ open, items, close }: Exclude<Doc, string>, indent: number): string {
  const inner = " ".repeat(indent + open.length);
  let text = open;
  let at = indent + open.length;
  items.forEach(({ key, value }, i) => {
    const word = `${key}${value as string}${i < items.length - 1 ? "," : close}`;
    if (i > 0 && at + 1 + word.length > WIDTH) {
      text += `\n${inner}${word}`;
      at = inner.length + word.length;
    } else {
      text += i > 0 ? ` ${word}` : word;
      at += word.length + (i > 0 ? 1 : 0);
    }
  });
  return items.length === 0 ? open + close : text;
}

/** A term over as many lines as it needs. */
export function inspect(term: Term): string {
  return laid(doc(term, DEPTH), 0, 0);
}

/** A term in a few words: `:increment`, `{:add, …}`, `%{…}`. */
export function glimpse(term: Term): string {
  if (term instanceof Atom) return atomText(term.name);
  if (Array.isArray(term)) {
    const head = term[0];
    if (term.length === 0) return "{}";
    return `{${head instanceof Atom ? atomText(head.name) : "…"}${term.length > 1 ? ", …" : ""}}`;
  }
  if (term instanceof Cons) return "[…]";
  if (term instanceof TMap) return "%{…}";
  const text = flat(doc(term, 1));
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
