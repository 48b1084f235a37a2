// :unicode and the leaf functions of :binary. Specification: the references of `unicode` and `binary`, OTP 27.

import { slice } from "../beam/bits.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { atom, atomName, isAtom } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import { Bin, big, Cons, EMPTY, isInteger, list, listToArray, type Term, toBigInt } from "../terms/term.ts";
import { ioBytes } from "./erlang_terms.ts";

const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** How many bytes from the start are valid UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i] as number;
    const n = b < 0x80 ? 1 : b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
    if (n === 0 || i + n > bytes.length) return i;
    try {
      fatal.decode(bytes.subarray(i, i + n));
    } catch {
      return i;
    }
    i += n;
  }
  return i;
}

/** Binaries, integers and lists of them: what may at least be spelled wrong, not be of another kind. */
function isChardata(t: Term): boolean {
  if (t instanceof Bin || t === EMPTY) return true;
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) if (typeof at.h !== "number" && !isChardata(at.h)) return false;
  return at !== t && (at === EMPTY || at instanceof Bin);
}

/** Character data as text, or the place where it goes wrong. */
function characters(
  t: Term,
  latin1: boolean,
): { text: string } | { kind: "error" | "incomplete"; done: string; rest: Term } {
  const bytes = latin1 ? ioBytes(t) : t instanceof Bin && t.tail === 0 ? t.bytes : ioBytes(t, true);
  if (bytes === undefined) {
    if (!isChardata(t)) throw badarg();
    return { kind: "error", done: "", rest: t };
  }
  if (latin1) return { text: Array.from(bytes, (b) => String.fromCharCode(b)).join("") };
  try {
    return { text: fatal.decode(bytes) };
  } catch {
    const n = validPrefix(bytes);
    const rest = bytes.subarray(n);
    const first = rest[0] as number;
    const need = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    const incomplete =
      rest.length < need && first >= 0xc2 && first < 0xf5 && rest.subarray(1).every((b) => (b & 0xc0) === 0x80);
    return { kind: incomplete ? "incomplete" : "error", done: fatal.decode(bytes.subarray(0, n)), rest: new Bin(rest) };
  }
}

const isLatin1 = (e: Term | undefined): boolean => e !== undefined && isAtom(e) && atomName(e) === "latin1";
const codepoints = (text: string): Term => list(Array.from(text, (c) => c.codePointAt(0) as number));

const ENCODINGS = ["latin1", "unicode", "utf8", "utf16", "utf32"];

/** The name of an encoding; badarg for what is none. */
function encodingName(e: Term): string {
  const name = Array.isArray(e) ? e[0] : e;
  if (name === undefined || !isAtom(name) || !ENCODINGS.includes(atomName(name))) throw badarg();
  return atomName(name);
}

/** Data in another encoding than UTF-8 or Latin-1 as UTF-8; undefined when it is none of that encoding. */
function recoded(t: Term, from: Term): Term | undefined {
  const wide = encodingName(from) === "utf32";
  const little = Array.isArray(from) && from[1] === atom("little");
  const bytes = ioBytes(t);
  if (bytes === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let out = "";
  if (bytes.length % (wide ? 4 : 2) !== 0) return undefined;
  for (let i = 0; i < bytes.length; i += wide ? 4 : 2) {
    const unit = wide ? view.getUint32(i, little) : view.getUint16(i, little);
    if (wide && (unit > 0x10ffff || (unit >= 0xd800 && unit < 0xe000))) return undefined;
    out += wide ? String.fromCodePoint(unit) : String.fromCharCode(unit);
  }
  return out.isWellFormed() ? Bin.of(out) : undefined;
}

const isWide = (e: Term | undefined): boolean => e !== undefined && ["utf16", "utf32"].includes(encodingName(e));

function toList(given: Term, from?: Term): Term {
  const t = isWide(from) ? recoded(given, from as Term) : given;
  if (t === undefined) return [atom("error"), EMPTY, given];
  const r = characters(t, isLatin1(from));
  return "text" in r ? codepoints(r.text) : [atom(r.kind), codepoints(r.done), r.rest];
}

function encodeAs(text: string, to: Term | undefined): Bin {
  const name = to === undefined ? "utf8" : Array.isArray(to) ? atomName(to[0] as never) : atomName(to as never);
  const little = Array.isArray(to) && to[1] === atom("little");
  if (name === "latin1") return new Bin(Uint8Array.from(text, (c) => c.charCodeAt(0)));
  if (name === "utf16") {
    const out = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) out.setUint16(i * 2, text.charCodeAt(i), little);
    return new Bin(new Uint8Array(out.buffer));
  }
  if (name === "utf32") {
    const points = Array.from(text);
    const out = new DataView(new ArrayBuffer(points.length * 4));
    points.forEach((c, i) => out.setUint32(i * 4, c.codePointAt(0) as number, little));
    return new Bin(new Uint8Array(out.buffer));
  }
  return Bin.of(text);
}

function toBinary(given: Term, from?: Term, to?: Term): Term {
  if (to !== undefined) encodingName(to);
  const t = isWide(from) ? recoded(given, from as Term) : given;
  if (t === undefined) return [atom("error"), Bin.of(""), given];
  if (t instanceof Bin && t.text !== null && !isLatin1(from) && to === undefined) return t;
  const r = characters(t, isLatin1(from));
  if (!("text" in r)) return [atom(r.kind), Bin.of(r.done), r.rest];
  if (isLatin1(to) && [...r.text].some((c) => (c.codePointAt(0) as number) > 255))
    return [atom("error"), Bin.of(""), t];
  return encodeAs(r.text, to);
}

function normal(form: "NFC" | "NFD" | "NFKC" | "NFKD", t: Term, make: (text: string) => Term): Term {
  const r = characters(t, false);
  return "text" in r ? make(r.text.normalize(form)) : [atom("error"), make(r.done.normalize(form)), r.rest];
}

/** Byte order marks, the longer ones first. */
const MARKS: readonly (readonly [number[], Term])[] = [
  [
    [255, 254, 0, 0],
    [atom("utf32"), atom("little")],
  ],
  [
    [0, 0, 254, 255],
    [atom("utf32"), atom("big")],
  ],
  [[239, 187, 191], atom("utf8")],
  [
    [254, 255],
    [atom("utf16"), atom("big")],
  ],
  [
    [255, 254],
    [atom("utf16"), atom("little")],
  ],
];

function markOf(b: Term): Term {
  const { bytes } = bin(b);
  const found = MARKS.find(([mark]) => mark.every((x, i) => bytes[i] === x));
  return found === undefined ? [atom("latin1"), 0] : [found[1], found[0].length];
}

function encodingMark(e: Term): Term {
  const name = Array.isArray(e) || !isAtom(e) ? "" : atomName(e);
  if (name === "latin1") return Bin.of("");
  const wanted = name === "unicode" ? atom("utf8") : name === "utf16" || name === "utf32" ? [e, atom("big")] : e;
  const found = MARKS.find(([, known]) => equals(known, wanted));
  if (found === undefined) throw raiseError(atom("function_clause"));
  return new Bin(Uint8Array.from(found[0]));
}

function unicodeTable(): NativeTable {
  const out: NativeTable = {
    "characters_to_list/1": (t: Term) => toList(t),
    "characters_to_list/2": (t: Term, f: Term) => {
      encodingName(f);
      return toList(t, f);
    },
    "characters_to_binary/1": (t: Term) => toBinary(t),
    "characters_to_binary/2": (t: Term, f: Term) => {
      encodingName(f);
      return toBinary(t, f);
    },
    "characters_to_binary/3": (t: Term, f: Term, to: Term) => {
      encodingName(f);
      return toBinary(t, f, to);
    },
    "bom_to_encoding/1": markOf,
    "encoding_to_bom/1": encodingMark,
  };
  for (const form of ["NFC", "NFD", "NFKC", "NFKD"] as const) {
    out[`characters_to_${form.toLowerCase()}_binary/1`] = (t: Term) => normal(form, t, Bin.of);
    out[`characters_to_${form.toLowerCase()}_list/1`] = (t: Term) => normal(form, t, codepoints);
  }
  return out;
}

function bin(t: Term): Bin {
  if (!(t instanceof Bin) || t.tail !== 0) throw badarg();
  return t;
}

function patterns(t: Term): Uint8Array[] {
  if (Array.isArray(t) && t[0] === atom("bm")) return patterns(t[1] as Term);
  if (t instanceof Bin) {
    if (t.len === 0) throw badarg();
    return [t.bytes];
  }
  const items = listToArray(t);
  if (items === undefined || items.length === 0) throw badarg();
  return items.map((i) => {
    if (bin(i).len === 0) throw badarg();
    return bin(i).bytes;
  });
}

/** The first match from `at`: the earliest, the longest of those; [position, length]. */
function find(hay: Uint8Array, needles: readonly Uint8Array[], at: number, end: number): [number, number] | undefined {
  let best: [number, number] | undefined;
  for (const needle of needles) {
    const limit = (best?.[0] ?? end - needle.length) + 0;
    for (
      let i = hay.indexOf(needle[0] as number, at);
      i >= 0 && i <= limit && i + needle.length <= end;
      i = hay.indexOf(needle[0] as number, i + 1)
    ) {
      let j = 1;
      while (j < needle.length && hay[i + j] === needle[j]) j++;
      if (j === needle.length) {
        if (best === undefined || i < best[0] || (i === best[0] && j > best[1])) best = [i, j];
        break;
      }
    }
  }
  return best;
}

const FLAGS = ["global", "trim", "trim_all"].map((f) => atom(f));

function scope(b: Bin, options: Term | undefined, flags: readonly Term[] = []): [number, number] {
  for (const o of listToArray(options ?? EMPTY) ?? no()) {
    if (!flags.includes(o) && !(Array.isArray(o) && o.length === 2 && SETTINGS.includes(o[0] as Term))) throw badarg();
    if (Array.isArray(o) && o[0] === atom("scope")) {
      const [from, n] = o[1] as [number, number];
      const start = n < 0 ? from + n : from;
      if (start < 0 || start + Math.abs(n) > b.len) throw badarg();
      return [start, start + Math.abs(n)];
    }
  }
  return [0, b.len];
}

const SETTINGS: readonly Term[] = [atom("scope"), atom("insert_replaced")];

const option = (options: Term | undefined, name: string): boolean =>
  (listToArray(options ?? EMPTY) ?? []).includes(atom(name));
const part = (b: Bin, from: number, n: number): Bin => slice(b, from * 8, n * 8);

function all(b: Bin, p: Term, options?: Term, flags?: readonly Term[]): [number, number][] {
  const needles = patterns(p);
  const [from, end] = scope(b, options, flags);
  const bytes = b.bytes;
  const out: [number, number][] = [];
  for (let at = from; ; ) {
    const found = find(bytes, needles, at, end);
    if (found === undefined) return out;
    out.push(found);
    at = found[0] + found[1];
  }
}

function first(b: Bin, p: Term, options?: Term, flags?: readonly Term[]): [number, number] | undefined {
  const [from, end] = scope(b, options, flags);
  return find(b.bytes, patterns(p), from, end);
}

function split(subject: Term, p: Term, options?: Term): Term {
  const b = bin(subject);
  const places = option(options, "global")
    ? all(b, p, options, FLAGS)
    : [first(b, p, options, FLAGS)].filter((x) => x !== undefined);
  let parts: Bin[] = [];
  let at = 0;
  for (const [pos, n] of places) {
    parts.push(part(b, at, pos - at));
    at = pos + n;
  }
  parts.push(part(b, at, b.len - at));
  if (option(options, "trim_all")) parts = parts.filter((x) => x.len > 0);
  else if (option(options, "trim")) while (parts.length > 0 && (parts[parts.length - 1] as Bin).len === 0) parts.pop();
  return list(parts);
}

/** The replacement with the matched part at the places that `insert_replaced` names. */
function inserted(by: Bin, found: Uint8Array, at: readonly number[]): Uint8Array {
  const out: number[] = [];
  const bytes = [...by.bytes];
  for (let i = 0; i <= bytes.length; i++) {
    for (const place of at) if (place === i) out.push(...found);
    if (i < bytes.length) out.push(bytes[i] as number);
  }
  return Uint8Array.from(out);
}

function insertions(options: Term | undefined, by: Bin): number[] {
  for (const o of listToArray(options ?? EMPTY) ?? no()) {
    if (!Array.isArray(o) || o[0] !== atom("insert_replaced")) continue;
    const places = typeof o[1] === "number" ? [o[1]] : (listToArray(o[1] as Term) ?? no());
    if (!places.every((x) => typeof x === "number" && x >= 0 && x <= by.len)) throw badarg();
    return places as number[];
  }
  return [];
}

function replace(subject: Term, p: Term, by: Term, options?: Term): Term {
  const b = bin(subject);
  const global = option(options, "global");
  const flags = FLAGS.slice(0, 1);
  const places = global ? all(b, p, options, flags) : [first(b, p, options, flags)].filter((x) => x !== undefined);
  const into = bin(by);
  const holes = insertions(options, into);
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const [pos, n] of places) {
    chunks.push(b.bytes.subarray(at, pos));
    chunks.push(holes.length === 0 ? into.bytes : inserted(into, b.bytes.subarray(pos, pos + n), holes));
    at = pos + n;
  }
  chunks.push(b.bytes.subarray(at));
  return new Bin(ioBytes(list(chunks.map((c) => new Bin(c)))) as Uint8Array);
}

function common(t: Term, at: (b: Uint8Array, i: number) => number | undefined): number {
  const items = (listToArray(t) ?? []).map((x) => bin(x).bytes);
  if (items.length === 0) throw badarg();
  let n = 0;
  for (; ; n++) {
    const c = at(items[0] as Uint8Array, n);
    if (c === undefined || !items.every((x) => at(x, n) === c)) return n;
  }
}

function binaryTable(): NativeTable {
  return {
    "split/2": split,
    "split/3": split,
    "nodebook_replace/3": replace,
    "nodebook_replace/4": replace,
    "match/2": (b: Term, p: Term) => first(bin(b), p) ?? atom("nomatch"),
    "match/3": (b: Term, p: Term, o: Term) => first(bin(b), p, o) ?? atom("nomatch"),
    "matches/2": (b: Term, p: Term) => list(all(bin(b), p)),
    "matches/3": (b: Term, p: Term, o: Term) => list(all(bin(b), p, o)),
    "compile_pattern/1": (p: Term) => {
      patterns(p);
      return [atom("bm"), p];
    },
    "part/2": (b: Term, p: Term) => binPart(b, (p as Term[])[0] as Term, (p as Term[])[1] as Term),
    "part/3": binPart,
    "at/2": (b: Term, i: Term) => bin(b).bytes[i as number] ?? no(),
    "first/1": (b: Term) => bin(b).bytes[0] ?? no(),
    "last/1": (b: Term) => bin(b).bytes[bin(b).len - 1] ?? no(),
    "copy/1": (b: Term) => new Bin(bin(b).bytes.slice()),
    "copy/2": (b: Term, n: Term) => {
      if (typeof n !== "number" || n < 0) throw badarg();
      const from = bin(b).bytes;
      const out = new Uint8Array(from.length * n);
      for (let i = 0; i < n; i++) out.set(from, i * from.length);
      return new Bin(out);
    },
    "bin_to_list/1": (b: Term) => list([...bin(b).bytes]),
    "bin_to_list/3": (b: Term, from: Term, n: Term) => list([...(binPart(b, from, n) as Bin).bytes]),
    "list_to_bin/1": (t: Term) => new Bin((t instanceof Bin ? undefined : ioBytes(t)) ?? no()),
    "encode_unsigned/1": (n: Term) => new Bin(unsigned(n)),
    "encode_unsigned/2": (n: Term, e: Term) => new Bin(isLittle(e) ? unsigned(n).reverse() : unsigned(n)),
    "decode_unsigned/1": (b: Term) => number([...bin(b).bytes]),
    "decode_unsigned/2": (b: Term, e: Term) => number(isLittle(e) ? [...bin(b).bytes].reverse() : [...bin(b).bytes]),
    "longest_common_prefix/1": (t: Term) => common(t, (b, i) => b[i]),
    "longest_common_suffix/1": (t: Term) => common(t, (b, i) => b[b.length - 1 - i]),
    "referenced_byte_size/1": (b: Term) => bin(b).buf.length,
  };
}

function isLittle(e: Term): boolean {
  if (e !== atom("little") && e !== atom("big")) throw badarg();
  return e === atom("little");
}

function no(): never {
  throw badarg();
}

function binPart(t: Term, pos: Term, n: Term): Term {
  const b = bin(t);
  if (typeof pos !== "number" || typeof n !== "number") throw badarg();
  const from = n < 0 ? pos + n : pos;
  if (from < 0 || from + Math.abs(n) > b.len) throw badarg();
  return part(b, from, Math.abs(n));
}

function unsigned(n: Term): Uint8Array {
  if (!isInteger(n) || toBigInt(n) < 0n) throw badarg();
  const hex = toBigInt(n).toString(16);
  const even = hex.length % 2 === 1 ? `0${hex}` : hex;
  return Uint8Array.from(even.match(/../g) ?? [], (h) => Number.parseInt(h, 16));
}

function number(bytes: number[]): Term {
  return big(bytes.reduce((n, b) => n * 256n + BigInt(b), 0n));
}

export const unicode: NativeModule = { module: "unicode", table: unicodeTable };
export const binary: NativeModule = { module: "binary", table: binaryTable };
