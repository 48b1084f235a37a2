// Guards. In: a guard, expanded. Out: a JavaScript condition; what raises in it makes it false.

import { type Atom, atomName } from "../../terms/atom.ts";
import { Cons, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm } from "../ast.ts";
import type { Builder, Lower } from "./builder.ts";
import { isSimple, operation } from "./operators.ts";
import { pure } from "./pure.ts";

export function guard(lower: Lower, b: Builder, t: Term): string {
  if (isForm(t, A.when)) {
    const [left, right] = argsOf(t) as [Term, Term];
    const v = b.fresh();
    b.set(v, guard(lower, b, left));
    const other = b.collect(() => b.set(v, guard(lower, b, right)));
    b.put({ k: "if", c: `${v}!==true`, a: other, b: [] });
    return `${v}===true`;
  }
  const raising = { found: false };
  const e = guardExpr(lower, b, t, raising);
  if (!raising.found) return e.bool ? e.e : `${e.e}===true`;
  const v = b.fresh();
  b.put({ k: "try", body: [{ k: "set", v, e: e.e }], v: b.fresh(), handler: [{ k: "set", v, e: "false" }] });
  return `${v}===true`;
}

type GuardExpr = { e: string; bool: boolean };

/** A guard as one expression. Guards only call functions of `:erlang` that are written in place, or natives. */
function guardExpr(lower: Lower, b: Builder, t: Term, raising: { found: boolean }): GuardExpr {
  const known = pure(b, t);
  if (known !== undefined) return { e: known, bool: known === "true" || known === "false" };
  if (t instanceof Cons) {
    const items: string[] = [];
    let tail = "EMPTY";
    for (let at: Term = t; at instanceof Cons; at = at.t) {
      if (isForm(at.h, A.cons)) {
        const [head, rest] = argsOf(at.h) as [Term, Term];
        items.push(guardExpr(lower, b, head, raising).e);
        tail = guardExpr(lower, b, rest, raising).e;
        break;
      }
      items.push(guardExpr(lower, b, at.h, raising).e);
    }
    return { e: `$.list([${items.join(",")}],${tail})`, bool: false };
  }
  if (!Array.isArray(t)) throw new Error("guard not understood");
  if (t.length === 2) return { e: `[${t.map((x) => guardExpr(lower, b, x, raising).e).join(",")}]`, bool: false };
  if (isForm(t, A.tuple))
    return {
      e: `[${argsOf(t)
        .map((x) => guardExpr(lower, b, x, raising).e)
        .join(",")}]`,
      bool: false,
    };
  if (isForm(t, A.block) && argsOf(t).length === 1) return guardExpr(lower, b, argsOf(t)[0] as Term, raising);
  if (isForm(t, A.map) || isForm(t, A.bits)) {
    return { e: lower.value(b, t), bool: false };
  }
  if (isCall(t) && isForm(t[0], A.dot)) {
    const [receiver, nameTerm] = argsOf(t[0]) as [Term, Term];
    const name = atomName(nameTerm as Atom);
    const args = argsOf(t);
    if (receiver === A.erlang) {
      if (name === "andalso" || name === "orelse") {
        const [x, y] = args.map((a) => guardExpr(lower, b, a, raising)) as [GuardExpr, GuardExpr];
        const left = x.bool ? x.e : `$.bool(${x.e})`;
        if (!x.bool) raising.found = true;
        return { e: `(${left}${name === "andalso" ? "&&" : "||"}${y.e})`, bool: x.bool && y.bool };
      }
      const items = args.map((a) => guardExpr(lower, b, a, raising).e);
      // an operand that is written more than once is held by a variable
      const held = items.map((e) => (isSimple(e) ? e : b.fresh()));
      const op = operation(name, held, b.floatTest);
      if (op !== undefined) {
        if (op.raises) raising.found = true;
        const sets = held.flatMap((v, i) => (v === items[i] ? [] : [`${v}=${items[i]}`]));
        return { e: sets.length === 0 ? op.e : `(${sets.join(",")},${op.e})`, bool: op.bool };
      }
      raising.found = true;
      return {
        e: `${b.module.constants.named(`$.cell("erlang",${JSON.stringify(name)},${items.length})`)}.f(${items.join(",")})`,
        bool: false,
      };
    }
    if (args.length === 0) {
      raising.found = true;
      const target = guardExpr(lower, b, receiver, raising).e;
      return { e: `$.mapGet(${target},${b.module.constants.atom(name)})`, bool: false };
    }
  }
  throw new Error("guard not understood");
}
