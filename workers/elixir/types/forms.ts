// The types of forms with clauses: `case`, `cond`, `receive`, `try`, `for` and `with`. In: expanded code. Out: the type of its
// value; what cannot work is told to the inquiry. Specification: Kernel.SpecialForms; "Gradual set-theoretic types", Elixir
// 1.18's reference.

import { atom } from "../../terms/atom.ts";
import { Cons, EMPTY, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar, keyGet, type Node } from "../ast.ts";
import { clauseParts } from "../clause-parts.ts";
import {
  atomsOf,
  BINARY,
  type Descr,
  DYNAMIC,
  dynamicOf,
  INTEGER,
  isCompatible,
  listOf,
  NONE,
  truthOf,
  union,
  upperOf,
} from "./descr.ts";
import type { Expressions } from "./expressions.ts";
import type { Inquiry } from "./inquiry.ts";
import { exceptionType, isWrittenOut, Patterns } from "./patterns.ts";
import { rescueSource } from "./source.ts";
import { constantCondition, noBinary, noBoolean, noClause, noElseClause, noTimeout } from "./wording.ts";

const OPTIMIZE = atom("optimize_boolean");
const WITH = atom("with");

export function caseOf(e: Expressions, q: Inquiry, t: Node): Descr {
  const [subject, blocks] = argsOf(t) as [Term, Term];
  const type = e.type(q, subject);
  const condition = keyGet(t[1], OPTIMIZE) !== undefined;
  const never = (pattern: Term): string =>
    condition && typeof pattern === "boolean" ? noBoolean(q, subject, type) : noClause(q, pattern, subject, type);
  const clauses = keyGet(blocks, A.do) ?? EMPTY;
  return dynamicOf(e.clauses(q, clauses, isWrittenOut(subject) ? null : { type, never }));
}

export function cond(e: Expressions, q: Inquiry, t: Node): Descr {
  let sum: Descr = NONE;
  const clauses = listToArray(keyGet(argsOf(t)[0] as Term, A.do) ?? EMPTY) ?? [];
  for (const clause of clauses) {
    const { patterns, body } = clauseParts(clause);
    const [condition] = patterns as [Term];
    const type = e.type(q, condition);
    const truth = truthOf(type);
    // the last clause is there to match always
    const isMeant = truth === "always_true" && clause === clauses.at(-1);
    if (truth !== "undefined" && !isMeant)
      q.warn(() => constantCondition(q, condition, type, truth === "always_true"), (clause as Node)[1]);
    sum = union(sum, e.type(q, body));
  }
  return dynamicOf(sum);
}

export function receive(e: Expressions, q: Inquiry, t: Node): Descr {
  const [blocks] = argsOf(t) as [Term];
  const sum = e.clauses(q, keyGet(blocks, A.do) ?? EMPTY, null);
  const [after] = listToArray(keyGet(blocks, A.after) ?? EMPTY) ?? [];
  if (after === undefined) return dynamicOf(sum);
  const { patterns, body } = clauseParts(after);
  const [timeout] = patterns as [Term];
  const type = e.type(q, timeout);
  if (!isCompatible(type, union(INTEGER, atomsOf("infinity"))))
    q.error(() => noTimeout(q, timeout, type), isNode(timeout) ? timeout[1] : (after as Node)[1]);
  return dynamicOf(union(sum, e.type(q, body)));
}

export function tryOf(e: Expressions, q: Inquiry, t: Node): Descr {
  const [blocks] = argsOf(t) as [Term];
  const body = e.type(q, keyGet(blocks, A.do) as Term);
  const otherwise = keyGet(blocks, A.else);
  const never = (pattern: Term): string => noElseClause(q, pattern, body);
  const done = otherwise === undefined ? body : e.clauses(q, otherwise, { type: body, never });
  let sum = done;
  for (const clause of listToArray(keyGet(blocks, A.rescue) ?? EMPTY) ?? []) {
    const { patterns, body: rescued } = clauseParts(clause);
    const pattern = patterns[0] as Node;
    const [variable, names] = argsOf(pattern) as [Term, Term];
    if (isVar(variable) && variable[0] !== A.underscore)
      q.define(variable, exceptionType(q, names), rescueSource(pattern));
    sum = union(sum, e.type(q, rescued));
  }
  for (const clause of listToArray(keyGet(blocks, A.catch) ?? EMPTY) ?? []) {
    const { patterns, guard, body: caught } = clauseParts(clause);
    e.head(q, patterns, null, (clause as Node)[1]);
    e.guard(q, guard);
    sum = union(sum, e.type(q, caught));
  }
  const after = keyGet(blocks, A.after);
  if (after !== undefined) e.type(q, after);
  return dynamicOf(sum);
}

/** `for` and `with`: what generates, filters and matches, then the body. */
export function comprehension(e: Expressions, q: Inquiry, t: Node): Descr {
  const args = argsOf(t);
  const blocks = args.pop() as Term;
  const isWith = t[0] === WITH;
  for (const arg of args) {
    if (isForm(arg, A.leftArrow)) generator(e, q, arg, isWith);
    else if (isForm(arg, A.bits) && argsOf(arg).some((x) => isForm(x, A.leftArrow))) binaryGenerator(e, q, arg);
    else e.type(q, arg);
  }
  const into = keyGet(blocks, atom("into"));
  if (into !== undefined) e.type(q, into);
  const reduce = keyGet(blocks, atom("reduce"));
  const body = keyGet(blocks, A.do) as Term;
  if (reduce !== undefined) {
    e.type(q, reduce);
    e.clauses(q, body, null);
    return DYNAMIC;
  }
  const type = e.type(q, body);
  const otherwise = keyGet(blocks, A.else);
  if (isWith) {
    if (otherwise !== undefined) e.clauses(q, otherwise, null);
    return DYNAMIC;
  }
  return into === undefined ? dynamicOf(listOf(upperOf(type))) : DYNAMIC;
}

function generator(e: Expressions, q: Inquiry, arrow: Node, isWith: boolean): void {
  const [head, from] = argsOf(arrow) as [Term, Term];
  const { patterns, guard } = clauseParts([A.arrow, EMPTY, new Cons(head, new Cons(true, EMPTY))]);
  const [pattern] = patterns as [Term];
  const type = e.type(q, from);
  const wanted = isWith ? dynamicOf(type) : DYNAMIC;
  const types = new Patterns(q, e.type).match([pattern], [wanted], [arrow]);
  if (typeof types === "number" && isWith) new Patterns(q, e.type).match([pattern], [DYNAMIC], [arrow]);
  e.guard(q, guard);
}

function binaryGenerator(e: Expressions, q: Inquiry, source: Node): void {
  const arrow = argsOf(source).find((x) => isForm(x, A.leftArrow)) as Node;
  const [pattern, from] = argsOf(arrow) as [Term, Term];
  const type = e.type(q, from);
  if (!isCompatible(type, BINARY)) q.error(() => noBinary(q, from, type), arrow[1]);
  new Patterns(q, e.type).match([pattern], [DYNAMIC], [pattern]);
}
