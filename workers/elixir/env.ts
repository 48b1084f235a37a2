// The compilation environment: what `Macro.Env` holds, as an immutable record. Directives answer a new one.

import { type Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { EMPTY_MAP, mapOf, TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";

/** Imported functions or macros: by module, the "name/arity" keys. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

export type Env = {
  readonly module: Atom | null;
  readonly function: readonly [Atom | boolean, number] | null;
  readonly file: string;
  readonly line: number;
  readonly context: "guard" | "match" | null;
  /** alias (full name such as "Elixir.Foo") → module name */
  readonly aliases: ReadonlyMap<string, string>;
  /** aliases made inside macro expansions: alias → counter → module */
  readonly macroAliases: ReadonlyMap<string, readonly [Term, string]>;
  readonly requires: ReadonlySet<string>;
  readonly functions: Imports;
  readonly macros: Imports;
  readonly contextModules: readonly string[];
  /** the process that keeps track of what a file uses, or `nil` */
  readonly lexicalTracker: Term;
  /** the modules that are told of what is compiled */
  readonly tracers: Term;
};

export const EMPTY_ENV: Env = {
  module: null,
  function: null,
  file: "nofile",
  line: 1,
  context: null,
  aliases: new Map(),
  macroAliases: new Map(),
  requires: new Set(),
  functions: new Map(),
  macros: new Map(),
  contextModules: [],
  lexicalTracker: NIL,
  tracers: EMPTY,
};

const K = {
  struct: atom("__struct__"),
  env: atom("Elixir.Macro.Env"),
  module: atom("module"),
  function: atom("function"),
  file: atom("file"),
  line: atom("line"),
  context: atom("context"),
  aliases: atom("aliases"),
  macroAliases: atom("macro_aliases"),
  requires: atom("requires"),
  functions: atom("functions"),
  macros: atom("macros"),
  contextModules: atom("context_modules"),
  lexicalTracker: atom("lexical_tracker"),
  tracers: atom("tracers"),
  versionedVars: atom("versioned_vars"),
};

const importTerms = new WeakMap<Imports, Term>();

function importsTerm(imports: Imports): Term {
  let term = importTerms.get(imports);
  if (term === undefined) {
    term = makeImportsTerm(imports);
    importTerms.set(imports, term);
  }
  return term;
}

function makeImportsTerm(imports: Imports): Term {
  return list(
    [...imports].map(
      ([module, keys]): Term => [
        atom(module),
        list(
          [...keys]
            .map((key): [name: string, arity: number] => {
              const at = key.lastIndexOf("/");
              return [key.slice(0, at), Number(key.slice(at + 1))];
            })
            .sort(([a, m], [b, n]) => (a === b ? m - n : a < b ? -1 : 1))
            .map(([name, arity]): Term => [atom(name), arity]),
        ),
      ],
    ),
  );
}

/** The imports of lists that were read before: each evaluation reads those of the last. */
const importsOfLists = new WeakMap<object, Imports>();

function importsOf(t: Term): Imports {
  if (!(t instanceof Cons)) return new Map();
  let imports = importsOfLists.get(t);
  if (imports === undefined) {
    imports = readImports(t);
    importsOfLists.set(t, imports);
    importTerms.set(imports, t);
  }
  return imports;
}

function readImports(t: Cons): Imports {
  const out = new Map<string, Set<string>>();
  for (const entry of listToArray(t) ?? []) {
    if (!Array.isArray(entry) || !isAtom(entry[0] as Term)) continue;
    const keys = new Set<string>();
    for (const pair of listToArray(entry[1] as Term) ?? []) {
      if (Array.isArray(pair) && isAtom(pair[0] as Term)) keys.add(`${atomName(pair[0] as Atom)}/${String(pair[1])}`);
    }
    out.set(atomName(entry[0] as Atom), keys);
  }
  return out;
}

/** The environment as a `%Macro.Env{}`. `vars`: keys [name, context] with their versions. */
export function envToTerm(env: Env, vars: Iterable<readonly [Term, number]> = []): TMap {
  return mapOf([
    [K.struct, K.env],
    [K.module, env.module ?? NIL],
    [K.function, env.function === null ? NIL : [...env.function]],
    [K.file, Bin.of(env.file)],
    [K.line, env.line],
    [K.context, env.context === null ? NIL : atom(env.context)],
    [K.aliases, list([...env.aliases].map(([a, m]): Term => [atom(a), atom(m)]))],
    [K.macroAliases, list([...env.macroAliases].map(([a, [c, m]]): Term => [atom(a), [c, atom(m)]]))],
    [K.requires, list([...env.requires].sort().map(atom))],
    [K.functions, importsTerm(env.functions)],
    [K.macros, importsTerm(env.macros)],
    [K.contextModules, list(env.contextModules.map(atom))],
    [K.lexicalTracker, env.lexicalTracker],
    [K.tracers, env.tracers],
    [K.versionedVars, mapOf([...vars].map(([key, version]): [Term, Term] => [key, version]))],
  ]);
}

/** Reads a `%Macro.Env{}` back. */
export function termToEnv(t: Term): Env {
  if (!(t instanceof TMap)) return EMPTY_ENV;
  const get = (key: Atom): Term => t.get(key) ?? NIL;
  const file = get(K.file);
  const line = get(K.line);
  const fn = get(K.function);
  const module = get(K.module);
  const context = get(K.context);
  const pairs = (key: Atom) => (listToArray(get(key)) ?? []) as [Atom, Term][];
  return {
    module: module === NIL ? null : (module as Atom),
    function: Array.isArray(fn) ? [fn[0] as Atom, fn[1] as number] : null,
    file: file instanceof Bin ? (file.text ?? "nofile") : "nofile",
    line: typeof line === "number" ? line : 1,
    context: context === NIL ? null : atomName(context as Atom) === "guard" ? "guard" : "match",
    aliases: new Map(pairs(K.aliases).map(([a, m]) => [a.name, atomName(m as Atom)])),
    macroAliases: new Map(
      pairs(K.macroAliases).map(([a, m]) => {
        const [counter, module] = m as [Term, Atom];
        return [a.name, [counter, module.name]];
      }),
    ),
    requires: new Set((listToArray(get(K.requires)) ?? []).map((m) => atomName(m as Atom))),
    functions: importsOf(get(K.functions)),
    macros: importsOf(get(K.macros)),
    contextModules: (listToArray(get(K.contextModules)) ?? []).map((m) => atomName(m as Atom)),
    lexicalTracker: get(K.lexicalTracker),
    tracers: t.get(K.tracers) ?? EMPTY,
  };
}

/** The variables of a `%Macro.Env{}` in versioned_vars. */
export function varsOfTerm(t: Term): [Term, number][] {
  const vars = t instanceof TMap ? (t.get(K.versionedVars) ?? EMPTY_MAP) : EMPTY_MAP;
  return vars instanceof TMap ? vars.entries().map(([k, v]) => [k, v as number]) : [];
}

/** The function that an environment stands in, as "name/arity". */
export function functionKey(env: Env): string | undefined {
  return env.function === null ? undefined : `${atomName(env.function[0])}/${env.function[1]}`;
}
