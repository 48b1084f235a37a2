// Text → its grapheme clusters, from the platform's Intl.Segmenter, as Unicode 15 cuts them.

import { slice } from "../beam/bits.ts";
import { NIL } from "../terms/atom.ts";
import type { Bin, Term } from "../terms/term.ts";
import { ASCII, bin, characterSize, made, utf8 } from "./text_bytes.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

const VIRAMA = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]/;

const AFTER_VIRAMA = /(?<=[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d][\p{M}\u200c\u200d]*)(?=\p{L})/u;

/** Grapheme clusters. CR LF is one, as everywhere. */
export function graphemes(s: string): string[] {
  if (ASCII.test(s) && !s.includes("\r\n")) return s.split("");
  const out = Array.from(segmenter.segment(s), (x) => x.segment);
  // newer tables keep the consonants around a virama together; Unicode 15's do not
  return VIRAMA.test(s) ? out.flatMap((x) => x.split(AFTER_VIRAMA)) : out;
}

/** Pieces of a binary that may hold invalid bytes: each of those is a piece of its own. */
export function pieces(b: Bin, split: (s: string) => string[]): Bin[] {
  if (b.text !== null) return split(b.text).map((s) => made(s));
  const out: Bin[] = [];
  let run = 0;
  let at = 0;
  const bytes = b.bytes;
  const flush = (end: number): void => {
    if (end > run) out.push(...split(utf8.decode(bytes.subarray(run, end))).map((s) => made(s)));
  };
  while (at < bytes.length) {
    const n = characterSize(bytes, at);
    if (n > 0) {
      at += n;
      continue;
    }
    flush(at);
    out.push(slice(b, at * 8, 8));
    at++;
    run = at;
  }
  flush(at);
  return out;
}

/** The first piece of a binary and the rest, or nil. */
export function next(t: Term, split: (s: string) => string[]): Term {
  const b = bin(t);
  if (b.len === 0) return NIL;
  // enough bytes for one cluster nearly always; all of them otherwise
  const head = b.len > 128 ? slice(b, 0, 128 * 8) : b;
  const n = characterSize(b.bytes, 0);
  if (n === 0) return [slice(b, 0, 8), slice(b, 8, b.bitSize - 8)];
  const valid = utf8.decode(head.bytes);
  const first = made(split(valid)[0] as string);
  const size = first.len <= b.len ? first.len : n;
  return [slice(b, 0, size * 8), slice(b, size * 8, b.bitSize - size * 8)];
}
