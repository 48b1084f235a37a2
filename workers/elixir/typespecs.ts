// Types and specs of a finished module: names that no type has, expressions that are no types, types that nobody uses. In: the
// module's draft. Out: the first error, worded as Kernel.Typespec of Elixir 1.18 words it, and warnings.

import { Atom, atom, atomName, isAtom } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, Float, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, isCall, isForm, isNode, isVar, keyword, lineOf, type Node } from "./ast.ts";
import type { ModuleDraft } from "./draft.ts";
import type { Env } from "./env.ts";
import { expandAlias } from "./expand/alias.ts";
import { display } from "./expand/directives.ts";
import { recordType } from "./record-types.ts";
import {
  bitsProblem,
  ELLIPSIS_PROBLEM,
  isEllipsis,
  isInteger,
  mapProblem,
  RANGE_PROBLEM,
  wrongAnnotation,
} from "./typespec-parts.ts";

/** What is wrong with a specification, and the line that it stands in; the exception, if it is no Kernel.TypespecError. */
export type SpecProblem = { readonly line: number; readonly message: string; readonly exception?: "ArgumentError" };

/** What is found in a module's specifications: the first error; warnings about them; private types that nobody uses. */
export type SpecFindings = {
  readonly problem?: SpecProblem;
  readonly warnings: readonly SpecProblem[];
  readonly unused: readonly SpecProblem[];
};

/** What the checks ask of the compiler. */
export type SpecHost = {
  /** quoted code as Elixir prints it */
  shown(quoted: Term): string;
  /** a file as messages name it */
  shownFile(file: string): string;
  /** the fields of a struct, "unknown" while its module is not finished, undefined when there is none */
  fields(module: string): ReadonlySet<string> | "unknown" | undefined;
};

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
const AT = atom("@");
const RANGE = atom("..");
const MINUS = atom("-");
const PLUS = atom("+");
const FUN = atom("fun");
const RECORD = atom("record");
const VAR = atom("var");
const ANY = new Set(["term", "any"]);
const RESERVED = new Set(["required/1", "optional/1"]);
const UNDERSCORED = (name: string): string =>
  `the underscored type variable "${name}" is used more than once in the type specification. A leading underscore indicates that the value of the variable should be ignored. If this is intended please rename the variable to remove the underscore`;
const DISCOURAGED: Readonly<Record<string, string>> = {
  string: "For character lists, use charlist() type, for strings, String.t()",
  nonempty_string: "For non-empty character lists, use nonempty_charlist() type, for strings, String.t()",
};

type Spec = { readonly kind: string; readonly quoted: Term; readonly line: number; readonly env: Env };

class Problem {
  readonly problem: SpecProblem;
  constructor(problem: SpecProblem) {
    this.problem = problem;
  }
}

/** Looks at all types and specs. */
export function checkTypespecs(draft: ModuleDraft, host: SpecHost): SpecFindings {
  const walk = new SpecWalk(draft, host);
  try {
    return { unused: walk.run(), warnings: walk.warnings };
  } catch (thrown) {
    if (thrown instanceof Problem) return { problem: thrown.problem, warnings: walk.warnings, unused: [] };
    throw thrown;
  }
}

class SpecWalk {
  readonly #draft: ModuleDraft;
  readonly #host: SpecHost;
  readonly warnings: SpecProblem[] = [];
  /** defined types by "name/arity" */
  readonly #defined = new Map<string, Spec>();
  /** types that any type or spec mentions */
  readonly #mentioned = new Set<string>();
  #line = 0;
  #env: Env;
  /** how often each variable of the specification has come */
  #vars = new Map<string, number>();
  constructor(draft: ModuleDraft, host: SpecHost) {
    this.#draft = draft;
    this.#host = host;
    this.#env = draft.env;
  }

  run(): SpecProblem[] {
    for (const kind of TYPES) for (const type of this.#written([kind])) this.#define(type);
    for (const type of this.#written(TYPES)) this.#type(type);
    for (const kind of SPECS) for (const spec of this.#written([kind])) this.#spec(spec);
    return this.#unused();
  }

  #written(kinds: readonly string[]): Spec[] {
    const found = kinds.flatMap((kind) =>
      (listToArray(this.#draft.attributes.get(kind)?.value ?? EMPTY) ?? []).reverse().map((quoted) => {
        const env = this.#draft.specEnvs.get(quoted as object) ?? this.#draft.env;
        return { kind, quoted, env, line: firstLine(quoted) || env.line };
      }),
    );
    return found.sort((a, b) => a.line - b.line);
  }

  #at({ line, env }: Spec): void {
    this.#line = line;
    this.#env = env;
  }

  #shown(quoted: Term): string {
    return this.#host.shown(quoted);
  }

  #fail(message: string): never {
    throw new Problem({ line: this.#line, message });
  }

  #warn(message: string): void {
    this.warnings.push({ line: this.#line, message });
  }

  #unexpected(t: Term): never {
    this.#fail(`unexpected expression in typespec: ${this.#shown(t)}`);
  }

  #define(type: Spec): void {
    this.#at(type);
    const head = isForm(type.quoted, A.colons) ? argsOf(type.quoted)[0] : undefined;
    if (head === undefined || !isNode(head) || !(head[0] instanceof Atom))
      this.#fail(`invalid type specification: ${this.#shown(type.quoted)}`);
    const parameters = isVar(head) ? [] : argsOf(head);
    const key = `${head[0].name}/${parameters.length}`;
    if (BUILT_IN.has(key)) this.#fail(`type ${key} is a built-in type and it cannot be redefined`);
    if (RESERVED.has(key)) this.#fail(`type ${key} is a reserved type and it cannot be defined`);
    const before = this.#defined.get(key);
    if (before !== undefined)
      this.#fail(`type ${key} is already defined in ${this.#host.shownFile(this.#draft.env.file)}:${before.line}`);
    this.#defined.set(key, type);
  }

  #type(type: Spec): void {
    this.#at(type);
    const [head, body] = argsOf(type.quoted as [Term, Term, Term]) as [[Term, Term, Term], Term];
    const parameters = isVar(head) ? [] : argsOf(head);
    const key = `${atomName(head[0] as Atom)}/${parameters.length}`;
    const wrong = parameters.filter((p) => !isVar(p)).map((p) => this.#shown(p));
    if (wrong.length > 0)
      this.#fail(
        `@type definitions expect all arguments to be variables. The type ${key} has an invalid argument(s): ${wrong.join(", ")}`,
      );
    this.#vars = new Map();
    for (const [{ name }] of parameters.filter(isVar)) {
      if (name === "_") this.#fail("type variable '_' is invalid");
      this.#vars.set(name, (this.#vars.get(name) ?? 0) + 1);
    }
    if (type.kind === "opaque" && isNode(body) && body[0] instanceof Atom && ANY.has(body[0].name))
      this.#warn(`@opaque type ${key} is underspecified and therefore meaningless`);
    this.#walk(body);
    this.#once();
  }

  #spec(spec: Spec): void {
    this.#at(spec);
    this.#vars = new Map();
    let { quoted } = spec;
    let bounds: Term[] = [];
    if (isForm(quoted, A.when)) {
      const [of, guards] = argsOf(quoted) as [Term, Term];
      const pairs = keyword(guards);
      if (pairs === undefined)
        this.#fail(`expected keywords as guard in type specification, got: ${this.#shown(guards)}`);
      quoted = of;
      for (const [name, type] of pairs) {
        const isFree = isVar(type) && type[0] === VAR;
        this.#vars.set(name.name, isFree ? 0 : 1);
        if (!isFree) bounds = [...bounds, type];
      }
    }
    if (!isNode(quoted)) this.#fail(`invalid type specification: ${this.#shown(quoted)}`);
    if (!isForm(quoted, A.colons)) this.#fail(`type specification missing return type: ${this.#shown(quoted)}`);
    const [head, answer] = argsOf(quoted) as [Term, Term];
    if (!isNode(head)) this.#fail(`invalid type specification: ${this.#shown(quoted)}`);
    if (isCall(head)) for (const argument of argsOf(head)) this.#walk(argument);
    this.#walk(answer);
    for (const type of bounds) this.#walk(type);
    this.#once();
  }

  /** Variables have to come twice, those that begin with an underscore once. */
  #once(): void {
    for (const [name, times] of this.#vars) {
      const isIgnored = name.startsWith("_");
      if (times < 2 && !isIgnored)
        this.#fail(
          `type variable ${name} is used only once. Type variables in typespecs must be referenced at least twice, otherwise it is equivalent to term()`,
        );
      if (times > 1 && isIgnored) this.#warn(UNDERSCORED(name));
    }
  }

  #walk(t: Term): void {
    if (t instanceof Cons || t === EMPTY) this.#list(t);
    else if (t instanceof Bin || t instanceof Float) this.#unexpected(t);
    else if (!Array.isArray(t)) return;
    else if (!isNode(t)) for (const part of t) this.#walk(part);
    else if (isEllipsis(t)) this.#fail(ELLIPSIS_PROBLEM);
    else if (isVar(t)) this.#variable(t);
    else this.#form(t);
  }

  #list(t: Term): void {
    const items = listToArray(t) ?? [];
    const [first, second] = items as [Term, Term];
    if (items.length === 0) return;
    if (items.length === 1 && isForm(first, A.arrow)) {
      const [from, to] = argsOf(first) as [Term, Term];
      const given = listToArray(from) ?? [];
      if (given.length !== 1 || !isEllipsis(given[0] as Term)) for (const argument of given) this.#walk(argument);
      this.#walk(to);
    } else if (items.length === 1 && isEllipsis(first)) return;
    else if (items.length === 2 && isEllipsis(second)) this.#walk(first);
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

  #form(t: Node): void {
    const [form] = t;
    const args = argsOf(t);
    const [first, second] = args as [Term, Term];
    if (form === RECORD && (args.length === 1 || args.length === 2)) {
      const record = recordType(this.#draft, args, t[1]);
      if ("problem" in record) this.#fail(record.problem);
      this.#walk(record.tuple);
      return;
    }
    if (form === A.aliases) {
      if (isVar(first) && first[0].name !== "__MODULE__") this.#unexpected(t);
    } else if (form === A.bits) {
      if (bitsProblem(args) !== undefined) this.#fail(bitsProblem(args) as string);
    } else if (form === A.defaults)
      throw new Problem({
        line: this.#line,
        message: "default arguments \\\\ not supported in typespecs",
        exception: "ArgumentError",
      });
    else if (form === A.colons) {
      const wrong = wrongAnnotation(t, (quoted) => this.#shown(quoted));
      if (wrong !== undefined) this.#warn(wrong);
      this.#walk(second);
    } else if (form === A.map) this.#map(t);
    else if (form === A.struct) this.#struct(t);
    else if (form === RANGE) {
      if (!isInteger(first) || !isInteger(second)) this.#fail(RANGE_PROBLEM);
    } else if (form === A.cons || form === A.tuple || (form === A.block && args.length === 1))
      for (const part of args) this.#walk(part);
    else if ((form === MINUS || form === PLUS) && args.length === 1 && typeof first === "number") return;
    else if (isForm(form, A.dot)) this.#remote(t, form);
    else if (isNode(form)) this.#unexpected(t);
    else {
      for (const argument of args) this.#walk(argument);
      if (form instanceof Atom && form !== FUN && form !== A.unquote) this.#local(form.name, args.length);
    }
  }

  #remote(t: Node, dot: Node): void {
    const [module, name] = argsOf(dot) as [Term, Term];
    const isOwn = module === this.#draft.env.module || (isVar(module) && module[0].name === "__MODULE__");
    if (isForm(module, AT)) {
      const attribute = argsOf(module)[0];
      const value = isVar(attribute as Term) ? this.#draft.getAttribute((attribute as [Atom])[0].name) : undefined;
      if (value !== undefined && !isAtom(value))
        this.#fail(
          `invalid remote in typespec: ${this.#shown([t[0], t[1], t[2]]).replace(/\(\)$/, "")} (${this.#shown(module)} is ${this.#shown(value)})`,
        );
    } else if (isVar(module) && !isOwn)
      this.#fail(`invalid remote in typespec: ${this.#shown(t).replace(/\(\)$/, "")}`);
    for (const argument of argsOf(t)) this.#walk(argument);
    if (isOwn) this.#local(atomName(name as Atom), argsOf(t).length);
  }

  #map(t: Node): void {
    const problem = mapProblem(argsOf(t));
    if (problem !== undefined) this.#fail(`${problem}: ${this.#shown(t)}`);
    this.#pairs(argsOf(t));
  }

  #pairs(pairs: readonly Term[]): void {
    for (const pair of pairs) {
      if (!Array.isArray(pair) || pair.length !== 2) continue;
      const [key, value] = pair as [Term, Term];
      const isMarked = isNode(key) && key[0] instanceof Atom && RESERVED.has(`${key[0].name}/${argsOf(key).length}`);
      this.#walk(isMarked ? (argsOf(key as Node)[0] as Term) : key);
      this.#walk(value);
    }
  }

  #struct(t: Node): void {
    const [name, map] = argsOf(t) as [Term, Term];
    const pairs = isForm(map, A.map) ? argsOf(map) : [];
    const module = isForm(name, A.aliases)
      ? expandAlias(name, this.#env)
      : isVar(name) && name[0].name === "__MODULE__"
        ? this.#draft.name
        : name instanceof Atom
          ? name.name
          : undefined;
    if (module === undefined) {
      if (!isForm(name, A.aliases) && !isForm(name, AT)) this.#unexpected(t);
      this.#pairs(pairs);
      return;
    }
    const shown = display(module);
    const fields = this.#host.fields(module);
    if (fields === "unknown" && module === this.#draft.name)
      throw new Problem({
        line: this.#line,
        exception: "ArgumentError",
        message: `cannot access struct ${shown}, the struct was not yet defined or the struct is being accessed in the same context that defines it`,
      });
    if (fields === undefined)
      throw new Problem({
        line: this.#line,
        exception: "ArgumentError",
        message: `${shown}.__struct__/1 is undefined, cannot expand struct ${shown}. Make sure the struct name is correct. If the struct name exists and is correct but it still cannot be found, you likely have cyclic module usage in your code`,
      });
    const keys = pairs.map((pair) => (Array.isArray(pair) ? (pair[0] as Term) : null));
    if (!keys.every((key) => isAtom(key))) this.#fail(`expected key-value pairs in struct ${shown}`);
    const unknown = fields === "unknown" ? undefined : keys.find((key) => !fields.has(atomName(key as Atom)));
    if (unknown !== undefined) this.#fail(`undefined field :${atomName(unknown as Atom)} on struct ${shown}`);
    this.#pairs(pairs);
  }

  #local(name: string, arity: number): void {
    const key = `${name}/${arity}`;
    if (this.#defined.has(key)) this.#mentioned.add(key);
    else if (!BUILT_IN.has(key)) this.#fail(`type ${key} undefined (no such type in ${display(this.#draft.name)})`);
    else if (arity === 0 && DISCOURAGED[name] !== undefined) {
      const place = `${this.#host.shownFile(this.#draft.env.file)}:${this.#line}: ${display(this.#draft.name)} (module)`;
      this.#warn(`${name}() type use is discouraged. ${DISCOURAGED[name]}\n    ${place}\n`);
    }
  }

  /** Private types that are not mentioned. */
  #unused(): SpecProblem[] {
    return [...this.#defined]
      .filter(([key, { kind, line }]) => kind === "typep" && line > 0 && !this.#mentioned.has(key))
      .map(([key, { line }]) => ({ line, message: `type ${key} is unused` }));
  }
}

/** The line that a specification begins in: its head stands first. */
function firstLine(quoted: Term): number {
  if (!isNode(quoted)) return 0;
  const own = lineOf(quoted[1]);
  const head = isForm(quoted, A.colons) || isForm(quoted, A.when) ? firstLine(argsOf(quoted)[0] as Term) : 0;
  return head > 0 ? head : own;
}
