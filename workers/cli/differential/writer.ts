// What the parts of the generator share: choices from a seed, fresh names, and the way back to whole expressions.

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What an expression evaluates to, when it raises nothing. */
export type Type =
  | "int"
  | "float"
  | "bool"
  | "atom"
  | "string"
  | "list"
  | "words"
  | "map"
  | "tuple"
  | "keyword"
  | "bits"
  | "date"
  | "time"
  | "naive"
  | "datetime"
  | "set"
  | "range"
  | "stream"
  | "any";
/** The variables that can be seen. */
export type Scope = readonly (readonly [name: string, type: Type])[];

export const TYPES: readonly Type[] = [
  "int",
  "float",
  "bool",
  "atom",
  "string",
  "list",
  "words",
  "map",
  "tuple",
  "keyword",
  "bits",
  "date",
  "time",
  "naive",
  "datetime",
  "set",
  "range",
];

/** One text being written. */
export abstract class Writer {
  readonly #random: () => number;
  #fresh = 0;
  constructor(seed: number) {
    this.#random = randomOf(seed);
  }

  /** A number in [0, 1). */
  random(): number {
    return this.#random();
  }
  /** A number from 0 up to n - 1. */
  int(n: number): number {
    return Math.floor(this.#random() * n);
  }
  pick<T>(items: readonly T[]): T {
    return items[this.int(items.length)] as T;
  }
  /** A variable that was not there yet. */
  name(): string {
    return `v${this.#fresh++}`;
  }
  /** Names begin anew. */
  forgetNames(): void {
    this.#fresh = 0;
  }

  /** An expression, nested no deeper than `depth`. */
  abstract expr(type: Type, depth: number, scope: Scope): string;
}
