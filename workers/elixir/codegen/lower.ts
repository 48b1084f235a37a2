// Expanded Elixir → statements of ir.ts. Evaluation is left to right; everything that may suspend becomes a statement
// of its own, so that what is left are pure JavaScript expressions.

import { Atom } from "../../terms/atom.ts";
import { Cons, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm, isNode, isVar, keyGet, lineOf } from "../ast.ts";
import { type Builder, type Dest, DROP, type Lower } from "./builder.ts";
import { dotCall, localCall } from "./calls.ts";
import { lowerCase, lowerCond, lowerReceive, lowerTry, lowerWith } from "./clauses.ts";
import { lowerFor } from "./comprehension.ts";
import { consLoop, gathered, listExpr, lowerBits, lowerMap, values } from "./data.ts";
import { guard } from "./guards.ts";
import { lowerBody, lowerCapture, lowerFn } from "./lambda.ts";
import { match } from "./match.ts";
import { pure } from "./pure.ts";

export const lower: Lower = {
  value,
  subject,
  into,
  body: (b, t, dest) => lowerBody(lower, b, t, dest),
  guard: (b, t) => guard(lower, b, t),
  match: (b, pattern, v, fail, bound) => match(lower, b, pattern, v, fail, bound),
};

/** The value as something that may be written more than once. */
function value(b: Builder, t: Term): string {
  const e = pure(b, t);
  if (e !== undefined) return e;
  const v = b.fresh();
  into(b, t, { k: "var", v });
  noteFloat(b, t, v);
  return v;
}

/** A value that a pattern takes apart: a variable even when it is a literal. */
function subject(b: Builder, t: Term): string {
  const v = value(b, t);
  return /^[vk]\d+$/.test(v) ? v : b.hold(v);
}

/** What an arithmetic operation has just put into `v` may be known to be a float. */
function noteFloat(b: Builder, t: Term, v: string): void {
  if (b.floatIn === v && isCall(t) && isForm(t[0], A.dot)) b.floats.add(v);
  b.floatIn = null;
}

function into(b: Builder, t: Term, dest: Dest): void {
  const e = pure(b, t);
  if (e !== undefined) {
    b.give(dest, e);
    return;
  }
  if (t instanceof Cons) {
    if (dest.k === "ret" && b.acc !== null && b.tail && consLoop(lower, b, t, b.acc)) return;
    b.give(dest, listExpr(lower, b, t));
    return;
  }
  if (!Array.isArray(t)) throw new Error("expression not understood");
  if (t.length === 2) {
    const items = values(lower, b, t as Term[]);
    b.give(dest, `[${items.join(",")}]`);
    return;
  }
  if (!isNode(t)) throw new Error("expression not understood");
  const outerLine = b.line;
  const line = lineOf(t[1]);
  if (line > 0) b.line = line;
  node(b, t, dest);
  b.line = outerLine;
}

function node(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const form = t[0];
  if (form instanceof Atom) {
    if (isVar(t)) {
      if (form.name === "__STACKTRACE__") {
        b.give(dest, b.raised === null ? "EMPTY" : `$.stacktrace(${b.raised})`);
        return;
      }
      if (form.name === "__CALLER__") {
        b.give(dest, b.params[0] as string);
        return;
      }
      throw new Error(`variable ${form.name} was not expanded`);
    }
    const special = SPECIAL.get(form.name);
    if (special !== undefined) special(b, t, dest);
    else localCall(lower, b, form, t[1], argsOf(t), dest);
    return;
  }
  if (isForm(form, A.dot)) {
    dotCall(lower, b, t, form, dest);
    return;
  }
  throw new Error("call not understood");
}

// ---- forms ----------------------------------------------------------------------------------------------------------

function lowerBlock(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const items = argsOf(t);
  items.forEach((item, i) => into(b, item, i === items.length - 1 ? dest : DROP));
}

function lowerMatch(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const [left, right] = argsOf(t) as [Term, Term];
  // `x = expr`: straight into the variable
  if (isVar(left) && left[0] !== A.underscore) {
    const version = keyGet(left[1], A.version) as number;
    const v = b.fresh();
    into(b, right, { k: "var", v });
    noteFloat(b, right, v);
    b.vars.set(version, v);
    b.give(dest, v);
    return;
  }
  const v = subject(b, right);
  const fail = b.collect(() => b.raise(`$.clauseError(${b.module.constants.atom("badmatch")},${v})`));
  match(lower, b, left, v, fail, new Set());
  b.give(dest, v);
}

const SPECIAL = new Map<string, (b: Builder, t: [Term, Term, Term], dest: Dest) => void>([
  ["__block__", lowerBlock],
  ["=", lowerMatch],
  ["{}", (b, t, dest) => b.give(dest, gathered(lower, b, argsOf(t)))],
  ["%{}", (b, t, dest) => lowerMap(lower, b, t, dest)],
  ["<<>>", (b, t, dest) => lowerBits(lower, b, t, dest)],
  ["case", (b, t, dest) => lowerCase(lower, b, t, dest)],
  ["cond", (b, t, dest) => lowerCond(lower, b, t, dest)],
  ["receive", (b, t, dest) => lowerReceive(lower, b, t, dest)],
  ["try", (b, t, dest) => lowerTry(lower, b, t, dest)],
  ["with", (b, t, dest) => lowerWith(lower, b, t, dest)],
  ["for", (b, t, dest) => lowerFor(lower, b, t, dest)],
  ["fn", (b, t, dest) => lowerFn(lower, b, t, dest)],
  ["&", (b, t, dest) => lowerCapture(b, t, dest)],
]);
