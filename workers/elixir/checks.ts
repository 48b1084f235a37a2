// What a finished module is checked for: private functions that nobody calls, clauses that never match, attributes that
// nobody reads. In: the module's draft. Out: warnings, worded and placed as Elixir 1.18 does.

import { Atom, atom, atomName } from "../terms/atom.ts";
import { EMPTY, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, columnOf, eachTuple, isForm, isNode, isVar, keyGet, lineOf } from "./ast.ts";
import { clauseParts } from "./clause-parts.ts";
import type { Clause, Definition, ModuleDraft } from "./draft.ts";
import { display } from "./expand/directives.ts";
import { constantOf } from "./expand/quote.ts";
import { type Compute, failingCalls } from "./failing-calls.ts";

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
const bodyOf = (draft: ModuleDraft): string => `${display(draft.name)} (module)`;

/** What is said before the module's code is made: functions that nobody calls. */
export function checkFunctions(draft: ModuleDraft, warn: Warn): void {
  unusedFunctions(draft, (message, d) => warn(message, { line: d.line, column: d.column, where: bodyOf(draft) }));
}

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
  const found = [...draft.late];
  const note: Warn = (message, place) => void found.push({ line: place.line, tell: () => warn(message, place) });
  for (const d of draft.definitions.values()) {
    if (d.generated) continue;
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
  for (const { tell } of found.sort((a, b) => a.line - b.line)) tell();
}

// ---- functions ------------------------------------------------------------------------------------------------------

/** Every local function that an expression calls or captures, as "name/arity". */
export function localCalls(t: Term, found: (key: string) => void): void {
  eachTuple(t, (tuple) => {
    if (!isNode(tuple) || !(tuple[0] instanceof Atom)) return true;
    if (constantOf(tuple) !== undefined) return false;
    if (tuple[0] === CAPTURE) {
      const [target, arity] = argsOf(argsOf(tuple)[0] as [Term, Term, Term]) as [Term, Term];
      if (isNode(target) && target[0] instanceof Atom && typeof arity === "number") found(`${target[0].name}/${arity}`);
    }
    if (!isVar(tuple)) found(`${tuple[0].name}/${argsOf(tuple).length}`);
    return true;
  });
}

function unusedFunctions(draft: ModuleDraft, warn: (message: string, d: Definition) => void): void {
  const keyOf = (d: Definition): string => `${d.name}/${d.arity}`;
  const byName = new Map<string, Definition>();
  for (const d of draft.definitions.values()) {
    byName.set(keyOf(d), d);
    if (d.kind.startsWith("defmacro")) byName.set(`MACRO-${d.name}/${d.arity + 1}`, d);
  }
  const reached = new Set<Definition>();
  const work = [...draft.definitions.values()].filter((d) => !d.kind.endsWith("p") || draft.used.has(keyOf(d)));
  for (const d of work) reached.add(d);
  for (let d = work.pop(); d !== undefined; d = work.pop()) {
    for (const { patterns, guard, body } of d.clauses) {
      for (const part of [...patterns, guard ?? EMPTY, body])
        localCalls(part, (key) => {
          const next = byName.get(key);
          if (next === undefined || reached.has(next)) return;
          reached.add(next);
          work.push(next);
        });
    }
  }
  const written = [...draft.definitions.values()].filter(
    (d) => d.kind.endsWith("p") && !d.generated && d.context === null,
  );
  for (const d of written.sort((a, b) => (a.name === b.name ? b.arity - a.arity : a.name < b.name ? 1 : -1))) {
    const what = d.kind === "defp" ? "function" : "macro";
    if (!reached.has(d)) warn(`${what} ${d.name}/${d.arity} is unused`, d);
    else if (d.defaults > 0) {
      const called = Array.from({ length: d.defaults }, (_, i) => d.arity - d.defaults + i).filter((arity) => {
        const shorter = byName.get(`${d.name}/${arity}`);
        return shorter !== undefined && reached.has(shorter);
      });
      const unused = unusedDefaults(d.arity, d.defaults, called[0]);
      if (unused !== undefined)
        warn(
          `${unused} in ${d.name}/${d.arity} ${unused.startsWith("the default value ") ? "is" : "are"} never used`,
          d,
        );
    }
  }
}

/** Which default values are not used when a function is called with `least` arguments, or more, or always with all. */
function unusedDefaults(arity: number, defaults: number, least: number | undefined): string | undefined {
  if (least === undefined) return "default values for the optional arguments";
  if (least === arity - defaults) return undefined;
  return arity - least === 1
    ? "the default value for the last optional argument"
    : `the default values for the last ${arity - least} optional arguments`;
}

// ---- clauses --------------------------------------------------------------------------------------------------------

type Head = Pick<Clause, "patterns" | "guard" | "line" | "column" | "generated">;

function alwaysMatches({ patterns, guard }: Head): boolean {
  const versions = patterns.map((p) => (isVar(p) ? (p[0] === A.underscore ? p : keyGet(p[1], A.version)) : undefined));
  return guard === null && versions.every((v) => v !== undefined) && new Set(versions).size === versions.length;
}

function neverMatches(clauses: readonly Head[], message: (line: number) => string, warn: Warn): void {
  const first = clauses.findIndex(alwaysMatches);
  if (first < 0) return;
  for (const { line, column, generated } of clauses.slice(first + 1))
    if (!generated) warn(message((clauses[first] as Head).line), { line, column, where: "" });
}

/** The clauses of `case`, `fn` and `receive` inside an expression. */
function bodies(t: Term, warn: Warn): void {
  eachTuple(t, (tuple) => formClauses(tuple, warn));
}

function formClauses(t: Term[], warn: Warn): void {
  const clauses = isForm(t, CASE) ? keyGet(argsOf(t)[1] ?? EMPTY, A.do) : isForm(t, FN) ? argsOf(t) : undefined;
  const arrows = Array.isArray(clauses) ? clauses : (listToArray(clauses ?? EMPTY) ?? []);
  const heads = arrows
    .filter((c) => isForm(c, A.arrow))
    .map((c): Head => {
      const meta = (c as [Term, Term, Term])[1];
      const generated = keyGet(meta, A.generated) === true;
      return { ...clauseParts(c), line: lineOf(meta), column: columnOf(meta), generated };
    });
  neverMatches(
    heads,
    (line) => `this clause cannot match because a previous clause at line ${line} always matches`,
    warn,
  );
}

const CAPTURE = atom("&");
const CASE = atom("case");
const FN = atom("fn");

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
    if (isNode(t) && t[0] === CAPTURE) {
      const [target, arity] = argsOf(argsOf(t)[0] as [Term, Term, Term]) as [Term, Term];
      if (isNode(target) && isForm(target[0], A.dot) && typeof arity === "number")
        add(target[0], target[1], arity, where);
      return false;
    }
    if (isNode(t) && isForm(t[0], A.dot) && argsOf(t[0]).length === 2) add(t[0], t[1], argsOf(t).length, where);
    return true;
  };
  for (const { name, arity, file, clauses, generated } of draft.definitions.values()) {
    const place = { where: `${display(draft.name)}.${name}/${arity}`, file };
    for (const { body } of generated ? [] : clauses) eachTuple(body, (tuple) => look(tuple, place));
  }
  return out;
}
