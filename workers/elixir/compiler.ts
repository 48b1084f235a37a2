// The compiler of one node: holds the modules that are being defined, expands and generates, loads the result.
// Macros run in the node's own processes: `Scheduler.callNested`.

import type { CompiledModule, DocEntry } from "../beam/code-server.ts";
import { type Raise, raiseError } from "../beam/raise.ts";
import { MODULES_ONLY } from "../beam/stacktrace.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom, atomName, NIL } from "../terms/atom.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, Fun, list, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, blockItems, columnOf, isForm, isNode, isVar, keyGet, keyword, lineOf } from "./ast.ts";
import { behaviourInfo } from "./behaviour.ts";
import {
  type Callbacks,
  checkBehaviours,
  checkFunctions,
  checkModule,
  localCalls,
  type Place,
  type RemoteCall,
  remoteCalls,
  type Warn,
} from "./checks.ts";
import { codeName, ModuleGenerator, type ModuleHost } from "./codegen/module.ts";
import { type Clause, type Definition, type Kind, type LastClause, ModuleDraft, nameArity } from "./draft.ts";
import { EMPTY_ENV, type Env, envToTerm } from "./env.ts";
import { expandPatterns } from "./expand/clauses.ts";
import { Ctx, type Services } from "./expand/context.ts";
import { display } from "./expand/directives.ts";
import { expand, expander } from "./expand/expander.ts";
import type { PendingDef, PendingModule } from "./expand/module-forms.ts";
import { warnUseless } from "./expand/useless.ts";
import { compileError, compileFailure, type Expansion, failedExpansion, placeOf, whatOf } from "./failures.ts";
import { BODYLESS, duplicateDefaults, mixedDefaults } from "./heads.ts";
import { Lexical } from "./lexical.ts";
import type { ElixirParser } from "./parser/parser.ts";
import { checkTypespecs } from "./typespecs.ts";

/** A problem found while compiling; `span` is what the snippet underlines. */
export type Diagnostic = {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `Mod.fun/arity` in which it stands, or "" */
  readonly where: string;
  /** how many characters an error underlines; one without it */
  readonly width?: number;
  /** other places of the same problem */
  readonly more?: readonly Place[];
};

export type CompilerOptions = {
  readonly vm: Vm;
  readonly parser: ElixirParser;
  /** shows a diagnostic to the reader */
  readonly report: (diagnostic: Diagnostic) => void;
};

/** Compiles a module that a file of the project defines but that nobody has compiled yet; false when there is none. */
export type Requirer = (module: string) => boolean;

export class Compiler implements Services {
  readonly vm: Vm;
  readonly parser: ElixirParser;
  readonly #report: (diagnostic: Diagnostic) => void;
  readonly #drafts = new Map<string, ModuleDraft>();
  readonly #kept = new Map<number, unknown>();
  readonly #macros = new WeakMap<object, ReadonlySet<string>>();
  readonly #functions = new WeakMap<object, ReadonlySet<string>>();
  #nextKey = 1;
  #counter = 1;
  #evaluations = 0;
  #errors = 0;
  requirer: Requirer = () => false;
  /** told of each module that was compiled (the library's build, `Code.compile_string`) */
  onModule: (compiled: CompiledModule) => void = () => {};
  /** imports of a fresh environment; the library's bootstrap starts without Kernel */
  autoImport: readonly string[] = ["Elixir.Kernel"];
  /** whether to warn of variables that nobody reads */
  warnings = true;
  /** modules may be defined anew without a warning (`Code.compiler_options`) */
  redefine: () => boolean = () => false;
  readonly lexical = new Lexical();
  constructor(options: CompilerOptions) {
    this.vm = options.vm;
    this.parser = options.parser;
    this.#report = options.report;
  }

  // ---- services of the expander -----------------------------------------------------------------------------------

  macrosOf(module: string): ReadonlySet<string> | undefined {
    const compiled = this.vm.code.ensure(module)?.compiled;
    if (compiled === undefined) return undefined;
    let set = this.#macros.get(compiled);
    if (set === undefined) {
      set = new Set(compiled.macros.map(([n, a]) => `${n}/${a}`));
      this.#macros.set(compiled, set);
    }
    return set;
  }

  functionsOf(module: string): ReadonlySet<string> | undefined {
    const loaded = this.vm.code.ensure(module);
    if (loaded === undefined) return undefined;
    let set = this.#functions.get(loaded);
    if (set === undefined) {
      set = new Set(
        [...loaded.code.keys()].filter(
          (k) =>
            !k.startsWith("MACRO-") &&
            k !== "__info__/1" &&
            !k.startsWith("module_info/") &&
            !k.startsWith("__attributes__/") &&
            !k.startsWith("__deprecated__/") &&
            !k.startsWith("__specs__/"),
        ),
      );
      this.#functions.set(loaded, set);
    }
    return set;
  }

  callMacro(module: string, name: string, args: readonly Term[]): Term {
    const draft = this.#drafts.get(module);
    const local = draft?.macro(name, args.length - 1);
    if (draft !== undefined && local !== undefined)
      return this.vm.scheduler.callNested(this.#localMacro(draft, local), args);
    const code = this.vm.code.find(module, `MACRO-${name}`, args.length);
    if (code === undefined) throw raiseError(atom("undef"));
    return this.vm.scheduler.callNested(code, args);
  }

  call(module: string, name: string, args: readonly Term[]): Term {
    const cell = this.vm.code.cell(module, name, args.length);
    return this.vm.scheduler.callNested((...a) => cell.f(...a), args);
  }

  /** Code for a macro of a module that is not finished: it and what it calls, compiled apart. */
  #localMacro(draft: ModuleDraft, d: Definition): (...args: Term[]) => unknown {
    const key = `${d.name}/${d.arity}`;
    const known = draft.localMacroCode.get(key);
    if (known !== undefined && known.revision === draft.revision) return known.code;
    const generator = new ModuleGenerator(draft.name, d.file, draft.definitions.values(), {
      ...this.#host(draft, true),
    });
    const id = generator.localId(...codeName(d));
    generator.run();
    const text = generator.text(`f${id}`);
    const code = this.vm.code.instantiate(
      { ...text, name: draft.name, file: d.file, exports: [], macros: [] },
      generator.constants.values,
    ) as (...args: Term[]) => unknown;
    draft.localMacroCode.set(key, { revision: draft.revision, code });
    return code;
  }

  draft(module: string): ModuleDraft | undefined {
    return this.#drafts.get(module);
  }
  hasNative(module: string, name: string, arity: number): boolean {
    return this.vm.code.hasNative(module, name, arity);
  }
  ensure(module: string): boolean {
    return (
      this.vm.code.ensure(module) !== undefined || (this.requirer(module) && this.vm.code.ensure(module) !== undefined)
    );
  }
  isLoaded(module: string): boolean {
    return this.vm.code.isLoaded(module);
  }
  keep(value: unknown): number {
    this.#kept.set(this.#nextKey, value);
    return this.#nextKey++;
  }
  nextCounter(): number {
    return -this.#counter++ * 2;
  }
  attribute(module: string, name: string): Term {
    return this.#drafts.get(module)?.getAttribute(name) ?? NIL;
  }

  problem(severity: "error" | "warning", message: string, env: Env, meta: Term, width?: number): void {
    const place = { file: env.file, line: lineOf(meta) || env.line, column: columnOf(meta), where: placeOf(env) };
    this.#report({ severity, message, ...place, ...(width === undefined ? {} : { width }) });
    if (severity === "error") {
      this.#errors++;
      const draft = env.module === null ? undefined : this.#drafts.get(env.module.name);
      if (draft !== undefined) draft.errors++;
      if (draft !== undefined && env.function === null) draft.bodyErrors++;
      // a module tells of all its errors, a file of the first
      if (env.module === null) throw compileFailure(env.file, whatOf(env));
    }
  }

  fail(message: string, env: Env, meta: Term, placed = true): Error {
    const failure = compileFailure(env.file, whatOf(env), placed && env.file !== "iex");
    try {
      this.problem("error", message, env, meta);
    } catch {
      // the place of the error is here
    }
    return failure as unknown as Error;
  }

  expanding<T>(what: Expansion, env: Env, body: () => T): T {
    try {
      return body();
    } catch (thrown) {
      throw failedExpansion(this.vm, thrown, what, env);
    }
  }

  raise(exception: string, fields: readonly (readonly [string, Term])[]): Error {
    return raiseError(
      mapOf([
        [STRUCT, atom(`Elixir.${exception}`)],
        [atom("__exception__"), true],
        ...fields.map(([name, value]) => [atom(name), value] as [Term, Term]),
      ]),
    ) as unknown as Error;
  }

  /** Calls of other modules that wait to be looked at: {@link takeCalls}. */
  #calls: (RemoteCall & { file: string })[] = [];

  /** What is looked at when a whole file is compiled. */
  #late: (() => void)[] = [];

  /** A whole file, or a line of the shell, is compiled: what has to be said of it as such. */
  finish(file: string): void {
    this.#unusedDirectives(file, file);
    for (const late of this.#late.splice(0)) late();
  }

  /** The calls that compiled modules make of others, once; whoever compiled a whole file looks whether they lead anywhere. */
  takeCalls(): readonly (RemoteCall & { file: string })[] {
    return this.#calls.splice(0);
  }

  warnAt(message: string, places: readonly (Place & { file: string })[]): void {
    const [first, ...more] = places;
    if (first !== undefined && this.warnings) this.#report({ severity: "warning", message, ...first, more });
  }

  // ---- evaluation -------------------------------------------------------------------------------------------------

  /** The environment at the start of a file or shell. */
  baseEnv(file: string, line = 1): Env {
    const ctx = new Ctx(this, { ...EMPTY_ENV, file, line });
    let env = ctx.env;
    for (const module of this.autoImport) env = this.#imported(ctx, env, module);
    return {
      ...env,
      requires: new Set([...env.requires, "Elixir.Application", "Elixir.Kernel", "Elixir.Kernel.Typespec"]),
    };
  }

  #imported(ctx: Ctx, env: Env, module: string): Env {
    const visible = (keys: ReadonlySet<string> | undefined) =>
      new Set([...(keys ?? [])].filter((k) => !k.startsWith("_")));
    const functions = new Map(env.functions).set(module, visible(ctx.services.functionsOf(module)));
    const macros = new Map(env.macros).set(module, visible(ctx.services.macrosOf(module)));
    return { ...env, functions, macros };
  }

  /**
   * Prepares the evaluation of a quoted expression: a function that takes nothing and answers the tuple of the value
   * and the values of all variables, named by `names` ([name, context] each). `whole`: nothing comes after it that could
   * read its variables.
   */
  prepare(
    quoted: Term,
    env: Env,
    binding: readonly (readonly [key: Term, value: Term])[],
    whole = false,
  ): { fun: Fun; names: Term[]; env: Env } {
    const ctx = new Ctx(this, env);
    if (whole) this.lexical.begin(env.file);
    const params: number[] = [];
    for (const [key] of binding) params.push(ctx.bind(bindingKey(key)));
    const errors = this.#errors;
    ctx.fast = whole && env.module === null && blockItems(quoted).every(isModule);
    const expanded = expand(quoted, ctx);
    if (this.#errors > errors) {
      throw compileFailure(env.file, whatOf(env));
    }
    const visible = [...ctx.vars];
    // what is bound at the top goes on to the next expression
    ctx.warnUnused(whole ? [] : visible.map(([, version]) => version));
    const module = `nodebook_eval_${++this.#evaluations}`;
    const generator = new ModuleGenerator(
      env.module?.name ?? module,
      env.file,
      [],
      this.#host(undefined, false, env),
      whole ? "script" : "evaluated",
    );
    const id = generator.entry(
      ctx.fast ? MODULES_ONLY : "__FILE__",
      params,
      expanded,
      visible.map(([, version]) => version),
    );
    if (this.#errors > errors) throw compileFailure(env.file, whatOf(env));
    const text = generator.text(`f${id}`);
    const compiled: CompiledModule = { ...text, name: module, file: env.file, exports: [], macros: [] };
    const code = this.vm.code.instantiate(compiled, generator.constants.values) as (...args: Term[]) => unknown;
    const args = binding.map(([, value]) => value);
    const info = { module: atom("erl_eval"), name: "-expr/5-fun-3-", index: 3, uniq: 0, external: false };
    return {
      fun: new Fun(() => code(...args), 0, info, []),
      names: visible.map(([key]) => keyTerm(key)),
      env: { ...ctx.env, line: env.line },
    };
  }

  /** A function from the source that it carried from another node, with the values of its free variables. */
  functionFrom(quoted: Term, values: readonly Term[]): Fun {
    const [expanded, free] = quoted as [Term, Term];
    const module = `nodebook_eval_${++this.#evaluations}`;
    const generator = new ModuleGenerator(module, "iex", [], this.#host(undefined, true), "evaluated");
    const id = generator.entry("__FILE__", listToArray(free) as number[], expanded, null);
    const compiled: CompiledModule = {
      ...generator.text(`f${id}`),
      name: module,
      file: "iex",
      exports: [],
      macros: [],
    };
    const code = this.vm.code.instantiate(compiled, generator.constants.values) as (...args: Term[]) => unknown;
    return this.vm.scheduler.callNested(code, values) as Fun;
  }

  #host(draft: ModuleDraft | undefined, quiet: boolean, env?: Env): ModuleHost {
    return {
      isNative: (module, name, arity) =>
        this.vm.code.hasNative(module, name, arity) &&
        this.#drafts.get(module)?.has(name, arity) !== true &&
        !this.#definedInElixir(module, name, arity),
      undefinedLocal: (name, arity, line, column, from) => {
        if (quiet) return;
        const module = draft === undefined ? "" : display(draft.name);
        const at: Env = { ...(draft?.env ?? env ?? EMPTY_ENV), function: null };
        const message = `undefined function ${name}/${arity} (expected ${module} to define such a function or for it to be imported, but none are available)`;
        const where = `${module}.${from}`;
        this.#report({ severity: "error", message, file: at.file, line, column, where, width: name.length });
        this.#errors++;
        if (draft !== undefined) draft.errors++;
      },
    };
  }

  /** A module may define in Elixir what natives offer under the same name; its own code then may suspend. */
  #definedInElixir(module: string, name: string, arity: number): boolean {
    return this.vm.code.loaded(module)?.compiled?.exports.some(([n, a]) => n === name && a === arity) ?? false;
  }

  // ---- modules ----------------------------------------------------------------------------------------------------

  /** Runs a module's body and loads what it defined. Answers `{:module, name, binary, last}`. */
  defineModule(name: string, pending: PendingModule, values: readonly Term[]): Term {
    const env: Env = {
      ...pending.env,
      module: atom(name),
      function: null,
      contextModules: [...pending.env.contextModules, name],
    };
    if (this.#drafts.has(name))
      throw compileError(
        env.file,
        env.line,
        `cannot define module ${display(name)} because it is currently being defined in ${env.file}:${env.line}`,
      );
    if (this.warnings && this.vm.code.isLoaded(name) && !this.redefine())
      this.problem("warning", `redefining module ${display(name)} (current version defined in memory)`, env, EMPTY);
    const draft = new ModuleDraft(name, env);
    this.#drafts.set(name, draft);
    try {
      const ctx = new Ctx(this, env);
      const params = pending.vars.map(([key]) => ctx.bind(bindingKey(key)));
      const result = this.#runBody(draft, ctx, pending.body, params, values);
      if (draft.errors > 0) {
        this.#checkBodies(draft);
        throw compileFailure(env.file, whatOf(env));
      }
      const after = this.#hooks(draft, ctx);
      for (const quoted of after) this.#runBody(draft, new Ctx(this, ctx.env), quoted, [], []);
      const behaviour = behaviourInfo(draft);
      if (behaviour !== undefined) this.#runBody(draft, new Ctx(this, ctx.env), behaviour, [], []);
      const compiled = this.#finish(draft);
      this.#check(draft);
      this.#drafts.delete(name);
      this.vm.code.load(compiled.module, compiled.values);
      this.onModule(compiled.module);
      this.#afterCompile(draft, ctx.env);
      return [atom("module"), atom(name), containerOf(compiled.module), result];
    } finally {
      this.#drafts.delete(name);
    }
  }

  /** What the reader should know of a finished module. */
  #check(draft: ModuleDraft): void {
    this.#unusedDirectives(draft.name, draft.env.file);
    if (!this.warnings) return;
    const { file } = draft.env;
    const warn = this.#warner(file);
    checkModule(draft, warn);
    for (const late of draft.late) late();
    this.#checkTypes(draft);
    this.#specified(draft);
    this.#late.push(() => checkBehaviours(draft, warn, (behaviour) => this.#callbacks(behaviour)));
    this.#calls.push(...remoteCalls(draft).map((c) => ({ ...c, file })));
  }

  #warner(file: string): Warn {
    return (message, place) => this.#report({ severity: "warning", message, file, ...place });
  }

  #unusedDirectives(unit: string, file: string): void {
    for (const { kind, name, line, column } of this.lexical.unused(unit))
      if (this.warnings) this.#warner(file)(`unused ${kind} ${name}`, { line, column, where: "" });
  }

  /** Types that are not there end the compilation. */
  #checkTypes(draft: ModuleDraft): void {
    const { file } = draft.env;
    const own = draft.attributes.get("__struct__")?.value;
    const fields = own instanceof TMap ? new Set(own.keys().map((k) => atomName(k as Atom))) : undefined;
    const shown = (quoted: Term): string => this.#text(quoted);
    const { problem, unused } = checkTypespecs(draft, shown, () => fields);
    for (const { line, message } of unused) this.#warner(file)(message, { line, column: 0, where: "(file)" });
    if (problem === undefined) return;
    const raise = this.raise("Kernel.TypespecError", [
      ["file", Bin.of(file)],
      ["line", problem.line],
      ["description", Bin.of(problem.message)],
    ]) as unknown as Raise;
    raise.trace = EMPTY;
    throw raise;
  }

  #wrong(draft: ModuleDraft, d: Definition, message: string): void {
    const place: Term[] = [
      [A.line, d.line],
      [A.column, d.column],
    ];
    this.problem("error", message, { ...draft.env, line: d.line }, list(place));
  }

  /** Functions that have a head and no body. */
  #checkBodies(draft: ModuleDraft): void {
    for (const d of draft.definitions.values())
      if (d.clauses.length === 0)
        this.#wrong(draft, d, `implementation not provided for predefined ${d.kind} ${d.name}/${d.arity}`);
  }

  /** Functions that an import offers too. */
  #checkImports(draft: ModuleDraft): void {
    for (const [key, module] of draft.imported) {
      const d = draft.definitions.get(key);
      if (d !== undefined) this.#wrong(draft, d, `imported ${display(module)}.${key} conflicts with local function`);
    }
  }

  /** Specs need their functions. */
  #specified(draft: ModuleDraft): void {
    for (const spec of listToArray(draft.getAttribute("spec")) ?? []) {
      const [key, line] = specOf(spec) ?? ["", 0];
      if (key === "" || draft.definitions.has(key) || line === 0) continue;
      const { file } = draft.env;
      this.#report({
        severity: "error",
        message: `spec for undefined function ${key}`,
        file,
        line,
        column: 0,
        where: "",
      });
      throw compileFailure(file, "cannot compile file");
    }
  }

  #callbacks(behaviour: string): ReturnType<Callbacks> {
    if (!this.ensure(behaviour)) return undefined;
    if (this.functionsOf(behaviour)?.has("__protocol__/1") === true) {
      const functions = listToArray(this.call(behaviour, "__protocol__", [atom("functions")])) ?? [];
      const all = functions.map((p) => `${atomName((p as Term[])[0] as Atom)}/${String((p as Term[])[1])}`);
      return { all, optional: [], known: true, protocol: true };
    }
    if (this.vm.code.find(behaviour, "behaviour_info", 1) === undefined) return { all: [], optional: [], known: false };
    const keys = (kind: string): string[] =>
      (listToArray(this.call(behaviour, "behaviour_info", [atom(kind)])) ?? []).map((p) => {
        const [name, arity] = p as [Atom, number];
        return `${atomName(name)}/${arity}`;
      });
    return { all: keys("callbacks"), optional: keys("optional_callbacks"), known: true };
  }

  #runBody(draft: ModuleDraft, ctx: Ctx, body: Term, params: readonly number[], values: readonly Term[]): Term {
    const items = isForm(body, A.block) ? argsOf(body) : [body];
    const expanded: Term[] = [];
    const errors = draft.bodyErrors;
    items.forEach((item, i) => {
      expanded.push(expand(item, ctx));
      if (i < items.length - 1) warnUseless(item, expanded[i] as Term, ctx);
    });
    for (const item of expanded) localCalls(item, (key) => draft.used.add(key));
    ctx.warnUnused();
    if (draft.bodyErrors > errors) throw compileFailure(ctx.env.file, `cannot compile module ${display(draft.name)}`);
    const generator = new ModuleGenerator(draft.name, ctx.env.file, [], this.#host(draft, false), "evaluated");
    const id = generator.entry(
      "__MODULE__",
      params,
      expanded.length === 1 ? (expanded[0] as Term) : [A.block, EMPTY, list(expanded)],
      null,
    );
    const text = generator.text(`f${id}`);
    const code = this.vm.code.instantiate(
      { ...text, name: draft.name, file: ctx.env.file, exports: [], macros: [] },
      generator.constants.values,
    ) as (...args: Term[]) => unknown;
    return this.vm.scheduler.callNested(code, values);
  }

  /** The quoted results of `@before_compile`. */
  #hooks(draft: ModuleDraft, ctx: Ctx): Term[] {
    const hooks = (listToArray(draft.getAttribute("before_compile")) ?? []).reverse();
    return hooks.map((hook) => {
      const [module, name] = Array.isArray(hook) ? (hook as [Atom, Atom]) : [hook as Atom, atom("__before_compile__")];
      this.ensure(module.name);
      ctx.env = { ...ctx.env, requires: new Set(ctx.env.requires).add(module.name) };
      return [[A.dot, EMPTY, list([module, name])], EMPTY, list([envToTerm(ctx.env)])];
    });
  }

  #afterCompile(draft: ModuleDraft, env: Env): void {
    for (const hook of (listToArray(draft.getAttribute("after_compile")) ?? []).reverse()) {
      const [module, name] = Array.isArray(hook) ? (hook as [Atom, Atom]) : [hook as Atom, atom("__after_compile__")];
      const quoted: Term = [[A.dot, EMPTY, list([module, name])], EMPTY, list([envToTerm(env), Bin.of("")])];
      const { fun } = this.prepare(
        quoted,
        { ...env, module: null, requires: new Set(env.requires).add(module.name) },
        [],
      );
      this.vm.scheduler.callNested(fun.f, []);
    }
  }

  #finish(draft: ModuleDraft): { module: CompiledModule; values: readonly unknown[] } {
    draft.closed = true;
    const generator = new ModuleGenerator(
      draft.name,
      draft.env.file,
      draft.definitions.values(),
      this.#host(draft, false),
    );
    const exported = [...draft.definitions.values()].filter((d) => d.kind === "def" || d.kind === "defmacro");
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
    if (this.warnings) {
      this.#checkBodies(draft);
      this.#checkImports(draft);
    }
    generator.run();
    if (this.warnings) checkFunctions(draft, this.#warner(draft.env.file));
    if (draft.errors > 0) throw compileFailure(draft.env.file, whatOf(draft.env));
    const attributes = this.#attributesTerm(draft);
    members.push(`"__attributes__/0":()=>${generator.constants.term(attributes)}`);
    if (draft.deprecated.size > 0) {
      const advice = [...draft.deprecated].map(([key, text]): Term => {
        const at = key.lastIndexOf("/");
        return [nameArity(key.slice(0, at), Number(key.slice(at + 1))), Bin.of(text)];
      });
      members.push(`"__deprecated__/0":()=>${generator.constants.term(list(advice))}`);
    }
    const specs = specsOf(draft);
    if (specs !== EMPTY) members.push(`"__specs__/0":()=>${generator.constants.term(specs)}`);
    const text = generator.text(`{exports:{${members.join(",")}},makers:{${generator.makers}}}`);
    const module: CompiledModule = {
      ...text,
      name: draft.name,
      file: draft.env.file,
      exports: exported.filter((d) => d.kind === "def").map((d) => [d.name, d.arity]),
      macros: exported.filter((d) => d.kind === "defmacro").map((d) => [d.name, d.arity]),
      docs: draft.docs.map(
        ([name, arity, kind, doc, line, signature]): DocEntry => [
          kind,
          name,
          arity,
          line,
          signature,
          doc instanceof Bin ? doc.text : doc === false ? false : null,
        ],
      ),
    };
    return { module, values: generator.constants.values };
  }

  #attributesTerm(draft: ModuleDraft): Term {
    const out: Term[] = [];
    for (const [name, attribute] of draft.attributes) {
      if (!attribute.persist || attribute.value === NIL || attribute.value === EMPTY) continue;
      out.push([
        atom(name),
        attribute.accumulate ? list((listToArray(attribute.value) ?? []).reverse()) : list([attribute.value]),
      ]);
    }
    return list(out);
  }

  // ---- definitions ------------------------------------------------------------------------------------------------

  kept(key: number): unknown {
    return this.#kept.get(key);
  }

  /** Runs a `def`: expands its clause and adds it to the module. Answers `{name, arity}`. */
  store(key: number, head?: Term, body?: Term | null): Term {
    const pending = this.#kept.get(key) as PendingDef;
    const env = pending.env;
    const draft = env.module === null ? undefined : this.#drafts.get(env.module.name);
    if (draft === undefined || draft.closed)
      throw compileError(env.file, env.line, "cannot define functions outside of a module");
    return this.#define(
      draft,
      pending.kind,
      env,
      head ?? pending.head,
      body === undefined ? pending.body : body,
      pending.meta,
    );
  }

  #define(draft: ModuleDraft, kind: Kind, env: Env, head: Term, body: Term | null, meta: Term): Term {
    let call = head;
    let guard: Term | null = null;
    if (isForm(call, A.when)) {
      const parts = argsOf(call);
      call = parts[0] as Term;
      guard = parts[1] as Term;
    }
    while (isForm(call, A.block) && argsOf(call).length === 1) call = argsOf(call)[0] as Term;
    if (!isNode(call) || !(call[0] instanceof Atom || typeof call[0] === "boolean"))
      throw this.fail(
        `invalid syntax in ${kind} ${this.#text(call)}`,
        { ...env, line: lineOf(meta) || env.line },
        list([[A.line, lineOf(meta) || env.line]]),
      );
    const name = atomName(call[0] as Atom);
    const given = isVar(call) ? [] : argsOf(call);
    const defaults: (Term | null)[] = given.map((a) => (isForm(a, A.defaults) ? (argsOf(a)[1] as Term) : null));
    const args = given.map((a) => (isForm(a, A.defaults) ? (argsOf(a)[0] as Term) : a));
    const arity = args.length;
    const line = lineOf(call[1]) || lineOf(meta) || env.line;
    const fnEnv: Env = { ...env, line, function: [call[0] as Atom, arity] };
    const own = keyGet(call[1], A.counter) === undefined && keyGet(call[1], A.context) === undefined;
    const column = own ? columnOf(call[1]) : 0;
    const optional = defaults.filter((d) => d !== null).length;
    const before = draft.lastDefined;
    const hasBody = body !== null && body !== NIL;
    const definition = this.#definition(draft, kind, name, arity, fnEnv, {
      line,
      column,
      meta: call[1],
      defaults: optional,
    });
    this.#document(draft, definition, given, line);
    if (!hasBody && this.warnings)
      for (const arg of args) if (!isVar(arg)) this.problem("error", BODYLESS, fnEnv, call[1]);
    if (hasBody) {
      const clause = this.#clause(kind, fnEnv, args, guard, bodyOf(body, kind, call[1], fnEnv, this), line, column);
      definition.clauses.push(clause);
    }
    this.#checkNext(definition, { defaults: optional, hasBody }, before, fnEnv, call[1], column);
    draft.revision++;
    for (let n = 0; n < optional; n++) this.#defaultClause(draft, kind, fnEnv, name, defaults, n, line);
    return nameArity(name, arity);
  }

  #text(quoted: Term): string {
    return (this.call("Elixir.Macro", "to_string", [quoted]) as Bin).text ?? "";
  }

  #definition(
    draft: ModuleDraft,
    kind: Kind,
    name: string,
    arity: number,
    env: Env,
    { line, column, meta, defaults }: { line: number; column: number; meta: Term; defaults: number },
  ): Definition {
    const key = `${name}/${arity}`;
    const known = draft.definitions.get(key);
    const replaced = draft.overridden.get(key)?.definition === known;
    if (known !== undefined && !replaced) {
      if (known.kind !== kind)
        throw this.fail(`${kind} ${key} already defined as ${known.kind} in ${known.file}:${known.line}`, env, meta);
      if (known.generated)
        throw this.fail(`${kind} ${key} conflicts with defaults from ${name}/${arity + 1}`, env, meta);
      draft.lastDefined = key;
      return known;
    }
    const made: Definition = {
      kind,
      name,
      arity,
      clauses: [],
      line,
      column,
      file: env.file,
      defaults,
      generated: false,
    };
    draft.definitions.set(key, made);
    draft.lastDefined = key;
    return made;
  }

  /** Whether the next clause of a function goes with those before: other functions between them, default values. */
  #checkNext(definition: Definition, next: LastClause, before: string, env: Env, meta: Term, column: number): void {
    const { last, name, arity, kind } = definition;
    definition.last = next;
    if (last === undefined) return;
    const key = `${name}/${arity}`;
    if (next.defaults > 0 && definition.defaults > 0)
      throw this.fail(duplicateDefaults(kind, key), { ...env, module: null, function: null }, meta);
    const warn = (message: string): void =>
      this.#report({
        severity: "warning",
        message,
        file: env.file,
        line: lineOf(meta),
        column: columnOf(meta),
        where: "",
      });
    if (!this.warnings) return;
    if (next.defaults > 0 || (last.defaults > 0 && last.hasBody && next.hasBody)) warn(mixedDefaults(kind, key));
    if (before !== key && column > 0 && definition.column > 0) {
      const sameName = before.slice(0, before.lastIndexOf("/")) === name;
      const place = `${this.#shown(definition.file)}:${definition.line}`;
      warn(
        `clauses with the same name${sameName ? "" : " and arity (number of arguments)"} should be grouped together, "${kind} ${key}" was previously defined (${place})`,
      );
    }
  }

  /** A file as messages name it: from the working directory. */
  #shown(file: string): string {
    const cwd = this.vm.host.cwd;
    return file.startsWith(`${cwd}/`) ? file.slice(cwd.length + 1) : file;
  }

  #clause(
    kind: Kind,
    env: Env,
    args: readonly Term[],
    guard: Term | null,
    body: Term,
    line: number,
    column: number,
  ): Clause {
    const ctx = new Ctx(this, env);
    ctx.inMacro = kind.startsWith("defmacro");
    const patterns = expandPatterns(expander, ctx, [...args]);
    const g = guard === null ? null : expander.guard(guard, ctx);
    const clause = { patterns, guard: g, body: expand(body, ctx), line, column };
    ctx.warnUnused();
    return clause;
  }

  /** The function that takes only the first `n` of the optional arguments and fills in the rest. */
  #defaultClause(
    draft: ModuleDraft,
    kind: Kind,
    env: Env,
    name: string,
    defaults: readonly (Term | null)[],
    n: number,
    line: number,
  ): void {
    let taken = 0;
    const ctx = new Ctx(this, env);
    ctx.inMacro = kind.startsWith("defmacro");
    const params: Term[] = [];
    const values: (() => Term)[] = defaults.map((d, i) => {
      if (d !== null && taken++ >= n) return () => expand(d, ctx);
      const variable: Term = [atom(`x${i}`), EMPTY, atom("Elixir")];
      params.push(variable);
      return () => expand(variable, ctx);
    });
    ctx.env = { ...env, function: [atom(name), params.length] };
    const patterns = expandPatterns(expander, ctx, params);
    const args = values.map((v) => v());
    const macro = kind.startsWith("defmacro");
    const target = macro ? `MACRO-${name}` : name;
    const body: Term = [atom(target), EMPTY, list(macro ? [[atom("__CALLER__"), EMPTY, NIL], ...args] : args)];
    const key = `${name}/${params.length}`;
    const known = draft.definitions.get(key);
    if (known !== undefined && draft.overridden.get(key)?.definition !== known) {
      throw compileError(
        env.file,
        line,
        `def ${name}/${defaults.length} defaults conflicts with ${name}/${params.length}`,
      );
    }
    draft.definitions.set(key, {
      kind,
      name,
      arity: params.length,
      clauses: [{ patterns, guard: null, body, line, column: 0 }],
      line,
      column: 0,
      file: env.file,
      defaults: 0,
      generated: true,
    });
    draft.revision++;
  }

  #document(draft: ModuleDraft, d: Definition, args: readonly Term[], line: number): void {
    const doc = draft.attributes.get("doc")?.value;
    draft.attributes.delete("doc");
    const deprecated = draft.attributes.get("deprecated")?.value;
    draft.attributes.delete("deprecated");
    if (deprecated instanceof Bin) draft.deprecated.set(`${d.name}/${d.arity}`, deprecated.text ?? "");
    const impl = draft.attributes.get("impl")?.value;
    if (impl !== undefined && d.column > 0)
      draft.impls.push({ key: `${d.name}/${d.arity}`, value: impl, line, macro: d.kind.startsWith("defmacro") });
    draft.attributes.delete("impl");
    if (d.kind.endsWith("p") && doc instanceof Bin && d.column > 0 && this.warnings)
      this.warnAt(
        `${d.kind} ${d.name}/${d.arity} is private, @doc attribute is always discarded for private functions/macros/types`,
        [
          {
            file: d.file,
            line: draft.docLines.get("doc") ?? 0,
            column: 0,
            where: `${display(draft.name)}.${d.name}/${d.arity}`,
          },
        ],
      );
    if (d.kind.endsWith("p") || draft.docs.some(([n, a]) => n === d.name && a === d.arity)) return;
    const signature = `${d.name}(${args.map((a, i) => signatureArg(a, i)).join(", ")})`;
    draft.docs.push([
      d.name,
      d.arity,
      d.kind,
      doc ?? NIL,
      doc === undefined ? line : (draft.docLines.get("doc") ?? 0),
      signature,
    ]);
  }
}

function signatureArg(a: Term, i: number): string {
  if (isForm(a, A.defaults)) return `${signatureArg(argsOf(a)[0] as Term, i)} \\\\ …`;
  if (isVar(a)) return a[0].name.replace(/^_/, "");
  if (isForm(a, A.match)) return signatureArg(argsOf(a)[1] as Term, i);
  return `arg${i + 1}`;
}

/** The module's code as the binary that `defmodule` answers: a FOR1 container with our text in a chunk of its own. */
function containerOf(module: CompiledModule): Bin {
  const encoder = new TextEncoder();
  const name = encoder.encode(module.name);
  const code = encoder.encode(module.js);
  const out = new Uint8Array(8 + 4 + 8 + 5 + name.length + 8 + code.length);
  const view = new DataView(out.buffer);
  let at = 0;
  const put = (data: Uint8Array): void => {
    out.set(data, at);
    at += data.length;
  };
  const word = (n: number): void => {
    view.setUint32(at, n);
    at += 4;
  };
  put(encoder.encode("FOR1"));
  word(out.length - 8);
  put(encoder.encode("BEAMAtU8"));
  word(5 + name.length);
  word(1);
  out[at++] = name.length;
  put(name);
  put(encoder.encode("NbJs"));
  word(code.length);
  put(code);
  return new Bin(out);
}

/** `[do: body]`, or a `try` when there are other sections. */
function bodyOf(blocks: Term, kind: Kind, meta: Term, env: Env, compiler: Compiler): Term {
  const pairs = keyword(blocks);
  const body = pairs === undefined ? undefined : keyGet(blocks, A.do);
  if (pairs === undefined || body === undefined) throw compiler.fail(`missing :do option in "${kind}"`, env, meta);
  if (pairs.length === 1) return body;
  return [atom("try"), new Cons([A.origin, atom(kind)], meta), list([blocks])];
}

/** `defmodule … do … end` */
function isModule(t: Term): boolean {
  return isForm(t, DEFMODULE) && argsOf(t).length === 2;
}

function bindingKey(key: Term): string {
  if (Array.isArray(key)) {
    const [name, kind] = key as [Atom, Term];
    return `${name.name}|${typeof kind === "number" ? `#${kind}` : atomName(kind as Atom)}`;
  }
  return `${atomName(key as Atom)}|nil`;
}

function keyTerm(key: string): Term {
  const at = key.lastIndexOf("|");
  const kind = key.slice(at + 1);
  return [atom(key.slice(0, at)), kind.startsWith("#") ? Number(kind.slice(1)) : atom(kind)];
}

const STRUCT = atom("__struct__");
const DEFMODULE = atom("defmodule");

/** Types, specs and callbacks as `{kind, quoted}`: what the shell's `t`, `b` and `h` show. */
function specsOf(draft: ModuleDraft): Term {
  const kinds = ["type", "opaque", "callback", "macrocallback", "spec"];
  return list(
    kinds.flatMap((kind) =>
      (listToArray(draft.attributes.get(kind)?.value ?? EMPTY) ?? []).reverse().map((spec): Term => [atom(kind), spec]),
    ),
  );
}

/** The "name/arity" that a quoted spec is about, and its line. */
function specOf(spec: Term): [string, number] | undefined {
  if (!isNode(spec)) return undefined;
  if (spec[0] === atom("when") || spec[0] === atom("::")) return specOf(argsOf(spec)[0] as Term);
  return spec[0] instanceof Atom
    ? [`${spec[0].name}/${isVar(spec) ? 0 : argsOf(spec).length}`, lineOf(spec[1])]
    : undefined;
}
