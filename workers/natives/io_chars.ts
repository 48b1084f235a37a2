// The nested lists of characters that :io_lib answers: each directive of a format that writes a term or a string gives one
// element, and a compound term one element for each of its parts. Behaviour after OTP's io_lib, for terms on one line.

import { Bin, Cons, charlist, EMPTY, list, type Term } from "../terms/term.ts";
import { compound, leafText, type Part, type Style } from "./io_terms.ts";

const code = (c: string): number => c.codePointAt(0) as number;
const charsBefore = (text: string, tail: Term): Term => list(Array.from(text, code), tail);

/** Characters, and whole terms among them, before a tail. */
export function splice(pieces: readonly (string | Term)[], tail: Term = EMPTY): Term {
  return pieces.reduceRight<Term>(
    (rest, piece) => (typeof piece === "string" ? charsBefore(piece, rest) : new Cons(piece, rest)),
    tail,
  );
}

/** `count` times a character, in halves that are shared. */
export function fill(c: string, count: number): Term {
  if (count < 4) return charlist(c.repeat(count));
  const half = fill(c, count >> 1);
  const both = new Cons(half, half);
  return count % 2 === 0 ? both : new Cons(code(c), both);
}

function binaryChars(text: string): Term {
  const quoted = /^<<(".*")(\/utf8)?>>$/s.exec(text);
  if (quoted !== null) {
    const inner = charlist(quoted[1] as string);
    return splice(["<<", inner, ...(quoted[2] === undefined ? [">>"] : [charlist("/utf8>>")])]);
  }
  const parts = text.slice(2, -2);
  const items = parts === "" ? [] : parts.split(/([,:])/);
  return splice(["<<", splice(items.map((item) => (/^[,:]$/.test(item) ? item : charlist(item)))), ">>"]);
}

function partChars(part: Part, style: Style): Term {
  const value = termChars(part.term as Term, style, part.depth);
  if (part.prefix === undefined) return value;
  return list([termChars(part.prefix, style, part.depth), charlist(" => "), value]);
}

/** A term on one line, as `flat` has it as text. */
export function termChars(term: Term, style: Style, depth = -1): Term {
  const leaf = leafText(term, style, depth);
  if (leaf !== undefined) {
    const isText = !(term instanceof Bin) || (style.pretty && term.len === 0 && term.tail === 0);
    return isText || (leaf.includes("...") && depth <= 1) ? charlist(leaf) : binaryChars(leaf);
  }
  const found = compound(term, style, depth);
  if (typeof found === "string") return charlist(found);
  if (found.parts.length === 0) return charlist(found.open + found.close);
  const last = found.parts.at(-1) as Part;
  const cut = last.term === undefined;
  const spliced = cut || (style.pretty && last.lead === "|");
  const items = (spliced ? found.parts.slice(0, -1) : found.parts).flatMap((part, i) =>
    i === 0 ? [partChars(part, style)] : [part.lead, partChars(part, style)],
  );
  const end = cut ? charlist("...") : spliced ? partChars(last, style) : EMPTY;
  const inner = splice(spliced ? [...items, last.lead] : items, end);
  return splice([found.open, inner, found.close]);
}

/** Characters in a field: filled up on the left, on the right where the field is below zero, or stars where they are too long. */
export function fieldChars(chars: Term, length: number, field: number, most: number, pad: string): Term {
  const width = Math.abs(field);
  if (length > most) {
    const stars = fill("*", most);
    return width > most ? beside(stars, width - most, field, pad) : stars;
  }
  return length < width ? beside(chars, width - length, field, pad) : chars;
}

function beside(chars: Term, count: number, field: number, pad: string): Term {
  return field < 0 ? new Cons(chars, fill(pad, count)) : new Cons(fill(pad, count), chars);
}

/** Character data with lists of characters for its binaries, which `textOf` reads. */
export function unpacked(data: Term, textOf: (bin: Bin) => string): Term {
  if (data instanceof Bin) return charlist(textOf(data));
  if (!(data instanceof Cons)) return data;
  const items: Term[] = [];
  let at: Term = data;
  for (; at instanceof Cons; at = at.t) items.push(unpacked(at.h, textOf));
  return items.reduceRight<Term>((rest, item) => new Cons(item, rest), unpacked(at, textOf));
}
