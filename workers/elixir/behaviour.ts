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
