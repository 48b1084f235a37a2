// Bytes of a stream, in the pieces in which they come. Out: frames, without copying where a frame lies within one piece.

import { joinBytes } from "../contract/bytes.ts";

const NONE = new Uint8Array(0);

/** Collects bytes and hands out frames. What is pushed belongs to the queue, and to who takes it. */
export class ByteQueue {
  #buf: Uint8Array = NONE;
  /** pieces after the first */
  #more: Uint8Array[] = [];
  #length = 0;

  push(data: Uint8Array): void {
    if (data.length === 0) return;
    this.#length += data.length;
    if (this.#buf.length === 0) this.#buf = data;
    else this.#more.push(data);
  }

  get length(): number {
    return this.#length;
  }

  /** All bytes, which stay. */
  peek(): Uint8Array {
    if (this.#more.length > 0) {
      this.#buf = joinBytes([this.#buf, ...this.#more]);
      this.#more = [];
    }
    return this.#buf;
  }

  /** The next `n` bytes, or undefined when they have not come yet. */
  take(n: number): Uint8Array | undefined {
    if (this.#length < n) return undefined;
    const all = this.#buf.length >= n ? this.#buf : this.peek();
    this.#length -= n;
    this.#buf = all.subarray(n);
    if (this.#buf.length === 0) this.#buf = this.#more.shift() ?? NONE;
    return all.subarray(0, n);
  }

  /** A frame behind a length of 2 or 4 bytes, or undefined. */
  frame(size: 2 | 4): Uint8Array | undefined {
    if (this.#length < size) return undefined;
    const buf = this.#buf.length >= size ? this.#buf : this.peek();
    const view = new DataView(buf.buffer, buf.byteOffset);
    const n = size === 2 ? view.getUint16(0) : view.getUint32(0);
    if (this.#length < size + n) return undefined;
    this.take(size);
    return this.take(n);
  }
}
