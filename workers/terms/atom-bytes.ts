// Atoms ⇄ the UTF-8 of their names, as the external term format has them. Every message between nodes holds the same few
// atoms over and over: both directions are remembered.

import { type Atom, atomName, atomTerm } from "./atom.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const encoded = new Map<Atom | boolean, Uint8Array>();

/** The UTF-8 of an atom's name. Not to be written to. */
export function atomBytes(a: Atom | boolean): Uint8Array {
  let bytes = encoded.get(a);
  if (bytes === undefined) {
    bytes = encoder.encode(atomName(a));
    encoded.set(a, bytes);
  }
  return bytes;
}

type Seen = { readonly bytes: Uint8Array; readonly term: Atom | boolean };
/** by a hash of the bytes; the latest of that hash */
const seen: (Seen | undefined)[] = new Array(1024);

function same(name: Uint8Array, data: Uint8Array, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (name[i] !== data[at + i]) return false;
  return true;
}

/** The atom whose name is the `length` bytes of UTF-8 at `at`. */
export function atomAt(data: Uint8Array, at: number, length: number): Atom | boolean {
  let hash = length;
  for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ (data[i] as number), 0x01000193);
  const slot = (hash >>> 5) & 1023;
  const found = seen[slot];
  if (found !== undefined && found.bytes.length === length && same(found.bytes, data, at)) return found.term;
  const bytes = data.slice(at, at + length);
  const term = atomTerm(decoder.decode(bytes));
  seen[slot] = { bytes, term };
  return term;
}
