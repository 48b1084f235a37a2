// What a finished module is checked for: clauses that never match, attributes that nobody reads. In: the module's draft. Out: warnings, worded and placed as Elixir 1.18 does.

import { Atom, atom, atomName } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, columnOf, eachTuple, isForm, isNode, isVar, keyGet, lineOf, type Node } from "./ast.ts";
import { clauseParts } from "./clause-parts.ts";
import type { Definition, Late, ModuleDraft } from "./draft.ts";
import { display } from "./expand/directives.ts";
import { constantOf } from "./expand/quote.ts";
import { type Compute, failingCalls } from "./failing-calls.ts";
import { type Head, shadowed } from "./shadowed.ts";
import { isWrittenOut } from "./types/patterns.ts";

/** Where a warning stands; column 0 underlines the whole line. */
export type Place = {
  readonly line: number;
  readonly column: number;
  readonly where: string;
  /** a call of another module without parentheses, or its capture */
  readonly bare?: boolean;
};
export type Warn = (message: string, place: Place) => void;

/** A call of another module that is looked at when everything is compiled. */
export type RemoteCall = {
  readonly module: string;
  readonly name: string;
  readonly arity: number;
  readonly file: string;
} & Place;

/** A module's body, as diagnostics name it. */
export const bodyOf = (draft: ModuleDraft): string => `${display(draft.name)} (module)`;

const DERIVED_LATE =
  "warning: module attribute @derive was set after defstruct, all @derive calls must come before defstruct";
const DERIVED_NEVER = "warning: module attribute @derive was set but never used (it must come before defstruct)";
const TRANSFORM =
  "@compile {:parse_transform, :ms_transform} is deprecated. Elixir will no longer support Erlang-based transforms in future versions";

/** `{:parse_transform, module}` */
const isTransform = (option: Term): boolean => Array.isArray(option) && option[0] === atom("parse_transform");

/** Attributes that are about what follows, with what that has to be. */
const AHEAD = { typedoc: "type", deprecated: "definition", doc: "definition", impl: "definition" } as const;

/** What is said at the end: attributes that nobody reads, and those that nothing follows. */
export function checkAttributes(draft: ModuleDraft, warn: Warn): void {
  for (const [name, what] of Object.entries(AHEAD))
    if (draft.attributes.has(name) && !draft.read.has(name))
      warn(`module attribute @${name} was set but no ${what} follows it`, {
        line: draft.docLines.get(name) ?? draft.env.line,
        column: 0,
        where: bodyOf(draft),
      });
  if ((listToArray(draft.getAttribute("compile")) ?? []).some(isTransform))
    warn(TRANSFORM, { line: draft.env.line, column: 0, where: bodyOf(draft) });
  if (draft.getAttribute("derive") !== EMPTY)
    warn(draft.attributes.has("__struct__") ? DERIVED_LATE : DERIVED_NEVER, {
      line: draft.env.line,
      column: 0,
      where: bodyOf(draft),
    });
  unreadAttributes(draft, (message, line) => warn(message, { line, column: 0, where: bodyOf(draft) }));
}

/** What is said when its code is made, line by line: clauses that never match, calls that cannot work, what is of no use. */
export function checkClauses(draft: ModuleDraft, warn: Warn, compute: Compute): void {
  // of what nobody calls no code is made
  const isLeft = (d: Definition | undefined): boolean => d?.kind.endsWith("p") === true && !draft.reached.has(d);
  const found: Pick<Late, "line" | "tell">[] = [];
  const note: Warn = (message, place) => void found.push({ line: place.line, tell: () => warn(message, place) });
  for (const d of draft.definitions.values()) {
    if (d.generated || isLeft(d)) continue;
    neverMatches(
      d.clauses,
      (line) =>
        `this clause for ${d.name}/${d.arity} cannot match because a previous clause at line ${line} always matches`,
      note,
    );
    for (const clause of d.clauses) {
      bodies(clause.body, note);
      if (d.column > 0) failingCalls(clause, compute, note);
    }
  }
  const useless = draft.late.filter(({ from }) => from === undefined || !isLeft(draft.definitions.get(from)));
  for (const { tell } of [...found, ...useless].sort((a, b) => a.line - b.line)) tell();
}

// ---- clauses --------------------------------------------------------------------------------------------------------

function alwaysMatches({ patterns, guard }: Head, subject: Term | undefined): boolean {
  const seen: Term[] = [];
  const fits = patterns.every((p) => suits(p, patterns.length === 1 ? subject : undefined, seen) === "always");
  return (guard === null || guard === true) && fits && new Set(seen).size === seen.length;
}

/** Whether a pattern matches what an expression makes, whatever that is; the variables in it are `seen`. */
function suits(p: Term, subject: Term | undefined, seen: Term[]): "always" | "never" | "maybe" {
  if (isVar(p)) {
    seen.push(p[0] === A.underscore ? p : (keyGet(p[1], A.version) as Term));
    return "always";
  }
  if (isForm(p, A.match)) return worst(argsOf(p).map((side) => suits(side, subject, seen)));
  const [parts, made] = [partsOf(p), subject === undefined ? undefined : partsOf(subject)];
  if (parts !== undefined && made !== undefined)
    return parts.length === made.length ? worst(parts.map((part, i) => suits(part, made[i], seen))) : "never";
  const [value, known] = [constantOf(p), subject === undefined ? undefined : constantOf(subject)];
  if (!(value instanceof Atom) || known === undefined) return "maybe";
  return value === known ? "always" : "never";
}

function worst(fits: readonly ("always" | "never" | "maybe")[]): "always" | "never" | "maybe" {
  return fits.find((f) => f === "never") ?? fits.find((f) => f === "maybe") ?? "always";
}

/** What a tuple or a list in the code is made of. */
function partsOf(t: Term): Term[] | undefined {
  if (isForm(t, A.tuple)) return argsOf(t);
  if (t instanceof Cons) return isForm(t.h, A.cons) ? undefined : [...(t as Iterable<Term>)];
  return Array.isArray(t) && !isNode(t) ? (t as Term[]) : undefined;
}

/** Warns of clauses that others leave nothing to; `message` is for those behind one that takes whatever there is. */
function neverMatches(
  heads: readonly Head[],
  message: (line: number) => string | null,
  warn: Warn,
  subject?: Term,
): void {
  const clauses = heads.filter((h) => h.patterns.length !== 1 || suits(h.patterns[0] as Term, subject, []) !== "never");
  const last = clauses.findIndex((clause) => alwaysMatches(clause, subject));
  const tell = ({ line, column, generated }: Head, text: string | null): unknown =>
    generated || text === null || warn(text, { line, column, where: "" });
  if (last >= 0) for (const clause of clauses.slice(last + 1)) tell(clause, message((clauses[last] as Head).line));
  shadowed(last < 0 ? clauses : clauses.slice(0, last + 1), (clause, by) => tell(clause, shadowedBy(by.line)));
}

const shadowedBy = (line: number): string =>
  `this clause cannot match because a previous clause at line ${line} always matches`;

/** The clauses of `case`, `fn` and `receive` inside an expression. */
function bodies(t: Term, warn: Warn): void {
  const bound = new Map<Term, Term>();
  eachTuple(t, (tuple) => {
    // quoted code is none
    if (isConstant(tuple)) return false;
    if (isForm(tuple as Term, A.match)) {
      const [left, right] = argsOf(tuple as Node) as [Term, Term];
      if (isVar(left)) bound.set(keyGet(left[1], A.version) ?? EMPTY, right);
    }
    formClauses(tuple, warn, bound);
    return true;
  });
}

/** What a variable stands for, where a match gave it a value that can be read there. */
function resolved(t: Term | undefined, bound: ReadonlyMap<Term, Term>): Term | undefined {
  let at = t;
  for (let steps = 0; steps < 9 && at !== undefined && isVar(at); steps++)
    at = bound.get(keyGet(at[1], A.version) ?? EMPTY);
  return at;
}

function formClauses(t: Term[], warn: Warn, bound: ReadonlyMap<Term, Term>): void {
  if (!isNode(t)) return;
  const args = argsOf(t);
  const key = CLAUSES.get(t[0]);
  const clauses = t[0] === FN ? args : key === undefined ? EMPTY : keyGet(args.at(-1) ?? EMPTY, key);
  const arrows = Array.isArray(clauses) ? clauses : (listToArray(clauses ?? EMPTY) ?? []);
  const heads = arrows
    .filter((c) => isForm(c, A.arrow))
    .map((c): Head => {
      const meta = (c as [Term, Term, Term])[1];
      const generated = keyGet(meta, A.generated) === true;
      return { ...clauseParts(c), line: lineOf(meta), column: columnOf(meta), generated };
    });
  const subject = t[0] === CASE ? resolved(args[0], bound) : undefined;
  // the compiler picks the clause for a value that stands in the code, and leaves the others out
  const isKnown = subject !== undefined && isWrittenOut(subject);
  if (!isKnown) neverMatches(heads, shadowedBy, warn, subject);
  else if (subject instanceof Bin) neverMatches(heads, () => null, warn);
  if (t[0] === TRY) behindRescue(listToArray(keyGet(args[0] as Term, A.rescue) ?? EMPTY) ?? [], warn);
}

/** Behind a `rescue` of whatever there is no other rescues anything. */
function behindRescue(clauses: readonly Term[], warn: Warn): void {
  const last = clauses.findIndex((clause) => argsOf(clauseParts(clause).patterns[0] as Node)[1] === A.underscore);
  if (last < 0) return;
  const { line } = clauseParts(clauses[last] as Term);
  for (const clause of clauses.slice(last + 1)) {
    const meta = (clause as Node)[1];
    warn(shadowedBy(line), { line: lineOf(meta), column: columnOf(meta), where: "" });
  }
}

/** A value that stands in the code as such. */
const isConstant = (t: Term[]): boolean => isNode(t) && constantOf(t) !== undefined;

const CAPTURE = atom("&");
const CASE = atom("case");
const TRY = atom("try");
const FN = atom("fn");
/** Where the clauses stand in the blocks of a form. */
const CLAUSES: ReadonlyMap<Term, Atom> = new Map([
  [CASE, A.do],
  [atom("receive"), A.do],
  [atom("with"), A.else],
  [TRY, A.else],
]);

// ---- attributes -----------------------------------------------------------------------------------------------------

function unreadAttributes(draft: ModuleDraft, warn: (message: string, line: number) => void): void {
  for (const [name, line] of draft.written) {
    const attribute = draft.attributes.get(name);
    if (draft.read.has(name) || attribute === undefined || attribute.accumulate || attribute.persist) continue;
    warn(`module attribute @${name} was set but never used`, line);
  }
}

// ---- calls of other modules -----------------------------------------------------------------------------------------

/** What `@compile {:no_warn_undefined, …}` names: modules, and functions as `module.name/arity`. */
function excused(draft: ModuleDraft): Set<string> {
  const found = new Set<string>();
  const options = [...(listToArray(draft.attributes.get("compile")?.value ?? EMPTY) ?? [])];
  for (const option of options.flatMap((value) => listToArray(value) ?? [value])) {
    if (!Array.isArray(option) || option[0] !== NO_WARN_UNDEFINED) continue;
    for (const item of listToArray(option[1] as Term) ?? [option[1] as Term]) {
      if (item instanceof Atom) found.add(item.name);
      else if (Array.isArray(item) && item.length === 3 && item[0] instanceof Atom)
        found.add(`${item[0].name}.${item[1] instanceof Atom ? item[1].name : item[1]}/${item[2]}`);
    }
  }
  return found;
}

const NO_WARN_UNDEFINED = atom("no_warn_undefined");

/** The modules that the clauses of a `try` rescue, as calls for their structs. One that gets no name has no place. */
function rescued(t: Node): Omit<RemoteCall, "where" | "file">[] {
  return (listToArray(keyGet(argsOf(t)[0] as Term, A.rescue) ?? EMPTY) ?? []).flatMap((clause) => {
    const [pattern] = clauseParts(clause).patterns as [Node];
    const [variable, names] = argsOf(pattern) as [Term, Term];
    const isNamed = isVar(variable) && variable[0] !== A.underscore;
    const place = isNamed ? { line: lineOf(pattern[1]), column: columnOf(pattern[1]) } : { line: 0, column: 0 };
    const modules = names === A.underscore ? [] : (listToArray(names) ?? [names]);
    return modules.map((module) => ({ module: atomName(module as Atom), name: "__struct__", arity: 0, ...place }));
  });
}

/** The calls and captures of other modules that the reader wrote in a module. */
export function remoteCalls(draft: ModuleDraft): RemoteCall[] {
  const out: RemoteCall[] = [];
  const silent = excused(draft);
  const add = (dot: Term, meta: Term, arity: number, { where, file }: { where: string; file: string }): void => {
    const [module, name] = argsOf(dot as [Term, Term, Term]);
    const column = columnOf(meta);
    if (!(module instanceof Atom) || !(name instanceof Atom || typeof name === "boolean") || lineOf(meta) === 0) return;
    if (keyGet(meta, A.generated) === true) return;
    if (module === A.erlang || keyGet(meta, A.counter) !== undefined || keyGet(meta, A.context) !== undefined) return;
    if (silent.size > 0 && (silent.has(module.name) || silent.has(`${module.name}.${atomName(name)}/${arity}`))) return;
    const bare = keyGet(meta, A.noParens) === true;
    out.push({ module: module.name, name: atomName(name), arity, line: lineOf(meta), column, where, file, bare });
  };
  const look = (t: Term[], where: { where: string; file: string }): unknown => {
    if (isConstant(t)) return false;
    if (isNode(t) && t[0] === CAPTURE) {
      const [target, arity] = argsOf(argsOf(t)[0] as [Term, Term, Term]) as [Term, Term];
      if (isNode(target) && isForm(target[0], A.dot) && typeof arity === "number")
        add(target[0], target[1], arity, where);
      return false;
    }
    if (isForm(t as Term, TRY)) for (const rescue of rescued(t as Node)) out.push({ ...rescue, ...where });
    if (isNode(t) && isForm(t[0], A.dot) && argsOf(t[0]).length === 2) add(t[0], t[1], argsOf(t).length, where);
    return true;
  };
  for (const { name, arity, file, clauses, generated } of draft.definitions.values()) {
    const place = { where: `${display(draft.name)}.${name}/${arity}`, file };
    for (const { body } of generated ? [] : clauses) eachTuple(body, (tuple) => look(tuple, place));
  }
  return out;
}
