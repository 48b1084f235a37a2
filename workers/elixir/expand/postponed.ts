// Code that stands so deep in other code that the stack would not hold its expansion. In: the body of a scope or a part of a
// pattern, and what expands it. Out: a place in the expanded code, which is filled when what is around it is done.

import { EMPTY, list, type Term } from "../../terms/term.ts";
import { A, isNode } from "../ast.ts";

/** What waits until the stack is shallow again, in the order in which it would have been done. */
export class Postponed {
  #waiting: (() => void)[] = [];

  /** How much waits. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Does something after all that waits. */
  put(job: () => void): void {
    this.#waiting.push(job);
  }

  /** A place for what `expand` will answer. */
  place(expand: () => Term): Term {
    const place: Term[] = [A.block, EMPTY, EMPTY];
    this.put(() => {
      const made = expand();
      if (isNode(made)) place.splice(0, 3, ...made);
      else place[2] = list([made]);
    });
    return place;
  }

  /** Does what waits but for the first `from`; what is put meanwhile comes before the rest. */
  run(from = 0): void {
    const before = this.#waiting.slice(0, from);
    let rest = this.#waiting.slice(from);
    while (rest.length > 0) {
      this.#waiting = [];
      (rest.shift() as () => void)();
      if (this.#waiting.length > 0) rest = [...this.#waiting, ...rest];
    }
    this.#waiting = before;
  }
}
