// Tokens behind `%` → maps and structs, new or changed.

import { atom } from "../../terms/atom.ts";
import { list, listToArray, type Term } from "../../terms/term.ts";
import { anonymousCall } from "./calls.ts";
import { bracketed } from "./containers.ts";
import { dot } from "./dots.ts";
import { keywords } from "./keywords.ts";
import { CONTAINER, type Reading, STATEMENT } from "./reading.ts";
import type { Token } from "./token.ts";

const DOT = atom(".");
/** More than any operator between operands binds. */
const TIGHTEST = 400;
const NO_PARENS: Term = [atom("no_parens"), true];

/** `%{…}`; the `%` at this offset is taken. */
export function map(r: Reading, at: number): Term {
  return bracketed(r, atom("%{}"), at, mapArgs(r));
}

/** `%name{…}`; the `%` is taken. */
export function struct(r: Reading, token: Token): Term {
  const { forms } = r;
  const from = r.i;
  const name = structName(r);
  if (r.peek().kind !== "eol" && !r.isOpen("{")) {
    // what is wrong is told behind the whole expression
    r.i = from;
    r.expr(0, { comma: "leave", noDo: true });
    r.fail(r.peek(), false);
  }
  r.skipLines();
  const brace = r.peek();
  if (!r.isOpen("{")) r.fail(brace, false);
  return forms.call(atom("%"), token.at, [name, map(r, brace.at)]);
}

function structName(r: Reading): Term {
  const token = r.peek();
  if (token.kind === "unary_op" || token.kind === "at_op") {
    r.take();
    r.skipLines();
    if (token.kind === "unary_op") return r.forms.operator(token.text, token.at, structName(r));
    const name = r.take();
    if (name.kind !== "identifier") r.fail(name, true);
    return structDots(r, r.forms.operator("@", token.at, r.forms.variable(name.text, name.at)));
  }
  // a name here takes no arguments without parentheses: the brace belongs to the struct
  if (token.kind === "identifier") {
    r.take();
    return structDots(r, r.forms.variable(token.text, token.at));
  }
  return structDots(r, r.primary(CONTAINER));
}

function structDots(r: Reading, first: Term): Term {
  let left = first;
  while (r.peek().kind === "." || r.peek().kind === "dot_call") {
    const after = r.tokens[r.i + 1];
    if (r.peek().kind === "." && after?.kind === "identifier") {
      const { at } = r.take();
      r.take();
      const name = r.forms.name(after.text, after.at);
      left = [[DOT, r.forms.meta(at), list([left, name])], r.forms.meta(after.at, NO_PARENS), list([])];
    } else left = r.peek().kind === "." ? dot(r, left, CONTAINER) : anonymousCall(r, left, CONTAINER);
  }
  return left;
}

function mapArgs(r: Reading): Term[] {
  r.take();
  const newlines = r.breaks();
  r.skipLines();
  const items = mapContent(r);
  r.span = { newlines, close: r.span.close };
  return items;
}

function mapContent(r: Reading): Term[] {
  if (r.isClose("}")) {
    r.span = { newlines: 0, close: r.take().at };
    return [];
  }
  if (r.isKeyword()) return mapItems(r, []);
  const from = r.i;
  const left = mapExpr(r, 71);
  if (r.peek().kind !== "pipe_op") return mapItems(r, [mapEntry(r, r.operators(left, 0, STATEMENT), from)]);
  const pipe = r.take();
  const meta = r.forms.meta(pipe.at, ...r.broken(pipe));
  r.skipLines();
  const begin = r.i;
  const changes = r.isKeyword() ? mapItems(r, []) : mapItems(r, [mapEntry(r, mapExpr(r, 0), begin)]);
  return [[atom("|"), meta, list([left, list(changes)])]];
}

// A key that begins at a token, with its value; or one expression that a macro makes pairs of.
function mapEntry(r: Reading, key: Term, from: number): Term {
  if (r.peek().kind !== "assoc_op") {
    refuseJoined(r, from);
    return key;
  }
  const { at } = r.take();
  r.skipLines();
  const { forms } = r;
  return [forms.tokens ? forms.prepend(key, [atom("assoc"), forms.meta(at)]) : key, mapExpr(r, 0)];
}

// Without a value stand neither operators between operands nor calls without parentheses.
function refuseJoined(r: Reading, from: number): void {
  const end = r.i;
  const warned = r.forms.warnings.length;
  r.i = from;
  const alone = r.expr(TIGHTEST, STATEMENT);
  r.forms.warnings.length = warned;
  if (r.i !== end || r.plainCall === alone || r.closed) r.fail(r.tokens[end] as Token, false);
}

// a call without parentheses may not have many arguments here
function mapExpr(r: Reading, min: number): Term {
  const value = r.expr(min, STATEMENT);
  if (r.manyEnd === r.i) r.fail(r.peek(), false);
  return value;
}

function mapItems(r: Reading, items: Term[]): Term[] {
  let started = items.length > 0;
  if (started && r.peek().kind === "eol") {
    r.span = { newlines: 0, close: r.close("}").at };
    return items;
  }
  while (!r.isClose("}")) {
    if (started) {
      if (r.peek().kind !== ",") r.fail(r.peek(), false);
      r.take();
      if (r.isClose("}")) break;
    }
    started = true;
    if (r.isKeyword()) {
      items.push(...(listToArray(keywords(r, true, CONTAINER)) ?? []));
      if (r.peek().kind === ",") r.take();
      break;
    }
    const from = r.i;
    items.push(mapEntry(r, mapExpr(r, 0), from));
    if (r.peek().kind === "eol") break;
  }
  r.span = { newlines: 0, close: r.close("}").at };
  r.closed = false;
  return items;
}
