// Frames from one thread to one other through shared memory, in their order. In: bytes, or the end of what goes this way.
// Out: copies of them. One thread writes and one reads; neither ever waits for the other here.

import { joinBytes } from "../contract/bytes.ts";

/** What a ring holds, in bytes; with this and its two counters it is shared. A power of two. */
const CAPACITY = 8192;
/** Where the counters of bytes written and read stand, as indexes of words: not in one cache line. */
const WRITTEN = 0;
const READ = 16;
const HEAD_BYTES = 128;
/** In the place of a length: the end of what goes this way, and that the next frame comes another way. */
const END = -1;
const ELSEWHERE = -2;

/** The memory of a ring. */
export function ringMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD_BYTES + CAPACITY);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

export class Ring {
  readonly #counters: Int32Array;
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;
  constructor(memory: SharedArrayBuffer) {
    this.#counters = new Int32Array(memory, 0, HEAD_BYTES / 4);
    this.#words = new Int32Array(memory, HEAD_BYTES);
    this.#bytes = new Uint8Array(memory, HEAD_BYTES);
  }

  /** Whether all that was written has been read. */
  get empty(): boolean {
    return Atomics.load(this.#counters, WRITTEN) === Atomics.load(this.#counters, READ);
  }

  /** Writes a frame, or the end; false when there is no room. Room for {@link divert} is left. */
  write(data: Uint8Array | null): boolean {
    const length = data?.length ?? 0;
    const written = Atomics.load(this.#counters, WRITTEN);
    const used = (written - Atomics.load(this.#counters, READ)) | 0;
    if (used + 4 + padded(length) + 4 > CAPACITY) return false;
    this.#put(written, data === null ? END : length);
    if (data !== null) {
      const at = (written + 4) & (CAPACITY - 1);
      const first = Math.min(length, CAPACITY - at);
      if (first === length) this.#bytes.set(data, at);
      else {
        this.#bytes.set(data.subarray(0, first), at);
        this.#bytes.set(data.subarray(first), 0);
      }
    }
    Atomics.store(this.#counters, WRITTEN, (written + 4 + padded(length)) | 0);
    return true;
  }

  /** Says that the next frame comes another way. Nothing may be written before the reader has read that. */
  divert(): void {
    const written = Atomics.load(this.#counters, WRITTEN);
    this.#put(written, ELSEWHERE);
    Atomics.store(this.#counters, WRITTEN, (written + 4) | 0);
  }

  #put(at: number, word: number): void {
    this.#words[(at & (CAPACITY - 1)) >> 2] = word;
  }

  /** The next frame, the end, or where to look for it; undefined when there is none yet. */
  read(): Uint8Array | null | "elsewhere" | undefined {
    const read = Atomics.load(this.#counters, READ);
    if (read === Atomics.load(this.#counters, WRITTEN)) return undefined;
    const length = this.#words[(read & (CAPACITY - 1)) >> 2] as number;
    if (length < 0) {
      Atomics.store(this.#counters, READ, (read + 4) | 0);
      return length === END ? null : "elsewhere";
    }
    const at = (read + 4) & (CAPACITY - 1);
    const first = Math.min(length, CAPACITY - at);
    const begun = this.#bytes.slice(at, at + first);
    const data = first === length ? begun : joinBytes([begun, this.#bytes.subarray(0, length - first)]);
    Atomics.store(this.#counters, READ, (read + 4 + padded(length)) | 0);
    return data;
  }
}
