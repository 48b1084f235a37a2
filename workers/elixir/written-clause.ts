// In: a clause of a definition, expanded. Out: its head as quoted code that reads as Elixir is written.

import { Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, call, escapeTerm, isForm, isNode } from "./ast.ts";
import type { Clause } from "./draft.ts";

const STRUCT = atom("__struct__");
const RANGE = atom("Elixir.Range");
const CONST = atom("__const__");
/** How functions of :erlang are called in guards of Elixir, where that is by another name. */
const GUARDS: Readonly<Record<string, string>> = {
  andalso: "and",
  orelse: "or",
  "=<": "<=",
  "/=": "!=",
  "=:=": "===",
  "=/=": "!==",
};

/** A clause of a definition as it is written, after expansion: `f(pattern, …) when guard`. */
export function writtenClause(clause: Clause): Term {
  const head = call(atom("f"), list([]), ...clause.patterns.map(written));
  return clause.guard === null ? head : call(A.when, list([]), head, written(clause.guard));
}

function written(t: Term): Term {
  if (t instanceof Cons) return list((listToArray(t) ?? []).map(written));
  if (!isNode(t)) return Array.isArray(t) ? (t as Term[]).map(written) : t;
  if (isForm(t, CONST)) return escapeTerm(argsOf(t)[0] as Term);
  if (isForm(t, A.map)) return mapOf(t);
  if (isForm(t, A.bits)) return call(A.bits, list([]), ...argsOf(t).map(segmentOf));
  if (isForm(t[0] as Term, A.dot)) {
    const [module, name] = argsOf(t[0] as [Term, Term, Term]);
    if (module === A.erlang && name !== undefined && isAtom(name))
      return guardCall(atomName(name), argsOf(t).map(written));
    if (t[2] === EMPTY && module !== undefined && !isAtom(module)) return field(written(module), name as Term);
  }
  const [form, , args] = t as Term[];
  return [written(form as Term), list([]), args instanceof Cons ? written(args) : (args as Term)];
}

function guardCall(name: string, args: Term[]): Term {
  const [first, second] = args as [Term, Term];
  if (name === "element" && typeof first === "number") return call(atom("elem"), list([]), second, first - 1);
  if (name === "is_map_key") return call(atom(name), list([]), second, first);
  if (name === "map_get" && first instanceof Atom) return field(second, first);
  return call(atom(GUARDS[name] ?? name), list([]), ...args);
}

function field(map: Term, name: Term): Term {
  return [call(A.dot, list([]), map, name), list([[A.noParens, true]]), list([])];
}

function mapOf(t: [Term, Term, Term]): Term {
  const pairs = argsOf(t).map(written);
  const [first] = pairs;
  if (!Array.isArray(first) || first[0] !== STRUCT) return call(A.map, list([]), ...pairs);
  const fields = new Map(pairs.slice(1) as [Term, Term][]);
  if (first[1] === RANGE && fields.size === 3)
    return call(atom("..//"), list([]), ...["first", "last", "step"].map((name) => fields.get(atom(name)) as Term));
  return call(A.struct, list([]), first[1] as Term, call(A.map, list([]), ...pairs.slice(1)));
}

/** `value::type-size(n)`, without what goes without saying. */
function segmentOf(t: Term): Term {
  const [value, spec] = argsOf(t as [Term, Term, Term]) as [Term, Term[]];
  const [type, size, unit, signed, endian] = spec as [Atom, Term, number, Term, Atom];
  const named: Term[] = [];
  if (endian.name !== "big") named.push([endian, list([]), NIL]);
  if (signed === true) named.push([atom("signed"), list([]), NIL]);
  if (unit !== (type.name === "binary" ? 8 : 1)) named.push(call(atom("unit"), list([]), unit));
  if (size !== NIL && size !== undefined) named.push(call(atom("size"), list([]), written(size)));
  // a number is an integer and a literal text binary, unless something else is said
  const first: Term = [type, list([]), NIL];
  const plain = type.name === "integer" || (type.name === "binary" && value instanceof Bin);
  if (plain && named.length === 0) return written(value);
  return call(
    A.colons,
    list([]),
    written(value),
    named.reduce((a, b) => call(atom("-"), list([]), a, b), first),
  );
}
