// Bytes of a stream, in the pieces in which they come. Out: frames, without copying where a frame lies within one piece.

import { joinBytes } from "../contract/bytes.ts";

const NONE = new Uint8Array(0);

/** Collects bytes and hands out frames. What is pushed belongs to the queue, and to who takes it. */
export class ByteQueue {
  #buf: Uint8Array = NONE;
  /** how many bytes of the first piece are taken */
  #at = 0;
  /** pieces after the first */
  #more: Uint8Array[] = [];
  #length = 0;

  push(data: Uint8Array): void {
    if (data.length === 0) return;
    if (this.#length === 0) {
      this.#buf = data;
      this.#at = 0;
    } else this.#more.push(data);
    this.#length += data.length;
  }

  get length(): number {
    return this.#length;
  }

  /** All bytes, which stay. */
  peek(): Uint8Array {
    const first = this.#at === 0 ? this.#buf : this.#buf.subarray(this.#at);
    this.#buf = this.#more.length === 0 ? first : joinBytes([first, ...this.#more]);
    this.#at = 0;
    this.#more = [];
    return this.#buf;
  }

  /** Makes the next `n` bytes, which have come, lie in one piece. */
  #gather(n: number): void {
    if (this.#buf.length - this.#at < n) this.peek();
  }

  /** The next `n` bytes, or undefined when they have not come yet. */
  take(n: number): Uint8Array | undefined {
    if (this.#length < n) return undefined;
    this.#gather(n);
    const taken = this.#buf.subarray(this.#at, this.#at + n);
    this.#skip(n);
    return taken;
  }

  #skip(n: number): void {
    this.#length -= n;
    this.#at += n;
    if (this.#at < this.#buf.length) return;
    this.#buf = this.#more.shift() ?? NONE;
    this.#at = 0;
  }

  /** A frame behind a length of 2 or 4 bytes, or undefined. */
  frame(size: 2 | 4): Uint8Array | undefined {
    if (this.#length < size) return undefined;
    this.#gather(size);
    let n = 0;
    for (let i = 0; i < size; i++) n = n * 256 + (this.#buf[this.#at + i] as number);
    if (this.#length < size + n) return undefined;
    this.#skip(size);
    return this.take(n);
  }
}
