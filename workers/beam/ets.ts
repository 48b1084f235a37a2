// ETS: tables of tuples. set and bag kinds hash by key (`=:=`, hashed-objects.ts); ordered_set keeps term order (`==`).
// Match specifications are run by the natives (workers/natives/ets_select.ts).

import { type Atom, atom } from "../terms/atom.ts";
import { compare } from "../terms/compare.ts";
import type { Pid, Ref, RefKey, Term } from "../terms/term.ts";
import { type HashedKind, HashedObjects } from "./hashed-objects.ts";
import { equalPids } from "./process.ts";

export type TableType = "ordered_set" | HashedKind;
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
  readonly extra: Record<string, Term>;
  /** how often traversals have fixed the table */
  fixed = 0;
  /** what a table of another type than ordered_set holds */
  readonly hashed: HashedObjects | undefined;
  /** what one of that type holds */
  #sorted: Term[][] = [];
  constructor(
    id: Term,
    name: Atom,
    named: boolean,
    type: TableType,
    keypos: number,
    protection: Protection,
    owner: Pid,
    extra: Record<string, Term>,
  ) {
    this.id = id;
    this.name = name;
    this.named = named;
    this.type = type;
    this.keypos = keypos;
    this.protection = protection;
    this.owner = owner;
    this.extra = extra;
    const locks = (extra["write_concurrency"] ?? false) === false ? 1 : 64;
    const counters = locks > 1 && extra["decentralized_counters"] === true;
    this.hashed = type === "ordered_set" ? undefined : new HashedObjects(type, keypos, { locks, counters });
  }

  get size(): number {
    return this.hashed === undefined ? this.#sorted.length : this.hashed.size;
  }

  keyOf(object: Term[]): Term {
    return object[this.keypos - 1] as Term;
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

  /** The objects of a key, the oldest first. Not to be changed. */
  lookup(key: Term): readonly Term[][] {
    if (this.hashed !== undefined) return this.hashed.lookup(key);
    const found = this.#sorted[this.#lower(key)];
    return found !== undefined && compare(this.keyOf(found), key) === 0 ? [found] : [];
  }

  insert(object: Term[]): void {
    if (this.hashed !== undefined) {
      this.hashed.insert(object);
      return;
    }
    const key = this.keyOf(object);
    const at = this.#lower(key);
    const found = this.#sorted[at];
    if (found !== undefined && compare(this.keyOf(found), key) === 0) this.#sorted[at] = object;
    else this.#sorted.splice(at, 0, object);
  }

  /** Removes the objects with that key for which `when` holds. */
  remove(key: Term, when: (object: Term[]) => boolean = () => true): void {
    if (this.hashed !== undefined) {
      if (this.hashed.remove(key, when) > 0) this.hashed.shrink(key);
    } else this.#removeSorted(key, when);
  }

  #removeSorted(key: Term, when: (object: Term[]) => boolean): void {
    if (this.lookup(key).some(when)) this.#sorted.splice(this.#lower(key), 1);
  }

  /** Removes objects of the table, all at once. */
  removeAll(objects: readonly Term[][]): void {
    for (const object of objects) {
      if (this.hashed === undefined) this.#removeSorted(this.keyOf(object), () => true);
      else this.hashed.remove(this.keyOf(object), (o) => o === object);
    }
    const last = objects.at(-1);
    if (last !== undefined) this.hashed?.shrink(this.keyOf(last));
  }

  /** Puts an object in the place of one that has the same key. */
  replace(object: Term[], by: Term[]): void {
    if (this.hashed === undefined) this.insert(by);
    else this.hashed.replace(this.keyOf(object), object, by);
  }

  /** Fixes the table for a traversal (`1`) or lets it go (`-1`). */
  fix(by: 1 | -1): void {
    this.fixed = Math.max(0, this.fixed + by);
    this.hashed?.fix(this.fixed > 0);
  }

  clear(): void {
    this.hashed?.clear();
    this.#sorted = [];
  }

  /** All objects; only those of an ordered table are in an order. */
  objects(): readonly Term[][] {
    return this.hashed?.objects() ?? this.#sorted;
  }

  /** Ordered tables: the first place in `objects` whose key is above `key`, or the last below it. */
  beside(key: Term, step: 1 | -1): number {
    const at = this.#lower(key);
    if (step < 0) return at - 1;
    const found = this.#sorted[at];
    return found !== undefined && compare(this.keyOf(found), key) === 0 ? at + 1 : at;
  }

  #keyAt(place: number): Term | undefined {
    const found = this.#sorted[place];
    return found === undefined ? undefined : this.keyOf(found);
  }

  first(): Term | undefined {
    return this.hashed === undefined ? this.#keyAt(0) : this.hashed.first();
  }

  /** The last key; of a table without an order the first, as there. */
  last(): Term | undefined {
    return this.hashed === undefined ? this.#keyAt(this.#sorted.length - 1) : this.hashed.first();
  }

  /**
   * The key after (`1`) or before (`-1`) a key, which is the same in a table without an order; undefined at the end;
   * "none" when such a table does not know the key.
   */
  neighbour(key: Term, step: 1 | -1): Term | undefined | "none" {
    return this.hashed === undefined ? this.#keyAt(this.beside(key, step)) : this.hashed.next(key);
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
