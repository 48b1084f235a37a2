// Matches by backtracking on a stack of its own what JavaScript's expressions cannot say (recursion, conditions, \K, groups
// that are kept from round to round) or might never finish. In: a program, a subject, a place. Out: the places of all
// groups. Gives up, as PCRE does, when a start took too many steps back.

import type { Instruction, Program } from "./program.ts";
import * as I from "./program.ts";
import type { NotEmpty, Syntax } from "./syntax.ts";

/** Start and end of the whole match and of each group; -1 where a group took no part. */
export type Spans = number[];

/** A search that took more steps than `match_limit` allows. */
export class MatchLimit extends Error {}

/** PCRE's MATCH_LIMIT, which `re` leaves as it is. */
export const MATCH_LIMIT = 10_000_000;

// what an entry of the stack brings back
const GO = 0;
const SPAN = 1;
const OPENED = 2;
const COUNT = 3;
const ROUND_START = 4;
const MATCH_START = 5;
const FEWER = 6;
const MORE = 7;

export class Machine {
  readonly #program: Program;
  readonly #unicode: boolean;
  readonly #kinds: number[] = [];
  readonly #codes: Instruction[] = [];
  readonly #xs: number[] = [];
  readonly #ys: number[] = [];
  readonly #blank: readonly number[];
  #top = 0;
  #s = "";
  #from = 0;
  #start = 0;
  #spans: number[] = [];
  #opened: number[] = [];
  #counts: number[];
  #rounds: number[];
  #notEmpty: NotEmpty = "anywhere";
  #steps = 0;
  /** the place that {@link #back} went back to */
  #at = 0;

  constructor(syntax: Syntax, program: Program, unicode: boolean) {
    this.#program = program;
    this.#unicode = unicode;
    this.#blank = new Array(2 * (syntax.groups + 1)).fill(-1);
    this.#counts = new Array(program.loops).fill(0);
    this.#rounds = new Array(program.loops).fill(0);
  }

  /** The first match at or after `from`; at `from` only when `anchored`. Throws {@link MatchLimit}. */
  exec(s: string, from: number, anchored: boolean, notEmpty: NotEmpty, limit: number): Spans | undefined {
    this.#s = s;
    this.#from = from;
    this.#notEmpty = notEmpty;
    for (let at = from; at <= s.length; at += this.#size(at)) {
      this.#spans = [...this.#blank];
      this.#opened = [...this.#blank];
      this.#start = at;
      this.#top = 0;
      this.#steps = limit;
      const end = this.#whole(at);
      if (end >= 0) {
        this.#spans[0] = this.#start;
        this.#spans[1] = end;
        return this.#spans;
      }
      if (anchored) return undefined;
    }
    return undefined;
  }

  #whole(at: number): number {
    try {
      return this.#run(this.#program.start, at, true);
    } catch (e) {
      // calls of calls without end
      throw e instanceof RangeError ? new MatchLimit() : e;
    }
  }

  #size(at: number): number {
    return this.#unicode && (this.#s.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }

  /** Where the character before a place begins. */
  #before(at: number): number {
    const low = this.#s.charCodeAt(at - 1);
    return at - (this.#unicode && low >= 0xdc00 && low <= 0xdfff ? 2 : 1);
  }

  #push(kind: number, code: Instruction, x: number, y: number): void {
    const top = this.#top++;
    this.#kinds[top] = kind;
    this.#codes[top] = code;
    this.#xs[top] = x;
    this.#ys[top] = y;
  }

  /** Runs to ACCEPT: the place there, or -1 with everything as it was. */
  #run(first: Instruction, place: number, whole: boolean): number {
    const base = this.#top;
    const s = this.#s;
    let code = first;
    let at = place;
    for (;;) {
      let fits = true;
      switch (code.op) {
        case I.ACCEPT:
          if (!whole || !this.#refused(at)) return at;
          fits = false;
          break;
        case I.SET: {
          const size = (code.set as I.CharacterSet).at(s, at);
          fits = size > 0;
          at += size;
          break;
        }
        case I.TEST: {
          const test = code.test as RegExp;
          test.lastIndex = at;
          fits = test.test(s);
          if (fits) at = test.lastIndex;
          break;
        }
        case I.FORK:
          this.#push(GO, code.other as Instruction, at, 0);
          break;
        case I.OPEN:
          this.#step();
          this.#push(OPENED, code, code.n, this.#opened[code.n] as number);
          this.#opened[code.n] = at;
          break;
        case I.CLOSE:
          this.#step();
          this.#capture(code, 2 * code.n, this.#opened[code.n] as number);
          this.#capture(code, 2 * code.n + 1, at);
          break;
        case I.GREEDY: {
          const set = code.set as I.CharacterSet;
          let least = at;
          let count = 0;
          for (let size = 0; count < code.max; count++, at += size) {
            if (count === code.min) least = at;
            size = set.at(s, at);
            if (size === 0) break;
          }
          fits = count >= code.min;
          if (count === code.min) least = at;
          if (fits && at > least) this.#push(FEWER, code, at, least);
          break;
        }
        case I.LAZY: {
          let count = 0;
          for (; count < code.min; count++) {
            const size = (code.set as I.CharacterSet).at(s, at);
            if (size === 0) break;
            at += size;
          }
          fits = count === code.min;
          if (fits && count < code.max) this.#push(MORE, code, at, count);
          break;
        }
        case I.LOOP:
          this.#push(COUNT, code, code.n, this.#counts[code.n] as number);
          this.#counts[code.n] = 0;
          break;
        case I.ROUND: {
          const count = this.#counts[code.n] as number;
          const on = count >= code.max || (count >= code.min && !code.flag);
          if (on) {
            if (count < code.max) this.#push(MORE, code, at, 0);
            break;
          }
          if (count >= code.min) this.#push(GO, code.next, at, 0);
          this.#round(code, at);
          code = code.other as Instruction;
          continue;
        }
        case I.AGAIN:
          // a round that matches nothing is the last one
          if (at === this.#rounds[code.n]) {
            code = code.other as Instruction;
            continue;
          }
          break;
        case I.ATOMIC: {
          const end = this.#once(code, code.other as Instruction, at);
          fits = end >= 0;
          at = end;
          break;
        }
        case I.LOOK:
          fits = this.#look(code, at);
          break;
        case I.BACK: {
          const end = this.#repeated(code, at);
          fits = end >= 0;
          at = end;
          break;
        }
        case I.KEEP:
          this.#push(MATCH_START, code, this.#start, 0);
          this.#start = at;
          break;
        case I.FROM:
          fits = at === this.#from;
          break;
        case I.FAIL:
          fits = false;
          break;
        case I.CALL: {
          at = this.#call(code.n, at);
          fits = at >= 0;
          break;
        }
        case I.CONDITION: {
          const held =
            code.n >= 0
              ? (this.#spans[2 * code.n] as number) >= 0
              : this.#once(code, (code.parts[0] as readonly [Instruction, undefined])[0], at) >= 0;
          if (!held) {
            code = code.other as Instruction;
            continue;
          }
          break;
        }
      }
      if (fits) {
        code = code.next;
        continue;
      }
      const resumed = this.#back(base);
      if (resumed === undefined) return -1;
      code = resumed;
      at = this.#at;
    }
  }

  /** Takes entries off the stack until one has another way: its instruction, and `#at` its place. */
  #back(base: number): Instruction | undefined {
    this.#step();
    while (this.#top > base) {
      const top = --this.#top;
      const code = this.#codes[top] as Instruction;
      const x = this.#xs[top] as number;
      const y = this.#ys[top] as number;
      switch (this.#kinds[top]) {
        case GO:
          this.#at = x;
          return code;
        case SPAN:
          this.#spans[x] = y;
          break;
        case OPENED:
          this.#opened[x] = y;
          break;
        case COUNT:
          this.#counts[x] = y;
          break;
        case ROUND_START:
          this.#rounds[x] = y;
          break;
        case MATCH_START:
          this.#start = x;
          break;
        case FEWER:
          this.#at = this.#before(x);
          if (this.#at > y) this.#push(FEWER, code, this.#at, y);
          return code.next;
        case MORE: {
          if (code.op === I.ROUND) {
            this.#round(code, x);
            this.#at = x;
            return code.other;
          }
          const size = (code.set as I.CharacterSet).at(this.#s, x);
          if (size === 0) break;
          this.#at = x + size;
          if (y + 1 < code.max) this.#push(MORE, code, this.#at, y + 1);
          return code.next;
        }
      }
    }
    return undefined;
  }

  /** Counts what PCRE counts: ways taken, and groups begun and ended. */
  #step(): void {
    if (--this.#steps < 0) throw new MatchLimit();
  }

  #refused(at: number): boolean {
    if (at !== this.#start || this.#notEmpty === "anywhere") return false;
    return this.#notEmpty === "never" || at === this.#from;
  }

  #capture(code: Instruction, slot: number, at: number): void {
    this.#push(SPAN, code, slot, this.#spans[slot] as number);
    this.#spans[slot] = at;
  }

  #round(code: Instruction, at: number): void {
    this.#push(COUNT, code, code.n, this.#counts[code.n] as number);
    this.#push(ROUND_START, code, code.n, this.#rounds[code.n] as number);
    this.#counts[code.n] = (this.#counts[code.n] as number) + 1;
    this.#rounds[code.n] = at;
  }

  /** Takes the first way only; what it captured stays while the rest matches. */
  #once(code: Instruction, first: Instruction, at: number): number {
    const base = this.#top;
    const spans = [...this.#spans];
    const start = this.#start;
    const end = this.#run(first, at, false);
    if (end < 0) return end;
    this.#top = base;
    if (this.#start !== start) this.#push(MATCH_START, code, start, 0);
    for (let n = 0; n < spans.length; n++)
      if (spans[n] !== this.#spans[n]) this.#push(SPAN, code, n, spans[n] as number);
    return end;
  }

  #look(code: Instruction, at: number): boolean {
    const spans = [...this.#spans];
    const base = this.#top;
    const found = code.parts.some(([first, width]) => {
      let from = at;
      for (let n = 0; n < (width ?? 0); n++) from = this.#before(from);
      return from >= 0 && this.#once(code, first, from) >= 0;
    });
    if (!code.flag) return found;
    this.#spans = spans;
    this.#top = base;
    return !found;
  }

  /** Where what a group matched ends when it stands here again; -1 when it does not. */
  #repeated(code: Instruction, at: number): number {
    const [a, b] = [this.#spans[2 * code.n] as number, this.#spans[2 * code.n + 1] as number];
    if (a < 0) return -1;
    const text = this.#s.slice(a, b);
    const here = this.#s.slice(at, at + text.length);
    const same = code.flag ? here.toLowerCase() === text.toLowerCase() : here === text;
    return same ? at + text.length : -1;
  }

  /** Groups inside a call are its own; it takes the first way only. */
  #call(n: number, at: number): number {
    const base = this.#top;
    const kept = [this.#spans, this.#opened, this.#counts, this.#rounds] as const;
    [this.#spans, this.#opened, this.#counts, this.#rounds] = kept.map((k) => [...k]) as [Spans, Spans, Spans, Spans];
    const end = this.#run(this.#program.called.get(n) as Instruction, at, false);
    [this.#spans, this.#opened, this.#counts, this.#rounds] = kept;
    this.#top = base;
    return end;
  }
}
