// Expanded code as the reader may have written it: in, a quoted expression after expansion. Out: one to print, with operators
// and Elixir's functions in the place of Erlang's, structs by their names and plain segments of binaries.

import { type Atom, Atom as AtomClass, atom, atomName, NIL } from "../../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isCall, isForm, isNode, isVar, keyGet, type Node } from "../ast.ts";
import { clauseParts } from "../clause-parts.ts";
import { COMPARISONS } from "../erlang-functions.ts";
import { elixirCall } from "../expand/rewrite.ts";

const CONST = atom("__const__");
const STRUCT = atom("__struct__");
const STRUCT_OF = atom("struct_of");
const ERROR = atom("error");
const RAISE = atom("raise");
const EXCEPTION = atom("exception");
const CASE = atom("case");
const BADBOOL = atom("badbool");
const WITH = new Set(["for", "with"]);

/** Where the variable of a `rescue` clause comes from; `pattern`: `variable in names`. */
export function rescueSource(pattern: Node): Node {
  const [variable, names] = argsOf(pattern) as [Term, Term];
  const named =
    names === A.underscore ? variable : call(A.in, EMPTY, variable, names instanceof Cons ? names : list([names]));
  return call(A.rescue, names === A.underscore ? (variable as Node)[1] : pattern[1], named);
}

/** The expression as it is printed. */
export function sourceOf(t: Term): Term {
  if (t instanceof Cons) return mapCells(t);
  if (!Array.isArray(t)) return t;
  if (!isNode(t)) return t.map(sourceOf);
  if (isVar(t)) return t[0].name.startsWith("&") ? [atom("capture"), t[1], NIL] : t;
  const [form, meta] = t;
  if (form === CONST) return argsOf(t)[0] as Term;
  if (form === A.map) return structSource(t);
  if (form === A.bits) return [form, meta, list(argsOf(t).map((segment) => segmentSource(segment)))];
  if (form === A.leftArrow) {
    const [pattern, from] = argsOf(t) as [Term, Term];
    return [
      form,
      meta,
      list([sourceOf(pattern instanceof Cons && pattern.t === EMPTY ? pattern.h : pattern), sourceOf(from)]),
    ];
  }
  if (form === CASE && keyGet(meta, atom("optimize_boolean")) !== undefined) return boolean(t);
  if (form instanceof AtomClass && WITH.has(form.name)) return [form, meta, sourceOf(t[2])];
  if (isForm(form, A.dot)) return callSource(t, form);
  return [sourceOf(form), meta, sourceOf(t[2])];
}

function mapCells(t: Cons): Term {
  const items: Term[] = [];
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) items.push(sourceOf(at.h));
  return items.reduceRight((rest, item) => new Cons(item, rest), at === EMPTY ? EMPTY : sourceOf(at));
}

/** A `case` of what is a boolean asks only whether it is true, whatever `if`, `and` and `or` made of it. */
function boolean(t: Node): Term {
  const [subject, blocks] = argsOf(t) as [Term, Term];
  const clauses = listToArray(keyGet(blocks, A.do) ?? EMPTY) ?? [];
  const shown = answersBoolean(subject) ? asked(clauses) : clauses;
  return [t[0], t[1], list([sourceOf(subject), list([[A.do, sourceOf(list(shown))]])])];
}

function asked(clauses: readonly Term[]): readonly Term[] {
  const [first, second] = clauses.filter((c) => !isBadBoolean(c)) as [Node, Node];
  if (clauseParts(first).guard === null) return [first, second];
  const clause = (answer: boolean, [form, meta, args]: Node): Term => [
    form,
    meta,
    list([list([answer]), [...(args as Iterable<Term>)][1] as Term]),
  ];
  return [clause(false, first), clause(true, second)];
}

/** Whether an expression cannot be anything else than a boolean. */
function answersBoolean(t: Term): boolean {
  if (typeof t === "boolean") return true;
  if (!isNode(t) || !isCall(t)) return false;
  const args = argsOf(t);
  if (t[0] === A.block) return answersBoolean(args.at(-1) as Term);
  if (t[0] === CASE)
    return (listToArray(keyGet(args[1] as Term, A.do) ?? EMPTY) ?? []).every(
      (c) => isBadBoolean(c) || answersBoolean(clauseParts(c).body),
    );
  if (!isForm(t[0], A.dot)) return false;
  const [module, name] = argsOf(t[0]);
  return (
    module === A.erlang &&
    name instanceof AtomClass &&
    (COMPARISONS.has(name.name) || name.name === "not" || TESTS.test(name.name))
  );
}

const TESTS = /^is_/;

/** The clause that raises BadBooleanError. */
export function isBadBoolean(clause: Term): boolean {
  const body = argsOf(clause as Node)[1] as Term;
  if (!isNode(body) || !isForm(body[0], A.dot)) return false;
  const [thrown] = argsOf(body) as [Term];
  return thrown !== undefined && isForm(thrown, A.tuple) && argsOf(thrown)[0] === BADBOOL;
}

function structSource(t: Node): Term {
  const pairs = argsOf(t);
  const [update] = pairs;
  if (update !== undefined && isForm(update, A.cons)) {
    const [map, changes] = argsOf(update) as [Term, Term];
    if (!isStructOf(map)) return [t[0], t[1], sourceOf(t[2])];
    const [inner, module] = argsOf(map) as [Term, Term];
    const changed: Term = [A.map, t[1], list([[A.cons, update[1], list([sourceOf(inner), sourceOf(changes)])]])];
    return [A.struct, t[1], list([module, changed])];
  }
  const own = pairs.find((p) => Array.isArray(p) && p[0] === STRUCT) as [Term, Term] | undefined;
  if (own === undefined || (!(own[1] instanceof AtomClass) && keyGet(t[1], A.struct_pattern) === undefined))
    return [t[0], t[1], sourceOf(t[2])];
  const rest = pairs.filter((p) => p !== own) as [Term, Term][];
  return [A.struct, t[1], list([sourceOf(own[1]), [A.map, t[1], list(rest.map(sourceOf))]])];
}

/** The check that a struct is updated as such. */
export function isStructOf(t: Term): t is Node {
  return isNode(t) && isForm(t[0], A.dot) && argsOf(t[0])[1] === STRUCT_OF;
}

// ---- binaries -------------------------------------------------------------------------------------------------------

/** What stands behind `::` of an expanded segment. */
export type Spec = readonly [type: Atom, size: Term, unit: number, signed: boolean, endian: Atom];

export function specOf(segment: Term): { value: Term; spec: Spec } {
  const [value, spec] = argsOf(segment as Node) as [Term, Term];
  return { value, spec: spec as unknown as Spec };
}

/** Whether nobody wrote what stands behind the `::` of a segment. */
export function isInferred(segment: Term): boolean {
  return isForm(segment, A.colons) && keyGet(segment[1], A.inferred) === true;
}

/** A binary of which one segment is of interest: dots stand for the others. */
export function segmentAlone(binary: Node, segment: Term): Node {
  const segments = argsOf(binary);
  const at = segments.indexOf(segment);
  const dots: Term = [atom("..."), EMPTY, NIL];
  const { value } = specOf(segment);
  const [, place] = segment as Node;
  const meta = isInferred(segment) ? (isNode(value) ? value[1] : binary[1]) : place;
  return [A.bits, meta, list([...(at > 0 ? [dots] : []), segment, ...(at < segments.length - 1 ? [dots] : [])])];
}

const UNITS: Record<string, number> = { binary: 8 };

function segmentSource(segment: Term): Term {
  if (!isForm(segment, A.colons)) return sourceOf(segment);
  const { value, spec } = specOf(segment);
  const [type, size, unit, signed, endian] = spec;
  if (value instanceof Bin && type.name === "binary" && size === NIL) return value;
  const parts: Term[] = [];
  if (type.name !== "integer" || !isInferred(segment)) parts.push([type, EMPTY, NIL]);
  if (signed) parts.push([atom("signed"), EMPTY, NIL]);
  if (atomName(endian) !== "big") parts.push([endian, EMPTY, NIL]);
  if (size !== NIL && size !== null) parts.push(call(atom("size"), EMPTY, sourceOf(size)));
  if (unit !== (UNITS[type.name] ?? 1)) parts.push(call(atom("unit"), EMPTY, unit));
  const [first, ...rest] = parts;
  if (first === undefined) return sourceOf(value);
  return call(
    A.colons,
    EMPTY,
    sourceOf(value),
    rest.reduce((a, b) => call(atom("-"), EMPTY, a, b), first),
  );
}

// ---- calls ----------------------------------------------------------------------------------------------------------

function callSource(t: Node, dot: Node): Term {
  const [module, name] = argsOf(dot);
  if (!(module instanceof AtomClass) || !(name instanceof AtomClass))
    return [[A.dot, dot[1], sourceOf(dot[2])], t[1], sourceOf(t[2])];
  const args = argsOf(t);
  if (module === A.erlang && name === ERROR && args.length !== 2 && isException(args[0] as Term))
    return call(RAISE, t[1], sourceOf(args[0] as Term));
  const found = elixirCall(module.name, name.name, args);
  if (found === undefined) return [[A.dot, dot[1], dot[2]], t[1], sourceOf(t[2])];
  const renamed = found.args.map(sourceOf);
  if (found.module === "Kernel") return call(atom(found.name), t[1], ...renamed);
  return [[A.dot, dot[1], list([atom(`Elixir.${found.module}`), atom(found.name)])], t[1], list(renamed)];
}

function isException(t: Term): boolean {
  return isNode(t) && isForm(t[0], A.dot) && argsOf(t[0])[1] === EXCEPTION;
}
