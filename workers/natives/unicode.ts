// :unicode. Specification: the reference of the module `unicode`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { atom, atomName, isAtom } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import { Bin, Cons, EMPTY, isInteger, list, type Term } from "../terms/term.ts";
import { ioBytes } from "./io_bytes.ts";
import { characterSize } from "./text_bytes.ts";

const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** How many bytes from the start are valid UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const size = characterSize(bytes, i);
    if (size === 0) return i;
    i += size;
  }
  return i;
}

/** Binaries, integers and lists of them: what may at least be spelled wrong, not be of another kind. */
function isChardata(t: Term): boolean {
  if ((t instanceof Bin && t.tail === 0) || t === EMPTY) return true;
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) if (!isInteger(at.h) && !isChardata(at.h)) return false;
  return at !== t && (at === EMPTY || (at instanceof Bin && at.tail === 0));
}

function latin1Text(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => String.fromCharCode(b)).join("");
}

/** What is good of character data that has a number in it which is no character, and what begins with that number. */
function upToFault(t: Term, latin1: boolean): { done: string; rest: Term } {
  let done = "";
  let at = t;
  for (; at instanceof Cons; at = at.t) {
    const bytes = ioBytes(isInteger(at.h) ? list([at.h]) : at.h, !latin1);
    if (bytes === undefined) {
      if (isInteger(at.h)) break;
      const inner = upToFault(at.h, latin1);
      return { done: done + inner.done, rest: new Cons(inner.rest, at.t) };
    }
    done += latin1 ? latin1Text(bytes) : fatal.decode(bytes);
  }
  return { done, rest: at };
}

/** Of character data of which so many bytes are good UTF-8: the faulty rest of a binary and what follows it, or its bytes. */
function faultIn(t: Term, good: number): { fault: Bin; after: Term } | number {
  if (t instanceof Bin) return t.len > good ? { fault: new Bin(t.bytes.subarray(good)), after: EMPTY } : t.len;
  let used = 0;
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) {
    const inside = isInteger(at.h) ? (ioBytes(list([at.h]), true)?.length ?? 0) : faultIn(at.h, good - used);
    if (typeof inside !== "number")
      return { fault: inside.fault, after: inside.after === EMPTY ? at.t : new Cons(inside.after, at.t) };
    used += inside;
  }
  const end = at === EMPTY ? 0 : faultIn(at, good - used);
  return typeof end === "number" ? used + end : end;
}

/** What a fault leaves: the bytes from there on, and for a list what follows the binary that they are of. */
function restOf(t: Term, good: number, bytes: Uint8Array): Term {
  const found = t instanceof Cons ? faultIn(t, good) : 0;
  if (typeof found === "number" || found.after instanceof Bin) return new Bin(bytes.subarray(good));
  return list(found.after === EMPTY ? [found.fault] : [found.fault, found.after]);
}

/** Character data as text, or the place where it goes wrong. */
function characters(
  t: Term,
  latin1: boolean,
): { text: string } | { kind: "error" | "incomplete"; done: string; rest: Term } {
  const bytes = latin1 ? ioBytes(t) : t instanceof Bin && t.tail === 0 ? t.bytes : ioBytes(t, true);
  if (bytes === undefined) {
    if (!isChardata(t)) throw badarg();
    return { kind: "error", ...upToFault(t, latin1) };
  }
  if (latin1) return { text: latin1Text(bytes) };
  try {
    return { text: fatal.decode(bytes) };
  } catch {
    const n = validPrefix(bytes);
    const rest = bytes.subarray(n);
    const first = rest[0] as number;
    const need = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    const incomplete =
      rest.length < need && first >= 0xc2 && first < 0xf5 && rest.subarray(1).every((b) => (b & 0xc0) === 0x80);
    const done = fatal.decode(bytes.subarray(0, n));
    return incomplete
      ? { kind: "incomplete", done, rest: new Bin(rest) }
      : { kind: "error", done, rest: restOf(t, n, bytes) };
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

/** A binary of whole bytes; badarg for anything else. */
export function bin(t: Term): Bin {
  if (!(t instanceof Bin) || t.tail !== 0) throw badarg();
  return t;
}

export const unicode: NativeModule = { module: "unicode", table: unicodeTable };
