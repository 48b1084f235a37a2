// Calls: in, a function and the types of its arguments. Out: the type of its result, after the signatures of Elixir's and
// Erlang's functions and of the reader's own.

import { type Atom, atom } from "../../terms/atom.ts";
import type { Term } from "../../terms/term.ts";
import { argsOf, isNode } from "../ast.ts";
import { display } from "../expand/directives.ts";
import { elixirCall } from "../expand/rewrite.ts";
import {
  ANY_MAP,
  BOOLEAN,
  type Descr,
  DYNAMIC,
  dynamicOf,
  intersection,
  isCompatible,
  isDisjoint,
  isEmpty,
  isGradual,
  isOnlyGradual,
  isSubtype,
  NUMBER,
  tupleOf,
  union,
  upperOf,
} from "./descr.ts";
import type { Inquiry } from "./inquiry.ts";
import { readSignature, type SignatureClause, type StructFields } from "./notation.ts";
import { isWrittenOut } from "./patterns.ts";
import { elementAt, headOf, tailOf, tupleWith } from "./projections.ts";
import { SIGNATURES } from "./signatures.ts";
import { comparison, noElement, wrongArguments } from "./wording.ts";

/** The clauses of a function; those that were inferred only say what its patterns take. */
export type Signature = { readonly inferred: boolean; readonly clauses: readonly SignatureClause[] };

/** Signatures of a module by `name/arity`; undefined for a module of which nobody knows any. */
export type OwnSignatures = (module: string) => ReadonlyMap<string, Signature> | undefined;

/** The recorded lines by module and `name/arity`, taken apart when they are first asked for. */
let recorded: Map<string, Map<string, string>> | undefined;

function recordedLine(module: string, key: string): string | undefined {
  if (recorded === undefined) {
    recorded = new Map();
    let functions = new Map<string, string>();
    for (const line of SIGNATURES.trim().split("\n")) {
      const at = line.indexOf(" ");
      if (at > 0) functions.set(line.slice(line.startsWith("!") ? 1 : 0, at), line);
      else {
        functions = new Map();
        recorded.set(line.startsWith(":") ? line.slice(1) : `Elixir.${line}`, functions);
      }
    }
  }
  return recorded.get(module)?.get(key);
}

const parsed = new Map<string, Signature>();

function signatureOf(module: string, key: string, fields: StructFields): Signature | undefined {
  const line = recordedLine(module, key);
  if (line === undefined) return undefined;
  const name = `${module}.${key}`;
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const signature = {
    inferred: !line.startsWith("!"),
    clauses: readSignature(line.slice(line.indexOf(" ") + 1), fields),
  };
  parsed.set(name, signature);
  return signature;
}

/** A call: its code, the function and the types of its arguments, in the order of that function. */
export type Application = {
  readonly code: Term;
  readonly meta: Term;
  readonly module: string;
  readonly name: string;
  readonly types: readonly Descr[];
};

const ORDERING = new Set([">=", "=<", ">", "<", "min", "max"]);
const EQUALITY = new Set(["==", "/=", "=:=", "=/="]);

/** The result of a call of another module's function. */
export function applyRemote(q: Inquiry, call: Application, own: OwnSignatures): Descr {
  const { module, name, types } = call;
  if (module === "erlang") {
    if (types.length === 2 && (ORDERING.has(name) || EQUALITY.has(name))) return compare(q, call);
    const found = structural(q, call);
    if (found !== undefined) return found;
  }
  const key = `${name}/${types.length}`;
  const signature = own(module)?.get(key) ?? signatureOf(module, key, q.surroundings.fields);
  if (signature === undefined) return DYNAMIC;
  const { result } = applyClauses(signature, types);
  return result ?? wrong(q, call, signature.clauses);
}

/** The clauses that take the arguments, and the type of what they answer; none where no clause does. */
export function applyClauses(
  { inferred, clauses }: Signature,
  types: readonly Descr[],
): { used: readonly number[]; result: Descr | undefined } {
  if (types.some(isEmpty)) return { used: [], result: undefined };
  const fits = (t: Descr, wanted: Descr): boolean => isOnlyGradual(t) || isCompatible(t, wanted);
  if (!inferred) {
    const [first] = clauses;
    const domain = (first?.args ?? []).map((_, i) => clauses.map(({ args }) => args[i] as Descr).reduce(union));
    const wide = clauses.length > 1 ? fits : isCompatible;
    if (!types.every((t, i) => wide(t, domain[i] as Descr))) return { used: [], result: undefined };
  }
  const used: number[] = [];
  let result: Descr | undefined;
  clauses.forEach((clause, i) => {
    const takes = clauses.length === 1 && !inferred ? isCompatible : (a: Descr, b: Descr) => !isDisjoint(a, b);
    if (!types.every((t, j) => takes(t, clause.args[j] as Descr))) return;
    used.push(i);
    result = result === undefined ? clause.result : union(result, clause.result);
  });
  if (result === undefined) return { used, result };
  return { used, result: inferred || types.some(isGradual) ? dynamicOf(result) : result };
}

/** How the function is named, and its arguments in the order of Elixir's function. */
function shownCall<T>(
  { module, name, types }: Application,
  items: readonly T[],
): { what: string; items: readonly T[] } {
  const markers = items.map((_, i) => atom(String(i)));
  const found = elixirCall(module, name, markers);
  if (found === undefined) return { what: `${display(module)}.${name}/${types.length}`, items };
  const order = found.args.map((marker) => items[Number((marker as Atom).name)] as T);
  return { what: `${found.module}.${found.name}/${order.length}`, items: order };
}

function wrong(q: Inquiry, call: Application, clauses: readonly SignatureClause[]): Descr {
  const { what, items } = shownCall(call, call.types);
  const shown = clauses.map(({ args, result }) => ({ args: shownCall(call, args).items, result }));
  return q.error(() => wrongArguments(q, what, call.code, items, shown), call.meta);
}

/** Functions whose result hangs on what stands inside of their arguments. */
function structural(q: Inquiry, call: Application): Descr | undefined {
  const { name, types, code } = call;
  const [first, second] = types;
  if (name === "hd" && first !== undefined && types.length === 1) {
    const found = headOf(first);
    return typeof found === "string" ? undefined : found;
  }
  if (name === "tl" && first !== undefined && types.length === 1) {
    const found = tailOf(first);
    return typeof found === "string" ? undefined : found;
  }
  if (!["element", "delete_element", "insert_element"].includes(name) || second === undefined || !isNode(code))
    return undefined;
  const [index] = argsOf(code);
  if (typeof index !== "number" || !isCompatible(second, tupleOf([], true)) || isEmpty(second)) return undefined;
  const found =
    name === "element"
      ? elementAt(second, index - 1)
      : tupleWith(second, index - 1, name === "insert_element" ? (types[2] as Descr) : null);
  if (typeof found !== "string") return found;
  const size = name === "insert_element" ? index - 1 : index;
  const { what } = shownCall(call, types);
  return q.error(() => noElement(q, what, code, second, size), call.meta);
}

// ---- comparisons ----------------------------------------------------------------------------------------------------

function isStruct(t: Descr): boolean {
  const maps = upperOf(t).maps;
  const all = intersection(t, ANY_MAP);
  if (isEmpty(all) || !isSubtype(upperOf(t), ANY_MAP)) return false;
  return (
    maps.length > 0 && maps.every((line) => line.fields.has("__struct__") && !line.fields.get("__struct__")?.optional)
  );
}

function compare(q: Inquiry, call: Application): Descr {
  const [a, b] = call.types as [Descr, Descr];
  const { name } = call;
  const both = name === "min" || name === "max" ? union(a, b) : BOOLEAN;
  const result = isGradual(a) || isGradual(b) ? dynamicOf(both) : both;
  const args = isNode(call.code) ? argsOf(call.code) : [];
  // whether literals are equal anybody may ask
  const isAsked = EQUALITY.has(name) && args.every(isWrittenOut);
  if (q.inGuard || isAsked || isEmpty(a) || isEmpty(b)) return result;
  const numbers = isSubtype(upperOf(a), NUMBER) && isSubtype(upperOf(b), NUMBER);
  const structs = ORDERING.has(name) && (isStruct(a) || isStruct(b));
  const exact = name === "=:=" || name === "=/=";
  if (structs || (!(numbers && !exact) && isDisjoint(a, b))) {
    const operator = elixirCall("erlang", name, args)?.name ?? name;
    q.warn(() => comparison(q, call.code, operator, [a, b], structs), call.meta);
  }
  return result;
}
