// A finished module's parts as one text: in, its draft and the generator of its functions. Out: the module as the code server
// takes it.

import type { CompiledModule } from "../beam/code-server.ts";
import { atom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { codeName, type ModuleGenerator } from "./codegen/module.ts";
import { type Kind, type ModuleDraft, nameArity } from "./draft.ts";

/** Asks for the code of a module's functions. Answers the members of the object that holds the exported ones. */
export function declare(draft: ModuleDraft, generator: ModuleGenerator): string[] {
  const members: string[] = [];
  for (const d of draft.definitions.values()) {
    const [name, arity] = codeName(d);
    if (d.kind.endsWith("p") && !draft.definitions.has(name)) {
      // private functions are generated when they are called; unused ones are checked all the same
      generator.localId(name, arity);
      continue;
    }
    members.push(`${JSON.stringify(`${name}/${arity}`)}:f${generator.localId(name, arity)}`);
  }
  return members;
}

/** The module, when all its functions are generated. */
export function assemble(draft: ModuleDraft, generator: ModuleGenerator, declared: readonly string[]): CompiledModule {
  const members = [...declared];
  const member = (name: string, value: Term): void => {
    members.push(`"${name}/0":()=>${generator.constants.term(value)}`);
  };
  member("__attributes__", attributesTerm(draft));
  if (draft.deprecated.size > 0) {
    const advice = [...draft.deprecated].sort().map(([key, text]): Term => {
      const at = key.lastIndexOf("/");
      return [nameArity(key.slice(0, at), Number(key.slice(at + 1))), Bin.of(text)];
    });
    member("__deprecated__", list(advice));
  }
  if (draft.specs.length > 0) member("__specs__", specsTerm(draft));
  const exported = (kind: Kind): [string, number][] =>
    [...draft.definitions.values()].filter((d) => d.kind === kind).map((d) => [d.name, d.arity]);
  return {
    ...generator.text(`{exports:{${members.join(",")}},makers:{${generator.makers}}}`),
    name: draft.name,
    file: draft.env.file,
    exports: exported("def"),
    macros: exported("defmacro"),
    docs: draft.docs,
  };
}

function attributesTerm(draft: ModuleDraft): Term {
  const out: Term[] = [];
  for (const [name, attribute] of draft.attributes) {
    if (!attribute.persist || attribute.value === NIL || attribute.value === EMPTY) continue;
    const values = attribute.accumulate ? (listToArray(attribute.value) ?? []).reverse() : [attribute.value];
    for (const value of values)
      out.push([atom(name), value instanceof Cons || value === EMPTY ? value : list([value])]);
  }
  return list(out);
}

/** Types, specs and callbacks as `{kind, quoted}`: what the shell's `t`, `b` and `h` show. */
export function specsTerm(draft: ModuleDraft): Term {
  return list(draft.specs.map(([kind, quoted]): Term => [atom(kind), quoted]));
}
