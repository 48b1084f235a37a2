// Variables that are never needed at the same time become one. In: the statements of a function, in which every value has a
// variable of its own. Out: the same over fewer variables. Each variable is a place in the frame of code that the engine has
// not optimized, and so decides how many calls fit into a slice (see emit.ts). Specification: linear scan register
// allocation, Poletto and Sarkar 1999, over the statements as they stand; jumps go forward but for those of loops.

import type { Fn, Stmt } from "./ir.ts";

/** Where a variable is mentioned first and last. Even places read, the odd ones behind them write. */
type Interval = { readonly v: string; first: number; last: number };

// a function's name in a text is no variable
const MENTIONED = /"(?:[^"\\]|\\.)*"|\bv\d+\b/g;

class Intervals {
  readonly all = new Map<string, Interval>();
  readonly #params: ReadonlySet<string>;
  #place = 0;
  constructor(fn: Fn) {
    this.#params = new Set(fn.params);
    this.#walk(fn.body);
  }

  #mention(v: string, place: number): void {
    if (this.#params.has(v)) return;
    const known = this.all.get(v);
    if (known === undefined) this.all.set(v, { v, first: place, last: place });
    else known.last = Math.max(known.last, place);
  }

  #read(e: string): void {
    for (const [v] of e.matchAll(MENTIONED)) if (!v.startsWith('"')) this.#mention(v, this.#place);
  }

  #walk(stmts: readonly Stmt[]): void {
    for (const s of stmts) {
      this.#place += 2;
      switch (s.k) {
        case "set":
        case "call":
          this.#read(s.e);
          if (s.v !== null) this.#mention(s.v, this.#place + 1);
          break;
        case "eff":
        case "tail":
        case "ret":
        case "throw":
          this.#read(s.e);
          break;
        case "self":
          for (const a of s.args) this.#read(a);
          break;
        case "if":
          this.#read(s.c);
          this.#walk(s.a);
          this.#walk(s.b);
          break;
        case "block":
          this.#walk(s.body);
          break;
        case "loop":
          this.#loop(s.body);
          break;
        case "try":
          this.#walk(s.body);
          this.#place += 2;
          this.#mention(s.v, this.#place + 1);
          this.#walk(s.handler);
          break;
        default:
      }
    }
  }

  /** What a loop and the rest of the function mention is needed all the time that the loop runs. */
  #loop(body: readonly Stmt[]): void {
    const start = this.#place;
    const before = new Map([...this.all.values()].map((i) => [i.v, i.last]));
    this.#walk(body);
    this.#place += 2;
    const end = this.#place;
    this.#loops.push([start, end]);
    for (const interval of this.all.values()) {
      const known = before.get(interval.v);
      if (known !== undefined && interval.last > start) interval.last = Math.max(interval.last, end);
    }
  }

  readonly #loops: [start: number, end: number][] = [];

  /** With those made longer that begin in a loop and are read behind it. */
  inOrder(): Interval[] {
    for (const interval of this.all.values()) {
      for (const [start, end] of this.#loops) {
        if (interval.first > start && interval.first < end && interval.last > end) interval.first = start;
      }
    }
    return [...this.all.values()].sort((a, b) => a.first - b.first);
  }
}

/** The new name of each variable: the lowest that is free from its first mention to its last. */
function assign(fn: Fn, intervals: readonly Interval[]): { names: Map<string, string>; count: number } {
  const names = new Map<string, string>();
  const from = fn.params.length;
  /** by number: until when it is taken */
  const taken: number[] = [];
  for (const { v, first, last } of intervals) {
    let at = taken.findIndex((until) => until < first);
    if (at < 0) at = taken.length;
    taken[at] = last;
    names.set(v, `v${from + at}`);
  }
  return { names, count: from + taken.length };
}

/** Gives the variables of a function new names, as few as can be. Parameters keep theirs. */
export function shareVariables(fn: Fn): void {
  if (fn.params.some((v, i) => v !== `v${i}`)) return;
  const { names, count } = assign(fn, new Intervals(fn).inOrder());
  const name = (v: string): string => names.get(v) ?? v;
  const text = (e: string): string => e.replace(MENTIONED, (v) => (v.startsWith('"') ? v : name(v)));
  const rename = (stmts: readonly Stmt[]): Stmt[] => stmts.map(renamed);
  const renamed = (s: Stmt): Stmt => {
    switch (s.k) {
      case "set":
        return { ...s, v: name(s.v), e: text(s.e) };
      case "call":
        return { ...s, v: s.v === null ? null : name(s.v), e: text(s.e) };
      case "eff":
      case "tail":
      case "ret":
      case "throw":
        return { ...s, e: text(s.e) };
      case "self":
        return { ...s, args: s.args.map(text) };
      case "if":
        return { ...s, c: text(s.c), a: rename(s.a), b: rename(s.b) };
      case "block":
      case "loop":
        return { ...s, body: rename(s.body) };
      case "try":
        return { ...s, v: name(s.v), body: rename(s.body), handler: rename(s.handler) };
      default:
        return s;
    }
  };
  fn.body = rename(fn.body);
  fn.vars = count;
}
