// Looking at the calls of functions by functions of their own module, which do not go through the code server: while somebody
// looks, the module runs from a text with gates in it (gated-text.ts); otherwise from its own, so that nothing is paid for it.
// In: functions and who looks. Out: what those are told, as of calls by the module's name.

import { type Code, Cons, type Term } from "../terms/term.ts";
import { type CallEnd, type CallHook, type CallHooks, hookedCall } from "./call-hooks.ts";
import type { Loaded, ModuleFacts, ModuleSource } from "./code-server.ts";
import { moveFrames, type Named, nameByText, nameIn } from "./frame-moves.ts";
import { type Gate, gatedText, withNames } from "./gated-text.ts";
import type { Vm } from "./vm.ts";

/** What a call behind a gate costs of a slice, beside its own: each makes the JavaScript stack deeper. */
const WEIGHT = 3;

/** A function, private or not, or a `fn` of a module. */
export type LocalName = { readonly module: string; readonly name: string; readonly arity: number };

/** A module that runs from the text with gates. */
type GatedModule = {
  readonly facts: ModuleFacts;
  readonly plain: ModuleSource & { readonly text: string };
  /** what is loaded while this holds */
  readonly loaded: Loaded | undefined;
  readonly named: Named;
  readonly gates: readonly Gate[];
  /** who looks, by "name/arity" */
  readonly hooks: Map<string, Set<CallHook>>;
};

const keyOf = (name: string, arity: number): string => `${name}/${arity}`;

/** The modules of a node that run with gates. */
export class LocalHooks {
  readonly #vm: Vm;
  readonly #calls: CallHooks;
  readonly #modules = new Map<string, GatedModule>();

  constructor(vm: Vm, calls: CallHooks) {
    this.#vm = vm;
    this.#calls = calls;
  }

  /** The functions of a loaded module that it wrote itself. */
  functions(module: string): LocalName[] {
    const own = new Map<string, LocalName>();
    for (const [name, arity] of this.#vm.code.ensure(module)?.compiled?.functions ?? [])
      if (name !== "") own.set(keyOf(name, arity), { module, name, arity });
    return [...own.values()];
  }

  /** Lets somebody look at all calls of a function of {@link functions}. Loading the module anew ends it. */
  add({ module, name, arity }: LocalName, hook: CallHook): void {
    const { hooks } = this.#current(module) ?? this.#enter(module);
    const key = keyOf(name, arity);
    const known = hooks.get(key);
    if (known === undefined) throw new Error(`no function ${module}.${key}`);
    known.add(hook);
  }

  remove({ module, name, arity }: LocalName, hook: CallHook): void {
    const gated = this.#current(module);
    if (gated === undefined) return;
    gated.hooks.get(keyOf(name, arity))?.delete(hook);
    if ([...gated.hooks.values()].every((hooks) => hooks.size === 0)) this.#leave(module, gated);
  }

  /** Whether that somebody still looks: the module may have been loaded anew. */
  has({ module, name, arity }: LocalName, hook: CallHook): boolean {
    return this.#current(module)?.hooks.get(keyOf(name, arity))?.has(hook) === true;
  }

  #current(module: string): GatedModule | undefined {
    const gated = this.#modules.get(module);
    return gated !== undefined && this.#vm.code.loaded(module) === gated.loaded ? gated : undefined;
  }

  #enter(module: string): GatedModule {
    const { code } = this.#vm;
    const loaded = code.ensure(module);
    const text = loaded === undefined ? undefined : code.textOf(loaded);
    if (loaded?.compiled === undefined || loaded.source === undefined || text === undefined)
      throw new Error(`${module} has no text`);
    const { compiled: facts, source } = loaded;
    const { text: gated, gates } = gatedText(text, facts.functions, source.values.length);
    const hooks = new Map(gates.map(({ name, arity }) => [keyOf(name, arity), new Set<CallHook>()]));
    const byId = new Map(gates.map((gate) => [gate.id, gate]));
    const gateOf = (id: number, f: Code): Code => {
      const gate = byId.get(id) as Gate;
      return this.#gate(gate, hooks.get(keyOf(gate.name, gate.arity)) as Set<CallHook>, f);
    };
    const named = this.#exchange(facts, gated, [...source.values, gateOf]);
    moveFrames(this.#vm, nameByText(this.#vm, module, text), named);
    const entered = { facts, plain: { ...source, text }, loaded: code.loaded(module), named, gates, hooks };
    this.#modules.set(module, entered);
    return entered;
  }

  #leave(module: string, { facts, plain, named }: GatedModule): void {
    this.#modules.delete(module);
    const back = this.#exchange(facts, withNames(plain.text), plain.values);
    moveFrames(this.#vm, nameIn(named), back);
  }

  /** Who looks at calls by the module's name goes on looking. */
  #exchange(facts: ModuleFacts, text: string, values: readonly unknown[]): Named {
    const looking = this.#calls.of(facts.name);
    const made = this.#vm.code.exchange(facts.name, facts, text, values) as Named;
    for (const [cell, hook] of looking) this.#calls.add(cell, hook);
    return made;
  }

  #gate({ arity, free, loop }: Gate, hooks: ReadonlySet<CallHook>, f: Code): Code {
    const { rt } = this.#vm;
    return (...args: Term[]) => {
      if (hooks.size === 0) return f(...args);
      rt.reds -= WEIGHT;
      if (loop) return hookedCall(rt, hooks, f, args, args.slice(0, arity), (end) => fromCell(end, args[arity + 1]));
      return hookedCall(rt, hooks, f, args, free === 0 ? args : [...args.slice(free), ...args.slice(0, free)]);
    };
  }
}

/** In a loop that builds a list a round's value is what comes behind the last element that was there before it. */
function fromCell(end: CallEnd, last: Term | undefined): CallEnd {
  return { raised: end.raised, returned: () => end.returned(last instanceof Cons ? last.t : (last as Term)) };
}
