// String: the functions that take no function. Graphemes come from the platform's Intl.Segmenter, casing and
// normalisation from its strings. Specification: the documentation of String, Elixir 1.18.

import { slice } from "../beam/bits.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { joinBytes } from "../contract/bytes.ts";
import { type Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { Bin, EMPTY, Float, list, listToArray, type Term } from "../terms/term.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function bin(t: Term): Bin {
  if (!(t instanceof Bin) || t.tail !== 0) throw raiseError(atom("function_clause"));
  return t;
}

/** The text; bytes that are no UTF-8 become U+FFFD in functions that only look at characters. */
function text(t: Term): string {
  const b = bin(t);
  return b.text ?? keepBytes(b.bytes);
}

/** Bytes that are no UTF-8 as lone surrogates, so that they come out again as they went in: {@link made}. */
function keepBytes(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; ) {
    const size = characterAt(bytes, at);
    out +=
      size === 0 ? String.fromCharCode(0xdc00 + (bytes[at] as number)) : new Bin(bytes.subarray(at, at + size)).text;
    at += size || 1;
  }
  return out;
}

/** The binary of a text that {@link text} may have made of bytes. */
function made(s: string): Bin {
  if (s.isWellFormed()) return Bin.of(s);
  const parts = Array.from(s, (c) => {
    const code = c.charCodeAt(0);
    return c.length === 1 && code >= 0xdc00 && code < 0xdd00 ? Uint8Array.of(code - 0xdc00) : Bin.of(c).bytes;
  });
  return new Bin(joinBytes(parts));
}

const ASCII = /^[\x00-\x7f]*$/;

const VIRAMA = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]/;
const AFTER_VIRAMA = /(?<=[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d][\p{M}\u200c\u200d]*)(?=\p{L})/u;

/** Grapheme clusters. CR LF is one, as everywhere. */
export function graphemes(s: string): string[] {
  if (ASCII.test(s) && !s.includes("\r\n")) return s.split("");
  const out = Array.from(segmenter.segment(s), (x) => x.segment);
  // newer tables keep the consonants around a virama together; Unicode 15's do not
  return VIRAMA.test(s) ? out.flatMap((x) => x.split(AFTER_VIRAMA)) : out;
}

/** Pieces of a binary that may hold invalid bytes: each of those is a piece of its own. */
function pieces(b: Bin, split: (s: string) => string[]): Bin[] {
  if (b.text !== null) return split(b.text).map((s) => made(s));
  const out: Bin[] = [];
  let run = 0;
  let at = 0;
  const bytes = b.bytes;
  const flush = (end: number): void => {
    if (end > run) out.push(...split(new TextDecoder().decode(bytes.subarray(run, end))).map((s) => made(s)));
  };
  while (at < bytes.length) {
    const n = sequence(bytes, at);
    if (n > 0) {
      at += n;
      continue;
    }
    flush(at);
    out.push(slice(b, at * 8, 8));
    at++;
    run = at;
  }
  flush(at);
  return out;
}

function sequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const n =
    first < 0x80
      ? 1
      : first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xf0 && first < 0xf5
            ? 4
            : 0;
  if (n === 0 || at + n > bytes.length) return 0;
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, at + n));
    return n;
  } catch {
    return 0;
  }
}

const WHITESPACE = /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/u;
const TRIM_START = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
const TRIM_END = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/u;

function mode(t: Term | undefined): string {
  return t !== undefined && isAtom(t) ? atomName(t) : "default";
}

// letters whose other case came with Unicode 16, after the tables of many engines
const LATE = new Map<number, number>([
  [0x19b, 0xa7dc],
  [0x264, 0xa7cb],
  [0x1c8a, 0x1c89],
  [0xa7cd, 0xa7cc],
  [0xa7db, 0xa7da],
  ...Array.from({ length: 22 }, (_, i): [number, number] => [0x10d70 + i, 0x10d50 + i]),
]);
const LATE_LOWER = new Map([...LATE].map(([lower, upper]) => [upper, lower]));
const HAS_LATE = /[\u019b\u0264\u1c89\u1c8a\ua7cb-\ua7cd\ua7da-\ua7dc\u{10d50}-\u{10d85}]/u;

function late(s: string, table: ReadonlyMap<number, number>): string {
  if (!HAS_LATE.test(s)) return s;
  return Array.from(s, (c) =>
    String.fromCodePoint(table.get(c.codePointAt(0) as number) ?? (c.codePointAt(0) as number)),
  ).join("");
}

/** Uppercase without locale; `:ascii` touches a-z only, `:turkic` has an i of its own. */
function upcase(s: string, how: string): string {
  if (how === "ascii") return s.replace(/[a-z]/g, (c) => c.toUpperCase());
  return late((how === "turkic" ? s.replaceAll("i", "İ") : s).toUpperCase(), LATE);
}

function downcase(s: string, how: string): string {
  if (how === "ascii") return s.replace(/[A-Z]/g, (c) => c.toLowerCase());
  const text = how === "turkic" ? s.replaceAll("I", "ı").replaceAll("İ", "i") : s;
  // Elixir lowers each character by itself unless :greek asks for the final sigma
  return late(how === "greek" ? text.toLowerCase() : Array.from(text, (c) => c.toLowerCase()).join(""), LATE_LOWER);
}

/** One character with the case of titles: mostly upper case; digraphs and Greek letters with an iota differ. */
function titlecase(c: string, how: string): string {
  const p = c.codePointAt(0) as number;
  if (how === "ascii" || p < 128) return upcase(c, how);
  if (LATE.has(p) || (p >= 0x10d0 && p <= 0x10ff)) return c;
  if (p >= 0x1c4 && p <= 0x1cc) return "\u01c5\u01c5\u01c5\u01c8\u01c8\u01c8\u01cb\u01cb\u01cb"[p - 0x1c4] as string;
  if (p >= 0x1f1 && p <= 0x1f3) return "\u01f2";
  if (p >= 0x1f80 && p <= 0x1faf) return String.fromCodePoint(p | 8);
  const plain = c.normalize("NFD");
  if (p >= 0x1fb0 && p <= 0x1fff && plain.includes("\u0345")) {
    // the iota stays below the letter
    const bare = plain.replace("\u0345", "").toUpperCase();
    const [letter = "", ...marks] = Array.from(bare.normalize("NFC"));
    const withIota = `${letter}\u0345`.normalize("NFC");
    return withIota.length === 1 && marks.length + withIota.length <= 2
      ? withIota + marks.join("")
      : `${letter}${marks.join("")}\u0345`;
  }
  const upper = Array.from(upcase(c, how));
  if (upper.length === 1) return upper[0] as string;
  return upper[0] === "ʼ" ? upper.join("") : (upper[0] as string) + downcase(upper.slice(1).join(""), how);
}

function capitalize(s: string, how: string): string {
  const [first = "", ...rest] = graphemes(s);
  const [letter = "", ...marks] = Array.from(first);
  return (letter === "" ? "" : titlecase(letter, how)) + downcase(marks.join("") + rest.join(""), how);
}

function index(items: readonly string[], i: Term): string | undefined {
  if (typeof i !== "number") throw raiseError(atom("function_clause"));
  return items[i < 0 ? items.length + i : i];
}

function pad(s: Term, count: Term, padding: Term, leading: boolean): Term {
  if (typeof count !== "number" || count < 0 || padding === EMPTY || (padding instanceof Bin && padding.len === 0))
    throw raiseError(atom("function_clause"));
  const with_ = padding instanceof Bin ? graphemes(text(padding)) : (listToArray(padding) ?? []).map(text);
  const missing = count - graphemes(text(s)).length;
  if (missing <= 0) return s;
  let fill = "";
  for (let i = 0; i < missing; i++) fill += with_[i % with_.length] as string;
  return made(leading ? fill + text(s) : text(s) + fill);
}

function printable(s: string | null, limit: number): boolean {
  if (s === null) return false;
  let n = 0;
  for (const c of s) {
    if (n++ >= limit) return true;
    const p = c.codePointAt(0) as number;
    const ok =
      (p >= 0x20 && p <= 0x7f) ||
      (p >= 7 && p <= 13) ||
      p === 27 ||
      (p >= 0xa0 && p <= 0xd7ff) ||
      (p >= 0xe000 && p <= 0xfffd) ||
      p >= 0x10000;
    if (!ok) return false;
  }
  return true;
}

function next(t: Term, split: (s: string) => string[]): Term {
  const b = bin(t);
  if (b.len === 0) return NIL;
  // enough bytes for one cluster nearly always; all of them otherwise
  const head = b.len > 128 ? slice(b, 0, 128 * 8) : b;
  const n = sequence(b.bytes, 0);
  if (n === 0) return [slice(b, 0, 8), slice(b, 8, b.bitSize - 8)];
  const valid = new TextDecoder().decode(head.bytes);
  const first = made(split(valid)[0] as string);
  const size = first.len <= b.len ? first.len : n;
  return [slice(b, 0, size * 8), slice(b, size * 8, b.bitSize - size * 8)];
}

function join(items: readonly Bin[]): Bin {
  return new Bin(joinBytes(items.map((item) => item.bytes)));
}

/** Valid text with every run of bytes that could begin a character, but does not, replaced once. */
function replaceInvalid(b: Bin, by: string): Bin {
  if (b.text !== null) return b;
  // The decoder's replacement follows the same practice: one per maximal invalid part.
  const marked = new TextDecoder().decode(b.bytes);
  const genuine = b.bytes.join(",").includes("239,191,189");
  if (!genuine) return made(marked.replaceAll("\ufffd", by));
  return join(pieces(b, points).map((x) => (x.text === null ? made(by) : x)));
}

const points = (s: string): string[] => Array.from(s);

function normal(t: Term, form: Term): Term {
  const name = isAtom(form) ? atomName(form).toUpperCase() : "";
  if (!["NFC", "NFD", "NFKC", "NFKD"].includes(name)) throw badarg();
  const b = bin(t);
  if (b.text !== null) return made(b.text.normalize(name));
  // bytes that are no text stay as they are
  return join(pieces(b, (s) => [s.normalize(name)]));
}

export function jaro(a: string[], b: string[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const used = b.map(() => false);
  const hit: number[] = [];
  const matched: string[] = [];
  a.forEach((c, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (used[j] || b[j] !== c) continue;
      used[j] = true;
      hit.push(j);
      matched.push(c);
      break;
    }
  });
  const m = matched.length;
  if (m === 0) return 0;
  const other = b.filter((_, j) => used[j]);
  const swaps = matched.filter((c, i) => c !== other[i]).length / 2;
  return (m / a.length + m / b.length + (m - swaps) / m) / 3;
}

function table(): NativeTable {
  return {
    "length/1": (t: Term) => {
      const b = bin(t);
      return b.text !== null && ASCII.test(b.text) && !b.text.includes("\r\n")
        ? b.text.length
        : pieces(b, graphemes).length;
    },
    "graphemes/1": (t: Term) => list(pieces(bin(t), graphemes)),
    "codepoints/1": (t: Term) => list(pieces(bin(t), points)),
    "next_grapheme/1": (t: Term) => next(t, graphemes),
    "next_codepoint/1": (t: Term) => next(t, points),
    "trim/1": (t: Term) => made(text(t).replace(TRIM_START, "").replace(TRIM_END, "")),
    "nodebook_upcase/2": (t: Term, m: Term) => made(upcase(text(t), mode(m))),
    "nodebook_downcase/2": (t: Term, m: Term) => made(downcase(text(t), mode(m))),
    "nodebook_capitalize/2": (t: Term, m: Term) => made(capitalize(text(t), mode(m))),
    "at/2": (t: Term, i: Term) => {
      const found = index(graphemes(text(t)), i);
      return found === undefined ? NIL : made(found);
    },
    "nodebook_slice/3": (t: Term, from: Term, n: Term) => {
      const items = pieces(bin(t), graphemes);
      const start = (from as number) < 0 ? Math.max(items.length + (from as number), 0) : (from as number);
      return join(items.slice(start, start + (n as number)));
    },
    "nodebook_split_at/2": (t: Term, at: Term) => {
      const items = pieces(bin(t), graphemes);
      const n = (at as number) < 0 ? Math.max(items.length + (at as number), 0) : (at as number);
      return [join(items.slice(0, n)), join(items.slice(n))];
    },
    "nodebook_replace_invalid/2": (t: Term, by: Term) => replaceInvalid(bin(t), text(by)),
    "reverse/1": (t: Term) => made(graphemes(text(t)).reverse().join("")),
    "nodebook_pad_leading/3": (t: Term, n: Term, p: Term) => pad(t, n, p, true),
    "nodebook_pad_trailing/3": (t: Term, n: Term, p: Term) => pad(t, n, p, false),
    "nodebook_valid/1": (t: Term) => bin(t).text !== null,
    "printable?/1": (t: Term) => printable(bin(t).text, Number.POSITIVE_INFINITY),
    "printable?/2": (t: Term, n: Term) => printable(bin(t).text, typeof n === "number" ? n : Number.POSITIVE_INFINITY),
    "normalize/2": normal,
    "equivalent?/2": (a: Term, b: Term) => text(a).normalize("NFD") === text(b).normalize("NFD"),
    "nodebook_jaro/2": (a: Term, b: Term) => new Float(jaro(graphemes(text(a)), graphemes(text(b)))),
  };
}

const SIMPLE: Record<string, string> = {
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
  "\x1b": "\\e",
  "\x7f": "\\d",
  "\0": "\\0",
};

/** Marks that cannot be seen: printable, but written as escapes. */
const INVISIBLE = /[\u00a0\u034f\u061c\u2000-\u200f\u2028-\u202e\u205f-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]/;

/** Text as it stands inside quotes. */
export function escapeText(s: string, quote: string): string {
  let out = "";
  for (let i = 0; i < s.length; ) {
    const c = String.fromCodePoint(s.codePointAt(i) as number);
    const p = c.codePointAt(0) as number;
    i += c.length;
    if (c === quote || c === "\\") out += `\\${c}`;
    else if (c === "#" && s[i] === "{") out += "\\#";
    else if (SIMPLE[c] !== undefined) out += SIMPLE[c];
    else if (p < 0x20) out += `\\x${p.toString(16).toUpperCase().padStart(2, "0")}`;
    else if (INVISIBLE.test(c)) out += `\\u${p.toString(16).toUpperCase().padStart(4, "0")}`;
    else if (!printable(c, 2))
      out += p < 0x100 ? `\\x${p.toString(16).toUpperCase()}` : `\\x{${p.toString(16).toUpperCase()}}`;
    else out += c;
  }
  return out;
}

/** How many bytes the UTF-8 character at `at` has, 0 when there is none. */
function characterAt(bytes: Uint8Array, at: number): number {
  for (const n of [1, 2, 3, 4]) {
    if (at + n <= bytes.length && new Bin(bytes.subarray(at, at + n)).text?.length) return n;
  }
  return 0;
}

/** Bytes that are not all text, as they stand inside quotes, and the rest behind `limit` characters. */
function escapeBytes(bytes: Uint8Array, quote: string, limit: Term): Term {
  const most = typeof limit === "number" ? limit : Number.POSITIVE_INFINITY;
  let out = "";
  let at = 0;
  for (let n = 0; at < bytes.length && n < most; n++) {
    const size = characterAt(bytes, at);
    if (size === 0) out += `\\x${(bytes[at] as number).toString(16).toUpperCase().padStart(2, "0")}`;
    else out += escapeText(new Bin(bytes.subarray(at, at + size)).text ?? "", quote);
    at += size || 1;
  }
  return [made(out), new Bin(bytes.subarray(at))];
}

const IDENTIFIER = /^[\p{Ll}\p{Lo}\p{Lm}_][\p{L}\p{Mn}\p{Mc}\p{Nd}_]*[?!]?$/u;
const ALIAS = /^Elixir(\.[A-Z][A-Za-z0-9_]*)*$/;
const OPERATORS = new Set(
  "! && &&& & * ** + ++ +++ - -- --- -> . .. ... / // :: < <- <<< <<~ <= <> <|> <~ <~> <<>> = == === =~ > >= >>> ^ ^^^ | |> || ||| ~> ~>> ~~~ != !== @ %{} {} % <<>> ..// \\\\".split(
    " ",
  ),
);

// operators that are no names of their own in 1.18
const IN_QUOTES = new Set(["::", "//", "<|>", "^^^", "~~~"]);

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];

/** Letters of more than one script: such a name is written in quotes. */
function mixesScripts(name: string): boolean {
  return /[^\x00-\x7f]/.test(name) && SCRIPTS.filter((script) => script.test(name)).length > 1;
}

/** Names of variables are composed characters (NFC); of aliases nothing is asked. */
function decomposed(name: string): boolean {
  return name !== name.normalize("NFC") && !/^\p{Lu}/u.test(name);
}

/** An atom as Elixir writes it: `:literal`, `:key` (in a keyword list) or `:remote_call`. */
export function atomText(name: string, kind: string): string {
  if (mixesScripts(name) || decomposed(name)) {
    const text = `"${escapeText(name, '"')}"`;
    return kind === "literal" ? `:${text}` : kind === "key" ? `${text}:` : text;
  }
  const plain =
    IDENTIFIER.test(name) || OPERATORS.has(name) || /^[\p{L}_][\p{L}\p{Mn}\p{Mc}\p{Nd}_@]*[?!]?$/u.test(name);
  const quoted = (s: string) => `"${escapeText(s, '"')}"`;
  if (kind === "literal") {
    if (name === "nil" || name === "true" || name === "false") return name;
    if (ALIAS.test(name)) return name === "Elixir" ? "Elixir" : name.startsWith("Elixir.Elixir") ? name : name.slice(7);
    return plain && !IN_QUOTES.has(name) ? `:${name}` : `:${quoted(name)}`;
  }
  if (kind === "key") return plain && name !== "..//" && !IN_QUOTES.has(name) ? `${name}:` : `${quoted(name)}:`;
  const bare = OPERATORS.has(name) && !["{}", "%{}", "<<>>", "%", "..", "...", "->", ".", "//"].includes(name);
  return IDENTIFIER.test(name) || bare ? name : quoted(name);
}

/** String.Break: white space. */
function breakTable(): NativeTable {
  return {
    "nodebook_split/1": (t: Term) =>
      list(
        text(t)
          .split(WHITESPACE)
          .filter((x) => x !== "")
          .map((x) => made(x)),
      ),
    "trim_leading/1": (t: Term) => made(text(t).replace(TRIM_START, "")),
    "trim_trailing/1": (t: Term) => made(text(t).replace(TRIM_END, "")),
  };
}

function macroTable(): NativeTable {
  return {
    "classify_atom/1": (a: Term) => {
      if (!isAtom(a)) throw raiseError(atom("function_clause"));
      const name = atomName(a);
      if (ALIAS.test(name) && name !== "Elixir") return atom("alias");
      if (IDENTIFIER.test(name) && !decomposed(name)) return atom("identifier");
      return atom(atomText(name, "literal").startsWith(':"') ? "quoted" : "unquoted");
    },
    "inspect_atom/2": (kind: Term, a: Term) => {
      if (!isAtom(a)) throw raiseError(atom("function_clause"));
      return Bin.of(atomText(atomName(a), atomName(kind as Atom)));
    },
    "nodebook_escape/3": (t: Term, quote: Term, limit: Term) => {
      // nil: no quote to escape
      const q = typeof quote === "number" ? String.fromCodePoint(quote) : "";
      if (t instanceof Bin && t.text === null) return escapeBytes(t.bytes, q, limit);
      const s = text(t);
      const chars = Array.from(s);
      const n = typeof limit === "number" ? limit : chars.length;
      if (chars.length <= n) return [Bin.of(escapeText(s, q)), Bin.of("")];
      return [Bin.of(escapeText(chars.slice(0, n).join(""), q)), Bin.of(chars.slice(n).join(""))];
    },
  };
}

export const strings: readonly NativeModule[] = [
  { module: "Elixir.String", table },
  { module: "Elixir.String.Break", table: breakTable },
  { module: "Elixir.Macro", table: macroTable },
];
