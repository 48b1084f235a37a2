// Immutable maps. Up to 32 keys: values beside a shape (the ordered set of keys, shared by all maps built the same way);
// above: a hash array mapped trie. Key equality is `=:=`. Iteration order: that of
// compareKeys for small maps, hash order for large.

import { Atom, atomRank, isAtom } from "./atom.ts";
import { compare, equals, hashTerm } from "./compare.ts";
import { EMPTY, list, MapBase, type Term } from "./term.ts";

const FLAT_MAX = 32;

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
    if (!(key instanceof Atom) && typeof key !== "number") return new Shape([...this.keys, key]);
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
    const keys = this.keys;
    for (let i = 0; i < keys.length; i++) if (keys[i] === key) return i;
    if (typeof key === "object" && !(key instanceof Atom)) {
      for (let i = 0; i < keys.length; i++) if (equals(keys[i] as Term, key)) return i;
    }
    return -1;
  }
  /** Positions of the keys in term order, but atoms in the order in which they were made. */
  get order(): readonly number[] {
    this.#order ??= this.keys.map((_, i) => i).sort((a, b) => compareKeys(this.keys[a] as Term, this.keys[b] as Term));
    return this.#order;
  }
}

function compareKeys(a: Term, b: Term): number {
  return isAtom(a) && isAtom(b) ? atomRank(a) - atomRank(b) : compare(a, b, true);
}

const ROOT = new Shape([]);

class Leaf {
  readonly hash: number;
  readonly k: Term;
  readonly v: Term;
  constructor(hash: number, k: Term, v: Term) {
    this.hash = hash;
    this.k = k;
    this.v = v;
  }
}
class Branch {
  readonly bitmap: number;
  readonly kids: readonly Trie[];
  constructor(bitmap: number, kids: readonly Trie[]) {
    this.bitmap = bitmap;
    this.kids = kids;
  }
}
class Collision {
  readonly hash: number;
  readonly leaves: readonly Leaf[];
  constructor(hash: number, leaves: readonly Leaf[]) {
    this.hash = hash;
    this.leaves = leaves;
  }
}
type Trie = Leaf | Branch | Collision;

function bitCount(n: number): number {
  let v = n - ((n >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function trieGet(root: Trie, hash: number, key: Term): Term | undefined {
  let node: Trie = root;
  let shift = 0;
  for (;;) {
    if (node instanceof Branch) {
      const bit = 1 << ((hash >>> shift) & 31);
      if ((node.bitmap & bit) === 0) return undefined;
      node = node.kids[bitCount(node.bitmap & (bit - 1))] as Trie;
      shift += 5;
    } else if (node instanceof Leaf) {
      return node.hash === hash && (node.k === key || equals(node.k, key)) ? node.v : undefined;
    } else {
      if (node.hash !== hash) return undefined;
      for (const leaf of node.leaves) if (equals(leaf.k, key)) return leaf.v;
      return undefined;
    }
  }
}

function joinLeaves(a: Leaf | Collision, b: Leaf, shift: number): Trie {
  if (a.hash === b.hash) {
    return new Collision(a.hash, a instanceof Leaf ? [a, b] : [...a.leaves, b]);
  }
  const ia = (a.hash >>> shift) & 31;
  const ib = (b.hash >>> shift) & 31;
  if (ia === ib) return new Branch(1 << ia, [joinLeaves(a, b, shift + 5)]);
  return new Branch((1 << ia) | (1 << ib), ia < ib ? [a, b] : [b, a]);
}

type Added = { grew: boolean };

function triePut(node: Trie, shift: number, leaf: Leaf, added: Added): Trie {
  if (node instanceof Branch) {
    const bit = 1 << ((leaf.hash >>> shift) & 31);
    const at = bitCount(node.bitmap & (bit - 1));
    const kids = node.kids.slice();
    if ((node.bitmap & bit) !== 0) {
      kids[at] = triePut(kids[at] as Trie, shift + 5, leaf, added);
      return new Branch(node.bitmap, kids);
    }
    added.grew = true;
    kids.splice(at, 0, leaf);
    return new Branch(node.bitmap | bit, kids);
  }
  if (node instanceof Leaf) {
    if (node.hash === leaf.hash && equals(node.k, leaf.k)) return leaf;
    added.grew = true;
    return joinLeaves(node, leaf, shift);
  }
  if (node.hash === leaf.hash) {
    const at = node.leaves.findIndex((l) => equals(l.k, leaf.k));
    if (at >= 0)
      return new Collision(
        node.hash,
        node.leaves.map((l, i) => (i === at ? leaf : l)),
      );
  }
  added.grew = true;
  return joinLeaves(node, leaf, shift);
}

function trieDelete(node: Trie, shift: number, hash: number, key: Term): Trie | undefined {
  if (node instanceof Branch) {
    const bit = 1 << ((hash >>> shift) & 31);
    if ((node.bitmap & bit) === 0) return node;
    const at = bitCount(node.bitmap & (bit - 1));
    const before = node.kids[at] as Trie;
    const after = trieDelete(before, shift + 5, hash, key);
    if (after === before) return node;
    if (after === undefined) {
      if (node.kids.length === 1) return undefined;
      const kids = node.kids.slice();
      kids.splice(at, 1);
      const only = kids[0] as Trie;
      return kids.length === 1 && !(only instanceof Branch) ? only : new Branch(node.bitmap ^ bit, kids);
    }
    if (node.kids.length === 1 && !(after instanceof Branch)) return after;
    const kids = node.kids.slice();
    kids[at] = after;
    return new Branch(node.bitmap, kids);
  }
  if (node instanceof Leaf) return node.hash === hash && equals(node.k, key) ? undefined : node;
  const leaves = node.leaves.filter((l) => !equals(l.k, key));
  if (leaves.length === node.leaves.length) return node;
  return leaves.length === 1 ? leaves[0] : new Collision(node.hash, leaves);
}

function trieEach(node: Trie, visit: (k: Term, v: Term) => void): void {
  if (node instanceof Branch) for (const kid of node.kids) trieEach(kid, visit);
  else if (node instanceof Leaf) visit(node.k, node.v);
  else for (const leaf of node.leaves) visit(leaf.k, leaf.v);
}

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
    return trieGet(this.#root as Trie, hashTerm(key), key);
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
        const leaf = new Leaf(hashTerm(k), k, this.vals[i] as Term);
        root = root === null ? leaf : triePut(root, 0, leaf, grew);
      }
      const leaf = new Leaf(hashTerm(key), key, value);
      return new TMap(null, [], this.size + 1, triePut(root as Trie, 0, leaf, grew));
    }
    const added: Added = { grew: false };
    const root = triePut(this.#root as Trie, 0, new Leaf(hashTerm(key), key, value), added);
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
    const root = trieDelete(this.#root as Trie, 0, hashTerm(key), key);
    if (root === this.#root) return this;
    if (this.size - 1 > FLAT_MAX) return new TMap(null, [], this.size - 1, root ?? null);
    let out = EMPTY_MAP;
    if (root !== undefined)
      trieEach(root, (k, v) => {
        out = out.put(k, v);
      });
    return out;
  }

  /** Visits each pair in the map's iteration order. */
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
}

export const EMPTY_MAP = new TMap(ROOT, [], 0);

/** A map of the pairs; a later pair wins. */
export function mapOf(pairs: Iterable<readonly [Term, Term]>): TMap {
  let out = EMPTY_MAP;
  for (const [k, v] of pairs) out = out.put(k, v);
  return out;
}

/** The shape for literal keys, made once per literal by generated code. */
export function shapeOf(keys: readonly Term[]): Shape {
  return keys.reduce<Shape>((shape, key) => shape.add(key), ROOT);
}
