// In: code of cells, and requests to stop it. Out: events. Each session has one process on the node, made when its first
// cell runs and again after it was stopped; one cell of a session runs at a time, the others wait.

import { type Process, pidKey } from "../beam/process.ts";
import { deliver, exitSignal } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import type { Evaluation } from "../contract/observe.ts";
import { atom } from "../terms/atom.ts";
import { Bin, type Pid, type Term } from "../terms/term.ts";
import type { EventQueue } from "./event-queue.ts";

type Session = {
  readonly name: string;
  process: Process | null;
  current: Evaluation | null;
  stopping: boolean;
  /** the cell that ran last: what its processes say later is shown there */
  last: number;
  readonly waiting: Evaluation[];
};

/** The cells of one node. */
export class Evaluations {
  readonly #vm: Vm;
  readonly #events: EventQueue;
  readonly #sessions = new Map<string, Session>();
  /** group leaders of evaluations */
  readonly #devices = new Map<string, { readonly pid: Pid; readonly id: number }>();
  /** compile errors of a running evaluation: they come before the error that ends it */
  readonly #errors = new Map<number, string>();
  #early: Evaluation[] | null;
  #reporting = new Set<Process>();
  constructor(vm: Vm, ready: boolean, events: EventQueue) {
    this.#vm = vm;
    this.#events = events;
    this.#early = ready ? null : [];
  }

  /** Runs a cell as soon as the node is ready and the session's cells before it are done. */
  evaluate(evaluation: Evaluation): void {
    if (this.#early !== null) {
      this.#early.push(evaluation);
      return;
    }
    const session = this.#session(evaluation.session);
    session.waiting.push(evaluation);
    this.#next(session);
  }

  /** The node has started what it was started for. */
  ready(): void {
    const early = this.#early ?? [];
    this.#early = null;
    for (const evaluation of early) this.evaluate(evaluation);
  }

  /** Stops a cell: one that waits is dropped, the process of one that runs is killed. */
  stop(id: number): void {
    const waiting = [this.#early ?? [], ...[...this.#sessions.values()].map((s) => s.waiting)];
    for (const list of waiting) {
      const at = list.findIndex((e) => e.id === id);
      if (at < 0) continue;
      list.splice(at, 1);
      this.#events.end({ id, is: "stopped" });
    }
    for (const session of this.#sessions.values()) {
      if (session.current?.id !== id || session.process === null) continue;
      session.stopping = true;
      exitSignal(this.#vm, this.#vm.systemPid, session.process, atom("kill"), true);
    }
  }

  /** The node has ended: so have its cells. */
  end(): void {
    const open = [
      ...(this.#early ?? []),
      ...[...this.#sessions.values()].flatMap((s) => [...(s.current ? [s.current] : []), ...s.waiting]),
    ];
    this.#sessions.clear();
    this.#early = [];
    for (const { id } of open) this.#events.end({ id, is: "gone" });
  }

  /** What the session's process, or a group leader, tells of an evaluation. */
  told(id: number, what: Term): void {
    if (what === atom("done")) {
      const session = this.#running(id);
      if (session === undefined) return;
      session.current = null;
      this.#next(session);
      return;
    }
    const [tag, first, second] = what as [{ name: string }, Term, Term];
    const said =
      first instanceof Bin ? (first.text ?? new TextDecoder("utf-8", { ignoreBOM: true }).decode(first.bytes)) : "";
    switch (tag.name) {
      case "stdout":
        this.#events.say({ id, is: "stdout", text: said });
        return;
      case "device":
        this.#devices.set(pidKey(first as Pid), { pid: first as Pid, id });
        return;
      case "value":
        this.#events.end({ id, is: "value", text: said, truthy: second === true });
        this.#errors.delete(id);
        return;
      case "error":
        this.#fail(id, said);
        return;
      case "ended": {
        const session = this.#running(id);
        if (session === undefined) this.#events.say({ id, is: "stderr", text: `${said}\n` });
        else {
          this.#fail(id, said);
          session.current = null;
          this.#next(session);
        }
        return;
      }
    }
  }

  /** Text for standard error of a process: true when it belongs to a cell, which shows it. */
  stderr(from: Pid, text: string, warns: boolean): boolean {
    const id = this.#cellOf(this.#vm.process(from));
    if (id === undefined) return false;
    this.#events.say({ id, is: warns ? "warning" : "stderr", text });
    return true;
  }

  /** A diagnostic of code that is being compiled now: true when a cell compiles it. */
  diagnostic(severity: "warning" | "error", text: string): boolean {
    const id = this.#cellOf(this.#vm.rt.proc);
    if (id === undefined) return false;
    if (severity === "warning") this.#events.say({ id, is: "warning", text });
    else if (this.#running(id) === undefined) this.#events.say({ id, is: "stderr", text });
    else this.#errors.set(id, (this.#errors.get(id) ?? "") + text);
    return true;
  }

  /** A process of the node ended. */
  gone(process: Process, reason: Term): void {
    this.#reporting.delete(process);
    for (const session of this.#sessions.values()) {
      if (session.process !== process) continue;
      session.process = null;
      const { current } = session;
      if (session.stopping && current !== null) {
        session.stopping = false;
        session.current = null;
        this.#errors.delete(current.id);
        this.#events.end({ id: current.id, is: "stopped" });
        this.#next(session);
      } else if (!this.#vm.scheduler.stopped) {
        this.#reporting.add(this.#vm.spawnMfa("nodebook_cell", "ended", [session.last, process.pid, reason]));
      }
    }
  }

  /** Whether a process belongs to the instruments, not to the reader's code. */
  isOwn(process: Process): boolean {
    return this.#reporting.has(process);
  }

  #fail(id: number, text: string): void {
    const errors = this.#errors.get(id) ?? "";
    this.#errors.delete(id);
    this.#events.end({ id, is: "error", text: errors + text });
  }

  #session(name: string): Session {
    const known = this.#sessions.get(name);
    if (known !== undefined) return known;
    const session: Session = { name, process: null, current: null, stopping: false, last: 0, waiting: [] };
    this.#sessions.set(name, session);
    return session;
  }

  #running(id: number): Session | undefined {
    return [...this.#sessions.values()].find((s) => s.current?.id === id);
  }

  #cellOf(process: Process | undefined): number | undefined {
    return process === undefined ? undefined : this.#devices.get(pidKey(process.groupLeader))?.id;
  }

  #next(session: Session): void {
    if (session.current !== null) return;
    const evaluation = session.waiting.shift();
    if (evaluation === undefined) return;
    const { id, code, file } = evaluation;
    this.#dropDevices();
    session.current = evaluation;
    session.last = id;
    session.process ??= this.#vm.spawnMfa("nodebook_cell", "init", [Bin.of(session.name)]);
    this.#events.say({ id, is: "started" });
    deliver(this.#vm, session.process, [atom("nodebook_evaluate"), id, Bin.of(code), Bin.of(file)]);
  }

  /** Group leaders that nobody has any more end. */
  #dropDevices(): void {
    const used = new Set([...this.#vm.processes()].map((p) => pidKey(p.groupLeader)));
    for (const [key, { pid }] of this.#devices) {
      if (used.has(key)) continue;
      this.#devices.delete(key);
      const process = this.#vm.process(pid);
      if (process !== undefined) exitSignal(this.#vm, this.#vm.systemPid, process, atom("kill"), true);
    }
  }
}
