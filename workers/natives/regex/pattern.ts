// A compiled expression: JavaScript's engine where it can say the same and comes to an end, else ./machine.ts. In: a subject as text (one code
// unit a byte where the expression is not Unicode). Out: the places of the match and its groups.

import { effortOf, leading, required } from "./effort.ts";
import { generate } from "./generate.ts";
import { MATCH_LIMIT, Machine, type Spans } from "./machine.ts";
import { Parser } from "./parse.ts";
import { programOf } from "./program.ts";
import type { Flags, NotEmpty, Syntax } from "./syntax.ts";

/** Steps that JavaScript's engine may take over a search that fails. */
const BEARABLE = 1e8;

/** Code units of a subject that are looked through for a character, as many as PCRE's REQ_BYTE_MAX. */
const LOOKED_THROUGH = 1000;

/** How to search: see `re:run/3`. */
export type Search = {
  /** only where it starts */
  readonly anchored: boolean;
  readonly notEmpty: NotEmpty;
  /** steps back that a start may take; PCRE's own when undefined */
  readonly limit?: number | undefined;
};

export class Pattern {
  readonly syntax: Syntax;
  readonly flags: Flags;
  readonly #js: RegExp | undefined;
  /** JavaScript's, where a match begins at the start of a line or of a run of what it begins by repeating */
  readonly #later: RegExp | undefined;
  readonly #groups: readonly number[];
  readonly #effort: number;
  #machine: Machine | undefined;
  #required: readonly string[] | undefined;

  /** Throws PatternError. */
  constructor(text: readonly number[], flags: Flags) {
    this.flags = flags;
    this.syntax = new Parser(text, flags).parse();
    const made = generate(this.syntax);
    const run = made === undefined ? undefined : leading(this.syntax);
    this.#js = made === undefined ? undefined : new RegExp(made.source, run === undefined ? "dgv" : "dvy");
    this.#later =
      made === undefined || run === undefined ? undefined : new RegExp(`(?<!${run})(?:${made.source})`, "dgv");
    this.#groups = made?.groups ?? [];
    this.#effort = made === undefined ? Infinity : effortOf(this.syntax);
  }

  /** The first match at or after `from`. Throws {@link MatchLimit}. */
  exec(s: string, from: number, search: Search): Spans | undefined {
    const found = this.#find(s, from, { ...search, anchored: search.anchored || this.flags.anchored });
    if (found === undefined || !this.flags.firstline) return found;
    const line = s.indexOf("\n", from);
    return line >= 0 && (found[0] as number) > line ? undefined : found;
  }

  #find(s: string, from: number, search: Search): Spans | undefined {
    const { anchored, notEmpty, limit } = search;
    if (notEmpty !== "anywhere" || limit !== undefined || (anchored && from > 0) || !this.#bears(s)) {
      if (this.#lacks(s, from)) return undefined;
      this.#machine ??= new Machine(this.syntax, programOf(this.syntax), this.flags.unicode);
      return this.#machine.exec(s, from, anchored, notEmpty, limit ?? MATCH_LIMIT);
    }
    const js = this.#js as RegExp;
    js.lastIndex = from;
    let found = js.exec(s);
    if (found === null && this.#later !== undefined && !anchored) {
      this.#later.lastIndex = from;
      found = this.#later.exec(s);
    }
    if (found === null || (anchored && found.index !== from)) return undefined;
    const spans: Spans = [found.index, found.index + found[0].length];
    const indices = found.indices as ([number, number] | undefined)[];
    for (let n = 1; n <= this.syntax.groups; n++) {
      const span = indices[this.#groups[n] as number];
      spans.push(span === undefined ? -1 : span[0], span === undefined ? -1 : span[1]);
    }
    return spans;
  }

  /** Whether a rest of a subject is short, and lacks a character that every match has. */
  #lacks(s: string, from: number): boolean {
    if (s.length - from > LOOKED_THROUGH) return false;
    this.#required ??= required(this.syntax);
    return this.#required.some((c) => !s.includes(c, from));
  }

  /** Whether JavaScript's engine comes to an end with a subject. */
  #bears(s: string): boolean {
    return this.#js !== undefined && (this.#effort <= 1 || s.length ** this.#effort <= BEARABLE);
  }

  /**
   * Every match from a place on, as `re` with `global` finds them: after an empty one, one that is not empty is tried where
   * the search began; then it goes on behind them.
   */
  *all(s: string, from: number, search: Search): Generator<Spans> {
    let at = from;
    while (at <= s.length) {
      const found = this.exec(s, at, search);
      if (found === undefined) return;
      yield found;
      const [start, end] = found as [number, number];
      if (end > start) {
        at = end;
        continue;
      }
      const longer = this.exec(s, at, {
        ...search,
        anchored: true,
        notEmpty: search.notEmpty === "never" ? "never" : "not at first",
      });
      if (longer !== undefined) yield longer;
      const [low, high] = (longer ?? [0, 0]) as [number, number];
      if (high > low) at = start + high - low;
      else at = start + (this.flags.unicode && (s.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    }
  }
}
