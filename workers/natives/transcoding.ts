// Character data in one encoding → its characters one by one, up to the first that is none or that another encoding lacks.
// The way of `:unicode` when something is wrong: it tells what was good, and keeps what follows in the shape it was given in.

import { atom, atomName, isAtom } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, isInteger, list, type Term } from "../terms/term.ts";
import { characterSize } from "./text_bytes.ts";

/** How characters are written. */
export type Encoding = { readonly name: "latin1" | "utf8" | "utf16" | "utf32"; readonly little: boolean };

const NAMES = ["latin1", "unicode", "utf8", "utf16", "utf32"];

/** The encoding that a term names; undefined for what names none. */
export function encodingOf(t: Term): Encoding | undefined {
  const [name, order] = Array.isArray(t) ? t : [t];
  if (name === undefined || !isAtom(name) || !NAMES.includes(atomName(name))) return undefined;
  const known = atomName(name) === "unicode" ? "utf8" : atomName(name);
  return { name: known as Encoding["name"], little: order === atom("little") };
}

/** Characters up to a fault; the rest is what begins with it. */
export type Fault = { readonly kind: "error" | "incomplete"; readonly done: readonly number[]; readonly rest: Term };

/** A character at a place: its number and how many bytes it takes; how many bytes it would take; or none. */
type Read = { readonly c: number; readonly size: number } | { readonly needs: number } | undefined;

const isCharacter = (c: number): boolean => c <= 0x10ffff && !(c >= 0xd800 && c <= 0xdfff);

function readUtf8(bytes: Uint8Array, at: number): Read {
  const size = characterSize(bytes, at);
  const first = bytes[at] as number;
  if (size === 0) {
    const needs = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    // whether what is there of it is right is seen when all is there
    return first >= 0xc2 && first < 0xf5 && bytes.length - at < needs ? { needs } : undefined;
  }
  let c = size === 1 ? first : first & (0x7f >> size);
  for (let i = 1; i < size; i++) c = (c << 6) | ((bytes[at + i] as number) & 0x3f);
  return { c, size };
}

function readWide(bytes: Uint8Array, at: number, { name, little }: Encoding): Read {
  const width = name === "utf32" ? 4 : 2;
  const left = bytes.length - at;
  if (left < width) {
    // what begins so may have no end
    const isBegun = width === 2 || little || (bytes[at] === 0 && (left < 2 || (bytes[at + 1] as number) <= 0x10));
    return isBegun ? { needs: width } : undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, left);
  if (width === 4) {
    const c = view.getUint32(0, little);
    return isCharacter(c) ? { c, size: 4 } : undefined;
  }
  const unit = view.getUint16(0, little);
  if (unit < 0xd800 || unit > 0xdfff) return { c: unit, size: 2 };
  if (unit > 0xdbff) return undefined;
  if (left < 4) return { needs: 4 };
  const low = view.getUint16(2, little);
  return low < 0xdc00 || low > 0xdfff ? undefined : { c: 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), size: 4 };
}

/** Reads character data. */
class Reader {
  readonly #from: Encoding;
  readonly #to: Encoding;
  /** what is not in the encoding's own list function keeps a faulty number in a list of its own */
  readonly #apart: boolean;
  readonly #done: number[] = [];
  /** bytes of a character whose end is in a later binary, and the rest that begins with those of the first one */
  #left: { readonly bytes: Uint8Array; readonly rest: Term } | undefined;

  constructor(from: Encoding, to: Encoding, apart: boolean) {
    this.#from = from;
    this.#to = to;
    this.#apart = apart;
  }

  read(t: Term): Fault | readonly number[] {
    const fault = this.#any(t, (x) => x);
    if (fault !== undefined) return fault;
    const left = this.#left;
    if (left === undefined) return this.#done;
    const isBegun = this.#from.name !== "utf8" || left.bytes.subarray(1).every((b) => (b & 0xc0) === 0x80);
    return { kind: isBegun ? "incomplete" : "error", done: this.#done, rest: new Bin(left.bytes) };
  }

  #error(rest: Term): Fault {
    return { kind: "error", done: this.#done, rest };
  }

  /** `rest` puts something in the place of the term; `after` is all that follows it. */
  #any(t: Term, rest: (x: Term) => Term, after: Term = EMPTY): Fault | undefined {
    if (t instanceof Bin) return this.#binary(t.bytes, rest, after);
    for (let at: Term = t; at !== EMPTY; ) {
      if (!(at instanceof Cons)) return this.#any(at, rest, after);
      const { h, t: tail }: Cons = at;
      const here = (x: Term): Term => rest(new Cons(x, tail));
      const follows = tail === EMPTY ? after : after === EMPTY ? tail : new Cons(tail, after);
      const fault = isInteger(h) ? this.#number(h, here) : this.#any(h, here, follows);
      if (fault !== undefined) return fault;
      at = tail;
    }
    return undefined;
  }

  #number(n: Term, rest: (x: Term) => Term): Fault | undefined {
    const left = this.#left;
    if (left !== undefined) return this.#error(left.rest);
    const limit = this.#from.name === "latin1" ? 255 : 0x10ffff;
    if (typeof n !== "number" || n < 0 || n > limit || !isCharacter(n) || !this.#fits(n))
      return this.#error(rest(this.#apart ? list([n]) : n));
    this.#done.push(n);
    return undefined;
  }

  #fits(c: number): boolean {
    return this.#to.name !== "latin1" || c < 256;
  }

  #one(bytes: Uint8Array, at: number): Read {
    const { name } = this.#from;
    if (name === "latin1") return { c: bytes[at] as number, size: 1 };
    return name === "utf8" ? readUtf8(bytes, at) : readWide(bytes, at, this.#from);
  }

  #binary(given: Uint8Array, rest: (x: Term) => Term, after: Term): Fault | undefined {
    let bytes = given;
    const left = this.#left;
    if (left !== undefined && bytes.length > 0) {
      const joined = new Uint8Array([...left.bytes, ...bytes.subarray(0, 4)]);
      const read = this.#one(joined, 0);
      if (read === undefined) return this.#error(left.rest);
      if ("needs" in read) {
        this.#left = { bytes: joined, rest: this.#apart ? left.rest : beside(joined, after) };
        return undefined;
      }
      const used = read.size - left.bytes.length;
      bytes = bytes.subarray(used);
      const whole = new Bin(joined.slice(0, read.size));
      if (!this.#fits(read.c)) return this.#error(afterBoth(rest, whole, new Bin(bytes)));
      this.#done.push(read.c);
      this.#left = undefined;
    }
    for (let at = 0; at < bytes.length; ) {
      const read = this.#one(bytes, at);
      if (read !== undefined && "needs" in read) {
        const left = bytes.subarray(at);
        this.#left = { bytes: left, rest: this.#apart ? rest(new Bin(left)) : beside(left, after) };
        return undefined;
      }
      if (read === undefined || !this.#fits(read.c)) return this.#error(rest(new Bin(bytes.subarray(at))));
      this.#done.push(read.c);
      at += read.size;
    }
    return undefined;
  }
}

/** Bytes, and all that follows them. */
function beside(bytes: Uint8Array, after: Term): Term {
  return after === EMPTY ? new Bin(bytes) : list([new Bin(bytes), after]);
}

/** The rest begins with the bytes of one character, then with what remains of the binary that they end in. */
function afterBoth(rest: (x: Term) => Term, whole: Bin, remains: Bin): Term {
  const mark = list([whole]);
  const shaped = rest(mark);
  const join = (t: Term): Term => {
    if (t === mark) return list([whole, remains]);
    if (!(t instanceof Cons)) return t;
    return t.h === mark ? new Cons(whole, new Cons(remains, t.t)) : new Cons(join(t.h), t.t);
  };
  return join(shaped);
}

/**
 * The characters of character data, or what is good of it and the rest. `apart`: a number that is no character stands in a list
 * of its own in the rest, as where real nodes convert in Erlang.
 */
export function charactersOf(t: Term, from: Encoding, to: Encoding, apart: boolean): Fault | readonly number[] {
  return new Reader(from, to, apart).read(t);
}

/** The text of characters, which may be very many. */
export function textOfCharacters(characters: readonly number[]): string {
  let out = "";
  for (let i = 0; i < characters.length; i += 4096) out += String.fromCodePoint(...characters.slice(i, i + 4096));
  return out;
}
