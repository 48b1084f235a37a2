// The heads of a library module's functions as text, for what an error tells of the clauses that were tried. In: the
// definitions of a module, expanded. Out: lines of text, which :nodebook_blame reads.

import { A, argsOf, call, escapeTerm, isForm, isNode } from "../elixir/ast.ts";
import type { Clause, Definition } from "../elixir/draft.ts";
import { Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { Cons, list, listToArray, type Term } from "../terms/term.ts";

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

/** A clause of a definition as it is written, after expansion: `(pattern, …) when guard`. */
function clauseOf(clause: Clause): Term {
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
  }
  const [form, , args] = t as Term[];
  return [written(form as Term), list([]), args instanceof Cons ? written(args) : (args as Term)];
}

function guardCall(name: string, args: Term[]): Term {
  const [first, second] = args as [Term, Term];
  if (name === "element" && typeof first === "number") return call(atom("elem"), list([]), second, first - 1);
  if (name === "is_map_key") return call(atom(name), list([]), second, first);
  if (name === "map_get" && first instanceof Atom)
    return [call(A.dot, list([]), second, first), list([[atom("no_parens"), true]]), list([])];
  return call(atom(GUARDS[name] ?? name), list([]), ...args);
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
  if (type.name !== "integer") named.push([type, list([]), list([])]);
  if (size !== NIL && size !== undefined) named.push(call(atom("size"), list([]), written(size)));
  if (unit !== (type.name === "binary" ? 8 : 1)) named.push(call(atom("unit"), list([]), unit));
  if (signed === true) named.push([atom("signed"), list([]), list([])]);
  if (endian.name !== "big") named.push([endian, list([]), list([])]);
  const [first, ...rest] = named;
  if (first === undefined) return written(value);
  return call(
    A.colons,
    list([]),
    written(value),
    rest.reduce((a, b) => call(atom("-"), list([]), a, b), first),
  );
}

/** The heads of functions that are written in TypeScript: what these take is checked there. */
export const NATIVE_HEADS: readonly string[] = [
  "Elixir.Module concat/1 def",
  " f(list) when is_list(list)",
  "Elixir.Module concat/2 def",
  " f(left, right) when (is_binary(left) or is_atom(left)) and (is_binary(right) or is_atom(right))",
  "Elixir.Module split/1 def",
  " f(module) when is_atom(module)",
  " f(module) when is_binary(module)",
  "Elixir.String at/2 def",
  " f(string, position) when is_binary(string) and is_integer(position) and position >= 0",
  " f(string, position) when is_binary(string) and is_integer(position) and position < 0",
  "Elixir.String equivalent?/2 def",
  " f(string1, string2) when is_binary(string1) and is_binary(string2)",
  ...["codepoints", "graphemes", "length", "next_grapheme", "reverse", "trim"].flatMap((name) => [
    `Elixir.String ${name}/1 def`,
    " f(string) when is_binary(string)",
  ]),
];

/**
 * For each function of a module a line `Module function/arity kind`, then one for each of its clauses; `shown` makes text
 * of quoted code.
 */
export function headsOf(module: string, definitions: Iterable<Definition>, shown: (quoted: Term) => string): string[] {
  return [...definitions].flatMap((d) => [
    `${module} ${d.name}/${d.arity} ${d.kind}`,
    ...d.clauses.map((clause) => ` ${shown(clauseOf(clause)).replace(/\s*\n\s*/g, " ")}`),
  ]);
}
