// Nodes of calls → their quoted expressions: local, remote, of a value, with or without a do-block.

import { atom, NIL } from "../../terms/atom.ts";
import { EMPTY, list, type Term } from "../../terms/term.ts";
import { ParseFailure } from "./diagnostic.ts";
import { quotedName } from "./quoted.ts";
import { childAt, childOf, type Node } from "./tree.ts";
import type { Walker } from "./walker.ts";
import { needlessQuotes } from "./wording.ts";

const DOT = atom(".");
const NO_PARENS: Term = [atom("no_parens"), true];
const AMBIGUOUS_OP: Term = [atom("ambiguous_op"), NIL];

/** A call. */
export function call(w: Walker, node: Node): Term {
  const { forms } = w;
  const target = w.child(node, "target");
  const argsNode = childOf(node, "arguments");
  const doNode = childOf(node, "do_block");
  const args = argsNode === undefined ? [] : callArgs(w, argsNode);
  const plain = args.length;
  if (doNode !== undefined) args.push(w.doBlock(doNode));
  if (target.type === "identifier") {
    const name = forms.name(w.text(target), target.start);
    const first = argsNode?.children[0];
    const ambiguous =
      plain === 1 &&
      doNode === undefined &&
      first?.type === "unary_operator" &&
      /[+-]/.test(forms.source[first.start] as string);
    return [name, ambiguous ? forms.meta(target.start, AMBIGUOUS_OP) : forms.meta(target.start), list(args)];
  }
  if (target.type !== "dot") {
    const inner = w.expr(target);
    return [inner, metaOf(inner), list(args)];
  }
  const operator = w.child(target, "operator");
  const left = w.expr(w.child(target, "left"));
  const right = childAt(target, "right");
  if (right === undefined)
    return [[DOT, forms.meta(operator.start), list([left])], forms.meta(operator.start), list(args)];
  const callee: Term = [DOT, forms.meta(operator.start), list([left, remoteName(w, right)])];
  const bare = argsNode === undefined && doNode === undefined;
  return [callee, bare ? forms.meta(right.start, NO_PARENS) : forms.meta(right.start), list(args)];
}

function metaOf(form: Term): Term {
  return Array.isArray(form) && form.length === 3 ? (form[1] as Term) : EMPTY;
}

function remoteName(w: Walker, node: Node): Term {
  if (node.type !== "string" && node.type !== "charlist")
    return w.forms.name(w.text(node).replace(/\s+/g, " "), node.start);
  const name = quotedName(w.forms, w.quoted(node));
  if (name === undefined)
    throw new ParseFailure(
      node.start,
      "interpolation is not allowed when calling function/macro. Found interpolation in a call starting with: ",
      '"',
    );
  if (/^[\p{Ll}_][\p{L}\p{N}_]*[?!]?$/u.test(name)) w.forms.warn(node.start, needlessQuotes(name));
  return w.forms.name(name, node.start);
}

function callArgs(w: Walker, node: Node): Term[] {
  const { children } = node;
  const close = children[children.length - 1];
  if (close?.type === ")" && lastToken(children[children.length - 2]) === ",")
    throw new ParseFailure(close.start, "syntax error before: ", "')'");
  return w.all(node);
}

function lastToken(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === "keywords") return lastToken(node.children[node.children.length - 1]);
  return node.type;
}
