// Types and specs of a finished module: names that no type has, types that nobody uses. In: the module's draft. Out: the
// first error, worded as Kernel.Typespec of Elixir 1.18 words it, or warnings about private types.

import { Atom, atom, atomName, isAtom } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, isCall, isForm, isNode, isVar, keyword, lineOf } from "./ast.ts";
import type { ModuleDraft } from "./draft.ts";
import { display } from "./expand/directives.ts";

/** What is wrong with a specification, and the line that it stands in. */
export type SpecProblem = { readonly line: number; readonly message: string };

/** Types of the language by name, with the arities that they take. */
const BUILT_IN = new Set(
  [
    "any/0 arity/0 as_boolean/1 atom/0 binary/0 bitstring/0 bool/0 boolean/0 byte/0 char/0 charlist/0 dynamic/0 float/0",
    "function/0 identifier/0 integer/0 iodata/0 iolist/0 keyword/0 keyword/1 list/0 list/1 map/0 maybe_improper_list/0",
    "maybe_improper_list/2 mfa/0 module/0 neg_integer/0 nil/0 no_return/0 node/0 non_neg_integer/0 none/0",
    "nonempty_binary/0 nonempty_bitstring/0 nonempty_charlist/0 nonempty_improper_list/2 nonempty_list/0",
    "nonempty_list/1 nonempty_maybe_improper_list/0 nonempty_maybe_improper_list/2 nonempty_string/0 number/0 pid/0",
    "port/0 pos_integer/0 reference/0 string/0 struct/0 term/0 timeout/0 tuple/0",
  ].flatMap((line) => line.split(" ")),
);

const TYPES = ["type", "typep", "opaque"] as const;
const SPECS = ["spec", "callback", "macrocallback"] as const;
const RANGE = atom("..");
const MINUS = atom("-");
const FUN = atom("fun");
const RECORD = atom("record");
const ELLIPSIS = atom("...");
const VAR = atom("var");
const TIMES = atom("*");

type Spec = { readonly kind: string; readonly quoted: Term; readonly line: number };

class Problem {
  readonly problem: SpecProblem;
  constructor(line: number, message: string) {
    this.problem = { line, message };
  }
}

/** Looks at all types and specs; `shown` words quoted code, `fields` are those of a struct when they are known. */
export function checkTypespecs(
  draft: ModuleDraft,
  shown: (quoted: Term) => string,
  fields: (module: string) => ReadonlySet<string> | undefined,
): { problem: SpecProblem | undefined; unused: SpecProblem[] } {
  const walk = new SpecWalk(draft, shown, fields);
  try {
    return { problem: undefined, unused: walk.run() };
  } catch (thrown) {
    if (thrown instanceof Problem) return { problem: thrown.problem, unused: [] };
    throw thrown;
  }
}

class SpecWalk {
  readonly #draft: ModuleDraft;
  readonly #shown: (quoted: Term) => string;
  readonly #fields: (module: string) => ReadonlySet<string> | undefined;
  /** defined types by "name/arity" */
  readonly #defined = new Map<string, Spec>();
  /** which types the type of that name mentions; "" for specs */
  readonly #mentioned = new Map<string, Set<string>>();
  #from = "";
  #line = 0;
  /** how often each variable of the specification has come */
  #vars = new Map<string, number>();
  constructor(
    draft: ModuleDraft,
    shown: (quoted: Term) => string,
    fields: (module: string) => ReadonlySet<string> | undefined,
  ) {
    this.#draft = draft;
    this.#shown = shown;
    this.#fields = fields;
  }

  run(): SpecProblem[] {
    const types = this.#written(TYPES);
    for (const type of types) this.#define(type);
    for (const type of types) this.#type(type);
    this.#from = "";
    for (const kind of SPECS) for (const spec of this.#written([kind])) this.#spec(spec);
    return this.#unused();
  }

  #written(kinds: readonly string[]): Spec[] {
    const found = kinds.flatMap((kind) =>
      (listToArray(this.#draft.attributes.get(kind)?.value ?? EMPTY) ?? [])
        .reverse()
        .map((quoted) => ({ kind, quoted, line: firstLine(quoted) })),
    );
    return found.sort((a, b) => a.line - b.line);
  }

  #fail(message: string): never {
    throw new Problem(this.#line, message);
  }

  #define(type: Spec): void {
    this.#line = type.line;
    const head = isForm(type.quoted, A.colons) ? argsOf(type.quoted)[0] : undefined;
    if (head === undefined || !isNode(head) || !(head[0] instanceof Atom))
      this.#fail(`invalid type specification: ${this.#shown(type.quoted)}`);
    const key = `${head[0].name}/${isVar(head) ? 0 : argsOf(head).length}`;
    if (BUILT_IN.has(key)) this.#fail(`type ${key} is a built-in type and it cannot be redefined`);
    const before = this.#defined.get(key);
    if (before !== undefined)
      this.#fail(`type ${key} is already defined in ${this.#draft.env.file.split("/").pop()}:${before.line}`);
    this.#defined.set(key, type);
  }

  #type(type: Spec): void {
    this.#line = type.line;
    const [head, body] = argsOf(type.quoted as [Term, Term, Term]) as [[Term, Term, Term], Term];
    const parameters = isVar(head) ? [] : argsOf(head);
    this.#from = `${atomName(head[0] as Atom)}/${parameters.length}`;
    this.#vars = new Map(parameters.filter(isVar).map((p) => [p[0].name, 1]));
    this.#walk(body);
    this.#once(new Set());
  }

  #spec(spec: Spec): void {
    this.#line = spec.line;
    this.#vars = new Map();
    let { quoted } = spec;
    const bound = new Set<string>();
    let bounds: Term[] = [];
    if (isForm(quoted, A.when)) {
      const [of, guards] = argsOf(quoted) as [Term, Term];
      quoted = of;
      for (const [name, type] of keyword(guards) ?? []) {
        this.#vars.set(name.name, 0);
        if (isVar(type) && type[0] === VAR) continue;
        bound.add(name.name);
        bounds = [...bounds, type];
      }
    }
    if (!isForm(quoted, A.colons)) this.#fail(`type specification missing return type: ${this.#shown(quoted)}`);
    const [head, answer] = argsOf(quoted) as [Term, Term];
    if (isCall(head)) for (const argument of argsOf(head)) this.#walk(argument);
    this.#walk(answer);
    for (const type of bounds) this.#walk(type);
    this.#once(bound);
  }

  /** Variables without a type of their own have to come twice. */
  #once(bound: ReadonlySet<string>): void {
    for (const [name, times] of this.#vars)
      if (times < 2 && !bound.has(name) && !name.startsWith("_"))
        this.#fail(
          `type variable ${name} is used only once. Type variables in typespecs must be referenced at least twice, otherwise it is equivalent to term()`,
        );
  }

  #walk(t: Term): void {
    if (t instanceof Cons || t === EMPTY) this.#list(t);
    else if (t instanceof Bin) this.#fail(`unexpected expression in typespec: ${this.#shown(t)}`);
    else if (!Array.isArray(t)) return;
    else if (!isNode(t)) for (const part of t) this.#walk(part);
    else if (isVar(t)) this.#variable(t);
    else this.#form(t);
  }

  #list(t: Term): void {
    const items = listToArray(t) ?? [];
    const [first, second] = items;
    if (items.length === 0) return;
    if (items.length === 1 && isForm(first as Term, A.arrow)) {
      const [from, to] = argsOf(first as [Term, Term, Term]) as [Term, Term];
      for (const argument of listToArray(from) ?? []) if (!isEllipsis(argument)) this.#walk(argument);
      this.#walk(to);
    } else if (items.length === 2 && isEllipsis(second as Term)) this.#walk(first as Term);
    else if (items.length === 1 || items.every((i) => Array.isArray(i) && i.length === 2 && isAtom(i[0] as Term)))
      for (const item of items) this.#walk(Array.isArray(item) && item.length === 2 ? (item[1] as Term) : item);
    else this.#fail(`unexpected list in typespec: ${this.#shown(t)}`);
  }

  #variable(t: [Atom, Term, Atom | boolean]): void {
    const { name } = t[0];
    const times = this.#vars.get(name);
    if (times !== undefined) this.#vars.set(name, times + 1);
    else if (name !== "_" && name !== "__MODULE__") this.#local(name, 0);
  }

  #form(t: [Term, Term, Term]): void {
    const [form] = t;
    const args = argsOf(t);
    if (form === A.aliases || form === A.bits || form === RECORD || form === ELLIPSIS) return;
    if (form === A.colons) {
      // a name for the reader
      this.#walk(args[1] as Term);
    } else if (form === A.map) this.#pairs(args);
    else if (form === A.struct) this.#struct(args);
    else if (form === A.cons || form === A.tuple || form === RANGE || form === A.block)
      for (const part of args) this.#walk(part);
    else if (form === MINUS && args.length === 1) this.#walk(args[0] as Term);
    else if (isForm(form, A.dot)) {
      const [module, name] = argsOf(form) as [Term, Term];
      for (const argument of args) this.#walk(argument);
      if (module === this.#draft.env.module || (isVar(module) && module[0].name === "__MODULE__"))
        this.#local(atomName(name as Atom), args.length);
    } else {
      for (const argument of args) this.#walk(argument);
      if (form instanceof Atom && form !== FUN && form !== TIMES && form !== A.unquote)
        this.#local(form.name, args.length);
    }
  }

  #pairs(pairs: readonly Term[]): void {
    for (const pair of pairs) {
      if (!Array.isArray(pair) || pair.length !== 2) continue;
      const [key, value] = pair as [Term, Term];
      const marked = isCall(key) && key[0] instanceof Atom && /^(required|optional)$/.test(key[0].name);
      this.#walk(marked ? (argsOf(key)[0] as Term) : key);
      this.#walk(value);
    }
  }

  #struct([name, map]: readonly Term[]): void {
    const pairs = isForm(map as Term, A.map) ? argsOf(map as [Term, Term, Term]) : [];
    const own = isVar(name as Term) || name === this.#draft.env.module;
    const fields = own ? this.#fields(this.#draft.name) : undefined;
    for (const pair of pairs) {
      const key = Array.isArray(pair) ? (pair[0] as Term) : null;
      if (fields !== undefined && key instanceof Atom && !fields.has(key.name))
        this.#fail(`undefined field :${key.name} on struct ${display(this.#draft.name)}`);
    }
    this.#pairs(pairs);
  }

  #local(name: string, arity: number): void {
    const key = `${name}/${arity}`;
    if (this.#defined.has(key)) {
      const mentioned = this.#mentioned.get(this.#from) ?? new Set<string>();
      this.#mentioned.set(this.#from, mentioned.add(key));
    } else if (!BUILT_IN.has(key)) this.#fail(`type ${key} undefined (no such type in ${display(this.#draft.name)})`);
  }

  /** Private types that neither a spec nor a type that others see leads to. */
  #unused(): SpecProblem[] {
    const reached = new Set<string>(this.#mentioned.get("") ?? []);
    for (const [key, { kind }] of this.#defined) if (kind !== "typep") reached.add(key);
    const work = [...reached];
    for (let key = work.pop(); key !== undefined; key = work.pop())
      for (const next of this.#mentioned.get(key) ?? [])
        if (!reached.has(next)) {
          reached.add(next);
          work.push(next);
        }
    return [...this.#defined]
      .filter(([key, { kind, line }]) => kind === "typep" && line > 0 && !reached.has(key))
      .map(([key, { line }]) => ({ line, message: `type ${key} is unused` }));
  }
}

/** `...` in a list or in the arguments of a function. */
function isEllipsis(t: Term): boolean {
  return isNode(t) && t[0] === ELLIPSIS;
}

/** The line that a specification begins in: its head stands first. */
function firstLine(quoted: Term): number {
  if (!isNode(quoted)) return 0;
  const own = lineOf(quoted[1]);
  const head = isForm(quoted, A.colons) || isForm(quoted, A.when) ? firstLine(argsOf(quoted)[0] as Term) : 0;
  return head > 0 ? head : own;
}
