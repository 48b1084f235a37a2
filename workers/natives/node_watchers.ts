// Who wants to hear of nodes (`net_kernel:monitor_nodes`). In: nodes that come and go. Out: a message to each who asked, in
// step with what the nodes send.

import { equalPids } from "../beam/process.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { entryOf } from "../terms/table.ts";
import { list, type Pid, type Term } from "../terms/term.ts";

/** One subscription: for which nodes, and how its messages look. */
export type Watcher = { readonly pid: Pid; readonly type: Atom; readonly form: Atom; readonly keys: readonly Atom[] };

/** All subscriptions of a node. */
export class NodeWatchers {
  readonly #vm: Vm;
  #all: Watcher[] = [];
  constructor(vm: Vm) {
    this.#vm = vm;
  }

  add(watcher: Watcher): void {
    this.#all = [...this.#all.filter((w) => this.#vm.process(w.pid) !== undefined), watcher];
  }

  /** Takes back all subscriptions of the process with these options. */
  remove(watcher: Watcher): void {
    const keys = (w: Watcher): string => w.keys.map((k) => k.name).join();
    this.#all = this.#all.filter(
      (w) =>
        !equalPids(w.pid, watcher.pid) ||
        w.type !== watcher.type ||
        w.form !== watcher.form ||
        keys(w) !== keys(watcher),
    );
  }

  tell(event: Atom, node: Atom, type: Atom, facts: Readonly<Record<string, Term>>): void {
    for (const watcher of this.#all) {
      const process = this.#vm.process(watcher.pid);
      if (process === undefined || (watcher.type !== atom("all") && watcher.type !== type)) continue;
      const info = watcher.keys.flatMap((key): [Atom, Term][] => {
        const value = entryOf(facts, key.name);
        return value === undefined ? [] : [[key, value]];
      });
      if (watcher.form === atom("none")) deliver(this.#vm, process, [event, node]);
      else deliver(this.#vm, process, [event, node, watcher.form === atom("map") ? mapOf(info) : list(info)]);
    }
  }
}
