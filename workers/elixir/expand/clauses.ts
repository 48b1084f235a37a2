// Forms with clauses and bodies: case, cond, fn, receive, try. Each clause is a scope of its own.

import { Atom, atom, NIL } from "../../terms/atom.ts";
import { EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isCall, isForm, isVar, keyGet, keyword, metaOf } from "../ast.ts";
import { type Ctx, envAt } from "./context.ts";
import { expandOnce } from "./once.ts";
import { clauseWritten, refuseRecursion, type Written } from "./recursion.ts";
import { warnLength } from "./useless.ts";
import type { Walker } from "./walker.ts";

/** The clauses `a -> b` of a block section, or undefined when it holds none. */
export function stabs(section: Term): [Term, Term, Term][] | undefined {
  const items = listToArray(section);
  if (items === undefined || items.length === 0 || !items.every((i) => isForm(i, A.arrow))) return undefined;
  return items as [Term, Term, Term][];
}

/** `[p1, p2 when guard]` → patterns and guard. */
export function splitGuard(head: Term): { patterns: Term[]; guard: Term | null } {
  const items = listToArray(head) ?? [];
  const last = items[items.length - 1];
  if (items.length === 1 && last !== undefined && isForm(last, A.when)) {
    const args = argsOf(last);
    return { patterns: args.slice(0, -1), guard: args[args.length - 1] as Term };
  }
  return { patterns: items, guard: null };
}

/** The head of a clause, of patterns and guard. */
export function joinGuard(patterns: Term[], guard: Term | null): Term {
  return guard === null ? list(patterns) : list([call(A.when, EMPTY, ...patterns, guard)]);
}

/** What is said of a clause with more or fewer patterns than its form takes. */
function wrongHead(form: string, section: string): string {
  const taken = section === ":catch" ? "one or two args" : "one argument";
  return `expected ${taken} for ${section} clauses (->) in "${form}"`;
}

/** One clause: patterns, guard and body in a fresh scope. */
export function expandClause(
  w: Walker,
  ctx: Ctx,
  clause: [Term, Term, Term],
  arity: number | null,
  what: string,
): Term {
  const [head, body] = argsOf(clause) as [Term, Term];
  return ctx.scoped(() => {
    const { patterns, guard } = splitGuard(head);
    if (arity !== null && patterns.length !== arity) {
      const [form, section] = what.split(" ") as [string, string];
      throw ctx.fail(wrongHead(form, section), clause[1]);
    }
    const heads = expandPatterns(w, ctx, patterns, clauseWritten(patterns, clause[1]));
    const g = guard === null ? null : w.guard(guard, ctx);
    if (g !== null) warnLength(g, ctx);
    return [A.arrow, clause[1], list([joinGuard(heads, g), w.body(body, ctx)])];
  });
}

/** Patterns that bind together: a variable that stands twice must match equal values. */
export function expandPatterns(w: Walker, ctx: Ctx, patterns: Term[], written?: Written): Term[] {
  const outer = ctx.pattern;
  ctx.pattern = new Map();
  try {
    const { matches } = ctx;
    const { size } = ctx.postponed;
    const out = patterns.map((p) => w.pattern(p, ctx));
    if (ctx.postponed.size > size) ctx.postponed.run(size);
    if (ctx.matches > matches && written !== undefined) refuseRecursion(ctx, out, written);
    const vars = new Map(ctx.vars);
    for (const [key, version] of ctx.pattern) vars.set(key, version);
    ctx.vars = vars;
    return out;
  } finally {
    ctx.pattern = outer;
  }
}

function sections(ctx: Ctx, t: Term, meta: Term, form: string, allowed: readonly Atom[]): Map<Atom, Term> {
  const pairs = keyword(t);
  if (pairs === undefined) throw ctx.fail(`invalid arguments for "${form}"`, meta);
  const out = new Map<Atom, Term>();
  for (const [key, value] of pairs) {
    if (!allowed.includes(key)) throw ctx.fail(`unexpected option :${key.name} in "${form}"`, meta);
    if (out.has(key)) throw ctx.fail(`duplicate :${key.name} clauses given for "${form}"`, meta);
    out.set(key, value);
  }
  return out;
}

/** The clauses of a section; an error is reported when it has none. */
export function clausesOf(ctx: Ctx, section: Term, meta: Term, form: string, key: string): [Term, Term, Term][] {
  const found = stabs(section);
  if (found !== undefined) return found;
  throw ctx.services.fail(`expected -> clauses for :${key} in "${form}"`, envAt(ctx.env, meta), meta, false);
}

export function expandCase(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const [subject, blocks] = argsOf(t);
  if (blocks === undefined) throw ctx.fail('missing :do option in "case"', t[1]);
  const parts = sections(ctx, blocks, t[1], "case", [A.do]);
  const body = parts.get(A.do);
  if (body === undefined) throw ctx.fail('missing :do option in "case"', t[1]);
  const value = w.expr(subject as Term, ctx);
  const clauses = clausesOf(ctx, body, t[1], "case", "do").map((c) => expandClause(w, ctx, c, 1, "case :do"));
  return call(t[0], t[1], value, list([[A.do, list(clauses)]]));
}

export function expandCond(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const body = sections(ctx, argsOf(t)[0] as Term, t[1], "cond", [A.do]).get(A.do);
  if (body === undefined) throw ctx.fail('missing :do option in "cond"', t[1]);
  const clauses = clausesOf(ctx, body, t[1], "cond", "do").map((clause, i, all) => {
    const [head, then] = argsOf(clause) as [Term, Term];
    const conditions = listToArray(head) ?? [];
    if (conditions.length !== 1) throw ctx.fail(wrongHead("cond", ":do"), t[1]);
    return ctx.scoped((): Term => {
      const [written] = conditions as [Term];
      if (i === all.length - 1 && isVar(written) && written[0] === A.underscore)
        throw ctx.fail(
          'invalid use of _ inside "cond". If you want the last clause to always match, you probably meant to use: true ->',
          clause[1],
        );
      const condition = w.expr(written, ctx);
      return [A.arrow, clause[1], list([list([condition]), w.body(then, ctx)])];
    });
  });
  return call(t[0], t[1], list([[A.do, list(clauses)]]));
}

export function expandFn(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const clauses = argsOf(t) as [Term, Term, Term][];
  if (clauses.some((c) => splitGuard(argsOf(c)[0] as Term).patterns.some((p) => isForm(p, A.defaults))))
    throw ctx.failHere("anonymous functions cannot have optional arguments", t[1]);
  const arities = clauses.map((c) => splitGuard(argsOf(c)[0] as Term).patterns.length);
  const expanded = clauses.map((c) => expandClause(w, ctx, c, null, "fn"));
  if (arities.some((a) => a !== arities[0]))
    throw ctx.failHere("cannot mix clauses with different arities in anonymous functions", t[1]);
  return [t[0], t[1], list(expanded)];
}

export function expandReceive(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const parts = sections(ctx, argsOf(t)[0] as Term, t[1], "receive", [A.do, A.after]);
  const out: Term[] = [];
  const body = parts.get(A.do);
  if (body === undefined && !parts.has(A.after)) throw ctx.fail('missing :do/:after option in "receive"', t[1]);
  const empty = body === undefined || (isForm(body, A.block) && argsOf(body).length === 0);
  if (!empty) {
    out.push([
      A.do,
      list(clausesOf(ctx, body as Term, t[1], "receive", "do").map((c) => expandClause(w, ctx, c, 1, "receive :do"))),
    ]);
  }
  const after = parts.get(A.after);
  if (after !== undefined) {
    const [clause, more] = stabs(after) ?? [];
    if (clause === undefined || more !== undefined)
      throw ctx.fail('expected a single -> clause for :after in "receive"', t[1]);
    const [head, then] = argsOf(clause) as [Term, Term];
    if (listToArray(head)?.length !== 1) throw ctx.fail(wrongHead("receive", ":after"), t[1]);
    const timeout = w.expr((listToArray(head) ?? [])[0] as Term, ctx);
    out.push([A.after, list([[A.arrow, clause[1], list([list([timeout]), ctx.scoped(() => w.body(then, ctx))])]])]);
  }
  return call(t[0], t[1], list(out));
}

export function expandTry(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const parts = sections(ctx, argsOf(t)[0] as Term, t[1], "try", [A.do, A.rescue, A.catch, A.else, A.after]);
  const body = parts.get(A.do);
  if (parts.size === 0) throw ctx.fail('missing :do option in "try"', t[1]);
  if (parts.size === 1 && body !== undefined) throw ctx.fail('missing :catch/:rescue/:after option in "try"', t[1]);
  // the body of a definition may have the sections of a try
  const origin = keyGet(t[1], A.origin);
  const form = origin instanceof Atom ? origin.name : "try";
  warnSections(ctx, [...parts.keys()], form, t[1]);
  const out: Term[] = [[A.do, ctx.scoped(() => w.body(body ?? NIL, ctx))]];
  const rescue = parts.get(A.rescue);
  if (rescue !== undefined) {
    const clauses = clausesOf(ctx, rescue, t[1], form, "rescue").map((c) =>
      handling(ctx, () => rescueClause(w, ctx, c)),
    );
    out.push([A.rescue, list(clauses)]);
  }
  const caught = parts.get(A.catch);
  if (caught !== undefined) {
    const clauses = clausesOf(ctx, caught, t[1], form, "catch").map((c) => {
      const { patterns, guard } = splitGuard(argsOf(c)[0] as Term);
      const two = patterns.length === 1 ? [atom("throw"), ...patterns] : patterns;
      const clause: [Term, Term, Term] = [A.arrow, c[1], list([joinGuard(two, guard), argsOf(c)[1] as Term])];
      return handling(ctx, () => expandClause(w, ctx, clause, 2, "try :catch"));
    });
    out.push([A.catch, list(clauses)]);
  }
  const otherwise = parts.get(A.else);
  if (otherwise !== undefined) {
    out.push([
      A.else,
      list(clausesOf(ctx, otherwise, t[1], form, "else").map((c) => expandClause(w, ctx, c, 1, "try :else"))),
    ]);
  }
  const after = parts.get(A.after);
  if (after !== undefined) out.push([A.after, ctx.scoped(() => w.body(after, ctx))]);
  return call(t[0], t[1], list(out));
}

/** Expands a clause that may ask for `__STACKTRACE__`. */
function handling<T>(ctx: Ctx, expand: () => T): T {
  ctx.inTry++;
  try {
    return expand();
  } finally {
    ctx.inTry--;
  }
}

/** Sections of a definition that say little where they stand. */
function warnSections(ctx: Ctx, keys: readonly Atom[], form: string, meta: Term): void {
  if (!ctx.services.warnings) return;
  const env = { ...envAt(ctx.env, meta), module: null };
  if (keys.includes(A.else) && keys.length === 2)
    ctx.services.problem(
      "warning",
      `"else" shouldn't be used as the only clause in "${form}", use "case" instead`,
      env,
      meta,
    );
  if (keys.includes(A.rescue) && keys.indexOf(A.catch) >= 0 && keys.indexOf(A.catch) < keys.indexOf(A.rescue))
    ctx.services.problem("warning", `"catch" should always come after "rescue" in ${form}`, env, meta);
}

/** `x in [A, B]`, `x`, `A`, `[A, B]` → `{:in, meta, [variable or _, modules or :_]}`. */
function rescueClause(w: Walker, ctx: Ctx, clause: [Term, Term, Term]): Term {
  const [head, body] = argsOf(clause) as [Term, Term];
  const patterns = listToArray(head) ?? [];
  if (patterns.length !== 1) throw ctx.fail(wrongHead("try", ":rescue"), clause[1]);
  return ctx.scoped((): Term => {
    const pattern = rescued(w, ctx, patterns[0] as Term);
    const [variable, modules]: [Term, Term] = isForm(pattern, A.in)
      ? (argsOf(pattern) as [Term, Term])
      : isVar(pattern)
        ? [pattern, A.underscore]
        : [[A.underscore, EMPTY, NIL], pattern];
    const names = isVar(variable) ? rescuedNames(w, ctx, modules) : undefined;
    if (names === undefined)
      throw ctx.fail(
        `invalid "rescue" clause. The clause should match on an alias, a variable or be in the "var in [alias]" format. Got: ${ctx.shown(pattern)}`,
        clause[1],
      );
    const [v] = expandPatterns(w, ctx, [variable]) as [Term];
    return [A.arrow, clause[1], list([list([call(A.in, metaOf(pattern), v, names)]), w.body(body, ctx)])];
  });
}

/** A part of what a clause rescues; macros may have written it. */
function rescued(w: Walker, ctx: Ctx, part: Term): Term {
  if (!isCall(part) || isForm(part, A.in) || isModuleForm(part)) return part;
  const made = expandOnce(w, part, ctx);
  return made === part ? part : rescued(w, ctx, made);
}

/** The exceptions that a clause names: a module, a list of them, or `_` for any; undefined for anything else. */
function rescuedNames(w: Walker, ctx: Ctx, given: Term): Term | undefined {
  const modules = rescued(w, ctx, given);
  if (modules === A.underscore || (isVar(modules) && modules[0] === A.underscore)) return A.underscore;
  const items = listToArray(modules) ?? [modules];
  if (items.some((item) => isCall(item) && item[0] instanceof Atom && !isModuleForm(item))) return undefined;
  const names = w.expr(modules, ctx);
  return (listToArray(names) ?? [names]).every((name) => name instanceof Atom) ? names : undefined;
}

/** An alias, or `__MODULE__` and the like, which stand for one. */
function isModuleForm(t: [Term, Term, Term]): boolean {
  return isForm(t, A.aliases) || isForm(t, A.dot);
}
