// Types, specs and callbacks of a finished module for those who ask for them later, when its aliases are gone. In: the module's
// draft and the fields of structs. Out: `[kind, quoted]` in the order in which they were written, where aliases, `__MODULE__` and
// module attributes are the modules that they mean, and structs have all their fields.

import { type Atom, atom, atomName, isAtom } from "../terms/atom.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar } from "./ast.ts";
import type { ModuleDraft } from "./draft.ts";
import type { Env } from "./env.ts";
import { expandAlias } from "./expand/alias.ts";
import { recordType } from "./record-types.ts";
import type { SpecHost } from "./typespecs.ts";

/** A type, spec or callback: the attribute's name, and what stood behind it. */
export type Specified = readonly [kind: string, quoted: Term];

const KINDS = ["type", "opaque", "typep", "callback", "macrocallback", "spec"] as const;
const AT = atom("@");
const RECORD = atom("record");
const TERM: Term = [atom("term"), EMPTY, EMPTY];
const STRUCT = "__struct__";

/** Everything that the module specifies. */
export function resolveSpecs(draft: ModuleDraft, host: Pick<SpecHost, "fields">): Specified[] {
  return KINDS.flatMap((kind) =>
    (listToArray(draft.attributes.get(kind)?.value ?? EMPTY) ?? [])
      .reverse()
      .map((quoted): Specified => [kind, new Resolver(draft, quoted, host).resolve(quoted)]),
  );
}

class Resolver {
  readonly #draft: ModuleDraft;
  readonly #env: Env;
  readonly #host: Pick<SpecHost, "fields">;
  constructor(draft: ModuleDraft, spec: Term, host: Pick<SpecHost, "fields">) {
    this.#draft = draft;
    this.#env = (typeof spec === "object" ? draft.specEnvs.get(spec) : undefined) ?? draft.env;
    this.#host = host;
  }

  resolve(t: Term): Term {
    if (t instanceof Cons) return new Cons(this.resolve(t.h), this.resolve(t.t));
    if (!Array.isArray(t)) return t;
    if (isForm(t, RECORD) && t[2] instanceof Cons) {
      const record = recordType(this.#draft, argsOf(t), t[1]);
      if ("tuple" in record) return this.resolve(record.tuple);
    }
    const module = this.#module(t);
    if (module !== undefined) return module;
    const whole = t.map((part) => this.resolve(part));
    return isForm(whole, A.struct) ? this.#withFields(whole as [Term, Term, Term]) : whole;
  }

  /** The module that an alias, `__MODULE__` or an attribute stands for. */
  #module(t: Term): Term | undefined {
    if (isForm(t, A.aliases)) {
      const name = expandAlias(t as [Term, Term, Term], this.#env);
      return name === undefined ? undefined : atom(name);
    }
    if (isVar(t)) return t[0].name === "__MODULE__" ? atom(this.#draft.name) : undefined;
    const named = isForm(t, AT) ? argsOf(t as [Term, Term, Term])[0] : undefined;
    if (named === undefined || !isVar(named)) return undefined;
    const value = this.#draft.attributes.get(named[0].name)?.value;
    return value !== undefined && isAtom(value) ? value : undefined;
  }

  /** Fields that are not written may be anything. */
  #withFields(t: [Term, Term, Term]): Term {
    const [name, map] = argsOf(t) as [Term, Term];
    if (!isAtom(name) || !isNode(map)) return t;
    const fields = this.#host.fields(atomName(name));
    if (fields === undefined || fields === "unknown") return t;
    const given = argsOf(map);
    // what is no field is told when the types are checked
    if (!given.every((pair) => Array.isArray(pair) && pair.length === 2 && isAtom(pair[0] as Term))) return t;
    const written = new Map(given.map((pair) => [atomName((pair as [Atom, Term])[0]), pair]));
    const all = [...fields].filter((field) => field !== STRUCT).sort();
    const pairs = all.map(
      (field): Term => written.get(field) ?? [atom(field), field === "__exception__" ? true : TERM],
    );
    return [t[0], t[1], list([name, [map[0], map[1], list(pairs)]])];
  }
}
