// What the type checker tells, in the words of Elixir 1.18's.

import { atom } from "../../terms/atom.ts";
import { EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, call, columnOf, isForm, isNode, isVar, lineOf, type Node } from "../ast.ts";
import type { Descr } from "./descr.ts";
import { isCompatible, isDisjoint, isEmpty } from "./descr.ts";
import type { Inquiry, Surroundings, Variable } from "./inquiry.ts";
import type { SignatureClause } from "./notation.ts";
import { quotedType, typeText } from "./show.ts";
import { isInferred, segmentAlone, sourceOf, specOf } from "./source.ts";

const indented = (text: string, by = "    "): string => by + text.replaceAll("\n", `\n${by}`);

/** Code as it is printed. */
function codeText({ text }: Surroundings, code: Term): string {
  return text(sourceOf(code));
}

/** A type, structs without their fields of `term()`. */
const short = (s: Surroundings, t: Descr): string => typeText(t, { text: s.text, fields: s.fields });
const full = (s: Surroundings, t: Descr): string => typeText(t, { text: s.text });

const block = (text: string): string => `\n\n${indented(text)}\n`;

const HINTS = {
  rescue:
    "\nhint: when you rescue without specifying exception names, the variable is assigned a type of a struct but all of its fields are unknown. If you are trying to access an exception's :message key, either specify the exception names or use `Exception.message/1`.\n",
  dot: `\nhint: "var.field" (without parentheses) means "var" is a map() while "var.fun()" (with parentheses) means "var" is an atom()\n`,
  bits: `\nhint: all expressions given to binaries are assumed to be of type integer() unless said otherwise. For example, <<expr>> assumes "expr" is an integer. Pass a modifier, such as <<expr::float>> or <<expr::binary>>, to change the default behavior.\n`,
} as const;

/** Where the variables of an expression have their types from. */
export function traces(q: Inquiry, code: Term): string {
  const variables = q.variablesIn(code);
  const rescued = variables.some(
    ({ trace: { source } }) => isForm(source, A.rescue) && isVar(argsOf(source)[0] as Term),
  );
  return variables.map((v) => trace(q.surroundings, v)).join("") + (rescued ? HINTS.rescue : "");
}

function trace(s: Surroundings, { name, trace }: Variable): string {
  const meta = isNode(trace.source) ? trace.source[1] : EMPTY;
  const [line, column] = [lineOf(meta), columnOf(meta)];
  const place = `${s.file}${line > 0 ? `:${line}${column > 0 ? `:${column}` : ""}` : ""}`;
  const { source } = trace;
  const code = isForm(source, A.rescue) ? `rescue ${codeText(s, argsOf(source)[0] as Term)} ->` : codeText(s, source);
  const shown = `# type: ${short(s, trace.type)}\n# from: ${place}\n${code}`;
  return `\nwhere ${name} was given the type:${block(shown)}`;
}

function bitsHint(q: Inquiry, code: Term): string {
  const inferred = q
    .variablesIn(code)
    .some(({ trace }) => isForm(trace.source, A.bits) && argsOf(trace.source).some(isInferred));
  return inferred ? HINTS.bits : "";
}

// ---- calls ----------------------------------------------------------------------------------------------------------

function ordinal(n: number): string {
  const suffix = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

function given(s: Surroundings, types: readonly Descr[], clauses: readonly SignatureClause[]): string {
  const shown = types.map((t) => quotedType(t, { text: s.text }));
  const refused = (t: Descr, i: number): boolean =>
    clauses.every(({ args }) => !isCompatible(t, args[i] as Descr) || isDisjoint(t, args[i] as Descr));
  const marked = (text: string, i: number): string => {
    const t = types[i] as Descr;
    return isEmpty(t) || refused(t, i) ? s.marked(text) : text;
  };
  const line = argumentTypes(s, shown);
  if (!line.includes("\n")) return shown.map((x, i) => marked(s.text(x), i)).join(", ");
  if (shown.length === 1) return marked(s.text(shown[0] as Term), 0);
  return `(\n${shown.map((x, i) => indented(marked(s.text(x), i), "  ")).join(",\n")}\n)`;
}

/** Types as the arguments of a call, without its name. */
function argumentTypes(s: Surroundings, shown: readonly Term[]): string {
  const [only] = shown;
  if (shown.length === 1) return s.text(only as Term);
  const text = s.text(call(A.underscore, EMPTY, ...shown)).slice(1);
  return text.includes("\n") ? text : text.slice(1, -1);
}

function expected(s: Surroundings, clauses: readonly SignatureClause[]): string {
  const texts = clauses.map(({ args }) =>
    argumentTypes(
      s,
      args.map((a) => quotedType(a, { text: s.text })),
    ),
  );
  if (texts.length === 1) return `${indented(texts[0] as string)}\n`;
  return texts.map((text, i) => `${indented(`#${i + 1}\n${text}`)}\n`).join("\n");
}

/** Arguments that no clause of a function takes. */
export function wrongArguments(
  q: Inquiry,
  what: string,
  code: Term | null,
  types: readonly Descr[],
  clauses: readonly SignatureClause[],
): string {
  const { surroundings: s } = q;
  const empty = types.findIndex(isEmpty);
  const reason =
    empty < 0
      ? `but expected one of:\n\n${expected(s, clauses)}`
      : `the ${ordinal(empty + 1)} argument is empty (often represented as none()), most likely because it is the result of an expression that always fails, such as a \`raise\` or a previous invalid call. This causes any function called with this value to fail\n`;
  if (code === null)
    return `incompatible types given as default arguments to ${what}:${block(given(s, types, clauses))}\n${reason}`;
  return `incompatible types given to ${what}:${block(codeText(s, code))}\ngiven types:${block(given(s, types, clauses))}\n${reason}${traces(q, code)}`;
}

export function noModule(q: Inquiry, code: Term, subject: Term, t: Descr, name: string, arity: number): string {
  const variable = isVar(subject);
  const type = variable ? "" : `\nbut got type:${block(full(q.surroundings, t))}`;
  const hint = variable && arity === 0 ? HINTS.dot : "";
  return `expected a module (an atom) when invoking ${name}/${arity} in expression:${block(codeText(q.surroundings, code))}${type}${traces(q, subject)}${hint}`;
}

export function noFunction(q: Inquiry, code: Term, called: Term, t: Descr, arity: number): string {
  return `expected a ${arity}-arity function on call:${block(codeText(q.surroundings, code))}\nbut got type:${block(full(q.surroundings, t))}${traces(q, called)}`;
}

// ---- compounds ------------------------------------------------------------------------------------------------------

export function noField(q: Inquiry, code: Term, subject: Term, t: Descr, field: string): string {
  return `unknown key .${field} in expression:${block(codeText(q.surroundings, code))}\nthe given type does not have the given key:${block(full(q.surroundings, t))}${traces(q, subject)}`;
}

export function noMap(q: Inquiry, code: Term, subject: Term, t: Descr, field: string): string {
  const type = isVar(subject) ? "" : `\nbut got type:${block(full(q.surroundings, t))}`;
  return `expected a map or struct when accessing .${field} in expression:${block(codeText(q.surroundings, code))}${type}${traces(q, subject)}${HINTS.dot}`;
}

export function noElement(q: Inquiry, what: string, code: Term, t: Descr, size: number): string {
  return `expected a tuple with at least ${size} ${size === 1 ? "element" : "elements"} in ${what}:${block(codeText(q.surroundings, code))}\nthe given type does not have the given index:${block(full(q.surroundings, t))}${traces(q, code)}`;
}

export function wrongUpdate(q: Inquiry, code: Term, t: Descr, key: string | null): string {
  const wanted =
    key === null
      ? "a map within map update syntax"
      : `a map with key ${q.surroundings.text(atom(key))} in map update syntax`;
  return `expected ${wanted}:${block(codeText(q.surroundings, code))}\nbut got type:${block(full(q.surroundings, t))}${traces(q, code)}`;
}

export function wrongStruct(q: Inquiry, code: Term, wanted: Descr, t: Descr): string {
  const { surroundings: s } = q;
  return `incompatible types in struct update:${block(codeText(s, code))}\nexpected type:${block(full(s, wanted))}\nbut got type:${block(full(s, t))}${traces(q, code)}`;
}

export function wrongSegment(q: Inquiry, binary: Node, segment: Term, t: Descr, wanted: Descr): string {
  const { value, spec } = specOf(segment);
  const hint = spec[0].name === "integer" && isInferred(segment) ? HINTS.bits : bitsHint(q, value);
  return `incompatible types in expression:${block(codeText(q.surroundings, segmentAlone(binary, segment)))}\ngot type:${block(full(q.surroundings, t))}\nbut expected type:${block(full(q.surroundings, wanted))}${traces(q, value)}${hint}`;
}

export function wrongSize(q: Inquiry, size: Term, t: Descr, wanted: Descr): string {
  const shown: Term = [atom("size"), EMPTY, list([size])];
  return `incompatible types in expression:${block(codeText(q.surroundings, shown))}\ngot type:${block(full(q.surroundings, t))}\nbut expected type:${block(full(q.surroundings, wanted))}${traces(q, size)}`;
}

export function noBinary(q: Inquiry, code: Term, t: Descr): string {
  return `expected the right side of <- in a binary generator to be a binary:${block(codeText(q.surroundings, code))}\nbut got type:${block(full(q.surroundings, t))}${traces(q, code)}${bitsHint(q, code)}`;
}

export function noTimeout(q: Inquiry, code: Term, t: Descr): string {
  return `expected "after" timeout given to receive to be an integer:${block(codeText(q.surroundings, code))}\nbut got type:${block(full(q.surroundings, t))}${traces(q, code)}`;
}

// ---- patterns -------------------------------------------------------------------------------------------------------

export function noMatch(q: Inquiry, code: Term, right: Term, t: Descr): string {
  return `the following pattern will never match:${block(codeText(q.surroundings, code))}\nbecause the right-hand side has type:${block(full(q.surroundings, t))}${traces(q, right)}`;
}

export function neverMatches(q: Inquiry, pattern: Term): string {
  return `the following pattern will never match:${block(codeText(q.surroundings, pattern))}${traces(q, pattern)}`;
}

export function noClause(q: Inquiry, pattern: Term, subject: Term, t: Descr): string {
  const { surroundings: s } = q;
  return `the following clause will never match:${block(codeText(s, pattern))}\nbecause it attempts to match on the result of:${block(codeText(s, subject))}\nwhich has type:${block(full(s, t))}`;
}

export function noElseClause(q: Inquiry, pattern: Term, t: Descr): string {
  return `the following clause will never match:${block(codeText(q.surroundings, pattern))}\nit attempts to match on the result of the try do-block which has incompatible type:${block(full(q.surroundings, t))}`;
}

// ---- conditions -----------------------------------------------------------------------------------------------------

export function noBoolean(q: Inquiry, code: Term, t: Descr): string {
  const { surroundings: s } = q;
  return `the following conditional expression will always evaluate to ${full(s, t)}:${block(codeText(s, code))}${traces(q, code)}`;
}

export function constantCondition(q: Inquiry, code: Term, t: Descr, always: boolean): string {
  const { surroundings: s } = q;
  return `this clause in cond will ${always ? "always" : "never"} match:${block(codeText(s, code))}\nsince it has type:${block(full(s, t))}${traces(q, code)}`;
}

/** A comparison of what is never equal, or of structs by their fields. */
export function comparison(
  q: Inquiry,
  code: Term,
  operator: string,
  types: readonly Descr[],
  structs: boolean,
): string {
  const { surroundings: s } = q;
  const shown = call(atom(operator), EMPTY, ...types.map((t) => quotedType(t, s)));
  const why = structs
    ? "Comparison operators (>, <, >=, <=, min, and max) perform structural and not semantic comparison. Comparing with a struct won't give meaningful results. Structs that can be compared typically define a compare/2 function within their modules that can be used for semantic comparison."
    : "While Elixir can compare across all types, you are comparing across types which are always disjoint, and the result is either always true or always false";
  return `comparison ${structs ? "with structs" : "between distinct types"} found:${block(codeText(s, code))}\ngiven types:${block(s.text(shown))}${traces(q, code)}\n${why}\n`;
}
