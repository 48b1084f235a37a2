// The aliases of a node's processes: references to which messages can be sent while they are active. Specification: Erlang
// reference manual, "Process Aliases"; erlang:alias/1 and the option `alias` of erlang:monitor/3, OTP 27.

import type { Pid, Ref, RefKey } from "../terms/term.ts";
import type { Process } from "./process.ts";
import { Sparse } from "./sparse.ts";

/** When an alias ends by itself: never, with its first message, with its monitor, or with the first of these. */
export type AliasKind = "explicit_unalias" | "reply" | "demonitor" | "reply_demonitor";

/** An active alias: mostly a monitor that is one, too. */
export type Alias = { readonly watcher: Pid; readonly kind: AliasKind };

/** All active aliases of a node. */
export class Aliases {
  readonly #active = new Sparse<RefKey, Alias>();

  add(key: RefKey, process: Process, alias: Alias): void {
    process.aliases++;
    this.#active.set(key, alias);
  }

  find(ref: Ref): Alias | undefined {
    return this.#active.get(ref.key);
  }

  /** Ends an alias; false when it is none of that process. */
  remove(ref: Ref, process: Process): boolean {
    const { key } = ref;
    if (this.#active.get(key)?.watcher !== process.pid) return false;
    this.end(key, process);
    return true;
  }

  /** Ends an alias of that process, if it is still active. */
  end(key: RefKey, process: Process): void {
    if (this.#active.delete(key)) process.aliases--;
  }

  /** The process is gone: all its aliases end. */
  forget(process: Process): void {
    if (process.aliases === 0) return;
    for (const key of this.#active.keys()) {
      if (this.#active.get(key)?.watcher === process.pid) this.#active.delete(key);
    }
    process.aliases = 0;
  }
}
