// A module while its body runs: definitions with their expanded clauses, and attributes.

import type { DocEntry, DocPlace } from "../beam/code-server.ts";
import { type Atom, atom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import type { Env } from "./env.ts";
import type { NamedArgument } from "./signatures.ts";

export type Kind = "def" | "defp" | "defmacro" | "defmacrop";

/** One expanded clause of a function: patterns, guard, body, and where it stands. */
export type Clause = {
  readonly patterns: readonly Term[];
  readonly guard: Term | null;
  readonly body: Term;
  readonly line: number;
  /** of its name; 0 when it is not known */
  readonly column: number;
  /** marked so by the macro that made it: nothing is said of it */
  readonly generated: boolean;
};

/** How many default values a clause declared, whether it was more than a head, whether it has to stand beside the others. */
export type LastClause = { readonly defaults: number; readonly hasBody: boolean; readonly isGrouped: boolean };

export type Definition = {
  readonly kind: Kind;
  readonly name: string;
  /** arity as written; a macro's code takes the caller's environment first */
  readonly arity: number;
  readonly clauses: Clause[];
  readonly line: number;
  readonly column: number;
  readonly file: string;
  /** the module of the macro that quoted its head, null when the reader wrote it */
  readonly context: string | null;
  defaults: number;
  /** what the clause before the next one had; absent before the first */
  last?: LastClause;
  /** made by `\\`: later clauses of the same arity conflict */
  readonly generated: boolean;
};

/** A warning of the code of a function, by "name/arity", or of the module's body. */
export type Late = { readonly line: number; readonly from: string | undefined; readonly tell: () => void };

/** A call of a local function that is not there; `from` and `key` are "name/arity". */
export type Missing = {
  readonly from: string;
  readonly key: string;
  readonly line: number;
  readonly column: number;
  readonly tell: () => void;
};

/** An `@impl` and the definition behind it. */
export type Impl = Pick<Definition, "name" | "arity" | "kind" | "context" | "line"> & {
  readonly value: Atom | boolean;
  readonly defaults: number;
};

/** What is documented of a function, macro, callback or type; `doc` is text, false or nil. */
export type Doc = Pick<Definition, "name" | "arity"> & {
  readonly kind: string;
  readonly isDefinition: boolean;
  doc: Term;
  /** where its documentation stands, or else it itself */
  readonly line: number;
  readonly place: DocPlace;
  signature: readonly NamedArgument[];
  readonly metadata: (readonly [key: Term, value: Term])[];
};

/** `unset`: it is registered and has no value; `deleted`: so, since it was deleted. */
type Attribute = { value: Term; accumulate: boolean; persist: boolean; unset?: boolean; deleted?: boolean };

const ACCUMULATED = [
  "after_compile",
  "after_verify",
  "before_compile",
  "behaviour",
  "compile",
  "derive",
  "dialyzer",
  "external_resource",
  "on_definition",
  "type",
  "typep",
  "opaque",
  "spec",
  "callback",
  "macrocallback",
  "optional_callbacks",
];

/** Attributes that hold types and specs. */
const SPECIFYING: ReadonlySet<string> = new Set(["type", "typep", "opaque", "spec", "callback", "macrocallback"]);

/** Attributes that a module's code tells of. */
const PERSISTED: ReadonlySet<string> = new Set(["behaviour", "dialyzer", "external_resource"]);

/** The state of a module that is being defined. */
export class ModuleDraft {
  readonly name: string;
  readonly env: Env;
  readonly definitions = new Map<string, Definition>();
  readonly attributes = new Map<string, Attribute>();
  readonly overridden = new Map<string, { definition: Definition; count: number }>();
  readonly overridable = new Set<string>();
  /** the environments of types and specs */
  readonly specEnvs = new WeakMap<object, Env>();
  /** what it specifies, when it is finished: see resolved-specs.ts */
  specs: readonly (readonly [kind: string, quoted: Term])[] = [];
  readonly documented: Doc[] = [];
  /** what is documented, when it is finished: see documentation.ts */
  docs: readonly DocEntry[] = [];
  /** what `@doc key: value` and its like have said, by attribute */
  readonly #metadata = new Map<string, (readonly [Term, Term])[]>();
  /** where its name stands in its line, 0 when that is not known */
  readonly column: number;
  /** attributes that the reader's code has set, by line; those that somebody has read */
  readonly written = new Map<string, number>();
  readonly read = new Set<string>();
  /** private functions and macros that the body or an expansion has called, as "name/arity" */
  readonly used = new Set<string>();
  /** functions that calls without a module lead to by an import: its module by "name/arity" */
  readonly imported = new Map<string, string>();
  /** what `@deprecated` says of a function, by "name/arity" */
  readonly deprecated = new Map<string, string>();
  readonly impls: Impl[] = [];
  /** warnings that come when the module is finished */
  readonly late: Late[] = [];
  /** functions that others may call, and all that they lead to; known when the module is finished */
  reached: ReadonlySet<Definition> = new Set();
  /** calls that lead nowhere, told when the module is finished */
  readonly missing: Missing[] = [];
  lastDefined = "";
  /** where the last `@doc`, `@moduledoc`, `@typedoc`, `@impl` and `@deprecated` stand */
  readonly docLines = new Map<string, number>();
  /** raised by compile errors that were reported; the module is not loaded then */
  errors = 0;
  /** bumped whenever the definitions change: invalidates code compiled for local macros */
  revision = 0;
  readonly localMacroCode = new Map<string, { revision: number; code: (...args: Term[]) => unknown }>();
  closed = false;
  constructor(name: string, env: Env, column = 0) {
    this.name = name;
    this.env = env;
    this.column = column;
    for (const key of ACCUMULATED)
      this.attributes.set(key, { value: EMPTY, accumulate: true, persist: PERSISTED.has(key) });
    this.attributes.set("vsn", { value: NIL, accumulate: false, persist: true });
  }

  macro(name: string, arity: number): Definition | undefined {
    const found = this.definitions.get(`${name}/${arity}`);
    return found !== undefined && found.kind.startsWith("defmacro") ? found : undefined;
  }

  has(name: string, arity: number): boolean {
    return this.definitions.has(`${name}/${arity}`);
  }

  /** A definition as the module's own code sees it: one that was made overridable waits for the next. */
  visible(key: string): Definition | undefined {
    const found = this.definitions.get(key);
    return found !== undefined && this.overridden.get(key)?.definition === found ? undefined : found;
  }

  /** The file that `@file` names for the next definition, once. */
  takeFile(): string | undefined {
    const { value } = this.attributes.get("file") ?? {};
    this.attributes.delete("file");
    const name = Array.isArray(value) ? value[0] : value;
    return name instanceof Bin ? (name.text ?? undefined) : undefined;
  }

  getAttribute(name: string): Term {
    this.read.add(name);
    return this.attributes.get(name)?.value ?? NIL;
  }

  /** An attribute as code reads it: types and specs with their kind and where they stand. */
  readAttribute(name: string): Term {
    const value = this.getAttribute(name);
    return SPECIFYING.has(name) ? this.#placed(name, value) : value;
  }

  #placed(kind: string, specs: Term): Term {
    const place = (spec: Term): number => this.specEnvs.get(spec as object)?.line ?? this.env.line;
    const items = listToArray(specs) ?? [];
    return list(items.map((spec): Term => [atom(kind), spec, [atom(this.name), [place(spec), 1]]]));
  }

  hasAttribute(name: string): boolean {
    const found = this.attributes.get(name);
    return found !== undefined && found.unset !== true && !(name === "vsn" && found.value === NIL);
  }

  /** Whether an attribute was set or registered. */
  isRegistered(name: string): boolean {
    const found = this.attributes.get(name);
    return found !== undefined && found.deleted !== true && !(name === "vsn" && found.value === NIL);
  }

  /** The attributes that were set or registered. */
  registered(): string[] {
    return [...this.attributes.keys()].filter((name) => this.isRegistered(name));
  }

  putAttribute(name: string, value: Term): void {
    const found = this.attributes.get(name);
    if (found === undefined) this.attributes.set(name, { value, accumulate: false, persist: false });
    else {
      found.value = found.accumulate ? new Cons(value, found.value) : value;
      found.unset = false;
      found.deleted = false;
    }
  }

  registerAttribute(name: string, accumulate: boolean, persist: boolean): void {
    const found = this.attributes.get(name);
    const unset = !accumulate && (found?.unset ?? found === undefined);
    const value = accumulate && found?.accumulate !== true ? EMPTY : (found?.value ?? NIL);
    this.attributes.set(name, { value, accumulate, persist, unset });
  }

  deleteAttribute(name: string): Term {
    const found = this.attributes.get(name);
    if (found === undefined) return NIL;
    const value = SPECIFYING.has(name) ? this.#placed(name, found.value) : found.value;
    if (found.accumulate) found.value = EMPTY;
    else if (found.persist) Object.assign(found, { value: NIL, unset: true, deleted: true });
    else this.attributes.delete(name);
    return value;
  }

  /** Takes away attributes that were about what has been defined now. */
  consume(names: readonly string[] = []): void {
    for (const name of names) {
      this.attributes.delete(name);
      this.docLines.delete(name);
    }
  }

  /** Keeps what `@doc key: value` says for what it is about. */
  addMetadata(attribute: string, pairs: readonly (readonly [Term, Term])[]): void {
    this.#metadata.set(attribute, [...(this.#metadata.get(attribute) ?? []), ...pairs]);
  }

  /** What was said of what is defined next. */
  saidMetadata(attribute: string): (readonly [Term, Term])[] {
    return this.#metadata.get(attribute) ?? [];
  }

  /** The same, which is done with then. */
  takeMetadata(attribute: string): (readonly [Term, Term])[] {
    const found = this.saidMetadata(attribute);
    this.#metadata.delete(attribute);
    return found;
  }

  /** Takes out heads without bodies that document what natives do. */
  dropHeads(isNative: (name: string, arity: number) => boolean): void {
    for (const [key, d] of this.definitions)
      if (d.clauses.length === 0 && isNative(d.name, d.arity)) this.definitions.delete(key);
  }

  /** `defoverridable`: moves a definition aside so that the next one may call it as `super`. */
  makeOverridable(name: string, arity: number): boolean {
    const key = `${name}/${arity}`;
    const definition = this.definitions.get(key);
    if (definition === undefined) return false;
    const count = (this.overridden.get(key)?.count ?? 0) + 1;
    this.overridden.set(key, { definition, count });
    this.overridable.add(key);
    return true;
  }

  /** Where `super` of a function or macro leads: its private name, defining it on first use. */
  superName(name: string, arity: number): { name: string; isMacro: boolean } | undefined {
    const key = `${name}/${arity}`;
    const found = this.overridden.get(key);
    if (found === undefined) return undefined;
    const hidden = `${name} (overridable ${found.count})`;
    const hiddenKey = `${hidden}/${arity}`;
    const isMacro = found.definition.kind.startsWith("defmacro");
    if (!this.definitions.has(hiddenKey)) {
      const kind: Kind = isMacro ? "defmacrop" : "defp";
      this.definitions.set(hiddenKey, { ...found.definition, kind, name: hidden, defaults: 0 });
    }
    return { name: hidden, isMacro };
  }

  /** Functions of a kind as [name, arity]. */
  list(test: (d: Definition) => boolean): [string, number][] {
    return [...this.definitions]
      .filter(([key, d]) => this.visible(key) === d && test(d))
      .map(([, d]) => [d.name, d.arity]);
  }
}

/** The term `{name, arity}`. */
export function nameArity(name: string, arity: number): Term {
  return [name === "true" || name === "false" ? name === "true" : atom(name), arity];
}

/** A list of `{name, arity}`. */
export function nameArities(items: readonly (readonly [string, number])[]): Term {
  return list(items.map(([n, a]) => nameArity(n, a)));
}
