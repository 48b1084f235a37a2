// case, cond, receive, try and with → statements. Specification: Kernel.SpecialForms.

import { Atom, atom } from "../../terms/atom.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isVar, keyGet, lineOf, mentions } from "../ast.ts";
import { type ClauseParts, clauseParts } from "../clause-parts.ts";
import { type Builder, type Dest, DROP, type Lower } from "./builder.ts";
import { groupAt } from "./clause-groups.ts";
import type { Stmt } from "./ir.ts";
import { byteAt, hasShape } from "./match.ts";

const THROW = atom("throw");

/** Tries clauses in order; `otherwise` when none matches. Statements after the form are reached by leaving the block. */
export function runClauses(
  lower: Lower,
  b: Builder,
  clauses: readonly ClauseParts[],
  subjects: readonly string[],
  dest: Dest,
  otherwise: () => void,
  accepted: () => void = () => {},
): void {
  b.block((end) => {
    /** Answers whether a value may come past the clause. */
    const one = (clause: ClauseParts): boolean => {
      let fails = false;
      b.block((next) => {
        const fail: Stmt[] = [{ k: "brk", l: next }];
        const before = b.out.length;
        const bound = new Set<number>();
        if (clause.line > 0) b.line = clause.line;
        clause.patterns.forEach((p, i) => lower.match(b, p, subjects[i] as string, fail, bound));
        if (clause.guard !== null) b.unless(lower.guard(b, clause.guard), fail);
        fails = b.out.slice(before).some((s) => s.k === "if" || s.k === "try");
        accepted();
        lower.body(b, clause.body, dest);
        if (!ends(b.out)) b.put({ k: "brk", l: end });
      });
      return fails;
    };
    let open = true;
    for (let i = 0; i < clauses.length && open; ) {
      const group = groupAt(clauses, i, subjects);
      if (group === undefined) {
        open = one(clauses[i++] as ClauseParts);
        continue;
      }
      // clauses in a row that ask the same of the same value: asked once
      const { subject, shape, until, byte } = group;
      b.block((past) => {
        b.unless(hasShape(subject, shape), [{ k: "brk", l: past }]);
        b.facts.set(subject, byte ? { shape, byte: b.hold(byteAt(subject, 0)) } : { shape });
        while (i < until && one(clauses[i] as ClauseParts)) i++;
        b.facts.delete(subject);
      });
      i = until;
    }
    if (open) otherwise();
  });
}

/** The statements never come to their end. */
function ends(stmts: readonly Stmt[]): boolean {
  const last = stmts[stmts.length - 1];
  return last !== undefined && ["ret", "tail", "self", "throw", "brk", "cont"].includes(last.k);
}

function section(t: Term, key: Atom): Term[] {
  const found = keyGet(t, key);
  return found === undefined ? [] : (listToArray(found) ?? []);
}

export function lowerCase(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const [subject, blocks] = argsOf(t) as [Term, Term];
  const v = lower.subject(b, subject);
  const line = b.line;
  runClauses(lower, b, section(blocks, A.do).map(clauseParts), [v], dest, () => {
    b.line = line;
    b.raise(`$.clauseError(${b.module.constants.atom("case_clause")},${v})`);
  });
  b.line = line;
}

export function lowerCond(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const line = b.line;
  b.block((end) => {
    for (const clause of section(argsOf(t)[0] as Term, A.do)) {
      const { patterns, body } = clauseParts(clause);
      b.line = lineOf((clause as [Term, Term, Term])[1]) || line;
      const c = lower.value(b, patterns[0] as Term);
      const then = b.collect(() => {
        lower.body(b, body, dest);
        if (!ends(b.out)) b.put({ k: "brk", l: end });
      });
      if (c === "true") {
        for (const s of then) b.put(s);
        return;
      }
      b.put({ k: "if", c: `${c}!==false&&${c}!==NIL`, a: then, b: [] });
    }
    // no clause was true: the error stands at the last one
    b.raise("$.condError()");
  });
  b.line = line;
}

export function lowerReceive(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const blocks = argsOf(t)[0] as Term;
  const clauses = section(blocks, A.do).map(clauseParts);
  const after = section(blocks, A.after).map(clauseParts)[0];
  const line = b.line;
  const answers = clauses.length > 0 && clauses.every(({ patterns }) => patterns.some(hasPin));
  const timeout =
    after === undefined ? b.module.constants.atom("infinity") : b.hold(lower.value(b, after.patterns[0] as Term));
  b.block((end) => {
    b.loop((again) => {
      const m = b.hold("$.peek()");
      const waiting = b.collect(() => {
        const w = b.fresh();
        b.call(w, `$.${answers ? "waitForAnswer" : "wait"}(${timeout})`);
        if (after !== undefined) {
          const expired = b.collect(() => {
            lower.body(b, after.body, dest);
            if (!ends(b.out)) b.put({ k: "brk", l: end });
          });
          b.put({ k: "if", c: `${w}===false`, a: expired, b: [] });
        }
        b.put({ k: "cont", l: again });
      });
      b.put({ k: "if", c: `${m}===NONE`, a: waiting, b: [] });
      b.block((skip) => {
        runClauses(
          lower,
          b,
          clauses,
          [m],
          dest,
          () => b.put({ k: "brk", l: skip }),
          () => b.eff("$.accept()"),
        );
        b.put({ k: "brk", l: end });
      });
      b.eff("$.skip()");
      b.put({ k: "cont", l: again });
    });
  });
  b.line = line;
}

/** Whether a pattern takes only what holds a value that is known before. */
function hasPin(pattern: Term): boolean {
  if (pattern instanceof Cons) return hasPin(pattern.h) || hasPin(pattern.t);
  if (!Array.isArray(pattern)) return false;
  return pattern.length === 3 && pattern[0] === A.pin ? true : pattern.some((part) => hasPin(part as Term));
}

export function lowerTry(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const blocks = argsOf(t)[0] as Term;
  const after = keyGet(blocks, A.after);
  const result = b.fresh();
  const value: Dest = { k: "var", v: result };
  const line = b.line;
  if (after === undefined) {
    tryBody(lower, b, blocks, dest, result);
    b.line = line;
    return;
  }
  // what an outer `try` would take passes by here first
  const body = b.collect(() => inside(b, null, () => tryBody(lower, b, blocks, value, b.fresh())));
  const raised = b.fresh();
  const handler = b.collect(() => {
    lower.body(b, after, DROP);
    rethrow(b, raised);
  });
  b.put({ k: "try", body, v: raised, handler });
  lower.body(b, after, DROP);
  b.line = line;
  b.give(dest, result);
}

/** Passes on what no clause took. */
export function rethrow(b: Builder, raised: string): void {
  if (b.handler === null) b.raise(raised);
  else {
    b.set(b.handler.v, raised);
    b.put({ k: "brk", l: b.handler.label });
  }
}

/** What is protected: no call in it is a tail call, and what it raises itself goes to the handler. */
export function inside(b: Builder, handler: Builder["handler"], body: () => void): void {
  const outer = { tail: b.tail, handler: b.handler };
  b.tail = false;
  b.handler = handler;
  body();
  b.tail = outer.tail;
  b.handler = outer.handler;
}

/** do, rescue, catch and else: the handlers run outside of the protected part. */
function tryBody(lower: Lower, b: Builder, blocks: Term, dest: Dest, result: string): void {
  const rescue = section(blocks, A.rescue);
  const caught = section(blocks, A.catch);
  const otherwise = section(blocks, A.else);
  const body = keyGet(blocks, A.do) as Term;
  if (rescue.length === 0 && caught.length === 0) {
    if (otherwise.length === 0) lower.body(b, body, dest);
    else {
      lower.body(b, body, { k: "var", v: result });
      elseClauses(lower, b, otherwise, result, dest);
    }
    return;
  }
  b.block((end) => {
    const raised = b.fresh();
    const quiet = quietness(b, rescue, caught);
    b.block((failed) => {
      const protectedPart = b.collect(() => {
        if (quiet !== null) b.eff(`$.quiet=${quiet.inside}`);
        inside(b, { v: raised, label: failed }, () => lower.body(b, body, { k: "var", v: result }));
        if (quiet !== null) b.eff(`$.quiet=${quiet.outside}`);
      });
      b.put({ k: "try", body: protectedPart, v: raised, handler: [{ k: "brk", l: failed }] });
      if (otherwise.length > 0) elseClauses(lower, b, otherwise, result, dest);
      else b.give(dest, result);
      if (!ends(b.out)) b.put({ k: "brk", l: end });
    });
    const outer = b.raised;
    b.raised = raised;
    if (quiet !== null) b.eff(`$.quiet=${quiet.outside}`);
    if (rescue.length > 0) {
      const attempt = b.collect(() => rescueClauses(lower, b, rescue, raised, dest, end));
      b.put({ k: "if", c: `${raised}.kind===$.KIND_ERROR`, a: attempt, b: [] });
    }
    if (caught.length > 0) {
      const kind = b.hold(`${raised}.kind`);
      const reason = b.hold(`${raised}.reason`);
      b.block((untaken) => {
        runClauses(lower, b, caught.map(clauseParts), [kind, reason], dest, () => b.put({ k: "brk", l: untaken }));
        if (!ends(b.out)) b.put({ k: "brk", l: end });
      });
    }
    rethrow(b, raised);
    b.raised = outer;
  });
}

/**
 * A `catch` that takes every throw, or a `rescue` that takes exceptions by their modules, without looking at the stack trace
 * spares them to make one; a handler that looks at it turns that off again. Answers what is quiet inside of the `try`, and
 * what holds that outside.
 */
function quietness(
  b: Builder,
  rescue: readonly Term[],
  caught: readonly Term[],
): { inside: string; outside: string } | null {
  const looks = [...rescue, ...caught].some((clause) => mentions(clause, "__STACKTRACE__"));
  const taken = caught.map(clauseParts).flatMap(({ patterns: [kind, value], guard }) => {
    if (guard !== null || kind === undefined || value === undefined || !isVar(value)) return [];
    return isVar(kind) ? ["all"] : kind === THROW ? ["throws"] : [];
  });
  const takesThrows = taken.length > 0;
  const errors = rescue.map((clause) => rescuedModules(clauseParts(clause).patterns[0] as Term));
  const known = errors.filter((modules) => modules !== "some");
  if (taken.includes("all")) known.push("all");
  if (!looks && !takesThrows && known.length === 0) return null;
  const outside = b.hold("$.quiet");
  if (looks) return { inside: "$.LOUD", outside };
  const k = b.module.constants;
  const all = known.includes("all");
  const modules = all ? [] : (known as Atom[][]).flat().map((module) => k.atom(module.name));
  const site = k.own(`new $.Quiet(${takesThrows},${all ? '"all"' : `[${modules.join(",")}]`})`);
  return { inside: `${site}.within(${outside})`, outside };
}

const ERLANG_ERROR = atom("Elixir.ErlangError");

/** The exceptions that a clause takes whatever they hold; "some" when that is known only then. */
function rescuedModules(pattern: Term): readonly Atom[] | "all" | "some" {
  const [, modules] = argsOf(pattern as [Term, Term, Term]) as [Term, Term];
  if (modules === A.underscore) return "all";
  const names = modules instanceof Atom ? [modules] : listToArray(modules);
  if (names?.includes(ERLANG_ERROR)) return "some";
  return names?.every((name) => name instanceof Atom) ? (names as Atom[]) : "some";
}

function elseClauses(lower: Lower, b: Builder, clauses: readonly Term[], result: string, dest: Dest): void {
  const { line } = b;
  runClauses(lower, b, clauses.map(clauseParts), [result], dest, () => {
    b.line = line;
    b.raise(`$.clauseError(${b.module.constants.atom("try_clause")},${result})`);
  });
}

/** Leaves through `end` when a clause rescues; falls through when none does. */
function rescueClauses(
  lower: Lower,
  b: Builder,
  clauses: readonly Term[],
  raised: string,
  dest: Dest,
  end: number,
): void {
  const k = b.module.constants;
  const error = b.fresh();
  const normalize = k.named('$.cell("Elixir.Kernel.Utils","rescued",2)');
  b.set(error, `${raised}.reason`);
  const words = b.collect(() => b.call(error, `${normalize}.f(${raised}.reason,$.stacktrace(${raised}))`));
  b.unless(`$.isException(${error})`, words);
  const struct = b.hold(`$.structOf(${error})`);
  for (const clause of clauses) {
    const { patterns, body, line } = clauseParts(clause);
    const [variable, modules] = argsOf(patterns[0] as [Term, Term, Term]) as [Term, Term];
    if (line > 0) b.line = line;
    let condition = "true";
    if (modules !== A.underscore) {
      if (modules instanceof Atom) condition = `${struct}===${k.atom(modules.name)}`;
      else {
        const names = lower.value(b, modules);
        condition = `($.memq(${struct},${names})||${struct}===${names})`;
      }
      // it takes all that no Elixir code has raised, whatever Elixir calls that
      if (modules === ERLANG_ERROR || (listToArray(modules) ?? []).includes(ERLANG_ERROR))
        condition = `(${condition}||!$.isException(${raised}.reason))`;
    }
    const then = b.collect(() => {
      if (!(isVar(variable) && variable[0] === A.underscore)) lower.match(b, variable, error, [], new Set());
      lower.body(b, body, dest);
      if (!ends(b.out)) b.put({ k: "brk", l: end });
    });
    if (condition === "true") {
      for (const s of then) b.put(s);
      return;
    }
    b.put({ k: "if", c: condition, a: then, b: [] });
  }
}

export function lowerWith(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const steps = argsOf(t);
  const blocks = steps.pop() as Term;
  const otherwise = section(blocks, A.else);
  const line = b.line;
  b.block((end) => {
    const failed = b.fresh();
    b.block((no) => {
      for (const step of steps) {
        if (!isForm(step, A.leftArrow)) {
          lower.into(b, step, DROP);
          continue;
        }
        const [head, right] = argsOf(step) as [Term, Term];
        const v = lower.subject(b, right);
        const fail: Stmt[] = [
          { k: "set", v: failed, e: v },
          { k: "brk", l: no },
        ];
        const { patterns, guard } = clauseParts([A.arrow, EMPTY, headBody(head)]);
        lower.match(b, patterns[0] as Term, v, fail, new Set());
        if (guard !== null) b.unless(lower.guard(b, guard), fail);
      }
      lower.body(b, keyGet(blocks, A.do) as Term, dest);
      if (!ends(b.out)) b.put({ k: "brk", l: end });
    });
    b.line = line;
    if (otherwise.length === 0) b.give(dest, failed);
    else {
      runClauses(lower, b, otherwise.map(clauseParts), [failed], dest, () => {
        b.line = line;
        b.raise(`$.clauseError(${b.module.constants.atom("with_clause")},${failed})`);
      });
    }
  });
  b.line = line;
}

/** `[head, nil]`: the arguments of a clause that has no body. */
function headBody(head: Term): Term {
  return list([head, atom("nil")]);
}
