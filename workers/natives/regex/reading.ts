// The text of a regular expression with a place in it, the groups met so far, and the way back to the whole that groups
// recurse through. parse.ts fulfils it.

import { casings } from "./classes.ts";
import { type Flags, type Item, type Node, PatternError } from "./syntax.ts";

/** Options that `(?i)` and the like change from there to the end of the group. */
export type Local = {
  caseless: boolean;
  multiline: boolean;
  dotall: boolean;
  extended: boolean;
  ungreedy: boolean;
  dup: boolean;
};

/** What the parts of the parser share. */
export abstract class Reading {
  readonly src: readonly number[];
  readonly flags: Flags;
  /** offset in {@link src} of what comes next */
  at = 0;
  /** groups opened so far */
  groups = 0;
  readonly names: [string, number][] = [];
  /** the highest number that is referred to, checked at the end */
  highest = 0;
  /** references by names, looked up at the end */
  readonly byName: { name: string; at: number; use: (n: number) => void }[] = [];
  // offsets in bytes of the code points
  readonly #bytes: readonly number[];

  /** `text` in code points (bytes where the expression is not Unicode). */
  constructor(text: readonly number[], flags: Flags) {
    this.src = text;
    this.flags = flags;
    let byte = 0;
    const bytes = [];
    for (const c of text) {
      bytes.push(byte);
      byte += !flags.unicode || c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    bytes.push(byte);
    this.#bytes = bytes;
  }

  /** Branches up to the end of the group; `reset`: each counts its groups from the same number. */
  abstract alternatives(local: Local, reset?: boolean): Node;

  /** The next `n` characters, fewer at the end. */
  rest(n: number): string {
    return String.fromCodePoint(...this.src.slice(this.at, this.at + n));
  }

  /** One of the next characters, "" behind the end. */
  peek(offset = 0): string {
    const c = this.src[this.at + offset];
    return c === undefined ? "" : String.fromCodePoint(c);
  }

  /** Goes on behind `text` if that comes next. */
  eat(text: string): boolean {
    if (this.rest(text.length) !== text) return false;
    this.at += text.length;
    return true;
  }

  /** A mistake, here or there. */
  error(message: string, at = this.at): PatternError {
    return new PatternError(message, this.#bytes[Math.min(at, this.src.length)] as number);
  }

  /** A character, in each of its cases where they do not matter. */
  char(c: number, local: Local): Node {
    if (!local.caseless) return { t: "char", c };
    const all = casings(c, this.flags.unicode);
    return all.length === 1 ? { t: "char", c } : { t: "set", items: all.map((x): Item => [x, x]), negative: false };
  }
}
