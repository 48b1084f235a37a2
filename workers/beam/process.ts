// A process: its saved frames, mailbox, links, monitors, dictionary and flags. Data only; what happens to it is in
// scheduler.ts (running) and signals.ts (exit, link, monitor).

import { type Atom, NIL } from "../terms/atom.ts";
import { EMPTY_MAP, type TMap } from "../terms/map.ts";
import type { Pid, Ref, RefKey, Term } from "../terms/term.ts";
import { NEVER, type Reading } from "./alarm.ts";
import type { AliasKind } from "./aliases.ts";
import type { Stack } from "./frame.ts";
import { LOUD, type Quiet } from "./quiet.ts";
import type { Raise } from "./raise.ts";
import { Sparse } from "./sparse.ts";
import type { Timer } from "./timers.ts";

/** No message at the save pointer. */
export const NO_MESSAGE: unique symbol = Symbol("no message");

/** The messages of a process that never got one. */
const NONE: (Term | undefined)[] = [];

/** Messages in order of arrival, with the pointer of the running `receive`. */
export class Mailbox {
  #items = NONE;
  #head = 0;
  #save = 0;

  get length(): number {
    let n = 0;
    for (let i = this.#head; i < this.#items.length; i++) if (this.#items[i] !== undefined) n++;
    return n;
  }

  push(message: Term): void {
    // room for one: a push on an empty array makes room for 17
    if (this.#items === NONE) this.#items = [message];
    else this.#items.push(message);
  }

  /** The message at the save pointer. */
  peek(): Term | typeof NO_MESSAGE {
    const items = this.#items;
    while (this.#save < items.length) {
      const message = items[this.#save];
      if (message !== undefined) return message;
      this.#save++;
    }
    return NO_MESSAGE;
  }

  /** Leaves the message where it is and looks at the next one. */
  skip(): void {
    this.#save++;
  }

  /** Takes the message at the save pointer out and puts the pointer back to the start. */
  accept(): void {
    const items = this.#items;
    // mostly it is the only one
    if (this.#save === items.length - 1) items.pop();
    else items[this.#save] = undefined;
    // what was taken out earlier from the middle may be first now
    while (this.#head < items.length && items[this.#head] === undefined) this.#head++;
    if (this.#head > 64 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    this.#save = this.#head;
  }

  /** Puts the save pointer back to the start: the receive ended by its timeout. */
  rewind(): void {
    this.#save = this.#head;
  }

  toArray(): Term[] {
    return this.#items.slice(this.#head).filter((m) => m !== undefined);
  }

  /** Takes out the first message that satisfies the test (`demonitor` with flush). */
  removeFirst(test: (message: Term) => boolean): void {
    for (let i = this.#head; i < this.#items.length; i++) {
      const message = this.#items[i];
      if (message !== undefined && test(message)) {
        this.#items[i] = undefined;
        return;
      }
    }
  }
}

export type Status = "runnable" | "running" | "waiting" | "suspended" | "exiting";

/** One process watches another: the same entry for both where both live here. */
export class Monitor {
  readonly ref: Ref;
  readonly watcher: Pid;
  /** what is watched and what the DOWN message names: pid, or [name, node] (on the watched node: the name) */
  readonly target: MonitorTarget | Atom;
  readonly tag: Term;
  readonly kind: AliasKind | "none";
  constructor(ref: Ref, watcher: Pid, target: Monitor["target"], tag: Term, kind: Monitor["kind"]) {
    this.ref = ref;
    this.watcher = watcher;
    this.target = target;
    this.tag = tag;
    this.kind = kind;
  }
}

export type MonitorTarget = Pid | readonly [Atom, Atom];

/** What binds a process to others. */
class Relations {
  readonly links = new Sparse<string, Pid>();
  readonly monitorsOut = new Sparse<RefKey, Monitor>();
  readonly monitorsIn = new Sparse<RefKey, Monitor>();
}

export class Process {
  readonly pid: Pid;
  readonly mailbox = new Mailbox();
  /** what it goes on with */
  stack: Stack;
  /** fed to the innermost frame when it is resumed */
  value: unknown = NIL;
  raised: Raise | null = null;
  status: Status = "runnable";
  #relations: Relations | null = null;
  dictionary: TMap = EMPTY_MAP;
  trapExit = false;
  registeredName: Atom | undefined;
  groupLeader: Pid;
  parent: Term;
  readonly initialCall: Term;
  priority = "normal";
  errorHandlerDepth = 0;
  reductions = 0;
  /** until when the running `receive … after` waits, in milliseconds of the host's clock; see alarm.ts */
  deadline = NEVER;
  /** the deadline counts from some time in this reading, or is exact */
  armed: Reading | null = null;
  alarm: Timer | undefined;
  /** how many of its aliases are active */
  aliases = 0;
  suspendCount = 0;
  /** it has been the owner of an ETS table */
  ownsTables = false;
  /** the wait timer fired while the process was not waiting */
  timedOut = false;
  /** the stack traces that no handler around what runs will ask for */
  quiet: Quiet = LOUD;
  label: Term | undefined;
  /** above 0: while it waits for whatever comes, the next one runs above it (Scheduler.lend); counts how often it was of use */
  lends = 1;
  /** depth of calls that macro expansion makes inside this process */
  nested = 0;
  constructor(pid: Pid, groupLeader: Pid, parent: Term, initialCall: Term, stack: Stack) {
    this.pid = pid;
    this.groupLeader = groupLeader;
    this.parent = parent;
    this.initialCall = initialCall;
    this.stack = stack;
  }

  /** Nothing was ever linked to it, and it never watched or was watched. */
  get alone(): boolean {
    return this.#relations === null;
  }
  get #bound(): Relations {
    this.#relations ??= new Relations();
    return this.#relations;
  }
  get links(): Sparse<string, Pid> {
    return this.#bound.links;
  }
  get monitorsOut(): Sparse<RefKey, Monitor> {
    return this.#bound.monitorsOut;
  }
  get monitorsIn(): Sparse<RefKey, Monitor> {
    return this.#bound.monitorsIn;
  }
}

/** A key that is equal for equal pids. */
export function pidKey(pid: Pid): string {
  return `${pid.node.name}/${pid.id}.${pid.serial}.${pid.creation}`;
}

/** Whether two pids name the same process. */
export function equalPids(a: Pid, b: Pid): boolean {
  return a === b || (a.id === b.id && a.serial === b.serial && a.node === b.node && a.creation === b.creation);
}
