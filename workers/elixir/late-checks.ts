// What waits until everything that is compiled together is compiled: calls of other modules, behaviours. In: what the compiler
// finds out of each module. Out: the same, once, to whoever compiled a file, a line of the shell or a text as a whole.

import type { Process } from "../beam/process.ts";
import type { RemoteCall } from "./checks.ts";

type Waiting = { readonly calls: RemoteCall[]; readonly checks: (() => void)[] };

/** What waits, in the processes that evaluate a text of its own and, together, in all others. */
export class LateChecks {
  readonly #shared: Waiting = { calls: [], checks: [] };
  readonly #apart = new WeakMap<Process, Waiting[]>();
  readonly #running: () => Process;

  /** `running`: the process that compiles. */
  constructor(running: () => Process) {
    this.#running = running;
  }

  get #waiting(): Waiting {
    return this.#apart.get(this.#running())?.at(-1) ?? this.#shared;
  }

  /** From now on this process compiles something of its own, until it says {@link leave}. */
  enter(): void {
    const process = this.#running();
    const open = this.#apart.get(process);
    if (open === undefined) this.#apart.set(process, [{ calls: [], checks: [] }]);
    else open.push({ calls: [], checks: [] });
  }

  leave(): void {
    this.#apart.get(this.#running())?.pop();
  }

  /** Whether the running process compiles something of its own. */
  get isApart(): boolean {
    return (this.#apart.get(this.#running())?.length ?? 0) > 0;
  }

  add(calls: readonly RemoteCall[], check: () => void): void {
    this.#waiting.calls.push(...calls);
    this.#waiting.checks.push(check);
  }

  /** The calls that wait, once. */
  takeCalls(): readonly RemoteCall[] {
    return this.#waiting.calls.splice(0);
  }

  /** Runs the checks that wait, once. */
  run(): void {
    for (const check of this.#waiting.checks.splice(0)) check();
  }
}
