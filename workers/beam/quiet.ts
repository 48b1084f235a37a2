// Which stack traces nobody will ask for: what the handlers around the running code take for certain and rescue without a
// look at `__STACKTRACE__`. A stack trace costs more than all the rest of a raise.

import { type Atom, atom } from "../terms/atom.ts";
import { TMap } from "../terms/map.ts";
import type { Term } from "../terms/term.ts";
import { KIND_ERROR, KIND_THROW, type Kind } from "./raise.ts";

const STRUCT = atom("__struct__");
const EXCEPTION = atom("__exception__");

/** What the handlers that are in force take: all throws or none, all exceptions or those of some modules. */
export class Quiet {
  readonly #throws: boolean;
  readonly #errors: ReadonlySet<Term> | "all";
  /** the last that this one was made one with: the same handlers are mostly around */
  #outer: Quiet | null = null;
  #joined: Quiet | null = null;
  constructor(throws: boolean, errors: readonly Atom[] | "all") {
    this.#throws = throws;
    this.#errors = errors === "all" ? "all" : new Set(errors);
  }

  /** Whether nobody will ask how it came to this. */
  covers(kind: Kind, reason: Term): boolean {
    if (kind === KIND_THROW) return this.#throws;
    if (kind !== KIND_ERROR || this === LOUD || !(reason instanceof TMap)) return false;
    const struct = reason.get(STRUCT);
    if (struct === undefined || !reason.has(EXCEPTION)) return false;
    return this.#errors === "all" || this.#errors.has(struct);
  }

  /** This handler with those around it: what it does not take goes on to them. */
  within(outer: Quiet): Quiet {
    if (outer === LOUD) return this;
    if (this.#outer !== outer || this.#joined === null) {
      this.#outer = outer;
      this.#joined = this.#join(outer);
    }
    return this.#joined;
  }

  #join(outer: Quiet): Quiet {
    const [mine, theirs] = [this.#errors, outer.#errors];
    const errors = mine === "all" || theirs === "all" ? "all" : ([...mine, ...theirs] as Atom[]);
    return new Quiet(this.#throws || outer.#throws, errors);
  }
}

/** Somebody may ask for every stack trace. */
export const LOUD: Quiet = new Quiet(false, []);
