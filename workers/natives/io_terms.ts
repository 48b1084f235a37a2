// Terms in Erlang's notation. In: a term. Out: its text on one line, as ~w has it, or with text for printable lists as ~p has;
// both may be cut at a depth. Lines are broken by io_layout.ts. Specification: OTP's manual pages of io and io_lib.

import { Atom } from "../terms/atom.ts";
import { compare } from "../terms/compare.ts";
import { floatText } from "../terms/float-text.ts";
import { TMap } from "../terms/map.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, listToArray, Pid, Port, Ref, type Term } from "../terms/term.ts";
import { pidText, portText, refText } from "./erlang_identifiers.ts";

/** How a term is written. */
export type Style = {
  /** ~p: charlists and binaries of printable characters as text, lines broken at `width` */
  readonly pretty: boolean;
  /** the t modifier: UTF-8 is read in binaries, and atoms and strings keep what is beyond Latin-1 */
  readonly unicode: boolean;
  readonly width: number;
  /** ~lp: charlists stay lists */
  readonly lists?: boolean;
  /** ~kp and ~Kp: the keys of maps in the order of terms, or the other way round */
  readonly keys?: "ordered" | "reversed" | undefined;
};

const RESERVED = new Set(
  "after and andalso band begin bnot bor bsl bsr bxor case catch cond div else end fun if let maybe not of or orelse receive rem try when xor".split(
    " ",
  ),
);

/** An atom in Erlang's notation: quoted where it must be. */
export function atomText(name: string, unicode = true): string {
  if (/^[a-zß-öø-ÿ][a-zA-Z0-9_@ß-öø-ÿÀ-ÖØ-Þ]*$/.test(name) && !RESERVED.has(name)) return name;
  return `'${escape(name, "'", unicode)}'`;
}

const ESCAPES: Record<string, string> = {
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
  "\x1b": "\\e",
  "\x7f": "\\d",
  "\\": "\\\\",
};

/** Text with the escapes that Erlang's notation has between such quotes. */
export function escape(text: string, quote: string, unicode: boolean): string {
  let out = "";
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    if (c === quote) out += `\\${quote}`;
    else if (ESCAPES[c] !== undefined) out += ESCAPES[c];
    else if (code < 32 || (code >= 0x80 && code < 0xa0)) out += `\\${code.toString(8).padStart(3, "0")}`;
    else if (code > 255 && !unicode) out += `\\x{${code.toString(16).toUpperCase()}}`;
    else out += c;
  }
  return out;
}

/** Whether a character can be shown as it is. */
export function printable(code: number, unicode: boolean): boolean {
  if (code >= 32 && code <= 126) return true;
  if (code >= 8 && code <= 13) return true;
  if (code === 27) return true;
  if (code >= 0xa0 && code <= 0xff) return true;
  return (
    unicode &&
    code > 0xff &&
    code <= 0x10ffff &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    code !== 0xfffe &&
    code !== 0xffff
  );
}

function printableList(items: readonly Term[], unicode: boolean): boolean {
  return items.length > 0 && items.every((c) => typeof c === "number" && printable(c, unicode));
}

/** A binary as text; undefined when it holds no text. Of a depth, four characters are shown for each byte that would be. */
function shownText(bin: Bin, style: Style, depth: number): string | undefined {
  const least = depth < 0 ? Number.POSITIVE_INFINITY : depth - 1;
  const most = depth < 0 ? Number.POSITIVE_INFINITY : 4 * least;
  const shown = (chars: readonly string[], type: string): string | undefined => {
    const first = chars.length > most ? chars.slice(0, most) : chars;
    const odd = first.findIndex((c) => !printable(c.codePointAt(0) as number, false));
    if (odd >= 0 && odd < least) return undefined;
    const part = odd < 0 ? first : first.slice(0, odd);
    const ascii = part.every((c) => c < "\x80");
    const end = part.length < chars.length ? "..." : "";
    return `<<"${escape(part.join(""), '"', true)}"${ascii ? "" : type}${end}>>`;
  };
  const text = style.unicode ? unicodeText(bin, most) : undefined;
  if (text !== undefined) return shown(text, "/utf8");
  return shown(
    Array.from(bin.bytes, (byte) => String.fromCharCode(byte)),
    "",
  );
}

/** The characters of a binary in UTF-8, of which so many must be right; undefined when they are not. */
function unicodeText(bin: Bin, most: number): string[] | undefined {
  if (bin.text !== null) return [...bin.text];
  if (most >= bin.len) return undefined;
  const chars = [...new TextDecoder("utf-8", { ignoreBOM: true }).decode(bin.bytes.subarray(0, 4 * most + 4))];
  return chars.slice(0, most).includes("\ufffd") ? undefined : chars;
}

function binaryText(bin: Bin, style: Style, depth: number): string {
  if (depth === 1) return "<<...>>";
  const text =
    style.pretty && style.lists !== true && bin.tail === 0 && bin.len > 0 ? shownText(bin, style, depth) : undefined;
  if (text !== undefined) return text;
  const cut = depth > 0 && bin.len + (bin.tail > 0 ? 1 : 0) > depth - 1;
  const shown = cut ? depth - 1 : bin.len;
  const parts = [...bin.bytes.subarray(0, shown)].map(String);
  if (cut) return `<<${parts.join(",")},...>>`;
  if (bin.tail > 0) parts.push(`${(bin.buf[bin.off + bin.len] as number) >> (8 - bin.tail)}:${bin.tail}`);
  return `<<${parts.join(",")}>>`;
}

function funText(fun: Fun): string {
  if (fun.info.external) return `fun ${atomText(fun.info.module.name)}:${atomText(fun.info.name)}/${fun.arity}`;
  return `#Fun<${fun.info.module.name}.${fun.info.index}.${fun.info.uniq}>`;
}

/** The text of what has no parts; undefined when it has. */
export function leafText(term: Term, style: Style, depth: number): string | undefined {
  if (depth === 0) return "...";
  if (typeof term === "number") return String(term);
  if (typeof term === "boolean") return String(term);
  if (term instanceof Atom) return atomText(term.name, style.unicode);
  if (term instanceof Big) return term.v.toString();
  if (term instanceof Float) return floatText(term.v);
  if (term instanceof Bin) return binaryText(term, style, depth);
  if (term instanceof Pid) return pidText(term);
  if (term instanceof Port) return portText(term);
  if (term instanceof Ref) return refText(term);
  if (term instanceof Fun) return funText(term);
  if (term === EMPTY) return "[]";
  return undefined;
}

/** Parts of a compound term between an opening and a closing text. */
export type Compound = { open: string; close: string; parts: Part[] };
/** One part: what stands before it, and the term; a part without a term is where the term was cut. */
export type Part = { prefix?: Term; lead: string; term?: Term; depth: number };

const below = (depth: number): number => (depth < 0 ? depth : depth - 1);

function listParts(term: Term, depth: number): { parts: Part[]; proper: boolean; cut: boolean } {
  const parts: Part[] = [];
  let left = below(depth);
  let at: Term = term;
  for (; at instanceof Cons; at = at.t) {
    if (parts.length > 0 && left === 1) {
      parts.push({ lead: "|", depth: 0 });
      return { parts, proper: true, cut: true };
    }
    if (parts.length > 0) left = below(left);
    parts.push({ lead: ",", term: at.h, depth: left });
  }
  if (at === EMPTY) return { parts, proper: true, cut: false };
  parts.push({ lead: "|", term: at, depth: below(left) });
  return { parts, proper: false, cut: false };
}

function tupleParts(items: readonly Term[], depth: number): Part[] {
  const parts: Part[] = [];
  let left = below(depth);
  for (const term of items) {
    if (parts.length > 0 && left === 1) {
      parts.push({ lead: ",", depth: 0 });
      return parts;
    }
    if (parts.length > 0) left = below(left);
    parts.push({ lead: ",", term, depth: left });
  }
  return parts;
}

function entries(map: TMap, style: Style): [Term, Term][] {
  const pairs = (listToArray(map.toIteratorList()) ?? []) as [Term, Term][];
  if (style.keys === undefined) return pairs;
  const sign = style.keys === "ordered" ? 1 : -1;
  return pairs.sort(([one], [other]) => sign * compare(one, other, true));
}

function mapParts(map: TMap, style: Style, depth: number): Part[] {
  const parts: Part[] = [];
  const inner = below(depth);
  let left = inner;
  for (const [prefix, term] of entries(map, style)) {
    if (parts.length > 0 && left === 1) {
      parts.push({ lead: ",", depth: 0 });
      return parts;
    }
    if (parts.length > 0) left = below(left);
    parts.push({ lead: ",", prefix, term, depth: inner });
  }
  // ~W tells that a map was cut where the depth ends with its last pair, too
  if (!style.pretty && left === 1 && parts.length > 0) parts.push({ lead: ",", depth: 0 });
  return parts;
}

/** What has parts; as text when nothing of them is shown. */
export function compound(term: Term, style: Style, depth: number): Compound | string {
  if (Array.isArray(term)) {
    if (depth === 1 && term.length > 0) return "{...}";
    return { open: "{", close: "}", parts: tupleParts(term, depth) };
  }
  if (term instanceof TMap) {
    if (depth === 1 && term.size > 0) return style.pretty ? "#{...}" : "#{}";
    return { open: "#{", close: "}", parts: mapParts(term, style, depth) };
  }
  if (depth === 1) return "[...]";
  const all = listParts(term, -1);
  if (style.pretty && style.lists !== true && all.proper) {
    const items = all.parts.map((p) => p.term as Term);
    if (printableList(items, false))
      return `"${escape(items.map((c) => String.fromCodePoint(c as number)).join(""), '"', style.unicode)}"`;
  }
  return { open: "[", close: "]", parts: depth < 0 ? all.parts : listParts(term, depth).parts };
}

/** A part's term on one line. */
export const partText = (p: Part, style: Style): string =>
  p.term === undefined ? "..." : flat(p.term, style, p.depth);
/** The key of a map's part. */
export const prefixText = (p: Part, style: Style): string =>
  p.prefix === undefined ? "" : `${flat(p.prefix, style, p.depth)} => `;

/** The term on one line. A depth below zero is no limit. */
export function flat(term: Term, style: Style, depth = -1): string {
  const leaf = leafText(term, style, depth);
  if (leaf !== undefined) return leaf;
  const c = compound(term, style, depth);
  if (typeof c === "string") return c;
  return (
    c.open + c.parts.map((p, i) => (i > 0 ? p.lead : "") + prefixText(p, style) + partText(p, style)).join("") + c.close
  );
}

/** The term in Erlang's notation on one line (`~w`, or `~p` without line breaks). */
export function erlangText(term: Term, pretty = false, unicode = true, depth = -1): string {
  return flat(term, { pretty, unicode, width: Number.POSITIVE_INFINITY }, depth);
}
