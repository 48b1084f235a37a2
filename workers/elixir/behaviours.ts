// Whether a module keeps what its behaviours ask for, and whether its @impl say what is so. In: the module's draft and the
// callbacks of its behaviours. Out: warnings, worded and placed as Elixir 1.18 does, when everything is compiled.

import { Atom, atomName } from "../terms/atom.ts";
import { listToArray } from "../terms/term.ts";
import type { Warn } from "./checks.ts";
import { writtenName } from "./codegen/module.ts";
import type { Definition, Impl, ModuleDraft } from "./draft.ts";
import { display } from "./expand/directives.ts";

/** Callbacks of a behaviour: "name/arity" of all and of the optional ones; undefined when it is none. */
export type Callbacks = (
  behaviour: string,
) => { all: string[]; optional: string[]; known: boolean; protocol?: boolean } | undefined;

/** A callback; `what` is what the reader calls it: "function init/1" or "macro build/2". */
type Wanted = {
  readonly behaviour: string;
  /** all behaviours that want it */
  readonly behaviours: readonly string[];
  readonly isProtocol: boolean;
  readonly isOptional: boolean;
  readonly key: string;
  readonly what: string;
};

/** A warning and the line that it is about. */
type Said = [message: string, line: number];

/** What is said of a module's behaviours: those that are not there, callbacks that are missing, @impl that are wrong. */
export function checkBehaviours(draft: ModuleDraft, warn: Warn, callbacks: Callbacks): void {
  const inModule = `(in module ${display(draft.name)})`;
  const wanted = new Map<string, Wanted>();
  const all: (Wanted | string)[] = [];
  const twice: string[] = [];
  const declared: string[] = [];
  for (const behaviour of (listToArray(draft.getAttribute("behaviour")) ?? []).reverse()) {
    if (!(behaviour instanceof Atom)) continue;
    const name = display(behaviour.name);
    const found = callbacks(behaviour.name);
    if (found === undefined) all.push(`@behaviour ${name} does not exist ${inModule}`);
    else if (!found.known) all.push(`module ${name} is not a behaviour ${inModule}`);
    if (found?.known !== false) declared.push(name);
    for (const callback of found?.known === true ? wantedOf(name, found) : []) {
      const other = wanted.get(callback.key);
      if (other !== undefined) twice.push(conflict(other, name, draft));
      wanted.set(callback.key, { ...callback, behaviours: [...(other?.behaviours ?? []), name] });
      all.push(callback);
    }
  }
  const { said, kept } = checkImpls(draft, wanted, declared);
  const where = `${display(draft.name)} (module)`;
  const { line } = draft.env;
  const problems = all.map((item) =>
    typeof item === "string" ? item : kept.has(item.key) ? undefined : unkept(draft, item),
  );
  const atModule = [...twice, ...problems.filter((p) => p !== undefined)].sort((a, b) => (a < b ? -1 : 1));
  for (const message of atModule) warn(message, { line, column: 0, where });
  for (const [message, at] of said) warn(message, { line: at, column: 0, where });
}

/** What a behaviour asks for. */
function wantedOf(behaviour: string, found: NonNullable<ReturnType<Callbacks>>): Wanted[] {
  return found.all.map((callback) => {
    const what = described(callback);
    const key = what.slice(what.indexOf(" ") + 1);
    const isOptional = found.optional.includes(callback);
    return { behaviour, behaviours: [behaviour], isProtocol: found.protocol === true, isOptional, key, what };
  });
}

/** "init/1" → "function init/1"; macros are kept under their code's name. */
function described(callback: string): string {
  return `${callback.startsWith("MACRO-") ? "macro" : "function"} ${writtenName(callback)}`;
}

function conflict(first: Wanted, behaviour: string, draft: ModuleDraft): string {
  if (first.behaviour === behaviour)
    return `the behaviour ${behaviour} has been declared twice (conflict in ${first.what} in module ${display(draft.name)})`;
  return `conflicting behaviours found. Callback ${first.what} is defined by both ${first.behaviour} and ${behaviour} (in module ${display(draft.name)})`;
}

/** What is wrong with a callback's definition. */
function unkept(draft: ModuleDraft, { behaviour, isProtocol, isOptional, key, what }: Wanted): string | undefined {
  const kind = draft.definitions.get(key)?.kind;
  const wanted = what.startsWith("macro") ? "defmacro" : "def";
  if (kind === wanted || (kind === undefined && isOptional)) return undefined;
  const how =
    kind === undefined ? "is not implemented" : `was implemented as "${kind}" but should have been "${wanted}"`;
  return `${what} required by ${isProtocol ? "protocol" : "behaviour"} ${behaviour} ${how} (in module ${display(draft.name)})`;
}

// ---- @impl ----------------------------------------------------------------------------------------------------------

const sortOf = (kind: Impl["kind"]): string => (kind.startsWith("defmacro") ? "macro" : "function");

/** What is said of @impl, line by line, and the callbacks that it stands for. */
function checkImpls(
  draft: ModuleDraft,
  wanted: ReadonlyMap<string, Wanted>,
  declared: readonly string[],
): { said: Said[]; kept: ReadonlySet<string> } {
  const kept = new Set<string>();
  const contexts = new Set(draft.impls.map((impl) => impl.context));
  const wrong = draft.impls.flatMap((impl): Said[] => {
    const message = wrongImpl(impl, wanted, declared, kept);
    return message === undefined ? [] : [[message, impl.line]];
  });
  const said: Said[] = [];
  for (const d of draft.definitions.values()) {
    const key = `${d.name}/${d.arity}`;
    const callback = wanted.get(key);
    if (callback === undefined || !contexts.has(d.context) || d.kind.endsWith("p") || d.generated || kept.has(key))
      continue;
    said.push([
      `module attribute @impl was not set for ${sortOf(d.kind)} ${key} callback (specified in ${callback.behaviour}). This either means you forgot to add the "@impl true" annotation before the definition or that you are accidentally overriding this callback`,
      d.line,
    ]);
  }
  return { said: [...said, ...wrong].sort(([, a], [, b]) => a - b), kept };
}

/** What is wrong with one @impl; callbacks that it is about are added to `kept`. */
function wrongImpl(
  { name, arity, kind, defaults, value }: Impl,
  wanted: ReadonlyMap<string, Wanted>,
  declared: readonly string[],
  kept: Set<string>,
): string | undefined {
  const what = `${sortOf(kind)} ${name}/${arity}`;
  if (kind.endsWith("p")) return `${what} is private, @impl attribute is always discarded for private functions/macros`;
  const text = typeof value === "boolean" ? String(value) : display(atomName(value));
  const got = `got "@impl ${text}" for ${what} but`;
  if (declared.length === 0) return `${got} no behaviour was declared`;
  // default values make functions of fewer arguments, too
  const covered = Array.from({ length: defaults + 1 }, (_, i) => wanted.get(`${name}/${arity - i}`)).filter(
    (w) => w !== undefined,
  );
  if (value === false) {
    const [callback] = covered;
    return callback === undefined ? undefined : `${got} it is a callback specified in ${callback.behaviour}`;
  }
  if (value !== true && !declared.includes(text)) return `${got} this behaviour was not declared with @behaviour`;
  const meant = value === true ? covered : covered.filter((w) => w.behaviours.includes(text));
  for (const callback of meant) kept.add(callback.key);
  if (meant.length > 0) return undefined;
  const said =
    value === true ? "no behaviour specifies such callback" : "this behaviour does not specify such callback";
  return `${got} ${said}.${knownCallbacks(wanted)}`;
}

function knownCallbacks(wanted: ReadonlyMap<string, Wanted>): string {
  if (wanted.size === 0)
    return " There are no known callbacks, please specify the proper @behaviour and make sure it defines callbacks";
  const lines = [...wanted.values()].map(
    ({ behaviour, key, what }) => `  * ${behaviour}.${key} (${what.slice(0, what.indexOf(" "))})`,
  );
  return ` The known callbacks are:\n\n${lines.sort().join("\n")}\n`;
}

/** The definition that an @impl stands before. */
export function implOf(d: Definition, value: Impl["value"], defaults: number, line: number): Impl {
  return { name: d.name, arity: d.arity, kind: d.kind, context: d.context, defaults, value, line };
}
