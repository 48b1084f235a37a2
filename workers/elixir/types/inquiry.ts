// What is known while the types of a function's clause are looked for: its variables, and what has been found wrong.

import { type Atom, NIL } from "../../terms/atom.ts";
import type { Term } from "../../terms/term.ts";
import { A, columnOf, eachTuple, isNode, isVar, keyGet, lineOf, metaOf } from "../ast.ts";

import { display } from "../expand/directives.ts";
import { type Descr, DYNAMIC } from "./descr.ts";
import type { StructFields } from "./notation.ts";

/** Where a variable got its type. */
export type Trace = { readonly source: Term; readonly type: Descr };

export type Variable = { readonly name: string; type: Descr; trace: Trace };

/** Something wrong, as the reader is told. */
export type Finding = {
  readonly message: string;
  /** what stands between the message and the lines of the source */
  readonly note?: string;
  readonly line: number;
  readonly column: number;
  /** how many characters it is about; one without it */
  readonly width?: number;
  readonly where: string;
  readonly rank: Rank;
};

/** In this order findings of a module are told: those of calls and patterns, of fields, of the module's own functions. */
export type Rank = 0 | 1 | 2;

/** What the language around knows, and how types and code are printed. */
export type Surroundings = {
  readonly fields: StructFields;
  /** quoted code as text */
  readonly text: (quoted: Term) => string;
  /** a text in the colour of what is wrong */
  readonly marked: (text: string) => string;
  /** the file as places name it */
  readonly file: string;
};

/** A clause under examination. */
export class Inquiry {
  readonly surroundings: Surroundings;
  readonly where: string;
  readonly findings: Finding[];
  readonly #variables = new Map<Term, Variable>();
  /** the line to name where the code has none */
  line: number;
  /** something went wrong: what follows from it is not told */
  failed = false;
  /** the clause only fills in default arguments */
  inDefaults = false;
  /** guards may compare what they like */
  inGuard = false;
  constructor(surroundings: Surroundings, where: string, line: number, findings: Finding[]) {
    this.surroundings = surroundings;
    this.where = where;
    this.line = line;
    this.findings = findings;
  }

  /** Tells of something that makes the code fail. Answers the type of what it leads to. */
  error(message: () => string, meta: Term, rank: Rank = 0, width?: number): Descr {
    if (!this.failed) this.warn(message, meta, rank, width);
    this.failed = true;
    return DYNAMIC;
  }

  /** Tells of something that does not make the code fail. */
  warn(message: () => string, meta: Term, rank: Rank = 0, width?: number): void {
    if (keyGet(meta, A.generated) === true) return;
    const place = { line: lineOf(meta) || this.line, column: columnOf(meta), where: this.where };
    this.findings.push({
      message: message(),
      note: "typing violation found at:",
      ...place,
      rank,
      ...(width === undefined ? {} : { width }),
    });
  }

  /** Runs several branches, each after what went before: what goes wrong in one is told of the others all the same. */
  branches(bodies: readonly (() => void)[]): void {
    const before = this.failed;
    let after = before;
    for (const body of bodies) {
      this.failed = before;
      body();
      after ||= this.failed;
    }
    this.failed = after;
  }

  variable(t: Term): Variable | undefined {
    return this.#variables.get(versionOf(t));
  }

  /** Gives a variable its type. */
  define(t: Term, type: Descr, source: Term): void {
    this.#variables.set(versionOf(t), { name: nameOf(t as [Atom, Term, Atom]), type, trace: { source, type } });
  }

  /** The variables that an expression reads, by name. */
  variablesIn(t: Term): Variable[] {
    const found = new Map<Term, Variable>();
    eachTuple(t, (tuple) => {
      if (!isVar(tuple)) return;
      const known = this.variable(tuple);
      if (known !== undefined) found.set(versionOf(tuple), known);
    });
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }
}

/** A variable as it is named: with the module whose macro made it. */
function nameOf([name, , context]: [Atom, Term, Atom]): string {
  if (name.name.startsWith("&")) return '"capture"';
  return `"${name.name}"${context === NIL ? "" : ` (context ${display(context.name)})`}`;
}

export function versionOf(t: Term): Term {
  return keyGet(metaOf(t), A.version) ?? -1;
}

/** The place of an expression: its own, or that of the first part of a pair or list that has one. */
export function placeOf(t: Term): Term {
  return isNode(t) ? t[1] : metaOf(t);
}
