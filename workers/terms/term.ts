// The values of the machine. Integers are JS numbers while they are safe integers and Big beyond; floats are
// boxed (1.0 is not 1); tuples are JS arrays; everything else is a class of its own. Nothing is ever frozen or mutated.

import type { Atom } from "./atom.ts";
import type { TMap } from "./map.ts";

/** An integer beyond ±2^53. Normalise with {@link big}. */
export class Big {
  readonly v: bigint;
  constructor(v: bigint) {
    this.v = v;
  }
}

/** A float; never NaN or infinite. */
export class Float {
  readonly v: number;
  constructor(v: number) {
    this.v = v;
  }
}

/** The empty list. There is one: {@link EMPTY}. */
export class Nil {
  *[Symbol.iterator](): Generator<Term> {}
}
export const EMPTY = new Nil();

/** A list cell. `t` is written once more only by loops that fill the hole of the cell they just made. */
export class Cons {
  readonly h: Term;
  t: Term;
  constructor(h: Term, t: Term) {
    this.h = h;
    this.t = t;
  }
  /** Iterates a proper list; stops at an improper tail. */
  *[Symbol.iterator](): Generator<Term> {
    let at: Term = this;
    while (at instanceof Cons) {
      yield at.h;
      at = at.t;
    }
  }
}

/** A process identifier. `node` is an atom; `id` and `serial` as in the external term format. */
export class Pid {
  readonly node: Atom;
  readonly id: number;
  readonly serial: number;
  readonly creation: number;
  /** set by the node that made it while its process lives: the process, found without a look-up */
  process: object | null = null;
  constructor(node: Atom, id: number, serial: number, creation: number) {
    this.node = node;
    this.id = id;
    this.serial = serial;
    this.creation = creation;
  }
}

/** A port identifier. */
export class Port {
  readonly node: Atom;
  readonly id: number;
  readonly creation: number;
  constructor(node: Atom, id: number, creation: number) {
    this.node = node;
    this.id = id;
    this.creation = creation;
  }
}

/** A reference: up to five 32-bit words, least significant first. */
export class Ref {
  readonly node: Atom;
  readonly creation: number;
  /** the words; of one that was made here, the two that all such have, until somebody asks */
  #ids: readonly number[];
  #key: RefKey | null = null;
  #asked = true;
  constructor(node: Atom, creation: number, ids: readonly number[]) {
    this.node = node;
    this.creation = creation;
    this.#ids = ids;
  }
  /** The `count`-th of those that are made here; few are ever printed or sent away. `seed`: see {@link COUNTED}. */
  static made(node: Atom, count: number, seed: readonly number[]): Ref {
    const ref = new Ref(node, 0, seed);
    ref.#key = count % (WORD * COUNTED);
    // the key would not tell these apart
    if (count >= WORD * COUNTED) ref.#ids = wordsOf(count, seed);
    else ref.#asked = false;
    return ref;
  }
  /** Whether this one and another are the same, when both are known by their count alone. */
  sameCount(other: Ref): boolean | undefined {
    return this.#asked || other.#asked || this.#ids !== other.#ids ? undefined : this.#key === other.#key;
  }
  get ids(): readonly number[] {
    if (!this.#asked) {
      this.#ids = wordsOf(this.#key as number, this.#ids);
      this.#asked = true;
    }
    return this.#ids;
  }
  /** A key that is equal for equal references of one node; a small integer for those that were made here. */
  get key(): RefKey {
    this.#key ??=
      this.creation === 0 && this.ids.length === 3 && this.node.name === "nonode@nohost"
        ? (this.ids[0] as number) + ((this.ids[1] as number) % COUNTED) * WORD
        : `${this.node.name}.${this.creation}.${this.ids.join(".")}`;
    return this.#key;
  }
}

/** The first word of a local reference has 18 bits. */
const WORD = 2 ** 18;

function wordsOf(count: number, [middle = 0, last = 0]: readonly number[]): number[] {
  return [count % WORD, middle + Math.floor(count / WORD), last];
}

/** The part of a local reference's second word that counts on where the first word ends; the rest of it is random. */
export const COUNTED = 2 ** 12;

/** See {@link Ref.key}. */
export type RefKey = string | number;

/** Where a function value comes from: shared by all closures of one `fn` expression. */
export type FunInfo = {
  /** module that holds the code, e.g. `Elixir.Foo` or `erl_eval` */
  readonly module: Atom;
  /** `-fun.name/arity-` style name or, for an external capture, the function's name */
  readonly name: string;
  readonly index: number;
  readonly uniq: number;
  /** `&Mod.name/arity`: equal to every other capture of the same function */
  readonly external: boolean;
  /** Expanded quoted form of a function made by evaluation, so that it can travel to other nodes. */
  readonly quoted?: Term;
  /** The file that it stands in, outside of modules. */
  readonly file?: string;
  /** Digest of the module of OTP that the function came from: it is carried, and cannot be called here. */
  readonly foreign?: Uint8Array;
};

// biome-ignore lint/suspicious/noExplicitAny: generated code takes and returns terms of all kinds
export type Code = (...args: any[]) => any;

/** A function value. `f` takes `arity` terms and returns a term or the suspension sentinel. */
export class Fun {
  readonly f: Code;
  readonly arity: number;
  readonly info: FunInfo;
  readonly env: readonly Term[];
  constructor(f: Code, arity: number, info: FunInfo, env: readonly Term[]) {
    this.f = f;
    this.arity = arity;
    this.info = info;
    this.env = env;
  }
}

const encoder = new TextEncoder();
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** So few letters are encoded faster by a loop than by the platform, which has to be called. */
const SHORT = 32;

/** The bytes of ASCII text; null for other text. */
function asciiBytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127) return null;
    bytes[i] = c;
  }
  return bytes;
}

/** How many bytes of a buffer are taken. */
export type Room = { used: number };

/** A binary or bitstring: `len` whole bytes of `buf` from `off`, then `tail` (0..7) more bits, high bits first. */
export class Bin {
  readonly buf: Uint8Array;
  readonly off: number;
  readonly len: number;
  readonly tail: number;
  #text: string | null | undefined;
  /** room behind the bytes that the last who appended may use; shared by all binaries over one buffer */
  readonly room: Room | null;
  constructor(buf: Uint8Array, off = 0, len = buf.length - off, tail = 0, text?: string, room: Room | null = null) {
    this.buf = buf;
    this.off = off;
    this.len = len;
    this.tail = tail;
    this.#text = text;
    this.room = room;
  }
  /** The binary of a JS string, as UTF-8. */
  static of(text: string): Bin {
    const bytes = (text.length <= SHORT && asciiBytes(text)) || encoder.encode(text);
    return new Bin(bytes, 0, bytes.length, 0, text);
  }
  /** The whole bytes, as a view. */
  get bytes(): Uint8Array {
    return this.buf.subarray(this.off, this.off + this.len);
  }
  get bitSize(): number {
    return this.len * 8 + this.tail;
  }
  /** The text, or null when the bytes are not valid UTF-8. */
  get text(): string | null {
    if (this.#text === undefined) {
      if (this.tail !== 0) this.#text = null;
      else {
        try {
          this.#text = strict.decode(this.bytes);
        } catch {
          this.#text = null;
        }
      }
    }
    return this.#text;
  }
}

/** A map of more entries is stored as a trie. */
export const FLAT_MAX = 32;

/** What comparison needs of a map; {@link TMap} is the only one. Here, so that `compare.ts` need not import `map.ts`. */
export abstract class MapBase {
  abstract readonly size: number;
  abstract get(key: Term): Term | undefined;
  abstract each(visit: (key: Term, value: Term) => void): void;
  abstract entries(): [Term, Term][];
}

/** Every value of the machine. */
export type Term = number | boolean | Atom | Big | Float | Nil | Cons | Bin | TMap | Pid | Port | Ref | Fun | Term[];

/** An integer term from a bigint: a number when safe. */
export function big(v: bigint): number | Big {
  const n = Number(v);
  return Number.isSafeInteger(n) ? n : new Big(v);
}

/** A list of the array's elements, ending in `tail`. */
export function list(items: ArrayLike<Term>, tail: Term = EMPTY): Term {
  let out = tail;
  for (let i = items.length - 1; i >= 0; i--) out = new Cons(items[i] as Term, out);
  return out;
}

/** The elements of a proper list, or undefined for anything else. */
export function listToArray(term: Term): Term[] | undefined {
  const out: Term[] = [];
  let at = term;
  while (at instanceof Cons) {
    out.push(at.h);
    at = at.t;
  }
  return at === EMPTY ? out : undefined;
}

/** The term is an integer of any size. */
export function isInteger(term: unknown): term is number | Big {
  return typeof term === "number" || term instanceof Big;
}

/** The integer as a bigint. */
export function toBigInt(term: number | Big): bigint {
  return typeof term === "number" ? BigInt(term) : term.v;
}

/** A charlist of the text's code points. */
export function charlist(text: string): Term {
  return list(Array.from(text, (c) => c.codePointAt(0) as number));
}
