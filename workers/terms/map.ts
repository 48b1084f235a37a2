// Immutable maps. Up to 32 keys: values beside a shape (the ordered set of keys, shared by all maps built the same way);
// above: a trie. Key equality is `=:=`. Order: that of compareKeys for small maps, for large ones that of the keys' places in
// a real node's map.

import { Atom, atomRank, isAtom } from "./atom.ts";
import { compare, equals } from "./compare.ts";
import { placeOf } from "./internal-hash.ts";
import { Cons, EMPTY, FLAT_MAX, list, MapBase, type Term } from "./term.ts";
import { type Added, Leaf, TOP, type Trie, trieDelete, trieEach, trieGet, triePut } from "./trie.ts";

/** The keys of a small map in the order they were added, with the way to shapes that have one key more. */
export class Shape {
  readonly keys: readonly Term[];
  #next: Map<Term, Shape> | undefined;
  #order: readonly number[] | undefined;
  constructor(keys: readonly Term[]) {
    this.keys = keys;
  }
  /** The shape with one key more; atoms and integers share it. */
  add(key: Term): Shape {
    if (!isShared(key)) return new Shape([...this.keys, key]);
    let found = this.#next?.get(key);
    if (found === undefined) {
      found = new Shape([...this.keys, key]);
      this.#next ??= new Map();
      if (this.#next.size < 256) this.#next.set(key, found);
    }
    return found;
  }
  /** Index of a key, or -1. */
  indexOf(key: Term): number {
    return indexOf(this.keys, key);
  }
  /** Positions of the keys in term order, but atoms in the order in which they were made. */
  get order(): readonly number[] {
    this.#order ??= this.keys.map((_, i) => i).sort((a, b) => compareKeys(this.keys[a] as Term, this.keys[b] as Term));
    return this.#order;
  }
}

/** Shapes are kept for the next map with such a key. */
function isShared(key: Term): boolean {
  return key instanceof Atom || typeof key === "number";
}

function indexOf(keys: readonly Term[], key: Term): number {
  for (let i = 0; i < keys.length; i++) if (keys[i] === key) return i;
  if (typeof key === "object" && !(key instanceof Atom)) {
    for (let i = 0; i < keys.length; i++) if (equals(keys[i] as Term, key)) return i;
  }
  return -1;
}

function compareKeys(a: Term, b: Term): number {
  return isAtom(a) && isAtom(b) ? atomRank(a) - atomRank(b) : compare(a, b, true);
}

const ROOT = new Shape([]);

/** An immutable map. `put`, `delete` and the like answer a new one; a key that is absent reads as undefined. */
export class TMap extends MapBase {
  /** Keys of a small map, or null for a large one. */
  readonly shape: Shape | null;
  /** Values of a small map, by position of the key in the shape. */
  readonly vals: readonly Term[];
  readonly size: number;
  readonly #root: Trie | null;
  constructor(shape: Shape | null, vals: readonly Term[], size: number, root: Trie | null = null) {
    super();
    this.shape = shape;
    this.vals = vals;
    this.size = size;
    this.#root = root;
  }

  get(key: Term): Term | undefined {
    if (this.shape !== null) {
      const at = this.shape.indexOf(key);
      return at < 0 ? undefined : this.vals[at];
    }
    return trieGet(this.#root as Trie, placeOf(key), key);
  }

  has(key: Term): boolean {
    return this.get(key) !== undefined;
  }

  put(key: Term, value: Term): TMap {
    if (this.shape !== null) {
      const at = this.shape.indexOf(key);
      if (at >= 0) {
        if (this.vals[at] === value) return this;
        const vals = this.vals.slice();
        vals[at] = value;
        return new TMap(this.shape, vals, this.size);
      }
      if (this.size < FLAT_MAX) {
        const vals = this.vals.slice();
        vals.push(value);
        return new TMap(this.shape.add(key), vals, this.size + 1);
      }
      let root: Trie | null = null;
      const grew: Added = { grew: false };
      for (let i = 0; i < this.size; i++) {
        const k = this.shape.keys[i] as Term;
        const leaf = new Leaf(placeOf(k), k, this.vals[i] as Term);
        root = root === null ? leaf : triePut(root, TOP, leaf, grew);
      }
      const leaf = new Leaf(placeOf(key), key, value);
      return new TMap(null, [], this.size + 1, triePut(root as Trie, TOP, leaf, grew));
    }
    const added: Added = { grew: false };
    const root = triePut(this.#root as Trie, TOP, new Leaf(placeOf(key), key, value), added);
    return new TMap(null, [], this.size + (added.grew ? 1 : 0), root);
  }

  delete(key: Term): TMap {
    if (this.shape !== null) {
      const at = this.shape.indexOf(key);
      if (at < 0) return this;
      const vals = this.vals.slice();
      vals.splice(at, 1);
      let shape = ROOT;
      this.shape.keys.forEach((k, i) => {
        if (i !== at) shape = shape.add(k);
      });
      return new TMap(shape, vals, this.size - 1);
    }
    const root = trieDelete(this.#root as Trie, TOP, placeOf(key), key);
    if (root === this.#root) return this;
    if (this.size - 1 > FLAT_MAX) return new TMap(null, [], this.size - 1, root ?? null);
    let out = EMPTY_MAP;
    if (root !== undefined)
      trieEach(root, (k, v) => {
        out = out.put(k, v);
      });
    return out;
  }

  /** Visits each pair in the order of `:maps.to_list/1`; an iterator goes through a large map the other way. */
  each(visit: (key: Term, value: Term) => void): void {
    if (this.shape !== null) {
      const keys = this.shape.keys;
      for (const i of this.shape.order) visit(keys[i] as Term, this.vals[i] as Term);
    } else trieEach(this.#root as Trie, visit);
  }

  keys(): Term[] {
    const out: Term[] = [];
    this.each((k) => out.push(k));
    return out;
  }

  values(): Term[] {
    const out: Term[] = [];
    this.each((_, v) => out.push(v));
    return out;
  }

  entries(): [Term, Term][] {
    const out: [Term, Term][] = [];
    this.each((k, v) => out.push([k, v]));
    return out;
  }

  /** `:maps.to_list/1` */
  toList(): Term {
    return this.size === 0 ? EMPTY : list(this.entries());
  }

  /** The pairs in the order of an iterator, as a list. */
  toIteratorList(): Term {
    if (this.shape !== null) return this.toList();
    let out: Term = EMPTY;
    trieEach(this.#root as Trie, (k, v) => {
      out = new Cons([k, v], out);
    });
    return out;
  }
}

export const EMPTY_MAP = new TMap(ROOT, [], 0);

/** A map of the pairs; a later pair wins. */
export function mapOf(pairs: Iterable<readonly [Term, Term]>): TMap {
  const keys: Term[] = [];
  const vals: Term[] = [];
  let large: TMap | null = null;
  for (const [k, v] of pairs) {
    if (large !== null) large = large.put(k, v);
    else {
      const at = indexOf(keys, k);
      if (at >= 0) vals[at] = v;
      else if (keys.length < FLAT_MAX) {
        keys.push(k);
        vals.push(v);
      } else large = new TMap(shapeOf(keys), vals, keys.length).put(k, v);
    }
  }
  if (keys.length === 0) return EMPTY_MAP;
  return large ?? new TMap(shapeOf(keys), vals, keys.length);
}

/** The shape for keys of which no two are the same; generated code makes it once per literal. */
export function shapeOf(keys: readonly Term[]): Shape {
  return keys.every(isShared) ? keys.reduce<Shape>((shape, key) => shape.add(key), ROOT) : new Shape(keys);
}
