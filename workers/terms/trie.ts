// The keys of a large map: a hash array mapped trie, five bits of a key's place a level, the highest first. So its pairs are
// in the order of their places, which is that of a real node's map.

import { equals } from "./compare.ts";
import { laterPlaceOf } from "./internal-hash.ts";
import type { Term } from "./term.ts";

/** How far the bits of the first level are from the lowest. */
export const TOP = 27;

/** The bits of a level; two are left for the last. */
function slot(place: number, shift: number): number {
  return shift >= 0 ? (place >>> shift) & 31 : place & 3;
}

/** A key with its place and value. */
export class Leaf {
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
/** A tree of keys and values. */
export type Trie = Leaf | Branch | Collision;

function bitCount(n: number): number {
  let v = n - ((n >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The value of a key, whose place is given. */
export function trieGet(root: Trie, hash: number, key: Term): Term | undefined {
  let node: Trie = root;
  let shift = TOP;
  for (;;) {
    if (node instanceof Branch) {
      const bit = 1 << slot(hash, shift);
      if ((node.bitmap & bit) === 0) return undefined;
      node = node.kids[bitCount(node.bitmap & (bit - 1))] as Trie;
      shift -= 5;
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
    const leaves = a instanceof Leaf ? [a, b] : [...a.leaves, b];
    return new Collision(
      a.hash,
      leaves.sort((x, y) => (laterPlaceOf(x.k) >>> 0) - (laterPlaceOf(y.k) >>> 0)),
    );
  }
  const ia = slot(a.hash, shift);
  const ib = slot(b.hash, shift);
  if (ia === ib) return new Branch(1 << ia, [joinLeaves(a, b, shift - 5)]);
  return new Branch((1 << ia) | (1 << ib), ia < ib ? [a, b] : [b, a]);
}

/** Whether a key came that was not there. */
export type Added = { grew: boolean };

/** The tree with a leaf more, or with another in the place of that of its key. */
export function triePut(node: Trie, shift: number, leaf: Leaf, added: Added): Trie {
  if (node instanceof Branch) {
    const bit = 1 << slot(leaf.hash, shift);
    const at = bitCount(node.bitmap & (bit - 1));
    const kids = node.kids.slice();
    if ((node.bitmap & bit) !== 0) {
      kids[at] = triePut(kids[at] as Trie, shift - 5, leaf, added);
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

/** The tree without a key; undefined when nothing is left. */
export function trieDelete(node: Trie, shift: number, hash: number, key: Term): Trie | undefined {
  if (node instanceof Branch) {
    const bit = 1 << slot(hash, shift);
    if ((node.bitmap & bit) === 0) return node;
    const at = bitCount(node.bitmap & (bit - 1));
    const before = node.kids[at] as Trie;
    const after = trieDelete(before, shift - 5, hash, key);
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

/** Visits each pair, those of larger places first: as a real node makes a list of them. */
export function trieEach(node: Trie, visit: (k: Term, v: Term) => void): void {
  if (node instanceof Leaf) visit(node.k, node.v);
  else if (node instanceof Branch)
    for (let i = node.kids.length - 1; i >= 0; i--) trieEach(node.kids[i] as Trie, visit);
  else for (let i = node.leaves.length - 1; i >= 0; i--) trieEach(node.leaves[i] as Leaf, visit);
}
