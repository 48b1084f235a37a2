// Atoms: interned names. `true` and `false` are the JavaScript booleans and never exist as Atom objects.
// The table is shared by all nodes of a thread: an atom is immutable, so sharing changes nothing.

import { ATOM_ORDER } from "./atom-order.ts";
import { hashText, WordIndex } from "./word-index.ts";

const RECORDED = new WordIndex(ATOM_ORDER);

/** An interned name; two atoms are equal exactly when they are the same object. Make one with {@link atom}. */
export class Atom {
  readonly id: number;
  readonly name: string;
  readonly hash: number;
  /** place in the order in which a real node would have made its atoms: the order of the keys of small maps */
  readonly rank: number;
  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
    this.hash = hashText(name);
    this.rank = rankOf(id, name, this.hash);
  }
  toString(): string {
    return this.name;
  }
}

/** After `false` and `true`, 0 and 1, the recorded atoms by their place, then the others as they come. */
function rankOf(id: number, name: string, hash: number): number {
  // the empty name stands among the first, but in no list of words
  if (name === "") return 1.5;
  return 2 + (RECORDED.find(name, hash) ?? ATOM_ORDER.length + id);
}

const table = new Map<string, Atom>();

/** The atom of that name. Not for "true" and "false", which are booleans: see {@link atomTerm}. */
export function atom(name: string): Atom {
  let found = table.get(name);
  if (found === undefined) {
    found = new Atom(table.size, name);
    table.set(name, found);
  }
  return found;
}

/** The term for a name: a boolean for "true" and "false", else the atom. */
export function atomTerm(name: string): Atom | boolean {
  return name === "true" ? true : name === "false" ? false : atom(name);
}

/** Whether an atom of that name was made before (`String.to_existing_atom`), here or by a real node that starts. */
export function atomExists(name: string): boolean {
  if (name === "true" || name === "false" || table.has(name)) return true;
  return RECORDED.find(name, hashText(name)) !== undefined;
}

/** How many atoms there are. */
export function atomCount(): number {
  return table.size + 2;
}

/** The term is an atom (booleans are atoms). */
export function isAtom(term: unknown): term is Atom | boolean {
  return term instanceof Atom || typeof term === "boolean";
}

/** {@link Atom.rank} of an atom or boolean. */
export function atomRank(term: Atom | boolean): number {
  return typeof term === "boolean" ? Number(term) : term.rank;
}

/** The name of an atom or boolean. */
export function atomName(term: Atom | boolean): string {
  return typeof term === "boolean" ? (term ? "true" : "false") : term.name;
}

export const NIL = atom("nil");
export const OK = atom("ok");
export const ERROR = atom("error");
export const UNDEFINED = atom("undefined");
