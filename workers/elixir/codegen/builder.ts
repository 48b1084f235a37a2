// One function while it is generated: its statements, JavaScript variables and the versions they hold.

import type { Term } from "../../terms/term.ts";
import type { Constants } from "./constants.ts";
import type { Fn, Stmt } from "./ir.ts";

/** Where the value of an expression goes. */
export type Dest = { readonly k: "ret" } | { readonly k: "var"; readonly v: string } | { readonly k: "drop" };
export const RET: Dest = { k: "ret" };
export const DROP: Dest = { k: "drop" };

/** The module that a real node compiles a file or the body of a module into, to run it and drop it. */
export type Holder = `elixir_compiler_${number}`;

/** What the functions of one module share. */
export interface ModuleCode {
  readonly name: string;
  readonly file: string;
  readonly constants: Constants;
  /** id of a function of this module by "name/arity"; undefined when it has none */
  localId(name: string, arity: number): number | undefined;
  addFunction(fn: Fn): void;
  newId(): number;
  /** a native of this module */
  isNative(module: string, name: string, arity: number): boolean;
  /** counts the `fn`s of the module */
  nextLambda(): number;
  /** the constant that makes the function of this index from its free variables: for functions from other nodes */
  lambdaMaker(index: number, constant: string): void;
  /** Generates a function when the stack is shallow again. */
  later(generate: () => void): void;
  undefinedLocal(name: string, arity: number, line: number, column: number, from: string): void;
  /** interpreted on a real node: what is typed into the shell, `Code.eval_string` */
  readonly evaluated: boolean;
  /** where it is a file or the body of a module; null for definitions and for what is interpreted */
  readonly holder: Holder | null;
}

/** What earlier tests have said of a value: its shape, and the variable of the first byte of a bitstring. */
export type Fact = { readonly shape: string; readonly byte?: string };

export class Builder {
  readonly module: ModuleCode;
  readonly id: number;
  readonly name: string;
  readonly arity: number;
  readonly params: string[] = [];
  out: Stmt[] = [];
  /** JavaScript variable by version */
  readonly vars = new Map<number, string>();
  line = 0;
  /** the Raise that `__STACKTRACE__` reads */
  raised: string | null = null;
  /** in a function whose body recursion became a loop: the cell before the list so far, and the list's last cell */
  acc: { readonly head: string; readonly last: string } | null = null;
  /** the function that such a loop stands for */
  loopOf: number | null = null;
  /** inside a `try` a call in tail position is not a tail call */
  tail = true;
  /** the `try` around: what it raises here goes to its handler by a jump, as a JavaScript throw is slow */
  handler: { readonly v: string; readonly label: number } | null = null;
  /** how many bodies stand around what is generated */
  depth = 0;
  /** how many patterns stand around the one that is generated, and the parts that wait for those */
  nested = 0;
  readonly parts: (() => void)[] = [];
  /** by variable: what holds while the clauses of one group are generated */
  readonly facts = new Map<string, Fact>();
  /** the variable that the last operation put a float into */
  floatIn: string | null = null;
  /** variables that hold a float and nothing else */
  readonly floats = new Set<string>();
  #next = 0;
  #label = 1;
  constructor(module: ModuleCode, name: string, arity: number) {
    this.module = module;
    this.id = module.newId();
    this.name = name;
    this.arity = arity;
  }

  fresh(): string {
    return `v${this.#next++}`;
  }
  param(): string {
    const v = this.fresh();
    this.params.push(v);
    return v;
  }
  label(): number {
    return this.#label++;
  }

  put(s: Stmt): void {
    this.out.push(s);
  }
  set(v: string, e: string): void {
    if (v !== e) this.out.push({ k: "set", v, e });
  }
  /** A variable that holds a pure expression. */
  hold(e: string): string {
    const v = this.fresh();
    this.set(v, e);
    return v;
  }
  eff(e: string): void {
    this.out.push({ k: "eff", e, line: this.line });
  }
  call(v: string | null, e: string): void {
    this.out.push({ k: "call", v, e, line: this.line, pc: 0, live: [], handles: false });
  }
  raise(e: string): void {
    this.out.push({ k: "throw", e, line: this.line });
  }

  /** Generates into a list of its own. */
  collect(body: () => void): Stmt[] {
    const outer = this.out;
    this.out = [];
    body();
    const made = this.out;
    this.out = outer;
    return made;
  }
  block(body: (label: number) => void): void {
    const l = this.label();
    this.put({ k: "block", l, body: this.collect(() => body(l)) });
  }
  loop(body: (label: number) => void): void {
    const l = this.label();
    this.put({ k: "loop", l, body: this.collect(() => body(l)) });
  }
  unless(condition: string, then: readonly Stmt[]): void {
    this.put({ k: "if", c: `!(${condition})`, a: [...then], b: [] });
  }

  /** Which simple expressions are floats, whatever happens; null in code that real nodes interpret. */
  get floatTest(): ((e: string) => boolean) | null {
    return this.module.evaluated ? null : (e) => this.floats.has(e) || this.module.constants.isFloat(e);
  }

  /** Gives a pure expression to its destination. */
  give(dest: Dest, e: string): void {
    if (dest.k === "ret")
      this.put({ k: "ret", e: this.acc === null ? e : `(${this.acc.last}.t=${e},${this.acc.head}.t)` });
    else if (dest.k === "var") this.set(dest.v, e);
  }

  finish(line: number): Fn {
    const fn: Fn = {
      id: this.id,
      name: this.name,
      arity: this.arity,
      params: this.params,
      line,
      body: this.out,
      vars: this.#next,
    };
    this.module.addFunction(fn);
    return fn;
  }
}

/** The expression generator, for the files that handle single forms. */
export interface Lower {
  /** The value of an expression as a simple JavaScript expression. */
  value(b: Builder, t: Term): string;
  /** {@link value} as something that can be taken apart. */
  subject(b: Builder, t: Term): string;
  /** An expression into a destination. */
  into(b: Builder, t: Term, dest: Dest): void;
  /** The same for the body of a clause: a scope of its own. */
  body(b: Builder, t: Term, dest: Dest): void;
  /** A guard as a condition; statements it needs are put before. */
  guard(b: Builder, t: Term): string;
  /** Matches a value against a pattern; `fail` runs when it does not. */
  match(b: Builder, pattern: Term, v: string, fail: readonly Stmt[], bound: Set<number>): void;
}
