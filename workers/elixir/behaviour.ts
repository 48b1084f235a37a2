// In: a module's @callback, @macrocallback and @optional_callbacks. Out: the quoted `def behaviour_info` that tells of them.
// Specification: documentation of Module, "Behaviours", Elixir 1.18.

import { Atom, atom } from "../terms/atom.ts";
import { EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, call, isForm, isNode } from "./ast.ts";
import type { ModuleDraft } from "./draft.ts";

type NameArity = readonly [name: string, arity: number];

/** The name that a macro's callback has as a function. */
const asMacro = ([name, arity]: NameArity): NameArity => [`MACRO-${name}`, arity + 1];

/** The definitions of `behaviour_info/1`, or undefined for a module without callbacks. */
export function behaviourInfo(draft: ModuleDraft): Term | undefined {
  const specs = (kind: string): NameArity[] =>
    unique((listToArray(draft.getAttribute(kind)) ?? []).map(specified).filter((x) => x !== undefined));
  const macros = specs("macrocallback");
  const all = [...macros, ...specs("callback")];
  if (all.length === 0 || draft.has("behaviour_info", 1)) return undefined;
  const isMacro = ([name, arity]: NameArity): boolean => macros.some(([n, a]) => n === name && a === arity);
  const sorted = (items: NameArity[]): NameArity[] =>
    items.sort(descending).map((item) => (isMacro(item) ? asMacro(item) : item));
  const clause = (key: string, answer: NameArity[]): Term =>
    call(
      atom("def"),
      EMPTY,
      call(atom("behaviour_info"), EMPTY, atom(key)),
      list([[atom("do"), list(answer.map(([name, arity]): Term => [atom(name), arity]))]]),
    );
  return call(A.block, EMPTY, clause("callbacks", sorted(all)), clause("optional_callbacks", sorted(optional(draft))));
}

/** The callbacks that a module declares, by line. */
export function declaredCallbacks(draft: ModuleDraft): { kind: string; name: string; line: number }[] {
  const found = ["callback", "macrocallback"].flatMap((kind) =>
    (listToArray(draft.getAttribute(kind)) ?? []).flatMap((spec) => {
      const [name, arity] = specified(spec) ?? [];
      return name === undefined
        ? []
        : [{ kind, name: `${name}/${arity}`, line: draft.specEnvs.get(spec as object)?.line ?? 0 }];
    }),
  );
  return found.sort((a, b) => a.line - b.line);
}

/** What is wrong with the callbacks of a module; the first of it ends the compilation. */
export function callbackProblem(draft: ModuleDraft, shown: (t: Term) => string): string | undefined {
  const known = new Set<string>();
  for (const { kind, name } of declaredCallbacks(draft)) {
    if (draft.definitions.get("behaviour_info/1")?.context === null)
      return `cannot define @${kind} attribute for ${name} when behaviour_info/1 is defined`;
    known.add(name);
  }
  // a protocol says itself what it asks for
  if (draft.attributes.has("__protocol_functions__")) return undefined;
  const seen = new Set<string>();
  for (const given of listToArray(draft.getAttribute("optional_callbacks")) ?? [])
    for (const item of listToArray(given) ?? [given]) {
      if (!Array.isArray(item) || !(item[0] instanceof Atom) || typeof item[1] !== "number")
        return `invalid optional callback ${shown(item)}. @optional_callbacks expects a keyword list of callback names and arities`;
      const name = `${item[0].name}/${item[1]}`;
      if (!known.has(name)) return `unknown callback ${name} given as optional callback`;
      if (seen.has(name)) return `${name} has been specified as optional callback more than once`;
      seen.add(name);
    }
  return undefined;
}

/** The name and arity that a quoted `name(types) :: type when …` is about. */
function specified(spec: Term): NameArity | undefined {
  if (!isNode(spec)) return undefined;
  if (spec[0] === atom("when") || spec[0] === atom("::")) return specified(argsOf(spec)[0] as Term);
  return spec[0] instanceof Atom ? [spec[0].name, isForm(spec, spec[0]) ? argsOf(spec).length : 0] : undefined;
}

function optional(draft: ModuleDraft): NameArity[] {
  const lists = listToArray(draft.getAttribute("optional_callbacks")) ?? [];
  return unique(
    lists
      .flatMap((l) => listToArray(l) ?? [])
      .flatMap((p): NameArity[] =>
        Array.isArray(p) && p[0] instanceof Atom && typeof p[1] === "number" ? [[p[0].name, p[1]]] : [],
      ),
  );
}

function unique(items: NameArity[]): NameArity[] {
  return items.filter(([n, a], i) => !items.slice(0, i).some(([m, b]) => m === n && b === a));
}

function descending([n, a]: NameArity, [m, b]: NameArity): number {
  return n === m ? b - a : n < m ? 1 : -1;
}
