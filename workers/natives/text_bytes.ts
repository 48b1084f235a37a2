// Binaries ↔ text, where some of the bytes may be no UTF-8: those come out again as they went in.

import { raiseError } from "../beam/raise.ts";
import { joinBytes } from "../contract/bytes.ts";
import { atom } from "../terms/atom.ts";
import { Bin, type Term } from "../terms/term.ts";

/** Bytes as text; what is no UTF-8 is replaced, and a mark of byte order is a character. */
export const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The binary of an argument. */
export function bin(t: Term): Bin {
  if (!(t instanceof Bin) || t.tail !== 0) throw raiseError(atom("function_clause"));
  return t;
}

/** The text of an argument; bytes that are no UTF-8 stay recognisable: {@link made} writes them as they were. */
export function text(t: Term): string {
  const b = bin(t);
  return b.text ?? keepBytes(b.bytes);
}

/** Bytes that are no UTF-8 as lone surrogates, so that they come out again as they went in: {@link made}. */
function keepBytes(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; ) {
    const size = characterSize(bytes, at);
    out +=
      size === 0 ? String.fromCharCode(0xdc00 + (bytes[at] as number)) : new Bin(bytes.subarray(at, at + size)).text;
    at += size || 1;
  }
  return out;
}

/** The binary of a text that {@link text} may have made of bytes. */
export function made(s: string): Bin {
  if (s.isWellFormed()) return Bin.of(s);
  const parts = Array.from(s, (c) => {
    const code = c.charCodeAt(0);
    return c.length === 1 && code >= 0xdc00 && code < 0xdd00 ? Uint8Array.of(code - 0xdc00) : Bin.of(c).bytes;
  });
  return new Bin(joinBytes(parts));
}

/** What is ASCII from its start to its end. */
export const ASCII = /^[\x00-\x7f]*$/;

const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** How many bytes the UTF-8 character at an offset has, 0 when there is none. */
export function characterSize(bytes: Uint8Array, at: number): number {
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
    fatal.decode(bytes.subarray(at, at + n));
    return n;
  } catch {
    return 0;
  }
}

/** Every byte is a character of ASCII and a grapheme by itself. */
export function isPlain(b: Bin): boolean {
  const { buf, off, len } = b;
  if (b.tail > 0) return false;
  for (let i = off; i < off + len; i++) {
    const c = buf[i] as number;
    if (c > 127 || (c === 10 && i > off && buf[i - 1] === 13)) return false;
  }
  return true;
}
