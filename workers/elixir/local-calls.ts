// The calls that a module makes of its own functions, followed from those that others may call: functions that are not there,
// and private ones that nobody calls, told in the order in which Elixir 1.18 goes through them.

import { Atom, atom } from "../terms/atom.ts";
import { Cons, EMPTY, type Term } from "../terms/term.ts";
import { argsOf, isNode, isVar } from "./ast.ts";
import { bodyOf, type Warn } from "./checks.ts";
import type { Definition, Missing, ModuleDraft } from "./draft.ts";
import { constantOf } from "./expand/quote.ts";

const CAPTURE = atom("&");

/** A call whose arguments come before it. */
class Called {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }
}

/** Every local function that an expression calls or captures, as "name/arity", those of the arguments first. */
export function localCalls(t: Term, found: (key: string) => void): void {
  const open: (Term | Called)[] = [t];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at instanceof Called) found(at.key);
    else if (at instanceof Cons) open.push(at.t, at.h);
    else if (Array.isArray(at)) {
      const items = at as Term[];
      if (isNode(items) && items[0] instanceof Atom) {
        if (constantOf(items) !== undefined) continue;
        if (items[0] === CAPTURE) captured(items, found);
        if (!isVar(items)) open.push(new Called(`${items[0].name}/${argsOf(items).length}`));
      }
      for (let i = items.length - 1; i >= 0; i--) open.push(items[i] as Term);
    }
  }
}

function captured(capture: [Term, Term, Term], found: (key: string) => void): void {
  const [target, arity] = argsOf(argsOf(capture)[0] as [Term, Term, Term]) as [Term, Term];
  if (isNode(target) && target[0] instanceof Atom && typeof arity === "number") found(`${target[0].name}/${arity}`);
}

const keyOf = (d: Definition): string => `${d.name}/${d.arity}`;
const isPrivate = (d: Definition): boolean => d.kind.endsWith("p");

/** Goes through a module's functions, the last by name first. Without `warn` it tells only what is not there. */
export function checkFunctions(draft: ModuleDraft, warn: Warn | undefined): void {
  const walk = new Walk(draft);
  for (const d of walk.all) if (!isPrivate(d)) walk.follow(d);
  const reached = walk.reached();
  draft.reached = reached;
  for (const d of walk.all) {
    if (!isPrivate(d)) continue;
    const message = warn === undefined ? undefined : uselessness(d, walk, reached);
    if (message !== undefined) warn?.(message, { line: d.line, column: d.column, where: bodyOf(draft) });
    walk.follow(d);
  }
}

class Walk {
  readonly all: readonly Definition[];
  readonly byName = new Map<string, Definition>();
  readonly #draft: ModuleDraft;
  readonly #missing = new Map<string, Missing[]>();
  readonly #followed = new Set<Definition>();

  constructor(draft: ModuleDraft) {
    this.#draft = draft;
    this.all = [...draft.definitions.values()].sort((a, b) =>
      a.name === b.name ? b.arity - a.arity : a.name < b.name ? 1 : -1,
    );
    for (const d of this.all) {
      this.byName.set(keyOf(d), d);
      if (d.kind.startsWith("defmacro")) this.byName.set(`MACRO-${d.name}/${d.arity + 1}`, d);
    }
    const seen = new Set<string>();
    for (const missing of draft.missing.splice(0)) {
      const { from, key, line, column } = missing;
      const place = `${from} ${key} ${line} ${column}`;
      // code that is made twice, as that of `after`, is one call
      if (seen.has(place)) continue;
      seen.add(place);
      const calls = this.#missing.get(from);
      if (calls === undefined) this.#missing.set(from, [missing]);
      else calls.push(missing);
    }
  }

  #calls({ clauses }: Definition, found: (key: string) => void): void {
    for (const { patterns, guard, body } of clauses)
      for (const part of [...patterns, guard ?? EMPTY, body]) localCalls(part, found);
  }

  /** Those that somebody may call from outside, and all that they lead to. */
  reached(): ReadonlySet<Definition> {
    const work = this.all.filter((d) => !isPrivate(d) || this.#draft.used.has(keyOf(d)));
    const reached = new Set(work);
    for (let d = work.pop(); d !== undefined; d = work.pop())
      this.#calls(d, (key) => {
        const next = this.byName.get(key);
        if (next === undefined || reached.has(next)) return;
        reached.add(next);
        work.push(next);
      });
    return reached;
  }

  /** Tells which functions are not there that one calls, and the private ones that it calls, where they are called first. */
  follow(d: Definition): void {
    if (this.#followed.has(d)) return;
    this.#followed.add(d);
    const missing = this.#missing.get(keyOf(d)) ?? [];
    this.#calls(d, (key) => {
      const at = missing.findIndex((call) => call.key === key);
      if (at >= 0) {
        missing[at]?.tell();
        missing.splice(at, 1);
        return;
      }
      const next = this.byName.get(key);
      if (next !== undefined && isPrivate(next)) this.follow(next);
    });
    for (const { tell } of missing) tell();
  }
}

/** Why a private function is of no use, or its default values are, or undefined. */
function uselessness(d: Definition, walk: Walk, reached: ReadonlySet<Definition>): string | undefined {
  if (d.generated || d.context !== null) return undefined;
  if (!reached.has(d)) return `${d.kind === "defp" ? "function" : "macro"} ${keyOf(d)} is unused`;
  if (d.defaults === 0) return undefined;
  const arities = Array.from({ length: d.defaults }, (_, i) => d.arity - d.defaults + i);
  const called = arities.find((arity) => {
    const shorter = walk.byName.get(`${d.name}/${arity}`);
    return shorter !== undefined && reached.has(shorter);
  });
  const unused = unusedDefaults(d.arity, d.defaults, called);
  if (unused === undefined) return undefined;
  return `${unused} in ${keyOf(d)} ${unused.startsWith("the default value ") ? "is" : "are"} never used`;
}

/** Which default values are not used when a function is called with `least` arguments, or more, or always with all. */
function unusedDefaults(arity: number, defaults: number, least: number | undefined): string | undefined {
  if (least === undefined) return "default values for the optional arguments";
  if (least === arity - defaults) return undefined;
  return arity - least === 1
    ? "the default value for the last optional argument"
    : `the default values for the last ${arity - least} optional arguments`;
}
