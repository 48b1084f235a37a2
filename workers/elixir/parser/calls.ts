// Tokens behind a name → a call: arguments in parentheses or without, then a do-block.

import { atom, NIL } from "../../terms/atom.ts";
import { Bin, list, listToArray, type Term } from "../../terms/term.ts";
import { doBlock } from "./clauses.ts";
import { ParseFailure } from "./diagnostic.ts";
import { keywords } from "./keywords.ts";
import { startsOperand } from "./precedence.ts";
import { CONTAINER, type Context, type Reading } from "./reading.ts";
import type { Token } from "./token.ts";
import { ambiguousComma, spacedParentheses, TRAILING_COMMA } from "./wording.ts";

const DOT = atom(".");
const NO_PARENS: Term = [atom("no_parens"), true];
const AMBIGUOUS_OP: Term = [atom("ambiguous_op"), NIL];

/** What follows a name: arguments, a do-block, or nothing. `callee` is given after a dot. */
export function named(
  r: Reading,
  token: Token,
  name: Term,
  at: number,
  callee: Term | undefined,
  context: Context,
): Term {
  const { forms } = r;
  const head = callee ?? name;
  const isName = token.kind === "identifier" || token.kind === "op_identifier";
  const quotes = token.literal === undefined ? [] : forms.entry("delimiter", Bin.of(token.literal.opening));
  if (token.kind === "paren_identifier") return withDo(r, called(r, head, at, quotes), context);
  if (isName && startsArgs(r, token)) {
    const args = plainArgs(r, at, context);
    const ambiguous = callee === undefined && token.kind === "op_identifier" && args.length === 1;
    const meta =
      ambiguous && (r.peek().kind !== "do" || context.noDo) ? forms.meta(at, AMBIGUOUS_OP) : forms.meta(at, ...quotes);
    const call: Term = [head, meta, list(args)];
    const done = withDo(r, call, context);
    r.plainCall = done === call ? call : undefined;
    r.plainMany = args.length > 1;
    if (done === call && args.length > 1) r.manyEnd = r.i;
    return done;
  }
  if (isName && r.peek().kind === "do" && !context.noDo)
    return withDo(r, [head, forms.meta(at, ...quotes), list([])], context);
  return callee === undefined ? [name, forms.meta(at), NIL] : [callee, forms.meta(at, NO_PARENS, ...quotes), list([])];
}

// `f(…)` and `f(…)(…)`
function called(r: Reading, head: Term, at: number, before: readonly Term[] = []): Term {
  const { forms } = r;
  const args = list(callArgs(r));
  const entries = [...forms.pair(r.span), ...before];
  const call: Term = [head, forms.meta(at, ...entries), args];
  if (!r.isOpen("(")) return call;
  const more = list(callArgs(r));
  return [call, forms.meta(at, ...forms.pair(r.span), ...entries), more];
}

function startsArgs(r: Reading, name: Token): boolean {
  const next = r.peek();
  return next.kind === "dual_op" ? name.kind === "op_identifier" : startsOperand(next.kind);
}

function withDo(r: Reading, call: Term, context: Context): Term {
  if (r.peek().kind !== "do" || context.noDo) return call;
  const [head, meta, args] = call as [Term, Term, Term];
  const { at } = r.peek();
  const { block, end } = doBlock(r);
  r.closed = true;
  r.blocky = true;
  const done: Term = [head, meta, list([...(listToArray(args) ?? []), block])];
  if (!r.forms.tokens) return done;
  const ended = r.forms.prepend(done, [atom("end"), r.forms.meta(end)]);
  return r.forms.prepend(ended, [atom("do"), r.forms.meta(at)]);
}

function plainArgs(r: Reading, at: number, context: Context): Term[] {
  if (r.isKeyword()) return [keywords(r, false, { comma: "allow", noDo: true })];
  const open = r.isOpen("(") ? r.peek() : undefined;
  const close = open === undefined ? -1 : r.tokens[r.matching()]?.at;
  let first: Term;
  try {
    first = r.expr(0, { comma: context.comma, noDo: true, from: context.from ?? at });
  } catch (failure) {
    if (open !== undefined && failure instanceof ParseFailure && failure.at === close && r.notHead === close)
      throw spacedParentheses(open.at);
    throw failure;
  }
  const args = [first];
  r.closed = false;
  if (r.peek().kind !== "," || context.comma === "leave") return args;
  if (context.comma === "allow") moreArgs(r, args);
  else {
    // many arguments are clear where a do-block follows
    moreArgs(r, args);
    if (context.noDo || r.peek().kind !== "do") throw ambiguousComma(context.from ?? at, context.comma === "container");
  }
  return args;
}

function moreArgs(r: Reading, args: Term[]): void {
  while (r.peek().kind === ",") {
    r.take();
    if (r.isKeyword()) {
      args.push(keywords(r, false, { comma: "allow", noDo: true }));
      break;
    }
    args.push(r.expr(0, { comma: "args", noDo: true }));
  }
}

function callArgs(r: Reading): Term[] {
  const blocky = r.blocky;
  r.take();
  const newlines = r.breaks();
  r.skipLines();
  const args: Term[] = [];
  while (!r.isClose(")")) {
    if (r.isKeyword()) {
      args.push(keywords(r, false, CONTAINER));
      if (r.peek().kind === ",") r.forms.warn(r.take().at, TRAILING_COMMA);
      break;
    }
    args.push(r.expr(0, { comma: args.length === 0 ? "allow" : "args", noDo: false }));
    if (r.peek().kind !== ",") break;
    r.take();
    if (r.isClose(")")) r.fail(r.peek(), false);
  }
  r.span = { newlines, close: r.close(")").at };
  r.closed = false;
  r.blocky = blocky;
  return args;
}

/** `f.(…)`; the dot comes next. */
export function anonymousCall(r: Reading, left: Term, context: Context): Term {
  const { forms } = r;
  const { at } = r.take();
  return withDo(r, called(r, [DOT, forms.meta(at), list([left])], at), context);
}
