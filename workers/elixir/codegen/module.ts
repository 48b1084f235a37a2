// Definitions → the text of one module. Functions are generated on demand from those that are exported, or from one
// entry point when a macro is needed before its module is finished.

import type { CompiledModule } from "../../beam/code-server.ts";
import { writeLineMap } from "../../beam/line-map.ts";
import type { Vm } from "../../beam/vm.ts";
import { Atom } from "../../terms/atom.ts";
import { Cons, EMPTY, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm, keyGet } from "../ast.ts";
import type { Definition } from "../draft.ts";
import { Builder, type Holder, type ModuleCode, RET } from "./builder.ts";
import { runClauses } from "./clauses.ts";
import { Constants } from "./constants.ts";
import { emitFunction, Output } from "./emit.ts";
import type { Fn } from "./ir.ts";
import { lower } from "./lower.ts";

/** What the generator asks of the compiler; `from` is the function that makes the call, as it is written. */
export type ModuleHost = {
  isNative(module: string, name: string, arity: number): boolean;
  undefinedLocal(name: string, arity: number, line: number, column: number, from: string): void;
};

const PRELUDE = "const {S,NONE,NIL,EMPTY,Cons,Float,Big,Bin,TMap,Fun,Atom}=$;";

/** The name and arity of a definition's code: a macro takes the caller's environment first. */
/** The "name/arity" that the reader wrote of a function of the code: macros take the caller's environment first. */
export function writtenName(key: string): string {
  const lambda = /^-(.*)-fun-\d+-\/\d+$/.exec(key);
  if (lambda !== null) return writtenName(lambda[1] as string);
  const macro = /^MACRO-(.*)\/(\d+)$/.exec(key);
  return macro === null ? key : `${macro[1]}/${Number(macro[2]) - 1}`;
}

export function codeName(d: Definition): [name: string, arity: number] {
  return d.kind.startsWith("defmacro") ? [`MACRO-${d.name}`, d.arity + 1] : [d.name, d.arity];
}

/** Whether a body ends in `[… | name(args)]` somewhere. */
function recursesInTail(t: Term, name: string, arity: number): boolean {
  if (t instanceof Cons) {
    const items = listToArray(t);
    const last = items?.[items.length - 1];
    if (last === undefined || !isForm(last, A.cons)) return false;
    const rest = argsOf(last)[1] as Term;
    return isCall(rest) && rest[0] instanceof Atom && rest[0].name === name && argsOf(rest).length === arity;
  }
  if (isForm(t, A.block)) return recursesInTail(argsOf(t).pop() ?? EMPTY, name, arity);
  if (!isCall(t) || !(t[0] instanceof Atom) || (t[0].name !== "case" && t[0].name !== "cond")) return false;
  const clauses = listToArray(keyGet(argsOf(t).pop() ?? EMPTY, A.do) ?? EMPTY) ?? [];
  return clauses.some((c) => isForm(c, A.arrow) && recursesInTail(argsOf(c)[1] as Term, name, arity));
}

export class ModuleGenerator implements ModuleCode {
  readonly name: string;
  readonly file: string;
  readonly constants = new Constants();
  readonly evaluated: boolean;
  readonly holder: Holder | null;
  readonly #host: ModuleHost;
  readonly #definitions = new Map<string, Definition>();
  readonly #ids = new Map<string, number>();
  readonly #fns: Fn[] = [];
  readonly #later: (() => void)[] = [];
  #queue: [Definition, number][] = [];
  #nextId = 0;
  #lambdas = 0;
  readonly #makers = new Map<number, string>();
  constructor(
    name: string,
    file: string,
    definitions: Iterable<Definition>,
    host: ModuleHost,
    how: "compiled" | "evaluated" | Holder = "compiled",
  ) {
    this.name = name;
    this.file = file;
    this.#host = host;
    this.evaluated = how === "evaluated";
    this.holder = how === "compiled" || how === "evaluated" ? null : how;
    for (const d of definitions) this.#definitions.set(codeName(d).join("/"), d);
  }

  isNative(module: string, name: string, arity: number): boolean {
    return this.#host.isNative(module, name, arity);
  }
  newId(): number {
    return this.#nextId++;
  }
  nextLambda(): number {
    return this.#lambdas++;
  }
  lambdaMaker(index: number, constant: string): void {
    this.#makers.set(index, constant);
  }
  /** Object members: the maker of each `fn` by its index. */
  get makers(): string {
    return [...this.#makers].map(([index, constant]) => `${index}:${constant}`).join(",");
  }
  addFunction(fn: Fn): void {
    this.#fns.push(fn);
  }
  later(generate: () => void): void {
    this.#later.push(generate);
  }
  undefinedLocal(name: string, arity: number, line: number, column: number, from: string): void {
    this.#host.undefinedLocal(name, arity, line, column, writtenName(from));
  }

  localId(name: string, arity: number): number | undefined {
    const key = `${name}/${arity}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const definition = this.#definitions.get(key);
    if (definition === undefined) return undefined;
    // the builder takes the id when the definition's turn comes
    const builder = new Builder(this, ...codeName(definition));
    this.#ids.set(key, builder.id);
    this.#queue.push([definition, builder.id]);
    this.#builders.set(builder.id, builder);
    return builder.id;
  }
  readonly #builders = new Map<number, Builder>();

  /** Generates everything that was asked for so far, and what it needs. */
  run(): void {
    do {
      for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
        const [definition, id] = next;
        this.#generate(definition, this.#builders.get(id) as Builder);
      }
      this.#later.shift()?.();
    } while (this.#queue.length + this.#later.length > 0);
  }

  #generate(d: Definition, b: Builder): void {
    const macro = d.kind.startsWith("defmacro");
    const params = Array.from({ length: d.arity + (macro ? 1 : 0) }, () => b.param());
    const subjects = macro ? params.slice(1) : params;
    b.line = d.line;
    if (!macro && d.clauses.some((c) => recursesInTail(c.body, d.name, d.arity))) {
      this.#generateLoop(d, b, params);
      return;
    }
    runClauses(
      lower,
      b,
      d.clauses.map((c) => ({ patterns: c.patterns, guard: c.guard, body: c.body, line: c.line })),
      subjects,
      RET,
      () => {
        b.line = d.line;
        b.raise(`$.fclause(${this.constants.atom(this.name)},${JSON.stringify(b.name)},[${params.join(",")}])`);
      },
    );
    b.finish(d.line);
  }

  /**
   * `[h | self(t)]` in tail position becomes a loop: the function calls it with a cell that stands before the list, and
   * each round fills the tail of the last cell. Nobody else sees the list before the loop ends.
   */
  #generateLoop(d: Definition, b: Builder, params: readonly string[]): void {
    const loop = new Builder(this, b.name, b.arity);
    loop.loopOf = b.id;
    const subjects = params.map(() => loop.param());
    loop.acc = { head: loop.param(), last: loop.param() };
    loop.line = d.line;
    runClauses(
      lower,
      loop,
      d.clauses.map((c) => ({ patterns: c.patterns, guard: c.guard, body: c.body, line: c.line })),
      subjects,
      RET,
      () => {
        loop.line = d.line;
        loop.raise(`$.fclause(${this.constants.atom(this.name)},${JSON.stringify(b.name)},[${subjects.join(",")}])`);
      },
    );
    loop.finish(d.line);
    const before = b.hold("new Cons(0,EMPTY)");
    b.put({ k: "tail", e: `f${loop.id}(${[...params, before, before].join(",")})`, line: d.line });
    b.finish(d.line);
  }

  /** A function that is no definition: a module's body or an evaluated expression. Answers its id. */
  entry(name: string, params: readonly number[], body: Term, results: readonly number[] | null): number {
    const b = new Builder(this, name, params.length);
    for (const version of params) b.vars.set(version, b.param());
    b.line = 1;
    // a stack trace tells of what it calls last, too
    b.tail = false;
    if (results === null) lower.into(b, body, RET);
    else {
      const v = b.fresh();
      lower.into(b, body, { k: "var", v });
      b.put({ k: "ret", e: `[${[v, ...results.map((r) => b.vars.get(r) ?? "NIL")].join(",")}]` });
    }
    b.finish(1);
    this.run();
    return b.id;
  }

  /** Where a function stands, or the one that a `fn` is part of: `@file` and quotes that keep their place may name another file. */
  #fileOf({ name, arity }: Fn): string {
    const key = /^-(.+\/\d+)-/.exec(name)?.[1] ?? `${name}/${arity}`;
    return this.#definitions.get(key)?.file ?? this.file;
  }

  /** The text of the module; `returns` is the expression that the text ends with. */
  text(returns: string): Pick<CompiledModule, "js" | "lines" | "functions"> {
    const out = new Output();
    out.put(PRELUDE);
    const functions: [string, number, string?][] = [];
    for (const fn of this.#fns) {
      const file = this.#fileOf(fn);
      functions[fn.id] = file === this.file ? [fn.name, fn.arity] : [fn.name, fn.arity, file];
      emitFunction(out, fn, this.name, file);
    }
    for (const line of this.constants.lines) out.put(line);
    out.put(`return ${returns};`);
    for (let i = 0; i < functions.length; i++) functions[i] ??= ["", 0];
    return { js: out.lines.join("\n"), lines: writeLineMap(out.map), functions };
  }
}

/** The code of a generator's entry `id`, which belongs to no loaded module: a body, a macro, an evaluated text. */
export function instantiated(
  vm: Vm,
  generator: ModuleGenerator,
  id: number | undefined,
  name: string,
  file: string,
): (...args: Term[]) => unknown {
  const compiled = { ...generator.text(`f${id}`), name, file, exports: [], macros: [] };
  return vm.code.instantiate(compiled, generator.constants.values) as (...args: Term[]) => unknown;
}
