// The text of a regular expression with a place in it, the groups met so far, and the way back to the whole that groups
// recurse through. parse.ts fulfils it.

import { casings } from "./classes.ts";
import { type Flags, type Item, type Node, PatternError } from "./syntax.ts";
import { nullable } from "./width.ts";

/** Options that `(?i)` and the like change from there to the end of the group. */
export type Local = {
  caseless: boolean;
  multiline: boolean;
  dotall: boolean;
  extended: boolean;
  ungreedy: boolean;
  dup: boolean;
};

export const MISSING = "reference to non-existent subpattern";

/** What the parts of the parser share. */
export abstract class Reading {
  readonly src: readonly number[];
  readonly flags: Flags;
  /** offset in {@link src} of what comes next */
  at = 0;
  /** groups opened so far */
  groups = 0;
  readonly names: [string, number][] = [];
  /** what may only be known at the end, in its order: a message when something is wrong */
  readonly later: { readonly at: number; readonly wrong: () => string | undefined }[] = [];
  readonly lookbehinds: { readonly at: number; readonly wrong: () => string | undefined }[] = [];
  /** what was parsed of the sequences around, outermost first, and how many there were when each open group began */
  protected readonly sequences: Node[][] = [];
  protected readonly opened = new Map<number, number>([[0, 0]]);
  /** the highest number that is referred to, checked at the end */
  highest = 0;
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

  /** The next characters as long as they are of a kind. */
  span(kind: RegExp): string {
    let length = 0;
    while (kind.test(this.peek(length))) length++;
    return this.rest(length);
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

  /** Parses inside of group `n`. */
  within(n: number, parse: () => Node): Node {
    this.opened.set(n, this.sequences.length);
    const node = parse();
    this.opened.delete(n);
    return node;
  }

  /** A group that is called inside of itself before anything has to be matched would call itself without end. */
  endless(n: number | undefined): void {
    const depth = n === undefined ? undefined : this.opened.get(n);
    if (depth === undefined || !this.sequences.slice(depth).every((items) => items.every(nullable))) return;
    this.later.push({ at: this.at, wrong: () => "recursive call could loop indefinitely" });
  }

  /** A group that has to be there when all are known; `use` is told its number. */
  refer(group: number | string, at: number, use: (n: number) => void = () => {}): void {
    const wrong = (): string | undefined => {
      const n = typeof group === "number" ? group : this.names.find(([name]) => name === group)?.[1];
      if (n === undefined || n > this.groups) return MISSING;
      use(n);
      return undefined;
    };
    this.later.push({ at, wrong });
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
