// What the vocabularies of single subjects (dates, collections, texts, processes) are made of.

import type { Type, Writer } from "./writer.ts";

/** What a call is written with. */
export type Parts = {
  readonly w: Writer;
  /** an expression of a type */
  readonly e: (type: Type) => string;
  /** a function of one argument */
  readonly f: (from: Type, to: Type) => string;
  /** a small number, which may be negative */
  readonly small: () => string;
  /** one of some texts */
  readonly one: (...texts: string[]) => string;
};

/** A type → calls that give it. */
export type Vocabulary = Partial<Record<Type, readonly ((parts: Parts) => string)[]>>;
