// `:nodebook_instruments`, the part written in TypeScript: what a node tells the instruments of its machine. Without a
// machine (in scripts and tests) nobody listens.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import type { Vm } from "../beam/vm.ts";
import { NIL, OK } from "../terms/atom.ts";
import type { Bin, Pid, Term } from "../terms/term.ts";

/** Who listens to a node. What `stderr` and `diagnostic` take (true) does not go to the terminal. */
export interface Listener {
  /** what the system processes of the instruments say, by the number that they were given */
  told(id: number, what: Term): void;
  /** the command line ran: the node does what it was started for */
  ready(): void;
  /** `warns`: it is a warning of `IO.warn` */
  stderr(from: Pid, text: string, warns: boolean): boolean;
  diagnostic(severity: "warning" | "error", text: string): boolean;
}

type Told = {
  listener: Listener | null;
  ready: boolean;
  readonly kept: Map<string, Term>;
  /** processes whose next text for standard error is a warning */
  readonly warning: WeakSet<Process>;
};

function toldOf(vm: Vm): Told {
  let known = vm.state.get("instruments") as Told | undefined;
  if (known === undefined) {
    known = { listener: null, ready: false, kept: new Map(), warning: new WeakSet() };
    vm.state.set("instruments", known);
  }
  return known;
}

/** Listens to a node. Answers whether it was ready before. */
export function listen(vm: Vm, listener: Listener): boolean {
  const told = toldOf(vm);
  told.listener = listener;
  return told.ready;
}

/** Who listens to a node, if anybody does. */
export function listenerOf(vm: Vm): Listener | null {
  return toldOf(vm).listener;
}

/** Text for standard error of a process: true when somebody took it. */
export function tellStderr(vm: Vm, from: Pid, text: string): boolean {
  const { listener, warning } = toldOf(vm);
  const process = vm.process(from);
  return listener?.stderr(from, text, process !== undefined && warning.has(process)) === true;
}

function table(vm: Vm): NativeTable {
  return {
    "tell/2": (id: number, what: Term) => {
      listenerOf(vm)?.told(id, what);
      return OK;
    },
    "ready/0": () => {
      toldOf(vm).ready = true;
      listenerOf(vm)?.ready();
      return OK;
    },
    "warns/1": (on: Term) => {
      const { warning } = toldOf(vm);
      if (on === true) warning.add(vm.rt.proc);
      else warning.delete(vm.rt.proc);
      return OK;
    },
    "kept/1": (session: Bin) => toldOf(vm).kept.get(session.text ?? "") ?? NIL,
    "keep/2": (session: Bin, value: Term) => {
      toldOf(vm).kept.set(session.text ?? "", value);
      return OK;
    },
  };
}

export const instruments: NativeModule = { module: "nodebook_instruments", table };
