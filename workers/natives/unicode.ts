// :unicode. Specification: the reference of the module `unicode`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { atom, atomName, isAtom } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import { Bin, Cons, EMPTY, isInteger, list, type Term } from "../terms/term.ts";
import { ioBytes } from "./io_bytes.ts";
import { charactersOf, type Encoding, encodingOf, type Fault, textOfCharacters } from "./transcoding.ts";

const UTF8: Encoding = { name: "utf8", little: false };

const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Binaries, integers and lists of them: what may at least be spelled wrong, not be of another kind. */
function isChardata(t: Term): boolean {
  if ((t instanceof Bin && t.tail === 0) || t === EMPTY) return true;
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) if (!isInteger(at.h) && !isChardata(at.h)) return false;
  return at !== t && (at === EMPTY || (at instanceof Bin && at.tail === 0));
}

/** Character data as text, or undefined when something is wrong with it. */
function textIn(t: Term, { name, little }: Encoding): string | undefined {
  const bytes = name === "utf8" ? (t instanceof Bin && t.tail === 0 ? t.bytes : ioBytes(t, true)) : ioBytes(t);
  if (bytes === undefined) return undefined;
  if (name === "latin1") return Array.from(bytes, (b) => String.fromCharCode(b)).join("");
  if (name === "utf8") {
    try {
      return fatal.decode(bytes);
    } catch {
      return undefined;
    }
  }
  // numbers in a list are characters, not bytes
  if (!(t instanceof Bin)) return undefined;
  const read = charactersOf(t, { name, little }, UTF8, false);
  return "kind" in read ? undefined : textOfCharacters(read);
}

/** What is wrong with character data: badarg for what is none. */
function faultOf(t: Term, from: Encoding, to: Encoding, apart: boolean): Fault | { text: string } {
  if (!isChardata(t)) throw badarg();
  const read = charactersOf(t, from, to, apart);
  return "kind" in read ? read : { text: textOfCharacters(read) };
}

const codepoints = (text: string): Term => list(Array.from(text, (c) => c.codePointAt(0) as number));

function encodingNamed(e: Term): Encoding {
  const encoding = encodingOf(e);
  if (encoding === undefined) throw badarg();
  return encoding;
}

function toList(t: Term, from = UTF8): Term {
  const text = textIn(t, from);
  if (text !== undefined) return codepoints(text);
  const read = faultOf(t, from, UTF8, isWide(from));
  return "text" in read ? codepoints(read.text) : [atom(read.kind), list([...read.done]), read.rest];
}

const isWide = ({ name }: Encoding): boolean => name === "utf16" || name === "utf32";

function encodeAs(text: string, { name, little }: Encoding): Bin {
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

function toBinary(t: Term, from = UTF8, to = UTF8): Term {
  if (t instanceof Bin && t.text !== null && from.name === "utf8" && to.name === "utf8") return t;
  const text = textIn(t, from);
  if (text !== undefined && (to.name !== "latin1" || [...text].every((c) => (c.codePointAt(0) as number) < 256)))
    return encodeAs(text, to);
  const read = faultOf(t, from, to, to.name !== "utf8" || isWide(from));
  if ("text" in read) return encodeAs(read.text, to);
  return [atom(read.kind), encodeAs(textOfCharacters(read.done), to), read.rest];
}

function normal(form: "NFC" | "NFD" | "NFKC" | "NFKD", t: Term, make: (text: string) => Term): Term {
  const text = textIn(t, UTF8);
  if (text !== undefined) return make(text.normalize(form));
  const read = faultOf(t, UTF8, UTF8, false);
  if ("text" in read) return make(read.text.normalize(form));
  return [atom("error"), make(textOfCharacters(read.done).normalize(form)), read.rest];
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
    "characters_to_list/2": (t: Term, f: Term) => toList(t, encodingNamed(f)),
    "characters_to_binary/1": (t: Term) => toBinary(t),
    "characters_to_binary/2": (t: Term, f: Term) => toBinary(t, encodingNamed(f)),
    "characters_to_binary/3": (t: Term, f: Term, to: Term) => toBinary(t, encodingNamed(f), encodingNamed(to)),
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
