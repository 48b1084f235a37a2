// How ~p breaks a term into lines. In: a term and where it starts. Out: its text. After a part that is more than a leaf a new line
// begins. Behaviour after OTP's io_lib.

import { Atom } from "../terms/atom.ts";
import { Bin, type Term } from "../terms/term.ts";
import { type Compound, compound, flat, leafText, type Part, partText, prefixText, type Style } from "./io_terms.ts";

/** The parts of tagged tuples would be indented too far. */
class TooDeep extends Error {}

/** Where text goes: the column it starts in, counted from 1, and how much must fit behind it. */
type Place = { readonly column: number; readonly behind: number };

const indentation = (column: number): string => `\n${" ".repeat(column - 1)}`;

class Layout {
  readonly #style: Style;
  /** how far the parts of tagged tuples are indented, if not to the end of the tag */
  readonly #step: number | undefined;
  /** whether to give up on deep indentation */
  readonly #strict: boolean;
  constructor(style: Style, step: number | undefined, strict: boolean) {
    this.#style = style;
    this.#step = step;
    this.#strict = strict;
  }

  #fits(length: number, { column, behind }: Place): boolean {
    return length < this.#style.width - column - behind;
  }

  term(term: Term, place: Place, depth: number): string {
    const line = flat(term, this.#style, depth);
    if (this.#fits(line.length, place)) return line;
    if (isBroken(term, line)) return this.#binary(line, place);
    if (leafText(term, this.#style, depth) !== undefined) return line;
    const found = compound(term, this.#style, depth);
    if (typeof found === "string") return found;
    if (found.parts.length === 0) return found.open + found.close;
    return found.open + this.#inside(found, place) + found.close;
  }

  #inside({ open, parts }: Compound, { column, behind }: Place): string {
    const [first, ...rest] = parts as [Part, ...Part[]];
    const inner = { column: column + open.length, behind };
    if (open !== "{" || !(first.term instanceof Atom) || rest.length === 0) return this.#parts(parts, inner);
    const tag = partText(first, this.#style);
    const end = column + tag.length + 2;
    if (this.#step !== undefined && tag.length + 2 > this.#step) {
      const below = column + this.#step;
      this.#check(below - 1);
      return tag + this.#rest(rest, below, { column: end, behind });
    }
    this.#check(end);
    return `${tag},${this.#parts(rest, { column: end, behind })}`;
  }

  #check(column: number): void {
    if (this.#strict && column >= Math.floor(this.#style.width / 2)) throw new TooDeep();
  }

  /** Parts of which the first stands in a line that is begun, the others in it as long as they fit, or under the first. */
  #parts(parts: readonly Part[], place: Place): string {
    const [first, ...rest] = parts;
    if (first === undefined) return "";
    const { text, taken } = this.#part(first, { ...place, behind: this.#behind(rest, place.behind) });
    const after = { column: place.column + taken, behind: place.behind };
    return text + this.#rest(rest, place.column, after);
  }

  #rest(parts: readonly Part[], column: number, line: Place): string {
    const [part, ...rest] = parts;
    if (part === undefined) return "";
    const behind = isTail(part) ? line.behind + 1 : this.#behind(rest, line.behind);
    const length = part.lead.length + this.#length(part);
    // the last of a line leaves room for a comma
    const enough = { ...line, behind: behind === 0 ? 1 : behind };
    if (part.term === undefined || (this.#isLeaf(part) && this.#fits(length, enough))) {
      const after = { column: line.column + length, behind: line.behind };
      return part.lead + prefixText(part, this.#style) + partText(part, this.#style) + this.#rest(rest, column, after);
    }
    const { text, taken } = this.#part(part, { column, behind });
    const after = { column: column + taken, behind: line.behind };
    return part.lead + indentation(column) + text + this.#rest(rest, column, after);
  }

  /** What must fit behind a part: what must behind all of them and the closing text when it is the last. */
  #behind(rest: readonly Part[], behind: number): number {
    const [next] = rest;
    return next === undefined || isTail(next) ? behind + 1 : 0;
  }

  /** A part, and how much of the line it takes: all of it unless it is a leaf. */
  #part(part: Part, place: Place): { text: string; taken: number } {
    const length = this.#length(part);
    const prefix = prefixText(part, this.#style);
    if (this.#isLeaf(part) && this.#fits(length, place)) {
      return { text: prefix + partText(part, this.#style), taken: length };
    }
    const taken = this.#style.width;
    if (part.term === undefined) return { text: partText(part, this.#style), taken };
    if (part.prefix === undefined) return { text: this.term(part.term, place, part.depth), taken };
    if (this.#fits(length, place)) return { text: prefix + partText(part, this.#style), taken };
    const column = place.column + (this.#step ?? 4);
    const key = this.term(part.prefix, place, part.depth);
    const value = this.term(part.term, { column, behind: place.behind }, part.depth);
    return { text: `${key} =>${indentation(column)}${value}`, taken };
  }

  #length(part: Part): number {
    return prefixText(part, this.#style).length + partText(part, this.#style).length;
  }

  #isLeaf(part: Part): boolean {
    const whole = (t: Term | undefined): boolean => {
      if (t === undefined) return true;
      const text = leafText(t, this.#style, part.depth);
      if (text !== undefined) return !isBroken(t, text);
      const found = compound(t, this.#style, part.depth);
      // a list that is not shown stands for one that takes lines
      return typeof found === "string" ? found !== "[...]" : found.parts.length === 0;
    };
    return whole(part.term) && whole(part.prefix);
  }

  /** The bytes of a binary on lines. */
  #binary(text: string, { column, behind }: Place): string {
    const room = Math.max(8, this.#style.width - column - 2 - behind);
    const bytes = text.slice(2, -2).split(",");
    let left = room;
    let out = "";
    bytes.forEach((byte, i) => {
      const last = i === bytes.length - 1;
      const length = byte.length + (last ? 0 : 1);
      if (left < length) {
        out += indentation(column + 2);
        left = room;
      }
      out += last ? byte : `${byte},`;
      left -= length;
    });
    return `<<${out}>>`;
  }
}

/** A binary that is no text goes over lines, unless nothing of it is shown. */
function isBroken(term: Term, text: string): boolean {
  return term instanceof Bin && !text.startsWith('<<"') && text !== "..." && text !== "<<...>>";
}

/** What follows the last element: where a term was cut, or the end of an improper list. */
function isTail(part: Part): boolean {
  return part.term === undefined || part.lead === "|";
}

/** A term whose text may take several lines: `column` is where it starts, from 0. */
export function layout(term: Term, style: Style, column: number, depth = -1): string {
  const line = flat(term, style, depth);
  const place = { column: column + 1, behind: 0 };
  if (line.length < style.width - place.column) return line;
  for (const step of [undefined, 4]) {
    try {
      return new Layout(style, step, true).term(term, place, depth);
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
    }
  }
  return new Layout(style, 1, false).term(term, place, depth);
}
