// What the code of a quote calls where parts of it are known only when it runs. In: what was unquoted. Out: quoted code, or
// an ArgumentError for what is none. Specification: Kernel.SpecialForms.quote/2 and unquote/1.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { A, argsOf, isForm, isNode, isVar, keyDelete, keyGet } from "../elixir/ast.ts";
import { hasUnquotes } from "../elixir/expand/quote.ts";
import { isOption } from "../elixir/expand/quote-form.ts";
import { Atom, atom, isAtom } from "../terms/atom.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, list, listToArray, Pid, type Term } from "../terms/term.ts";
import { argumentError, inspected } from "./compiler.ts";

const NO_PARENS = atom("no_parens");

/** Whether a term that is no list may stand in quoted code. What is in it is not looked at. */
function isLeaf(t: Term): boolean {
  if (typeof t === "number" || isAtom(t) || t instanceof Big || t instanceof Float) return true;
  if (t instanceof Bin) return t.tail === 0;
  return t instanceof Fun || t instanceof Pid;
}

/** Quoted code but for what lies deeper: nodes, pairs, lists, and what stands for itself. */
function isPart(t: Term): boolean {
  if (isLeaf(t) || t === EMPTY || t instanceof Cons) return true;
  if (!Array.isArray(t)) return false;
  if (t.length === 2) return t.every((part) => isLeaf(part) || part === EMPTY || part instanceof Cons || isTuple(part));
  return isTuple(t);
}

/** A pair or a node, as far as its own parts tell. */
function isTuple(t: Term): boolean {
  if (!Array.isArray(t)) return false;
  if (t.length === 2) return true;
  const [, meta, args] = t;
  const isMeta = meta === EMPTY || meta instanceof Cons;
  return (
    t.length === 3 &&
    isMeta &&
    (args instanceof Atom || typeof args === "boolean" || args === EMPTY || args instanceof Cons)
  );
}

function isQuoted(t: Term): boolean {
  return t instanceof Cons ? (listToArray(t)?.every(isPart) ?? false) : isPart(t);
}

function table(vm: Vm): NativeTable {
  return {
    // left.unquote(name)(args): the name may be an atom, a variable or a call
    "dot/4": (meta: Term, left: Term, right: Term, args: Term) => {
      const inner = keyDelete(meta, NO_PARENS);
      if (right instanceof Atom && right.name.startsWith("Elixir.") && keyGet(meta, NO_PARENS) === true)
        return [A.aliases, inner, list([left, right])];
      if (isForm(right, A.aliases) && keyGet(meta, NO_PARENS) === true)
        return [A.aliases, inner, list([left, ...argsOf(right)])];
      if (isAtom(right)) return [[A.dot, inner, list([left, right])], meta, args];
      if (isVar(right)) return [[A.dot, inner, list([left, right[0]])], meta, args];
      if (isNode(right)) return [[A.dot, inner, list([left, right[0]])], inner, right[2]];
      if (right instanceof Bin) return [[A.dot, inner, list([left, atom(right.text ?? "")])], meta, args];
      throw badarg();
    },
    "has_unquotes/1": hasUnquotes,
    "unquoted/1": (t: Term) => {
      if (isQuoted(t)) return t;
      const hint = "Did you forget to escape term using Macro.escape/1?";
      throw argumentError(`tried to unquote invalid AST: ${inspected(vm, t)}\n${hint}`);
    },
    "spliced/1": (t: Term) => {
      if (t === EMPTY || (t instanceof Cons && isQuoted(t))) return t;
      throw argumentError(`expected a list with quoted expressions in unquote_splicing/1, got: ${inspected(vm, t)}`);
    },
    // [unquote_splicing(items) | tail]
    "tail/2": (items: Term, tail: Term) => {
      const before = listToArray(items) ?? [];
      if (tail === EMPTY || tail instanceof Cons) return list(before, tail);
      const last = before.pop();
      if (last === undefined) return tail;
      return list([...before, [A.cons, EMPTY, list([last, tail])]]);
    },
    "option/2": (name: Atom, value: Term) => {
      if (isOption(name.name, value)) return value;
      throw argumentError(`invalid runtime value for option :${name.name} in quote, got: ${inspected(vm, value)}`);
    },
  };
}

export const elixirQuote: NativeModule = { module: "elixir_quote", table };
