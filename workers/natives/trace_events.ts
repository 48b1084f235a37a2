// What traced processes do beside calling functions: they send, start others, link, take names. Looked at through the functions
// of :erlang that do it, while anything is traced. In: the traces of a node. Out: messages to the tracers.

import type { CallEnd, CallHook } from "../beam/call-hooks.ts";
import type { Process } from "../beam/process.ts";
import { atom } from "../terms/atom.ts";
import { EMPTY, Fun, list, Pid, type Term } from "../terms/term.ts";
import type { Session, Traces } from "./trace_sessions.ts";

/** What a call of a function tells when it has returned. */
type Event = (session: Session, process: Process, args: readonly Term[], value: Term) => void;

const SPAWNS = ["spawn", "spawn_link", "spawn_monitor", "spawn_opt"] as const;

/** Flags that go on to the processes that a traced one starts or links to. */
const HEIRS: Readonly<Record<"spawn" | "link", readonly [all: string, first: string]>> = {
  spawn: ["set_on_spawn", "set_on_first_spawn"],
  link: ["set_on_link", "set_on_first_link"],
};

/** What a process was started with, as a trace shows it. */
function startOf(args: readonly Term[]): Term {
  const [first] = args;
  if (first instanceof Fun) return [atom("erlang"), atom("apply"), list([first, EMPTY])];
  return args.slice(0, 3) as Term[];
}

function inherit(session: Session, from: Process, to: Process, how: "spawn" | "link"): void {
  const traced = session.processes.get(from);
  const [all, first] = HEIRS[how];
  if (traced === undefined) return;
  const { flags, tracer } = traced;
  if (!flags.has(all) && !flags.has(first)) return;
  const on = [...flags].filter((flag) => flag !== first);
  session.change(to, [], flags.has(first) ? on.filter((flag) => flag !== all) : on, tracer);
  if (flags.has(first)) session.change(from, [all, first], [], tracer);
}

function linked(session: Session, process: Process, other: Process): void {
  session.tell(process, "procs", [atom("link"), other.pid]);
  inherit(session, process, other, "link");
  session.tell(other, "procs", [atom("getting_linked"), process.pid]);
}

/** Hooks on the functions by which processes act; answers how to end it. */
export function systemHooks(traces: Traces): () => void {
  const { vm, hooks, sessions } = traces;
  const ends: (() => void)[] = [];
  // the module is there before its functions are wrapped
  vm.code.ensure("erlang");
  const look = (name: string, arity: number, hook: CallHook): void => {
    const cell = vm.code.cell("erlang", name, arity);
    hooks.add(cell, hook);
    ends.push(() => hooks.remove(cell, hook));
  };
  const on = (name: string, arity: number, event: Event): void =>
    look(
      name,
      arity,
      (process, args): CallEnd => ({
        returned: (value) => {
          for (const session of [...sessions]) event(session, process, args, value);
        },
        raised: () => undefined,
      }),
    );
  const sent = (session: Session, process: Process, to: Term, message: Term): void => {
    const { takes } = session.send;
    const found = typeof takes === "boolean" ? takes : takes(list([to, message]));
    if (found === undefined || found === false) return;
    const extra = found === true || found.message === true ? [] : [found.message];
    const alive = !(to instanceof Pid) || vm.process(to) !== undefined || to.node !== process.pid.node;
    const what = atom(alive ? "send" : "send_to_non_existing_process");
    if (found === true || session.obey(process, found)) session.tell(process, "send", [what, message, to, ...extra]);
  };
  // told before the message goes
  for (const [name, arity] of [
    ["send", 2],
    ["!", 2],
    ["send", 3],
  ] as const)
    look(name, arity, (process, [to, message]) => {
      for (const session of [...sessions]) sent(session, process, to as Term, message as Term);
      return undefined;
    });
  for (const name of SPAWNS) {
    const started: Event = (session, process, args, value) => {
      const pid = Array.isArray(value) ? value[0] : value;
      const child = pid instanceof Pid ? vm.process(pid) : undefined;
      if (child === undefined) return;
      const start = startOf(args);
      session.tell(process, "procs", [atom("spawn"), child.pid, start]);
      const { fresh } = session;
      if (fresh !== undefined) session.change(child, [], [...fresh.flags], fresh.tracer);
      inherit(session, process, child, "spawn");
      const isLinked = !child.alone && [...child.links.values()].some((other) => other.id === process.pid.id);
      if (isLinked) session.tell(process, "procs", [atom("link"), child.pid]);
      session.tell(child, "procs", [atom("spawned"), process.pid, start]);
      if (isLinked) session.tell(child, "procs", [atom("getting_linked"), process.pid]);
    };
    const plain = name === "spawn_opt" ? [2, 4] : [1, 3];
    for (const arity of plain) on(name, arity, started);
  }
  on("link", 1, (session, process, [to]) => {
    const other = to instanceof Pid ? vm.process(to) : undefined;
    if (other !== undefined) linked(session, process, other);
  });
  on("unlink", 1, (session, process, [to]) => {
    const other = to instanceof Pid ? vm.process(to) : undefined;
    if (other === undefined) return;
    session.tell(process, "procs", [atom("unlink"), other.pid]);
    session.tell(other, "procs", [atom("getting_unlinked"), process.pid]);
  });
  on("register", 2, (session, _process, [name, pid]) => {
    const named = pid instanceof Pid ? vm.process(pid) : undefined;
    if (named !== undefined) session.tell(named, "procs", [atom("register"), name as Term]);
  });
  on("unregister", 1, (session, process, [name]) => {
    session.tell(process, "procs", [atom("unregister"), name as Term]);
  });
  return () => {
    for (const end of ends) end();
  };
}
