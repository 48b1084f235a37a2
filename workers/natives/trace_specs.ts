// Match specifications of traces: what they take of a call or message, and what is to be done then. In: a specification and
// the node. Out: for arguments, the actions of the clause that takes them. Specification: "Match Specifications in Erlang".

import type { NativeModule } from "../beam/native-api.ts";
import { badarg, missing } from "../beam/raise.ts";
import { whereabouts } from "../beam/stacktrace.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, atomName, ERROR, isAtom, OK, UNDEFINED } from "../terms/atom.ts";
import { charlist, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { displayed } from "./display.ts";
import { type Action, BadSpec, compileSpec } from "./match_specs.ts";

/** A change of the flags of traced processes: the process (undefined: the running one), what goes, what comes. */
export type FlagChange = {
  readonly pid: Term | undefined;
  readonly off: readonly string[];
  readonly on: readonly string[];
};

/** What a clause that took a call says to do. */
export type Taken = {
  /** false: no trace message; true: a plain one; else what is told with it */
  message: Term;
  returnTrace: boolean;
  exceptionTrace: boolean;
  silent: boolean | undefined;
  readonly changes: FlagChange[];
};

/** A compiled specification: the arguments → what to do, or undefined when no clause takes them. */
export type TraceSpec = (args: Term) => Taken | undefined;

const names = (flags: Term): string[] =>
  (listToArray(flags) ?? []).map((flag) => (isAtom(flag) ? atomName(flag) : refuse()));

const TCW = "trace_control_word";

/** The frames of the calls around the traced function, from the innermost. */
const around = (vm: Vm): Term[] => whereabouts(vm, vm.rt.proc);

const isEntry = (frame: Term | undefined): frame is Term[] => Array.isArray(frame) && frame.length === 4;

function callerLine(vm: Vm): Term {
  const [frame] = around(vm);
  if (!isEntry(frame)) return UNDEFINED;
  const place = new Map((listToArray(frame[3] as Term) ?? []).map((item) => item as [Term, Term]));
  const file = place.get(atom("file"));
  const line = place.get(atom("line"));
  const at: Term = file === undefined || line === undefined ? UNDEFINED : [file, line];
  return [...frame.slice(0, 3), at] as Term;
}

/** Compiles a specification for calls, sends or receives. Throws BadSpec. */
export function compileTraceSpec(vm: Vm, spec: Term): TraceSpec {
  let taken: Taken = nothing();
  const change = (pid: Term | undefined, off: Term, on: Term): true => {
    taken.changes.push({ pid, off: names(off), on: names(on) });
    return true;
  };
  const one = (flag: Term): Term => list([flag]);
  const actions: Record<string, Action> = {
    message: (value) => {
      taken.message = value as Term;
      return true;
    },
    return_trace: () => {
      taken.returnTrace = true;
      return true;
    },
    exception_trace: () => {
      taken.exceptionTrace = true;
      return true;
    },
    caller: () => {
      const [frame] = around(vm);
      return isEntry(frame) ? frame.slice(0, 3) : UNDEFINED;
    },
    caller_line: () => callerLine(vm),
    current_stacktrace: (depth) => {
      const frames = around(vm);
      return list(typeof depth === "number" ? frames.slice(0, depth) : frames);
    },
    display: (value) => {
      vm.host.write(1, displayed(value as Term));
      return true;
    },
    silent: (value) => {
      if (typeof value === "boolean") taken.silent = value;
      return true;
    },
    trace: (a, b, c) => (c === undefined ? change(undefined, a as Term, b as Term) : change(a, b as Term, c)),
    enable_trace: (a, b) => (b === undefined ? change(undefined, EMPTY, one(a as Term)) : change(a, EMPTY, one(b))),
    disable_trace: (a, b) => (b === undefined ? change(undefined, one(a as Term), EMPTY) : change(a, one(b), EMPTY)),
    get_tcw: () => (vm.state.get(TCW) as number | undefined) ?? 0,
    set_tcw: (value) => {
      const before = (vm.state.get(TCW) as number | undefined) ?? 0;
      if (typeof value !== "number") throw badarg();
      vm.state.set(TCW, value >>> 0);
      return before;
    },
    // there are no sequential traces
    is_seq_trace: () => false,
    get_seq_token: () => EMPTY,
  };
  const absent = ["process_dump", "set_seq_token"];
  const { run } = compileSpec(vm, spec, (name) => {
    if (absent.includes(name)) throw missing(`${name} in a match specification`);
    return actions[name] as Action;
  });
  return (args) => {
    taken = nothing();
    return run(args) === undefined ? undefined : taken;
  };
}

function nothing(): Taken {
  return { message: true, returnTrace: false, exceptionTrace: false, silent: undefined, changes: [] };
}

/** `:erlang.match_spec_test/3`: what a specification makes of a term, or what is wrong with it. */
function test(vm: Vm, object: Term, spec: Term, kind: Term): Term {
  try {
    if (spec === EMPTY) throw new BadSpec(["Match programs are not in a list."]);
    if (kind === atom("table")) return [OK, compileSpec(vm, spec).run(object) ?? false, EMPTY, EMPTY];
    if (kind !== atom("trace") || listToArray(object) === undefined) throw badarg();
    const taken = compileTraceSpec(vm, spec)(object);
    const flags: Term[] = [];
    if (taken?.returnTrace) flags.push(atom("return_trace"));
    if (taken?.exceptionTrace) flags.push(atom("exception_trace"));
    return [OK, taken?.message ?? false, list(flags), EMPTY];
  } catch (thrown) {
    if (!(thrown instanceof BadSpec)) throw thrown;
    return [ERROR, list(thrown.problems.map((text): Term => [ERROR, charlist(text)]))];
  }
}

export const matchSpecTest: NativeModule = {
  module: "erlang",
  table: (vm) => ({
    "match_spec_test/3": (object: Term, spec: Term, kind: Term) => test(vm, object, spec, kind),
  }),
};
