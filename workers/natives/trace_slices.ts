// The slices of processes while somebody wants to hear when they run, or how long. In: the scheduler. Out: what sessions tell of
// the flag `running`, and the clocks of functions that are timed.

import type { Process } from "../beam/process.ts";
import { whereabouts } from "../beam/stacktrace.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";
import type { Clocks } from "./trace_counters.ts";

type Listener = {
  readonly processes: ReadonlyMap<Process, { readonly flags: ReadonlySet<string> }>;
  tell(process: Process, flag: string, what: readonly Term[]): void;
};

const IN = atom("in");
const OUT = atom("out");

/** The function that a process is in; 0 when that is not known. */
function current(vm: Vm, process: Process): Term {
  const [frame] = whereabouts(vm, process);
  return Array.isArray(frame) ? frame.slice(0, 3) : 0;
}

/** Looks at each slice of each process; answers how to end it. */
export function watchSlices(
  vm: Vm,
  traces: { readonly clocks: Clocks; readonly sessions: readonly Listener[] },
): () => void {
  const { scheduler } = vm;
  const { clocks, sessions } = traces;
  const plain = scheduler.runSlice;
  const tell = (process: Process, what: Atom): void => {
    if (process.status === "exiting") return;
    const place = current(vm, process);
    for (const session of sessions) {
      const flag = session.processes.get(process)?.flags.has("running") ? "running" : "running_procs";
      session.tell(process, flag, [what, place]);
    }
  };
  scheduler.watched = true;
  scheduler.runSlice = (process, budget) => {
    // it may run inside another one, which waits meanwhile
    const below = vm.rt.proc;
    clocks.stop(below);
    tell(process, IN);
    clocks.start();
    plain.call(scheduler, process, budget);
    clocks.stop(process);
    tell(process, OUT);
    clocks.start();
  };
  return () => {
    scheduler.watched = false;
    delete (scheduler as Partial<typeof scheduler>).runSlice;
  };
}
