// What the expander carries while it walks: the environment, the variables in sight, and the services of the compiler.

import { type Atom, atomName } from "../../terms/atom.ts";
import { Bin, type Term } from "../../terms/term.ts";
import { A, keyGet, lineOf } from "../ast.ts";
import type { ModuleDraft } from "../draft.ts";
import type { Env } from "../env.ts";
import type { Expansion } from "../failures.ts";
import type { Lexical } from "../lexical.ts";
import { Postponed } from "./postponed.ts";

/** Variables in sight: "name|kind" → version. Copied when changed, so that a scope is left by putting the old one back. */
export type Vars = ReadonlyMap<string, number>;

/** What the expander needs from the compiler around it. */
export interface Services {
  /** a variable that is not there calls the function of its name (`Code.compiler_options`) */
  readonly variablesMayCall: boolean;
  /** the module whose `module/3` defines a module */
  readonly definer: string;
  /** whether variables that nobody reads are worth a warning */
  readonly warnings: boolean;
  /** Macros of a module that is compiled, or of the one being compiled (those defined so far). */
  macrosOf(module: string): ReadonlySet<string> | undefined;
  functionsOf(module: string): ReadonlySet<string> | undefined;
  /** what to call instead of a function or macro of a loaded module that is deprecated */
  adviceOn(module: string, name: string, arity: number): string | undefined;
  callMacro(module: string, name: string, args: readonly Term[]): Term;
  draft(module: string): ModuleDraft | undefined;
  /** Natives may be called without the module's name inside their own module. */
  hasNative(module: string, name: string, arity: number): boolean;
  /** Calls a function of a compiled module at compile time, e.g. `__struct__`. */
  call(module: string, name: string, args: readonly Term[]): Term;
  /** Makes sure the module is loaded, compiling it first if a file of the project defines it. */
  ensure(module: string, what?: "module" | "struct"): boolean;
  isLoaded(module: string): boolean;
  /** Keeps something for the code that runs the expanded form; answers its key. */
  keep(value: unknown): number;
  nextCounter(): number;
  /** Reports a diagnostic; an error within a module lets the expansion go on, outside it ends the compilation. */
  problem(severity: "error" | "warning", message: string, env: Env, meta: Term, width?: number): void;
  /** Reports a compile error; answers the CompileError that ends the compilation. `placed`: with its stack trace, as it is without a word. */
  fail(message: string, env: Env, meta: Term, placed?: boolean): Error;
  /** Runs a part of the expansion; an error's stack trace then tells what was being expanded. */
  expanding<T>(what: Expansion, env: Env, body: () => T): T;
  /** An exception of Elixir, for what macros of Kernel raise. */
  raise(exception: string, fields: readonly (readonly [string, Term])[]): Error;
  /** which aliases and imports are used */
  readonly lexical: Lexical;
  attribute(module: string, name: string): Term;
}

/** The variables of one function: how many there are, where the reader's own were bound, and which were read. */
export type Versions = {
  next: number;
  readonly bound: Map<number, { name: string; meta: Term; env: Env; shadows: boolean }>;
  /** with a leading underscore: to be ignored */
  readonly ignored: Map<number, string>;
  readonly used: Set<number>;
};

/** The mutable state of one expansion. `env` and `vars` are replaced, never changed in place. */
export class Ctx {
  readonly services: Services;
  env: Env;
  vars: Vars;
  /** numbers the variables of one function */
  readonly versions: Versions;
  /** how many matches were met inside of patterns */
  matches = 0;
  /** variables that the pattern being expanded has bound so far */
  pattern: Map<string, number> | null = null;
  /** what a pin means in the size of a pattern's segment: the variables from before the pattern */
  pinned: Vars | null = null;
  /** the function's variable for `__CALLER__`, when it is a macro */
  inMacro = false;
  inTry = 0;
  /** tracers are not told of what is expanded */
  isSilent = false;
  /** the modules that were referred to, when somebody collects them for the tracers */
  referred: string[] | null = null;
  /** how many expressions are being expanded, each inside of the one before */
  depth = 0;
  /** it is evaluated as it stands, not compiled as a whole: of what has no use less is said */
  evaluated = false;
  /** the file defines modules and nothing else: they are compiled one after the other */
  fast = false;
  /** what stands too deep to be expanded where it stands */
  readonly postponed = new Postponed();
  constructor(
    services: Services,
    env: Env,
    vars: Vars = new Map(),
    versions: Versions = { next: 0, bound: new Map(), ignored: new Map(), used: new Set() },
  ) {
    this.services = services;
    this.env = env;
    this.vars = vars;
    this.versions = versions;
  }

  /** Runs `body` in a scope of its own: variables and directives made inside are gone afterwards. */
  scoped<T>(body: () => T): T {
    const { env, vars } = this;
    const { size } = this.postponed;
    const from = this.versions.next;
    try {
      const made = body();
      const to = this.versions.next;
      if (this.postponed.size === size) this.warnUnused([], from);
      else this.postponed.put(() => this.warnUnused([], from, to));
      return made;
    } finally {
      this.env = env;
      this.vars = vars;
    }
  }

  /** Expands in the state of now, but later, with so many expressions around; answers the place of what it will be. */
  later(depth: number, expand: () => Term): Term {
    const { env, vars, pattern, inMacro, inTry } = this;
    return this.postponed.place(() => {
      const now = { env: this.env, vars: this.vars, pattern: this.pattern, inMacro: this.inMacro, inTry: this.inTry };
      const outer = this.depth;
      Object.assign(this, { env, vars, pattern, inMacro, inTry, depth });
      const made = expand();
      Object.assign(this, now, { depth: outer });
      return made;
    });
  }

  /**
   * Expands what stands side by side, such as arguments: what one of them binds, the others do not see, but what comes
   * after all of them does.
   */
  siblings<T, R>(items: readonly T[], expand: (item: T, index: number) => R): R[] {
    if (this.env.context !== null) return items.map(expand);
    const before = this.vars;
    let after = before;
    const made = items.map((item, index) => {
      this.vars = before;
      const one = expand(item, index);
      if (this.vars !== before) after = new Map([...after, ...[...this.vars].filter(([k, v]) => before.get(k) !== v)]);
      return one;
    });
    this.vars = after;
    return made;
  }

  /** Makes a new variable visible and answers its version. */
  bind(key: string): number {
    const version = this.versions.next++;
    this.vars = new Map(this.vars).set(key, version);
    return version;
  }

  /** A pattern binds a variable that its author wrote: one that nobody reads is worth a warning. */
  note(version: number, name: string, meta: Term, shadows: boolean): void {
    this.versions.bound.set(version, { name, meta, env: envAt(this.env, meta), shadows });
  }

  /** Warns of the variables of some versions that nobody read, but for those that live on. */
  warnUnused(living: Iterable<number> = [], from = 0, to = Number.POSITIVE_INFINITY): void {
    const kept = new Set(living);
    const { bound, used } = this.versions;
    const unread = [...bound].filter(([version]) => version >= from && version < to);
    for (const [version] of unread) bound.delete(version);
    if (!this.services.warnings) return;
    // by name, as the keys of Elixir's map of them come
    unread.sort(([v, a], [w, b]) => (a.name === b.name ? v - w : a.name < b.name ? -1 : 1));
    for (const [version, { name, meta, env, shadows }] of unread) {
      if (used.has(version) || kept.has(version)) continue;
      this.services.problem("warning", unreadVariable(name, shadows), env, meta, name.length);
    }
  }

  /** Quoted code as Elixir prints it, for messages. */
  shown(quoted: Term): string {
    return (this.services.call("Elixir.Macro", "to_string", [quoted]) as Bin).text ?? "";
  }

  /** A term as `inspect` shows it, for messages. */
  inspected(term: Term): string {
    return (this.services.call("Elixir.Kernel", "inspect", [term]) as Bin).text ?? "";
  }

  fail(message: string, meta: Term): Error {
    return this.services.fail(message, this.env, meta, false);
  }

  /** The same for what stands so near to its definition that the stack trace still tells of that. */
  failHere(message: string, meta: Term): Error {
    return this.services.fail(message, this.env, meta, true);
  }

  argumentError(message: string): Error {
    return this.services.raise("ArgumentError", [["message", Bin.of(message)]]);
  }
}

/** The identity of a variable: its name and the macro expansion or context that made it. */
export function varKey(name: Atom, meta: Term, context: Atom | boolean): string {
  const counter = keyGet(meta, A.counter);
  return `${name.name}|${counter === undefined ? atomName(context) : typeof counter === "number" ? `#${counter}` : JSON.stringify(counter)}`;
}

/** The environment at the line of a node. */
export function envAt(env: Env, meta: Term): Env {
  const line = lineOf(meta);
  return line === 0 || line === env.line ? env : { ...env, line };
}

function unreadVariable(name: string, shadows: boolean): string {
  if (name.startsWith("_"))
    return `unknown compiler variable "${name}" (expected one of __MODULE__, __ENV__, __DIR__, __CALLER__, __STACKTRACE__)`;
  const advice = shadows
    ? "there is a variable with the same name in the context, use the pin operator (^) to match on it or prefix this variable with underscore if it is not meant to be used"
    : "if the variable is not meant to be used, prefix it with an underscore";
  return `variable "${name}" is unused (${advice})`;
}
