// Iolists, charlists and binaries → bytes and text, for the natives that take any of them.

import { Bin, Cons, EMPTY, listToArray, type Term } from "../terms/term.ts";

/** First bits of a UTF-8 character by the number of its further bytes. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

/** Bytes that grow at their end. */
class Growing {
  #bytes = new Uint8Array(256);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bigger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bigger;
  }
  byte(b: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = b;
  }
  append(b: Bin): void {
    const { buf, off, len } = b;
    this.#room(len);
    if (len > 32) this.#bytes.set(buf.subarray(off, off + len), this.#length);
    else for (let i = 0; i < len; i++) this.#bytes[this.#length + i] = buf[off + i] as number;
    this.#length += len;
  }
  /** A character as UTF-8; false for a number that is none. */
  character(c: number): boolean {
    if (c < 0x80) this.byte(c);
    else {
      if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) return false;
      const more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
      this.byte((c >> (6 * more)) | (LEAD[more] as number));
      for (let i = more - 1; i >= 0; i--) this.byte(((c >> (6 * i)) & 0x3f) | 0x80);
    }
    return true;
  }
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** The bytes of an iolist, or undefined when it is none. */
export function ioBytes(t: Term, unicode = false): Uint8Array | undefined {
  if (t instanceof Bin) return t.tail === 0 ? t.bytes : undefined;
  if (!(t instanceof Cons) && t !== EMPTY) return undefined;
  const out = new Growing();
  const tails: Term[] = [];
  for (let at: Term = t; ; ) {
    if (at instanceof Cons) {
      const h: Term = at.h;
      at = at.t;
      if (typeof h === "number") {
        if (h < 0 || (!unicode && h > 255)) return undefined;
        if (!unicode) out.byte(h);
        else if (!out.character(h)) return undefined;
      } else if (h instanceof Bin) {
        if (h.tail !== 0) return undefined;
        out.append(h);
      } else if (h instanceof Cons) {
        tails.push(at);
        at = h;
      } else if (h !== EMPTY) return undefined;
    } else if (at === EMPTY) {
      const tail = tails.pop();
      if (tail === undefined) return out.done();
      at = tail;
    } else if (at instanceof Bin && at.tail === 0) {
      out.append(at);
      at = EMPTY;
    } else return undefined;
  }
}

/** The text of a charlist, or undefined. */
export function charlistText(t: Term): string | undefined {
  return t instanceof Bin ? undefined : textOf(t);
}

/** The text of a charlist or binary, or undefined. */
export function textOf(t: Term): string | undefined {
  if (t instanceof Bin) return t.text ?? undefined;
  const items = listToArray(t);
  if (items === undefined || !items.every((c) => typeof c === "number" && c >= 0 && c <= 0x10ffff)) return undefined;
  return items.map((c) => String.fromCodePoint(c as number)).join("");
}
