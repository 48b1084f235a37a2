// Keeps the bytes of recent messages, so that they can be explained when somebody asks. Capped by number and size: the
// oldest go first.

import type { Said } from "./talk.ts";

const MOST = 20_000;
const MOST_BYTES = 16 * 2 ** 20;
/** A message beyond this is not kept at all. */
const LARGEST = 2 ** 20;

/** Recent messages by the ids of their events. */
export class Vault {
  readonly #kept = new Map<number, Said>();
  #bytes = 0;

  get size(): number {
    return this.#kept.size;
  }

  keep(id: number, said: Said): void {
    if (said.bytes.length > LARGEST) return;
    this.#kept.set(id, said);
    this.#bytes += said.bytes.length;
    for (const [old, { bytes }] of this.#kept) {
      if (this.#kept.size <= MOST && this.#bytes <= MOST_BYTES) return;
      this.#kept.delete(old);
      this.#bytes -= bytes.length;
    }
  }

  /** All that a message says, or undefined when it is not kept. */
  explain(id: number): string | undefined {
    const said = this.#kept.get(id);
    return said?.explain(said.bytes);
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }
}
