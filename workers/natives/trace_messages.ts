// How a trace message is sent, and the time that it carries. In: who is told of whom, and of what. Out: a message.

import type { Process } from "../beam/process.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { atom } from "../terms/atom.ts";
import type { Pid, Term } from "../terms/term.ts";

const TRACE = atom("trace");
const TRACE_TS = atom("trace_ts");

/** Sends a trace message; nobody hears of what it does itself. */
export function send(vm: Vm, to: Pid, process: Process, what: readonly Term[], stamp: Term | undefined): void {
  const tracer = vm.process(to);
  if (tracer === undefined || tracer === process) return;
  const head = stamp === undefined ? TRACE : TRACE_TS;
  deliver(vm, tracer, [head, process.pid, ...what, ...(stamp === undefined ? [] : [stamp])]);
}

/** The time that a message carries. */
export function stampOf(vm: Vm, flags: ReadonlySet<string>): Term | undefined {
  const native = (name: string, ...args: Term[]): Term => vm.code.nativesOf("erlang")[name]?.(...args) ?? 0;
  const monotonic = (): Term => native("monotonic_time/1", atom("nanosecond"));
  if (flags.has("timestamp") || flags.has("cpu_timestamp")) return native("timestamp/0");
  if (flags.has("strict_monotonic_timestamp")) return [monotonic(), native("unique_integer/0")];
  return flags.has("monotonic_timestamp") ? monotonic() : undefined;
}
