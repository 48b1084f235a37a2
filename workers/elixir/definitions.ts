// `def` and its kin: in, the quoted head and body of a clause. Out: a definition of the module's draft, with its expanded
// clauses, default values and documentation. Specification: Kernel.def/2, Elixir 1.18.

import { Atom, atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, list, type Term } from "../terms/term.ts";
import {
  A,
  argsOf,
  columnOf,
  isForm,
  isNode,
  isVar,
  keyGet,
  keyPut,
  keyword,
  lineOf,
  type Node,
  remoteCall,
} from "./ast.ts";
import { implOf } from "./behaviours.ts";
import { documentDefinition } from "./documentation.ts";
import { type Clause, type Definition, type Kind, type LastClause, type ModuleDraft, nameArity } from "./draft.ts";
import type { Env } from "./env.ts";
import { expandPatterns } from "./expand/clauses.ts";
import { Ctx } from "./expand/context.ts";
import { display, isSpecialName } from "./expand/directives.ts";
import { expand, expander } from "./expand/expander.ts";
import type { PendingDef } from "./expand/module-forms.ts";
import { BODYLESS, badName, duplicateDefaults, lateHead, mixedDefaults, RESERVED, reservedName } from "./heads.ts";
import { onDefinition } from "./module-host.ts";
import { type Reporter, shownFile, textOf } from "./reporter.ts";

/** Adds clauses to modules that are being defined. */
export class Definitions {
  readonly #compiler: Reporter;
  constructor(compiler: Reporter) {
    this.#compiler = compiler;
  }

  /**
   * Expands a clause and adds it to the module. Answers `{name, arity}`. `filled`: parts of it were unquoted, so that it may
   * stand anywhere among the other clauses.
   */
  define(draft: ModuleDraft, pending: PendingDef, filled: boolean): Term {
    const { kind, env, meta } = pending;
    const { call, guard, body } = whereQuoted(pending);
    if (!isNode(call) || !(call[0] instanceof Atom || typeof call[0] === "boolean"))
      throw this.#compiler.fail(
        `invalid syntax in ${kind} ${textOf(this.#compiler, call)}`,
        { ...env, line: lineOf(meta) || env.line },
        list([[A.line, lineOf(meta) || env.line]]),
      );
    const name = atomName(call[0] as Atom);
    const given = isVar(call) ? [] : argsOf(call);
    const [only] = given;
    // a longer alias is taken for a call of that name
    if (call[0] === A.aliases && given.length === 1 && isAtom(only as Term))
      throw this.#outside(badName(textOf(this.#compiler, call)), env, call[1]);
    const defaults: (Term | null)[] = given.map((a) => (isForm(a, A.defaults) ? (argsOf(a)[1] as Term) : null));
    const first = given.find((a) => isForm(a, A.defaults)) as Node | undefined;
    const args = given.map((a) => (isForm(a, A.defaults) ? (argsOf(a)[0] as Term) : a));
    const arity = args.length;
    const line = lineOf(call[1]) || lineOf(meta) || env.line;
    const fnEnv: Env = { ...env, line, function: [call[0] as Atom, arity] };
    const column = columnOf(call[1]);
    const optional = defaults.filter((d) => d !== null).length;
    const before = draft.lastDefined;
    const hasBody = body !== null && body !== NIL;
    const reserved = RESERVED.get(`${name}/${arity}`);
    if (reserved !== undefined && !kind.startsWith("defmacro"))
      throw this.#outside(reservedName(`${kind} ${name}/${arity}`, reserved), env, call[1]);
    if (!hasBody && guard !== null) throw this.#compiler.fail(`missing :do option in "${kind}"`, fnEnv, call[1]);
    const definition = this.#definition(draft, kind, name, arity, fnEnv, {
      line,
      column,
      meta: call[1],
      defaults: optional,
    });
    this.#note(draft, definition, line, optional);
    documentDefinition(this.#compiler, draft, definition, { args: given, meta: call[1], defaults: optional });
    if (!hasBody && this.#compiler.warnings)
      for (const arg of args) if (!isVar(arg)) this.#compiler.problem("error", BODYLESS, fnEnv, call[1]);
    if (hasBody) {
      const clause = this.#clause(kind, fnEnv, args, guard, bodyOf(body, kind, call[1], fnEnv, this.#compiler), {
        line,
        column,
        meta: call[1],
        generated: keyGet(call[1], A.generated) === true,
      });
      definition.clauses.push(clause);
    }
    const next = { defaults: optional, hasBody, isGrouped: !filled && definition.context === null };
    this.#checkNext(definition, next, before, fnEnv, call[1]);
    if (next.isGrouped) draft.lastDefined = `${name}/${arity}`;
    draft.revision++;
    for (let n = optional - 1; n >= 0; n--)
      this.#defaultClause(draft, kind, fnEnv, name, defaults, n, {
        line,
        column,
        meta: first?.[1] ?? EMPTY,
      });
    if (draft.attributes.get("on_definition")?.value !== EMPTY)
      onDefinition(this.#compiler, draft, fnEnv, [
        atom(kind),
        call[0] as Atom,
        list([...given]),
        list(guard === null ? [] : alternatives(guard)),
        body ?? NIL,
      ]);
    return nameArity(name, arity);
  }

  /** Keeps what attributes say of the clause that is not documentation. */
  #note(draft: ModuleDraft, d: Definition, line: number, defaults: number): void {
    const [deprecated, impl] = [draft.attributes.get("deprecated")?.value, draft.attributes.get("impl")?.value];
    if (deprecated instanceof Bin)
      for (let arity = d.arity - defaults; arity <= d.arity; arity++)
        draft.deprecated.set(`${d.name}/${arity}`, deprecated.text ?? "");
    if (impl !== undefined && isAtom(impl)) draft.impls.push(implOf(d, impl, defaults, line));
  }

  #definition(
    draft: ModuleDraft,
    kind: Kind,
    name: string,
    arity: number,
    env: Env,
    { line, column, meta, defaults }: { line: number; column: number; meta: Term; defaults: number },
  ): Definition {
    const key = `${name}/${arity}`;
    const known = draft.definitions.get(key);
    const replaced = draft.overridden.get(key)?.definition === known;
    if (known !== undefined && replaced) this.#checkOverriding(draft, known, kind, env, meta);
    if (known !== undefined && !replaced) {
      this.#checkKind(known, kind, key, env, meta);
      if (known.generated)
        throw this.#compiler.fail(`${kind} ${key} conflicts with defaults from ${name}/${arity + 1}`, env, meta);
      return known;
    }
    const made: Definition = {
      kind,
      name,
      arity,
      clauses: [],
      line,
      column,
      file: env.file,
      context: contextOf(meta),
      defaults,
      generated: false,
    };
    draft.definitions.set(key, made);
    return made;
  }

  /** A macro takes the place of a macro only, a function that of a function. */
  #checkOverriding(draft: ModuleDraft, known: Definition, kind: Kind, env: Env, meta: Term): void {
    const what = (k: Kind): string =>
      k.startsWith("defmacro") ? "macro (defmacro, defmacrop)" : "function (def, defp)";
    if (what(known.kind) === what(kind)) return;
    const key = `${known.name}/${known.arity}`;
    throw this.#compiler.fail(
      `cannot override ${what(known.kind)} ${key} in module ${display(draft.name)} as a ${what(kind)}`,
      { ...env, module: null, function: null },
      meta,
    );
  }

  /** A clause of another kind than those before. */
  #checkKind(known: Definition, kind: Kind, key: string, env: Env, meta: Term): void {
    if (known.kind === kind) return;
    const message = `${kind} ${key} already defined as ${known.kind} in ${shownFile(this.#compiler, known.file)}:${known.line}`;
    throw this.#outside(message, env, meta);
  }

  /** An error that is said of the file, not of the module. */
  #outside(message: string, env: Env, meta: Term): Error {
    return this.#compiler.fail(message, { ...env, module: null, function: null }, meta);
  }

  /** Whether the next clause of a function goes with those before: other functions between them, default values. */
  #checkNext(definition: Definition, next: LastClause, before: string, env: Env, meta: Term): void {
    const { last, name, arity, kind } = definition;
    definition.last = next;
    if (last === undefined) return;
    const key = `${name}/${arity}`;
    if (next.defaults > 0 && definition.defaults > 0) throw this.#outside(duplicateDefaults(kind, key), env, meta);
    const warn = (message: string): void =>
      this.#compiler.report({
        severity: "warning",
        message,
        file: env.file,
        line: lineOf(meta),
        column: columnOf(meta),
        where: "",
      });
    if (!this.#compiler.warnings) return;
    if (next.defaults > 0 || (last.defaults > 0 && last.hasBody && next.hasBody)) warn(mixedDefaults(kind, key));
    if (!next.isGrouped || !last.isGrouped) return;
    if (!next.hasBody && last.hasBody && before === key) warn(lateHead(kind, key));
    if (before !== "" && before !== key) {
      const sameName = before.slice(0, before.lastIndexOf("/")) === name;
      const place = `${shownFile(this.#compiler, definition.file)}:${definition.line}`;
      warn(
        `clauses with the same name${sameName ? "" : " and arity (number of arguments)"} should be grouped together, "${kind} ${key}" was previously defined (${place})`,
      );
    }
  }

  #clause(
    kind: Kind,
    env: Env,
    args: readonly Term[],
    guard: Term | null,
    body: Term,
    { meta, ...place }: Pick<Clause, "line" | "column" | "generated"> & { meta: Term },
  ): Clause {
    const ctx = new Ctx(this.#compiler, env);
    ctx.inMacro = kind.startsWith("defmacro");
    const written = {
      code: [atom(env.function === null ? "" : atomName(env.function[0])), EMPTY, list([...args])],
      meta,
    };
    const patterns = expandPatterns(expander, ctx, [...args], written);
    const g = guard === null ? null : expander.guard(guard, ctx);
    const clause = { patterns, guard: g, body: expand(body, ctx), ...place };
    ctx.warnUnused();
    return clause;
  }

  /** The function that takes only the first `n` of the optional arguments and fills in the rest. */
  #defaultClause(
    draft: ModuleDraft,
    kind: Kind,
    env: Env,
    name: string,
    defaults: readonly (Term | null)[],
    n: number,
    { line, column, meta }: { line: number; column: number; meta: Term },
  ): void {
    let taken = 0;
    const ctx = new Ctx(this.#compiler, env);
    ctx.inMacro = kind.startsWith("defmacro");
    const params: Term[] = [];
    const values: (() => Term)[] = defaults.map((d, i) => {
      if (d !== null && taken++ >= n) return () => expand(d, ctx);
      const variable: Term = [atom(`x${i}`), EMPTY, atom("Elixir")];
      params.push(variable);
      return () => expand(variable, ctx);
    });
    ctx.env = { ...env, function: [atom(name), params.length] };
    const patterns = expandPatterns(expander, ctx, params);
    const args = values.map((v) => v());
    const macro = kind.startsWith("defmacro");
    const target = macro ? `MACRO-${name}` : name;
    const all = macro ? [[atom("__CALLER__"), EMPTY, NIL], ...args] : args;
    // a call of such a name in the code is the form, one through the module is the function
    const body: Term =
      isSpecialName(target) && !kind.endsWith("p")
        ? remoteCall(meta, atom(draft.name), target, ...all)
        : [atom(target), meta, list(all)];
    const key = `${name}/${params.length}`;
    const known = draft.definitions.get(key);
    const clause: Clause = { patterns, guard: null, body, line, column, generated: false };
    if (known !== undefined && draft.overridden.get(key)?.definition !== known) {
      const place = list([
        [A.line, line],
        [A.column, column],
      ]);
      if (known.defaults > 0 || known.generated)
        throw this.#compiler.fail(`${kind} ${name}/${defaults.length} defaults conflicts with ${key}`, env, place);
      this.#checkKind(known, kind, key, env, place);
      known.clauses.push(clause);
      return;
    }
    draft.definitions.set(key, {
      kind,
      name,
      arity: params.length,
      clauses: [clause],
      line,
      column: 0,
      file: env.file,
      context: null,
      defaults: 0,
      generated: true,
    });
    draft.revision++;
  }
}

/** What is defined, and its guard. */
function headParts(head: Term): [call: Term, guard: Term | null] {
  return isForm(head, A.when) ? (argsOf(head) as [Term, Term]) : [head, null];
}

/** The parts of a definition; one that was quoted with `location: :keep` runs where it was quoted. */
function whereQuoted({ head, body }: PendingDef): { call: Term; guard: Term | null; body: Term | null } {
  const [call, guard] = headParts(head);
  if (!isNode(call) || keyGet(call[1], A.keep) === undefined) return { call, guard, body };
  const kept = (t: Term | null): Term | null => (t === null ? null : withKeptLines(t));
  return { call: [call[0], call[1], withKeptLines(call[2])], guard: kept(guard), body: kept(body) };
}

/** Quoted code with the lines that it was quoted in. */
function withKeptLines(t: Term): Term {
  if (t instanceof Cons) return new Cons(withKeptLines(t.h), withKeptLines(t.t));
  if (!Array.isArray(t)) return t;
  if (!isNode(t)) return t.map((part) => withKeptLines(part as Term));
  const kept = keyGet(t[1], A.keep);
  const meta = Array.isArray(kept) ? keyPut(t[1], A.line, kept[1] as Term) : t[1];
  return [withKeptLines(t[0]), meta, withKeptLines(t[2])];
}

/** The module of the macro that quoted a head; null when the reader wrote it. */
function contextOf(meta: Term): string | null {
  const context = keyGet(meta, A.context);
  return isAtom(context) && context !== NIL ? atomName(context) : null;
}

/** The guards that `when` separates. */
function alternatives(guard: Term): Term[] {
  if (!isForm(guard, A.when)) return [guard];
  const [first, rest] = argsOf(guard) as [Term, Term];
  return [first, ...alternatives(rest)];
}

/** `[do: body]`, or a `try` when there are other sections. */
function bodyOf(blocks: Term, kind: Kind, meta: Term, env: Env, compiler: Reporter): Term {
  const pairs = keyword(blocks);
  const body = pairs === undefined ? undefined : keyGet(blocks, A.do);
  if (pairs === undefined || body === undefined) throw compiler.fail(`missing :do option in "${kind}"`, env, meta);
  if (pairs.length === 1) return body;
  return [atom("try"), new Cons([A.origin, atom(kind)], meta), list([blocks])];
}
