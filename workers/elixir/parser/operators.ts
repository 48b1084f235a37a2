// Tokens → operands joined by operators, each bound as tightly as the table of precedence says.

import { atom, atomTerm } from "../../terms/atom.ts";
import { type Cons, list, listToArray, type Term } from "../../terms/term.ts";
import { isCallOf } from "./forms.ts";
import { keywords } from "./keywords.ts";
import { extended, postfix } from "./operands.ts";
import { BINARY, PREFIX, startsOperand } from "./precedence.ts";
import { type Context, type Reading, STATEMENT, under } from "./reading.ts";
import type { Token } from "./token.ts";
import { ambiguousComma, ambiguousPipe, NOT_IN, plainAfterBlock, strayStep } from "./wording.ts";

const WHEN = atom("when");

/** What follows an operand, as far as operators bind at least as tightly as `min`. */
export function operators(r: Reading, first: Term, min: number, context: Context): Term {
  let left = first;
  for (;;) {
    const token = r.peek();
    const power = BINARY[token.kind];
    if (power === undefined || power[0] < min) return left;
    r.take();
    const broken = r.broken(token);
    const isBlock = r.closed;
    r.skipLines();
    if (token.kind === "when_op" && r.isKeyword()) {
      const pairs = keywords(r, false, STATEMENT);
      if (context.comma !== "allow") throw ambiguousComma(context.from ?? token.at, context.comma === "container");
      left = [WHEN, r.forms.meta(token.at, ...broken), list([left, pairs])];
      continue;
    }
    const right = r.expr(power[1], under(context, token.at));
    const isAmbiguous = isBlock && r.manyEnd === r.i;
    left = binary(r, token, left, right, broken);
    if (isAmbiguous)
      r.forms.warnings.push({ line: r.forms.lines.lineOf(token.at), column: 0, message: plainAfterBlock(token.text) });
  }
}

function binary(r: Reading, token: Token, left: Term, right: Term, broken: Term[]): Term {
  const { forms } = r;
  const { text, at } = token;
  if (token.kind === "arrow_op" && right === r.plainCall) forms.warn(at, ambiguousPipe(text));
  if (text === "not in") return forms.operator("not", at, forms.operator("in", at, left, right));
  if (token.kind === "ternary_op") {
    const range = Array.isArray(left) && left[0] === atom("..") ? listToArray(left[2] as Term) : undefined;
    if (range?.length !== 2) throw strayStep(at);
    return [atom("..//"), (left as Term[])[1] as Term, list([...range, right])];
  }
  if (text === "in") {
    const name = isCallOf(left, "not") ? "not" : isCallOf(left, "!") ? "!" : undefined;
    if (name !== undefined) {
      forms.warn(at, NOT_IN);
      return forms.operator(name, at, forms.operator("in", at, ((left as Term[])[2] as Cons).h, right));
    }
  }
  return [atomTerm(text), forms.meta(at, ...broken), list([left, right])];
}

/** An operand with the operators before it, and its dots, calls and accesses. */
export function operand(r: Reading, context: Context): Term {
  const token = r.peek();
  r.closed = false;
  const power = PREFIX[token.kind];
  if (power !== undefined) {
    r.take();
    r.skipLines();
    const blocky = r.blocky;
    r.blocky = false;
    const inner = under(context, token.at);
    let value = r.expr(power, inner);
    // what ends in a do-block takes all that follows with it
    if (r.blocky) value = r.operators(value, 0, inner);
    r.blocky ||= blocky;
    return r.forms.operator(token.text, token.at, value);
  }
  if (token.kind === "ellipsis_op") {
    r.take();
    if (r.isKeyword()) r.fail(r.peek(), true);
    if (startsOperand(r.peek().kind) || r.peek().kind === "dual_op")
      return r.forms.call(atom("..."), token.at, [r.expr(90, under(context, token.at))]);
    return extended(r, r.forms.call(atom("..."), token.at, []), context);
  }
  return postfix(r, context);
}
