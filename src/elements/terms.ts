// In: ids of messages. Out: what they say, asked from the lab once each, the newest first.

import type { Lab } from "../lab/lab.ts";

/** How many messages a search reads. */
const MOST = 3000;

/** The decoded messages of one lab. `onMore` is called when some that were wanted have come. */
export class Terms {
  readonly #lab: Lab;
  readonly #onMore: () => void;
  readonly #known = new Map<number, string>();
  #wanted: number[] = [];
  #fetching = false;
  constructor(lab: Lab, onMore: () => void) {
    this.#lab = lab;
    this.#onMore = onMore;
  }

  /** What a message says, when that is known already. */
  get(id: number): string | null {
    return this.#known.get(id) ?? null;
  }

  /** What a message says. */
  async fetch(id: number): Promise<string> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const text = await this.#lab.decode(id);
    this.#known.set(id, text);
    return text;
  }

  /** Fetches many, as far as they are not known. */
  want(ids: readonly number[]): void {
    this.#wanted = ids.slice(-MOST).filter((id) => !this.#known.has(id));
    if (!this.#fetching && this.#wanted.length > 0) void this.#run();
  }

  async #run(): Promise<void> {
    this.#fetching = true;
    while (this.#wanted.length > 0) {
      await Promise.all(this.#wanted.splice(-200).map((id) => this.fetch(id)));
      this.#onMore();
    }
    this.#fetching = false;
  }
}
