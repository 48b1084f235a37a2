// A compiled expression: JavaScript's engine where it can say the same, else ./match.ts. In: a subject as text (one code
// unit a byte where the expression is not Unicode). Out: the places of the match and its groups.

import { generate } from "./generate.ts";
import { Matcher, type Spans } from "./match.ts";
import { Parser } from "./parse.ts";
import type { Flags, NotEmpty, Syntax } from "./syntax.ts";

export class Pattern {
  readonly syntax: Syntax;
  readonly flags: Flags;
  readonly #js: RegExp | undefined;
  readonly #groups: readonly number[];
  #matcher: Matcher | undefined;

  /** Throws PatternError. */
  constructor(text: readonly number[], flags: Flags) {
    this.flags = flags;
    this.syntax = new Parser(text, flags).parse();
    const made = generate(this.syntax);
    this.#js = made === undefined ? undefined : new RegExp(made.source, "dgv");
    this.#groups = made?.groups ?? [];
  }

  /** The first match at or after `from`. */
  exec(s: string, from: number, anchored: boolean, notEmpty: NotEmpty): Spans | undefined {
    const only = anchored || this.flags.anchored;
    const found = this.#find(s, from, only, notEmpty);
    if (found === undefined || !this.flags.firstline) return found;
    const line = s.indexOf("\n", from);
    return line >= 0 && (found[0] as number) > line ? undefined : found;
  }

  #find(s: string, from: number, anchored: boolean, notEmpty: NotEmpty): Spans | undefined {
    const js = this.#js;
    if (js === undefined || notEmpty !== "anywhere" || (anchored && from > 0)) {
      this.#matcher ??= new Matcher(this.syntax, this.flags.unicode);
      return this.#matcher.exec(s, from, anchored, notEmpty);
    }
    js.lastIndex = from;
    const found = js.exec(s);
    if (found === null || (anchored && found.index !== from)) return undefined;
    const spans: Spans = [found.index, found.index + found[0].length];
    const indices = found.indices as ([number, number] | undefined)[];
    for (let n = 1; n <= this.syntax.groups; n++) {
      const span = indices[this.#groups[n] as number];
      spans.push(span === undefined ? -1 : span[0], span === undefined ? -1 : span[1]);
    }
    return spans;
  }

  /**
   * Every match from a place on, as `re` with `global` finds them: after an empty one, one that is not empty is tried where
   * the search began; then it goes on behind them.
   */
  *all(s: string, from: number, anchored: boolean, notEmpty: NotEmpty): Generator<Spans> {
    let at = from;
    while (at <= s.length) {
      const found = this.exec(s, at, anchored, notEmpty);
      if (found === undefined) return;
      yield found;
      const [start, end] = found as [number, number];
      if (end > start) {
        at = end;
        continue;
      }
      const longer = this.exec(s, at, true, notEmpty === "never" ? "never" : "not at first");
      if (longer !== undefined) yield longer;
      const [low, high] = (longer ?? [0, 0]) as [number, number];
      if (high > low) at = start + high - low;
      else at = start + (this.flags.unicode && (s.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    }
  }
}
