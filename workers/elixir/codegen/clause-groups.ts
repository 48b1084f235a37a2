// Clauses in a row whose patterns ask the same shape of one subject → a group, so that the shape is asked for once.

import type { Term } from "../../terms/term.ts";
import type { ClauseParts } from "../clause-parts.ts";
import { shapeOf, startsWithByte } from "./match.ts";

/** Clauses up to `until` that have a pattern of `shape` for `subject`; `byte`: they look at its first byte. */
export type Group = {
  readonly subject: string;
  readonly shape: string;
  readonly until: number;
  readonly byte: boolean;
};

/** The clauses from `at` on that have a pattern of the same shape for one subject; undefined when it is only one. */
export function groupAt(clauses: readonly ClauseParts[], at: number, subjects: readonly string[]): Group | undefined {
  let best: Group | undefined;
  subjects.forEach((subject, position) => {
    const pattern = (clause: ClauseParts | undefined): Term | undefined => clause?.patterns[position];
    const first = pattern(clauses[at]);
    const shape = first === undefined || !/^v\d+$/.test(subject) ? null : shapeOf(first);
    if (shape === null) return;
    let until = at + 1;
    const alike = (p: Term | undefined): boolean => p !== undefined && shapeOf(p) === shape;
    while (until < clauses.length && alike(pattern(clauses[until]))) until++;
    if (until - at < 2 || until <= (best?.until ?? 0)) return;
    const byte =
      shape === "bits" && clauses.slice(at, until).filter((c) => startsWithByte(pattern(c) as Term)).length > 1;
    best = { subject, shape, until, byte };
  });
  return best;
}
