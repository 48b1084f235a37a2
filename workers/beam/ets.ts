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
  #buckets = new Map<number | Atom | string, Term[][]>();
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

  lookup(key: Term): Term[][] {
    if (this.type === "ordered_set") {
      const found = this.#sorted[this.#lower(key)];
      return found !== undefined && compare(this.keyOf(found), key) === 0 ? [found] : [];
    }
    return (this.#buckets.get(this.#hash(key)) ?? []).filter((o) => equals(this.keyOf(o), key));
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
    const hash = this.#hash(key);
    const bucket = this.#buckets.get(hash);
    if (bucket === undefined) {
      this.#buckets.set(hash, [object]);
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
      const rest = (this.#buckets.get(hash) ?? []).filter((o) => !gone.includes(o));
      if (rest.length === 0) this.#buckets.delete(hash);
      else this.#buckets.set(hash, rest);
    }
    this.#size -= gone.length;
    return gone.length;
  }

  clear(): void {
    this.#buckets.clear();
    this.#sorted = [];
    this.#size = 0;
  }

  /** All objects, in the table's order of traversal. */
  objects(): Term[][] {
    return this.type === "ordered_set" ? [...this.#sorted] : [...this.#buckets.values()].flat();
  }

  /** Keys in the order of traversal, each once. */
  keys(): Term[] {
    const out: Term[] = [];
    for (const object of this.objects()) {
      const key = this.keyOf(object);
      const last = out[out.length - 1];
      if (last === undefined || !equals(last, key)) out.push(key);
    }
    return out;
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
