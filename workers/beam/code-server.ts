// The modules of one node: loading compiled ones, merging natives, and the cells through which calls reach them.
// A module is compiled text (workers/elixir/codegen) or natives (workers/natives) or both.

import { type Atom, atom, atomName } from "../terms/atom.ts";
import type { Code, Fun, Term } from "../terms/term.ts";
import { readLineMap } from "./line-map.ts";
import { functionOf, textOf } from "./named-function.ts";
import type { NativeModule, NativeTable } from "./native-api.ts";
import { bifError } from "./raise.ts";
import type { Cell, Runtime } from "./runtime.ts";
import { tracedNative } from "./traced-native.ts";
import type { Vm } from "./vm.ts";

/** Where something stands: column 0 when that is not known; 1 when a macro made it that says so. */
export type DocPlace = readonly [line: number, column: number, isGenerated: 0 | 1];

/**
 * What `@doc` said of a function, macro, callback or type, or of the module itself (kind "module"). Metadata is a map in the
 * external term format, a character for a byte; no text when there is none.
 */
export type DocEntry = readonly [
  kind: string,
  name: string,
  arity: number,
  line: number,
  signature: string,
  doc: string | false | null,
  place: DocPlace,
  metadata: string,
];

/** A module as the compiler leaves it. */
export type CompiledModule = ModuleFacts & {
  /** the text of a JavaScript function body that takes the runtime */
  readonly js: string;
};

/** What is kept of a module once its code is loaded: the engine keeps the text itself. */
export type ModuleFacts = {
  readonly name: string;
  readonly file: string;
  /** with the file where it is not the module's */
  readonly functions: readonly (readonly [name: string, arity: number, file?: string])[];
  /** of each line of the code: index into `functions`, source line, tail call; see {@link readLineMap} */
  readonly lines: string;
  readonly exports: readonly (readonly [name: string, arity: number])[];
  /** macros by their own arity; their code is exported as MACRO-name with one argument more */
  readonly macros: readonly (readonly [name: string, arity: number])[];
  /** documentation, kept apart from the code: see `Code.fetch_docs/1` */
  readonly docs?: readonly DocEntry[];
};

export type Loaded = {
  readonly name: string;
  readonly compiled: ModuleFacts | undefined;
  readonly code: Map<string, Code>;
  readonly natives: boolean;
  /** makes the `fn` of an index from its free variables: what a function from another node becomes */
  readonly makers: Makers;
  /** what its text became, and the values that were given to it; undefined for natives alone */
  readonly source?: ModuleSource | undefined;
};

export type ModuleSource = { readonly run: Program["run"]; readonly values: readonly unknown[] };

/** What a module was compiled from: the name that its file has in stack traces, and the text. */
export type ModuleText = { readonly file: string; readonly text: string };

/** What a module specifies, as lines of Elixir: types, callbacks and specs; how its functions are called. Recorded. */
export type ModuleSpecs = { readonly specs: string; readonly docs: string };

/** Finds compiled modules by name. It may know the names of all that there are, what they were compiled from and specify. */
export type ModuleFinder = {
  (name: string): CompiledModule | undefined;
  readonly names?: readonly string[];
  readonly sourceOf?: (name: string) => ModuleText | undefined;
  readonly specsOf?: (name: string) => ModuleSpecs | undefined;
};

type Makers = Readonly<Record<number, (...free: Term[]) => Fun>>;
type Instance = { exports: Record<string, Code>; makers: Makers };
const NOTHING: Instance = { exports: {}, makers: {} };

/** A module's text as a function, and the number by which stack traces name it. */
type Program = {
  readonly facts: ModuleFacts;
  readonly version: number;
  readonly run: (rt: Runtime, values: readonly unknown[]) => unknown;
};

// nodes of one process that load the same module share its program, and so what the engine has learned of it
const programs = new WeakMap<CompiledModule, Program>();
let versions = 0;

function programOf(compiled: CompiledModule): Program {
  let program = programs.get(compiled);
  if (program === undefined) {
    const { js, ...facts } = compiled;
    const version = ++versions;
    program = { facts, version, run: functionOf(js, facts.name, version) as Program["run"] };
    programs.set(compiled, program);
  }
  return program;
}

export class CodeServer {
  readonly #vm: Vm;
  readonly #cells = new Map<string, Map<string, Cell>>();
  readonly #byAtom = new Map<Term, Map<Term, Cell[]>>();
  readonly #loaded = new Map<string, Loaded>();
  readonly #natives = new Map<string, NativeModule[]>();
  /** the natives of a module that run macros */
  readonly #expanding = new Map<string, Set<string>>();
  readonly #tables = new Map<string, NativeTable>();
  readonly #sources: ModuleFinder[] = [];
  readonly #byVersion = new Map<number, ModuleFacts>();
  readonly #absent = new Set<string>();
  /** sources may find later what they do not know now: absence is not remembered */
  searching = false;
  /** whether a module that is called and not there has come to be meanwhile: the caller may wait for it */
  awaited: (module: string) => boolean = () => false;
  /** lines that `new Function` puts before the text, measured once */
  readonly #lineOffset: number;
  constructor(vm: Vm, natives: readonly NativeModule[]) {
    this.#vm = vm;
    for (const native of natives) {
      const known = this.#natives.get(native.module);
      if (known === undefined) this.#natives.set(native.module, [native]);
      else known.push(native);
    }
    this.#lineOffset = measureLineOffset();
  }

  /** Where modules that are not loaded are looked for, in order. */
  addSource(find: ModuleFinder): void {
    this.#sources.unshift(find);
    this.#absent.clear();
  }

  /** The slot of a function; there is always one, it may lead to an `undef` error. */
  cell(module: string, name: string, arity: number): Cell {
    let cells = this.#cells.get(module);
    if (cells === undefined) {
      cells = new Map();
      this.#cells.set(module, cells);
    }
    const key = `${name}/${arity}`;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { f: undefined as unknown as Code, module, name, arity };
      cell.f = this.#loaded.get(module)?.code.get(key) ?? this.#stub(cell);
      cells.set(key, cell);
    }
    return cell;
  }

  /** {@link cell} by atoms, for calls whose target is known only when they happen. */
  cellOf(module: Term, name: Term, arity: number): Cell {
    let names = this.#byAtom.get(module);
    if (names === undefined) {
      names = new Map();
      this.#byAtom.set(module, names);
    }
    let arities = names.get(name);
    if (arities === undefined) {
      arities = [];
      names.set(name, arities);
    }
    let cell = arities[arity];
    if (cell === undefined) {
      cell = this.cell(atomName(module as Atom), atomName(name as Atom), arity);
      arities[arity] = cell;
    }
    return cell;
  }

  /** The code of a function, or undefined; loads the module when it can be found. */
  find(module: string, name: string, arity: number): Code | undefined {
    return this.ensure(module)?.code.get(`${name}/${arity}`);
  }

  #stub(cell: Cell): Code {
    const stub: Code = (...args) => {
      if (!this.#loaded.has(cell.module)) {
        const isThere = this.ensure(cell.module) !== undefined || this.awaited(cell.module);
        if (isThere && cell.f !== stub) return cell.f(...args);
      }
      throw bifError(atom("undef"), cell.module, cell.name, args as Term[]);
    };
    return stub;
  }

  /** The module, loaded now if need be, or undefined when there is none. */
  ensure(module: string): Loaded | undefined {
    const loaded = this.#loaded.get(module);
    if (loaded !== undefined) return loaded;
    if (this.#absent.has(module)) return undefined;
    for (const find of this.#sources) {
      const compiled = find(module);
      if (compiled !== undefined) return this.load(compiled);
      // a source may compile the module, which loads it
      const made = this.#loaded.get(module);
      if (made !== undefined) return made;
    }
    if (this.#natives.has(module)) return this.#install(module, undefined, NOTHING);
    if (!this.searching) this.#absent.add(module);
    return undefined;
  }

  isLoaded(module: string): boolean {
    return this.#loaded.has(module);
  }

  loaded(module: string): Loaded | undefined {
    return this.#loaded.get(module);
  }

  loadedNames(): string[] {
    return [...this.#loaded.keys()];
  }

  /** The modules that are loaded, and those that could be. */
  availableNames(): string[] {
    return [
      ...new Set([
        ...this.#loaded.keys(),
        ...this.#natives.keys(),
        ...this.#sources.flatMap((find) => find.names ?? []),
      ]),
    ];
  }

  /** What a module that came with the node was compiled from, when that can be had. */
  sourceOf(module: string): ModuleText | undefined {
    for (const find of this.#sources) {
      const source = find.sourceOf?.(module);
      if (source !== undefined) return source;
    }
    return undefined;
  }

  /** What a module that came with the node specifies, when that was recorded and can be had. */
  specsOf(module: string): ModuleSpecs | undefined {
    for (const find of this.#sources) {
      const specs = find.specsOf?.(module);
      if (specs !== undefined) return specs;
    }
    return undefined;
  }

  /** Whether a native of that name exists. */
  hasNative(module: string, name: string, arity: number): boolean {
    return this.nativesOf(module)[`${name}/${arity}`] !== undefined;
  }

  /** Whether it is a native that never suspends. */
  isLeaf(module: string, name: string, arity: number): boolean {
    return this.hasNative(module, name, arity) && !this.#expands(module, `${name}/${arity}`);
  }

  #expands(module: string, key: string): boolean {
    return this.#expanding.get(module)?.has(key) === true;
  }

  nativesOf(module: string): NativeTable {
    let table = this.#tables.get(module);
    if (table === undefined) {
      table = {};
      const expanding: string[] = [];
      for (const native of this.#natives.get(module) ?? []) {
        const own = native.table(this.#vm);
        Object.assign(table, own);
        if (native.expand === true) expanding.push(...Object.keys(own));
      }
      if (expanding.length > 0) this.#expanding.set(module, new Set(expanding));
      this.#tables.set(module, table);
    }
    return table;
  }

  /** Makes a compiled module the current one; callers through cells get the new code at once. */
  load(compiled: CompiledModule, values: readonly unknown[] = []): Loaded {
    const { facts, made, source } = this.#run(compiled, values);
    return this.#install(compiled.name, facts, made as Instance, source);
  }

  /** The text that a module was loaded from; undefined for natives alone. The engine has it anyway. */
  textOf({ source }: Loaded): string | undefined {
    return source === undefined ? undefined : textOf(source.run);
  }

  /** Puts another text of the same module, line for line, in the place of what is loaded. Answers what the text returned. */
  exchange(name: string, facts: ModuleFacts, text: string, values: readonly unknown[]): unknown {
    const { made, source } = this.#run({ ...facts, js: text }, values);
    this.#install(name, facts, made as Instance, source);
    return made;
  }

  /** Runs the text of a compiled module (or of an evaluated expression) with the runtime and answers what it returns. */
  instantiate(compiled: CompiledModule, values: readonly unknown[] = []): unknown {
    return this.#run(compiled, values).made;
  }

  #run(
    compiled: CompiledModule,
    values: readonly unknown[],
  ): { facts: ModuleFacts; made: unknown; source: ModuleSource } {
    const { facts, version, run } = programOf(compiled);
    this.#byVersion.set(version, facts);
    this.#vm.cwd.compiles(facts.name);
    return { facts, made: run(this.#vm.rt, values), source: { run, values } };
  }

  /** Forgets a module. */
  remove(module: string): boolean {
    const loaded = this.#loaded.get(module);
    this.#loaded.delete(module);
    for (const cell of this.#cells.get(module)?.values() ?? []) cell.f = this.#stub(cell);
    return loaded !== undefined;
  }

  #install(name: string, compiled: ModuleFacts | undefined, made: Instance, source?: ModuleSource): Loaded {
    const code = new Map(Object.entries(made.exports));
    const { makers } = made;
    for (const [key, native] of Object.entries(this.nativesOf(name))) {
      if (code.has(key)) continue;
      const traced = tracedNative(name, key, native);
      code.set(key, this.#expands(name, key) ? this.#vm.scheduler.withOwnStack(traced) : traced);
    }
    this.#absent.delete(name);
    const natives = this.#natives.has(name);
    const loaded: Loaded = { name, compiled, code, natives, makers, source };
    for (const [key, f] of this.#vm.moduleFunctions(loaded)) if (!code.has(key)) code.set(key, f);
    this.#loaded.set(name, loaded);
    for (const cell of this.#cells.get(name)?.values() ?? []) {
      cell.f = code.get(`${cell.name}/${cell.arity}`) ?? this.#stub(cell);
    }
    return loaded;
  }

  /** The source position of a place in generated code; undefined for a tail call, whose frame the BEAM would not have. */
  locate(
    version: number,
    jsLine: number,
  ): { module: string; name: string; arity: number; file: string; line: number } | undefined {
    const compiled = this.#byVersion.get(version);
    const entry = readLineMap(compiled?.lines ?? "", jsLine - this.#lineOffset - 1);
    if (compiled === undefined || entry === undefined) return undefined;
    const [fn, line, tail] = entry;
    if (tail) return undefined;
    const [name, arity, file = compiled.file] = compiled.functions[fn] ?? ["", 0];
    return { module: compiled.name, name, arity, file, line };
  }
}

function measureLineOffset(): number {
  const probe = functionOf("return new Error('probe').stack;", "probe", 0) as () => string | undefined;
  const found = /nb:probe@0:(\d+):/.exec(probe() ?? "");
  return found === null ? 2 : Number(found[1]) - 1;
}
