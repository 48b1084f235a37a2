// What waits until everything that is compiled together is compiled: types, calls of other modules, behaviours. In: what the compiler
// finds out of each module. Out: the same, once, to whoever compiled a file, a line of the shell or a text as a whole.

import type { Process } from "../beam/process.ts";
import type { RemoteCall } from "./checks.ts";
import type { ModuleDraft } from "./draft.ts";
import type { Reporter } from "./reporter.ts";
import { type Found, TypeBook } from "./types/book.ts";

/** A call of another module; `unit` counts the modules as they were compiled. */
export type LateCall = RemoteCall & { readonly unit: number };

type Waiting = { readonly calls: LateCall[]; readonly checks: (() => void)[]; readonly types: TypeBook };

/** What waits, in the processes that evaluate a text of its own and, together, in all others. */
export class LateChecks {
  readonly #shared: Waiting;
  readonly #apart = new WeakMap<Process, Waiting[]>();
  readonly #reporter: Reporter;
  constructor(reporter: Reporter) {
    this.#reporter = reporter;
    this.#shared = this.#fresh();
  }

  #fresh(): Waiting {
    return { calls: [], checks: [], types: new TypeBook(this.#reporter) };
  }

  /** The process that compiles. */
  #running(): Process {
    return this.#reporter.vm.rt.proc;
  }

  get #waiting(): Waiting {
    return this.#apart.get(this.#running())?.at(-1) ?? this.#shared;
  }

  /** From now on this process compiles something of its own, until it says {@link leave}. */
  enter(): void {
    const process = this.#running();
    const open = this.#apart.get(process);
    if (open === undefined) this.#apart.set(process, [this.#fresh()]);
    else open.push(this.#fresh());
  }

  leave(): void {
    this.#apart.get(this.#running())?.pop();
  }

  /** Whether the running process compiles something of its own. */
  get isApart(): boolean {
    return (this.#apart.get(this.#running())?.length ?? 0) > 0;
  }

  /** A module is compiled that makes these calls of others. */
  add(draft: ModuleDraft, calls: readonly RemoteCall[]): void {
    const unit = this.#waiting.types.add(draft);
    this.#waiting.calls.push(...calls.map((call) => ({ ...call, unit })));
  }

  /** Something else is to be looked at. */
  defer(check: () => void): void {
    this.#waiting.checks.push(check);
  }

  /** What the types of the modules say, once. */
  takeTypes(): readonly Found[] {
    return this.#waiting.types.take();
  }

  /** The calls that wait, once. */
  takeCalls(): readonly LateCall[] {
    return this.#waiting.calls.splice(0);
  }

  /** Runs the checks that wait, once. */
  run(): void {
    for (const check of this.#waiting.checks.splice(0)) check();
  }
}
