// Looking at calls as they happen: a function that others call by its module is wrapped while somebody looks, and is what it
// was before otherwise, so that nothing is paid for it. In: a cell of the code server and who looks. Out: what they are told.

import type { Code, Term } from "../terms/term.ts";
import { pointOf, type Resume, SUSPEND } from "./frame.ts";
import type { Process } from "./process.ts";
import { Raise } from "./raise.ts";
import type { Cell, Runtime } from "./runtime.ts";
import type { Vm } from "./vm.ts";

/** Told of how a call ended. */
export interface CallEnd {
  returned(value: Term): void;
  raised(raise: Raise): void;
}

/** Looks at the calls of one function: told before each; answers who is to be told of its end. */
export type CallHook = (process: Process, args: readonly Term[]) => CallEnd | undefined;

const NO_ENDS: CallEnd[] = [];

/** The frame under a call whose end somebody waits for. */
const ending: Resume = (_pc, slots, base, value, raised) => {
  for (const end of slots[base] as CallEnd[]) {
    if (raised === null) end.returned(value);
    else end.raised(raised);
  }
  if (raised !== null) throw raised;
  return value;
};

type Wrapped = { readonly original: Code; readonly wrapper: Code; readonly hooks: Set<CallHook> };

/** The wrapped functions of a node. */
export class CallHooks {
  readonly #vm: Vm;
  readonly #wrapped = new Map<Cell, Wrapped>();

  constructor(vm: Vm) {
    this.#vm = vm;
  }

  /** Lets somebody look at the calls through a cell. Loading the module anew ends it. */
  add(cell: Cell, hook: CallHook): void {
    let wrapped = this.#wrapped.get(cell);
    if (wrapped === undefined || cell.f !== wrapped.wrapper) {
      wrapped = this.#wrap(cell.f);
      this.#wrapped.set(cell, wrapped);
      cell.f = wrapped.wrapper;
    }
    wrapped.hooks.add(hook);
  }

  remove(cell: Cell, hook: CallHook): void {
    const wrapped = this.#wrapped.get(cell);
    if (wrapped === undefined) return;
    wrapped.hooks.delete(hook);
    if (wrapped.hooks.size > 0 && cell.f === wrapped.wrapper) return;
    if (cell.f === wrapped.wrapper) cell.f = wrapped.original;
    this.#wrapped.delete(cell);
  }

  /** Whether that somebody still looks: the module may have been loaded anew. */
  has(cell: Cell, hook: CallHook): boolean {
    const wrapped = this.#wrapped.get(cell);
    return wrapped !== undefined && cell.f === wrapped.wrapper && wrapped.hooks.has(hook);
  }

  /** Who looks at the functions of a module, by their cells. */
  of(module: string): [Cell, CallHook][] {
    return [...this.#wrapped].flatMap(([cell, { wrapper, hooks }]) =>
      cell.module === module && cell.f === wrapper ? [...hooks].map((hook): [Cell, CallHook] => [cell, hook]) : [],
    );
  }

  #wrap(original: Code): Wrapped {
    const hooks = new Set<CallHook>();
    const { rt } = this.#vm;
    return { original, wrapper: (...args) => hookedCall(rt, hooks, original, args, args), hooks };
  }
}

/** A call while somebody looks: `shown` is what of its arguments those are told, `as` how they are told of its end. */
export function hookedCall(
  rt: Runtime,
  hooks: Iterable<CallHook>,
  original: Code,
  args: readonly Term[],
  shown: readonly Term[],
  as: (end: CallEnd) => CallEnd = (end) => end,
): unknown {
  let ends = NO_ENDS;
  for (const hook of hooks) {
    const end = hook(rt.proc, shown);
    if (end !== undefined) ends = [...ends, as(end)];
  }
  if (ends === NO_ENDS) return original(...args);
  let value: unknown;
  try {
    value = original(...args);
  } catch (thrown) {
    if (thrown instanceof Raise) for (const end of ends) end.raised(thrown);
    throw thrown;
  }
  if (value === SUSPEND) return rt.save1(ending, pointOf(0, true), ends);
  for (const end of ends) end.returned(value as Term);
  return value;
}
