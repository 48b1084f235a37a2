// Tokens → statements, and clauses with their heads and arrows: the insides of parentheses, `fn … end` and do-blocks.

import { atom, NIL } from "../../terms/atom.ts";
import { list, listToArray, type Term } from "../../terms/term.ts";
import { ParseFailure } from "./diagnostic.ts";
import { protect } from "./forms.ts";
import { keywords } from "./keywords.ts";
import { type Reading, STATEMENT } from "./reading.ts";
import type { Token } from "./token.ts";
import { EMPTY_STAB_BODY, fnWithoutClauses, strayClause } from "./wording.ts";

const WHEN = atom("when");

/** Statements or clauses up to `stop`; clauses come as a list. */
export function clausesOrBlock(
  r: Reading,
  stop: () => boolean,
  at?: number,
): { value: Term; clauses: boolean; count: number } {
  const clauses: { at: number; args: Term; body: Term[]; before: Term[] }[] = [];
  const exprs: Term[] = [];
  r.skipSeparators();
  while (!stop()) {
    const item = statement(r);
    let body = clauses[clauses.length - 1]?.body ?? exprs;
    let open = true;
    if ("expr" in item) body.push(item.expr);
    else {
      if (exprs.length > 0) throw strayClause(item.at);
      body = [];
      clauses.push({ at: item.at, args: list(item.args), body, before: item.before });
      open = r.peek().kind !== ";" && !stop();
      if (open) body.push(r.expr(0, STATEMENT));
    }
    const end = r.skipSeparators();
    if (end === undefined && !stop()) r.fail(r.peek(), false);
    if (end !== undefined && open) body.push(r.forms.ended(body.pop() as Term, end));
  }
  if (clauses.length === 0) {
    const before = at === undefined ? [] : r.forms.pair({ newlines: 0, close: r.peek().at });
    return { value: r.forms.block(exprs, at, ...before), clauses: false, count: exprs.length };
  }
  const forms = clauses.map(({ at: arrow, args, body, before }) => {
    if (body.length === 0) r.forms.warn(arrow, EMPTY_STAB_BODY);
    const value = body.length === 0 ? r.forms.literal(NIL, arrow) : r.forms.block(body);
    return [atom("->"), r.forms.meta(arrow, ...before), list([args, value])];
  });
  return { value: list(forms), clauses: true, count: forms.length };
}

// A statement, or the head of a clause with its arrow.
function statement(r: Reading): { expr: Term } | { args: Term[]; at: number; before: Term[] } {
  const head = parenthesisedHead(r);
  if (head !== undefined) return head;
  if (r.peek().kind === "stab_op") return { args: [], ...arrow(r) };
  const args: Term[] = [];
  r.blocky = false;
  let last = r.isKeyword();
  args.push(last ? keywords(r, false, STATEMENT) : r.expr(0, STATEMENT));
  const single = !last;
  while (r.peek().kind === "," && !last) {
    if (r.blocky) break;
    r.take();
    last = r.isKeyword();
    args.push(last ? keywords(r, false, STATEMENT) : r.expr(0, { comma: "args", noDo: false }));
  }
  if (r.peek().kind === "stab_op" && !r.blocky) return { args: unwrapWhen(args), ...arrow(r) };
  const only = args[0];
  if (args.length === 1 && single && only !== undefined) return { expr: only };
  r.notHead = r.peek().at;
  r.fail(r.peek(), false);
}

function arrow(r: Reading, ...parens: Term[]): { at: number; before: Term[] } {
  const token = r.take();
  const before = [...parens, ...r.broken(token)];
  r.skipLines();
  return { at: token.at, before };
}

// `(a, b) ->` and `(a, b) when c ->`
function parenthesisedHead(r: Reading): { args: Term[]; at: number; before: Term[] } | undefined {
  if (!r.isOpen("(")) return undefined;
  const next = r.tokens[r.matching() + 1]?.kind;
  if (next !== "stab_op" && next !== "when_op") return undefined;
  const from = r.i;
  const open = r.peek().at;
  const warnings = r.forms.warnings.length;
  try {
    const { args, single } = parenthesisedArgs(r);
    const parens = single || !r.forms.tokens ? [] : [r.forms.parens(open, r.span.close)];
    if (r.peek().kind === "stab_op") return { args, ...arrow(r, ...parens) };
    const when = r.take();
    const { at } = when;
    const broken = r.broken(when);
    r.skipLines();
    const guard = r.expr(50, STATEMENT);
    if (r.peek().kind !== "stab_op") throw new ParseFailure(at, "", "");
    return { args: [[WHEN, r.forms.meta(at, ...broken), list([...args, guard])]], ...arrow(r, ...parens) };
  } catch (failure) {
    if (!(failure instanceof ParseFailure)) throw failure;
    r.i = from;
    r.forms.warnings.length = warnings;
    return undefined;
  }
}

function parenthesisedArgs(r: Reading): { args: Term[]; single: boolean } {
  const open = r.take();
  r.skipLines();
  const args: Term[] = [];
  let single = false;
  if (!r.isClose(")")) {
    for (;;) {
      const last = r.isKeyword();
      args.push(last ? keywords(r, false, STATEMENT) : r.expr(0, STATEMENT));
      single = !last;
      if (last || r.peek().kind !== ",") break;
      r.take();
    }
  }
  const [only] = args;
  const end = r.peek();
  const close = r.close(")").at;
  r.span = { newlines: 0, close };
  if (args.length !== 1 || only === undefined || !single) return { args, single: false };
  const ended = end.kind === "eol" ? r.forms.ended(only, end) : only;
  return { args: [inParens(r, ended, open.at, close)], single };
}

/** The keyword list of a do-block, and where its `end` stands. */
export function doBlock(r: Reading): { block: Term; end: number } {
  const { at } = r.take();
  const stop = (): boolean => r.peek().kind === "end" || r.peek().kind === "block_identifier";
  const sections: Term[] = [[r.forms.literal(atom("do"), at), clausesOrBlock(r, stop).value]];
  while (r.peek().kind === "block_identifier") {
    const token = r.take();
    const name = r.forms.literal(atom(token.text), token.at);
    sections.push([name, clausesOrBlock(r, stop).value]);
  }
  return { block: list(sections), end: r.take().at };
}

/** An anonymous function; its `fn` is taken. */
export function fn(r: Reading, token: Token): Term {
  const newlines = r.breaks();
  r.skipLines();
  if (r.peek().kind === "end") r.fail(r.peek(), true);
  const body = clausesOrBlock(r, () => r.peek().kind === "end");
  const close = r.take().at;
  r.closed = false;
  if (!body.clauses) throw fnWithoutClauses(token.at);
  return [atom("fn"), r.forms.meta(token.at, ...r.forms.pair({ newlines, close })), body.value];
}

/** One expression in parentheses. */
export function inParens(r: Reading, value: Term, open: number, close: number): Term {
  const safe = protect(value);
  return safe === value ? r.forms.parenthesised(value, open, close) : safe;
}

function unwrapWhen(args: Term[]): Term[] {
  const last = args[args.length - 1];
  if (!Array.isArray(last) || last.length !== 3 || last[0] !== WHEN) return args;
  const operands = listToArray(last[2] as Term);
  return operands?.length === 2 ? [[WHEN, last[1] as Term, list([...args.slice(0, -1), ...operands])]] : args;
}
