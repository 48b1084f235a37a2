// Functions of `Module` that do not need the language to be there yet, which the library's bootstrap uses itself: names,
// definitions, attributes, types. Specification: the documentation of Module, Elixir 1.18.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Vm } from "../beam/vm.ts";
import { aliasName } from "../elixir/alias-name.ts";
import { A, argsOf, isNode, isVar } from "../elixir/ast.ts";
import { termToEnv } from "../elixir/env.ts";
import { linify } from "../elixir/expand/dispatch.ts";
import { type Atom, atom, atomExists, atomName, isAtom, NIL } from "../terms/atom.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { Bin, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { argumentError, compilerOf, draftOf, keyOf } from "./compiler.ts";
import { withConstants } from "./expansion.ts";
import { atomText } from "./macro.ts";

const RESERVED: Record<string, string> = {
  after_compile: "A hook that will be invoked right after the current module is compiled.",
  after_verify: "A hook that will be invoked right after the current module is verified.",
  before_compile: "A hook that will be invoked before the module is compiled.",
  behaviour: "Specifies that the current module implements a given behaviour.",
  callback: "Declares a behaviour's callback type.",
  compile: "Defines options for module compilation.",
  deprecated: "Provides the deprecation reason for a function.",
  derive: "Derives an implementation for the given protocol for the struct defined in the current module.",
  dialyzer: "Defines Dialyzer attributes.",
  doc: "Provides documentation for the entity that immediately follows the doc attribute.",
  enforce_keys: "Ensures the given keys are always set when building the struct defined in the current module.",
  external_resource: "Specifies an external resource for the current module.",
  fallback_to_any: "Lets a protocol use its implementation for Any.",
  file: "The file that stack traces name for the function or macro that follows.",
  for: "The type that a protocol is implemented for.",
  impl: "Says that what follows implements a callback.",
  macrocallback: "Declares a behaviour's macro callback type.",
  moduledoc: "Provides documentation for the current module.",
  on_definition: "A hook that will be invoked when each function or macro in the current module is defined.",
  on_load: "A hook that will be invoked whenever the module is loaded.",
  opaque: "Declares an opaque type.",
  optional_callbacks: "Names the callbacks that need not be there.",
  protocol: "The protocol that is implemented.",
  spec: "Declares the types of a function.",
  type: "Declares a type.",
  typedoc: "Provides documentation for a type.",
  typep: "Declares a private type.",
  undefined_impl_description: "What a protocol says of a type that does not implement it.",
  vsn: "Specifies the module version.",
};

function split(t: Term): Term {
  const name = isAtom(t) ? atomName(t) : t instanceof Bin ? (t.text ?? "") : "";
  if (!name.startsWith("Elixir.")) {
    const shown = t instanceof Bin ? JSON.stringify(name) : atomText(name, "literal");
    throw argumentError(`expected an Elixir module, got: ${shown}`);
  }
  return list(
    name
      .slice("Elixir.".length)
      .split(".")
      .map((part) => Bin.of(part)),
  );
}

/** The name and arity that a quoted type, spec or callback is about. */
function headOf(spec: Term): string | undefined {
  if (!isNode(spec) || !(isAtom(spec[0]) && typeof spec[0] !== "boolean")) return undefined;
  if (spec[0] === atom("when") || spec[0] === atom("::")) return headOf(argsOf(spec)[0] as Term);
  return `${spec[0].name}/${isVar(spec) ? 0 : argsOf(spec).length}`;
}

function table(vm: Vm): NativeTable {
  const definition = (module: Term, pair: Term, options: Term): Term => {
    const d = draftOf(vm, module, "get_definition/3").visible(keyOf(pair));
    if (d === undefined) return NIL;
    const meta = ({ line, column, context = null }: { line: number; column: number; context?: string | null }): Term =>
      list([
        [atom("line"), line],
        ...(column > 0 ? [[atom("column"), column] as Term] : []),
        ...(context === null ? [] : [[A.context, atom(context)] as Term]),
      ]);
    const skip = (listToArray(options) ?? []).some(
      (o) => Array.isArray(o) && o[0] === atom("skip_clauses") && o[1] === true,
    );
    const clauses = d.clauses.map(
      (c): Term => [
        meta(c),
        list(c.patterns.map(withConstants)),
        c.guard === null ? EMPTY : list([withConstants(c.guard)]),
        withConstants(c.body),
      ],
    );
    return [atom("v1"), atom(d.kind), meta(d), list(skip ? [] : clauses)];
  };
  const last = (module: Term, name: Atom, otherwise: Term): Term => {
    const draft = draftOf(vm, module, "get_last_attribute/2");
    const attribute = draft.attributes.get(atomName(name));
    if (attribute === undefined || !draft.hasAttribute(atomName(name))) return otherwise;
    return attribute.accumulate
      ? (listToArray(draft.readAttribute(atomName(name)))?.[0] ?? otherwise)
      : attribute.value;
  };
  const specs = (module: Term, kind: string): Term[] =>
    listToArray(draftOf(vm, module, "defines_type?/2").getAttribute(kind)) ?? [];
  return {
    "reserved_attributes/0": () =>
      mapOf(
        Object.entries(RESERVED).map(([name, doc]): [Term, Term] => [atom(name), mapOf([[atom("doc"), Bin.of(doc)]])]),
      ),
    "split/1": split,
    "safe_concat/1": (parts: Term) => safeConcat(listToArray(parts) ?? []),
    "safe_concat/2": (a: Term, b: Term) => safeConcat([a, b]),
    "overridables_in/1": (module: Term) =>
      list(
        [...draftOf(vm, module, "overridables_in/1").overridable].map((key): Term => {
          const at = key.lastIndexOf("/");
          return [atom(key.slice(0, at)), Number(key.slice(at + 1))];
        }),
      ),
    "get_definition/2": (module: Term, pair: Term) => definition(module, pair, EMPTY),
    "get_definition/3": definition,
    "get_last_attribute/2": (module: Term, name: Atom) => last(module, name, NIL),
    "get_last_attribute/3": last,
    "defines_type?/2": (module: Term, pair: Term) =>
      ["type", "typep", "opaque"].some((kind) => specs(module, kind).some((spec) => headOf(spec) === keyOf(pair))),
    "spec_to_callback/2": (module: Term, pair: Term) => {
      const found = specs(module, "spec").filter((spec) => headOf(spec) === keyOf(pair));
      for (const spec of found.reverse()) draftOf(vm, module).putAttribute("callback", spec);
      return found.length > 0;
    },
  };
}

function envOf(vm: Vm, options: Term): ReturnType<typeof termToEnv> {
  const pairs = new Map(
    (listToArray(options) ?? []).map((o) => [atomName((o as Term[])[0] as Atom), (o as Term[])[1]]),
  );
  const file = pairs.get("file");
  if (!(file instanceof Bin)) throw argumentError("expected :file to be given as option");
  const line = pairs.get("line");
  return compilerOf(vm).baseEnv(file.text ?? "nofile", typeof line === "number" ? line : 1);
}

function safeConcat(parts: readonly Term[]): Term {
  const name = aliasName(parts);
  if (!atomExists(name))
    throw argumentError(
      "errors were found at the given arguments:\n\n  * 1st argument: not an already existing atom\n",
    );
  return atom(name);
}

function creating(vm: Vm): NativeTable {
  return {
    "create/3": (module: Term, quoted: Term, where: Term) => {
      const given = where instanceof TMap ? termToEnv(where) : envOf(vm, where);
      // what compiled a function that runs is over, and so are its tracers
      const env = given.function === null ? given : { ...given, tracers: EMPTY };
      const meta = list([[A.line, env.line]]);
      const compiler = compilerOf(vm);
      // its aliases and imports are its own, as those of a macro's result are
      const body = linify(quoted, env.line, module as Atom, compiler.nextCounter());
      const defined: Term = [atom("defmodule"), meta, list([module, list([[A.do, body]])])];
      const { fun } = compiler.prepare(defined, env, []);
      return (vm.scheduler.callNested(fun.f, []) as Term[])[0] as Term;
    },
  };
}

export const moduleNatives: readonly NativeModule[] = [
  { module: "Elixir.Module", table },
  { module: "Elixir.Module", table: creating, expand: true },
];
