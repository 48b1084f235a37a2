// What compiled module bodies call: `:nodebook_def` (definitions) and the functions of `Module` that read
// or change a module while it is being defined. The compiler of the node hangs on `vm.state`.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { bifError, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import type { Place } from "../elixir/checks.ts";
import type { Compiler } from "../elixir/compiler.ts";
import { documentAhead, documentSpec, protocolCallback } from "../elixir/documentation.ts";
import { type Definition, type ModuleDraft, nameArities } from "../elixir/draft.ts";
import { type Env, termToEnv, varsOfTerm } from "../elixir/env.ts";
import { display } from "../elixir/expand/directives.ts";
import { notEscapable, type PendingModule, undefinedAttribute } from "../elixir/expand/module-forms.ts";
import { notAvailable } from "../elixir/failures.ts";
import { Atom, atom, atomName, ERROR, isAtom, NIL, OK } from "../terms/atom.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, Fun, type FunInfo, list, listToArray, type Term } from "../terms/term.ts";
import { DOCS, discardedDoc, ownMetadata, reservedMetadata, wrongAttribute } from "./attribute-values.ts";
import { atomText } from "./macro.ts";

/** The compiler of a node. */
export function compilerOf(vm: Vm): Compiler {
  const compiler = vm.state.get("compiler") as Compiler | undefined;
  if (compiler === undefined) throw raiseError([atom("nodebook_missing"), atom("the compiler on this node")]);
  return compiler;
}

export function argumentError(text: string): Error {
  return raiseError(
    mapOf([
      [atom("__struct__"), atom("Elixir.ArgumentError")],
      [atom("__exception__"), true],
      [atom("message"), Bin.of(text)],
    ]),
  ) as unknown as Error;
}

/** A module that is being defined, or whose `@after_compile` runs: `function` of Module reads it, or changes it. */
export function draftOf(vm: Vm, module: Term, called = "__get_attribute__/4"): ModuleDraft {
  const compiler = compilerOf(vm);
  const name = atomName(module as Atom);
  const draft = compiler.draft(name);
  if (draft !== undefined) return draft;
  const closing = compiler.closing.get(name);
  if (closing !== undefined && !CHANGING.has(called)) return closing;
  // the real ones look into a table that is no more
  if (UNCHECKED.has(called))
    throw argumentError(
      "errors were found at the given arguments:\n\n  * 2nd argument: not a key that exists in the table\n",
    );
  const why = closing === undefined ? "already compiled" : "in read-only mode (@after_compile)";
  const instead = closing === undefined ? (ELSEWHERE[called.slice(0, called.lastIndexOf("/"))] ?? "") : "";
  throw argumentError(
    `could not call Module.${called} because the module ${atomText(name, "literal")} is ${why}${instead}`,
  );
}

/** Attributes that are about what follows them. */
const AHEAD = new Set(["doc", "typedoc", "impl", "deprecated"]);
const CALLBACK_DOCS = new Map([
  ["callback", ["doc", "deprecated"]],
  ["macrocallback", ["doc", "deprecated"]],
]);

const CHANGING = new Set([
  ...["put_attribute/3", "delete_attribute/2", "register_attribute/3", "delete_definition/2", "make_overridable/2"],
  "spec_to_callback/2",
]);
const UNCHECKED = new Set(["overridable?/2", "defines_type?/2", "spec_to_callback/2"]);

const DOCS_INSTEAD = ". Use the Module.__info__/1 callback or Code.fetch_docs/1 instead";
const ELSEWHERE: Readonly<Record<string, string>> = {
  get_attribute: DOCS_INSTEAD,
  get_last_attribute: DOCS_INSTEAD,
  definitions_in: ". Use the Module.__info__/1 callback to get public functions and macros instead",
  "defines?":
    ". Use Kernel.function_exported?/3 and Kernel.macro_exported?/3 to check for public functions and macros instead",
};

/** Where the last `@typedoc` stands. */
function typedocPlace(draft: ModuleDraft): Place & { file: string } {
  return { file: draft.env.file, line: draft.docLines.get("typedoc") ?? 0, column: 0, where: "(file)" };
}

/** A line of a module's body, as warnings place it. */
function placeIn(draft: ModuleDraft, line: number): Place & { file: string } {
  return { file: draft.env.file, line, column: 0, where: `${display(draft.name)} (module)` };
}

const BODY: FunInfo = { module: atom("nodebook_module"), name: "-body/0-", index: 0, uniq: 0, external: false };

function definitions(vm: Vm): NativeTable {
  const open = (name: Term, how: Term, values: Term): Fun => {
    const compiler = compilerOf(vm);
    if (!(name instanceof Atom) || name === NIL || /[/\\]/.test(name.name)) {
      throw argumentError(`invalid module name: ${inspected(vm, name)}`);
    }
    const pending: PendingModule =
      typeof how === "number"
        ? (compiler.kept(how) as PendingModule)
        : {
            env: termToEnv((how as Term[])[1] as Term),
            body: (how as Term[])[0] as Term,
            vars: varsOfTerm((how as Term[])[1] as Term),
            column: (how as Term[])[2] as number,
          };
    try {
      const body = compiler.openModule(name.name, pending, listToArray(values) ?? [], typeof how !== "number");
      return new Fun(body, 0, BODY, []);
    } catch (thrown) {
      throw notAvailable(vm, thrown, name.name);
    }
  };
  return {
    "store/1": (key: number) => compilerOf(vm).store(key),
    "store/3": (key: number, head: Term, body: Term) => compilerOf(vm).store(key, head, body === NIL ? null : body),
    // the body runs inside, before there is a language to run it around
    "module/3": (name: Term, how: Term, values: Term) => {
      const body = open(name, how, values);
      const module = atomName(name as Atom);
      try {
        return compilerOf(vm).closeModule(module, vm.scheduler.callNested(body.f, []));
      } finally {
        compilerOf(vm).dropModule(module);
      }
    },
    "open/3": open,
    "close/2": (name: Atom, last: Term) => {
      try {
        return compilerOf(vm).closeModule(name.name, last);
      } catch (thrown) {
        throw notAvailable(vm, thrown, name.name);
      }
    },
    "drop/1": (name: Atom) => {
      compilerOf(vm).dropModule(name.name);
      return OK;
    },
    "typespec/4": (module: Term, kind: Atom, spec: Term, env: Term) => {
      const draft = draftOf(vm, module);
      if (spec !== null && typeof spec === "object")
        draft.specEnvs.set(spec, compilerOf(vm).kept(env as number) as Env);
      const discarded = kind.name === "typep" ? discardedDoc(draft, spec) : undefined;
      if (discarded !== undefined) compilerOf(vm).warnAt(discarded, [typedocPlace(draft)]);
      draft.putAttribute(kind.name, spec);
      documentSpec(draft, kind.name, spec);
      draft.consume(kind.name.includes("type") || kind.name === "opaque" ? ["typedoc"] : CALLBACK_DOCS.get(kind.name));
      return OK;
    },
    // the functions of a protocol are callbacks for those who implement it
    "protocol_callback/4": (module: Term, name: Atom, arity: number, line: number) => {
      const draft = draftOf(vm, module);
      protocolCallback(draft, name, arity, line);
      return OK;
    },
    // the first part of a value that cannot be written as code, in a list
    "not_escapable/1": (value: Term) => {
      const part = notEscapable(value);
      return part === undefined ? EMPTY : list([part]);
    },
    "struct_of/2": (value: Term, module: Term) => {
      if (value instanceof TMap && value.get(atom("__struct__")) === module) return value;
      throw raiseError([atom("badstruct"), module, value]);
    },
  };
}

/** The callbacks of a behaviour that the module says it has: functions, and macros by their own name and arity. */
function callbacksOf(vm: Vm, draft: ModuleDraft, behaviour: Atom): [name: string, arity: number][] {
  const compiler = compilerOf(vm);
  const refuse = (why: string): Error =>
    argumentError(
      `cannot pass module ${atomText(behaviour.name, "literal")} as argument to defoverridable/1 because ${why}`,
    );
  if (!compiler.ensure(behaviour.name)) throw refuse("it was not defined");
  if (!compiler.functionsOf(behaviour.name)?.has("behaviour_info/1")) throw refuse("it does not define any callbacks");
  const shown = display(behaviour.name);
  if (!(listToArray(draft.getAttribute("behaviour")) ?? []).includes(behaviour))
    throw refuse(`its corresponding behaviour is missing. Did you forget to add @behaviour ${shown}?`);
  const pairs = listToArray(compiler.call(behaviour.name, "behaviour_info", [atom("callbacks")])) ?? [];
  return pairs.map((pair) => {
    const [name, arity] = pair as [Atom, number];
    return name.name.startsWith("MACRO-") ? [name.name.slice(6), arity - 1] : [name.name, arity];
  });
}

/** A term as `inspect/1` shows it. */
export function inspected(vm: Vm, t: Term): string {
  return (compilerOf(vm).call("Elixir.Kernel", "inspect", [t]) as Bin).text ?? "";
}

function noClause(name: string, args: Term[]): Error {
  return bifError(atom("function_clause"), "Elixir.Module", name, args) as unknown as Error;
}

function getAttribute(vm: Vm, module: Term, name: Term, fallback: Term): Term {
  if (!isAtom(name)) throw noClause("get_attribute", [module, name, fallback]);
  const draft = draftOf(vm, module, "get_attribute/2");
  const key = atomName(name);
  if (!draft.hasAttribute(key)) return fallback;
  const value = draft.readAttribute(key);
  return DOCS.has(key) ? [draft.docLines.get(key) ?? 0, value] : value;
}

/** Sets an attribute; `line` is null when it is code that does, not `@`. */
function putAttribute(vm: Vm, module: Term, name: Atom | boolean, given: Term, line: number | null): Term {
  const draft = draftOf(vm, module, "put_attribute/3");
  const key = atomName(name);
  const wrong = wrongAttribute(draft, key, given, (t) => inspected(vm, t), line);
  if (wrong !== undefined) throw argumentError(wrong);
  if (DOCS.has(key) && given instanceof Cons) {
    for (const name of reservedMetadata(given))
      compilerOf(vm).warnAt(`ignoring reserved documentation metadata key: :${name}`, [
        placeIn(draft, line ?? draft.env.line),
      ]);
    draft.addMetadata(key, ownMetadata(given));
    return OK;
  }
  const isPlaced = DOCS.has(key) && line === null;
  const [at, value] = isPlaced ? (given as [number, Term]) : [line, given];
  if (DOCS.has(key) && at !== null) {
    const before = draft.docLines.get(key);
    if (before !== undefined && (key !== "doc" || draft.attributes.has(key))) {
      const message = `redefining @${key} attribute previously set at line ${before}`;
      compilerOf(vm).warnAt(message, [placeIn(draft, at)]);
    }
  }
  if (DOCS.has(key) || AHEAD.has(key)) {
    draft.docLines.set(key, at ?? draft.env.line);
    draft.read.delete(key);
  }
  draft.putAttribute(key, value);
  return OK;
}

/** The key of `{name, arity}`. */
export const keyOf = (pair: Term): string => {
  const [name, arity] = pair as [Atom, number];
  return `${atomName(name)}/${arity}`;
};

function moduleTable(vm: Vm): NativeTable {
  const has = (d: Definition, kind: Term): boolean => d.kind === atomName(kind as Atom);
  return {
    "__get_attribute__/4": (module: Term, name: Atom, line: Term) => {
      const draft = draftOf(vm, module);
      const key = atomName(name);
      if (!draft.isRegistered(key) && typeof line === "number")
        compilerOf(vm).warnAt(undefinedAttribute(key), [placeIn(draft, line)]);
      return draft.readAttribute(key);
    },
    "__put_attribute__/4": (module: Term, name: Atom, value: Term, line: Term) =>
      putAttribute(vm, module, name, value, typeof line === "number" ? line : 0),
    "put_attribute/3": (module: Term, name: Term, value: Term) => {
      if (!isAtom(name)) throw noClause("put_attribute", [module, name, value]);
      return putAttribute(vm, module, name, value, null);
    },
    "get_attribute/2": (module: Term, name: Term) => getAttribute(vm, module, name, NIL),
    "get_attribute/3": (module: Term, name: Term, fallback: Term) => getAttribute(vm, module, name, fallback),
    "has_attribute?/2": (module: Term, name: Atom) =>
      draftOf(vm, module, "has_attribute?/2").isRegistered(atomName(name)),
    "delete_attribute/2": (module: Term, name: Atom) =>
      draftOf(vm, module, "delete_attribute/2").deleteAttribute(atomName(name)),
    "attributes_in/1": (module: Term) =>
      list(
        draftOf(vm, module, "attributes_in/1")
          .registered()
          .map((k) => atom(k)),
      ),
    "register_attribute/3": (module: Term, name: Atom, options: Term) => {
      const on = (key: string) =>
        (listToArray(options) ?? []).some((o) => Array.isArray(o) && o[0] === atom(key) && o[1] === true);
      draftOf(vm, module, "register_attribute/3").registerAttribute(atomName(name), on("accumulate"), on("persist"));
      return OK;
    },
    "make_overridable/2": (module: Term, what: Term) => {
      const draft = draftOf(vm, module, "make_overridable/2");
      if (what instanceof Atom) {
        for (const [name, arity] of callbacksOf(vm, draft, what)) draft.makeOverridable(name, arity);
        return OK;
      }
      for (const pair of listToArray(what) ?? []) {
        const [name, arity] = (Array.isArray(pair) ? pair : []) as [Atom, number];
        if (!isAtom(name) || typeof arity !== "number" || arity < 0 || arity > 255)
          throw argumentError(
            `each element in tuple list has to be a {function_name :: atom, arity :: 0..255} tuple, got: ${inspected(vm, pair)}`,
          );
        if (!draft.makeOverridable(atomName(name), arity))
          throw argumentError(`cannot make function ${atomName(name)}/${arity} overridable because it was not defined`);
      }
      return OK;
    },
    "overridable?/2": (module: Term, pair: Term) => draftOf(vm, module, "overridable?/2").overridable.has(keyOf(pair)),
    "defines?/2": (module: Term, pair: Term) => draftOf(vm, module, "defines?/2").visible(keyOf(pair)) !== undefined,
    "defines?/3": (module: Term, pair: Term, kind: Term) => {
      const d = draftOf(vm, module, "defines?/3").visible(keyOf(pair));
      return d !== undefined && has(d, kind);
    },
    "definitions_in/1": (module: Term) => nameArities(draftOf(vm, module, "definitions_in/1").list(() => true)),
    "definitions_in/2": (module: Term, kind: Term) =>
      nameArities(draftOf(vm, module, "definitions_in/2").list((d) => has(d, kind))),
    "delete_definition/2": (module: Term, pair: Term) => {
      const draft = draftOf(vm, module, "delete_definition/2");
      draft.revision++;
      return draft.definitions.delete(keyOf(pair));
    },
    // deprecated, in favour of @doc
    "add_doc/6": (module: Term, line: number, kind: Atom, pair: Term, _signature: Term, doc: Term) => {
      if (kind.name === "defp" || kind.name === "defmacrop") return [ERROR, atom("private_doc")];
      const [name, arity] = pair as [Atom, number];
      documentAhead(draftOf(vm, module, "add_doc/6"), [kind.name, atomName(name), arity], doc, line);
      return OK;
    },
    "open?/1": (module: Term) => {
      const name = atomName(module as Atom);
      return compilerOf(vm).draft(name) !== undefined || compilerOf(vm).closing.has(name);
    },
  };
}

function modules(vm: Vm): NativeTable {
  return { "compiler_modules/0": () => list(compilerOf(vm).modules.map((name) => atom(name))) };
}

export const compilerNatives: readonly NativeModule[] = [
  { module: "nodebook_def", table: definitions, expand: true },
  { module: "Elixir.Module", table: moduleTable },
  { module: "elixir_module", table: modules },
];
