// Tokens → one operand: a literal, a name with its call, a container, and what is taken from it.

import { atom, atomTerm } from "../../terms/atom.ts";
import { Bin, big, Float, type Term } from "../../terms/term.ts";
import { anonymousCall, named } from "./calls.ts";
import { fn } from "./clauses.ts";
import { opened } from "./containers.ts";
import { access, dot } from "./dots.ts";
import { map, struct } from "./maps.ts";
import { charForm, charlistForm, quotedAtomForm, sigilForm, stringForm } from "./quoted.ts";
import { type Context, type Reading, under } from "./reading.ts";
import type { Token } from "./token.ts";

// atoms that are words of their own when no colon stands before them
const WORDS: ReadonlySet<string> = new Set(["nil", "true", "false"]);
const ATOM: Term = [atom("format"), atom("atom")];

/** An operand with its dots, calls and accesses. */
export function postfix(r: Reading, context: Context): Term {
  return extended(r, primary(r, context), context);
}

/** An operand with the dots, calls and accesses that follow it. */
export function extended(r: Reading, first: Term, context: Context): Term {
  let left = first;
  while (!r.closed) {
    const token = r.peek();
    if (token.kind === ".") left = dot(r, left, context);
    else if (token.kind === "dot_call") left = anonymousCall(r, left, context);
    else if (r.isOpen("[")) left = access(r, left);
    else break;
  }
  return left;
}

/** An operand alone. */
export function primary(r: Reading, context: Context): Term {
  const blocky = r.blocky;
  const { kind } = r.peek();
  const value = simple(r, context);
  if (kind === "open" || kind === "fn" || kind === "%{}" || kind === "%") r.blocky = blocky;
  return value;
}

function simple(r: Reading, context: Context): Term {
  const { forms } = r;
  const token = r.take();
  switch (token.kind) {
    case "int":
      return number(r, token, big(BigInt(token.text.replaceAll("_", ""))));
    case "flt":
      return number(r, token, new Float(Number(token.text.replaceAll("_", ""))));
    case "char":
      return number(r, token, charForm(forms, forms.source.slice(token.at + 1, token.end), token.at));
    case "literal":
      return forms.literal(atomTerm(token.text), token.at);
    case "atom":
      return forms.literal(forms.name(token.text, token.at), token.at, ...(WORDS.has(token.text) ? [ATOM] : []));
    case "atom_quoted":
      return quotedAtomForm(forms, r.quoted(token), "atom");
    case "string":
      return stringForm(forms, r.quoted(token));
    case "charlist":
      return charlistForm(forms, r.quoted(token));
    case "sigil":
      return sigilForm(forms, r.quoted(token), token.literal?.name ?? "", token.literal?.modifiers ?? "");
    case "alias":
      return forms.aliases([forms.name(token.text, token.at)], token.at, token.at);
    case "fn":
      return fn(r, token);
    case "open":
      return opened(r, token);
    case "%{}":
      return map(r, token.at);
    case "%":
      return struct(r, token);
    case "capture_int": {
      const value = r.take();
      if (value.kind !== "int") r.fail(value, false);
      return forms.operator("&", token.at, big(BigInt(value.text.replaceAll("_", ""))));
    }
    case "at_op": {
      r.skipLines();
      const name = primary(r, under(context, token.at));
      return forms.operator("@", token.at, name);
    }
    case "range_op":
      return forms.call(atom(".."), token.at, []);
    case "unary_op":
    case "dual_op":
    case "capture_op":
      r.i--;
      return r.operand(context);
    case "identifier":
    case "op_identifier":
    case "bracket_identifier":
    case "paren_identifier":
      return named(r, token, forms.name(token.text, token.at), token.at, undefined, context);
    default:
      r.fail(token, true);
  }
}

function number(r: Reading, token: Token, value: Term): Term {
  return r.forms.literal(value, token.at, ...r.forms.entry("token", Bin.of(r.forms.source.slice(token.at, token.end))));
}
