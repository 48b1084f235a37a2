// Guards. In: a guard, expanded. Out: a JavaScript condition; what raises in it makes it false.

import { type Atom, atomName } from "../../terms/atom.ts";
import { Cons, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm, type Node } from "../ast.ts";
import type { Builder, Lower } from "./builder.ts";
import { isSimple, operation } from "./operators.ts";
import { pure } from "./pure.ts";

export function guard(lower: Lower, b: Builder, t: Term): string {
  if (isForm(t, A.when)) {
    const v = b.fresh();
    let rest: Term = t;
    while (isForm(rest, A.when)) {
      const [left, right] = argsOf(rest) as [Term, Term];
      otherwise(b, v, rest !== t, () => b.set(v, guard(lower, b, left)));
      rest = right;
    }
    otherwise(b, v, true, () => b.set(v, guard(lower, b, rest)));
    return `${v}===true`;
  }
  const raising = { found: false };
  const made = guardExpr(lower, b, t, raising);
  const e = whole(made);
  if (!raising.found) return made.bool ? e : `${e}===true`;
  const v = b.fresh();
  b.put({ k: "try", body: [{ k: "set", v, e }], v: b.fresh(), handler: [{ k: "set", v, e: "false" }] });
  return `${v}===true`;
}

/** Does it, unless `v` is true already. */
function otherwise(b: Builder, v: string, known: boolean, body: () => void): void {
  if (known) b.put({ k: "if", c: `${v}!==true`, a: b.collect(body), b: [] });
  else body();
}

/** `before` is what has to be computed first: assignments, in their order. `links`: it is a chain of one operator. */
type GuardExpr = {
  readonly e: string;
  readonly bool: boolean;
  readonly before: readonly string[];
  readonly links?: { readonly operator: string; readonly but: string; readonly last: GuardExpr };
};

/** A guard as one expression. Guards only call functions of `:erlang` that are written in place, or natives. */
function guardExpr(lower: Lower, b: Builder, t: Term, raising: { found: boolean }): GuardExpr {
  // a long chain of operators is nested deeply, in the first operand of each
  const spine: Node[] = [];
  let at = t;
  for (; isErlang(b, at); at = argsOf(at)[0] as Term) {
    spine.push(at);
    if (argsOf(at).length === 0) break;
  }
  let made = isErlang(b, at) ? undefined : leaf(lower, b, at, raising);
  for (let node = spine.pop(); node !== undefined; node = spine.pop()) {
    const rest = argsOf(node).slice(1);
    const others = rest.map((x) => guardExpr(lower, b, x, raising));
    made = applied(b, node, made === undefined ? others : [made, ...others], raising);
  }
  return made as GuardExpr;
}

/** A call of `:erlang` that is no constant. */
function isErlang(b: Builder, t: Term): t is Node {
  return isCall(t) && isForm(t[0], A.dot) && argsOf(t[0])[0] === A.erlang && pure(b, t) === undefined;
}

/** The expression with all that is computed before it. */
function whole({ e, before }: GuardExpr): string {
  return before.length === 0 ? e : `(${before.join(",")},${e})`;
}

/** A call of `:erlang` with operands that are made already. */
function applied(b: Builder, t: Node, items: readonly GuardExpr[], raising: { found: boolean }): GuardExpr {
  const name = atomName(argsOf(t[0] as Node)[1] as Atom);
  if (name === "andalso" || name === "orelse") {
    const [x, y] = items as [GuardExpr, GuardExpr];
    const operator = name === "andalso" ? "&&" : "||";
    if (!x.bool) raising.found = true;
    const but = x.links?.operator === operator ? `${x.links.but}${operator}${truth(x.links.last)}` : truth(x);
    const last = { e: whole(y), bool: y.bool, before: [] };
    return {
      e: `(${but}${operator}${last.e})`,
      bool: x.bool && y.bool,
      before: x.before,
      links: { operator, but, last },
    };
  }
  const before: string[] = [];
  // an operand that is written more than once is held by a variable
  const held = items.map((item) => {
    before.push(...item.before);
    if (isSimple(item.e)) return item.e;
    const v = b.fresh();
    before.push(`${v}=${item.e}`);
    return v;
  });
  const op = operation(name, held, b.floatTest);
  if (op?.raises ?? true) raising.found = true;
  if (op !== undefined) return { e: op.e, bool: op.bool, before };
  const cell = b.module.constants.named(`$.cell("erlang",${JSON.stringify(name)},${items.length})`);
  return { e: `${cell}.f(${held.join(",")})`, bool: false, before };
}

/** An operand of `and` and `or`: it raises when it is no boolean. */
function truth({ e, bool }: GuardExpr): string {
  return bool ? e : `$.bool(${e})`;
}

/** What is no call of `:erlang`. */
function leaf(lower: Lower, b: Builder, t: Term, raising: { found: boolean }): GuardExpr {
  const part = (x: Term): string => whole(guardExpr(lower, b, x, raising));
  const plain = (e: string): GuardExpr => ({ e, bool: false, before: [] });
  const known = pure(b, t);
  if (known !== undefined) return { ...plain(known), bool: known === "true" || known === "false" };
  if (t instanceof Cons) {
    const items: string[] = [];
    let tail = "EMPTY";
    for (let at: Term = t; at instanceof Cons; at = at.t) {
      if (isForm(at.h, A.cons)) {
        const [head, rest] = argsOf(at.h) as [Term, Term];
        items.push(part(head));
        tail = part(rest);
        break;
      }
      items.push(part(at.h));
    }
    return plain(`$.list([${items.join(",")}],${tail})`);
  }
  if (!Array.isArray(t)) throw new Error("guard not understood");
  if (t.length === 2) return plain(`[${t.map(part).join(",")}]`);
  if (isForm(t, A.tuple)) return plain(`[${argsOf(t).map(part).join(",")}]`);
  if (isForm(t, A.block) && argsOf(t).length === 1) return guardExpr(lower, b, argsOf(t)[0] as Term, raising);
  if (isForm(t, A.map) || isForm(t, A.bits)) return plain(lower.value(b, t));
  if (isCall(t) && isForm(t[0], A.dot) && argsOf(t).length === 0) {
    const [receiver, name] = argsOf(t[0]) as [Term, Atom];
    raising.found = true;
    return plain(`$.mapGet(${part(receiver)},${b.module.constants.atom(atomName(name))})`);
  }
  throw new Error("guard not understood");
}
