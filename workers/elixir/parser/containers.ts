// Tokens between brackets → lists, tuples, bitstrings and parentheses.

import { atom } from "../../terms/atom.ts";
import { list, listToArray, type Term } from "../../terms/term.ts";
import { clausesOrBlock, inParens } from "./clauses.ts";
import { isCallOf } from "./forms.ts";
import { keywords } from "./keywords.ts";
import { CONTAINER, type Reading } from "./reading.ts";
import type { Token } from "./token.ts";
import { EMPTY_PARENS, keywordsInBits, keywordsInTuple } from "./wording.ts";

/** What an opening bracket begins; the bracket is taken. */
export function opened(r: Reading, token: Token): Term {
  const { forms } = r;
  switch (token.text) {
    case "(": {
      const semicolon = r.peek().kind === ";";
      const body = clausesOrBlock(r, () => r.isClose(")"), token.at);
      const close = r.take().at;
      r.closed = false;
      r.plainCall = undefined;
      if (body.clauses) return forms.literal(body.value, token.at, ...forms.pair({ newlines: 0, close }));
      if (body.count === 0) {
        if (semicolon) return [atom("__block__"), forms.meta(token.at), list([])];
        forms.warn(token.at, EMPTY_PARENS);
        return forms.parenthesised(body.value, token.at, close);
      }
      return body.count === 1 && !onlySplicing(body.value) ? inParens(r, body.value, token.at, close) : body.value;
    }
    case "[":
      return container(r, token, list(items(r, "]", true)));
    case "{": {
      const keyed = r.isKeyword();
      const elements = items(r, "}", false);
      if (keyed) throw keywordsInTuple(token.at);
      return elements.length === 2 ? container(r, token, elements) : bracketed(r, atom("{}"), token.at, elements);
    }
    case "<<":
      return bracketed(r, atom("<<>>"), token.at, items(r, ">>", false));
    default:
      r.fail(token, true);
  }
}

function container(r: Reading, token: Token, value: Term): Term {
  return r.forms.encodes ? r.forms.literal(value, token.at, ...r.forms.pair(r.span)) : value;
}

/** Items up to the closing bracket; keywords are spliced in lists and one item elsewhere. */
export function items(r: Reading, close: string, splice: boolean, first?: Term): Term[] {
  const items: Term[] = first === undefined ? [] : [first];
  let started = first !== undefined;
  const newlines = r.breaks();
  r.skipLines();
  while (!r.isClose(close)) {
    if (started) {
      if (r.peek().kind !== ",") r.fail(r.peek(), false);
      r.take();
      if (r.isClose(close)) break;
    }
    started = true;
    if (r.isKeyword()) {
      if (close === ">>" && items.length === 0) throw keywordsInBits((r.tokens[r.i - 1] as Token).at);
      const pairs = keywords(r, true, CONTAINER);
      if (splice) items.push(...(listToArray(pairs) ?? []));
      else items.push(pairs);
      if (r.peek().kind === ",") r.take();
      break;
    }
    items.push(r.expr(0, CONTAINER));
    if (r.peek().kind === "eol") break;
  }
  r.span = { newlines, close: r.close(close).at };
  r.closed = false;
  return items;
}

/** A form whose arguments stood in the brackets that were closed last. */
export function bracketed(r: Reading, name: Term, at: number, args: readonly Term[]): Term {
  return [name, r.forms.meta(at, ...r.forms.pair(r.span)), list(args)];
}

// a block that stands around `unquote_splicing(…)` alone
function onlySplicing(form: Term): boolean {
  if (!Array.isArray(form) || form[0] !== atom("__block__")) return false;
  const exprs = listToArray(form[2] as Term);
  return exprs?.length === 1 && isCallOf(exprs[0] as Term, "unquote_splicing");
}
