// The compiler of one node: holds the modules that are being defined, expands and generates, loads the result.
// Macros run in the node's own processes: `Scheduler.callNested`.

import type { CompiledModule } from "../beam/code-server.ts";
import type { Process } from "../beam/process.ts";
import { raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, NIL, OK } from "../terms/atom.ts";
import { Bin, type Fun, type Term } from "../terms/term.ts";
import { assemble, declare } from "./assembly.ts";
import { BaseEnv } from "./base-env.ts";
import { behaviourInfo } from "./behaviour.ts";
import { checkBehaviours } from "./behaviours.ts";
import { bindingKey } from "./binding.ts";
import { checkAttributes, checkClauses, type Place, remoteCalls } from "./checks.ts";
import type { Holder } from "./codegen/builder.ts";
import { codeName, instantiated, ModuleGenerator, type ModuleHost } from "./codegen/module.ts";
import { Definitions } from "./definitions.ts";
import { docEntries } from "./documentation.ts";
import { type Definition, ModuleDraft } from "./draft.ts";
import { EMPTY_ENV, type Env } from "./env.ts";
import { type Bound, Evaluator, type Prepared } from "./evaluator.ts";
import { Ctx } from "./expand/context.ts";
import { display } from "./expand/directives.ts";
import type { PendingDef, PendingModule } from "./expand/module-forms.ts";
import { tell } from "./expand/tracing.ts";
import { computes } from "./failing-calls.ts";
import {
  compileError,
  compileFailure,
  type Expansion,
  exceptionOf,
  failedExpansion,
  whatOf,
  whereOf,
} from "./failures.ts";
import { LateChecks } from "./late-checks.ts";
import { Lexical } from "./lexical.ts";
import { LoadedNames } from "./loaded-names.ts";
import { checkFunctions } from "./local-calls.ts";
import {
  callbacksOf,
  checkBodies,
  checkCallbacks,
  checkFinished,
  checkProtocol,
  checkTypes,
  keepSpecs,
  refuseModule,
  warnRedefined,
  warnUnusedDirectives,
} from "./module-checks.ts";
import { afterCompile, afterVerify, beforeCompile, expandedBody, moduleHost, onLoad } from "./module-host.ts";
import { keepObject } from "./object-code.ts";
import type { ElixirParser } from "./parser/parser.ts";
import { type Diagnostic, type Reporter, warner } from "./reporter.ts";
import { undefinedFunction } from "./undefined-function.ts";

export type CompilerOptions = {
  readonly vm: Vm;
  readonly parser: ElixirParser;
  /** shows a diagnostic to the reader */
  readonly report: (diagnostic: Diagnostic) => void;
};

/** What has to be known of a module while its body runs, and who runs it. */
type OpenModule = { readonly ctx: Ctx; readonly inline: boolean; readonly owner: Process };

/** Compiles a module that a file of the project defines but that nobody has compiled yet; false when there is none. */
export type Requirer = (module: string, what: "module" | "struct") => boolean;

export class Compiler implements Reporter {
  readonly vm: Vm;
  readonly parser: ElixirParser;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly #definitions = new Definitions(this);
  readonly #drafts = new Map<string, ModuleDraft>();
  readonly #open = new WeakMap<ModuleDraft, OpenModule>();
  /** whose function `module/3` runs the bodies of modules; the library's bootstrap runs them inside itself */
  definer = "nodebook_module";
  /** modules that are compiled, while their `@after_compile` runs: they may be read */
  readonly closing = new Map<string, ModuleDraft>();
  readonly #kept = new Map<number, unknown>();
  readonly #names: LoadedNames;
  #nextKey = 1;
  #counter = 1;
  readonly #evaluator = new Evaluator(this, {
    errors: () => this.#errors,
    generator: (quiet, env) => this.#host(undefined, quiet, env),
  });
  #errors = 0;
  requirer: Requirer = () => false;
  /** told of each module that was compiled (the library's build, `Code.compile_string`) */
  onModule: (compiled: CompiledModule, draft: ModuleDraft) => void = () => {};
  /** imports of a fresh environment; the library's bootstrap starts without Kernel */
  autoImport: readonly string[] = ["Elixir.Kernel"];
  readonly #base = new BaseEnv(this);
  /** whether to warn of variables that nobody reads */
  warnings = true;
  /** modules may be defined anew without a warning (`Code.compiler_options`) */
  redefine = false;
  variablesMayCall = false;
  /** documentation is kept */
  documents = true;
  readonly lexical = new Lexical();
  constructor(options: CompilerOptions) {
    this.vm = options.vm;
    this.parser = options.parser;
    this.#names = new LoadedNames(options.vm.code);
    this.report = options.report;
    // who ends in the middle of a body defines nothing
    this.vm.onProcessGone((process) => {
      for (const [name, draft] of this.#drafts) if (this.#open.get(draft)?.owner === process) this.dropModule(name);
    });
  }

  // ---- services of the expander -----------------------------------------------------------------------------------

  macrosOf(module: string): ReadonlySet<string> | undefined {
    return this.#names.macrosOf(module);
  }
  functionsOf(module: string): ReadonlySet<string> | undefined {
    return this.#names.functionsOf(module);
  }
  adviceOn(module: string, name: string, arity: number): string | undefined {
    return this.#names.adviceOn(module, name, arity);
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
    const code = instantiated(this.vm, generator, id, draft.name, d.file);
    draft.localMacroCode.set(key, { revision: draft.revision, code });
    return code;
  }

  draft(module: string): ModuleDraft | undefined {
    return this.#drafts.get(module);
  }
  /** The modules that are being defined, the last first. */
  get modules(): readonly string[] {
    return [...this.#drafts.keys()].reverse();
  }
  hasNative(module: string, name: string, arity: number): boolean {
    return this.vm.code.hasNative(module, name, arity);
  }
  ensure(module: string, what: "module" | "struct" = "module"): boolean {
    const { code } = this.vm;
    return code.ensure(module) !== undefined || (this.requirer(module, what) && code.ensure(module) !== undefined);
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
    return this.#drafts.get(module)?.readAttribute(name) ?? NIL;
  }

  problem(severity: "error" | "warning", message: string, env: Env, meta: Term, width?: number): void {
    this.report({ severity, message, ...whereOf(env, meta), ...(width === undefined ? {} : { width }) });
    if (severity === "error") {
      this.#errors++;
      const draft = env.module === null ? undefined : this.#drafts.get(env.module.name);
      if (draft !== undefined) draft.errors++;
      // functions tell of all their errors, what is around them of the first
      if (env.function === null) throw compileFailure(env.file, whatOf(env));
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
    return exceptionOf(exception, fields) as unknown as Error;
  }

  /** What is looked at when a whole file, or a text, is compiled. */
  readonly late = new LateChecks(this);

  /** A whole file, or a line of the shell, is compiled: what has to be said of it as such. */
  finish(file: string): void {
    warnUnusedDirectives(this, this.lexical.unused(file), file);
  }

  warnAt(message: string, places: readonly (Place & { file: string })[], group = false): void {
    const [first, ...more] = places;
    if (first !== undefined && this.warnings) this.report({ severity: "warning", message, ...first, more, group });
  }

  // ---- evaluation -------------------------------------------------------------------------------------------------

  /** The environment at the start of a file or shell. */
  baseEnv(file: string, line = 1): Env {
    return this.#base.at(this.autoImport, file, line);
  }

  /** As {@link Evaluator.prepare}. */
  prepare(quoted: Term, env: Env, binding: readonly Bound[], whole = false, prune = false): Prepared {
    return this.#evaluator.prepare(quoted, env, binding, whole, prune);
  }

  /** As {@link Evaluator.functionFrom}. */
  functionFrom(quoted: Term, values: readonly Term[]): Fun {
    return this.#evaluator.functionFrom(quoted, values);
  }

  #host(draft: ModuleDraft | undefined, quiet: boolean, env?: Env): ModuleHost {
    const modules = { draft: (module: string) => this.#drafts.get(module), code: this.vm.code };
    return moduleHost(modules, (name, arity, line, column, from) => {
      if (quiet) return;
      const module = draft === undefined ? "" : display(draft.name);
      const { file } = draft?.definitions.get(from) ?? draft?.env ?? env ?? EMPTY_ENV;
      const message = undefinedFunction(module, name, arity, draft?.macro(name, arity) !== undefined);
      const place = { file, line, column, where: `${module}.${from}`, width: name.length };
      const tell = (): void => this.report({ severity: "error", message, ...place });
      this.#errors++;
      if (draft === undefined || !draft.definitions.has(from)) tell();
      else draft.missing.push({ from, key: `${name}/${arity}`, line, column, tell });
      if (draft !== undefined) draft.errors++;
    });
  }

  // ---- modules ----------------------------------------------------------------------------------------------------

  /**
   * Begins a module: answers the function of no arguments that runs its body. Behind it comes {@link closeModule}, in the
   * end {@link dropModule}. `inline`: a function defines it, so that nothing has to be waited for.
   */
  openModule(name: string, pending: PendingModule, values: readonly Term[], inline = false): () => unknown {
    const env: Env = {
      ...pending.env,
      module: atom(name),
      function: null,
      contextModules: [...pending.env.contextModules, name],
    };
    refuseModule(this, name, env);
    tell(this, env, atom("defmodule"));
    if (this.warnings && this.vm.code.isLoaded(name) && !this.redefine) warnRedefined(this, name, env);
    const draft = new ModuleDraft(name, env, pending.column);
    this.#drafts.set(name, draft);
    try {
      const ctx = new Ctx(this, env);
      this.#open.set(draft, { ctx, inline, owner: this.vm.rt.proc });
      const params = pending.vars.map(([key]) => ctx.bind(bindingKey(key)));
      const code = this.#bodyCode(draft, ctx, pending.body, params);
      return () => code(...values);
    } catch (thrown) {
      this.dropModule(name);
      throw thrown;
    }
  }

  /** The body of a module has run: loads what it defined. Answers `{:module, name, binary, last}`. */
  closeModule(name: string, last: Term): Term {
    const draft = this.#drafts.get(name) as ModuleDraft;
    const { ctx, inline } = this.#open.get(draft) as OpenModule;
    if (draft.errors > 0) {
      checkBodies(this, draft);
      throw compileFailure(draft.env.file, whatOf(draft.env));
    }
    for (const quoted of beforeCompile(this, draft, ctx)) this.#runBody(draft, new Ctx(this, ctx.env), quoted);
    if (this.warnings) {
      checkProtocol(this, draft);
      checkCallbacks(this, draft);
    }
    const behaviour = behaviourInfo(draft);
    if (behaviour !== undefined) this.#runBody(draft, new Ctx(this, ctx.env), behaviour);
    keepSpecs(this, draft);
    if (this.documents) draft.docs = docEntries(this.vm, draft);
    const compiled = this.#finish(draft);
    this.#check(draft);
    const load = onLoad(draft);
    const loading = load === undefined ? undefined : this.#localMacro(draft, load);
    this.#drafts.delete(name);
    this.vm.code.load(compiled.module, compiled.values);
    this.onModule(compiled.module, draft);
    if (loading !== undefined && this.vm.scheduler.callNested(loading, []) !== OK) this.vm.code.remove(name);
    const object = keepObject(this.vm, draft);
    tell(this, ctx.env, [atom("on_module"), object, atom("none")]);
    this.closing.set(name, draft);
    for (const [quoted, at] of afterCompile(draft, ctx.env, object))
      this.vm.scheduler.callNested(this.prepare(quoted, at, []).fun.f, []);
    if (inline && !this.late.isApart) afterVerify(this, draft);
    else this.late.defer(() => afterVerify(this, draft));
    return [atom("module"), atom(name), object, last];
  }

  /** Whatever became of a module: nobody defines it any more. */
  dropModule(name: string): void {
    this.#drafts.delete(name);
    this.closing.delete(name);
    // of a module that failed nothing is said
    this.lexical.unused(name);
  }

  /** What the reader should know of a finished module. */
  #check(draft: ModuleDraft): void {
    if (this.warnings) checkTypes(this, draft);
    warnUnusedDirectives(this, this.lexical.unused(draft.name), draft.env.file);
    if (!this.warnings) return;
    const warn = warner(this, draft.env.file);
    checkClauses(draft, warn, computes(this.vm));
    checkAttributes(draft, warn);
    this.late.add(draft, remoteCalls(draft));
    this.late.defer(() => checkBehaviours(draft, warn, (behaviour) => callbacksOf(this, behaviour)));
  }

  #runBody(draft: ModuleDraft, ctx: Ctx, body: Term): void {
    this.vm.scheduler.callNested(this.#bodyCode(draft, ctx, body, []), []);
  }

  #bodyCode(draft: ModuleDraft, ctx: Ctx, body: Term, params: readonly number[]): (...args: Term[]) => unknown {
    const holder: Holder = `elixir_compiler_${draft.env.contextModules.length}`;
    const generator = new ModuleGenerator(draft.name, ctx.env.file, [], this.#host(draft, false), holder);
    const id = generator.entry("__MODULE__", params, expandedBody(draft, ctx, body), null);
    return instantiated(this.vm, generator, id, holder, ctx.env.file);
  }

  /** The code of a module whose body has run. */
  #finish(draft: ModuleDraft): { module: CompiledModule; values: readonly unknown[] } {
    draft.closed = true;
    draft.dropHeads((name, arity) => this.hasNative(draft.name, name, arity));
    const generator = new ModuleGenerator(
      draft.name,
      draft.env.file,
      draft.definitions.values(),
      this.#host(draft, false),
    );
    const members = declare(draft, generator);
    checkFinished(this, draft);
    generator.run();
    checkFunctions(draft, this.warnings ? warner(this, draft.env.file) : undefined);
    if (draft.errors > 0) throw compileFailure(draft.env.file, whatOf(draft.env));
    return { module: assemble(draft, generator, members), values: generator.constants.values };
  }

  // ---- definitions ------------------------------------------------------------------------------------------------

  kept(key: number): unknown {
    return this.#kept.get(key);
  }

  /** Runs a `def`: expands its clause and adds it to the module. Answers `{name, arity}`. */
  store(key: number, head?: Term, body?: Term | null): Term {
    const pending = this.#kept.get(key) as PendingDef;
    let { env } = pending;
    const draft = env.module === null ? undefined : this.#drafts.get(env.module.name);
    if (draft === undefined || draft.closed)
      throw compileError(env.file, env.line, "cannot define functions outside of a module");
    const filled = head !== undefined;
    const file = draft.takeFile();
    if (file !== undefined)
      env = { ...env, file: (this.call("Elixir.Path", "absname", [Bin.of(file)]) as Bin).text ?? env.file };
    const given = { ...pending, env, head: head ?? pending.head, body: body === undefined ? pending.body : body };
    return this.#definitions.define(draft, given, filled);
  }
}
