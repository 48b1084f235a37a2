// In: a process. Out: a line of the inspector's table. Read from outside: the process is not asked.

import { framesOf } from "../beam/frame.ts";
import type { Process } from "../beam/process.ts";
import { LOCAL } from "../beam/router.ts";
import type { Vm } from "../beam/vm.ts";
import type { ProcessReport } from "../contract/observe.ts";
import { processItem } from "../natives/process_info.ts";
import { Atom, atom } from "../terms/atom.ts";
import { Pid, type Term } from "../terms/term.ts";
import { nameOf } from "./node-report.ts";
import { functionText, pidName, termText } from "./term-text.ts";

const INITIAL_CALL = atom("$initial_call");
const LABEL = atom("$process_label");
const SERVERS = new Set(["gen_server", "gen_statem", "gen_event", "supervisor"]);

/** The process that a pid names, as this node prints it: "#PID<0.123.0>". */
export function processByName(vm: Vm, text: string): Process | undefined {
  const match = /^(?:#PID)?<?0\.(\d+)\.(\d+)>?$/.exec(text.trim());
  return match === null ? undefined : vm.process(new Pid(LOCAL, Number(match[1]), Number(match[2]), 0));
}

function mfa(call: Term | undefined): string {
  if (!Array.isArray(call) || !(call[0] instanceof Atom) || !(call[1] instanceof Atom)) return "";
  return functionText(call[0].name, call[1].name, call[2] as number);
}

/** Whether the process runs a behaviour's loop, which answers questions about its state. */
export function answersState(process: Process): boolean {
  return framesOf(process.stack).some(({ info }) => SERVERS.has(info.module));
}

/** A process as the inspector lists it. */
export function processReport(vm: Vm, process: Process): ProcessReport {
  const label = process.dictionary.get(LABEL);
  const bound = !process.alone;
  return {
    pid: pidName(process.pid),
    name: nameOf(process) ?? (label === undefined ? null : termText(label)),
    initial: mfa(process.dictionary.get(INITIAL_CALL)) || mfa(process.initialCall),
    current: mfa(processItem(vm, process, "current_function")),
    mailbox: process.mailbox.length,
    reductions: process.reductions,
    memory: processItem(vm, process, "memory") as number,
    links: bound ? [...process.links.values()].map(pidName) : [],
    monitors: bound
      ? [...process.monitorsOut.values()].map(({ target }) =>
          Array.isArray(target) ? termText([...target]) : pidName(target as Pid),
        )
      : [],
    monitoredBy: bound ? [...process.monitorsIn.values()].map(({ watcher }) => pidName(watcher)) : [],
  };
}
