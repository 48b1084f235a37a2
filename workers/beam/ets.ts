// ETS: tables of tuples. set and bag kinds hash by key (`=:=`); ordered_set keeps term order (`==`).
// Match specifications are run by the natives (workers/natives/ets.ts) over `objects()`.

import { type Atom, atom } from "../terms/atom.ts";
import { compare, equals, hashTerm } from "../terms/compare.ts";
import type { Pid, Ref, RefKey, Term } from "../terms/term.ts";
import { equalPids } from "./process.ts";

export type TableType = "set" | "ordered_set" | "bag" | "duplicate_bag";
export type Protection = "public" | "protected" | "private";

/** One table. Objects are tuples whose key stands at `keypos` (1-based). */
export class Table {
  readonly id: Term;
  readonly name: Atom;
  readonly named: boolean;
  readonly type: TableType;
  readonly keypos: number;
  protection: Protection;
  owner: Pid;
  heir: { pid: Pid; data: Term } | undefined;
  /** what else the table was made with, as `info` shows it */
  readonly extra: Record<string, Term> = {};
  /** how often traversals have fixed the table */
  fixed = 0;
  /** hashed kinds: where in `#slots` the objects of a hash are */
  readonly #places = new Map<number | Atom | string, number>();
  #slots: Term[][][] = [];
  #holes = 0;
  #sorted: Term[][] = [];
  #size = 0;
  constructor(
    id: Term,
    name: Atom,
    named: boolean,
    type: TableType,
    keypos: number,
    protection: Protection,
    owner: Pid,
  ) {
    this.id = id;
    this.name = name;
    this.named = named;
    this.type = type;
    this.keypos = keypos;
    this.protection = protection;
    this.owner = owner;
  }

  get size(): number {
    return this.#size;
  }

  keyOf(object: Term[]): Term {
    return object[this.keypos - 1] as Term;
  }

  #hash(key: Term): number | Atom | string {
    return typeof key === "number" ? key : `${hashTerm(key)}`;
  }

  /** Index of the first object in term order whose key is not below `key`. */
  #lower(key: Term): number {
    let lo = 0;
    let hi = this.#sorted.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (compare(this.keyOf(this.#sorted[mid] as Term[]), key) < 0) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  #bucket(key: Term): Term[][] | undefined {
    const at = this.#places.get(this.#hash(key));
    return at === undefined ? undefined : this.#slots[at];
  }

  lookup(key: Term): Term[][] {
    if (this.type === "ordered_set") {
      const found = this.#sorted[this.#lower(key)];
      return found !== undefined && compare(this.keyOf(found), key) === 0 ? [found] : [];
    }
    const bucket = this.#bucket(key);
    if (bucket === undefined) return [];
    if (bucket.length === 1) return equals(this.keyOf(bucket[0] as Term[]), key) ? [bucket[0] as Term[]] : [];
    return bucket.filter((o) => equals(this.keyOf(o), key));
  }

  insert(object: Term[]): void {
    const key = this.keyOf(object);
    if (this.type === "ordered_set") {
      const at = this.#lower(key);
      const found = this.#sorted[at];
      if (found !== undefined && compare(this.keyOf(found), key) === 0) this.#sorted[at] = object;
      else {
        this.#sorted.splice(at, 0, object);
        this.#size++;
      }
      return;
    }
    const bucket = this.#bucket(key);
    if (bucket === undefined) {
      this.#places.set(this.#hash(key), this.#slots.length);
      this.#slots.push([object]);
      this.#size++;
      return;
    }
    if (this.type === "set") {
      const at = bucket.findIndex((o) => equals(this.keyOf(o), key));
      if (at >= 0) {
        bucket[at] = object;
        return;
      }
    } else if (this.type === "bag" && bucket.some((o) => equals(o, object))) return;
    if (bucket.length === 0) this.#holes--;
    bucket.push(object);
    this.#size++;
  }

  /** Removes the objects with that key for which `when` holds; answers how many. */
  remove(key: Term, when: (object: Term[]) => boolean = () => true): number {
    const gone = this.lookup(key).filter(when);
    if (gone.length === 0) return 0;
    if (this.type === "ordered_set") this.#sorted.splice(this.#lower(key), 1);
    else {
      const hash = this.#hash(key);
      const at = this.#places.get(hash) as number;
      const rest = (this.#slots[at] as Term[][]).filter((o) => !gone.includes(o));
      this.#slots[at] = rest;
      if (rest.length === 0) this.#emptied(hash);
    }
    this.#size -= gone.length;
    return gone.length;
  }

  /** An emptied place stays while the table is fixed, so that a traversal finds its way from there. */
  #emptied(hash: number | Atom | string): void {
    this.#holes++;
    if (this.fixed > 0) return;
    this.#places.delete(hash);
    this.#compact();
  }

  #compact(): void {
    if (this.fixed > 0 || this.#holes < 32 || this.#holes * 2 < this.#slots.length) return;
    this.#slots = this.#slots.filter((bucket) => bucket.length > 0);
    this.#places.clear();
    this.#slots.forEach((bucket, i) => this.#places.set(this.#hash(this.keyOf(bucket[0] as Term[])), i));
    this.#holes = 0;
  }

  /** Fixes the table for a traversal (`1`) or lets it go (`-1`). */
  fix(by: 1 | -1): void {
    this.fixed = Math.max(0, this.fixed + by);
    if (this.fixed > 0 || this.#holes === 0) return;
    for (const [hash, at] of this.#places) if ((this.#slots[at] as Term[][]).length === 0) this.#places.delete(hash);
    this.#compact();
  }

  clear(): void {
    this.#places.clear();
    this.#slots = [];
    this.#holes = 0;
    this.#sorted = [];
    this.#size = 0;
  }

  /** All objects, in the table's order of traversal. */
  objects(): Term[][] {
    return this.type === "ordered_set" ? [...this.#sorted] : this.#slots.flat();
  }

  /** How many places a traversal has, see {@link at}. */
  get places(): number {
    return this.type === "ordered_set" ? this.#sorted.length : this.#slots.length;
  }

  /** The objects at a place of the traversal. */
  at(place: number): Term[][] {
    if (this.type !== "ordered_set") return this.#slots[place] ?? [];
    const found = this.#sorted[place];
    return found === undefined ? [] : [found];
  }

  /** Ordered tables: the first place whose key is above `key`, or the last below it. */
  beside(key: Term, step: 1 | -1): number {
    const at = this.#lower(key);
    if (step < 0) return at - 1;
    const found = this.#sorted[at];
    return found !== undefined && compare(this.keyOf(found), key) === 0 ? at + 1 : at;
  }

  /** The first key from a place on, in that direction; undefined at the end. */
  #keyFrom(place: number, step: 1 | -1): Term | undefined {
    for (let i = place; i >= 0 && i < this.places; i += step) {
      const found = this.at(i);
      if (found.length > 0) return this.keyOf(found[step > 0 ? 0 : found.length - 1] as Term[]);
    }
    return undefined;
  }

  first(): Term | undefined {
    return this.#keyFrom(0, 1);
  }

  last(): Term | undefined {
    return this.#keyFrom(this.places - 1, -1);
  }

  /** The key after (`1`) or before (`-1`) a key; undefined at the end; "none" when a hashed table does not know the key. */
  neighbour(key: Term, step: 1 | -1): Term | undefined | "none" {
    if (this.type === "ordered_set") return this.#keyFrom(this.beside(key, step), step);
    const at = this.#places.get(this.#hash(key));
    if (at === undefined) return "none";
    const bucket = this.#slots[at] as Term[][];
    if (bucket.length > 1) {
      // other keys of the same hash
      const keys = bucket.map((o) => this.keyOf(o)).filter((k, i, all) => i === 0 || !equals(k, all[i - 1] as Term));
      const next = keys[keys.findIndex((k) => equals(k, key)) + step];
      if (next !== undefined) return next;
    } else if (bucket.length === 1 && !equals(this.keyOf(bucket[0] as Term[]), key)) return "none";
    return this.#keyFrom(at + step, step);
  }
}

/** The tables of one node. */
export class Tables {
  readonly #byId = new Map<RefKey, Table>();
  readonly #byName = new Map<Atom, Table>();

  add(table: Table, key: RefKey): boolean {
    if (table.named) {
      if (this.#byName.has(table.name)) return false;
      this.#byName.set(table.name, table);
    }
    this.#byId.set(key, table);
    return true;
  }

  named(name: Atom): Table | undefined {
    return this.#byName.get(name);
  }

  byRef(ref: Ref): Table | undefined {
    return this.#byId.get(ref.key);
  }

  delete(table: Table): void {
    if (this.#byName.get(table.name) === table) this.#byName.delete(table.name);
    for (const [key, other] of this.#byId) if (other === table) this.#byId.delete(key);
  }

  rename(table: Table, name: Atom): Table {
    this.#byName.delete(table.name);
    Object.defineProperty(table, "name", { value: name });
    this.#byName.set(name, table);
    return table;
  }

  all(): Table[] {
    return [...this.#byId.values()];
  }

  /** Gives the tables of a process that ended to their heirs or drops them. */
  ownerGone(owner: Pid, give: (heir: Pid, message: Term) => void): void {
    for (const table of this.#byId.values()) {
      if (!equalPids(table.owner, owner)) continue;
      if (table.heir === undefined || equalPids(table.heir.pid, owner)) {
        this.delete(table);
        continue;
      }
      table.owner = table.heir.pid;
      give(table.heir.pid, [atom("ETS-TRANSFER"), table.named ? table.name : table.id, owner, table.heir.data]);
    }
  }
}
