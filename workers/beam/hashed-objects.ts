// What an ETS table of the kinds set, bag and duplicate_bag holds, and in which order. In: objects and keys. Out: objects, and
// the keys in the order in which a real node finds them: that of the buckets of its linear hash table (erl_db_hash.c, OTP 27).
//
// Look-ups go by a Map of JavaScript. The buckets are laid out when somebody first asks for an order, and kept from then on,
// so that a table that is only written and read by key pays nothing for them.

import type { Atom } from "../terms/atom.ts";
import { equals, hashTerm } from "../terms/compare.ts";
import { bucketHash } from "../terms/internal-hash.ts";
import type { Term } from "../terms/term.ts";

/** How tables are that hash by key. */
export type HashedKind = "set" | "bag" | "duplicate_bag";

/** What a table shares its buckets out to, see the option `write_concurrency`. */
export type Locking = {
  /** buckets of one lock are walked one after the other */
  readonly locks: 1 | 64;
  /** each lock counts its own objects, and the table grows by what one of them counts */
  readonly counters: boolean;
};

/** The objects of one key; none when the key was deleted while a traversal had fixed the table. */
class Entry {
  readonly key: Term;
  /** the oldest */
  object: Term[] | undefined;
  /** those after it, the oldest first */
  more: Term[][] | undefined = undefined;
  /** where the key belongs among the buckets; read only once these are laid out */
  hash = 0;
  /** another key of the same hash in the Map */
  next: Entry | undefined = undefined;
  constructor(key: Term, object: Term[]) {
    this.key = key;
    this.object = object;
  }

  /** All of them, the oldest first. */
  get objects(): Term[][] {
    if (this.object === undefined) return [];
    return this.more === undefined ? [this.object] : [this.object, ...this.more];
  }

  set objects(objects: Term[][]) {
    this.object = objects[0];
    this.more = objects.length > 1 ? objects.slice(1) : undefined;
  }
}

const FIRST_SEGMENT = 256;
const SEGMENT = 2048;
/** How many buckets one insertion or deletion adds or takes at most. */
const AT_ONCE = 5;

/** Objects by key, with the order of a real node. */
export class HashedObjects {
  readonly #kind: HashedKind;
  readonly #keypos: number;
  readonly #locking: Locking;
  readonly #entries = new Map<number | Atom | string, Entry>();
  #size = 0;
  /** how many entries have no object */
  #deleted = 0;
  #fixed = false;
  /** how many buckets there are */
  #active = FIRST_SEGMENT;
  #buckets: Entry[][] | undefined;
  #counts: Int32Array | undefined;

  constructor(kind: HashedKind, keypos: number, locking: Locking) {
    this.#kind = kind;
    this.#keypos = keypos;
    this.#locking = locking;
    this.clear();
  }

  get size(): number {
    return this.#size;
  }

  /** How many buckets there are; `slot` counts through them. */
  get buckets(): number {
    return this.#active;
  }

  #name(key: Term): number | Atom | string {
    return typeof key === "number" ? key : `${hashTerm(key)}`;
  }

  #entry(key: Term): Entry | undefined {
    let found = this.#entries.get(this.#name(key));
    while (found !== undefined && !equals(found.key, key)) found = found.next;
    return found;
  }

  lookup(key: Term): readonly Term[][] {
    return this.#entry(key)?.objects ?? [];
  }

  insert(object: Term[]): void {
    const key = object[this.#keypos - 1] as Term;
    const name = this.#name(key);
    const first = this.#entries.get(name);
    let entry = first;
    while (entry !== undefined && !equals(entry.key, key)) entry = entry.next;
    if (entry === undefined) {
      entry = new Entry(key, object);
      if (first === undefined) this.#entries.set(name, entry);
      else {
        entry.next = first.next;
        first.next = entry;
      }
      if (this.#buckets !== undefined) {
        entry.hash = bucketHash(key);
        this.#bucketOf(entry, this.#buckets).push(entry);
      }
    } else if (entry.object === undefined) {
      entry.object = object;
      this.#deleted--;
    } else if (this.#kind === "set") {
      entry.object = object;
      return;
    } else {
      if (this.#kind === "bag" && entry.objects.some((o) => equals(o, object))) return;
      entry.more ??= [];
      entry.more.push(object);
    }
    this.#count(entry, 1);
    if (this.#size > this.#active || this.#counts !== undefined) this.#grow(entry);
  }

  /** Removes the objects of a key for which `when` holds; answers how many. */
  remove(key: Term, when: (object: Term[]) => boolean): number {
    const entry = this.#entry(key);
    if (entry === undefined) return 0;
    const { objects } = entry;
    const rest = objects.filter((o) => !when(o));
    const gone = objects.length - rest.length;
    if (gone === 0) return 0;
    entry.objects = rest;
    this.#count(entry, -gone);
    if (rest.length === 0) {
      this.#deleted++;
      if (!this.#fixed) this.#drop(entry);
    }
    return gone;
  }

  /** Puts an object in the place of one of the same key. */
  replace(key: Term, object: Term[], by: Term[]): void {
    const entry = this.#entry(key);
    if (entry !== undefined) entry.objects = entry.objects.map((o) => (o === object ? by : o));
  }

  #drop(entry: Entry): void {
    const name = this.#name(entry.key);
    const first = this.#entries.get(name) as Entry;
    if (first !== entry) {
      let before = first;
      while (before.next !== entry) before = before.next as Entry;
      before.next = entry.next;
    } else if (entry.next === undefined) this.#entries.delete(name);
    else this.#entries.set(name, entry.next);
    this.#deleted--;
    if (this.#buckets === undefined) return;
    const bucket = this.#bucketOf(entry, this.#buckets);
    bucket.splice(bucket.indexOf(entry), 1);
  }

  #count(entry: Entry, by: number): void {
    this.#size += by;
    if (this.#counts !== undefined) this.#counts[entry.hash & 63] = (this.#counts[entry.hash & 63] as number) + by;
  }

  /** How many objects there seem to be, for the one who has just dealt with an entry. */
  #estimate(entry: Entry): number {
    return this.#counts === undefined ? this.#size : (this.#counts[entry.hash & 63] as number) * 64;
  }

  /** Keys deleted from now on keep their place (`true`), or lose it (`false`). */
  fix(fixed: boolean): void {
    this.#fixed = fixed;
    if (fixed || this.#deleted === 0) return;
    for (const entry of this.#each()) if (entry.object === undefined) this.#drop(entry);
  }

  clear(): void {
    if (this.#fixed) {
      for (const entry of this.#each()) this.remove(entry.key, () => true);
      return;
    }
    this.#entries.clear();
    this.#size = 0;
    this.#deleted = 0;
    this.#active = FIRST_SEGMENT;
    this.#buckets = undefined;
    this.#counts = undefined;
    if (!this.#locking.counters) return;
    this.#counts = new Int32Array(64);
    this.#laidOut();
  }

  #each(): Entry[] {
    const out: Entry[] = [];
    for (const first of this.#entries.values())
      for (let entry: Entry | undefined = first; entry !== undefined; entry = entry.next) out.push(entry);
    return out;
  }

  /** All objects, in no order. */
  objects(): Term[][] {
    return this.#each().flatMap((entry) => entry.objects);
  }

  // -- the buckets -----------------------------------------------------------

  /** The lowest bits of a hash that tell where it belongs; a bucket that is not there yet lies in that of one bit less. */
  get #mask(): number {
    return 2 ** Math.ceil(Math.log2(this.#active)) - 1;
  }

  #place(hash: number): number {
    const mask = this.#mask;
    const at = hash & mask;
    return at < this.#active ? at : at & (mask >> 1);
  }

  #bucketOf(entry: Entry, buckets: Entry[][]): Entry[] {
    return buckets[this.#place(entry.hash)] as Entry[];
  }

  #laidOut(): Entry[][] {
    if (this.#buckets === undefined) {
      // a key comes last in its bucket, and keeps its place among the others when a bucket is parted
      const buckets = Array.from({ length: this.#active }, (): Entry[] => []);
      for (const entry of this.#each()) {
        entry.hash = bucketHash(entry.key);
        this.#bucketOf(entry, buckets).push(entry);
      }
      this.#buckets = buckets;
    }
    return this.#buckets;
  }

  #grow(entry: Entry): void {
    const size = this.#estimate(entry);
    for (let i = 0; i < AT_ONCE && size > this.#active && !this.#fixed; i++) {
      this.#active++;
      if (this.#buckets === undefined) continue;
      const to = this.#active - 1;
      const from = to & (this.#mask >> 1);
      const parted = this.#buckets[from] as Entry[];
      this.#buckets[from] = parted.filter((e) => this.#place(e.hash) === from);
      this.#buckets.push(parted.filter((e) => this.#place(e.hash) === to));
    }
  }

  /** After deletions, the last of which was of that key: fewer buckets, when there are many too many. */
  shrink(key: Term): void {
    if (this.#active <= FIRST_SEGMENT + SEGMENT) return;
    const size = this.#counts === undefined ? this.#size : (this.#counts[bucketHash(key) & 63] as number) * 64;
    for (let i = 0; i < AT_ONCE && size < this.#enough && !this.#fixed; i++) {
      const buckets = this.#laidOut();
      const joined = buckets.pop() as Entry[];
      this.#active--;
      const into = this.#place(this.#active);
      buckets[into] = [...joined, ...(buckets[into] as Entry[])];
    }
  }

  /** Below this many objects the table gives buckets back. */
  get #enough(): number {
    const slots = FIRST_SEGMENT + SEGMENT * Math.ceil((this.#active - FIRST_SEGMENT) / SEGMENT);
    const least = this.#counts === undefined ? FIRST_SEGMENT + 2 * SEGMENT : 6400;
    return slots >= least ? (slots - SEGMENT) / 2 : 0;
  }

  /** The bucket after one in a traversal, or -1. */
  after(bucket: number): number {
    const { locks } = this.#locking;
    if (bucket + locks < this.#active) return bucket + locks;
    const next = (bucket + 1) & (locks - 1);
    return next === 0 ? -1 : next;
  }

  /** The objects of a bucket in the order of traversal: those of a key the newest first. */
  at(bucket: number): Term[][] {
    return (this.#laidOut()[bucket] ?? []).flatMap((entry) => entry.objects.reverse());
  }

  /** The bucket of a key that has objects, or undefined. */
  bucketOf(key: Term): number | undefined {
    const entry = this.#entry(key);
    if (entry === undefined || entry.object === undefined) return undefined;
    this.#laidOut();
    return this.#place(entry.hash);
  }

  #live(from: number, bucket: number): Term | undefined {
    const buckets = this.#laidOut();
    let first = from;
    for (let at = bucket; at >= 0; at = this.after(at)) {
      const found = (buckets[at] as Entry[]).find((e, i) => i >= first && e.object !== undefined);
      if (found !== undefined) return found.key;
      first = 0;
    }
    return undefined;
  }

  /** The first key of a traversal; undefined when there is none. */
  first(): Term | undefined {
    return this.#live(0, 0);
  }

  /** The key after a key; undefined at the end, "none" for a key that is not there. */
  next(key: Term): Term | undefined | "none" {
    const entry = this.#entry(key);
    if (entry === undefined) return "none";
    const buckets = this.#laidOut();
    const bucket = this.#place(entry.hash);
    return this.#live((buckets[bucket] as Entry[]).indexOf(entry) + 1, bucket);
  }
}
